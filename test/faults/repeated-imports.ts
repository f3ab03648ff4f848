import type { Fault } from './fault';
import { outcomeOf } from './broken-imports';
import { createImportFiles } from './import-files';
import { beginImport, importWhole, openImports, readImported } from './import-page';
import { says } from './own-page';

const ROWS = 3_000;

export const importRepeated: Fault = {
  name: 'the same report and click log imported three times',
  runs: 30,
  shortRuns: 1,
  slow: true,
  run: async (scene) => {
    const files = createImportFiles();
    try {
      const both = [files.report('earnings.csv', ROWS), files.log('bitly.json', ROWS)];
      const page = await openImports(scene);
      for (let n = 0; n < 3; n++) {
        await importWhole(page, ...both);
        await page.reload();
        await page.waitForSelector('.drop');
      }
      const all = await readImported(scene, page);
      await page.close();
      return outcomeOf(all, ROWS);
    } finally {
      files.remove();
    }
  },
};

/**
 * Two tabs import at the same time, and a third opens: two reports of which half the days are the
 * same, and two logs of which half the clicks are.
 */
export const importsOverlapping: Fault = {
  name: 'two tabs import what overlaps at once, a third is opened',
  runs: 30,
  shortRuns: 1,
  slow: true,
  run: async (scene) => {
    const files = createImportFiles();
    try {
      // 1,000 rows a day: 1 to 20 and 11 to 30.
      const first = [files.report('early.csv', 20_000, [1, 20]), files.log('early.json', 20_000)];
      const second = [
        files.report('late.csv', 20_000, [11, 30]),
        files.log('late.json', 20_000, 10_000),
      ];
      const [one, two] = [await openImports(scene), await openImports(scene)];
      await beginImport(one, ...first);
      await beginImport(two, ...second);
      const third = await openImports(scene);
      const done = await Promise.all(
        [one, two].map((page) => says(page, 'Undo this import', 60_000)),
      );
      const all = await readImported(scene, third);
      await Promise.all([one, two, third].map((page) => page.close()));
      // The packs hold what both bring; of the counts each click is one.
      const { lost, double, wrong } = outcomeOf({ ...all, logClicks: all.tallied }, 30_000);
      const packs = Number(all.logClicks !== 40_000) + Number(all.packedRows !== 40_000);
      return {
        ...{ lost, double, rows: 60_000 },
        wrong: wrong + packs + all.leftovers + done.filter((isDone) => !isDone).length,
      };
    } finally {
      files.remove();
    }
  },
};
