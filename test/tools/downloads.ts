import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Chromium } from './chromium';
import { eventually } from './ledger-reader';

/** A folder of its own that a browser's downloads go to. */
export interface Downloads {
  readonly folder: string;
  /** The path of the next file whose name begins so, once it is there; it is not handed out again. */
  readonly next: (prefix: string) => Promise<string>;
  readonly read: (path: string) => Buffer;
  readonly remove: () => void;
}

export async function catchDownloads({ browser }: Chromium): Promise<Downloads> {
  const downloads = downloadsFolder();
  const session = await browser.target().createCDPSession();
  const downloadPath = downloads.folder;
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath });
  return downloads;
}

/** A fresh folder for a browser that is yet to be told of it. */
export function downloadsFolder(): Downloads {
  const folder = mkdtempSync(join(tmpdir(), 'tagtally-downloads-'));
  let taken = 0;
  return {
    folder,
    next: async (prefix) => {
      const find = () => {
        const names = readdirSync(folder);
        // Chromium gives the file its name at the end; Firefox at once, empty, and grows another.
        const isGrowing = names.some((name) => /\.(?:crdownload|part)$/.test(name));
        const isWhole = (name: string) =>
          name.startsWith(prefix) && statSync(join(folder, name)).size > 0;
        return Promise.resolve(isGrowing ? undefined : names.find(isWhole));
      };
      const name = await eventually(find, (found) => found !== undefined);
      if (name === undefined) throw new Error(`no download ${prefix}…`);
      // Out of the way of a later one with the same name, which this browser would write over it.
      taken += 1;
      const path = join(folder, `taken ${taken} ${name}`);
      renameSync(join(folder, name), path);
      return path;
    },
    read: (path) => readFileSync(path),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
