/**
 * How often the native right-click puts the link on the system clipboard: fresh browser and profile
 * each time, every second try right after the worker was stopped. `npx tsx test/bench/native-menu.ts [tries]`
 */
import { killWorker, launchChromium } from '../tools/chromium';
import { openDisplay } from '../tools/display';
import { eventually } from '../tools/ledger-reader';
import { chooseOurItem, CLEARED } from '../tools/native-menu';
import { startSite } from '../tools/site';
import { ARTICLE, DEMO_ID, DEMO_LINK, enterTrackingId, openTab } from '../tools/story';

const tries = Number(process.argv[2] ?? 20);
const site = await startSite();
const display = await openDisplay();
let passed = 0;
const spent: number[] = [];
for (let n = 0; n < tries; n++) {
  const chromium = await launchChromium({ site, display: display.name });
  await enterTrackingId(chromium, DEMO_ID);
  const tab = await openTab(chromium, ARTICLE);
  if (n % 2 === 1) await killWorker(chromium);
  const start = performance.now();
  await chooseOurItem(display, tab, '#plain');
  const text = await eventually(
    () => Promise.resolve(display.clipboard()),
    (clip) => clip !== CLEARED && clip !== '',
    5_000,
  );
  spent.push(Math.round(performance.now() - start));
  if (text === DEMO_LINK) passed++;
  else console.log(`try ${n + 1}: ${text}`);
  await chromium.close();
}
display.close();
await site.close();
console.log(`${passed} of ${tries} passed; ms from right-click to clipboard: ${spent.join(' ')}`);
