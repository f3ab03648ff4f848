import fc from 'fast-check';
import { defaultTreeAdapter as tree, parseFragment, type DefaultTreeAdapterMap } from 'parse5';
import { describe, expect, test } from 'vitest';
import { formatLink } from '../../lib/links/link-format';
import { parseTemplate, type Markup } from '../../lib/links/template';
import { linkValues } from './samples';

const problem = (text: string, markup: Markup = 'html') => {
  const reading = parseTemplate(`{url}${text}`, markup);
  return reading.ok ? undefined : reading.problem;
};

describe('in HTML a value may stand', () => {
  test.each([
    '{title}',
    '<p>{title}</p>',
    '<p\n>{title}</p\n>',
    '<a href="{url}">{title}</a>',
    "<a href='{url}' title='{title}'>{title}</a>",
    '<a title = "x {title} y">{tag}</a>',
    '<a title="a > {title}">{title}</a>',
    '<a title="it\'s {title}">{title}</a>',
    '<a title="<!-- {title}">{title}</a>',
    '<a data-x="{asin}" class=plain>{title}</a>',
    '<a hidden title="{title}"/>{title}',
    '<a href="/go?to={asin}">x</a>',
    '<a href="https://x.example/{asin}#{tag}">x</a>',
    '<a href="#{asin}">x</a>',
    '<!-- a > b --> {title}',
    '<!--> {title}',
    '<!doctype html>{title}',
    '<style>p {{ color: red }}</style>{title}',
    '<textarea>{title}</textarea>',
    'a < {title}',
    '1 <2 {title}',
    '<{{title}}> {title}',
    'on="{title}"',
    '<a title="javascript:{title}">x</a>',
    '<a data-href="javascript:x">{title}</a>',
  ])('%s', (text) => {
    expect(problem(text)).toBeUndefined();
  });
});

describe('in HTML a value may not stand where escaping does not protect:', () => {
  test.each([
    ['<a title={title}>', 'title', 10],
    ['<a title= {title}>', 'title', 11],
    ['<a {title}>', 'title', 4],
    ['<a x{title}="y">', 'title', 5],
    ['<a = {title}>', 'title', 6],
    ['<a title="x"{title}>', 'title', 13],
    ['<{title}>', 'title', 2],
    ['</{title}>', 'title', 3],
    ['<{url}>', 'url', 2],
    ['<b{title}>', 'title', 3],
    ['<!-- {title} -->', 'title', 6],
    ['<!{title}>', 'title', 3],
    ['<?{title}>', 'title', 3],
    ['<style>{title}</style>', 'title', 8],
    ['<STYLE>p{{}} {title}</STYLE>', 'title', 14],
    ['<iframe>{title}</iframe>', 'title', 9],
    ['<noscript>{title}</noscript>', 'title', 11],
    ['<a style="{title}">', 'title', 11],
    ['<iframe srcdoc="{title}">', 'title', 17],
    ['<a href="{title}">', 'title', 10],
    ["<a href='{asin}'>", 'asin', 10],
    ['<a href=" {title}">', 'title', 11],
    ['<a href="data:{title}">', 'title', 15],
    ['<img src="{title}">', 'title', 11],
    ['<form action="{tag}">', 'tag', 15],
    ['<a xlink:href="{title}">', 'title', 16],
    ['<a title="{title}', undefined, 0],
  ] as const)('%s', (text, name, column) => {
    // An attribute never closed reaches to the end, and is quoted all the same.
    const place = name && { kind: 'unsafe-place', name, line: 1, column: column + 5 };
    expect(problem(text)).toStrictEqual(place);
  });
});

describe('a script is refused:', () => {
  test.each([
    ['<script>x</script>', 6],
    ['<SCRIPT src="x">', 6],
    ['<p></p><script/x>', 13],
    ['</script>', 6],
    ['<a onclick="x()">', 8],
    ['<a title="x" ONERROR=x>', 18],
    ['<a/onclick=x>', 8],
    ['<a href="javascript:x()">', 8],
    ["<a href=' JavaScript:x()'>", 8],
    ['<a href=javascript:x>', 8],
    ['<script>{title}</script>', 6],
    ['<a onclick="{title}">', 8],
  ])('%s', (text, column) => {
    for (const markup of ['html', 'markdown'] as const) {
      expect(problem(text, markup)).toStrictEqual({ kind: 'script', line: 1, column });
    }
  });

  test('but plain text says what it likes', () => {
    expect(problem('<script>{title}</script> <a href={title}>', 'plain')).toBeUndefined();
  });

  test.each(['<scripture>{title}</scripture>', 'script onclick= javascript:', '<b>on="x"</b>'])(
    '%s is none',
    (text) => {
      expect(problem(text)).toBeUndefined();
    },
  );
});

describe('in Markdown', () => {
  test.each([
    '<{url}>',
    '[{title}]({url})',
    '[{title}](<{url}> "{title}")',
    '[{tag}]: {url}',
    '[x] (see {title})',
  ])('%s may stand', (text) => {
    expect(problem(text, 'markdown')).toBeUndefined();
  });

  test.each([
    ['[x]({title})', 'title', 5],
    ['[x]( <{asin})', 'asin', 7],
    ['[x]: {title}', 'title', 6],
    ['<{title}>', 'title', 2],
    ['<a title={title}>', 'title', 10],
    ['<!-- {title} -->', 'title', 6],
  ])('%s may not', (text, name, column) => {
    const place = { kind: 'unsafe-place', name, line: 1, column: column + 5 };
    expect(problem(text, 'markdown')).toStrictEqual(place);
  });
});

test('whatever the template, no title writes an element or an attribute into the page', () => {
  // As browsers parse, also what is no proper HTML.
  const shapeOf = (node: DefaultTreeAdapterMap['node']): unknown =>
    tree.isElementNode(node)
      ? [node.tagName, node.attrs.map(({ name }) => name), node.childNodes.map(shapeOf)]
      : 'childNodes' in node && node.childNodes.map(shapeOf);
  const shape = (html: string) => shapeOf(parseFragment(html));
  const piece = fc.constantFrom(
    ...[
      '{title}',
      '{title}',
      '<a ',
      '<p',
      '>',
      '"',
      "'",
      '=',
      ' ',
      '/',
      'title=',
      'title="',
      "title='",
    ],
    ...[
      '</p>',
      '<',
      '<!--',
      '-->',
      '<b>',
      '</b>',
      'x',
      '<style>',
      '</style>',
      '<textarea>',
      '<svg>',
      '<xmp>',
      '\n',
    ],
  );
  const hostile = fc.constantFrom(
    'x onclick=alert(1)',
    'b><img src=x onerror=alert(1)>',
    '"><img src=x>',
    "'><img src=x>",
    '--><img src=x>',
    '</style><img src=x>',
    'img src=x',
    '=x y=z',
  );
  let safe = 0;
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), hostile, (pieces, title) => {
      const reading = parseTemplate(`{url}${pieces.join('')}`, 'html');
      if (!reading.ok) return;
      if (pieces.includes('{title}')) safe++;
      const written = (value: string) =>
        shape(formatLink(reading.template, linkValues({ url: 'u', title: value })).text);
      expect(written(title)).toEqual(written('harmless'));
    }),
    { numRuns: 5_000 },
  );
  expect(safe).toBeGreaterThan(100);
});
