import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { createClickStore } from '../../lib/storage/click-store';
import type { ConnectLedger } from '../../lib/storage/database';
import { createLinkStore } from '../../lib/storage/link-store';
import { createSettingsStore } from '../../lib/storage/settings-store';
import { click, NOON_MS } from '../clicks/samples';
import { freshLedger } from './fresh-ledger';
import { rowsOf } from './rows';
import { foreign, linkMade } from './samples';
import { watched } from './watched-ledger';

const LINK = linkMade('a');

test.each<[string, (connect: ConnectLedger) => Promise<unknown>, object]>([
  ['a click', (c) => createClickStore(c).add(click('b')), { clicks: [click('a'), click('b')] }],
  [
    'somebody else’s tag',
    (c) => createClickStore(c).addForeign(foreign(NOON_MS + 1)),
    { foreignArrivals: [foreign(NOON_MS + 1)] },
  ],
  ['a link', (c) => createLinkStore(c).add(linkMade('l')), { links: [LINK, linkMade('l')] }],
  ['a note', (c) => createLinkStore(c).setNote(LINK.id, 'n'), { links: [{ ...LINK, note: 'n' }] }],
  ['a link’s removal', (c) => createLinkStore(c).remove(LINK.id), { links: [] }],
  [
    'a setting',
    (c) => createSettingsStore(c, () => Promise.resolve()).update((s) => s),
    { settings: [expect.any(Object)] },
  ],
])('%s is written through when it is said to be kept', async (_, write, kept) => {
  const connect = freshLedger();
  await createClickStore(connect).add(click('a'));
  await createLinkStore(connect).add(LINK);
  const asked: unknown[] = [];
  await write(watched(connect, (_tx, options) => asked.push(options?.durability)));
  expect(asked).toEqual(['strict']);
  expect(await rowsOf(connect, 'clicks', 'foreignArrivals', 'links', 'settings')).toMatchObject(
    kept,
  );
});
