import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  daysSince,
  diagnosticsText,
  magnitude,
  roughBytes,
} from '../../components/diagnostics-text';
import { diagnose, type Surroundings } from '../../entrypoints/options/diagnose';
import { createLedger, type Ledger } from '../../lib/storage/ledger';
import { FIRST_SETTINGS, type Settings } from '../../lib/storage/settings-store';
import { trackingId } from '../amazon/samples';
import { burst, click, DAY_MS, foreign, NOON_MS } from '../clicks/samples';
import { storeDayOf } from '../reports/samples';
import { MemoryArea } from '../storage/memory-area';
import { oneAtATime } from '../storage/one-at-a-time';
import { plant } from '../storage/rows';
import { kettle, linkMade } from '../storage/samples';

const AROUND: Surroundings = {
  version: '0.1.0',
  browser: 'Chromium 156, Linux',
  language: 'en',
  locale: 'en-GB',
  permissions: ['activeTab', 'storage'],
  storesAllowed: 22,
  storesAll: 23,
  isOneStep: false,
  hasShortcut: true,
  storage: { usedBytes: 12_345_678, quotaBytes: 81_959_070_059, isPersisted: false },
};

let area: MemoryArea;
let ledger: Ledger;

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  area = new MemoryArea();
  ledger = createLedger(area, oneAtATime());
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const textOf = async (settings: Settings | undefined, problem?: 'settings' | 'closed') =>
  diagnosticsText(await diagnose(ledger, AROUND, settings, problem, NOON_MS));

/** Wherever a user's own words, numbers and addresses can stand, something to be known by. */
async function fillWithSecrets(): Promise<Settings> {
  const id = trackingId('sekrit-20');
  const asin = 'B0SEKRIT01' as never;
  for (let nth = 0; nth < 12; nth++) {
    await ledger.clicks.add(
      click(`sekrit${String(nth)}`, {
        ...{ trackingId: id, asin, atMs: NOON_MS - nth },
        referrerOrigin: 'https://sekrit.example',
      }),
    );
  }
  await ledger.links.add(
    linkMade('sekrit', {
      ...{ trackingId: id, asin, title: 'Sekrit kettle', note: 'sekrit note' },
      text: 'https://www.amazon.com/dp/B0SEKRIT01?tag=sekrit-20',
    }),
  );
  await plant(ledger.connect, 'bursts', burst(97_531, { trackingId: id }));
  await plant(ledger.connect, 'foreignArrivals', foreign(NOON_MS));
  await plant(ledger.connect, 'products', kettle({ asin, title: 'Sekrit kettle' }));
  const file = { fileName: 'sekrit.csv', digest: 'sekrit', importedAtMs: NOON_MS };
  await plant(ledger.connect, 'reportBatches', {
    ...{ id: 'sekrit-a', madeAtMs: NOON_MS, ...file },
    parts: [{ kind: 'earnings', title: 'sekrit sheet', rows: 97_531, feesMinor: 97_531 }],
  });
  await plant(ledger.connect, 'logBatches', { id: 'sekrit-b', ...file, parts: [] });
  await ledger.upkeep.note({
    lastBackupMs: NOON_MS - 40 * DAY_MS,
    lastCheck: { atMs: NOON_MS - 1, clicks: 97_531, wrong: 2, unreadable: 0 },
  });
  await area.set({ 'outbox:arrival:sekrit': { url: 'https://sekrit.example' } });
  return ledger.settings.update((settings) => ({
    ...settings,
    trackingIds: [
      { marketplace: 'US', id },
      { marketplace: 'DE', id: trackingId('sekrit-21') },
    ],
    retentionDays: 365,
    panelHidden: ['FR'],
    assumptions: { shippedShare: 0.97531 },
    rateOverrides: [
      { marketplace: 'US', key: 'kitchen', rateBp: 975, from: storeDayOf('2026-11-01') },
    ],
    reportMappings: [
      { headings: ['sekrit', 'sekrit fees'], kind: 'earnings', columns: { day: 0, fees: 1 } },
    ],
    links: {
      ...settings.links,
      labels: [{ marketplace: 'US', id, label: 'Sekrit blog' }],
      templates: [{ name: 'Sekrit card', markup: 'html', text: 'sekrit {url}' }],
      format: { template: 'Sekrit card' },
    },
    clickLogs: { zone: 'Pacific/Chatham', destinations: [] },
  }));
}

describe('the text for the report of a fault', () => {
  test('of a ledger full of what is nobody’s business has none of it', async () => {
    const text = await textOf(await fillWithSecrets());
    expect(text).not.toMatch(
      /sekrit|kettle|97[.,]?531|975|B0|chatham|kitchen|example|amazon|2026/i,
    );
    expect(text).toBe(
      [
        'TagTally 0.1.0',
        'Browser: Chromium 156, Linux',
        'Language: en; numbers and dates: en-GB',
        'Ledger: version 4, opens',
        'Storage: about 12 MB of about 82 GB, not persisted',
        'In the ledger: test clicks 10–99, bursts 1–9, links 1–9, products 1–9, imports of reports 1–9, imports of click logs 1–9, deletions kept for undo none, waiting to be noted 1–9',
        'Last backup: 40 days ago',
        'Self-check: less than a day ago, counts put right 1–9, rows unreadable none',
        'Tracking IDs: 2 for 2 stores, 1 labelled',
        'Format: template; templates: html',
        'Panel: on, hidden in 1 stores; rate on the icon: off',
        'Rows are kept: 365 days',
        "Of the user's own: rates 1–9, assumptions 1–9, headings of reports 1–9",
        'Copying in one step: off; keys: set',
        'Permissions: activeTab, storage',
        'Runs on the pages of 22 of 23 stores',
        '',
      ].join('\n'),
    );
  });

  test('of a new ledger says that there is nothing', async () => {
    const text = await textOf(FIRST_SETTINGS);
    expect(text).toContain('test clicks none, bursts none, links none');
    expect(text).toContain('Last backup: never\nSelf-check: never\n');
    expect(text).toContain('Tracking IDs: 0 for 0 stores, 0 labelled');
    expect(text).toContain('Format: url; templates: none');
    expect(text).toContain('Rows are kept: without end');
  });

  test('of settings that cannot be read says that, and still what is in the ledger', async () => {
    const text = await textOf(undefined, 'settings');
    expect(text).toContain('trouble: settings\n');
    expect(text).toContain('Settings: cannot be read\n');
    expect(text).toContain('test clicks none');
  });

  test('of a ledger that does not open says why, and is there', async () => {
    const refused = () => Promise.reject(new DOMException('sekrit', 'QuotaExceededError'));
    const facts = await diagnose(
      { ...ledger, connect: refused },
      { ...AROUND, storage: undefined },
      undefined,
      undefined,
      NOON_MS,
    );
    const text = diagnosticsText(facts);
    expect(text).toContain('Ledger: cannot be read (closed)\n');
    expect(text).toContain('Storage: the browser does not say\n');
    expect(text).not.toMatch(/sekrit|undefined|NaN/);
  });
});

test.each([
  [0, 'none'],
  [1, '1–9'],
  [9, '1–9'],
  [10, '10–99'],
  [99, '10–99'],
  [999, '100–999'],
  [1_000, '1000–9999'],
  [1_000_000, '1000000–9999999'],
])('%i is said as %s', (count, said) => {
  expect(magnitude(count)).toBe(said);
});

test.each([
  [0, 'about 0 kB'],
  [113_003, 'about 110 kB'],
  [999_999, 'about 1000 kB'],
  [1_000_000, 'about 1 MB'],
  [12_345_678, 'about 12 MB'],
  [81_959_070_059, 'about 82 GB'],
])('%i bytes are said as %s', (bytes, said) => {
  expect(roughBytes(bytes)).toBe(said);
});

test.each([
  [0, 0],
  [DAY_MS - 1, 0],
  [DAY_MS, 1],
  [-DAY_MS, 0],
])('%i ms after a moment it is %i days ago', (ms, days) => {
  expect(daysSince(NOON_MS + ms, NOON_MS)).toBe(days);
});
