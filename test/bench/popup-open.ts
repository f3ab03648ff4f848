/**
 * How long the popup takes to its first content and to all of it, against the popup of an extension
 * that shows one line of text, in turn in one run, each with its worker asleep:
 * `npm run bench:popup [runs]`, after `npx wxt build`. Also what moved after the first picture.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { killWorker, launchChromium } from '../tools/chromium';
import { startSite } from '../tools/site';
import { DEMO_ID, DEMO_PRODUCT, enterTrackingId, openTab } from '../tools/story';
import { openPopup, type PopupOpening } from './popup-opening';

const runs = Number(process.argv[2] ?? 15);

const empty = mkdtempSync(join(tmpdir(), 'tagtally-empty-'));
writeFileSync(
  join(empty, 'manifest.json'),
  JSON.stringify({
    manifest_version: 3,
    name: 'Empty',
    version: '1',
    action: { default_popup: 'popup.html' },
    background: { service_worker: 'background.js' },
  }),
);
writeFileSync(join(empty, 'background.js'), '');
writeFileSync(
  join(empty, 'popup.html'),
  '<!doctype html><meta charset="utf-8"><title>Empty</title><body style="width: 380px">Empty',
);

const site = await startSite();
const chromium = await launchChromium({ site });
const emptyId = await chromium.browser.installExtension(empty);
await (await enterTrackingId(chromium, DEMO_ID)).close();
const tab = await openTab(chromium, DEMO_PRODUCT);
const times = { ours: [] as PopupOpening[], empty: [] as PopupOpening[] };
for (let run = 0; run <= runs; run++) {
  const blank = await openPopup(chromium, tab, emptyId);
  await killWorker(chromium);
  const ours = await openPopup(chromium, tab, chromium.extensionId);
  // The first fills caches.
  if (run === 0) continue;
  times.empty.push(blank);
  times.ours.push(ours);
}
await chromium.close();
await site.close();
rmSync(empty, { recursive: true });

const middle = (of: readonly number[]) => of.toSorted((a, b) => a - b)[of.length >> 1] ?? NaN;
const row = (of: readonly PopupOpening[]) => ({
  'first content, ms': Math.round(middle(of.map((each) => each.firstMs))),
  'largest content, ms': Math.round(middle(of.map((each) => each.largestMs))),
  'layout shift, worst': Math.max(...of.map((each) => each.shift)),
});
console.table({ 'an empty popup': row(times.empty), ours: row(times.ours) });
const ratio = (of: 'firstMs' | 'largestMs') =>
  middle(times.ours.map((each, run) => each[of] / (times.empty[run]?.firstMs ?? NaN))).toFixed(2);
console.log(
  `first content takes ${ratio('firstMs')} times as long, the largest ${ratio('largestMs')}`,
);
