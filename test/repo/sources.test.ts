import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, normalize } from 'node:path';
import ts from 'typescript';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { SOURCES, sourceFiles } from '../tools/package/sources';

const isIn = (path: string) =>
  SOURCES.some((source) => path === source || path.startsWith(`${source}/`));

test('nothing that is packed as a source imports what is not', () => {
  const files = execFileSync(
    'git',
    ['ls-files', '-co', '--exclude-standard', '-z', '--', ...SOURCES],
    { encoding: 'utf8' },
  );
  const code = files.split('\0').filter((path) => /\.tsx?$/.test(path));
  const imports = code.flatMap((path) =>
    ts
      .preProcessFile(readFileSync(path, 'utf8'))
      .importedFiles.filter(({ fileName }) => fileName.startsWith('.'))
      .map(({ fileName }) => [path, normalize(join(dirname(path), fileName))] as const),
  );
  expect(imports.length).toBeGreaterThan(100);
  const outside = imports.filter(([, to]) => !isIn(to) && !isIn(`${to}.ts`));
  expect(outside.map(([from, to]) => `${from} → ${to}`)).toEqual([]);
});

describe('the sources', () => {
  let root = '';
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  const git = (...args: readonly string[]) =>
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@host.example', ...args], {
      cwd: root,
      stdio: 'ignore',
    });

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'tagtally-sources-'));
    for (const source of SOURCES) {
      write(/\.[a-z]+$|LICENSE/.test(source) ? source : `${source}/deep/file.ts`, source);
    }
    write('test/e2e/other.test.ts', 'no source');
  });
  afterEach(() => rmSync(root, { recursive: true }));

  const whole = SOURCES.length;

  test('of an unpacked package are all that is there of them', () => {
    const files = sourceFiles(root);
    expect(files.size).toBe(whole);
    expect([...files.keys()].filter((path) => !isIn(path))).toEqual([]);
    expect(Buffer.from(files.get('lib/deep/file.ts') ?? []).toString()).toBe('lib');
  });

  test('of a checkout are the same, whatever else lies about', () => {
    const unpacked = sourceFiles(root);
    git('init', '-q');
    git('add', '-A');
    git('commit', '-q', '-m', 'all');
    write('notes.txt', 'mine');
    write('test/e2e/other.test.ts', 'changed');
    const tracked = sourceFiles(root);
    expect([...tracked.keys()].sort()).toEqual([...unpacked.keys()].sort());
  });

  test.each([
    ['is changed', 'lib/deep/file.ts'],
    ['is not committed', 'lib/new.ts'],
  ])('are not packed while one of them %s', (_, path) => {
    git('init', '-q');
    git('add', '-A');
    git('commit', '-q', '-m', 'all');
    write(path, 'otherwise');
    expect(() => sourceFiles(root)).toThrow(path);
  });
});
