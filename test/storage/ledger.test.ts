import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createLedger } from '../../lib/storage/ledger';
import { leaveInOutbox } from '../../lib/storage/outbox';
import { readPageMirror } from '../../lib/storage/page-mirror';
import { own } from '../amazon/samples';
import { click, NOON_MS } from '../clicks/samples';
import { MemoryArea } from './memory-area';

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
  const ledger = createLedger(area);
  expect(await readPageMirror(area)).toBeUndefined();
  await ledger.settings.update(addMine);
  expect(await readPageMirror(area)).toEqual({
    trackingIds: [own('US', 'mine-20')],
    panel: true,
  });
  await ledger.settings.update((s) => ({ ...s, panel: false }));
  expect(await readPageMirror(area)).toMatchObject({ panel: false });
});

test('two contexts see the same ledger', async () => {
  const area = new MemoryArea();
  const [worker, popup] = [createLedger(area), createLedger(area)];
  await popup.settings.update(addMine);
  await leaveInOutbox(area, {
    kind: 'arrival',
    click: click('a'),
    pageOrigin: 'https://www.amazon.com',
  });
  expect(await popup.countWaiting()).toBe(1);
  await Promise.all([worker.drainOutbox(), popup.drainOutbox()]);
  expect(await worker.countWaiting()).toBe(0);
  expect(await popup.clicks.recent(NOON_MS)).toEqual([{ click: click('a') }]);
});

test('the settings are the truth: a forged mirror gives no ID', async () => {
  const area = new MemoryArea();
  const ledger = createLedger(area);
  await area.set('mirror', { trackingIds: [own('US', 'mine-20')], panel: true });
  await leaveInOutbox(area, {
    kind: 'arrival',
    click: click('a'),
    pageOrigin: 'https://www.amazon.com',
  });
  await ledger.drainOutbox();
  expect(await ledger.clicks.recent(NOON_MS)).toEqual([]);
  expect((await ledger.settings.load()).trackingIds).toEqual([]);
});
