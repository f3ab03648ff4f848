import fc from 'fast-check';
import { Window } from 'happy-dom';
import MarkdownIt from 'markdown-it';
import { expect, test } from 'vitest';
import { plainLine } from '../../lib/amazon/plain-line';
import { formatLink } from '../../lib/links/link-format';
import { parseTemplate, type Markup } from '../../lib/links/template';
import { anyLink, anyTitle, formatLinks, linkValues } from './samples';

const { document } = new Window();

/** Text, address and number of the links in a piece of HTML, and whether there is anything else. */
function readHtml(html: string) {
  const body = document.createElement('div');
  body.innerHTML = html;
  const links = [...body.querySelectorAll('a')];
  const [link] = links;
  return {
    links: links.length,
    elements: body.querySelectorAll('*').length,
    text: link?.textContent,
    url: link?.getAttribute('href'),
    rel: link?.getAttribute('rel'),
    all: body.textContent.trim(),
  };
}

const shown = (title: string, fallback = 'B0EXAMPL01') => plainLine(title) || fallback;

const READERS = {
  CommonMark: new MarkdownIt('commonmark'),
  'Markdown with tables, strikethrough and links found in text': new MarkdownIt({
    html: true,
    linkify: true,
  }),
} as const;

/** As GitHub and the programs like it show addresses: without changing them. */
for (const reader of Object.values(READERS)) reader.normalizeLink = (url) => url;

test('HTML read by a parser gives back the title and the address, and no other element', () => {
  fc.assert(
    fc.property(anyTitle, anyLink, (title, url) => {
      const { text, html } = formatLink('html', linkValues({ title, url }));
      expect(html).toBe(text);
      expect(readHtml(text)).toEqual({
        ...{ links: 1, elements: 1, text: shown(title), url, all: shown(title) },
        rel: 'sponsored nofollow noopener',
      });
    }),
    { numRuns: 500 },
  );
});

test.each(Object.entries(READERS))(
  'Markdown read as %s gives back the title and the address',
  (_, reader) => {
    fc.assert(
      fc.property(anyTitle, anyLink, (title, url) => {
        const { text, html } = formatLink('markdown', linkValues({ title, url }));
        const { links, elements, ...read } = readHtml(reader.render(text));
        expect(read).toMatchObject({ text: shown(title), url, all: shown(title) });
        // The paragraph and the link.
        expect([links, elements]).toEqual([1, 2]);
        expect(html).toBe(formatLink('html', linkValues({ title, url })).text);
      }),
      { numRuns: 1_000 },
    );
  },
);

test('Markdown in a table gives them back too', () => {
  fc.assert(
    fc.property(anyTitle, anyLink, (title, url) => {
      const { text } = formatLink('markdown', linkValues({ title, url }));
      const html = READERS['Markdown with tables, strikethrough and links found in text'].render(
        `| a | b |\n|---|---|\n| ${text} | end |\n`,
      );
      const cells = html.match(/<td>/g);
      expect(cells).toHaveLength(2);
      expect(readHtml(html)).toMatchObject({ links: 1, text: shown(title), url });
    }),
    { numRuns: 500 },
  );
});

test('Markdown of several links is a paragraph each', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(anyTitle, anyLink), { minLength: 1, maxLength: 5 }), (pairs) => {
      const links = pairs.map(([title, url]) => linkValues({ title, url }));
      const { text } = formatLinks('markdown', links);
      const body = document.createElement('div');
      body.innerHTML = READERS.CommonMark.render(text);
      const found = [...body.querySelectorAll('p > a:only-child')];
      expect(found.map((link) => [link.textContent, link.getAttribute('href')])).toEqual(
        pairs.map(([title, url]) => [shown(title), url]),
      );
    }),
  );
});

function template(text: string, markup: Markup) {
  const reading = parseTemplate(text, markup);
  if (!reading.ok) throw new Error(`the test itself is wrong: ${reading.problem.kind}`);
  return reading.template;
}

test('a template in HTML gives back what was put into text and attributes', () => {
  const own = template(`<a href='{url}' title="{title}">{title}</a>`, 'html');
  fc.assert(
    fc.property(anyTitle, anyLink, (title, url) => {
      const { text, html } = formatLink(own, linkValues({ title, url }));
      expect(html).toBe(text);
      expect(readHtml(text)).toMatchObject({ elements: 1, text: shown(title), url });
      const attribute = /title="([^"]*)"/.exec(text)?.[1] ?? '';
      expect(readHtml(`<a>${attribute}</a>`).text).toBe(shown(title));
    }),
    { numRuns: 500 },
  );
});

test.each([
  ['a line of its own', '{title}\n\n<{url}>', 'p:first-child'],
  ['an item', '* {title}\n\n<{url}>', 'li'],
  ['a heading', '# {title}\n\n<{url}>', 'h1'],
  ['a quotation', '> {title}\n\n<{url}>', 'blockquote p'],
  ['a link’s text', '[{title}]({url})', 'a'],
  ['bold', 'x **“{title}”** x\n\n{url}', 'strong', '“', '”'],
  ['HTML in between', 'x <i title="{title}">{title}</i>\n\n<{url}>', 'i'],
])(
  'a template in Markdown gives the title back from %s',
  (_, text, place, before = '', after = '') => {
    const own = template(text, 'markdown');
    fc.assert(
      fc.property(anyTitle, anyLink, (title, url) => {
        const body = document.createElement('div');
        const written = formatLink(own, linkValues({ title, url }));
        expect(written).not.toHaveProperty('html');
        body.innerHTML = READERS.CommonMark.render(written.text);
        const found = body.querySelector(place);
        expect(found?.textContent.trim()).toBe(before + shown(title) + after);
        expect(found?.children.length).toBe(0);
      }),
      { numRuns: 300 },
    );
  },
);

test('a template in Markdown gives back an address that leads to the same page', () => {
  const forms = ['[x]({url})', '[x](<{url}>)', '<{url}>', '[x][1]\n\n[1]: {url}'];
  const decoded = (url: string) =>
    url.replace(/%([2-7][0-9A-F])/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  fc.assert(
    fc.property(fc.constantFrom(...forms), anyLink, (form, url) => {
      const { text } = formatLink(template(form, 'markdown'), linkValues({ url }));
      const read = readHtml(READERS.CommonMark.render(text));
      expect(decoded(read.url ?? '')).toBe(decoded(url));
    }),
    { numRuns: 500 },
  );
});

test('plain text, BBCode and reStructuredText never lose a character of the title', () => {
  fc.assert(
    fc.property(anyTitle, anyLink, (title, url) => {
      const values = linkValues({ title, url });
      expect(formatLink('url', values)).toEqual({ text: url });
      expect(formatLink('title-url', values)).toEqual({ text: `${shown(title)}\n${url}` });
      const bbcode = /^\[url=[^[\]]+\](.*)\[\/url\]$/.exec(formatLink('bbcode', values).text)?.[1];
      // The title's own joiners are kept, and one stands behind each bracket that could be a tag's.
      const unjoined = (text = '') => text.replaceAll('\u2060', '');
      expect(unjoined(bbcode)).toBe(unjoined(shown(title)));
      const rst = /^`(.*) <[^<>]+>`__$/.exec(formatLink('rst', values).text)?.[1];
      expect(rst?.replace(/\\(.)/gu, '$1')).toBe(shown(title));
    }),
    { numRuns: 500 },
  );
});
