import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import type { ConnectLedger } from '../../lib/storage/database';
import { createSettingsStore, FIRST_SETTINGS } from '../../lib/storage/settings-store';
import { createUpkeepStore, type UpkeepStore } from '../../lib/storage/upkeep-store';
import { NOON_MS } from '../clicks/samples';
import { freshLedger } from './fresh-ledger';

const lastCheck = { atMs: NOON_MS, clicks: 5, wrong: 1, unreadable: 0 };

let connect: ConnectLedger;
let upkeep: UpkeepStore;

beforeEach(() => {
  connect = freshLedger();
  upkeep = createUpkeepStore(connect);
});

test('of a new ledger nothing is noted', async () => {
  expect(await upkeep.load()).toStrictEqual({});
});

test('a note leaves the others as they are, and takes the place of its own kind', async () => {
  await upkeep.note({ lastBackupMs: NOON_MS });
  await upkeep.note({ lastCheck });
  expect(await upkeep.load()).toStrictEqual({ lastBackupMs: NOON_MS, lastCheck });
  await upkeep.note({ lastBackupMs: NOON_MS + 1 });
  expect(await upkeep.load()).toStrictEqual({ lastBackupMs: NOON_MS + 1, lastCheck });
  await upkeep.note({ lastCheck: { ...lastCheck, wrong: 0 } });
  expect(await upkeep.load()).toStrictEqual({
    lastBackupMs: NOON_MS + 1,
    lastCheck: { ...lastCheck, wrong: 0 },
  });
});

test('notes made at the same time are all kept', async () => {
  await Promise.all([upkeep.note({ lastBackupMs: NOON_MS }), upkeep.note({ lastCheck })]);
  expect(await upkeep.load()).toStrictEqual({ lastBackupMs: NOON_MS, lastCheck });
});

test.each<[string, unknown]>([
  ['null', null],
  ['a text', 'yesterday'],
  ['a moment that is none', { lastBackupMs: 'yesterday' }],
  ['a moment that is not there', { lastBackupMs: undefined }],
  [
    'a check without its moment',
    { lastBackupMs: NOON_MS, lastCheck: { ...lastCheck, atMs: null } },
  ],
  ['a check without its figures', { lastCheck: { atMs: NOON_MS } }],
])('a record that is %s reads as none, and can be written over', async (_, record) => {
  await (await connect()).put('settings', record, 'upkeep');
  expect(await upkeep.load()).toStrictEqual({});
  await upkeep.note({ lastCheck });
  expect(await upkeep.load()).toStrictEqual({ lastCheck });
});

test('settings and upkeep are two records', async () => {
  const settings = createSettingsStore(connect, () => Promise.resolve());
  await upkeep.note({ lastBackupMs: NOON_MS });
  expect(await settings.load()).toEqual(FIRST_SETTINGS);
  await settings.update((s) => ({ ...s, panel: false }));
  await upkeep.note({ lastCheck });
  expect(await settings.load()).toEqual({ ...FIRST_SETTINGS, panel: false });
  expect(await upkeep.load()).toEqual({ lastBackupMs: NOON_MS, lastCheck });
});
