import { expect, test, vi } from 'vitest';
import { createArrivalLimit } from '../../lib/storage/arrival-limit';
import { NOON_MS } from '../clicks/samples';
import { MemoryArea } from './memory-area';

const TAB = 0;

test('sixty arrivals of a tab are taken, also by workers that know nothing of each other', async () => {
  const area = new MemoryArea();
  for (let n = 0; n < 60; n++) expect(await createArrivalLimit(area)(TAB, NOON_MS + n)).toBe(false);
  expect(await createArrivalLimit(area)(TAB, NOON_MS + 60)).toBe(true);
  expect(await createArrivalLimit(area)(TAB + 1, NOON_MS + 60)).toBe(false);
});

test('arrivals at the same time are counted one by one', async () => {
  const isTooMany = createArrivalLimit(new MemoryArea());
  const said = await Promise.all(Array.from({ length: 62 }, () => isTooMany(TAB, NOON_MS)));
  expect(said.indexOf(true)).toBe(60);
});

test.each([[undefined], [null], ['many'], [{ length: 100 }], [[null, '1']]])(
  'an entry that is no list of times, %j, counts for nothing',
  async (entry) => {
    const area = new MemoryArea();
    await area.set({ [`arrivals:${TAB}`]: entry });
    expect(await createArrivalLimit(area)(TAB, NOON_MS)).toBe(false);
  },
);

test('a storage that fails is told of, and asked again', async () => {
  const area = new MemoryArea();
  const isTooMany = createArrivalLimit(area);
  vi.spyOn(area, 'set').mockRejectedValueOnce(new Error('full'));
  await expect(isTooMany(TAB, NOON_MS)).rejects.toThrow('full');
  expect(await isTooMany(TAB, NOON_MS)).toBe(false);
});
