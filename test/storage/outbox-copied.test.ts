import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { leaveCopied, OUTBOX_PREFIX } from '../../lib/storage/outbox';
import { NOON_MS } from '../clicks/samples';
import { waiting, withOutbox } from './outbox-setup';
import { copied, linkMade } from './samples';

let box: Awaited<ReturnType<typeof withOutbox>>;

beforeEach(async () => {
  box = await withOutbox();
});

const links = async () => (await box.connect()).getAll('links');

describe('a link that was copied', () => {
  test('is kept with what it leads to, read from itself', async () => {
    await leaveCopied(box.area, [copied('l')]);
    await box.drain();
    expect(await links()).toStrictEqual([linkMade('l')]);
    expect(waiting(box.area)).toEqual([]);
  });

  test('is kept once, however often it was left; the first one stays', async () => {
    for (const atMs of [NOON_MS, NOON_MS + 1]) {
      await leaveCopied(box.area, [copied('l', { atMs })]);
      await box.drain();
    }
    expect(await links()).toEqual([linkMade('l')]);
  });

  test('together with others is written in one go, and those that are no link of the user’s are not', async () => {
    const db = await box.connect();
    const transactions = vi.spyOn(db, 'transaction');
    const many = Array.from({ length: 50 }, (_, n) =>
      copied(`many-${n}-th`, { atMs: NOON_MS + n }),
    );
    const foreign = copied('foreign', { text: many[0]?.text.replace('mine-20', 'other-20') ?? '' });
    await leaveCopied(box.area, [...many, foreign]);
    await box.drain();
    expect(transactions.mock.calls.filter(([store]) => store === 'links')).toHaveLength(1);
    expect((await links()).map(({ id }) => id).sort()).toEqual(many.map(({ id }) => id).sort());
    expect(waiting(box.area)).toEqual([]);
  });

  test('to no product is kept without one', async () => {
    const text = 'https://www.amazon.de/?tag=german-21';
    await leaveCopied(box.area, [copied('l', { text })]);
    await box.drain();
    const [link] = await links();
    expect(link).toMatchObject({ text, marketplace: 'DE', trackingId: 'german-21' });
    expect(link).not.toHaveProperty('asin');
  });
});

const text = (value: string) => ({ kind: 'copied', copied: copied('l', { text: value }) });
const kettleOf = (rest: string) => text(`https://www.amazon.com/dp/B0EXAMPL01${rest}`);

describe('is dropped:', () => {
  test.each<[string, unknown]>([
    ['a link with somebody else’s tag', kettleOf('?tag=other-20')],
    ['a link with an own tag of another store', kettleOf('?tag=german-21')],
    ['a link without a tag', kettleOf('')],
    ['a link with more than a tag', kettleOf('?tag=mine-20&ref=x')],
    ['a link with an own and another tag', kettleOf('?tag=mine-20&tag=other-20')],
    ['a link in another case', kettleOf('?tag=Mine-20')],
    [
      'a link with a longer way there',
      text('https://www.amazon.com/Kettle/dp/B0EXAMPL01?tag=mine-20'),
    ],
    ['a link without protection', text('http://www.amazon.com/dp/B0EXAMPL01?tag=mine-20')],
    [
      'a link to a lookalike',
      text('https://www.amazon.com.evil.example/dp/B0EXAMPL01?tag=mine-20'),
    ],
    ['a link to a store without an ID', text('https://www.amazon.fr/dp/B0EXAMPL01?tag=mine-20')],
    ['a link elsewhere', text('https://blog.example/?tag=mine-20')],
    ['no link', text('mine-20')],
    ['a script', text('javascript:alert(1)')],
    ['a link with a space after it', kettleOf('?tag=mine-20 ')],
    ['a link at no time', { kind: 'copied', copied: { ...copied('l'), atMs: 'noon' } }],
    ['a link without an id', { kind: 'copied', copied: { ...copied('l'), id: '' } }],
    ['a link that says what it leads to', { kind: 'copied', copied: linkMade('l') }],
    ['a link with more than there is to say', { kind: 'copied', copied: copied('l'), extra: 1 }],
    ['nothing', { kind: 'copied' }],
  ])('%s', async (_, entry) => {
    await box.area.set({ [`${OUTBOX_PREFIX}copied:x`]: entry });
    await leaveCopied(box.area, [copied('good')]);
    await box.drain();
    expect(await links()).toEqual([linkMade('good')]);
    expect(waiting(box.area)).toEqual([]);
  });
});
