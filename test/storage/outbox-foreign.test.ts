import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { leaveInOutbox, OUTBOX_PREFIX } from '../../lib/storage/outbox';
import { click, DAY_MS, NOON_MS } from '../clicks/samples';
import { ARRIVAL, CLICK, FOREIGN, waiting, withOutbox } from './outbox-setup';
import { rowsOf } from './rows';
import { foreign } from './samples';

let box: Awaited<ReturnType<typeof withOutbox>>;

beforeEach(async () => {
  box = await withOutbox();
});

const noted = async () => (await box.connect()).getAll('foreignArrivals');

describe('another tag', () => {
  test('is noted after the click whose window it ends, in whatever order they were left', async () => {
    await leaveInOutbox(box.area, FOREIGN);
    await leaveInOutbox(box.area, ARRIVAL);
    await box.drain();
    expect(await rowsOf(box.connect, 'clicks', 'foreignArrivals')).toEqual({
      clicks: [CLICK],
      foreignArrivals: [FOREIGN.foreign],
    });
    expect(waiting(box.area)).toEqual([]);
  });

  test('is noted once, however often it was left', async () => {
    await leaveInOutbox(box.area, ARRIVAL);
    for (let time = 0; time < 3; time++) {
      await leaveInOutbox(box.area, FOREIGN);
      await box.drain();
    }
    expect(await noted()).toEqual([FOREIGN.foreign]);
  });

  test('without a window of the user’s is dropped, whatever the hint said', async () => {
    await box.area.set({ 'window:US': NOON_MS + DAY_MS });
    await leaveInOutbox(box.area, FOREIGN);
    await box.drain();
    expect(await noted()).toEqual([]);
    expect(waiting(box.area)).toEqual([]);
  });

  test('waits when it cannot be written, and comes with the next run', async () => {
    await leaveInOutbox(box.area, ARRIVAL);
    await leaveInOutbox(box.area, FOREIGN);
    vi.spyOn(box.clicks, 'addForeign').mockRejectedValueOnce(new Error('full'));
    await expect(box.drain()).rejects.toThrow('full');
    expect(waiting(box.area)).toHaveLength(1);
    await box.drain();
    expect(await noted()).toEqual([FOREIGN.foreign]);
  });
});

describe('is dropped, with a window open in both stores:', () => {
  const german = foreign(NOON_MS + 1, 'DE');

  test.each<[string, unknown]>([
    ['one of another store than the page', { ...FOREIGN, foreign: german }],
    ['one told by another store’s page', { ...FOREIGN, pageOrigin: 'https://www.amazon.de' }],
    ['one told by a lookalike', { ...FOREIGN, pageOrigin: 'https://www.amazon.com.evil.example' }],
    ['one told by a part that is no shop', { ...FOREIGN, pageOrigin: 'https://music.amazon.com' }],
    ['one told by a page elsewhere', { ...FOREIGN, pageOrigin: 'https://blog.example' }],
    ['one told by a page without an origin', { ...FOREIGN, pageOrigin: 'null' }],
    ['one told by nobody', { kind: 'foreign', foreign: FOREIGN.foreign }],
    ['one in no store', { ...FOREIGN, foreign: { marketplace: 'XX', atMs: NOON_MS + 1 } }],
    ['one at no time', { ...FOREIGN, foreign: { marketplace: 'US', atMs: 'noon' } }],
    ['one between two milliseconds', { ...FOREIGN, foreign: foreign(NOON_MS + 0.5) }],
    ['one that says whose', { ...FOREIGN, foreign: { ...FOREIGN.foreign, tag: 'other-20' } }],
    ['one with more than there is to say', { ...FOREIGN, extra: 1 }],
    ['a click in its place', { ...FOREIGN, foreign: CLICK }],
    ['nothing in its place', { ...FOREIGN, foreign: undefined }],
  ])('%s', async (_, entry) => {
    await box.clicks.add(CLICK);
    await box.clicks.add(click('b', { marketplace: 'DE' }));
    await box.area.set({ [`${OUTBOX_PREFIX}foreign:x`]: entry });
    await box.drain();
    expect(await noted()).toEqual([]);
    expect(waiting(box.area)).toEqual([]);
  });

  test('but a page of the store itself is believed, each of its own', async () => {
    await box.clicks.add(CLICK);
    await box.clicks.add(click('b', { marketplace: 'DE' }));
    await leaveInOutbox(box.area, FOREIGN);
    await leaveInOutbox(box.area, {
      ...FOREIGN,
      foreign: german,
      pageOrigin: 'https://www.amazon.de',
    });
    await box.drain();
    expect(await noted()).toEqual([german, FOREIGN.foreign]);
  });
});
