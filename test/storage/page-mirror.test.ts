import { expect, test } from 'vitest';
import { MIRROR_KEY, readPageMirror, writePageMirror } from '../../lib/storage/page-mirror';
import { FIRST_SETTINGS } from '../../lib/storage/settings-store';
import { own } from '../amazon/samples';
import { MemoryArea } from './memory-area';

const trackingIds = [own('US', 'first-20'), own('DE', 'german-21')];

test('what was written is read again', async () => {
  const area = new MemoryArea();
  await writePageMirror(area, { ...FIRST_SETTINGS, trackingIds, panel: false });
  expect(await readPageMirror(area)).toEqual({
    trackingIds,
    panel: false,
    rateOverrides: [],
    preferred: {},
  });
});

test('holds only what pages need: the public IDs, the panel switch and the user’s rates', async () => {
  const area = new MemoryArea();
  const settings = { ...FIRST_SETTINGS, trackingIds, panel: true, secret: 'x' };
  await writePageMirror(area, settings);
  expect([...area.kept]).toEqual([
    [MIRROR_KEY, { trackingIds, panel: true, rateOverrides: [], preferred: {} }],
  ]);
});

const RATE = { marketplace: 'US', key: 'books', rateBp: 600, from: '2026-01-01' };

test.each<[string, unknown, unknown[]]>([
  ['none, as earlier versions wrote it', undefined, []],
  ['what is no list', RATE, []],
  ['one', [RATE], [RATE]],
  [
    'others beside what is none',
    [null, 'x', { ...RATE, rateBp: 'x' }, { ...RATE, marketplace: 'XX' }, RATE],
    [RATE],
  ],
])('of rates that are %s the ones that can be shown are read', async (_, rateOverrides, read) => {
  const area = new MemoryArea();
  await area.set({ [MIRROR_KEY]: { trackingIds, panel: true, rateOverrides } });
  expect((await readPageMirror(area))?.rateOverrides).toEqual(read);
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
