import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { MARKETPLACES, type MarketplaceCode } from '../../lib/amazon/marketplaces';
import { parseClick } from '../../lib/clicks/click';
import { parseClickBurst } from '../../lib/clicks/click-burst';
import { parseForeignArrival } from '../../lib/clicks/foreign-arrival';
import { parseKnownProduct } from '../../lib/commission/known-product';
import { parseEstimateMade, type EstimateMade } from '../../lib/reports/estimate-made';
import { parseLinkMade, type LinkId, type LinkMade } from '../../lib/links/link-made';
import type { LedgerContent } from '../../lib/storage/backup-content';
import type { ConnectLedger } from '../../lib/storage/database';
import { createRollupStore } from '../../lib/storage/rollup-store';
import { FIRST_SETTINGS, parseSettingsRecord } from '../../lib/storage/settings-store';
import { anyAsin, anyTrackingId, own, trackingId } from '../amazon/samples';
import { anyDay } from '../reports/samples';
import { click, NOON_MS } from '../clicks/samples';
import { KETTLE, kettle } from './samples';

/** For what is done over and over, on a slow machine. */
export const PATIENT_MS = 60_000;

export const EMPTY: LedgerContent = {
  clicks: [],
  bursts: [],
  foreignArrivals: [],
  links: [],
  products: [],
};

export function link(id: string, changes: Partial<LinkMade> = {}): LinkMade {
  return {
    id: id.padEnd(8, '0') as LinkId,
    atMs: NOON_MS,
    text: 'https://www.amazon.com/dp/B0EXAMPL01?tag=mine-20',
    marketplace: 'US',
    trackingId: trackingId('mine-20'),
    asin: KETTLE,
    ...changes,
  };
}

/** A ledger's content with one row of each kind. */
export const SMALL: LedgerContent = {
  settings: { ...FIRST_SETTINGS, trackingIds: [own('US', 'mine-20')], retentionDays: 400 },
  clicks: [click('a', { asin: KETTLE })],
  bursts: [{ marketplace: 'US', trackingId: trackingId('mine-20'), minuteMs: NOON_MS, clicks: 70 }],
  foreignArrivals: [{ marketplace: 'US', atMs: NOON_MS }],
  links: [link('a')],
  products: [kettle()],
};

/** SMALL as the lines of a backup made at the beginning of time. */
export const SMALL_LINES = [
  '{"format":"tagtally-backup","version":1,"madeAtMs":0}',
  '{"settings":{"trackingIds":[{"marketplace":"US","id":"mine-20"}],"panel":true,"panelHidden":[],"badgeRate":false,"testClicksUnderstood":false,"retentionDays":400,"reportMappings":[],"assumptions":{},"rateOverrides":[],"links":{"labels":[],"defaults":{},"lastUsed":{},"format":"url","templates":[]},"clickLogs":{"destinations":[]}}}',
  '{"clicks":{"id":"a0000000","atMs":1795348800000,"source":"browser","marketplace":"US","trackingId":"mine-20","asin":"B0EXAMPL01"}}',
  '{"bursts":{"marketplace":"US","trackingId":"mine-20","minuteMs":1795348800000,"clicks":70}}',
  '{"foreignArrivals":{"marketplace":"US","atMs":1795348800000}}',
  '{"links":{"id":"a0000000","atMs":1795348800000,"text":"https://www.amazon.com/dp/B0EXAMPL01?tag=mine-20","marketplace":"US","trackingId":"mine-20","asin":"B0EXAMPL01"}}',
  '{"products":{"marketplace":"US","asin":"B0EXAMPL01","title":"Demo Kettle","price":{"minor":4999,"currency":"USD"},"department":{"alias":"kitchen"},"seenAtMs":1795348800000}}',
];

/** Packed as a file. */
export function gzip(text: string | Uint8Array): Blob {
  return new Blob([new Uint8Array(gzipSync(text))]);
}

/** These lines with a checksum that agrees, as text. */
export function sealed(...lines: readonly string[]): string {
  const text = lines.map((line) => `${line}\n`).join('');
  return `${text}{"sha256":"${createHash('sha256').update(text).digest('hex')}"}\n`;
}

export async function bytesOf(file: Blob): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await file.arrayBuffer());
}

/** Makes an arbitrary fail on a value that the ledger's own parser does not take. */
function valid<T>(parse: (value: unknown) => T | undefined): (value: unknown) => T {
  return (value) => {
    const row = parse(value);
    if (row === undefined) {
      throw new Error(`the test itself is wrong: ${JSON.stringify(value)} is no row`);
    }
    return row;
  };
}

const LAST_MS = Date.UTC(9999, 11, 31);
const MINUTE_MS = 60_000;

interface Pools {
  readonly id: fc.Arbitrary<string>;
  readonly atMs: fc.Arbitrary<number>;
  readonly store: fc.Arbitrary<MarketplaceCode>;
  readonly trackingId: fc.Arbitrary<string>;
  readonly asin: fc.Arbitrary<string>;
}

/** Everything that a row can be. */
const WIDE: Pools = {
  id: fc.stringMatching(/^[\w-]{8,64}$/),
  atMs: fc.oneof(
    fc.integer({ min: NOON_MS, max: NOON_MS + 1e9 }),
    fc.maxSafeNat().map((ms) => Math.min(ms, LAST_MS)),
  ),
  store: fc.constantFrom(...MARKETPLACES.map(({ code }) => code)),
  trackingId: anyTrackingId,
  asin: anyAsin,
};

/** So little that two ledgers have much in common. */
const NARROW: Pools = {
  id: fc.constantFrom('aaaaaaaa', 'bbbbbbbb', 'cccccccc', 'dddddddd', 'eeeeeeee'),
  atMs: fc.integer({ min: 0, max: 4 }).map((n) => NOON_MS + n * MINUTE_MS),
  store: fc.constantFrom('US', 'DE'),
  trackingId: fc.constantFrom('mine-20', 'mine-21'),
  asin: fc.constantFrom('B0EXAMPL01', 'B0EXAMPL02'),
};

/** Any text, broken halves of characters too. */
const anyText = (maxLength: number) =>
  fc.oneof(
    fc.string({ unit: 'binary', maxLength: maxLength / 2 }),
    fc.array(fc.nat({ max: 0xffff }), { maxLength }).map((units) => String.fromCharCode(...units)),
  );

const anyOrigin = fc.domain().map((domain) => new URL(`https://${domain}`).origin);
const anyAmount = fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER });

const anyFigure = fc.double({ min: 0, max: 1e9, noNaN: true }).map((figure) => figure + 0);
const anyRange = fc.record(
  { lowMinor: anyFigure, highMinor: anyFigure },
  { noNullPrototype: true },
);
const REQUIRED: (keyof EstimateMade)[] = [
  ...(['marketplace', 'atMs', 'day', 'model', 'clicks', 'outcomeClicks'] as const),
  ...(['meanMinor', 'medianMinor', 'range50', 'range80'] as const),
];

const anyDepartment = fc.record(
  {
    alias: anyText(100),
    group: anyText(100),
    nodes: fc.array(fc.stringMatching(/^\d{1,15}$/), { maxLength: 10 }),
    breadcrumb: fc.array(anyText(100), { maxLength: 10 }),
  },
  { requiredKeys: [] },
);

const anyPrice = fc.record(
  { minor: anyAmount, maxMinor: anyAmount, currency: fc.stringMatching(/^[A-Z]{3}$/) },
  { requiredKeys: ['minor', 'currency'] },
);

/** Rows of all kinds, no two with the same key. */
function contentOf({ id, atMs, store: marketplace, trackingId, asin }: Pools) {
  const anyClick = fc
    .record(
      {
        ...{ id, atMs, source: fc.constant('browser'), marketplace, trackingId, asin },
        category: fc.stringMatching(/^[a-z0-9-]{1,60}$/),
        referrerOrigin: anyOrigin,
      },
      { requiredKeys: ['id', 'atMs', 'source', 'marketplace', 'trackingId'] },
    )
    .map(valid(parseClick));
  const anyBurst = fc
    .record({
      ...{ marketplace, trackingId },
      minuteMs: atMs.map((ms) => ms - (ms % MINUTE_MS)),
      clicks: fc.integer({ min: 1, max: 1e9 }),
    })
    .map(valid(parseClickBurst));
  const anyForeign = fc.record({ marketplace, atMs }).map(valid(parseForeignArrival));
  const anyLink = fc
    .record(
      { id, atMs, text: anyText(100), marketplace, trackingId, asin },
      { requiredKeys: ['id', 'atMs', 'text', 'marketplace', 'trackingId'] },
    )
    .map((link) => ({
      ...link,
      text: `https://www.amazon.com/${link.text.replace(/\s/g, '+')}?tag=${link.trackingId}`,
    }))
    .map(valid(parseLinkMade));
  const anyProduct = fc
    .record(
      {
        ...{ marketplace, asin, title: anyText(500), price: anyPrice, department: anyDepartment },
        seenAtMs: atMs,
      },
      { requiredKeys: ['marketplace', 'asin', 'department', 'seenAtMs'] },
    )
    .map(valid(parseKnownProduct));
  const anyOwn = fc.record({ marketplace, id: trackingId }, { noNullPrototype: true });
  const anySettings = fc
    .record({
      trackingIds: fc.uniqueArray(anyOwn, { selector: (o) => `${o.marketplace} ${o.id}` }),
      panel: fc.boolean(),
      panelHidden: fc.uniqueArray(marketplace),
      badgeRate: fc.boolean(),
      testClicksUnderstood: fc.boolean(),
      retentionDays: fc.option(anyAmount),
    })
    .map(valid(parseSettingsRecord));
  const anyEstimate = fc
    .record(
      {
        ...{ marketplace, atMs, day: anyDay, toldTo: anyDay, earnedTo: anyDay },
        open: fc.record({ from: anyDay, to: anyDay }, { noNullPrototype: true }),
        model: fc.integer({ min: 1, max: 9 }),
        ...{ clicks: anyAmount, outcomeClicks: anyAmount },
        ...{ meanMinor: anyFigure, medianMinor: anyFigure, range50: anyRange, range80: anyRange },
      },
      { requiredKeys: REQUIRED, noNullPrototype: true },
    )
    .map(valid(parseEstimateMade));
  const content = fc.record(
    {
      settings: anySettings,
      clicks: fc.uniqueArray(anyClick, { selector: (c) => c.id }),
      bursts: fc.uniqueArray(anyBurst, {
        selector: (b) => `${b.marketplace} ${b.trackingId} ${b.minuteMs}`,
      }),
      foreignArrivals: fc.uniqueArray(anyForeign, {
        selector: (f) => `${f.marketplace} ${f.atMs}`,
      }),
      links: fc.uniqueArray(anyLink, { selector: (l) => l.id }),
      products: fc.uniqueArray(anyProduct, { selector: (p) => `${p.marketplace} ${p.asin}` }),
      estimatesMade: fc.uniqueArray(anyEstimate, {
        selector: (made) => `${made.marketplace} ${made.day}`,
        minLength: 1,
      }),
    },
    {
      requiredKeys: ['clicks', 'bursts', 'foreignArrivals', 'links', 'products'],
      noNullPrototype: true,
    },
  );
  return content satisfies fc.Arbitrary<LedgerContent>;
}

/** Whatever a ledger can hold. */
export const anyContent = contentOf(WIDE);

/** The same of few different rows, so that two such ledgers overlap. */
export const anyNarrowContent = contentOf(NARROW);

/** Makes a new ledger hold this, without what is tested. */
export async function fill(connect: ConnectLedger, content: LedgerContent): Promise<void> {
  const db = await connect();
  for (const row of content.clicks) await db.put('clicks', row);
  for (const row of content.bursts) await db.put('bursts', row);
  for (const row of content.foreignArrivals) await db.put('foreignArrivals', row);
  for (const row of content.links) await db.put('links', row);
  for (const row of content.products) await db.put('products', row);
  if (content.settings) await db.put('settings', content.settings, 'settings');
  if (content.estimatesMade) {
    const made = [...content.estimatesMade].sort((a, b) => a.atMs - b.atMs);
    await db.put('settings', made, 'estimatesMade');
  }
  await createRollupStore(connect).check();
}

/** Every row and record of a ledger, by store and key. */
export async function everything(connect: ConnectLedger): Promise<Record<string, unknown[]>> {
  const db = await connect();
  const stores = [...db.objectStoreNames];
  return Object.fromEntries(
    await Promise.all(stores.map(async (name) => [name, await db.getAll(name)] as const)),
  );
}
