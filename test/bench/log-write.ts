/**
 * How fast a million logged clicks are written, beside plain rows scaled up:
 * `npx tsx test/bench/log-write.ts [runs] [clicks]`. Runs `log-write-speed.ts` in a worker of a page in
 * real Chromium, nothing read from a file.
 */
import { launchChromium } from '../tools/chromium';
import { startSite } from '../tools/site';
import { bundle } from './bundle';
import type { WriteTimes } from './log-write-speed';

const runs = Number(process.argv[2] ?? 3);
const clicks = Number(process.argv[3] ?? 1_000_000);
const ROWS = 100_000;
const DAYS = 1_800;
const PAGE = 'https://blog.example/bench';

const site = await startSite();
site.put(PAGE, '<!doctype html><title>Bench</title>');
const chromium = await launchChromium({ site, later: true });
const page = await chromium.browser.newPage();
await page.goto(PAGE);
const source = `${await bundle('log-write-speed.ts')};
  onmessage = ({ data }) => bench.writeSpeeds(...data).then(postMessage)`;
const measured: WriteTimes[] = [];
for (let run = 0; run < runs; run++) {
  const times = await page.evaluate(
    (code, ...given) =>
      new Promise<WriteTimes>((resolve, reject) => {
        const worker = new Worker(URL.createObjectURL(new Blob([code])));
        worker.onerror = ({ message }) => reject(new Error(message));
        worker.onmessage = ({ data }) => {
          worker.terminate();
          resolve(data as WriteTimes);
        };
        worker.postMessage(given);
      }),
    source,
    ...([clicks, DAYS, ROWS, run] as const),
  );
  if (times.counted !== clicks) throw new Error(`${times.counted} clicks count`);
  measured.push(times);
}
await chromium.close();
await site.close();

const ratioOf = ({ packedMs, rowsMs }: WriteTimes) => clicks / packedMs / (ROWS / rowsMs);
const middle = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? NaN;
console.table(
  measured.map((times) => ({
    'packed, s': (times.packedMs / 1_000).toFixed(2),
    'rows, s': (times.rowsMs / 1_000).toFixed(2),
    'checked, s': (times.checkMs / 1_000).toFixed(2),
    'times as fast': ratioOf(times).toFixed(1),
  })),
);
console.log(
  `${clicks.toLocaleString('en')} clicks against ${ROWS.toLocaleString('en')} plain rows: ${middle(measured.map(ratioOf)).toFixed(1)} times as fast`,
);
