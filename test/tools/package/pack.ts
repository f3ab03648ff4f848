import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync, type Zippable } from 'fflate';

/** Files by their path inside a package, with `/` between folders. */
export type Files = ReadonlyMap<string, Uint8Array>;

/** ZIP writes local time, so the moment is named by local fields: the same bytes in every zone. */
const NO_TIME = () => new Date(1980, 0, 2, 12);

/** Every file below a folder. */
export function filesIn(folder: string): Files {
  const found = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, '/').length));
  return filesOf(folder, found);
}

/** These files of a folder, by paths relative to it. */
export function filesOf(folder: string, paths: readonly string[]): Files {
  return new Map(
    paths.map((path) => [path.replaceAll('\\', '/'), readFileSync(join(folder, path))]),
  );
}

/**
 * A ZIP of these files. Equal names and contents give equal bytes, on any machine and day: sorted by
 * name, one time for all, neither owners nor modes, and packed by the same code everywhere.
 */
export function pack(files: Files): Uint8Array {
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  const zippable: Zippable = Object.fromEntries(sorted);
  return zipSync(zippable, { level: 9, mtime: NO_TIME() });
}
