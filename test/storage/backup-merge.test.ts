import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { storeDay } from '../../lib/amazon/store-day';
import type { RateOverride } from '../../lib/commission/rate-override';
import type { ReportMapping } from '../../lib/reports/report-mapping';
import type { LedgerContent } from '../../lib/storage/backup-content';
import { createBackupStore, type BackupStore } from '../../lib/storage/backup-store';
import type { ConnectLedger } from '../../lib/storage/database';
import { createRollupStore } from '../../lib/storage/rollup-store';
import { FIRST_SETTINGS, type Settings } from '../../lib/storage/settings-store';
import { own } from '../amazon/samples';
import { click, NOON_MS } from '../clicks/samples';
import {
  anyNarrowContent,
  EMPTY,
  everything,
  fill,
  link,
  PATIENT_MS,
  SMALL,
} from './backup-samples';
import { freshLedger } from './fresh-ledger';
import { kettle, TEAPOT } from './samples';

let connect: ConnectLedger;
let backup: BackupStore;

beforeEach(() => {
  connect = freshLedger();
  backup = createBackupStore(connect);
});

/** Those of the file that are not among one's own by their key. */
function lacking<T>(inFile: readonly T[], own: readonly T[], keyOf: (row: T) => unknown): T[] {
  const known = own.map((row) => JSON.stringify(keyOf(row)));
  return inFile.filter((row) => !known.includes(JSON.stringify(keyOf(row))));
}

const inOrder = (rows: readonly object[]) => rows.map((row) => JSON.stringify(row)).sort();

describe('merging any file into any ledger', () => {
  test(
    'adds what is missing, changes nothing else, and does what the preview said',
    async () => {
      await fc.assert(
        fc.asyncProperty(anyNarrowContent, anyNarrowContent, async (mine, inFile) => {
          const connect = freshLedger();
          const backup = createBackupStore(connect);
          await fill(connect, mine);
          const preview = await backup.preview(inFile);
          await backup.restore(inFile, 'merge');
          const { content } = await backup.content();

          const clicks = lacking(inFile.clicks, mine.clicks, (c) => c.id);
          const links = lacking(inFile.links, mine.links, (l) => l.id);
          const added = {
            clicks,
            bursts: lacking(inFile.bursts, mine.bursts, (b) => [
              b.marketplace,
              b.trackingId,
              b.minuteMs,
            ]),
            foreignArrivals: lacking(inFile.foreignArrivals, mine.foreignArrivals, (f) => f),
            links,
          };
          for (const kind of ['clicks', 'bursts', 'foreignArrivals', 'links'] as const) {
            expect(inOrder(content[kind])).toEqual(inOrder([...mine[kind], ...added[kind]]));
          }
          expect(preview.clicks).toEqual({ inFile: inFile.clicks.length, missing: clicks.length });
          expect(preview.links).toEqual({ inFile: inFile.links.length, missing: links.length });
          expect(preview.trackingIds).toEqual({
            inFile: inFile.settings?.trackingIds.length ?? 0,
            missing:
              (content.settings?.trackingIds.length ?? 0) -
              (mine.settings?.trackingIds.length ?? 0),
          });
          expect(await createRollupStore(connect).check()).toMatchObject({ wrong: 0 });
        }),
        { numRuns: 50 },
      );
    },
    PATIENT_MS,
  );

  test(
    'a second time changes nothing',
    async () => {
      await fc.assert(
        fc.asyncProperty(anyNarrowContent, anyNarrowContent, async (mine, inFile) => {
          const connect = freshLedger();
          const backup = createBackupStore(connect);
          await fill(connect, mine);
          await backup.restore(inFile, 'merge');
          const once = await everything(connect);
          await backup.restore(inFile, 'merge');
          expect(await everything(connect)).toEqual(once);
          const { clicks, links, trackingIds } = await backup.preview(inFile);
          expect([clicks.missing, links.missing, trackingIds.missing]).toEqual([0, 0, 0]);
        }),
        { numRuns: 50 },
      );
    },
    PATIENT_MS,
  );

  test(
    'a file of the ledger’s own changes nothing',
    async () => {
      await fc.assert(
        fc.asyncProperty(anyNarrowContent, async (mine) => {
          const connect = freshLedger();
          await fill(connect, mine);
          const before = await everything(connect);
          await createBackupStore(connect).restore(mine, 'merge');
          expect(await everything(connect)).toEqual(before);
        }),
        { numRuns: 50 },
      );
    },
    PATIENT_MS,
  );
});

test('into a new ledger all of it is added, with its counts', async () => {
  await backup.restore(SMALL, 'merge');
  expect(await backup.content()).toEqual({ content: SMALL, unreadable: 0 });
  expect(await createRollupStore(connect).check()).toEqual({ clicks: 71, wrong: 0, unreadable: 0 });
});

test('rows of the same key stay as they are', async () => {
  await fill(connect, SMALL);
  const before = await everything(connect);
  const others: LedgerContent = {
    ...EMPTY,
    clicks: [click('a', { atMs: 1 })],
    bursts: SMALL.bursts.map((burst) => ({ ...burst, clicks: 71 })),
    links: [link('a', { text: 'https://www.amazon.com/dp/B0EXAMPL02?tag=mine-20' })],
  };
  await backup.restore(others, 'merge');
  expect(await everything(connect)).toEqual(before);
});

test('rows that cannot be read stay as they are', async () => {
  const db = await connect();
  await db.put('clicks', { ...click('a'), source: 'import' } as never);
  const before = await everything(connect);
  await backup.restore({ ...EMPTY, clicks: [click('a')] }, 'merge');
  expect(await everything(connect)).toEqual(before);
});

test('what was deleted comes back from a file, and undoing does not double it', async () => {
  const db = await connect();
  const { clicks, bursts, foreignArrivals, links } = SMALL;
  await db.put('deletions', { clicks, bursts, foreignArrivals, links, deletedAtMs: NOON_MS });
  await backup.restore(SMALL, 'merge');
  expect(await db.count('clicks')).toBe(1);
  expect(await db.count('deletions')).toBe(1);
});

describe('products', () => {
  const older = kettle({ title: 'Older', seenAtMs: NOON_MS - 1 });
  const newer = kettle({ title: 'Newer', seenAtMs: NOON_MS + 1 });
  test.each([
    ['the ledger has none', [], kettle(), kettle()],
    ['the ledger’s is older', [kettle()], newer, newer],
    ['the ledger’s is newer', [kettle()], older, kettle()],
    ['both were seen at once', [kettle()], kettle({ title: 'Other' }), kettle()],
    ['it was seen at the beginning of time', [], kettle({ seenAtMs: 0 }), kettle({ seenAtMs: 0 })],
  ])('as last seen: %s', async (_, mine, inFile, expected) => {
    await fill(connect, { ...EMPTY, products: mine });
    await backup.restore({ ...EMPTY, products: [inFile] }, 'merge');
    expect(await (await connect()).getAll('products')).toEqual([expected]);
  });

  test('of another store or number are others', async () => {
    const three = [kettle(), kettle({ asin: TEAPOT }), kettle({ marketplace: 'DE' })];
    await fill(connect, { ...EMPTY, products: three.slice(0, 1) });
    await backup.restore({ ...EMPTY, products: three }, 'merge');
    expect(await (await connect()).count('products')).toBe(3);
  });
});

describe('settings', () => {
  const MAPPED: ReportMapping = {
    headings: ['when', 'how many'],
    kind: 'orders',
    columns: { day: 0, ordered: 1 },
  };
  const rate = (key: string, rateBp: number): RateOverride => ({
    ...{ marketplace: 'US', key, rateBp },
    from: storeDay('US', NOON_MS),
  });
  const OTHER_MAPPED: ReportMapping = { ...MAPPED, headings: ['quando', 'quanti'] };
  const [first, second, third] = [own('US', 'a-20'), own('US', 'b-20'), own('DE', 'a-20')];
  const off: Settings = {
    trackingIds: [],
    panel: false,
    panelHidden: ['UK'],
    badgeRate: true,
    testClicksUnderstood: true,
    retentionDays: 90,
    reportMappings: [],
    assumptions: {},
    rateOverrides: [],
    links: FIRST_SETTINGS.links,
    clickLogs: FIRST_SETTINGS.clickLogs,
  };
  const leads = (name: string, skip: 'no-tag' | 'other-shop') => ({ name, skip });
  const on: Settings = { ...FIRST_SETTINGS, retentionDays: 400 };

  test.each<[string, Settings | undefined, Settings, Settings]>([
    [
      'there are none yet',
      undefined,
      { ...off, trackingIds: [first] },
      { ...off, trackingIds: [first] },
    ],
    [
      'nothing was set up yet',
      on,
      { ...off, trackingIds: [first] },
      { ...off, trackingIds: [first] },
    ],
    [
      'the ledger has its own: they stay, and IDs follow them',
      { ...on, trackingIds: [second] },
      { ...off, trackingIds: [first, second, third] },
      { ...on, trackingIds: [second, first, third] },
    ],
    [
      'both have said what columns hold: what the ledger says stays',
      { ...on, trackingIds: [first], reportMappings: [MAPPED] },
      { ...off, trackingIds: [first], reportMappings: [{ ...MAPPED, kind: 'days' }, OTHER_MAPPED] },
      { ...on, trackingIds: [first], reportMappings: [OTHER_MAPPED, MAPPED] },
    ],
    [
      'both have set rates: what the ledger says stays',
      { ...on, trackingIds: [first], rateOverrides: [rate('books', 600)] },
      { ...off, trackingIds: [first], rateOverrides: [rate('books', 100), rate('toys', 700)] },
      { ...on, trackingIds: [first], rateOverrides: [rate('books', 600), rate('toys', 700)] },
    ],
    [
      'both have said where links lead: what the ledger says stays',
      { ...on, trackingIds: [first], clickLogs: { destinations: [leads('a', 'no-tag')] } },
      {
        ...off,
        trackingIds: [first],
        clickLogs: {
          zone: 'UTC',
          destinations: [leads('a', 'other-shop'), leads('b', 'other-shop')],
        },
      },
      {
        ...on,
        trackingIds: [first],
        clickLogs: { zone: 'UTC', destinations: [leads('a', 'no-tag'), leads('b', 'other-shop')] },
      },
    ],
    [
      'the file has fewer',
      { ...on, trackingIds: [first, second] },
      { ...off, trackingIds: [second] },
      { ...on, trackingIds: [first, second] },
    ],
    [
      'the file has none set up',
      { ...on, trackingIds: [first] },
      off,
      { ...on, trackingIds: [first] },
    ],
    [
      'the file names an ID twice',
      { ...on, trackingIds: [first] },
      { ...off, trackingIds: [second, second, first] },
      { ...on, trackingIds: [first, second] },
    ],
  ])('%s', async (_, mine, inFile, expected) => {
    await fill(connect, { ...EMPTY, ...(mine && { settings: mine }) });
    const { trackingIds } = await backup.preview({ ...EMPTY, settings: inFile });
    await backup.restore({ ...EMPTY, settings: inFile }, 'merge');
    expect(await (await connect()).get('settings', 'settings')).toEqual(expected);
    expect(trackingIds.missing).toBe(expected.trackingIds.length - (mine?.trackingIds.length ?? 0));
  });

  test.each([null, {}, 'settings', { ...on, panel: 'yes' }])(
    'that cannot be read (%j) are not written over, and the rest is restored',
    async (record) => {
      await (await connect()).put('settings', record, 'settings');
      await backup.restore(SMALL, 'merge');
      expect(await (await connect()).get('settings', 'settings')).toEqual(record);
      expect(await (await connect()).getAll('clicks')).toEqual(SMALL.clicks);
    },
  );

  test('are left alone by a file without any', async () => {
    await fill(connect, { ...EMPTY, settings: { ...off, trackingIds: [first] } });
    await backup.restore(EMPTY, 'merge');
    expect(await (await connect()).get('settings', 'settings')).toEqual({
      ...off,
      trackingIds: [first],
    });
  });
});
