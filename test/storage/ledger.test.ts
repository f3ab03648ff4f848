import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createLedger } from '../../lib/storage/ledger';
import { leaveInOutbox } from '../../lib/storage/outbox';
import { readPageMirror } from '../../lib/storage/page-mirror';
import { own } from '../amazon/samples';
import { click, NOON_MS } from '../clicks/samples';
import { MemoryArea } from './memory-area';
import { oneAtATime } from './one-at-a-time';

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const addMine = <T extends { trackingIds: readonly unknown[] }>(settings: T) => ({
  ...settings,
  trackingIds: [own('US', 'mine-20')],
});

test('every change of the settings reaches the pages’ mirror before it is reported done', async () => {
  const area = new MemoryArea();
  const ledger = createLedger(area, oneAtATime());
  expect(await readPageMirror(area)).toBeUndefined();
  await ledger.settings.update(addMine);
  expect(await readPageMirror(area)).toMatchObject({
    trackingIds: [own('US', 'mine-20')],
    panel: true,
    rateOverrides: [],
    preferred: {},
  });
  await ledger.settings.update((s) => ({ ...s, panel: false }));
  expect(await readPageMirror(area)).toMatchObject({ panel: false });
});

test('a context that looked before a change and writes after it does not undo it for pages', async () => {
  const area = new MemoryArea();
  const [worker, page] = [createLedger(area, oneAtATime()), createLedger(area, oneAtATime())];
  await page.settings.update(addMine);
  const put = area.set.bind(area);
  let isChanged = false;
  // The page's change comes whole between the worker's look and its write.
  vi.spyOn(area, 'set').mockImplementation(async (items) => {
    if (!isChanged) {
      isChanged = true;
      await page.settings.update((s) => ({ ...s, panel: false }));
    }
    await put(items);
  });
  await worker.refreshMirror();
  expect(isChanged).toBe(true);
  expect(await readPageMirror(area)).toMatchObject({ panel: false });
});

test('two contexts see the same ledger', async () => {
  const area = new MemoryArea();
  const lock = oneAtATime();
  const [worker, popup] = [createLedger(area, lock), createLedger(area, lock)];
  await popup.settings.update(addMine);
  await leaveInOutbox(area, {
    kind: 'arrival',
    click: click('a'),
    pageOrigin: 'https://www.amazon.com',
  });
  expect(await popup.countWaiting()).toBe(1);
  await Promise.all([worker.drainOutbox(), popup.drainOutbox()]);
  expect(await worker.countWaiting()).toBe(0);
  expect(await popup.clicks.recent(NOON_MS)).toEqual({
    clicks: [{ click: click('a') }],
    foreign: [],
  });
});

test('the settings are the truth: a forged mirror gives no ID', async () => {
  const area = new MemoryArea();
  const ledger = createLedger(area, oneAtATime());
  await area.set({ mirror: { trackingIds: [own('US', 'mine-20')], panel: true } });
  await leaveInOutbox(area, {
    kind: 'arrival',
    click: click('a'),
    pageOrigin: 'https://www.amazon.com',
  });
  await ledger.drainOutbox();
  expect(await ledger.clicks.recent(NOON_MS)).toEqual({ clicks: [], foreign: [] });
  expect((await ledger.settings.load()).trackingIds).toEqual([]);
});
