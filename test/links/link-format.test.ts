import { describe, expect, test } from 'vitest';
import { BUILT_IN_FORMATS, formatLink, type BuiltInFormat } from '../../lib/links/link-format';
import { parseTemplate, type Markup } from '../../lib/links/template';
import { formatLinks, LINK, linkValues } from './samples';

const SEARCH = 'https://www.amazon.com/s?k=a+(1l)_x&i=*&tag=mine-20';
const REL = 'rel="sponsored nofollow noopener"';

function text(format: BuiltInFormat, title: string, url = LINK): string {
  return formatLink(format, linkValues({ title, url })).text;
}

test.each([
  ['url', LINK, undefined],
  ['html', `<a href="${LINK}" ${REL}>Demo Kettle</a>`, `<a href="${LINK}" ${REL}>Demo Kettle</a>`],
  ['markdown', `[Demo Kettle](${LINK})`, `<a href="${LINK}" ${REL}>Demo Kettle</a>`],
  ['bbcode', `[url=${LINK}]Demo Kettle[/url]`, undefined],
  ['rst', `\`Demo Kettle <${LINK}>\`__`, undefined],
  ['title-url', `Demo Kettle\n${LINK}`, undefined],
] as const)('%s is %s', (format, written, html) => {
  expect(formatLink(format, linkValues())).toStrictEqual({
    text: written,
    ...(html !== undefined && { html }),
  });
});

describe('each value is escaped for its format:', () => {
  test.each([
    ['html', '27" & <b>\'', '27&quot; &amp; &lt;b&gt;&#39;'],
    ['html', '&amp;', '&amp;amp;'],
    ['markdown', 'Fish & Chips, 27" (1.7 l) #1!', 'Fish & Chips, 27" (1.7 l) #1!'],
    ['markdown', '[a](b)', '\\[a\\](b)'],
    ['markdown', 'a\\', 'a\\\\'],
    ['markdown', '`*_`', '\\`\\*\\_\\`'],
    ['markdown', 'A | B ~~C~~', 'A &#124; B &#126;&#126;C&#126;&#126;'],
    ['markdown', '<b>', '&lt;b>'],
    ['markdown', '&copy; &#65; &x', '&amp;copy; &amp;#65; &x'],
    ['bbcode', '[b]x[/b]', '[\u2060b]x[\u2060/b]'],
    ['bbcode', 'x[/url]y', 'x[\u2060/url]y'],
    ['bbcode', '[*] [ b] [QUOTE=x]', '[\u2060*] [\u2060 b] [\u2060QUOTE=x]'],
    // No forum has a tag that begins with anything else.
    ['bbcode', '[1.7 l] [] [-] a]', '[1.7 l] [] [-] a]'],
    ['bbcode', '[日本]', '[日本]'],
    ['rst', 'a`b\\c', 'a\\`b\\\\c'],
    ['rst', 'x <https://y.example>', 'x \\<https://y.example\\>'],
    ['rst', '*a* |b| c_ :d:`e`', '*a* |b| c_ :d:\\`e\\`'],
    ['title-url', '27" & <b> [x](y) \\', '27" & <b> [x](y) \\'],
  ] as const)('in %s the title %j is %j', (format, title, written) => {
    expect(text(format, title)).toContain(written);
    // What stands around it is what stands around a plain title.
    expect(text(format, title).replace(written, 'Demo Kettle')).toBe(text(format, 'Demo Kettle'));
  });

  test.each([
    ['html', 'href="https://www.amazon.com/s?k=a+(1l)_x&amp;i=*&amp;tag=mine-20"', SEARCH],
    ['markdown', '](https://www.amazon.com/s?k=a+\\(1l\\)_x&i=\\*&tag=mine-20)', SEARCH],
    ['bbcode', `[url=${SEARCH}]`, SEARCH],
    ['rst', ` <${SEARCH}>`, SEARCH],
    [
      'markdown',
      '](https://www.amazon.com/s?k=x&amp;copy;&tag=a)',
      'https://www.amazon.com/s?k=x&copy;&tag=a',
    ],
    [
      'bbcode',
      '[url=https://www.amazon.com/s?k=%5Bb%5D&tag=a]',
      'https://www.amazon.com/s?k=[b]&tag=a',
    ],
    // A last underscore would make it the name of another reference.
    ['rst', '?tag=mine\\_>`__', 'https://www.amazon.com/dp/B0EXAMPL01?tag=mine_'],
    ['rst', '?tag=my_site-20>`__', 'https://www.amazon.com/dp/B0EXAMPL01?tag=my_site-20'],
  ] as const)('%s writes %s', (format, written, url) => {
    expect(text(format, 'x', url)).toContain(written);
  });
});

describe('the title', () => {
  test.each(BUILT_IN_FORMATS.filter((format) => format !== 'url'))(
    'in %s is one line',
    (format) => {
      expect(text(format, ' a\n\nb\tc\u2028d ')).toBe(text(format, 'a b c d'));
    },
  );

  test.each(BUILT_IN_FORMATS.filter((format) => format !== 'url'))(
    'in %s is never cut',
    (format) => {
      const long = '😀'.repeat(300);
      expect(text(format, long)).toContain(long);
    },
  );

  test.each([
    [undefined, 'B0EXAMPL01', 'B0EXAMPL01'],
    ['', 'B0EXAMPL01', 'B0EXAMPL01'],
    [' \n\0', 'Search on amazon.com', 'Search on amazon.com'],
    ['x', 'B0EXAMPL01', 'x'],
    [undefined, '[a]', '\\[a\\]'],
    [undefined, ' ', 'https://www.amazon.com/dp/B0EXAMPL01?tag=mine-20'],
  ])('%j with the fallback %j is %s', (title, fallback, written) => {
    const { title: _, ...rest } = linkValues({ fallback });
    const values = title === undefined ? rest : { ...rest, title };
    expect(formatLink('markdown', values).text).toBe(`[${written}](${LINK})`);
  });
});

describe('a template of the user’s', () => {
  const ALL = '{title}|{url}|{asin}|{store}|{tag}|{disclosure}';

  function written(template: string, markup: Markup, changes = {}): string {
    const reading = parseTemplate(template, markup);
    if (!reading.ok) throw new Error(`the test itself is wrong: ${reading.problem.kind}`);
    return formatLink(reading.template, linkValues(changes)).text;
  }

  test('has all values in their places', () => {
    expect(written(ALL, 'plain')).toBe(
      `Demo Kettle|${LINK}|B0EXAMPL01|amazon.com|mine-20|As an Amazon Associate I earn from qualifying purchases.`,
    );
  });

  test('may say a thing twice, in any order, with braces and lines of its own', () => {
    expect(written('{{x}}\r\n {url} {title}{url}\n', 'plain')).toBe(
      `{x}\r\n ${LINK} Demo Kettle${LINK}\n`,
    );
  });

  test('never takes what stands in a value for a placeholder', () => {
    expect(written('{title} {url}', 'plain', { title: '{url} {{ {x} $& $1' })).toBe(
      `{url} {{ {x} $& $1 ${LINK}`,
    );
  });

  test.each([
    ['plain', '"<b>" & [x] *y*'],
    ['html', '&quot;&lt;b&gt;&quot; &amp; [x] *y*'],
    ['markdown', '&#34;&#60;b&#62;&#34; &#38; &#91;x&#93; &#42;y&#42;'],
  ] as const)('in %s has its values escaped for that', (markup, title) => {
    const values = { title: '"<b>" & [x] *y*', disclosure: '"<b>" & [x] *y*' };
    expect(written('{title}/{disclosure}/{url}', markup, values)).toBe(
      `${title}/${title}/${markup === 'html' ? LINK.replaceAll('&', '&amp;') : LINK}`,
    );
  });

  test.each(['# a', '- a', '+ a', '= a', '1. a', '12) a', ': a', '> a'])(
    'in Markdown does not make %j the beginning of a block',
    (title) => {
      expect(written('{title}\n{url}', 'markdown', { title })).not.toMatch(/^(?:[#+=:>-]|\d+[.)])/);
    },
  );

  test('in HTML is its own rich text; in plain text and Markdown it has none', () => {
    const of = (markup: Markup) => {
      const reading = parseTemplate('{title} {url}', markup);
      return reading.ok && formatLink(reading.template, linkValues());
    };
    expect(of('html')).toStrictEqual({ text: `Demo Kettle ${LINK}`, html: `Demo Kettle ${LINK}` });
    expect(of('plain')).toStrictEqual({ text: `Demo Kettle ${LINK}` });
    expect(of('markdown')).toStrictEqual({ text: `Demo Kettle ${LINK}` });
  });

  test('has nothing where a link leads to no product', () => {
    const { asin: _, ...search } = linkValues();
    const reading = parseTemplate('[{asin}] {url}', 'plain');
    expect(reading.ok && formatLink(reading.template, search).text).toBe(`[] ${LINK}`);
  });
});

describe('several links', () => {
  const TWO = [linkValues(), linkValues({ title: 'B' })];

  test.each([
    ['url', '\n'],
    ['html', '\n'],
    ['markdown', '\n\n'],
    ['bbcode', '\n'],
    ['rst', '\n\n'],
    ['title-url', '\n\n'],
  ] as const)('in %s stand in order with %j between', (format, between) => {
    const [a, b] = TWO.map((values) => formatLink(format, values));
    expect(formatLinks(format, TWO).text).toBe(`${a?.text ?? ''}${between}${b?.text ?? ''}`);
  });

  test('have a twin in rich text where each has', () => {
    const [a = '', b = ''] = TWO.map((values) => formatLink('html', values).text);
    expect(formatLinks('markdown', TWO).html).toBe(`${a}<br>\n${b}`);
    expect(formatLinks('bbcode', TWO)).not.toHaveProperty('html');
  });

  test('may be none', () => {
    expect(formatLinks('html', [])).toStrictEqual({ text: '' });
  });
});
