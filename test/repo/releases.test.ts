import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** The version stands in package.json, and the manifest of a build has it from there. */
interface Versioned {
  readonly version: string;
  readonly packages: Readonly<Record<string, { readonly version: string }>>;
}

const read = (path: string) => JSON.parse(readFileSync(path, 'utf8')) as Versioned;
const { version } = read('package.json');
const headings = readFileSync('CHANGELOG.md', 'utf8').match(/^## .*$/gm) ?? [];

/** `0.2.0, 2026-11-23`, or the one that is being worked on: `0.2.0, unreleased`. */
const HEADING = /^## (\d+\.\d+\.\d+), (unreleased|\d{4}-\d{2}-\d{2})$/;

test('the newest entry of the changelog is of this version', () => {
  expect(HEADING.exec(headings[0] ?? '')?.[1]).toBe(version);
});

test('older entries are released ones, newest first', () => {
  const entries = headings.map((heading) => HEADING.exec(heading));
  expect(headings.filter((_, at) => !entries[at])).toEqual([]);
  expect(entries.slice(1).filter((entry) => entry?.[2] === 'unreleased')).toEqual([]);
  const order = entries.map((entry) => rank(entry?.[1] ?? ''));
  expect(order).toEqual([...order].sort((a, b) => b - a));
});

test('the lock file is of this version', () => {
  const lock = read('package-lock.json');
  expect([lock.version, lock.packages['']?.version]).toEqual([version, version]);
});

test('the version is one that both stores take', () => {
  // One to four whole numbers up to 65535, without leading zeros:
  // https://developer.chrome.com/docs/extensions/reference/manifest/version
  const parts = version.split('.');
  expect(
    parts.filter((part) => !/^(?:0|[1-9]\d{0,4})$/.test(part) || Number(part) > 65_535),
  ).toEqual([]);
});

function rank(of: string): number {
  return of.split('.').reduce((sum, part) => sum * 100_000 + Number(part), 0);
}
