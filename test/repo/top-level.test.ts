import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { encoding: 'utf8' })
  .split('\n')
  .filter(Boolean);

test('nothing new stands at the top level', () => {
  const top = new Set(files.map((file) => file.split('/')[0] ?? ''));
  const known = [
    ...['entrypoints', 'components', 'lib', 'public', 'test'],
    ...['wxt.config.ts', 'package.json', 'package-lock.json', 'tsconfig.json'],
    ...['eslint.config.mjs', 'vitest.config.ts'],
    ...['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'PRIVACY.md', 'CHANGELOG.md', 'LICENSE'],
  ];
  expect([...top].filter((name) => !name.startsWith('.') && !known.includes(name))).toEqual([]);
});

test('versions are exact and nothing that ships has an install script', () => {
  const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
    dependencies: Record<string, string>;
    devDependencies: Record<string, string>;
  };
  const versions = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
  expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);

  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    packages: Record<string, { dev?: boolean; hasInstallScript?: boolean; resolved?: string }>;
  };
  const packages = Object.entries(lock.packages);
  expect(packages.filter(([, p]) => p.hasInstallScript && !p.dev).map(([name]) => name)).toEqual(
    [],
  );
  expect(packages.filter(([, p]) => p.resolved?.startsWith('http')).map(([n]) => n)).toEqual([]);
});

test('every run-time dependency has its reason in the README', () => {
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    dependencies: Record<string, string>;
  };
  const readme = readFileSync('README.md', 'utf8');
  const missing = Object.entries(dependencies).filter(
    // The formatter pads the cells of a table.
    ([name, version]) => !new RegExp(`\\| ${name} +\\| ${version} +\\| \\w`).test(readme),
  );
  expect(missing).toEqual([]);
});
