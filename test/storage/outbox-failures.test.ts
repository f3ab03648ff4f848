import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { createClickStore, type ClickStore } from '../../lib/storage/click-store';
import type { ConnectLedger } from '../../lib/storage/database';
import {
  countWaiting,
  leaveInOutbox,
  OUTBOX_PREFIX,
  type OutboxEntry,
} from '../../lib/storage/outbox';
import { createOutboxDrain } from '../../lib/storage/outbox-drain';
import { createSettingsStore, type SettingsStore } from '../../lib/storage/settings-store';
import { own } from '../amazon/samples';
import { click, NOON_MS } from '../clicks/samples';
import { freshLedger } from './fresh-ledger';
import { MemoryArea } from './memory-area';
import { KETTLE, kettle } from './samples';

const CLICK = click('a', { asin: KETTLE });
const ARRIVAL: OutboxEntry = {
  kind: 'arrival',
  click: CLICK,
  pageOrigin: 'https://www.amazon.com',
};
const PRODUCT: OutboxEntry = { kind: 'product', clickId: CLICK.id, product: kettle() };

let area: MemoryArea;
let connect: ConnectLedger;
let settings: SettingsStore;
let clicks: ClickStore;
let drain: () => Promise<void>;

beforeEach(async () => {
  area = new MemoryArea();
  connect = freshLedger();
  settings = createSettingsStore(connect, () => Promise.resolve());
  clicks = createClickStore(connect);
  drain = createOutboxDrain(area, settings, clicks);
  await settings.update((s) => ({ ...s, trackingIds: [own('US', 'mine-20')] }));
});

const kept = async () => (await connect()).getAll('clicks');

describe('when the ledger fails', () => {
  test.each([
    ['cannot be opened', () => createClickStore(() => Promise.reject(new Error('closed')))],
    ['cannot be written', () => ({ ...clicks, add: () => Promise.reject(new Error('full')) })],
  ])('because it %s, everything stays, and a later run carries it', async (_, broken) => {
    await leaveInOutbox(area, ARRIVAL);
    await leaveInOutbox(area, PRODUCT);
    const before = area.keys();
    const failing = createOutboxDrain(area, settings, broken());
    await expect(failing()).rejects.toThrow(/closed|full/);
    expect(area.keys()).toEqual(before);
    await drain();
    expect(await clicks.recent(NOON_MS)).toEqual([{ click: CLICK, product: kettle() }]);
  });

  test('because the settings cannot be read, nothing is taken for foreign', async () => {
    await leaveInOutbox(area, ARRIVAL);
    await (await connect()).put('settings', {}, 'settings');
    await expect(drain()).rejects.toThrow();
    expect(await countWaiting(area)).toBe(1);
  });

  test('the same drain can run again', async () => {
    const load = vi.spyOn(settings, 'load').mockRejectedValueOnce(new Error('closed'));
    await leaveInOutbox(area, ARRIVAL);
    await expect(drain()).rejects.toThrow('closed');
    await drain();
    expect(load).toHaveBeenCalledTimes(2);
    expect(await kept()).toEqual([CLICK]);
  });

  test('after the write but before the removal, the repetition counts once', async () => {
    vi.spyOn(area, 'remove').mockRejectedValueOnce(new Error('worker killed'));
    await leaveInOutbox(area, ARRIVAL);
    await expect(drain()).rejects.toThrow('worker killed');
    expect(area.keys()).toHaveLength(1);
    await drain();
    expect(await kept()).toEqual([CLICK]);
    expect(area.keys()).toEqual([]);
  });

  test('one that cannot be written stays and does not hold up the others', async () => {
    const add = clicks.add.bind(clicks);
    const full = new Error('full');
    vi.spyOn(clicks, 'add').mockImplementation((one) =>
      one.id === CLICK.id ? Promise.reject(full) : add(one),
    );
    await leaveInOutbox(area, ARRIVAL);
    await leaveInOutbox(area, { ...ARRIVAL, click: click('b') });
    await leaveInOutbox(area, { ...ARRIVAL, click: click('c') });
    await expect(drain()).rejects.toBe(full);
    expect(await kept()).toEqual([click('b'), click('c')]);
    expect(area.keys()).toEqual([`${OUTBOX_PREFIX}arrival:${CLICK.id}`]);
  });

  test('the first of several failures is the one that is told', async () => {
    const failures = [new Error('first'), new Error('second')];
    vi.spyOn(clicks, 'add').mockImplementation(() =>
      Promise.reject(failures.shift() ?? new Error()),
    );
    await leaveInOutbox(area, ARRIVAL);
    await leaveInOutbox(area, { ...ARRIVAL, click: click('b') });
    await expect(drain()).rejects.toThrow('first');
    expect(await countWaiting(area)).toBe(2);
  });

  test('an interruption waits with its click: what was no arrival never becomes one', async () => {
    await leaveInOutbox(area, ARRIVAL);
    await leaveInOutbox(area, { kind: 'interrupted', clickId: CLICK.id });
    vi.spyOn(clicks, 'add').mockRejectedValueOnce(new Error('full'));
    await expect(drain()).rejects.toThrow('full');
    await drain();
    expect(await kept()).toEqual([]);
    expect(area.keys()).toEqual([]);
  });
});

test('without any ID of the user’s everything stays: a lost ledger is no decision', async () => {
  await settings.update((s) => ({ ...s, trackingIds: [] }));
  for (const entry of [ARRIVAL, PRODUCT]) await leaveInOutbox(area, entry);
  await drain();
  expect(area.keys()).toHaveLength(2);
  expect(await kept()).toEqual([]);
  await settings.update((s) => ({ ...s, trackingIds: [own('US', 'mine-20')] }));
  await drain();
  expect(await clicks.recent(NOON_MS)).toEqual([{ click: CLICK, product: kettle() }]);
});
