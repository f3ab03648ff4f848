import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { filesOf, type Files } from './pack';

/** Another zone, language and idea of who may read files, as a reviewer's machine may have them. */
const ELSEWHERE = { TZ: 'Pacific/Kiritimati', LANG: 'C', LC_ALL: 'C' };
const SHY = 0o077;

/**
 * The same packages, built anew from a package of sources in a folder that has nothing else, with the
 * commands that reviewers are given.
 *
 * @param packed the package of sources.
 * @param names the packages to read there.
 * @param output where the command leaves them, relative to the project.
 */
export function rebuilt(packed: Uint8Array, names: readonly string[], output: string): Files {
  const folder = mkdtempSync(join(tmpdir(), 'tagtally sources '));
  const mask = process.umask(SHY);
  try {
    for (const [path, bytes] of Object.entries(unzipSync(packed))) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), bytes);
    }
    const run = (...args: readonly string[]) =>
      execFileSync('npm', args, {
        cwd: folder,
        env: { ...process.env, ...ELSEWHERE },
        stdio: ['ignore', 'ignore', 'inherit'],
      });
    run('ci', '--no-audit', '--no-fund');
    run('run', 'package');
    return filesOf(join(folder, output), names);
  } finally {
    process.umask(mask);
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Names of packages that differ, with the files inside that do. */
export function differences(some: Files, others: Files): readonly string[] {
  return [...some].flatMap(([name, bytes]) => {
    const other = others.get(name);
    if (other === undefined) return [`${name}: missing`];
    if (Buffer.compare(bytes, other) === 0) return [];
    const [mine, theirs] = [unzipSync(bytes), unzipSync(other)];
    const all = new Set([...Object.keys(mine), ...Object.keys(theirs)]);
    const changed = [...all].filter(
      (path) => !Buffer.from(mine[path] ?? []).equals(Buffer.from(theirs[path] ?? [])),
    );
    return [`${name}: ${changed.length === 0 ? 'the packing alone' : changed.join(', ')}`];
  });
}
