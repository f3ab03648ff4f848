/**
 * What one click costs the worker: `npm run bench`, or `npx tsx test/bench/click-cost.ts [rounds]`.
 * Runs `click-speed.ts` in a worker of real Chromium. The first round fills caches.
 */
import { launchChromium } from '../tools/chromium';
import { startSite } from '../tools/site';
import { bundle } from './bundle';
import type { Rounds } from './click-speed';

const CLICKS = 1_000;
const PAGE = 'https://blog.example/bench';

const rounds = Number(process.argv[2] ?? 5);
const site = await startSite();
// An isolated page has a clock of 5 microseconds, others one of 100.
site.put(PAGE, '<!doctype html><title>Bench</title>', {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
});
const chromium = await launchChromium({ site, later: true });
const page = await chromium.browser.newPage();
await page.goto(PAGE);
const source = `${await bundle('click-speed.ts')};
  onmessage = ({ data }) => bench.clickSpeeds(...data).then(postMessage)`;
const measured = await page.evaluate(
  (code, count, clicks) =>
    new Promise<Rounds>((resolve, reject) => {
      const worker = new Worker(URL.createObjectURL(new Blob([code])));
      worker.onerror = ({ message }) => reject(new Error(message));
      worker.onmessage = ({ data }) => resolve(data as Rounds);
      worker.postMessage([count + 1, clicks]);
    }),
  source,
  rounds,
  CLICKS,
);
await chromium.close();
await site.close();

const at = (times: readonly number[], share: number) =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length * share)] ?? 0;
const cells = ({ ours, raw }: Rounds[number]) => ({
  'ours p50': at(ours, 0.5).toFixed(2),
  'ours p90': at(ours, 0.9).toFixed(2),
  'raw p50': at(raw, 0.5).toFixed(2),
  'raw p90': at(raw, 0.9).toFixed(2),
  'ratio p50': (at(ours, 0.5) / at(raw, 0.5)).toFixed(2),
  'ratio p90': (at(ours, 0.9) / at(raw, 0.9)).toFixed(2),
});
const counted = measured.slice(1);
const all = { ours: counted.flatMap((r) => r.ours), raw: counted.flatMap((r) => r.raw) };
console.log(
  `a click with its rollup, milliseconds, ${CLICKS} clicks a round, ours and raw in turn`,
);
console.table({
  ...Object.fromEntries(counted.map((round, n) => [`round ${n + 1}`, cells(round)])),
  'all rounds': cells(all),
});
