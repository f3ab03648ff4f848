import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { createClickStore } from '../../lib/storage/click-store';
import type { ConnectLedger } from '../../lib/storage/database';
import { createDeletionStore } from '../../lib/storage/deletion-store';
import { click, NOON_MS } from '../clicks/samples';
import { freshLedger } from './fresh-ledger';
import { plant, rowsOf } from './rows';
import { burst, foreign, KETTLE, kettle, linkMade } from './samples';
import { breakOffAfter, watched } from './watched-ledger';

let connect: ConnectLedger;

const clicked = click('clicked', { asin: KETTLE });

beforeEach(async () => {
  connect = freshLedger();
  const clicks = createClickStore(connect);
  for (const one of [clicked, click('b'), click('older', { atMs: NOON_MS - 1 })]) {
    await clicks.add(one);
  }
  await plant(connect, 'bursts', burst(5));
  await plant(connect, 'rollups', {
    key: ['2026-11-22', 'US', 'mine-20', '', 'burst'],
    clicks: 5,
  });
  await plant(connect, 'foreignArrivals', foreign(NOON_MS + 1));
  await plant(connect, 'links', linkMade('l'));
  await createDeletionStore(connect).deleteBetween(0, NOON_MS, NOON_MS);
});

const everything = async () => rowsOf(connect, ...(await connect()).objectStoreNames);

test.each<[string, (connect: ConnectLedger) => Promise<unknown>]>([
  ['adding a click', (c) => createClickStore(c).add(click('new'))],
  ['forgetting one', (c) => createClickStore(c).forget(clicked.id, 'US')],
  ['folding one into a burst', (c) => createClickStore(c).foldIntoBurst(clicked.id)],
  ['filing one under its category', (c) => createClickStore(c).putProductOf(clicked.id, kettle())],
  ['deleting', (c) => createDeletionStore(c).deleteBetween(NOON_MS, NOON_MS + 2, NOON_MS + 2)],
  ['undoing a deletion', (c) => createDeletionStore(c).undo(NOON_MS)],
  ['tidying', (c) => createDeletionStore(c).tidy(NOON_MS + 1e10, 1)],
])('%s happens altogether or not at all, wherever it is broken off', async (_, act) => {
  const before = await everything();
  // Unheard, the end of a transaction that was broken off would be an error of the test's.
  const heard = watched(connect, (tx) => void tx.done.catch(() => undefined));
  let writes = 0;
  for (; writes < 20; writes++) {
    const isBroken = breakOffAfter(writes);
    const outcome = await act(heard).then(
      () => 'done',
      () => 'failed',
    );
    vi.restoreAllMocks();
    if (!isBroken()) break;
    expect(outcome, `after ${writes} writes`).toBe('failed');
    expect(await everything(), `after ${writes} writes`).toEqual(before);
  }
  expect(writes).toBeGreaterThan(1);
  expect(await everything()).not.toEqual(before);
});
