import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { readBackup, writeBackup } from '../../lib/storage/backup-file';
import { createBackupStore, type BackupStore } from '../../lib/storage/backup-store';
import type { ConnectLedger } from '../../lib/storage/database';
import { click } from '../clicks/samples';
import {
  anyNarrowContent,
  EMPTY,
  everything,
  fill,
  link,
  PATIENT_MS,
  SMALL,
} from './backup-samples';
import { freshLedger } from './fresh-ledger';
import { kettle } from './samples';

let connect: ConnectLedger;
let backup: BackupStore;

beforeEach(() => {
  connect = freshLedger();
  backup = createBackupStore(connect);
});

test('of a new ledger is empty and has no settings', async () => {
  expect(await backup.content()).toStrictEqual({ content: EMPTY, unreadable: 0 });
});

test('is all that the user made, and changes nothing', async () => {
  await fill(connect, SMALL);
  const before = await everything(connect);
  expect(await backup.content()).toStrictEqual({ content: SMALL, unreadable: 0 });
  expect(await everything(connect)).toEqual(before);
});

describe('what cannot be read is left out and counted', () => {
  const damaged: [string, () => Promise<unknown>][] = [
    ['a click of an unknown source', put('clicks', { ...click('b'), source: 'import' })],
    ['a click without a time', put('clicks', { ...click('c'), atMs: undefined })],
    ['a click with a text for a time', put('clicks', { ...click('d'), atMs: '2026' })],
    ['a click before all time', put('clicks', { ...click('e'), atMs: -1 })],
    ['a burst of no clicks', put('bursts', { ...SMALL.bursts[0], minuteMs: 0, clicks: 0 })],
    ['a burst at no time', put('bursts', { ...SMALL.bursts[0], minuteMs: 'noon' })],
    ['a foreign arrival at no time', put('foreignArrivals', { marketplace: 'US', atMs: 'noon' })],
    ['a link without a time', put('links', { ...link('b'), atMs: undefined })],
    ['a link without its text', put('links', { ...link('c'), text: undefined })],
    ['a product of no store', put('products', { ...kettle(), marketplace: 'GB' })],
  ];

  function put(store: 'clicks' | 'bursts' | 'foreignArrivals' | 'links' | 'products', row: object) {
    return async () => (await connect()).put(store, row as never);
  }

  test.each(damaged)('%s', async (_, damage) => {
    await fill(connect, SMALL);
    await damage();
    expect(await backup.content()).toStrictEqual({ content: SMALL, unreadable: 1 });
  });

  test('all of them at once', async () => {
    await fill(connect, SMALL);
    for (const [, damage] of damaged) await damage();
    expect(await backup.content()).toStrictEqual({ content: SMALL, unreadable: damaged.length });
  });

  test.each([null, {}, 'settings', { ...SMALL.settings, panel: 1 }])(
    'settings that are %j',
    async (record) => {
      const { settings: _, ...rows } = SMALL;
      await fill(connect, rows);
      await (await connect()).put('settings', record, 'settings');
      expect(await backup.content()).toStrictEqual({ content: rows, unreadable: 1 });
    },
  );
});

test(
  'any ledger’s content, saved and put into another, is the other’s content',
  async () => {
    await fc.assert(
      fc.asyncProperty(anyNarrowContent, async (mine) => {
        const [one, other] = [freshLedger(), freshLedger()];
        await fill(one, mine);
        await (await one()).put('clicks', { id: 'broken' } as never);
        const { content, unreadable } = await createBackupStore(one).content();
        expect(unreadable).toBe(1);
        const reading = await readBackup(await writeBackup(content, 0));
        if (!reading.ok) throw new Error(reading.problem);
        await createBackupStore(other).restore(reading.content, 'replace');
        expect(await createBackupStore(other).content()).toStrictEqual({ content, unreadable: 0 });
      }),
      { numRuns: 50 },
    );
  },
  PATIENT_MS,
);
