import { expect, test } from 'vitest';
import { DRAFT_MS, keepDraft, readDraft } from '../../lib/storage/popup-draft';
import { NOON_MS } from '../clicks/samples';
import { MemoryArea } from './memory-area';

test('what was typed is there for ten minutes, and not from a clock that was set back', async () => {
  const area = new MemoryArea();
  await keepDraft(area, 'B0EXAMPL01', NOON_MS);
  expect(await readDraft(area, NOON_MS)).toBe('B0EXAMPL01');
  expect(await readDraft(area, NOON_MS + DRAFT_MS - 1)).toBe('B0EXAMPL01');
  expect(await readDraft(area, NOON_MS + DRAFT_MS)).toBe('');
  expect(await readDraft(area, NOON_MS - 1)).toBe('');
});

test('an emptied field leaves nothing behind', async () => {
  const area = new MemoryArea();
  await keepDraft(area, 'B0EXAMPL01', NOON_MS);
  await keepDraft(area, ' ', NOON_MS);
  expect(area.keys()).toEqual([]);
  expect(await readDraft(area, NOON_MS)).toBe('');
});

test.each([
  [null],
  [5],
  ['text'],
  [{}],
  [{ text: 'x' }],
  [{ text: 5, atMs: NOON_MS }],
  [{ text: 'x', atMs: '5' }],
])('%j is no draft', async (value) => {
  const area = new MemoryArea();
  await area.set({ 'popup-draft': value });
  expect(await readDraft(area, NOON_MS)).toBe('');
});
