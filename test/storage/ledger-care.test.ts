import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createLedger, type Ledger } from '../../lib/storage/ledger';
import { createLedgerCare, type LedgerCare } from '../../lib/storage/ledger-care';
import { tidyLedger } from '../../lib/storage/ledger-tidy';
import { createLinkStore } from '../../lib/storage/link-store';
import { createLogStore } from '../../lib/storage/log-store';
import { logged } from '../clicks/log-samples';
import { click, DAY_MS, NOON_MS } from '../clicks/samples';
import { importLog } from './log-samples';
import { MemoryArea } from './memory-area';
import { oneAtATime } from './one-at-a-time';
import { plant } from './rows';
import { KETTLE, kettle, linkMade } from './samples';

let ledger: Ledger;
let care: LedgerCare;

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  ledger = createLedger(new MemoryArea(), oneAtATime());
  care = createLedgerCare(ledger, () => NOON_MS);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

describe('figures', () => {
  test('of a new ledger', async () => {
    expect(await care.figures()).toStrictEqual({
      clicks: 0,
      burstClicks: 0,
      links: 0,
      firstDay: undefined,
    });
  });

  test('tell clicks of bursts from the others, across days, stores and categories', async () => {
    const rows = [
      click('a', { asin: KETTLE }),
      click('b', { marketplace: 'JP', atMs: NOON_MS + DAY_MS }),
      click('c', { atMs: NOON_MS - DAY_MS }),
      click('d'),
      click('e'),
    ];
    for (const row of rows) await ledger.clicks.add(row);
    await ledger.clicks.putProductOf(click('a').id, kettle());
    await ledger.clicks.foldIntoBurst(click('d').id);
    await ledger.clicks.foldIntoBurst(click('e').id);
    await createLinkStore(ledger.connect).add(linkMade('l'));
    expect(await care.figures()).toStrictEqual({
      clicks: 3,
      burstClicks: 2,
      links: 1,
      firstDay: '2026-11-21',
    });
  });
});

describe('check', () => {
  test('repairs, and notes what it found and when', async () => {
    await ledger.clicks.add(click('a'));
    await plant(ledger.connect, 'rollups', {
      key: ['1999-12-31', 'US', 'mine-20', '', 'browser'],
      clicks: 7,
    });
    const found = { clicks: 1, wrong: 1, unreadable: 0 };
    expect(await care.check(NOON_MS)).toStrictEqual(found);
    expect(await ledger.upkeep.load()).toStrictEqual({ lastCheck: { atMs: NOON_MS, ...found } });
    expect((await care.figures()).clicks).toBe(1);
  });

  test('covers the clicks of logs', async () => {
    await ledger.clicks.add(click('a'));
    const logs = createLogStore(ledger.connect);
    await importLog(logs, 'a', [logged('2024-09-01', { clicks: 5 })]);
    await (await ledger.connect()).clear('logTallies');
    expect(await care.check(NOON_MS)).toStrictEqual({ clicks: 6, wrong: 1, unreadable: 0 });
    expect(await logs.days()).toHaveLength(1);
  });

  test('leaves note of the last backup', async () => {
    await ledger.upkeep.note({ lastBackupMs: NOON_MS });
    await care.check(NOON_MS + 1);
    expect(await ledger.upkeep.load()).toMatchObject({
      lastBackupMs: NOON_MS,
      lastCheck: { atMs: NOON_MS + 1 },
    });
  });
});

describe('tidy', () => {
  const at = (days: number) => NOON_MS + days * DAY_MS + 1;

  test('keeps everything until the user says how long, and then as long', async () => {
    await ledger.clicks.add(click('a'));
    await tidyLedger(ledger, at(3_650));
    expect((await care.figures()).clicks).toBe(1);
    await ledger.settings.update((s) => ({ ...s, retentionDays: 30 }));
    await tidyLedger(ledger, at(29));
    expect((await care.figures()).clicks).toBe(1);
    await tidyLedger(ledger, at(30));
    expect((await care.figures()).clicks).toBe(0);
  });

  test('checks what is left', async () => {
    await ledger.clicks.add(click('a'));
    await ledger.clicks.add(click('b', { atMs: at(10) }));
    await ledger.settings.update((s) => ({ ...s, retentionDays: 10 }));
    await tidyLedger(ledger, at(10));
    expect((await ledger.upkeep.load()).lastCheck).toEqual({
      atMs: at(10),
      clicks: 1,
      wrong: 0,
      unreadable: 0,
    });
  });

  test('takes nothing where the settings cannot be read', async () => {
    await ledger.clicks.add(click('a'));
    await care.deleteBetween(0, Infinity, NOON_MS);
    await (await ledger.connect()).put('settings', {}, 'settings');
    await expect(tidyLedger(ledger, at(8))).rejects.toThrow();
    expect(await care.newestDeletion(NOON_MS)).toBeDefined();
  });
});
