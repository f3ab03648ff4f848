/**
 * How fast click logs are imported and what they take on disk: `npx tsx test/bench/log-speed.ts [clicks]`. A
 * log of invented clicks of five years goes through the real page in the real Chromium; beside it, in the
 * same run, plain rows go into a database of their own, ten thousand to a transaction, the usual way.
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { launchChromium } from '../tools/chromium';
import { startSite } from '../tools/site';
import { DEMO_ID, enterTrackingId } from '../tools/story';
import { importLog, LOG_DAYS, writeLog } from './million-log';

const clicks = Number(process.argv[2] ?? 1_000_000);
const PLAIN_ROWS = 100_000;

const folder = mkdtempSync(join(tmpdir(), 'tagtally-bench-'));
const site = await startSite();
const chromium = await launchChromium({ site });
await (await enterTrackingId(chromium, DEMO_ID)).close();
const page = await chromium.browser.newPage();
await page.goto(chromium.own('reports.html'));

const path = join(folder, 'clicks.json');
await writeLog(path, clicks);
const megabytes = statSync(path).size / 1e6;
const before = await usage(page);
const { lookMs, importMs } = await importLog(page, path);
const bytes = (await usage(page)) - before;
const packed = await packedBytes(page);
const plain = await plainRows(page);
const tallied = await readTallies(page);

const perSecond = (count: number, ms: number) => (count / ms) * 1_000;
const whole = perSecond(clicks, importMs);
const usual = perSecond(PLAIN_ROWS, plain);
console.log(`${clicks.toLocaleString('en')} clicks of ${LOG_DAYS.toLocaleString('en')} days, ${megabytes.toFixed(0)} MB of JSON lines:
  looked through in ${(lookMs / 1_000).toFixed(2)} s, imported in ${(importMs / 1_000).toFixed(2)} s
  ${(packed / clicks).toFixed(1)} bytes a click in packs and tallies, ${(bytes / clicks).toFixed(1)} more on disk by the browser's own estimate
  ${PLAIN_ROWS.toLocaleString('en')} plain rows in ${(plain / 1_000).toFixed(2)} s: clicks are imported ${(whole / usual).toFixed(1)} times as fast, parsing and counting with it
  counts by day of all of them are read in ${tallied.ms.toFixed(0)} ms`);
await chromium.close();
await site.close();
rmSync(folder, { recursive: true, force: true });

async function usage(on: Page): Promise<number> {
  return on.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0);
}

/** What is kept of the clicks: their columns and texts, and the counts beside them. */
async function packedBytes(on: Page): Promise<number> {
  return on.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const open = indexedDB.open('ledger');
        open.onerror = () => reject(new Error(open.error?.message));
        open.onsuccess = () => {
          let sum = 0;
          const tx = open.result.transaction(['logClicks', 'logTallies']);
          for (const name of ['logClicks', 'logTallies']) {
            tx.objectStore(name).openCursor().onsuccess = ({ target }) => {
              const cursor = (target as IDBRequest<IDBCursorWithValue | null>).result;
              if (!cursor) return;
              const { clicks: pack } = cursor.value as {
                clicks: { columns: Record<string, Uint8Array> };
              };
              const { columns, ...texts } = pack;
              sum += JSON.stringify(texts).length;
              for (const column of Object.values(columns)) sum += column.byteLength;
              cursor.continue();
            };
          }
          tx.oncomplete = () => {
            open.result.close();
            resolve(sum);
          };
        };
      }),
  );
}

async function readTallies(on: Page): Promise<{ ms: number }> {
  return on.evaluate(
    () =>
      new Promise<{ ms: number }>((resolve, reject) => {
        const open = indexedDB.open('ledger');
        open.onerror = () => reject(new Error(open.error?.message));
        open.onsuccess = () => {
          const start = performance.now();
          const range = IDBKeyRange.bound(['days'], ['days', []]);
          const all = open.result.transaction('logTallies').objectStore('logTallies').getAll(range);
          all.onsuccess = () => {
            const ms = performance.now() - start;
            open.result.close();
            resolve({ ms });
          };
        };
      }),
  );
}

/** Clicks as rows, each by itself, in milliseconds. */
async function plainRows(on: Page): Promise<number> {
  return on.evaluate(async (count) => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const open = indexedDB.open('plain', 1);
      open.onupgradeneeded = () => open.result.createObjectStore('rows', { autoIncrement: true });
      open.onerror = () => reject(new Error(open.error?.message));
      open.onsuccess = () => resolve(open.result);
    });
    const start = performance.now();
    for (let from = 0; from < count; from += 10_000) {
      await new Promise<void>((resolve, reject) => {
        const tx = db.transaction('rows', 'readwrite', { durability: 'relaxed' });
        const rows = tx.objectStore('rows');
        for (let n = from; n < from + 10_000; n++) {
          rows.add({
            atMs: 1.7e12 + n * 1_000,
            marketplace: 'US',
            trackingId: 'demosite-20',
            asin: `B0${String(n % 500).padStart(8, '0')}`,
            page: `https://blog.example/page-${n % 200}/`,
          });
        }
        tx.oncomplete = () => resolve();
        tx.onerror = () => reject(new Error(tx.error?.message));
      });
    }
    const ms = performance.now() - start;
    db.close();
    indexedDB.deleteDatabase('plain');
    return ms;
  }, PLAIN_ROWS);
}
