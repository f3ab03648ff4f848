import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { leaveInOutbox, OUTBOX_PREFIX } from '../../lib/storage/outbox';
import { click, clickId } from '../clicks/samples';
import { AMAZON, ARRIVAL, CLICK, INTERRUPTED, PRODUCT, waiting, withOutbox } from './outbox-setup';
import { rowsOf } from './rows';
import { kettle, TEAPOT } from './samples';

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
  ['a kind of every object', { ...ARRIVAL, kind: 'constructor' }],
  ['an arrival without a click', { kind: 'arrival', pageOrigin: AMAZON }],
  ['an arrival without an origin', { kind: 'arrival', click: CLICK }],
  ['an arrival with more than there is to say', { ...arrival({}), extra: 1 }],
  ['a click with more than there is to say', arrival({ extra: 1 })],
  ['a click that says what was bought into', arrival({ category: 'kitchen' })],
  ['a click that says that it does not say it', arrival({ category: undefined })],
  ['a prototype in the entry', proto(arrival({}))],
  ['a prototype in the click', { ...ARRIVAL, click: proto(CLICK) }],
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
  ['a time that no clock shows', arrival({ atMs: 1e17 })],
  ['a source that is not this browser', arrival({ source: 'import' })],
  ['an id that is none', arrival({ id: '' })],
  ['a product of another store', about({ marketplace: 'DE' })],
  ['another product than the one clicked', about({ asin: TEAPOT })],
  ['a product without a number', about({ asin: undefined })],
  ['a product with a history', about({ prices: [1, 2] })],
  ['a product of no click', { ...PRODUCT, clickId: clickId('nobody') }],
  ['a product of a click that is no id', { ...PRODUCT, clickId: {} }],
  ['an interruption of nothing', { kind: 'interrupted', pageOrigin: AMAZON }],
  ['an interruption of a click that is no id', { ...INTERRUPTED, clickId: 5 }],
  ['an interruption by no page', { kind: 'interrupted', clickId: CLICK.id }],
  ['an interruption by an origin that is no text', { ...INTERRUPTED, pageOrigin: [AMAZON] }],
  ['an interruption with more than there is to say', { ...INTERRUPTED, click: CLICK }],
  ['an interruption of no click', { ...INTERRUPTED, clickId: clickId('nobody') }],
])('%s is dropped and does not hold up the rest', async (_, value) => {
  const { area, connect, drain } = await withOutbox();
  // Its key sorts between those of the good ones.
  await area.set({ [`${OUTBOX_PREFIX}m`]: value });
  await leaveInOutbox(area, ARRIVAL);
  await leaveInOutbox(area, { ...ARRIVAL, click: click('z') });
  await drain();
  expect(await rowsOf(connect, 'clicks', 'products')).toEqual({
    clicks: [CLICK, click('z')],
    products: [],
  });
  expect(waiting(area)).toEqual([]);
});

test('a product without a number, of a click without one, is dropped', async () => {
  const { area, connect, drain } = await withOutbox();
  await leaveInOutbox(area, { ...ARRIVAL, click: click('plain') });
  const product = { ...kettle(), asin: undefined };
  await area.set({
    [`${OUTBOX_PREFIX}product:x`]: { ...PRODUCT, clickId: clickId('plain'), product },
  });
  await drain();
  expect(await rowsOf(connect, 'products')).toEqual({ products: [] });
  expect(waiting(area)).toEqual([]);
});
