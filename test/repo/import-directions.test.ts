import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';

/** Who may import whom: the rooms of the house and the doors between them. */
const DOORS: Readonly<Record<string, readonly string[]>> = {
  'lib/amazon': [],
  'lib/links': ['lib/amazon'],
  'lib/clicks': ['lib/amazon'],
  'lib/commission': ['lib/amazon', 'lib/clicks'],
  'lib/platform': [],
  'lib/reports': ['lib/amazon', 'lib/clicks', 'lib/commission'],
  'lib/storage': ['lib/amazon', 'lib/links', 'lib/clicks', 'lib/commission', 'lib/reports'],
  'lib/messaging': ['lib/amazon', 'lib/links', 'lib/clicks', 'lib/commission', 'lib/platform'],
  components: ['lib/amazon', 'lib/links', 'lib/clicks', 'lib/commission', 'lib/reports'],
};
const ENTRYPOINTS = 'entrypoints';
/** Message texts are data that platform and components both name by key. */
const DATA = 'public/_locales/';

const ROOT = join(import.meta.dirname, '../..');

function roomOf(file: string): string {
  const [first = '', second = ''] = file.split('/');
  return first === 'lib' ? `${first}/${second}` : first;
}

/** Packages that a room may use; the pure ones have no browser and no database. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  'lib/amazon': [],
  'lib/links': ['valibot'],
  'lib/clicks': ['valibot'],
  'lib/commission': ['valibot', 'd3-random'],
  'lib/reports': ['valibot', 'papaparse', 'entities', 'fflate', 'read-excel-file', '@zip.js'],
  'lib/platform': ['wxt'],
  'lib/storage': ['idb', 'valibot', 'papaparse'],
  'lib/messaging': ['valibot'],
  components: ['preact', '@tanstack', 'uplot'],
  entrypoints: ['preact', 'wxt'],
};

interface Arrow {
  readonly from: string;
  readonly to: string;
}

/** Every import in these folders, types included: files relative to the root, or packages. */
function arrows(folders: readonly string[]): Arrow[] {
  return folders.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .flatMap((name) => {
        const from = join(folder, name);
        const { importedFiles } = ts.preProcessFile(readFileSync(join(ROOT, from), 'utf8'));
        return importedFiles.map(({ fileName: target }) => ({
          from,
          to: target.startsWith('.')
            ? relative(ROOT, normalize(join(ROOT, dirname(from), target)))
            : `package ${target.split('/')[0] ?? ''}`,
        }));
      }),
  );
}

function isAllowed({ from, to }: Arrow): boolean {
  const [here, there] = [roomOf(from), roomOf(to)];
  if (to.startsWith('package ')) return PACKAGES[here]?.includes(to.slice(8)) ?? false;
  if (here === there || to.startsWith(DATA)) return true;
  if (here === ENTRYPOINTS) return there === 'components' || there.startsWith('lib/');
  return DOORS[here]?.includes(there) ?? false;
}

const graph = arrows(['lib', 'components', 'entrypoints']);

test('the graph that is checked is the real one', () => {
  expect(graph.length).toBeGreaterThan(100);
  expect(new Set(graph.map(({ from }) => roomOf(from)))).toContain('lib/storage');
});

test('imports go only through the doors', () => {
  const wrong = graph.filter((arrow) => !isAllowed(arrow)).map(({ from, to }) => `${from} → ${to}`);
  expect(wrong).toEqual([]);
});

test('every room of lib has its doors listed', () => {
  const rooms = readdirSync(join(ROOT, 'lib')).map((name) => `lib/${name}`);
  expect(rooms.filter((room) => !(room in DOORS))).toEqual([]);
});

test.each([
  ['lib/amazon/asin.ts', 'lib/links/tagged-link', false],
  ['lib/clicks/click.ts', 'lib/storage/database', false],
  ['components/popup.tsx', 'lib/platform/pages', false],
  ['lib/platform/badge.ts', 'lib/amazon/asin', false],
  ['lib/storage/outbox.ts', 'lib/clicks/click', true],
  ['lib/clicks/click.ts', 'package idb', false],
  ['components/popup.tsx', 'package wxt', false],
])('%s → %s is allowed: %s', (from, to, allowed) => {
  expect(isAllowed({ from, to })).toBe(allowed);
});
