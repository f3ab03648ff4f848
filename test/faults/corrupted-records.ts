import { eventually } from '../tools/ledger-reader';
import type { Fault } from './fault';
import { createImportFiles } from './import-files';
import { importWhole, openImports, readImported } from './import-page';
import { openOwn, press, saidOn, says } from './own-page';
import { deleteRaw, putRaw, readRaw } from './raw-ledger';

/** Rows that are no clicks stand among them, as a disk or another program may leave them. */
export const corruptedClick: Fault = {
  name: 'corrupted clicks among the rows',
  runs: 100,
  shortRuns: 1,
  run: async (scene) => {
    const tab = await scene.newTab();
    for (const row of CLICKS) await putRaw(scene.watcher(), 'clicks', row);
    for (let n = 0; n < 3; n++) await scene.arrive(tab);
    await scene.drained();
    const popup = await saidOn(scene, 'popup.html', 'Test clicks');
    const options = await openOwn(scene, 'options.html');
    await press(options, 'Check now');
    const said = Number(await says(options, `${CLICKS.length} rows cannot be read`));
    await Promise.all([options.close(), tab.close()]);
    const kept = (await readRaw(scene.watcher(), 'clicks')).length;
    for (const { id } of CLICKS) await deleteRaw(scene.watcher(), 'clicks', id);
    return {
      wrong: 2 - said - popup + Math.abs(kept - 3 - CLICKS.length),
      notes: { 'rows left alone and named by the check': kept - 3 },
    };
  },
};

const CLICK = { atMs: 1_700_000_000_000, source: 'browser', marketplace: 'US' };
const CLICKS = [
  { id: 'corrupted-click-1', atMs: 'garbled' },
  { ...CLICK, id: 'corrupted-click-2', trackingId: 7 },
  { ...CLICK, id: 'corrupted-click-3', trackingId: 'demosite-20', asin: 'no ASIN' },
  { ...CLICK, id: 'corrupted-click-4', trackingId: 'demosite-20', marketplace: 'XX' },
];

/** A pack of an imported log whose columns do not hold what it says. */
export const corruptedPack: Fault = {
  name: 'corrupted pack of an imported click log',
  runs: 30,
  shortRuns: 1,
  slow: true,
  cost: 'its clicks count nowhere until the log is imported again',
  run: async (scene) => {
    const files = createImportFiles();
    try {
      const page = await openImports(scene);
      const path = files.log('bitly.json', 1_000);
      await importWhole(page, path);
      const [pack] = await readRaw(scene.watcher(), 'logClicks');
      const value = pack?.value as { clicks: object };
      const clicks = { ...value.clicks, ids: [] };
      await putRaw(scene.watcher(), 'logClicks', { ...value, clicks });
      const ledger = await saidOn(scene, 'ledger.html#overview', '1,000');
      const options = await openOwn(scene, 'options.html');
      await press(options, 'Check now');
      const said = await eventually(() => says(options, 'cannot be read', 1), Boolean, 5_000);
      await options.close();
      // The file is still there: imported again it is whole.
      await page.reload();
      await page.waitForSelector('.drop');
      await importWhole(page, path);
      const all = await readImported(scene, page);
      await page.close();
      return {
        lost: Math.max(0, 1_000 - all.tallied),
        double: Math.max(0, all.tallied - 1_000),
        wrong: Number(!said),
        rows: 1_000,
        notes: { 'said by the check': Number(said), 'counts still shown': ledger },
      };
    } finally {
      files.remove();
    }
  },
};

/** What was made of the imports and kept is garbled, but says that it is of these imports. */
export const corruptedKeptRecord: Fault = {
  name: 'corrupted records of what the imports come to',
  runs: 30,
  shortRuns: 1,
  slow: true,
  run: async (scene) => {
    const files = createImportFiles();
    try {
      const page = await openImports(scene);
      await importWhole(page, files.report('earnings.csv', 300));
      const records = (await readRaw(scene.watcher(), 'settings')) as {
        key: string;
        value: object | null;
      }[];
      const kept = records.filter(({ value }) => value !== null && 'batches' in value);
      for (const { key, value } of kept) {
        await putRaw(scene.watcher(), 'settings', { ...value, value: 'garbled' }, key);
      }
      const tab = await scene.newTab();
      await scene.arrive(tab);
      await tab.close();
      const said = await Promise.all(
        [
          ['popup.html', 'TagTally'],
          ['reports.html', 'earnings.csv'],
        ].map(([path = '', text = '']) => saidOn(scene, path, text)),
      );
      const { reportRows } = await readImported(scene, page);
      await page.close();
      for (const { key } of kept) await deleteRaw(scene.watcher(), 'settings', key);
      return {
        lost: Math.max(0, 300 - reportRows),
        wrong: said.filter((isSaid) => isSaid === 0).length,
        rows: 300,
        notes: { 'records garbled': kept.length },
      };
    } finally {
      files.remove();
    }
  },
};
