import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Puts a build where an extension is installed, over what is there, as another version of itself.
 *
 * @param version what its manifest says.
 * @param ledgerSteps by how many upgrade steps its ledger is ahead of the build's.
 */
export function putVersion(
  build: string,
  folder: string,
  version: string,
  ledgerSteps: number,
): void {
  cpSync(build, folder, { recursive: true });
  const manifest = JSON.parse(readFileSync(join(build, 'manifest.json'), 'utf8')) as object;
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify({ ...manifest, version }));
  if (ledgerSteps === 0) return;
  let places = 0;
  for (const name of readdirSync(build, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.js')) continue;
    const code = readFileSync(join(build, name), 'utf8');
    const ahead = code.replace(OPENING, (_, openDB: string, ledger: string) => {
      places += 1;
      return `${openDB},${ledger}+${String(ledgerSteps)},{upgrade:`;
    });
    if (ahead !== code) writeFileSync(join(folder, name), ahead);
  }
  // Background, pages and the worker that imports.
  if (places !== 3) throw new Error(`the ledger is opened in ${places} places, not in 3`);
}

/** `openDB(name, version, { upgrade …` as the build has it. */
const OPENING = /(\b[\w$]+\([\w$]+),([\w$]+),\{upgrade:/g;
