import { expect, test, vi } from 'vitest';
import { leaveCopied, leaveInOutbox, type OutboxEntry } from '../../lib/storage/outbox';
import { isWindowOpen } from '../../lib/storage/page-mirror';
import { click, DAY_MS, NOON_MS } from '../clicks/samples';
import { MemoryArea } from './memory-area';
import { ARRIVAL, COPIED, FOREIGN, INTERRUPTED, PRODUCT } from './outbox-setup';
import { copied, foreign } from './samples';

test.each<[string, OutboxEntry, Record<string, number>]>([
  ['an own click opens a window', ARRIVAL, { 'window:US': NOON_MS + DAY_MS }],
  [
    'in its own store',
    { ...ARRIVAL, click: click('b', { marketplace: 'DE', atMs: NOON_MS + 5 }) },
    { 'window:DE': NOON_MS + 5 + DAY_MS },
  ],
  ['another tag closes it', FOREIGN, { 'window:US': 0 }],
  ['in its own store too', { ...FOREIGN, foreign: foreign(NOON_MS, 'DE') }, { 'window:DE': 0 }],
  ['an interruption says nothing of windows', INTERRUPTED, {}],
  ['nor does a product', PRODUCT, {}],
  ['nor does a link', COPIED, {}],
])('%s, in the same write as the entry', async (_, entry, hint) => {
  const area = new MemoryArea();
  const set = vi.spyOn(area, 'set');
  await leaveInOutbox(area, entry);
  expect(set).toHaveBeenCalledTimes(1);
  const { ...items } = set.mock.calls[0]?.[0];
  const [key] = Object.keys(items).filter((one) => one.startsWith('outbox:'));
  expect(items).toEqual({ [String(key)]: entry, ...hint });
});

test('a link that was copied is left like any other entry', async () => {
  const [one, other] = [new MemoryArea(), new MemoryArea()];
  await leaveCopied(one, [copied('l')]);
  await leaveInOutbox(other, COPIED);
  expect(one.kept).toEqual(other.kept);
});

test('the next page knows of the window at once, without the worker', async () => {
  const area = new MemoryArea();
  const isOpen = (ms: number) => isWindowOpen(area, 'US', NOON_MS + ms);
  expect(await isOpen(1)).toBe(false);
  await leaveInOutbox(area, ARRIVAL);
  expect(await Promise.all([isOpen(1), isOpen(DAY_MS - 1), isOpen(DAY_MS)])).toEqual([
    true,
    true,
    false,
  ]);
  expect(await isWindowOpen(area, 'DE', NOON_MS + 1)).toBe(false);
  await leaveInOutbox(area, FOREIGN);
  expect(await isOpen(1)).toBe(false);
});
