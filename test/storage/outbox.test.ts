import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import {
  countWaiting,
  isArrivalWaiting,
  leaveCopied,
  leaveInOutbox,
} from '../../lib/storage/outbox';
import { click, clickId, NOON_MS } from '../clicks/samples';
import {
  ARRIVAL,
  CLICK,
  COPIED,
  FOREIGN,
  INTERRUPTED,
  PRODUCT,
  waiting,
  withOutbox,
} from './outbox-setup';
import { rowsOf } from './rows';
import { copied, foreign, kettle } from './samples';

let box: Awaited<ReturnType<typeof withOutbox>>;

beforeEach(async () => {
  box = await withOutbox();
});

const kept = async () => (await box.connect()).getAll('clicks');

describe('leaving', () => {
  test('the same entry twice leaves it once; every kind has keys of its own', async () => {
    const entries = [ARRIVAL, FOREIGN, INTERRUPTED, PRODUCT, COPIED];
    for (const entry of [...entries, ...entries]) await leaveInOutbox(box.area, entry);
    expect(waiting(box.area)).toHaveLength(entries.length);
  });

  test('entries of one kind about different rows stand beside each other', async () => {
    await leaveInOutbox(box.area, { ...ARRIVAL, click: click('b') });
    await leaveInOutbox(box.area, { ...PRODUCT, clickId: clickId('b') });
    await leaveInOutbox(box.area, { ...INTERRUPTED, clickId: clickId('b') });
    await leaveInOutbox(box.area, { ...FOREIGN, foreign: foreign(NOON_MS + 2) });
    await leaveInOutbox(box.area, { ...FOREIGN, foreign: foreign(NOON_MS + 1, 'DE') });
    await leaveCopied(box.area, [copied('m')]);
    for (const entry of [ARRIVAL, FOREIGN, INTERRUPTED, PRODUCT, COPIED]) {
      await leaveInOutbox(box.area, entry);
    }
    expect(waiting(box.area)).toHaveLength(11);
  });

  test('counts the arrivals that wait, nothing that is said of them nor anything else', async () => {
    expect(await countWaiting(box.area)).toBe(0);
    await leaveInOutbox(box.area, ARRIVAL);
    await leaveInOutbox(box.area, { ...ARRIVAL, click: click('b') });
    for (const entry of [FOREIGN, INTERRUPTED, PRODUCT, COPIED]) {
      await leaveInOutbox(box.area, entry);
    }
    await box.area.set({ mirror: {} });
    expect(await countWaiting(box.area)).toBe(2);
  });

  test('an arrival waits from when it was left until it was carried', async () => {
    const isWaiting = () => isArrivalWaiting(box.area, CLICK.id);
    await leaveInOutbox(box.area, INTERRUPTED);
    await leaveInOutbox(box.area, PRODUCT);
    expect(await isWaiting()).toBe(false);
    await leaveInOutbox(box.area, ARRIVAL);
    expect(await isWaiting()).toBe(true);
    expect(await isArrivalWaiting(box.area, clickId('b'))).toBe(false);
    await box.drain();
    expect(await isWaiting()).toBe(false);
  });
});

describe('draining', () => {
  test('carries a click and its product into the ledger and empties the outbox', async () => {
    // The product is left first: it still comes after its click.
    await leaveInOutbox(box.area, PRODUCT);
    await leaveInOutbox(box.area, ARRIVAL);
    await box.drain();
    expect((await box.clicks.recent(NOON_MS)).clicks).toEqual([
      { click: { ...CLICK, category: 'kitchen' }, product: kettle() },
    ]);
    expect(waiting(box.area)).toEqual([]);
  });

  test('the same entry again changes nothing', async () => {
    for (let time = 0; time < 3; time++) {
      await leaveInOutbox(box.area, ARRIVAL);
      await box.drain();
    }
    expect(await kept()).toEqual([CLICK]);
  });

  test('touches nothing but the outbox', async () => {
    await box.area.set({ mirror: { panel: true }, outboxes: 1 });
    await leaveInOutbox(box.area, PRODUCT);
    await box.drain();
    expect(box.area.keys()).toEqual(['mirror', 'outboxes']);
  });

  test('does not open the ledger for an empty outbox', async () => {
    const load = vi.spyOn(box.settings, 'load');
    await box.drain();
    expect(load).not.toHaveBeenCalled();
  });

  test('drops a product without its click', async () => {
    await leaveInOutbox(box.area, PRODUCT);
    await box.drain();
    expect(await rowsOf(box.connect, 'products')).toEqual({ products: [] });
    expect(waiting(box.area)).toEqual([]);
  });
});
