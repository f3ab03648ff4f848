import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { daysBefore } from '../../lib/amazon/store-day';
import { DEFAULT_ASSUMPTIONS } from '../../lib/commission/assumptions';
import { countedSums } from '../../lib/reports/counting';
import type { EstimateMade } from '../../lib/reports/estimate-made';
import { readersOutlooks } from '../../lib/reports/readers-estimate';
import { reportBases } from '../../lib/reports/report-basis';
import { createBackupStore } from '../../lib/storage/backup-store';
import type { ConnectLedger } from '../../lib/storage/database';
import { createDeletionStore } from '../../lib/storage/deletion-store';
import {
  createEstimatesStore,
  MOST_ESTIMATES,
  noteEstimates,
  type EstimatesStore,
} from '../../lib/storage/estimates-store';
import { batchOf, march } from '../reports/batch-samples';
import { dailyPart, daysFromTo, steadyParts } from '../reports/history-samples';
import { storeDayOf } from '../reports/samples';
import { EMPTY } from './backup-samples';
import { freshLedger } from './fresh-ledger';

let connect: ConnectLedger;
let estimates: EstimatesStore;

beforeEach(() => {
  connect = freshLedger();
  estimates = createEstimatesStore(connect);
});

const FIRST = storeDayOf('2026-03-30');

function made(changes: Partial<EstimateMade> = {}): EstimateMade {
  return {
    ...{ marketplace: 'US', day: FIRST, atMs: 10, model: 1, clicks: 100, outcomeClicks: 50 },
    ...{ meanMinor: 500, medianMinor: 400 },
    range50: { lowMinor: 300, highMinor: 500 },
    range80: { lowMinor: 100, highMinor: 900 },
    ...changes,
  };
}

describe('noting', () => {
  test('without any there is none, and nothing is written', async () => {
    await estimates.note([]);
    expect(await estimates.all()).toEqual([]);
    expect(await (await connect()).getAllKeys('settings')).toEqual([]);
  });

  test('one a day and store: the last that says something else', async () => {
    await estimates.note([made(), made({ marketplace: 'DE' })]);
    await estimates.note([made({ atMs: 11 })]);
    await estimates.note([made({ atMs: 12, clicks: 120 })]);
    await estimates.note([made({ atMs: 20, day: storeDayOf('2026-03-31') })]);
    expect(
      (await estimates.all()).map((each) => [each.marketplace, each.atMs, each.clicks]),
    ).toEqual([
      ['DE', 10, 100],
      ['US', 12, 120],
      ['US', 20, 100],
    ]);
  });

  test('the oldest go when there are too many', async () => {
    const many = Array.from({ length: MOST_ESTIMATES + 3 }, (_, n) =>
      made({ atMs: n, day: daysBefore(FIRST, -n) }),
    );
    await estimates.note(many);
    const kept = await estimates.all();
    expect(kept).toHaveLength(MOST_ESTIMATES);
    expect(kept[0]?.atMs).toBe(3);
  });

  test.each([
    ['nothing like a list', 'estimates', []],
    ['a list with broken ones', [made(), { ...made(), day: 7 }, null], [made()]],
  ])('%s in the record does no harm', async (_, record, expected) => {
    await (await connect()).put('settings', record, 'estimatesMade');
    expect(await estimates.all()).toEqual(expected);
    await estimates.note([made({ marketplace: 'DE' })]);
    expect(await estimates.all()).toHaveLength(expected.length + 1);
  });

  test('an outlook is noted for each store that something is expected of', async () => {
    const period = daysFromTo('2026-03-01', '2026-03-20');
    const us = steadyParts(period);
    const open = dailyPart('days', march(21, 28), () => ({ clicks: 100 }));
    const de = [{ ...open, marketplace: 'DE' as const }];
    const settled = dailyPart('earnings', march(1, 2), () => ({ shipped: 9, feesMinor: 900 }));
    const sums = countedSums([
      batchOf('one', 1, [...us, open, ...de, { ...settled, marketplace: 'FR' as const }]),
    ]);
    const bases = reportBases(sums);
    const nowMs = Date.parse('2026-03-29T12:00:00Z');
    const readers = readersOutlooks(bases, DEFAULT_ASSUMPTIONS, nowMs);
    expect(readers).toHaveLength(3);
    await noteEstimates(connect, { bases, readers }, nowMs);
    const all = await estimates.all();
    expect(all.map(({ marketplace, day, clicks }) => [marketplace, day, clicks])).toEqual([
      ['US', '2026-03-29', 800],
      ['DE', '2026-03-29', 800],
    ]);
    expect(all[0]?.meanMinor).toBe(readers[0]?.expected?.meanMinor);
  });
});

describe('looked after with the rest', () => {
  const later = made({ atMs: 20, day: storeDayOf('2026-03-31') });

  test('a backup has them', async () => {
    await estimates.note([made(), later]);
    const { content, unreadable } = await createBackupStore(connect).content();
    expect(content.estimatesMade).toEqual([made(), later]);
    expect(unreadable).toBe(0);
  });

  test('one that cannot be read is counted as such', async () => {
    await (await connect()).put('settings', [made(), 'x'], 'estimatesMade');
    expect(await createBackupStore(connect).content()).toMatchObject({ unreadable: 1 });
  });

  test('merging adds those of other days; what was said here stays', async () => {
    await estimates.note([made()]);
    const file = { ...EMPTY, estimatesMade: [made({ clicks: 7 }), later] };
    await createBackupStore(connect).restore(file, 'merge');
    expect(await estimates.all()).toEqual([made(), later]);
  });

  test('replacing puts those of the file in their place, and says that there were some', async () => {
    const backup = createBackupStore(connect);
    expect(await backup.preview(EMPTY)).toMatchObject({ hasOwn: false });
    await estimates.note([made()]);
    expect(await backup.preview(EMPTY)).toMatchObject({ hasOwn: true });
    await backup.restore({ ...EMPTY, estimatesMade: [later] }, 'replace');
    expect(await estimates.all()).toEqual([later]);
    await backup.restore(EMPTY, 'replace');
    expect(await estimates.all()).toEqual([]);
  });

  test('they go with everything when everything is deleted', async () => {
    await estimates.note([made()]);
    await createDeletionStore(connect).deleteEverything();
    expect(await estimates.all()).toEqual([]);
  });
});
