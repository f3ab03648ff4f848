import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Captured pages and addresses that stand beside some checkouts. They are other people's and never
 * part of the project; tests use them where they are and pass without.
 */
const CORPUS =
  process.env['TAGTALLY_CORPUS'] ?? join(import.meta.dirname, '../../../shared/corpus');

/** Rows of a table of the corpus by column name; none where there is no corpus. */
export function corpusTable(name: string): Record<string, string>[] {
  const path = join(CORPUS, name);
  if (!existsSync(path)) return [];
  const [header = '', ...lines] = readFileSync(path, 'utf8').trimEnd().split('\n');
  const columns = header.split('\t');
  return lines.map((line) => {
    const cells = line.split('\t');
    return Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? '']));
  });
}

export function corpusFile(...path: readonly string[]): string {
  return readFileSync(join(CORPUS, ...path), 'utf8');
}

export function corpusPath(...path: readonly string[]): string {
  return join(CORPUS, ...path);
}

/** undefined where there is no corpus. */
export function corpusBytes(...path: readonly string[]): Uint8Array<ArrayBuffer> | undefined {
  const file = join(CORPUS, ...path);
  return existsSync(file) ? new Uint8Array(readFileSync(file)) : undefined;
}
