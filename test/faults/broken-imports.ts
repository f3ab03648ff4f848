import type { Page } from 'puppeteer-core';
import type { Fault, Outcome } from './fault';
import { createImportFiles } from './import-files';
import { beginImport, importWhole, openImports, readImported } from './import-page';
import { press, says } from './own-page';
import type { Scene } from './scene';

const ROWS = 20_000;

/** How an import of a report and a log at once comes to an end before its own. */
type Breaking = (scene: Scene, page: Page) => Promise<unknown>;

/**
 * Breaks an import off at a random moment. It must be there whole or not at all; and imported again
 * each row counts once.
 */
async function broken(scene: Scene, random: () => number, end: Breaking): Promise<Outcome> {
  const files = createImportFiles();
  try {
    const both = [files.report('earnings.csv', ROWS), files.log('bitly.json', ROWS)];
    const first = await openImports(scene);
    await beginImport(first, ...both);
    await new Promise((resolve) => setTimeout(resolve, random() * 800));
    await end(scene, first);
    const page = await openImports(scene);
    const half = await readImported(scene, page);
    const isWhole = [half.reportRows, half.packedRows, half.logClicks, half.tallied].every(
      (rows) => rows === 0 || rows === ROWS,
    );
    await importWhole(page, ...both);
    const all = await readImported(scene, page);
    await page.close();
    return {
      ...outcomeOf(all, ROWS),
      wrong: outcomeOf(all, ROWS).wrong + Number(!isWhole) + half.leftovers + all.leftovers,
      notes: { 'was whole already': Number(half.batches === 2) },
    };
  } finally {
    files.remove();
  }
}

/** @param rows how many of the report and of the log there must be. */
export function outcomeOf(
  all: Awaited<ReturnType<typeof readImported>>,
  rows: number,
): { lost: number; double: number; wrong: number; rows: number } {
  const { reportRows, logClicks, tallied } = all;
  return {
    lost: Math.max(0, rows - reportRows) + Math.max(0, rows - logClicks),
    double: Math.max(0, reportRows - rows) + Math.max(0, tallied - rows),
    wrong: Number(tallied !== rows),
    rows: 2 * rows,
  };
}

export const importCancelled: Fault = {
  name: 'import of a report and a click log cancelled midway',
  runs: 30,
  shortRuns: 1,
  slow: true,
  run: (scene, { random }) =>
    broken(scene, random, async (_scene, page) => {
      if (await says(page, 'Undo this import', 1)) return page.close();
      await press(page, 'Cancel').catch(() => undefined);
      await says(page, 'Cancelled. Nothing was imported.', 5_000);
      return page.close();
    }),
};

export const importTabKilled: Fault = {
  name: 'its tab killed midway',
  runs: 30,
  shortRuns: 1,
  slow: true,
  run: (scene, { random }) => broken(scene, random, (_scene, page) => page.close()),
};

export const importBrowserKilled: Fault = {
  name: 'the browser killed amid an import',
  runs: 20,
  shortRuns: 1,
  slow: true,
  run: (scene, { random }) =>
    broken(scene, random, async ({ crash, restart }) => {
      await crash();
      await restart();
    }),
};
