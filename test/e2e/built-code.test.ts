import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { describe, expect, test } from 'vitest';
import {
  ALLOWED_IN_OWN_PAGES,
  ALLOWED_IN_READERS,
  type AllowedInOwnPages,
} from '../proofs/allowed-traces';
import { findTraces, type Trace } from '../proofs/bundle-traces';
import { textsInCode } from '../proofs/texts-in-code';
import { TRACES_OF_OWN_PAGES, TRACES_OF_PAGES } from '../proofs/wanted-traces';
import { CHROME_BUILD } from '../tools/chromium';
import { FIREFOX_BUILD } from '../tools/firefox';

const IN_PAGES = Object.keys(ALLOWED_IN_READERS);

describe.each([
  ['Chrome', CHROME_BUILD],
  ['Firefox', FIREFOX_BUILD],
])('the code built for %s', (_, build) => {
  const files = readdirSync(build, { recursive: true, encoding: 'utf8' });
  const read = (file: string) => readFileSync(join(build, file), 'utf8');
  const scripts = files.filter((file) => file.endsWith('.js'));
  const own = scripts.filter((file) => !IN_PAGES.includes(file));
  const ownTraces = own.flatMap((file) =>
    findTraces(read(file), TRACES_OF_OWN_PAGES).map((trace) => ({ file, ...trace })),
  );

  test('is what is scanned', () => {
    expect(scripts).toEqual(expect.arrayContaining([...IN_PAGES, 'background.js']));
    expect(own.length).toBeGreaterThan(30);
  });

  test.each(IN_PAGES)('changes nothing in a page but one element of ours: %s', (file) => {
    const counts: Record<string, number> = {};
    const traces = findTraces(read(file), TRACES_OF_PAGES);
    for (const { what } of traces) counts[what] = (counts[what] ?? 0) + 1;
    const allowed = Object.assign(
      {},
      ...(ALLOWED_IN_READERS[file] ?? []).map((a) => a.counts),
    ) as Record<string, number>;
    const differing = traces.filter(({ what }) => counts[what] !== allowed[what]);
    expect(counts, `look at: ${told(differing)}`).toEqual(allowed);
  });

  test('its own pages and worker reach no network, make no code of text, and go nowhere', () => {
    expect(ownTraces.filter((trace) => !ALLOWED_IN_OWN_PAGES.some(isOf(trace)))).toEqual([]);
  });

  test.each(ALLOWED_IN_OWN_PAGES)('still holds what is allowed: $what, $reason', (allowed) => {
    expect(ownTraces.some((trace) => isOf(trace)(allowed))).toBe(true);
  });

  test('hands Preact no ready-made HTML', () => {
    const named = scripts.filter((file) => /dangerouslySetInnerHTML:|__html:/.test(read(file)));
    expect(named).toEqual([]);
  });

  test('holds no tag of anybody’s', () => {
    const texts = scripts.flatMap((file) => textsInCode(read(file)));
    expect(texts.length).toBeGreaterThan(1_000);
    expect(texts.filter((text) => /\b[a-z]{3,}-2[0-3]\b/.test(text))).toEqual([]);
  });

  test('its pages load files of its own, and hold no script and no style', () => {
    const pages = files.filter((file) => file.endsWith('.html'));
    expect(pages.length).toBeGreaterThan(5);
    expect(pages.flatMap((file) => strange(parse(read(file))).map((s) => `${file}: ${s}`))).toEqual(
      [],
    );
  });

  test('its styles load nothing', () => {
    const styles = files.filter((file) => file.endsWith('.css'));
    expect(styles.length).toBeGreaterThan(5);
    expect(styles.filter((file) => /url\(|@import|image-set/i.test(read(file)))).toEqual([]);
  });
});

function isOf({ what, where }: Trace): (allowed: AllowedInOwnPages) => boolean {
  return (allowed) => allowed.what === what && allowed.code.test(where);
}

function told(traces: readonly Trace[]): string {
  return traces.map(({ what, where }) => `\n${what} in ${where}`).join('');
}

/** What stands in a page beside text, and loads or runs something that is no file of ours. */
function strange(node: Tree.Node): string[] {
  const children = 'childNodes' in node ? node.childNodes.flatMap(strange) : [];
  if (!('attrs' in node)) return children;
  const bad = node.attrs.filter(
    ({ name, value }) =>
      name.startsWith('on') ||
      name === 'style' ||
      (['href', 'src', 'action'].includes(name) && !/^(?:\/|#|[\w-]+\.html)/.test(value)),
  );
  const isInline =
    node.nodeName === 'style' ||
    (node.nodeName === 'script' && !node.attrs.some(({ name }) => name === 'src'));
  return [
    ...children,
    ...bad.map(({ name, value }) => `${name}="${value}"`),
    ...(isInline ? [`inline ${node.nodeName}`] : []),
  ];
}
