import { expect, test } from 'vitest';
import { leaveBatchRequest, readBatchRequest } from '../../lib/storage/batch-request';
import { MemoryArea } from './memory-area';

const address = 'https://www.amazon.com/dp/B0EXAMPL01';

test.each([
  [{ text: 'B0EXAMPL01' }],
  [{ text: '', store: 'DE' }],
  [{ products: [{ address, title: 'Demo' }, { address }] }],
  [{ products: [] }],
] as const)('%j is read again', async (request) => {
  const area = new MemoryArea();
  await leaveBatchRequest(area, 'a', request);
  expect(await readBatchRequest(area, 'a')).toStrictEqual(request);
  expect(await readBatchRequest(area, 'b')).toBeUndefined();
});

test.each([
  [null, undefined],
  ['text', undefined],
  [{ text: 5 }, undefined],
  [{ text: 'x', store: 'XX' }, { text: 'x' }],
  [{ products: [null, 5, {}, { address: 5 }, { address, title: 5 }] }, { products: [{ address }] }],
])('of %j only what can be used is read', async (value, read) => {
  const area = new MemoryArea();
  await area.set({ 'batch:a': value });
  expect(await readBatchRequest(area, 'a')).toStrictEqual(read);
});
