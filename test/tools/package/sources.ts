import { execFileSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { filesIn, filesOf, type Files } from './pack';

/** What the packages are built from, and what a reader of the sources wants beside it. */
export const SOURCES = [
  ...['entrypoints', 'components', 'lib', 'public'],
  ...['test/tools/package.ts', 'test/tools/package'],
  ...['wxt.config.ts', 'package.json', 'package-lock.json', 'tsconfig.json'],
  ...['README.md', 'CHANGELOG.md', 'LICENSE', 'PRIVACY.md'],
  '.github/store/for-reviewers.md',
] as const;

/**
 * The files that the packages are built from: what git tracks of them, or all of them in a folder that
 * was unpacked from a package of sources.
 *
 * @throws Error with the names of files that git knows otherwise than they are, since nobody else could
 * build the same from them.
 */
export function sourceFiles(root: string): Files {
  if (!isCheckout(root)) {
    return filesOf(
      root,
      SOURCES.flatMap((path) =>
        statSync(join(root, path)).isFile()
          ? [path]
          : [...filesIn(join(root, path)).keys()].map((name) => `${path}/${name}`),
      ),
    );
  }
  const changed = git(root, 'status', '--porcelain', '--', ...SOURCES);
  if (changed !== '') throw new Error(`Not committed:\n${changed}`);
  return filesOf(
    root,
    git(root, 'ls-files', '-z', '--', ...SOURCES)
      .split('\0')
      .filter(Boolean),
  );
}

/** Not a folder that merely lies inside somebody's checkout. */
function isCheckout(root: string): boolean {
  return existsSync(join(root, '.git'));
}

function git(root: string, ...args: readonly string[]): string {
  return execFileSync('git', args, { cwd: root, encoding: 'utf8' });
}
