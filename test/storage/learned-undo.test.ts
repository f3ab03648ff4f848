import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DEFAULT_ASSUMPTIONS } from '../../lib/commission/assumptions';
import { beliefsOf } from '../../lib/reports/basis-evidence';
import { believed } from '../../lib/reports/learned';
import type { BatchId, ReportBatch } from '../../lib/reports/report-batch';
import { createBasisStore } from '../../lib/storage/basis-store';
import { createReportStore } from '../../lib/storage/report-store';
import { batchOf, march } from '../reports/batch-samples';
import { dailyPart } from '../reports/history-samples';
import { PATIENT_MS } from './backup-samples';
import { freshLedger } from './fresh-ledger';

const NOW_MS = Date.parse('2026-04-02T12:00:00Z');
const STORES = ['US', 'DE'] as const;

/** An import of some days of March; what it says may overlap with what others say. */
const anyImport = fc
  .record({
    name: fc.stringMatching(/^[a-z]{8}$/),
    madeAtMs: fc.nat(5),
    store: fc.constantFrom(...STORES),
    from: fc.integer({ min: 1, max: 31 }),
    length: fc.nat(30),
    clicks: fc.nat(200),
    ordered: fc.nat(60),
    feesMinor: fc.nat(900),
  })
  .map(({ name, madeAtMs, store, from, length, clicks, ordered, feesMinor }) => {
    const period = march(from, Math.min(31, from + length));
    const parts = [
      dailyPart('days', period, () => ({ clicks, ordered })),
      dailyPart('earnings', period, () => ({ shipped: ordered, feesMinor })),
    ];
    return batchOf(
      name,
      madeAtMs,
      parts.map((part) => ({ ...part, marketplace: store })),
    );
  });

test(
  'an import that is undone leaves every belief exactly as it was, whatever else was imported',
  async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(anyImport, { selector: ({ id }) => id, minLength: 1, maxLength: 4 }),
        async ([undone, ...others]) => {
          const connect = freshLedger();
          const [reports, basis] = [createReportStore(connect), createBasisStore(connect)];
          const commit = (batch: ReportBatch | undefined) =>
            batch && reports.begin(batch.id).commit(batch);
          const all = async () => {
            const bases = await basis.load();
            return STORES.map((store) => {
              const beliefs = beliefsOf(store, bases, DEFAULT_ASSUMPTIONS);
              if (!beliefs) throw new Error('nothing is believed');
              const { rateOf, ...others } = beliefs;
              const said = believed(store, bases, DEFAULT_ASSUMPTIONS, NOW_MS);
              return { bases, others, rates: ['', 'a-20'].map(rateOf), said };
            });
          };
          for (const batch of others) await commit(batch);
          const before = await all();
          await commit(undone);
          await all();
          await reports.remove((undone?.id ?? '') as BatchId);
          expect(await all()).toStrictEqual(before);
        },
      ),
      { numRuns: 25 },
    );
  },
  PATIENT_MS,
);

test('while it counts it does change them', async () => {
  const connect = freshLedger();
  const [reports, basis] = [createReportStore(connect), createBasisStore(connect)];
  const said = async () => believed('US', await basis.load(), DEFAULT_ASSUMPTIONS, NOW_MS);
  const commit = (name: string, ordered: number) => {
    const parts = [dailyPart('days', march(1, 31), () => ({ clicks: 100, ordered }))];
    return reports.begin(name as BatchId).commit(batchOf(name, ordered, parts));
  };
  await commit('one', 5);
  const before = await said();
  await commit('two', 30);
  expect((await said())?.itemsPerClick).toBeGreaterThan(2 * (before?.itemsPerClick ?? 0));
  await reports.remove('two' as BatchId);
  expect(await said()).toStrictEqual(before);
});
