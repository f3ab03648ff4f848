import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Fault } from './fault';
import { saidOn } from './own-page';
import { openScene } from './scene';

const ARRIVALS = 3;
const DISK = '160m';

/** The profile lies on a small disk, which is filled to the last byte amid arrivals. */
export const diskFull: Fault = {
  name: 'disk full amid arrivals, profile on a disk of 160 MB',
  runs: 10,
  shortRuns: 1,
  slow: true,
  cost: 'a page whose click finds no room leaves none, and nothing says so',
  missing: () => (canMount() ? undefined : 'not run: mounting a small disk needs root'),
  run: async (scene, { number }) => {
    const profile = mountDisk();
    const other = await openScene(scene.site, { profile, firstAsin: 6_000_000 + number * 10 });
    try {
      const tab = await other.newTab();
      for (let n = 0; n < ARRIVALS; n++) await other.arrive(tab);
      await other.drained();
      const ballast = join(profile, 'ballast');
      fill(ballast);
      const before = other.arrivals();
      for (let n = 0; n < ARRIVALS; n++) await other.tryToArrive(tab);
      const said = await saidOn(other, 'popup.html', 'TagTally');
      rmSync(ballast);
      await other.stopWorker();
      for (let n = 0; n < ARRIVALS; n++) await other.arrive(tab);
      await tab.close();
      const { lost, double, wrong } = await other.settle();
      const left = other.arrivals();
      return {
        ...{ lost, double, wrong, rows: left },
        notes: {
          'left while full, of 3 a run': left - before - ARRIVALS,
          'popup still opened': said,
        },
      };
    } finally {
      await other.close();
      execFileSync('umount', ['-l', profile]);
      rmSync(profile, { recursive: true, force: true });
    }
  },
};

function mountDisk(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tagtally-disk-'));
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${DISK}`, 'tmpfs', folder]);
  return folder;
}

function canMount(): boolean {
  try {
    const folder = mountDisk();
    execFileSync('umount', [folder]);
    rmSync(folder, { recursive: true });
    return true;
  } catch {
    return false;
  }
}

/** Writes until nothing more goes in. */
function fill(path: string): void {
  const file = openSync(path, 'w');
  for (let bytes = 2 ** 20; bytes >= 1; bytes = bytes >> 1) {
    const block = Buffer.alloc(bytes);
    try {
      for (;;) writeSync(file, block);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
    }
  }
  closeSync(file);
}
