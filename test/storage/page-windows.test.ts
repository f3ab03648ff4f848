import { describe, expect, test, vi } from 'vitest';
import type { MarketplaceCode } from '../../lib/amazon/marketplaces';
import { isWindowOpen, windowEntry, writeWindows } from '../../lib/storage/page-mirror';
import { NOON_MS } from '../clicks/samples';
import { MemoryArea } from './memory-area';

describe('a window is open', () => {
  test.each([
    ['a millisecond before its end', NOON_MS - 1, true],
    ['at its end', NOON_MS, false],
    ['after it', NOON_MS + 1, false],
  ])('or not %s', async (_, nowMs, open) => {
    const area = new MemoryArea();
    await area.set(windowEntry('US', NOON_MS));
    expect(await isWindowOpen(area, 'US', nowMs)).toBe(open);
    expect(await isWindowOpen(area, 'UK', nowMs)).toBe(false);
  });

  test.each([
    ['there is no hint', undefined],
    ['the hint is none', null],
    ['the hint is a text', '9999999999999'],
    ['the hint is yes', true],
    ['the hint is a list', [NOON_MS + 1]],
    ['the hint is no number', NaN],
    ['the hint is for none', 0],
  ])('not where %s', async (_, value) => {
    const area = new MemoryArea();
    await area.set({ 'window:US': value });
    expect(await isWindowOpen(area, 'US', NOON_MS)).toBe(false);
  });
});

describe('writing windows', () => {
  const open = (...stores: [MarketplaceCode, number][]) => new Map(stores);

  test('says which are open and closes the others, in one write', async () => {
    const area = new MemoryArea();
    await area.set({ ...windowEntry('US', 1), ...windowEntry('DE', 2), ...windowEntry('JP', 3) });
    const set = vi.spyOn(area, 'set');
    await writeWindows(area, open(['DE', NOON_MS], ['UK', NOON_MS + 1]));
    expect(set).toHaveBeenCalledTimes(1);
    expect(Object.fromEntries(area.kept)).toEqual({
      'window:US': 0,
      'window:DE': NOON_MS,
      'window:JP': 0,
      'window:UK': NOON_MS + 1,
    });
  });

  test('touches nothing else', async () => {
    const area = new MemoryArea();
    const others = { 'window:XX': 5, windowUS: 6, mirror: {}, 'outbox:window:US': 7 };
    await area.set(others);
    await writeWindows(area, open(['US', NOON_MS]));
    expect(Object.fromEntries(area.kept)).toEqual({ ...others, 'window:US': NOON_MS });
  });

  test('writes nothing where there is nothing to say', async () => {
    const area = new MemoryArea();
    const set = vi.spyOn(area, 'set');
    await writeWindows(area, open());
    expect(set).not.toHaveBeenCalled();
  });
});
