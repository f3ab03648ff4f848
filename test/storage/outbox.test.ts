import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { createClickStore, type ClickStore } from '../../lib/storage/click-store';
import type { ConnectLedger } from '../../lib/storage/database';
import {
  countWaiting,
  leaveInOutbox,
  OUTBOX_PREFIX,
  type OutboxEntry,
} from '../../lib/storage/outbox';
import { createOutboxDrain } from '../../lib/storage/outbox-drain';
import { createSettingsStore, type SettingsStore } from '../../lib/storage/settings-store';
import { own } from '../amazon/samples';
import { click, clickId, NOON_MS } from '../clicks/samples';
import { freshLedger } from './fresh-ledger';
import { MemoryArea } from './memory-area';
import { KETTLE, kettle, TEAPOT } from './samples';

const AMAZON = 'https://www.amazon.com';
const CLICK = click('a', { asin: KETTLE });
const ARRIVAL: OutboxEntry = { kind: 'arrival', click: CLICK, pageOrigin: AMAZON };
const PRODUCT: OutboxEntry = { kind: 'product', clickId: CLICK.id, product: kettle() };

let area: MemoryArea;
let connect: ConnectLedger;
let settings: SettingsStore;
let clicks: ClickStore;
let drain: () => Promise<void>;

beforeEach(async () => {
  area = new MemoryArea();
  connect = freshLedger();
  settings = createSettingsStore(connect, () => Promise.resolve());
  clicks = createClickStore(connect);
  drain = createOutboxDrain(area, settings, clicks);
  await settings.update((s) => ({
    ...s,
    trackingIds: [own('US', 'mine-20'), own('DE', 'german-21')],
  }));
});

const kept = async () => (await connect()).getAll('clicks');
const products = async () => (await connect()).getAll('products');

describe('leaving', () => {
  test('the same entry twice leaves it once; arrivals and products have keys of their own', async () => {
    for (const entry of [ARRIVAL, PRODUCT, ARRIVAL, PRODUCT]) await leaveInOutbox(area, entry);
    expect(area.keys()).toHaveLength(2);
    expect(area.keys().every((key) => key.startsWith(OUTBOX_PREFIX))).toBe(true);
  });

  test('counts the arrivals that wait, not the products nor anything else', async () => {
    expect(await countWaiting(area)).toBe(0);
    await leaveInOutbox(area, ARRIVAL);
    await leaveInOutbox(area, { ...ARRIVAL, click: click('b') });
    await leaveInOutbox(area, PRODUCT);
    await area.set('mirror', {});
    expect(await countWaiting(area)).toBe(2);
  });
});

describe('draining', () => {
  test('carries a click and its product into the ledger and empties the outbox', async () => {
    // The product is left first: it still comes after its click.
    await leaveInOutbox(area, PRODUCT);
    await leaveInOutbox(area, ARRIVAL);
    await drain();
    expect(await clicks.recent(NOON_MS)).toEqual([{ click: CLICK, product: kettle() }]);
    expect(area.keys()).toEqual([]);
  });

  test('the same entry again changes nothing', async () => {
    for (let time = 0; time < 3; time++) {
      await leaveInOutbox(area, ARRIVAL);
      await drain();
    }
    expect(await kept()).toEqual([CLICK]);
  });

  test('touches nothing but the outbox', async () => {
    await area.set('mirror', { panel: true });
    await leaveInOutbox(area, ARRIVAL);
    await drain();
    expect(area.keys()).toEqual(['mirror']);
  });

  test('does not open the ledger for an empty outbox', async () => {
    const load = vi.spyOn(settings, 'load');
    await drain();
    expect(load).not.toHaveBeenCalled();
  });

  test('drops a product without its click', async () => {
    await leaveInOutbox(area, PRODUCT);
    await drain();
    expect(await products()).toEqual([]);
    expect(area.keys()).toEqual([]);
  });
});

describe('an interruption', () => {
  const INTERRUPTED: OutboxEntry = { kind: 'interrupted', clickId: CLICK.id };

  test('takes its click out again, and no other, whether that was carried before or with it', async () => {
    for (const together of [true, false]) {
      await leaveInOutbox(area, ARRIVAL);
      await leaveInOutbox(area, { ...ARRIVAL, click: click('b') });
      if (!together) await drain();
      await leaveInOutbox(area, PRODUCT);
      await leaveInOutbox(area, INTERRUPTED);
      await drain();
      expect(await kept()).toEqual([click('b')]);
      expect(await products()).toEqual([]);
      expect(area.keys()).toEqual([]);
    }
  });

  test('is not counted as waiting', async () => {
    await leaveInOutbox(area, INTERRUPTED);
    expect(await countWaiting(area)).toBe(0);
  });
});

describe('what is not to be believed is dropped, and does not hold up the rest:', () => {
  const arrival = (changes: object, pageOrigin: unknown = AMAZON) => ({
    kind: 'arrival',
    click: { ...CLICK, id: clickId('hostile'), ...changes },
    pageOrigin,
  });
  const proto = (value: unknown) =>
    JSON.parse(JSON.stringify(value).replace('{', '{"__proto__":{"kind":"arrival"},')) as unknown;
  const about = (changes: object) => ({ ...PRODUCT, product: { ...kettle(), ...changes } });

  test.each<[string, unknown]>([
    ['nothing', null],
    ['a text', 'click'],
    ['a list', [ARRIVAL]],
    ['an empty object', {}],
    ['an unknown kind', { ...ARRIVAL, kind: 'import' }],
    ['an arrival without a click', { kind: 'arrival', pageOrigin: AMAZON }],
    ['an arrival without an origin', { kind: 'arrival', click: CLICK }],
    ['an arrival with more than there is to say', { ...arrival({}), extra: 1 }],
    ['a click with more than there is to say', arrival({ extra: 1 })],
    ['a prototype in the entry', proto(arrival({}))],
    ['a prototype in the click', { ...ARRIVAL, click: proto(CLICK) }],
    ['somebody else’s tag', arrival({ trackingId: 'other-20' })],
    ['an own tag of another store', arrival({ trackingId: 'german-21' })],
    ['an own tag in another case', arrival({ trackingId: 'Mine-20' })],
    ['a store the page is not of', arrival({ marketplace: 'DE', trackingId: 'german-21' })],
    ['no store at all', arrival({ marketplace: 'XX' })],
    ['a page that is not Amazon’s', arrival({}, 'https://evil.example')],
    ['a lookalike', arrival({}, 'https://www.amazon.com.evil.example')],
    ['a part of Amazon that is no shop', arrival({}, 'https://music.amazon.com')],
    ['a page without an origin', arrival({}, 'null')],
    ['an origin without a scheme', arrival({}, 'www.amazon.com')],
    ['a page that only leads to a store', arrival({}, `https://www.google.com/url?q=${AMAZON}`)],
    ['an origin that is no text', arrival({}, 5)],
    ['a time that is none', arrival({ atMs: 'noon' })],
    ['a source that is not this browser', arrival({ source: 'import' })],
    ['an id that is none', arrival({ id: '' })],
    ['a product of another store', about({ marketplace: 'DE' })],
    ['another product than the one clicked', about({ asin: TEAPOT })],
    ['a product without a number', about({ asin: undefined })],
    ['a product with a history', about({ prices: [1, 2] })],
    ['a product of no click', { ...PRODUCT, clickId: 'nobody' }],
    ['a product of a click that is no id', { ...PRODUCT, clickId: {} }],
    ['an interruption of nothing', { kind: 'interrupted' }],
    ['an interruption of a click that is no id', { kind: 'interrupted', clickId: 5 }],
    ['an interruption with more than there is to say', { ...PRODUCT, kind: 'interrupted' }],
    ['an interruption of no click', { kind: 'interrupted', clickId: 'nobody' }],
  ])('%s', async (_, value) => {
    // Its key sorts between those of the good ones.
    await area.set(`${OUTBOX_PREFIX}m`, value);
    await leaveInOutbox(area, ARRIVAL);
    await leaveInOutbox(area, { ...ARRIVAL, click: click('z') });
    await drain();
    expect(await kept()).toEqual([CLICK, click('z')]);
    expect(await products()).toEqual([]);
    expect(area.keys()).toEqual([]);
  });

  test('a product without a number, of a click without one', async () => {
    await leaveInOutbox(area, { ...ARRIVAL, click: click('plain') });
    const product = { ...kettle(), asin: undefined };
    await area.set(`${OUTBOX_PREFIX}product:x`, { ...PRODUCT, clickId: clickId('plain'), product });
    await expect(drain()).resolves.toBeUndefined();
    expect(await products()).toEqual([]);
    expect(area.keys()).toEqual([]);
  });
});
