/**
 * `npm run package`: builds both browsers and writes the packages for the stores, and the sources they
 * are built from, to `.output/packages`, with the SHA-256 of each. One commit gives the same bytes on
 * every machine.
 *
 * --check  also builds them again from the package of sources alone, in a fresh folder, and compares
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import packageJson from '../../package.json' with { type: 'json' };
import { filesIn, pack, type Files } from './package/pack';
import { differences, rebuilt } from './package/rebuilt';
import { sourceFiles } from './package/sources';
import { strangeFiles } from './package/strange-files';

const FOLDER = '.output/packages';
const SUMS = 'SHA256SUMS';

const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
const root = process.cwd();
const sources = sourceFiles(root);

const packedSources = pack(sources);
const packages: Files = new Map([
  [nameOf('chrome'), pack(built('chrome'))],
  [nameOf('firefox'), pack(built('firefox'))],
  [nameOf('sources'), packedSources],
]);
rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });
for (const [name, bytes] of packages) writeFileSync(join(FOLDER, name), bytes);
const sums = [...packages].map(([name, bytes]) => `${sha256(bytes)}  ${name}\n`).join('');
writeFileSync(join(FOLDER, SUMS), sums);
console.log(`${FOLDER}:\n${sums}`);

if (values.check) {
  console.log('Building them again from the sources alone …');
  const again = rebuilt(packedSources, [...packages.keys()], FOLDER);
  const different = differences(packages, again);
  if (different.length > 0) {
    console.error(`Not the same:\n${different.join('\n')}`);
    process.exitCode = 1;
  } else console.log('The same, byte for byte.');
}

function nameOf(what: string): string {
  return `${packageJson.name}-${packageJson.version}-${what}.zip`;
}

/** Builds for a browser and reads what came of it. */
function built(browser: 'chrome' | 'firefox'): Files {
  const env = { ...process.env };
  // Would have libraries built in with their checks for developers.
  delete env['NODE_ENV'];
  execFileSync('npx', ['wxt', 'build', '-b', browser], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const files = filesIn(`.output/${browser}-mv3`);
  const strange = strangeFiles(files, root);
  if (strange.length > 0) throw new Error(`Not for a store:\n${strange.join('\n')}`);
  return files;
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
