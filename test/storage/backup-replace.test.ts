import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import type { LedgerContent } from '../../lib/storage/backup-content';
import { createBackupStore, type BackupStore } from '../../lib/storage/backup-store';
import type { ConnectLedger } from '../../lib/storage/database';
import { createRollupStore } from '../../lib/storage/rollup-store';
import { FIRST_SETTINGS } from '../../lib/storage/settings-store';
import { createUpkeepStore } from '../../lib/storage/upkeep-store';
import { own } from '../amazon/samples';
import { click, NOON_MS } from '../clicks/samples';
import { anyNarrowContent, EMPTY, everything, fill, PATIENT_MS, SMALL } from './backup-samples';
import { freshLedger } from './fresh-ledger';
import { kettle } from './samples';

let connect: ConnectLedger;
let backup: BackupStore;

beforeEach(() => {
  connect = freshLedger();
  backup = createBackupStore(connect);
});

const OTHER_SETTINGS = { ...FIRST_SETTINGS, trackingIds: [own('DE', 'other-21')], panel: false };

test(
  'any ledger is like one that never had anything but the file',
  async () => {
    await fc.assert(
      fc.asyncProperty(anyNarrowContent, anyNarrowContent, async (mine, inFile) => {
        const [used, unused] = [freshLedger(), freshLedger()];
        await fill(used, mine);
        await fill(unused, { ...(mine.settings && { settings: mine.settings }), ...inFile });
        await createBackupStore(used).restore(inFile, 'replace');
        expect(await everything(used)).toEqual(await everything(unused));
        expect(await createRollupStore(used).check()).toMatchObject({ wrong: 0 });
      }),
      { numRuns: 50 },
    );
  },
  PATIENT_MS,
);

test('the file’s products stay though they were seen earlier', async () => {
  await fill(connect, { ...EMPTY, products: [kettle({ seenAtMs: NOON_MS + 1 })] });
  await backup.restore(SMALL, 'replace');
  expect(await (await connect()).getAll('products')).toEqual([kettle()]);
});

test('rows that cannot be read go, and wrong counts with them', async () => {
  const db = await connect();
  await db.put('clicks', { id: 'broken' } as never);
  await db.put('rollups', {
    key: ['2026-11-22', 'US', 'mine-20', '', 'browser'],
    clicks: 5,
  } as never);
  await backup.restore(SMALL, 'replace');
  expect(await createRollupStore(connect).check()).toEqual({ clicks: 71, wrong: 0, unreadable: 0 });
});

test('what was deleted before cannot come back into it', async () => {
  const { clicks, bursts, foreignArrivals, links } = SMALL;
  const deletion = { clicks, bursts, foreignArrivals, links, deletedAtMs: NOON_MS };
  await (await connect()).put('deletions', deletion);
  await backup.restore(EMPTY, 'replace');
  expect(await (await connect()).getAll('deletions')).toEqual([]);
});

test('when the ledger was looked after stays known', async () => {
  const upkeep = createUpkeepStore(connect);
  await upkeep.note({ lastBackupMs: NOON_MS });
  await backup.restore(SMALL, 'replace');
  expect(await upkeep.load()).toEqual({ lastBackupMs: NOON_MS });
});

describe('settings', () => {
  const settings = async () => (await connect()).get('settings', 'settings');

  test('are the file’s', async () => {
    await fill(connect, { ...EMPTY, settings: OTHER_SETTINGS });
    await backup.restore(SMALL, 'replace');
    expect(await settings()).toEqual(SMALL.settings);
  });

  test('are the file’s, too, where the ledger’s cannot be read', async () => {
    await (await connect()).put('settings', { panel: 'yes' }, 'settings');
    await backup.restore(SMALL, 'replace');
    expect(await settings()).toEqual(SMALL.settings);
  });

  test('are kept where the file has none', async () => {
    await fill(connect, { ...EMPTY, settings: OTHER_SETTINGS });
    const { settings: _, ...rows } = SMALL;
    await backup.restore(rows, 'replace');
    expect(await settings()).toEqual(OTHER_SETTINGS);
    expect(await (await connect()).getAll('clicks')).toEqual(SMALL.clicks);
  });
});

describe('whether the ledger has anything that replacing it would remove', () => {
  const { settings: _, ...rows } = SMALL;
  test.each<[string, LedgerContent, boolean]>([
    ['a new ledger', EMPTY, false],
    ['nothing but clicks', { ...EMPTY, clicks: rows.clicks }, true],
    ['nothing but bursts', { ...EMPTY, bursts: rows.bursts }, true],
    ['nothing but foreign arrivals', { ...EMPTY, foreignArrivals: rows.foreignArrivals }, true],
    ['nothing but links', { ...EMPTY, links: rows.links }, true],
    ['nothing but products', { ...EMPTY, products: rows.products }, true],
    ['nothing but settings', { ...EMPTY, settings: OTHER_SETTINGS }, true],
  ])('%s: it has or not', async (_, mine, has) => {
    await fill(connect, mine);
    expect(await backup.preview(SMALL)).toMatchObject({ hasOwn: has });
  });

  test('settings stay where the file has none', async () => {
    await fill(connect, { ...EMPTY, settings: OTHER_SETTINGS });
    expect(await backup.preview(rows)).toMatchObject({ hasOwn: false });
  });

  test('settings that cannot be read are the user’s, too', async () => {
    await (await connect()).put('settings', { panel: 'yes' }, 'settings');
    expect(await backup.preview(SMALL)).toMatchObject({ hasOwn: true });
  });

  test('what can be brought back is', async () => {
    const deletion = { ...EMPTY, clicks: [click('a')], deletedAtMs: NOON_MS };
    await (await connect()).put('deletions', deletion);
    expect(await backup.preview(SMALL)).toMatchObject({ hasOwn: true });
  });

  test('when the ledger was looked after is not', async () => {
    await createUpkeepStore(connect).note({ lastBackupMs: NOON_MS });
    expect(await backup.preview(SMALL)).toMatchObject({ hasOwn: false });
  });
});
