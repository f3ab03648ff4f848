import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import {
  extensionNeeds,
  styleNeeds,
  webPlatformNeeds,
  type Needed,
} from '../tools/browser-versions';

/** What the oldest browsers lack, and why it does no harm there. */
const HARMLESS: Readonly<Record<string, string>> = {
  'globalThis.navigation': 'looked for first; without it the change of the title tells',
  'css text-align: match-parent': 'Chrome aligns such a cell by its own text',
  'css print-color-adjust': 'built with its prefix, too',
  'css print-color-adjust: exact': 'built with its prefix, too',
  'css font-family: ui-monospace': 'monospace follows',
  'css :-webkit-meter-bar': 'Firefox has a rule of its own',
  'css :-webkit-meter-optimum-value': 'Firefox has a rule of its own',
};

const ROOT = join(import.meta.dirname, '../..');
const ROOMS = /^(?:lib|components|entrypoints)\//;

const config = readFileSync(join(ROOT, 'wxt.config.ts'), 'utf8');
const minimum = {
  firefox: Number(/strict_min_version: '(\d+)/.exec(config)?.[1]),
  chrome: Number(/minimum_chrome_version: '(\d+)/.exec(config)?.[1]),
};

const isTooNew = ({ firefox, chrome }: Needed) =>
  firefox > minimum.firefox || chrome > minimum.chrome;

function sources(): { program: ts.Program; files: string[] } {
  const host = { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => undefined };
  const parsed = ts.getParsedCommandLineOfConfigFile(join(ROOT, 'tsconfig.json'), {}, host);
  if (!parsed) throw new Error('tsconfig.json cannot be read');
  const files = parsed.fileNames.filter((name) => ROOMS.test(relative(ROOT, name)));
  return { program: ts.createProgram(files, parsed.options), files };
}

const { program, files } = sources();
const styles = ts.sys
  .readDirectory(ROOT, ['.css'], ['node_modules', '.output', '.wxt'])
  .map((name) => relative(ROOT, name))
  .filter((name) => ROOMS.test(name));
const read = (name: string) => readFileSync(join(ROOT, name), 'utf8');
const needs: readonly Needed[] = [
  ...webPlatformNeeds(program, files),
  ...files.flatMap((name) => extensionNeeds(readFileSync(name, 'utf8'), relative(ROOT, name))),
  ...styles.flatMap((name) => styleNeeds(read(name), name)),
];

test('what is checked is the real thing', () => {
  const names = needs.map(({ what }) => what);
  expect(names.length).toBeGreaterThan(500);
  expect(names).toEqual(
    expect.arrayContaining([
      'Clipboard.write',
      'Array.toSorted',
      'browser.action.getUserSettings',
      'css :has',
    ]),
  );
});

test('the oldest browsers that are asked for have everything that is used', () => {
  const missing = needs.filter((need) => isTooNew(need) && !(need.what in HARMLESS));
  expect(missing).toEqual([]);
});

test('nothing is called harmless that they have by now', () => {
  const tooNew = new Set(needs.filter(isTooNew).map(({ what }) => what));
  expect(Object.keys(HARMLESS).filter((what) => !tooNew.has(what))).toEqual([]);
});
