import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { createClickStore } from '../../lib/storage/click-store';
import { countWaiting, leaveInOutbox } from '../../lib/storage/outbox';
import { createOutboxDrain } from '../../lib/storage/outbox-drain';
import { own } from '../amazon/samples';
import { click, NOON_MS } from '../clicks/samples';
import { ARRIVAL, CLICK, COPIED, INTERRUPTED, PRODUCT, waiting, withOutbox } from './outbox-setup';
import { kettle, linkMade } from './samples';

let box: Awaited<ReturnType<typeof withOutbox>>;

beforeEach(async () => {
  box = await withOutbox();
});

const kept = async () => (await box.connect()).getAll('clicks');
const CARRIED = { clicks: [{ click: { ...CLICK, category: 'kitchen' }, product: kettle() }] };

describe('when the ledger fails', () => {
  test.each([
    ['cannot be opened', () => createClickStore(() => Promise.reject(new Error('closed')))],
    ['cannot be written', () => ({ ...box.clicks, add: () => Promise.reject(new Error('full')) })],
  ])('because it %s, everything stays, and a later run carries it', async (_, broken) => {
    await leaveInOutbox(box.area, ARRIVAL);
    await leaveInOutbox(box.area, PRODUCT);
    const before = box.area.keys();
    const failing = createOutboxDrain({ ...box.deps, clicks: broken() }).drain;
    await expect(failing()).rejects.toThrow(/closed|full/);
    expect(box.area.keys()).toEqual(before);
    await box.drain();
    expect(await box.clicks.recent(NOON_MS)).toMatchObject(CARRIED);
  });

  test('because the settings cannot be read, nothing is taken for foreign', async () => {
    await leaveInOutbox(box.area, ARRIVAL);
    await (await box.connect()).put('settings', {}, 'settings');
    await expect(box.drain()).rejects.toThrow();
    expect(await countWaiting(box.area)).toBe(1);
  });

  test('the same drain can run again, and so can others: the lock is let go', async () => {
    const load = vi.spyOn(box.settings, 'load').mockRejectedValueOnce(new Error('closed'));
    await leaveInOutbox(box.area, ARRIVAL);
    await expect(box.drain()).rejects.toThrow('closed');
    await createOutboxDrain(box.deps).drain();
    await box.drain();
    expect(load).toHaveBeenCalledTimes(2);
    expect(await kept()).toEqual([CLICK]);
  });

  test('after the write but before the removal, the repetition counts once', async () => {
    vi.spyOn(box.area, 'remove').mockRejectedValueOnce(new Error('worker killed'));
    await leaveInOutbox(box.area, ARRIVAL);
    await expect(box.drain()).rejects.toThrow('worker killed');
    expect(waiting(box.area)).toHaveLength(1);
    await box.drain();
    expect(await kept()).toEqual([CLICK]);
    expect(waiting(box.area)).toEqual([]);
  });

  test('one that cannot be written stays and does not hold up the others', async () => {
    const add = box.clicks.add.bind(box.clicks);
    const full = new Error('full');
    vi.spyOn(box.clicks, 'add').mockImplementation((one) =>
      one.id === CLICK.id ? Promise.reject(full) : add(one),
    );
    await leaveInOutbox(box.area, ARRIVAL);
    await leaveInOutbox(box.area, { ...ARRIVAL, click: click('b') });
    await leaveInOutbox(box.area, { ...ARRIVAL, click: click('c') });
    await leaveInOutbox(box.area, COPIED);
    await expect(box.drain()).rejects.toBe(full);
    expect(await kept()).toEqual([click('b'), click('c')]);
    expect(await (await box.connect()).getAll('links')).toEqual([linkMade('l')]);
    expect(waiting(box.area)).toEqual([`outbox:arrival:${CLICK.id}`]);
  });

  test('the first of several failures is the one that is told', async () => {
    const failures = [new Error('first'), new Error('second')];
    vi.spyOn(box.clicks, 'add').mockImplementation(() =>
      Promise.reject(failures.shift() ?? new Error()),
    );
    await leaveInOutbox(box.area, ARRIVAL);
    await leaveInOutbox(box.area, { ...ARRIVAL, click: click('b') });
    await expect(box.drain()).rejects.toThrow('first');
    expect(await countWaiting(box.area)).toBe(2);
  });

  test('an interruption waits with its click: what was no arrival never becomes one', async () => {
    await leaveInOutbox(box.area, ARRIVAL);
    await leaveInOutbox(box.area, INTERRUPTED);
    vi.spyOn(box.clicks, 'add').mockRejectedValueOnce(new Error('full'));
    await expect(box.drain()).rejects.toThrow('full');
    await box.drain();
    expect(await kept()).toEqual([]);
    expect(waiting(box.area)).toEqual([]);
  });
});

test('without any ID of the user’s everything stays: a lost ledger is no decision', async () => {
  await box.settings.update((s) => ({ ...s, trackingIds: [] }));
  for (const entry of [ARRIVAL, PRODUCT, COPIED]) await leaveInOutbox(box.area, entry);
  await box.drain();
  expect(waiting(box.area)).toHaveLength(3);
  expect(await kept()).toEqual([]);
  await box.settings.update((s) => ({ ...s, trackingIds: [own('US', 'mine-20')] }));
  await box.drain();
  expect(await box.clicks.recent(NOON_MS)).toMatchObject(CARRIED);
});
