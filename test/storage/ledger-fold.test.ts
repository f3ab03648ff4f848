import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createLedger, type Ledger } from '../../lib/storage/ledger';
import { leaveInOutbox } from '../../lib/storage/outbox';
import { own } from '../amazon/samples';
import { clickId } from '../clicks/samples';
import { MemoryArea } from './memory-area';
import { oneAtATime } from './one-at-a-time';
import { ARRIVAL, CLICK, waiting } from './outbox-setup';
import { rollupsOf, rowsOf } from './rows';
import { burst } from './samples';

let area: MemoryArea;
let ledger: Ledger;
const exclusively = oneAtATime();

beforeEach(async () => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  area = new MemoryArea();
  ledger = createLedger(area, exclusively);
  await ledger.settings.update((s) => ({ ...s, trackingIds: [own('US', 'mine-20')] }));
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const kept = () => rowsOf(ledger.connect, 'clicks', 'bursts');

test('an arrival that was carried is folded, once', async () => {
  await leaveInOutbox(area, ARRIVAL);
  await ledger.drainOutbox();
  await ledger.foldArrival(CLICK.id);
  await ledger.foldArrival(CLICK.id);
  expect(await kept()).toEqual({ clicks: [], bursts: [burst(1)] });
  expect(await rollupsOf(ledger.connect)).toEqual({ '2026-11-22 US mine-20 - burst': 1 });
});

test('an arrival that still waits is not: it would be written again, and count twice', async () => {
  await leaveInOutbox(area, ARRIVAL);
  await ledger.drainOutbox();
  // The worker died between the write and the removal.
  await leaveInOutbox(area, ARRIVAL);
  await ledger.foldArrival(CLICK.id);
  expect(await kept()).toEqual({ clicks: [CLICK], bursts: [] });
  await ledger.drainOutbox();
  await ledger.foldArrival(CLICK.id);
  expect(await kept()).toEqual({ clicks: [], bursts: [burst(1)] });
});

test('others that wait are in nobody’s way', async () => {
  await leaveInOutbox(area, ARRIVAL);
  await ledger.drainOutbox();
  await leaveInOutbox(area, { ...ARRIVAL, click: { ...CLICK, id: clickId('b') } });
  await ledger.foldArrival(CLICK.id);
  expect(await kept()).toEqual({ clicks: [], bursts: [burst(1)] });
});

test('an arrival that is not there is folded into nothing', async () => {
  await ledger.foldArrival(CLICK.id);
  expect(await kept()).toEqual({ clicks: [], bursts: [] });
});

test('folding waits for another context that is carrying, and goes by what that left', async () => {
  const popup = createLedger(area, exclusively);
  await leaveInOutbox(area, ARRIVAL);
  await Promise.all([popup.drainOutbox(), ledger.foldArrival(CLICK.id)]);
  expect(waiting(area)).toEqual([]);
  expect(await kept()).toEqual({ clicks: [], bursts: [burst(1)] });
});
