import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

interface Locked {
  readonly version: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  readonly peer?: boolean;
}

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Readonly<Record<string, Locked>>;
};
const all = Object.entries(packages).filter(([path]) => path !== '');
/** What could be built in: dependencies of the extension and theirs. */
const runTime = all.filter(([, { dev, devOptional, peer }]) => !dev && !devOptional && !peer);

/** Licences that ask for no more than their text beside the code. */
const PERMISSIVE = [
  ...['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'BlueOak-1.0.0'],
  ...['CC0-1.0', 'Unlicense', 'Zlib'],
];
/** Asks for the source of its own files, which stay as they are; licences in the package say where. */
const BY_FILE = ['MPL-2.0'];
/** Of tools, which nobody is given. */
const OF_TOOLS = ['PSF-2.0', 'Python-2.0', 'BSD', 'CC-BY-4.0'];
/** Published before there was a field for it: both say MIT in their own words. */
const WITHOUT_FIELD = ['is-relative', 'os-shim'];

/** Whether a licence, or for `A OR B` one of them, or for `A AND B` both, is among these. */
function isAmong(licence: string, allowed: readonly string[]): boolean {
  const bare = licence.replace(/^\((.*)\)$/, '$1');
  if (bare.includes(' OR ')) return bare.split(' OR ').some((each) => isAmong(each, allowed));
  return bare.split(' AND ').every((each) => allowed.includes(each));
}

test('the packages that are looked at are the real ones', () => {
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    dependencies: Record<string, string>;
  };
  const names = runTime.map(([path]) => path.replace('node_modules/', ''));
  expect(names).toEqual(expect.arrayContaining(Object.keys(dependencies)));
  expect(all.length).toBeGreaterThan(runTime.length);
});

describe.each(runTime)('%s', (path, locked) => {
  const installed = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8')) as {
    version: string;
    license: string;
    scripts?: Record<string, string>;
  };

  test('is installed in the locked version', () => {
    expect(installed.version).toBe(locked.version);
  });

  test('has a licence that lets it be passed on with its text', () => {
    expect(installed.license).toBe(locked.license);
    expect(isAmong(installed.license, [...PERMISSIVE, ...BY_FILE])).toBe(true);
  });

  test('runs nothing when it is installed', () => {
    const { preinstall, install, postinstall } = installed.scripts ?? {};
    expect([preinstall, install, postinstall].filter(Boolean)).toEqual([]);
  });
});

test('few packages could be built in', () => {
  expect(runTime.length).toBeLessThanOrEqual(17);
});

test('tools have licences that are known', () => {
  const allowed = [...PERMISSIVE, ...BY_FILE, ...OF_TOOLS];
  const unknown = all.filter(
    ([path, { license }]) =>
      !WITHOUT_FIELD.includes(path.replace(/.*node_modules\//, '')) &&
      !isAmong(license ?? 'none', allowed),
  );
  expect(unknown.map(([path, { license }]) => `${path}: ${String(license)}`)).toEqual([]);
});

test.each([
  ['(MIT OR GPL-3.0-or-later)', true],
  ['(MIT AND Zlib)', true],
  ['(MIT AND GPL-3.0-only)', false],
  ['GPL-3.0-only', false],
  ['UNLICENSED', false],
  ['none', false],
])('the licence %s is allowed: %s', (licence, allowed) => {
  expect(isAmong(licence, PERMISSIVE)).toBe(allowed);
});
