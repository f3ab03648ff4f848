import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { byMoment, ofBrowser, ofBurst, ofLog, type AnyClick } from '../../lib/clicks/any-click';
import type { Click } from '../../lib/clicks/click';
import { momentOf } from '../../lib/clicks/logged-click';
import { allClicks } from '../../lib/storage/all-clicks';
import type { ConnectLedger } from '../../lib/storage/database';
import { createLogStore } from '../../lib/storage/log-store';
import { anyLogged, logged } from '../clicks/log-samples';
import { click, DAY_MS } from '../clicks/samples';
import { PATIENT_MS, SMALL } from './backup-samples';
import { freshLedger } from './fresh-ledger';
import { importLog, inOrder } from './log-samples';

async function read(connect: ConnectLedger, rowsAtOnce?: number): Promise<AnyClick[]> {
  const all: AnyClick[] = [];
  for await (const some of allClicks(connect, rowsAtOnce)) all.push(...some);
  return all;
}

async function put(connect: ConnectLedger, clicks: readonly Click[]): Promise<void> {
  const db = await connect();
  for (const each of clicks) await db.put('clicks', each);
}

const SOME = [
  ...['2024-08-31T23:59:59', '2024-09-01', '2024-09-30T10:00:00'].map((at) => logged(at)),
  logged('2025-01-01T08:00:00', { page: 'https://blog.example/best', clicks: 3 }),
];
const OWN_TIMES = ['2024-01-01', '2024-09-15', '2024-10-01', '2024-12-31', '2025-06-01'];
const OWN = OWN_TIMES.map((at, n) => click(`own-click-${n}`, { atMs: Date.parse(at) }));

test('an empty ledger has none', async () => {
  expect(await read(freshLedger())).toEqual([]);
});

test('rows, bursts and packed clicks come in the order of time, as one kind of thing', async () => {
  const connect = freshLedger();
  await importLog(createLogStore(connect), 'a', SOME);
  await put(connect, OWN);
  const minuteMs = Date.parse('2024-09-15T00:01');
  const bursts = SMALL.bursts.map((burst) => ({ ...burst, minuteMs }));
  for (const burst of bursts) await (await connect()).put('bursts', burst);
  const all = await read(connect);
  expect(all.map(({ source, clicks }) => `${source} ${clicks}`)).toEqual([
    'browser 1',
    ...['import 1', 'import 1', 'browser 1', 'burst 70', 'import 1'],
    ...['browser 1', 'browser 1'],
    ...['import 3', 'browser 1'],
  ]);
  const moments = all.map(momentOf);
  expect(moments).toEqual(moments.toSorted((a, b) => a - b));
  expect(all.at(-2)).toEqual({
    source: 'import',
    ...{ day: '2025-01-01', atMs: Date.UTC(2025, 0, 1, 8), marketplace: 'US' },
    ...{ trackingId: 'mine-20', asin: 'B0EXAMPL01', clicks: 3 },
    referrer: 'https://blog.example/best',
  });
});

test('of overlapping imports each click comes once, and of one that is not whole none', async () => {
  const connect = freshLedger();
  const logs = createLogStore(connect);
  await importLog(logs, 'a', SOME);
  await importLog(logs, 'b', SOME);
  await logs.begin('broken-off' as never).write('csv', [logged('2024-09-02')]);
  expect((await read(connect)).map(({ source }) => source)).toEqual(SOME.map(() => 'import'));
});

test('rows that cannot be read are left out', async () => {
  const connect = freshLedger();
  await put(connect, [...OWN, { ...click('unreadable'), source: 'somewhere' as never }]);
  expect(await read(connect)).toEqual(OWN.map(ofBrowser));
});

test(
  'whatever there is, all of it comes, once, however few rows are read at once',
  async () => {
    const times = fc.array(fc.integer({ min: -3, max: 5 }), { maxLength: 12 });
    const anyLogs = fc.array(anyLogged, { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(times, anyLogs, fc.integer({ min: 1, max: 4 }), async (days, log, few) => {
        const connect = freshLedger();
        const logs = createLogStore(connect);
        await importLog(logs, 'a', log);
        const first = Date.parse('2024-10-01');
        const own = days.map((day, n) => click(`click-${n}`, { atMs: first + day * DAY_MS }));
        const minutes = [...new Set(days)].map((day) => first + 10 * day * DAY_MS);
        const bursts = minutes.flatMap((minuteMs) =>
          SMALL.bursts.map((burst) => ({ ...burst, minuteMs })),
        );
        await put(connect, own);
        for (const burst of bursts) await (await connect()).put('bursts', burst);
        const counted: AnyClick[] = [];
        for await (const some of logs.clicks()) counted.push(...some.map(ofLog));
        const expected = [...own.map(ofBrowser), ...bursts.map(ofBurst), ...counted];
        const all = await read(connect, few);
        expect(inOrder(all as never)).toEqual(inOrder(expected as never));
        const browsers = all.filter(({ source }) => source !== 'import');
        expect(browsers).toEqual(byMoment(browsers));
      }),
      { numRuns: 60 },
    );
  },
  PATIENT_MS,
);
