import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createClickStore } from '../../lib/storage/click-store';
import { createDeletionStore } from '../../lib/storage/deletion-store';
import { createRollupStore } from '../../lib/storage/rollup-store';
import { trackingId } from '../amazon/samples';
import { click, clickId, NOON_MS } from '../clicks/samples';
import { freshLedger } from './fresh-ledger';
import { countedAnew, plant, rollupsOf } from './rows';
import { burst, KETTLE, kettle } from './samples';

/** Few of each, so that the same ones meet again; the moments lie about a day's and a minute's end. */
const anyId = fc.constantFrom('a', 'b', 'c', 'd', 'e');
const anyStore = fc.constantFrom('US', 'DE', 'JP');
const MIDNIGHT_MS = Date.parse('2026-11-22T08:00:00Z');
const anyMoment = fc.constantFrom(MIDNIGHT_MS - 1, MIDNIGHT_MS, NOON_MS, NOON_MS + 59_999);
const anyClick = fc
  .record({
    id: anyId,
    marketplace: anyStore,
    atMs: anyMoment,
    tag: fc.constantFrom('mine-20', 'other-20'),
    isOnKettle: fc.boolean(),
  })
  .map(({ id, tag, isOnKettle, ...rest }) =>
    click(id, { ...rest, trackingId: trackingId(tag), ...(isOnKettle && { asin: KETTLE }) }),
  );
const anyDepartment = fc.constantFrom({ alias: 'kitchen' }, { alias: 'books' }, {});

const anyDeed = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(fc.constant('add' as const), anyClick) },
  fc.tuple(fc.constant('forget' as const), anyId, anyStore),
  { weight: 2, arbitrary: fc.tuple(fc.constant('file' as const), anyId, anyStore, anyDepartment) },
  { weight: 2, arbitrary: fc.tuple(fc.constant('fold' as const), anyId) },
  fc.tuple(fc.constant('delete' as const), anyMoment, anyMoment),
  fc.tuple(fc.constant('undo' as const), fc.nat(3)),
);

function start() {
  const connect = freshLedger();
  const clicks = createClickStore(connect);
  const deletions = createDeletionStore(connect);
  let deleted = 0;
  const act = async (deed: typeof anyDeed extends fc.Arbitrary<infer T> ? T : never) => {
    switch (deed[0]) {
      case 'add':
        return clicks.add(deed[1]);
      case 'forget':
        return clicks.forget(clickId(deed[1]), deed[2]);
      case 'file':
        return clicks.putProductOf(
          clickId(deed[1]),
          kettle({ marketplace: deed[2], department: deed[3] }),
        );
      case 'fold':
        return clicks.foldIntoBurst(clickId(deed[1]));
      case 'delete':
        deleted += 1;
        return deletions.deleteBetween(
          Math.min(deed[1], deed[2]),
          Math.max(deed[1], deed[2]) + 1,
          deleted,
        );
      case 'undo':
        return deletions.undo(deed[1]);
    }
  };
  return { connect, act, check: () => createRollupStore(connect).check() };
}

describe('after anything that can happen to clicks, in any order', () => {
  test.each([
    ['one after the other', false],
    ['all at once', true],
  ])('the rollups say what the rows say: %s', async (_, atOnce) => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyDeed, { maxLength: 25 }), async (deeds) => {
        const { connect, act, check } = start();
        if (atOnce) await Promise.all(deeds.map(act));
        else for (const deed of deeds) await act(deed);
        expect(await rollupsOf(connect)).toEqual(await countedAnew(connect));
        expect(await check()).toMatchObject({ wrong: 0, unreadable: 0 });
      }),
      { numRuns: 150 },
    );
  });
});

describe('after rollups were spoilt', () => {
  const anySpoiling = fc.oneof(
    fc.tuple(fc.constant('change' as const), fc.integer({ min: -2, max: 9 })),
    fc.tuple(fc.constant('remove' as const)),
    fc.tuple(fc.constant('leave' as const)),
  );
  const anyStray = fc.record({
    key: fc.tuple(
      fc.constantFrom('1999-12-31', '2027-01-01'),
      anyStore,
      fc.constantFrom('mine-20', 'other-20'),
      fc.constantFrom('', 'kitchen'),
      fc.constantFrom('browser', 'burst'),
    ),
    clicks: fc.integer({ min: 1, max: 9 }),
  });

  test('a check says how many, puts all right, and the next one finds none', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyClick, { minLength: 1, maxLength: 6 }),
        fc.nat(3),
        fc.array(anySpoiling, { maxLength: 6 }),
        fc.uniqueArray(anyStray, { maxLength: 3, selector: ({ key }) => key.join() }),
        async (rows, burstClicks, spoilings, strays) => {
          const { connect, act, check } = start();
          for (const row of rows) await act(['add', row]);
          if (burstClicks > 0) await plant(connect, 'bursts', burst(burstClicks));
          await check();
          const right = await countedAnew(connect);

          const db = await connect();
          const kept = await db.getAll('rollups');
          let wrong = strays.length;
          for (const [index, [what, clicks]] of spoilings.entries()) {
            const rollup = kept[index];
            if (!rollup || what === 'leave' || clicks === rollup.clicks) continue;
            wrong += 1;
            if (what === 'remove') await db.delete('rollups', rollup.key);
            else await plant(connect, 'rollups', { ...rollup, clicks });
          }
          for (const stray of strays) await plant(connect, 'rollups', stray);

          const clicks = Object.values(right).reduce((sum, one) => sum + one, 0);
          expect(await check()).toStrictEqual({ clicks, wrong, unreadable: 0 });
          expect(await rollupsOf(connect)).toEqual(right);
          expect(await check()).toStrictEqual({ clicks, wrong: 0, unreadable: 0 });
        },
      ),
      { numRuns: 100 },
    );
  });
});
