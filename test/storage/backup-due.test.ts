import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { createClickStore } from '../../lib/storage/click-store';
import type { ConnectLedger } from '../../lib/storage/database';
import { createLinkStore } from '../../lib/storage/link-store';
import { createLogStore } from '../../lib/storage/log-store';
import { createUpkeepStore, type UpkeepStore } from '../../lib/storage/upkeep-store';
import { logged } from '../clicks/log-samples';
import { click, DAY_MS, NOON_MS } from '../clicks/samples';
import { freshLedger } from './fresh-ledger';
import { importLog } from './log-samples';
import { linkMade } from './samples';

const MONTH_MS = 30 * DAY_MS;

let connect: ConnectLedger;
let upkeep: UpkeepStore;

beforeEach(() => {
  connect = freshLedger();
  upkeep = createUpkeepStore(connect);
});

test('an empty ledger needs no backup, however old', async () => {
  expect(await upkeep.isBackupDue(NOON_MS + 100 * MONTH_MS)).toBe(false);
});

test.each([
  ['a month', MONTH_MS, false],
  ['longer', MONTH_MS + 1, true],
])('rows that no backup ever held are due after %s: %i ms, %j', async (_, ageMs, isDue) => {
  await createClickStore(connect).add(click('a'));
  await createClickStore(connect).add(click('b', { atMs: NOON_MS + ageMs }));
  expect(await upkeep.isBackupDue(NOON_MS + ageMs)).toBe(isDue);
});

test('copied links are worth a backup, too', async () => {
  await createLinkStore(connect).add(linkMade('l'));
  expect(await upkeep.isBackupDue(NOON_MS + MONTH_MS + 1)).toBe(true);
});

test.each([
  ['before the last backup', NOON_MS - 1, false],
  ['since the last backup', NOON_MS + 1, true],
])(
  'a log that was imported %s: %i ms, %j, however old its clicks',
  async (_, importedAtMs, isDue) => {
    await importLog(createLogStore(connect), 'a', [logged('2019-09-01')], { importedAtMs });
    expect(await upkeep.isBackupDue(importedAtMs + MONTH_MS)).toBe(false);
    expect(await upkeep.isBackupDue(importedAtMs + MONTH_MS + 1)).toBe(true);
    await upkeep.note({ lastBackupMs: NOON_MS });
    expect(await upkeep.isBackupDue(NOON_MS + 12 * MONTH_MS)).toBe(isDue);
  },
);

test.each([
  ['a month', MONTH_MS, false],
  ['longer', MONTH_MS + 1, true],
])('with a row since the last backup, one is due after %s: %i ms, %j', async (_, ageMs, isDue) => {
  await upkeep.note({ lastBackupMs: NOON_MS });
  await createClickStore(connect).add(click('a', { atMs: NOON_MS + 1 }));
  expect(await upkeep.isBackupDue(NOON_MS + ageMs)).toBe(isDue);
});

test('with nothing new since the last backup none is due', async () => {
  await createClickStore(connect).add(click('a', { atMs: NOON_MS - 1 }));
  await upkeep.note({ lastBackupMs: NOON_MS });
  expect(await upkeep.isBackupDue(NOON_MS + 12 * MONTH_MS)).toBe(false);
});
