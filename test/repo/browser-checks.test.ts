import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** Asking which browser it is; asking whether something is there is no such question. */
const ASKS =
  /import\.meta\.env\.(?:FIREFOX|CHROME|BROWSER)|\buserAgent|(?:moz|chrome)-extension:|\b(?:about|chrome):\/\//;

const sources = ['lib', 'components', 'entrypoints'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name)),
);
const asking = sources.filter((file) => ASKS.test(readFileSync(file, 'utf8')));

test('which browser it is, is asked in lib/platform alone', () => {
  expect(asking.filter((file) => !file.startsWith('lib/platform/'))).toEqual([]);
  expect(asking).toContain(join('lib', 'platform', 'toolbar.ts'));
});
