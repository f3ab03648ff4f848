import { expect, test } from 'vitest';
import { MIRROR_KEY, readPageMirror, writePageMirror } from '../../lib/storage/page-mirror';
import { FIRST_SETTINGS } from '../../lib/storage/settings-store';
import { own } from '../amazon/samples';
import { MemoryArea } from './memory-area';

const trackingIds = [own('US', 'first-20'), own('DE', 'german-21')];

test('what was written is read again', async () => {
  const area = new MemoryArea();
  await writePageMirror(area, { ...FIRST_SETTINGS, trackingIds, panel: false });
  expect(await readPageMirror(area)).toEqual({ trackingIds, panel: false });
});

test('holds only what pages need: the public IDs and the panel switch', async () => {
  const area = new MemoryArea();
  const settings = { ...FIRST_SETTINGS, trackingIds, panel: true, secret: 'x' };
  await writePageMirror(area, settings);
  expect([...area.kept]).toEqual([[MIRROR_KEY, { trackingIds, panel: true }]]);
});

test.each([
  [undefined],
  [null],
  ['text'],
  [[]],
  [{}],
  [{ trackingIds }],
  [{ trackingIds, panel: 1 }],
  [{ trackingIds: [{ marketplace: 'US', id: 'Not Final' }], panel: true }],
  [{ trackingIds: [{ marketplace: 'XX', id: 'a-20' }], panel: true }],
  [{ trackingIds: { 0: own('US', 'a-20') }, panel: true }],
])('%j is no mirror', async (value) => {
  const area = new MemoryArea();
  await area.set({ [MIRROR_KEY]: value });
  expect(await readPageMirror(area)).toBeUndefined();
});
