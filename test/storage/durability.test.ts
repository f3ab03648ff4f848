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

/** The same connection; the list fills with the durability that each transaction asks for. */
function watched(connect: ConnectLedger): [ConnectLedger, unknown[]] {
  const asked: unknown[] = [];
  const connectWatched = async () => {
    const db = await connect();
    return new Proxy(db, {
      get(target, key) {
        if (key !== 'transaction') return Reflect.get(target, key) as unknown;
        return (...args: Parameters<typeof db.transaction>) => {
          asked.push(args[2]?.durability);
          return target.transaction(...args);
        };
      },
    });
  };
  return [connectWatched, asked];
}

test.each<[string, (connect: ConnectLedger) => Promise<unknown>, object]>([
  ['a click', (c) => createClickStore(c).add(click('b')), { clicks: [click('a'), click('b')] }],
  [
    'somebody else’s tag',
    (c) => createClickStore(c).addForeign(foreign(NOON_MS + 1)),
    { foreignArrivals: [foreign(NOON_MS + 1)] },
  ],
  ['a link', (c) => createLinkStore(c).add(linkMade('l')), { links: [linkMade('l')] }],
  [
    'a setting',
    (c) => createSettingsStore(c, () => Promise.resolve()).update((s) => s),
    { settings: [expect.any(Object)] },
  ],
])('%s is written through when it is said to be kept', async (_, write, kept) => {
  const connect = freshLedger();
  await createClickStore(connect).add(click('a'));
  const [connectWatched, asked] = watched(connect);
  await write(connectWatched);
  expect(asked).toEqual(['strict']);
  expect(await rowsOf(connect, 'clicks', 'foreignArrivals', 'links', 'settings')).toMatchObject(
    kept,
  );
});
