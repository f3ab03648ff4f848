import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { FIREFOX_BUILD } from './firefox';

/** Packs the build as an archive that Firefox installs for good. @returns its path in the folder. */
export function firefoxArchive(folder: string, version: string): string {
  const names = readdirSync(FIREFOX_BUILD, { recursive: true, encoding: 'utf8' });
  const files = names.filter((name) => statSync(join(FIREFOX_BUILD, name)).isFile());
  const bytes = (name: string) => {
    const content = readFileSync(join(FIREFOX_BUILD, name));
    if (name !== 'manifest.json') return content;
    const manifest = JSON.parse(content.toString()) as object;
    return new TextEncoder().encode(JSON.stringify({ ...manifest, version }));
  };
  const path = join(folder, `tagtally-${version}.xpi`);
  writeFileSync(path, zipSync(Object.fromEntries(files.map((name) => [name, bytes(name)]))));
  return path;
}
