import { expect, test } from 'vitest';
import { leaveCopyRequest, readCopyRequest } from '../../lib/storage/copy-request';
import { MemoryArea } from './memory-area';

const URL_A = 'https://www.amazon.com/dp/B0EXAMPL01';

test('a request can be read again and again, and others stay', async () => {
  const area = new MemoryArea();
  await leaveCopyRequest(area, 'a', { address: URL_A, title: 'Demo Kettle' });
  await leaveCopyRequest(area, 'b', { text: 'not a url' });
  for (let again = 0; again < 2; again++) {
    const request = await readCopyRequest(area, 'a');
    expect(request).toStrictEqual({ address: URL_A, title: 'Demo Kettle' });
  }
  expect(await readCopyRequest(area, 'b')).toStrictEqual({ text: 'not a url' });
});

test.each(['', 'b', 'copy:a', '__proto__'])('there is no request %j', async (id) => {
  const area = new MemoryArea();
  await leaveCopyRequest(area, 'a', { address: URL_A });
  expect(await readCopyRequest(area, id)).toBeUndefined();
});

test.each([[null], [5], [{}], [[URL_A]], [URL_A], [{ address: 5 }], [{ title: 'x' }]])(
  '%j is no request',
  async (value) => {
    const area = new MemoryArea();
    await area.set({ 'copy:a': value });
    expect(await readCopyRequest(area, 'a')).toBeUndefined();
  },
);

test('a request cannot be taken for anything else that is kept', async () => {
  const area = new MemoryArea();
  await area.set({ mirror: 'text' });
  expect(await readCopyRequest(area, 'mirror')).toBeUndefined();
  expect(area.keys()).toEqual(['mirror']);
});
