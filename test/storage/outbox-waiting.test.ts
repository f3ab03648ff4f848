import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { leaveInOutbox } from '../../lib/storage/outbox';
import { createOutboxDrain } from '../../lib/storage/outbox-drain';
import { own, trackingId } from '../amazon/samples';
import { click, DAY_MS, NOON_MS } from '../clicks/samples';
import { ARRIVAL, waiting, withOutbox } from './outbox-setup';
import { rowsOf } from './rows';

/** A click on an ID that is not among the user's, as after a ledger was lost. */
const STRANGE = { ...ARRIVAL, click: click('s', { trackingId: trackingId('other-20') }) };

test('an arrival with an ID that is not there waits, and holds up nothing', async () => {
  const { area, connect, drain } = await withOutbox();
  await leaveInOutbox(area, STRANGE);
  await leaveInOutbox(area, ARRIVAL);
  await drain();
  expect(await rowsOf(connect, 'clicks')).toEqual({ clicks: [ARRIVAL.click] });
  expect(waiting(area)).toHaveLength(1);
});

test('it is carried once the ID is entered again', async () => {
  const { area, connect, drain, settings } = await withOutbox();
  await leaveInOutbox(area, STRANGE);
  await drain();
  await settings.update((s) => ({ ...s, trackingIds: [...s.trackingIds, own('US', 'other-20')] }));
  await drain();
  expect(await rowsOf(connect, 'clicks')).toEqual({ clicks: [STRANGE.click] });
  expect(waiting(area)).toEqual([]);
});

test.each([
  ['thirty days', 30 * DAY_MS, 1],
  ['longer', 30 * DAY_MS + 1, 0],
  ['before a clock was set back as far', -30 * DAY_MS - 1, 0],
])('it waits %s', async (_, laterMs, left) => {
  const { area, deps } = await withOutbox();
  await leaveInOutbox(area, STRANGE);
  await createOutboxDrain({ ...deps, now: () => NOON_MS + laterMs }).drain();
  expect(waiting(area)).toHaveLength(left);
});
