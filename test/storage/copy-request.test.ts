import { expect, test } from 'vitest';
import { leaveCopyRequest, readCopyRequest } from '../../lib/storage/copy-request';
import { MemoryArea } from './memory-area';

const URL_A = 'https://www.amazon.com/dp/B0EXAMPL01';

test('a request can be read again and again, and others stay', async () => {
  const area = new MemoryArea();
  await leaveCopyRequest(area, 'a', URL_A);
  await leaveCopyRequest(area, 'b', 'not a url');
  expect(await readCopyRequest(area, 'a')).toBe(URL_A);
  expect(await readCopyRequest(area, 'a')).toBe(URL_A);
  expect(await readCopyRequest(area, 'b')).toBe('not a url');
});

test.each(['', 'b', 'copy:a', '__proto__'])('there is no request %j', async (id) => {
  const area = new MemoryArea();
  await leaveCopyRequest(area, 'a', URL_A);
  expect(await readCopyRequest(area, id)).toBeUndefined();
});

test.each([[null], [5], [{}], [[URL_A]]])('%j is no address', async (value) => {
  const area = new MemoryArea();
  await area.set({ 'copy:a': value });
  expect(await readCopyRequest(area, 'a')).toBeUndefined();
});

test('a request cannot be taken for anything else that is kept', async () => {
  const area = new MemoryArea();
  await area.set({ mirror: 'text' });
  expect(await readCopyRequest(area, 'mirror')).toBeUndefined();
  expect(area.keys()).toEqual(['mirror']);
});
