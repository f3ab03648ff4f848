import { openDB } from 'idb';

/**
 * A ledger as version 1 of TagTally's stores left it. Written out and never derived from today's
 * code: the ledgers of users are not either.
 */
export const LEDGER_1 = {
  clicks: [
    {
      id: '0b6c4a52-1111-4a52-9a52-000000000001',
      atMs: 1795348800000,
      source: 'browser',
      marketplace: 'US',
      trackingId: 'mine-20',
      asin: 'B0EXAMPL01',
      referrerOrigin: 'https://blog.example',
    },
    // The last millisecond of a day in Seattle, and the first of the next.
    {
      id: '0b6c4a52-1111-4a52-9a52-000000000002',
      atMs: 1795334399999,
      source: 'browser',
      marketplace: 'US',
      trackingId: 'mine-20',
    },
    {
      id: '0b6c4a52-1111-4a52-9a52-000000000003',
      atMs: 1795334400000,
      source: 'browser',
      marketplace: 'US',
      trackingId: 'mine-20',
      asin: '0306406152',
    },
    {
      id: '0b6c4a52-1111-4a52-9a52-000000000004',
      atMs: 1795348800000,
      source: 'browser',
      marketplace: 'US',
      trackingId: 'second-20',
    },
    // The first millisecond of a day in Tokyo.
    {
      id: '0b6c4a52-1111-4a52-9a52-000000000005',
      atMs: 1795359600000,
      source: 'browser',
      marketplace: 'JP',
      trackingId: 'mine-22',
    },
  ],
  /** Rows that no version of TagTally can read. */
  unreadable: [
    {
      id: '0b6c4a52-1111-4a52-9a52-00000000000a',
      atMs: 1795348800000,
      source: 'import',
      marketplace: 'US',
      trackingId: 'mine-20',
    },
    {
      id: '0b6c4a52-1111-4a52-9a52-00000000000b',
      atMs: 'noon',
      source: 'browser',
      marketplace: 'US',
      trackingId: 'mine-20',
    },
    {
      id: '0b6c4a52-1111-4a52-9a52-00000000000c',
      atMs: 1e17,
      source: 'browser',
      marketplace: 'US',
      trackingId: 'mine-20',
    },
  ],
  products: [
    {
      marketplace: 'US',
      asin: 'B0EXAMPL01',
      title: 'Demo Kettle',
      price: { minor: 4999, currency: 'USD' },
      department: { alias: 'kitchen' },
      seenAtMs: 1795348800000,
    },
  ],
  settings: {
    trackingIds: [
      { marketplace: 'US', id: 'mine-20' },
      { marketplace: 'JP', id: 'mine-22' },
      { marketplace: 'US', id: 'second-20' },
    ],
    panel: false,
    testClicksUnderstood: true,
  },
} as const;

/** Makes that ledger with these clicks, as version 1 did, and lets go of it. */
export async function makeLedger1(name: string, clicks: readonly object[]): Promise<void> {
  const db = await openDB(name, 1, {
    upgrade(made) {
      made.createObjectStore('clicks', { keyPath: 'id' }).createIndex('atMs', 'atMs');
      made.createObjectStore('products', { keyPath: ['marketplace', 'asin'] });
      made.createObjectStore('settings');
    },
  });
  for (const row of clicks) await db.add('clicks', row);
  for (const row of LEDGER_1.products) await db.add('products', row);
  await db.add('settings', LEDGER_1.settings, 'settings');
  db.close();
}
