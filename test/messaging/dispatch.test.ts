import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { MARKETPLACES } from '../../lib/amazon/marketplaces';
import { dispatch } from '../../lib/messaging/dispatch';
import type { Message, MessageType, Sender } from '../../lib/messaging/protocol';
import { clickId } from '../clicks/samples';

const AMAZON = 'https://www.amazon.com';
const from = (origin: string | undefined, tabId: number | undefined = 7): Sender => ({
  origin,
  tabId,
});
const PANEL_OFF: Message = { type: 'panel.off', scope: 'store' };
const MESSAGES: readonly Message[] = [
  { type: 'outbox.left' },
  { type: 'arrival.left', clickId: clickId('a') },
  PANEL_OFF,
  { type: 'page.rate', rateBp: 450 },
  { type: 'copy.open', url: `${AMAZON}/dp/B0EXAMPL01` },
];

const handler = () => vi.fn<(message: Message, sender: Sender) => Promise<void>>();
const handlers = {
  'outbox.left': handler(),
  'arrival.left': handler(),
  'panel.off': handler(),
  'page.rate': handler(),
  'copy.open': handler(),
} satisfies Record<MessageType, unknown>;

beforeEach(() => {
  for (const each of Object.values(handlers)) each.mockReset().mockResolvedValue();
});

/** Which handlers ran, and with what. */
const ran = () =>
  Object.entries(handlers).flatMap(([type, { mock }]) => mock.calls.map((args) => [type, ...args]));

describe('a message of ours', () => {
  test.each(MESSAGES)(
    '$type is handed to its own handler, once, and to no other',
    async (message) => {
      expect(await dispatch(handlers, message, from(AMAZON))).toEqual({ ok: true });
      expect(ran()).toEqual([[message.type, message, from(AMAZON)]]);
    },
  );

  test.each(MARKETPLACES)('is taken from $domain', async ({ domain }) => {
    const origin = `https://www.${domain}`;
    expect(await dispatch(handlers, { type: 'outbox.left' }, from(origin))).toEqual({ ok: true });
  });

  test('is answered only when the work is done', async () => {
    let finish = (): void => undefined;
    handlers['outbox.left'].mockReturnValue(new Promise<void>((resolve) => (finish = resolve)));
    const events: string[] = [];
    const answer = dispatch(handlers, { type: 'outbox.left' }, from(AMAZON)).then(() => {
      events.push('answered');
    });
    for (let step = 0; step < 20; step++) await Promise.resolve();
    events.push('done');
    finish();
    await answer;
    expect(events).toEqual(['done', 'answered']);
  });

  test.each([[0], [7], [undefined]])(
    'reaches its handler with who sent it, from tab %j',
    async (tabId) => {
      const sender = { origin: 'https://www.amazon.co.jp', tabId };
      await dispatch(handlers, { type: 'arrival.left', clickId: clickId('a') }, sender);
      expect(handlers['arrival.left'].mock.calls[0]?.[1]).toEqual(sender);
    },
  );

  test('whose work fails is not answered as done', async () => {
    handlers['panel.off'].mockRejectedValue(new Error('closed'));
    await expect(dispatch(handlers, PANEL_OFF, from(AMAZON))).rejects.toThrow('closed');
  });
});

describe('refused, with no handler called', () => {
  test.each([
    undefined,
    '',
    'null',
    'https://evil.example',
    'https://amazon.com.evil.example',
    'https://notamazon.com',
    'https://www.amazon.com@evil.example',
    'https://music.amazon.com',
    'https://aws.amazon.com',
    'https://amzn.to',
    'http://localhost',
    'file://',
    'about:blank',
    'chrome-extension://abcdefghijklmnopabcdefghijklmnop',
    'moz-extension://0b9f2c2e-7f0e-4d0a-9a3e-5f3f6a1b2c3d',
  ])('a message from the origin %j', async (origin) => {
    for (const message of MESSAGES) {
      expect(await dispatch(handlers, message, from(origin))).toEqual({ ok: false, why: 'sender' });
    }
    expect(ran()).toEqual([]);
  });

  const url = `${AMAZON}/dp/B0EXAMPL01`;
  test.each<[unknown]>([
    [undefined],
    [null],
    ['outbox.left'],
    [['outbox.left']],
    [{}],
    [{ type: 'outbox' }],
    [{ type: 'OUTBOX.LEFT' }],
    [{ type: 'toString' }],
    [{ type: '__proto__' }],
    [{ type: 'constructor' }],
    [{ type: ['outbox.left'] }],
    [{ type: 'outbox.left', click: {} }],
    [{ type: 'arrival.left' }],
    [{ type: 'arrival.left', clickId: 'short' }],
    [{ type: 'arrival.left', clickId: clickId('a'), tabId: 1 }],
    [{ type: 'panel.off', scope: 'store', on: true }],
    [{ type: 'copy.open' }],
    [{ type: 'copy.open', url: 5 }],
    [{ type: 'copy.open', url: ['x'] }],
    [{ type: 'copy.open', url: 'x'.repeat(16_385) }],
    [{ type: 'copy.open', url, tag: 'other-20' }],
    [JSON.parse('{"__proto__":{"type":"outbox.left"}}')],
    [JSON.parse('{"type":"outbox.left","__proto__":{}}')],
  ])('the unknown message %j', async (message) => {
    expect(await dispatch(handlers, message, from(AMAZON))).toEqual({ ok: false, why: 'unknown' });
    expect(ran()).toEqual([]);
  });

  test('any other value', async () => {
    await fc.assert(
      fc.asyncProperty(fc.anything({ withNullPrototype: true }), async (message) => {
        expect(await dispatch(handlers, message, from(AMAZON))).toEqual({
          ok: false,
          why: 'unknown',
        });
      }),
    );
    expect(ran()).toEqual([]);
  });
});

test('a long address is passed on whole: the copy page says itself what is wrong with it', async () => {
  const message = { type: 'copy.open', url: 'x'.repeat(16_384) } as const;
  expect(await dispatch(handlers, message, from(AMAZON))).toEqual({ ok: true });
  expect(ran()).toEqual([['copy.open', message, from(AMAZON)]]);
});
