import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Chromium } from './chromium';
import { eventually } from './ledger-reader';

/** A folder of its own that a browser's downloads go to. */
export interface Downloads {
  /** The path of the next file whose name begins so, once it is there; it is not handed out again. */
  readonly next: (prefix: string) => Promise<string>;
  readonly read: (path: string) => Buffer;
  readonly remove: () => void;
}

export async function catchDownloads({ browser }: Chromium): Promise<Downloads> {
  const folder = mkdtempSync(join(tmpdir(), 'tagtally-downloads-'));
  const session = await browser.target().createCDPSession();
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
  let taken = 0;
  return {
    next: async (prefix) => {
      const find = () =>
        Promise.resolve(
          readdirSync(folder).find(
            (name) => name.startsWith(prefix) && !name.endsWith('.crdownload'),
          ),
        );
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
