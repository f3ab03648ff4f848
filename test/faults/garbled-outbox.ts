import { DEMO_ID } from '../tools/story';
import { eventually } from '../tools/ledger-reader';
import type { Fault } from './fault';
import { holdLedger, putIntoOutbox, readOutbox, releaseLedger } from './raw-ledger';

const ARRIVALS = 10;
const MALFORMED = 100;

/** Somebody wrote into our storage, or a disk did: none of it may be taken or stand in the way. */
export const garbledOutbox: Fault = {
  name: 'a garbled entry and 100 malformed ones amid arrivals',
  runs: 10,
  shortRuns: 1,
  run: async (scene) => {
    const tab = await scene.newTab();
    const malformed = Object.entries(malformedEntries());
    const share = MALFORMED / ARRIVALS;
    for (let n = 0; n < ARRIVALS; n++) {
      const some = malformed.slice(n * share, (n + 1) * share);
      await putIntoOutbox(scene.watcher(), Object.fromEntries(some));
      await scene.arrive(tab);
    }
    await holdLedger(scene.watcher());
    await scene.arrive(tab);
    // A good entry once more under another key, with one letter of its ID changed.
    const [good] = Object.values(await readOutbox(scene.watcher(), 'outbox:arrival:'));
    const garbled = JSON.parse(JSON.stringify(good).replaceAll('demosite', 'demosit€')) as unknown;
    await putIntoOutbox(scene.watcher(), { 'outbox:arrival:garbled-entry': garbled });
    await releaseLedger(scene.watcher());
    const rest = await eventually(
      () => readOutbox(scene.watcher()),
      (outbox) => Object.keys(outbox).length === 0,
    );
    await tab.close();
    const left = Object.keys(rest).length;
    return { wrong: left, notes: { 'entries refused': malformed.length + 1 - left } };
  },
};

function malformedEntries(): Record<string, unknown> {
  const click = {
    id: 'malformed-entry',
    atMs: Date.now(),
    source: 'browser',
    marketplace: 'US',
    trackingId: DEMO_ID,
    asin: 'B0EXAMPL99',
  };
  const pageOrigin = 'https://www.amazon.com';
  const arrival = (changes: object, more: object = {}) => ({
    kind: 'arrival',
    click: { ...click, ...changes },
    pageOrigin,
    ...more,
  });
  const shapes: readonly unknown[] = [
    ...[null, true, 0, -1, 1e308, '', 'outbox', 'x'.repeat(100_000), [], [[]], {}, [click], click],
    ...['kind', 'arrival'].map((kind) => ({ kind })),
    ...[null, 'click', [], {}].map((bad) => ({ kind: 'arrival', click: bad, pageOrigin })),
    ...['', 'short', 'x'.repeat(65), 'white space', null, 7].map((id) => arrival({ id })),
    ...[-1, 0.5, 1e300, 8.64e15 + 1, null, '1', []].map((atMs) => arrival({ atMs })),
    ...['', 'reader', null].map((source) => arrival({ source })),
    ...['us', 'XX', '', null, ['US']].map((marketplace) => arrival({ marketplace })),
    ...['', 'demo site', 'Demosite-20', '-demosite', null, [DEMO_ID]].map((trackingId) =>
      arrival({ trackingId }),
    ),
    ...['', 'b0exampl99', 'B0EXAMPL9', 'B0EXAMPL999', null, 1].map((asin) => arrival({ asin })),
    ...['kitchen', '', null].map((category) => arrival({ category })),
    ...['https://blog.example/path', 'file:///', '', null].map((referrerOrigin) =>
      arrival({ referrerOrigin }),
    ),
    ...['', 'https://www.amazon.de', 'https://amazon.com.example', null].map((origin) =>
      arrival({}, { pageOrigin: origin }),
    ),
    arrival({}, { more: true }),
    arrival({ more: true }),
    arrival({ constructor: 'x' }),
    { kind: 'product', clickId: 'malformed-entry', product: { title: '' } },
    { kind: 'product', clickId: null, product: null },
    { kind: 'interrupted', clickId: '', pageOrigin },
    { kind: 'interrupted', clickId: 'no-such-click', pageOrigin: 'nowhere' },
    { kind: 'foreign', foreign: { marketplace: 'US', atMs: 'now' }, pageOrigin },
    { kind: 'foreign', foreign: null, pageOrigin },
    { kind: 'copied', copied: { id: 'malformed-entry' } },
    { kind: 'copied', copied: null },
  ];
  const keys = ['', 'arrival:', 'arrival:malformed-entry-', 'product:', 'copied:', ':::'];
  return Object.fromEntries(
    Array.from({ length: MALFORMED }, (_, n) => [
      `outbox:${keys[n % keys.length] ?? ''}${n}`,
      shapes[n % shapes.length],
    ]),
  );
}
