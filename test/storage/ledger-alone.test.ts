import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createLedger, type Ledger } from '../../lib/storage/ledger';
import { createLedgerCare, type LedgerCare } from '../../lib/storage/ledger-care';
import { leaveInOutbox } from '../../lib/storage/outbox';
import { readPageMirror } from '../../lib/storage/page-mirror';
import { own } from '../amazon/samples';
import { click, NOON_MS } from '../clicks/samples';
import { MemoryArea } from './memory-area';
import { oneAtATime } from './one-at-a-time';

let area: MemoryArea;
let ledger: Ledger;
let care: LedgerCare;

beforeEach(async () => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  area = new MemoryArea();
  ledger = createLedger(area, oneAtATime());
  care = createLedgerCare(ledger, () => NOON_MS);
  await ledger.settings.update((s) => ({ ...s, trackingIds: [own('US', 'mine-20')] }));
  await ledger.clicks.add(click('a'));
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const arrive = (id: string) =>
  leaveInOutbox(area, {
    ...{ kind: 'arrival', click: click(id) },
    pageOrigin: 'https://www.amazon.com',
  });
const clicks = async () => (await care.figures()).clicks;

describe('nothing is removed that no saved backup holds', () => {
  test('everything goes when all of it was saved', async () => {
    const { content } = await care.makeBackup(NOON_MS);
    expect(await care.deleteEverything(content)).toBe(true);
    expect(await clicks()).toBe(0);
    expect((await ledger.settings.load()).trackingIds).toEqual([]);
  });

  test('nothing goes when a click came since, even one that still waits', async () => {
    const { content } = await care.makeBackup(NOON_MS);
    await arrive('b');
    expect(await care.deleteEverything(content)).toBe(false);
    expect(await care.restore({ content, madeAtMs: NOON_MS }, 'replace', content)).toBe(false);
    expect(await clicks()).toBe(2);
  });

  test('nothing is replaced without a backup', async () => {
    const { content } = await care.makeBackup(NOON_MS);
    expect(await care.restore({ content, madeAtMs: NOON_MS }, 'replace')).toBe(false);
  });

  test('a backup holds what still waited', async () => {
    await arrive('b');
    const { content, unreadable } = await care.makeBackup(NOON_MS);
    expect(content.clicks).toHaveLength(2);
    expect(unreadable).toBe(0);
  });

  test('merging needs none, and notes how old the file is', async () => {
    const { content } = await care.makeBackup(NOON_MS);
    await care.deleteEverything(content);
    expect(await care.restore({ content, madeAtMs: NOON_MS + 5 }, 'merge')).toBe(true);
    expect(await clicks()).toBe(1);
    expect((await ledger.upkeep.load()).lastBackupMs).toBe(NOON_MS + 5);
    expect((await readPageMirror(area))?.trackingIds).toEqual([own('US', 'mine-20')]);
  });
});

describe('a ledger that was lost', () => {
  /** What Chrome's repair of an extension does. */
  const lose = () => {
    vi.stubGlobal('indexedDB', new IDBFactory());
    ledger = createLedger(area, oneAtATime());
    care = createLedgerCare(ledger, () => NOON_MS);
  };

  test('is known by what pages were told of it, and that stays', async () => {
    expect(await ledger.isLost()).toBe(false);
    lose();
    expect(await ledger.isLost()).toBe(true);
    await ledger.refreshMirror();
    expect(await ledger.isLost()).toBe(true);
  });

  test('is found again by entering an ID, or by a restore', async () => {
    const { content } = await care.makeBackup(NOON_MS);
    lose();
    await arrive('b');
    await ledger.drainOutbox();
    expect(await clicks()).toBe(0);
    await care.restore({ content, madeAtMs: NOON_MS }, 'merge');
    expect(await ledger.isLost()).toBe(false);
    await ledger.drainOutbox();
    expect(await clicks()).toBe(2);
  });

  test('is not one that was emptied on purpose, nor a new one', async () => {
    const { content } = await care.makeBackup(NOON_MS);
    await care.deleteEverything(content);
    expect(await ledger.isLost()).toBe(false);
    area = new MemoryArea();
    lose();
    expect(await ledger.isLost()).toBe(false);
  });
});
