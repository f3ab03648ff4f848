/**
 * What the script on Amazon's pages costs their main thread: `npm run bench`, or `npx tsx test/bench/page-cost.ts [runs]`. A product
 * page of our own making, 2 MB with some 6,000 links, loaded with and without the extension in turn.
 * From a trace of each load the outermost script events that carry the extension's address are
 * summed; wall-clock times of whole loads differ more between runs than by what is measured.
 */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import type { CDPSession } from 'puppeteer-core';
import { launchChromium, type Chromium } from '../tools/chromium';
import { startSite } from '../tools/site';
import { DEMO_ID, enterTrackingId, PANEL } from '../tools/story';

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly args?: unknown;
}

const SCRIPT_EVENTS = new Set([
  'EvaluateScript',
  'FunctionCall',
  'v8.compile',
  'v8.evaluateModule',
  'TimerFire',
]);
const URL_PATH = 'https://www.amazon.com/Large-Demo/dp/B0EXAMPL01';

const runs = Number(process.argv[2] ?? 10);
const site = await startSite();
site.put(URL_PATH, largePage());

const subject = await launchChromium({ site });
const options = await enterTrackingId(subject, DEMO_ID);
await options.close();
const idle = await launchChromium({ site, extension: bareExtension('browser.runtime.id;') });
const asking = await launchChromium({
  site,
  extension: bareExtension(
    "browser.storage.local.get('x'); browser.storage.local.onChanged.addListener(() => {}); browser.i18n.getMessage('x');",
  ),
});

const costs = { ours: [] as number[], idle: [] as number[], asking: [] as number[] };
const shares: number[] = [];
for (let run = 0; run < runs + 1; run++) {
  const ours = await traceLoad(subject, PANEL);
  const nothing = await traceLoad(idle, '#productTitle');
  const storage = await traceLoad(asking, '#productTitle');
  // The first load fills caches.
  if (run === 0) continue;
  costs.ours.push(ours.extensionMs);
  costs.idle.push(nothing.extensionMs);
  costs.asking.push(storage.extensionMs);
  shares.push(ours.extensionMs / ours.busyMs);
}
await Promise.all([subject, idle, asking].map((chromium) => chromium.close()));
await site.close();

const middle = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
const range = (values: readonly number[]) =>
  `median ${middle(values).toFixed(2)}, ${Math.min(...values).toFixed(2)} to ${Math.max(...values).toFixed(2)}, ` +
  `TagTally's ${(middle(costs.ours) / middle(values)).toFixed(2)} times`;
console.log(`main-thread ms, ${runs} loads each, in turn:
  TagTally, with detection and panel: ${range(costs.ours)}
  the polyfill and nothing else: ${range(costs.idle)}
  the polyfill, one look into storage, one message: ${range(costs.asking)}
  TagTally's share of all main-thread work: ${(middle(shares) * 100).toFixed(1)} %`);

/**
 * An extension whose content script loads the polyfill and runs one line. Asking for storage or
 * messages makes the browser set those interfaces up, which costs more than most scripts.
 */
function bareExtension(line: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'tagtally-idle-'));
  const polyfill = new URL(
    '../../node_modules/webextension-polyfill/dist/browser-polyfill.min.js',
    import.meta.url,
  );
  const manifest = {
    manifest_version: 3,
    name: 'Nearly nothing',
    version: '1',
    permissions: ['storage'],
    background: { service_worker: 'background.js' },
    content_scripts: [
      { matches: ['*://*.amazon.com/*'], js: ['idle.js'], run_at: 'document_start' },
    ],
  };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'background.js'), '');
  writeFileSync(join(folder, 'idle.js'), `${readFileSync(polyfill, 'utf8')};${line}`);
  return folder;
}

async function traceLoad(
  { browser, own }: Chromium,
  ready: string,
): Promise<{ extensionMs: number; busyMs: number }> {
  const page = await browser.newPage();
  const session = await page.createCDPSession();
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as TraceEvent[])));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: {
      includedCategories: [
        ...['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline', 'v8'],
        ...['blink.user_timing', 'loading'],
      ],
      recordMode: 'recordAsMuchAsPossible',
    },
  });
  const start = performance.now();
  await page.goto(`${URL_PATH}?run=${Math.round(start)}`);
  await page.waitForSelector(ready);
  await stopTracing(session);
  await page.close();
  return attribute(events, own(''));
}

async function stopTracing(session: CDPSession): Promise<void> {
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await complete;
}

/** Time of outermost script events of the extension, and of all tasks, on the page's main thread. */
function attribute(events: readonly TraceEvent[], origin: string) {
  const parse = events.find(
    (event) => event.name === 'ParseHTML' && JSON.stringify(event.args).includes('Large-Demo'),
  );
  if (!parse) throw new Error('the page is not in the trace');
  const main = events.filter(
    ({ pid, tid, ph }) => pid === parse.pid && tid === parse.tid && ph === 'X',
  );
  const sum = (chosen: readonly TraceEvent[]) => {
    let end = 0;
    let total = 0;
    for (const { ts, dur = 0 } of chosen.toSorted((a, b) => a.ts - b.ts)) {
      if (ts < end) continue;
      total += dur;
      end = ts + dur;
    }
    return total / 1_000;
  };
  const ours = main.filter(
    ({ name, args }) => SCRIPT_EVENTS.has(name) && JSON.stringify(args ?? {}).includes(origin),
  );
  const tasks = main.filter(({ name }) => name.endsWith('RunTask'));
  if (ours.length === 0 || tasks.length === 0) throw new Error('nothing to attribute');
  return { extensionMs: sum(ours), busyMs: sum(tasks) };
}

/** Nested cards, links and inline scripts such as shop pages have, around a product's own parts. */
function largePage(): string {
  const cards = Array.from({ length: 2_000 }, (_, n) => {
    const asin = `B0${String(10_000_000 + n)}`;
    return `<div class="card" data-asin="${asin}"><div><span>
      <a href="/Demo-Product-${n}/dp/${asin}/ref=sr_1_${n}?keywords=demo&amp;qid=17${n}"><b>Picture ${n}</b></a></span>
      <h2><a href="/dp/${asin}?th=1"><span>Demo product ${n}, with a name of the usual length and some more words</span></a></h2>
      <div><span class="a-price"><span class="a-offscreen">$${n % 300}.99</span><span aria-hidden="true">$${n % 300}.99</span></span></div>
      <a href="/product-reviews/${asin}">1,${n % 999}</a></div>
      <script>(window.cards ??= []).push({ asin: "${asin}", n: ${n}, pad: "${'x'.repeat(300)}" })</script></div>`;
  });
  return `<!doctype html><html lang="en-us"><head><meta charset="utf-8"><title>Large demo</title></head><body>
    <div id="nav-subnav" data-category="kitchen"></div>
    <div id="wayfinding-breadcrumbs_feature_div"><a href="/b?node=284507">Kitchen</a></div>
    <div id="dp" class="kitchen en_US"><span id="productTitle">Large demo</span>
    <div id="corePriceDisplay_desktop_feature_div"><span class="a-price priceToPay"><span class="a-offscreen">$49.99</span></span></div></div>
    ${cards.join('\n')}</body></html>`;
}
