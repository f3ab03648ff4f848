import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { createLedgerConnection, type ConnectLedger } from '../../lib/storage/database';
import { createRollupStore } from '../../lib/storage/rollup-store';
import { createSettingsStore, FIRST_SETTINGS } from '../../lib/storage/settings-store';
import { LEDGER_VERSION } from '../../lib/storage/upgrades';
import { freshName } from './fresh-ledger';
import { LEDGER_1, makeLedger1 } from './ledger-1';
import { rollupsOf, rowsOf } from './rows';

const ROLLUPS = {
  '2026-11-21 US mine-20 - browser': 1,
  '2026-11-22 US mine-20 - browser': 2,
  '2026-11-22 US second-20 - browser': 1,
  '2026-11-23 JP mine-22 - browser': 1,
};

let name: string;
let connect: ConnectLedger;

beforeEach(() => {
  name = freshName();
  connect = createLedgerConnection(name);
});

describe('a ledger of version 1', () => {
  beforeEach(() => makeLedger1(name, LEDGER_1.clicks));

  test('opens at the current version with every click, product and setting as it was', async () => {
    expect((await connect()).version).toBe(LEDGER_VERSION);
    expect(await rowsOf(connect, 'clicks', 'products', 'settings')).toStrictEqual({
      clicks: LEDGER_1.clicks,
      products: LEDGER_1.products,
      settings: [LEDGER_1.settings],
    });
  });

  test('has rollups then, by the days of its stores', async () => {
    expect(await rollupsOf(connect)).toEqual(ROLLUPS);
    expect(await createRollupStore(connect).check()).toEqual({
      clicks: 5,
      wrong: 0,
      unreadable: 0,
    });
  });

  test('has nothing in its other new stores', async () => {
    expect(await rowsOf(connect, 'bursts', 'foreignArrivals', 'links', 'deletions')).toEqual({
      bursts: [],
      foreignArrivals: [],
      links: [],
      deletions: [],
    });
  });

  test('has its settings read with what came later at its default', async () => {
    const settings = createSettingsStore(connect, () => Promise.resolve());
    expect(await settings.load()).toStrictEqual({ ...FIRST_SETTINGS, ...LEDGER_1.settings });
  });

  test('is not upgraded again', async () => {
    (await connect()).close();
    const again = createLedgerConnection(name);
    expect((await again()).version).toBe(LEDGER_VERSION);
    expect(await rollupsOf(again)).toEqual(ROLLUPS);
  });
});

test('rows that cannot be read are left where they are and counted nowhere', async () => {
  const rows = [...LEDGER_1.clicks, ...LEDGER_1.unreadable];
  await makeLedger1(name, rows);
  expect(await rowsOf(connect, 'clicks')).toStrictEqual({ clicks: rows });
  expect(await rollupsOf(connect)).toEqual(ROLLUPS);
  expect(await createRollupStore(connect).check()).toEqual({ clicks: 5, wrong: 0, unreadable: 3 });
});

test('a ledger of version 1 without clicks has no rollups', async () => {
  await makeLedger1(name, []);
  expect(await rollupsOf(connect)).toEqual({});
  expect(await rowsOf(connect, 'products')).toEqual({ products: LEDGER_1.products });
});

test('a ledger of version 1 with very many clicks loses none', async () => {
  const [first] = LEDGER_1.clicks;
  const many = Array.from({ length: 1_000 }, (_, index) => ({ ...first, id: `click-id-${index}` }));
  await makeLedger1(name, many);
  expect(await (await connect()).count('clicks')).toBe(1_000);
  expect(await rollupsOf(connect)).toEqual({ '2026-11-22 US mine-20 - browser': 1_000 });
});
