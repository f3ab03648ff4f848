import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const BASE = 'components/base.css';
/** Stands alone in a shadow root on Amazon's pages, by physical edges. */
const PANEL = 'components/panel.css';

const sheets = ['components', 'entrypoints'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.css'))
    .map((name) => ({
      path: `${folder}/${name.replaceAll('\\', '/')}`,
      css: readFileSync(join(ROOT, folder, name), 'utf8').replace(/\/\*.*?\*\//gs, ''),
    })),
);

test('there are style sheets', () => {
  expect(sheets.length).toBeGreaterThan(5);
  expect(sheets.map(({ path }) => path)).toEqual(expect.arrayContaining([BASE, PANEL]));
});

describe.each(sheets.filter(({ path }) => path !== PANEL))('$path', ({ css }) => {
  test('has sizes of type by token', () => {
    const sizes = [...css.matchAll(/font-size: ([^;]+);/g)].map(([, size]) => size);
    expect(sizes.filter((size) => !size?.startsWith('var(--text'))).toEqual([]);
  });

  test('has colours by token, so that light and dark are told apart in one place', () => {
    const colours = /#[0-9a-f]{3,8}\b|\b(?:oklch|rgb|hsl)a?\(/gi;
    const rest = css.replace(/--[\w-]+:[^;]+;/g, '');
    // The veil behind a dialog is black in both.
    expect(rest.replace('oklch(0 0 0 / 0.4)', '').match(colours) ?? []).toEqual([]);
  });

  test('runs either way', () => {
    const physical =
      /(?:margin|padding|border)-(?:left|right)|(?<![\w-])(?:left|right):|(?:text-align|float): (?:left|right)/g;
    expect(css.match(physical) ?? []).toEqual([]);
  });
});
