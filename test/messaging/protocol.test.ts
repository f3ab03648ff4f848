import { expect, test } from 'vitest';
import { parseMessage } from '../../lib/messaging/protocol';

test.each([
  [{ type: 'outbox.left' }],
  [{ type: 'options.open' }],
  [{ type: 'panel.off' }],
  [{ type: 'copy.open', url: '' }],
  [{ type: 'copy.open', url: 'https://www.amazon.com/dp/B0EXAMPL01' }],
])('%j is read as it is', (message) => {
  expect(parseMessage(structuredClone(message))).toEqual(message);
});

test.each([
  ['nothing', undefined],
  ['no type', {}],
  ['an unknown type', { type: 'settings.write' }],
  ['something besides', { type: 'options.open', tab: 1 }],
  ['no address', { type: 'copy.open' }],
  ['an address that is no text', { type: 'copy.open', url: { href: 'x' } }],
])('a message with %s is none', (_, message) => {
  expect(parseMessage(message)).toBeUndefined();
});
