import { expect, test } from 'vitest';
import { parseMessage } from '../../lib/messaging/protocol';
import { clickId } from '../clicks/samples';

test.each<[object]>([
  [{ type: 'outbox.left' }],
  [{ type: 'arrival.left', clickId: clickId('a') }],
  [{ type: 'arrival.left', clickId: '0b9f2c2e-7f0e-4d0a-9a3e-5f3f6a1b2c3d' }],
  [{ type: 'arrival.left', clickId: 'a'.repeat(64) }],
  [{ type: 'panel.off', scope: 'store' }],
  [{ type: 'panel.off', scope: 'everywhere' }],
  [{ type: 'page.rate' }],
  ...[0, 450, 10_000].map((rateBp): [object] => [{ type: 'page.rate', rateBp }]),
  [{ type: 'copy.open', url: '' }],
  [{ type: 'copy.open', url: 'https://www.amazon.com/dp/B0EXAMPL01' }],
])('%j is read as it is', (message) => {
  expect(parseMessage(structuredClone(message))).toEqual(message);
});

test.each<[string, unknown]>([
  ['nothing', undefined],
  ['no type', {}],
  ['an unknown type', { type: 'settings.write' }],
  ['something besides', { type: 'page.rate', tab: 1 }],
  ['no click', { type: 'arrival.left' }],
  ['a click besides', { type: 'outbox.left', clickId: clickId('a') }],
  ['no scope', { type: 'panel.off' }],
  ['another scope', { type: 'panel.off', scope: 'US' }],
  ['a store of its own choice', { type: 'panel.off', scope: 'store', store: 'US' }],
  ...[-1, 0.5, 10_001, NaN, Infinity, '450', null].map((rateBp): [string, unknown] => [
    `the rate ${String(rateBp)}`,
    { type: 'page.rate', rateBp },
  ]),
  ['no address', { type: 'copy.open' }],
  ['an address that is no text', { type: 'copy.open', url: { href: 'x' } }],
])('a message with %s is none', (_, message) => {
  expect(parseMessage(message)).toBeUndefined();
});

test.each([
  ...['', 'short', '1234567', 'a'.repeat(65), 'with space', 'ключключ', '../../etc', 'a;b;c;d;'],
  ...['clickone\n', ' clickone', undefined, null, 12_345_678, true, {}, ['clickone']],
  new String('clickone'),
])('a message of an arrival with the clickId %j is none', (id: unknown) => {
  expect(parseMessage({ type: 'arrival.left', clickId: id })).toBeUndefined();
});
