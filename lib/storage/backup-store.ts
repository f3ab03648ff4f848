import type { OwnTrackingId } from '../amazon/tracking-id';
import type { KnownProduct } from '../commission/known-product';
import { isSameRate } from '../commission/own-rates';
import type { RateOverride } from '../commission/rate-override';
import type { ReportBatch } from '../reports/report-batch';
import { mergedLogPreferences } from '../reports/click-logs/log-preferences';
import { createSummer } from '../reports/report-sums';
import { altogether } from './altogether';
import { ROW_RULES, type LedgerContent, type RowKind } from './backup-content';
import type { ConnectLedger } from './database';
import { readEstimates, withEstimates } from './estimates-store';
import { withMapping } from '../reports/report-mapping';
import { addLogs, writtenPacks } from './log-backup';
import { forgetMadeOfLogs } from './log-tallies';
import { packRows, unpackRows } from './row-pack';
import { DATED_STORES, type StoredRowPack } from './schema';
import { parseSettingsRecord, FIRST_SETTINGS, type Settings } from './settings-store';
import { addDated, missingFrom, wholeLedger, type WholeLedger } from './whole-ledger';

/** `merge` adds what is missing and changes nothing else; `replace` puts the file in its place. */
export type RestoreMode = 'merge' | 'replace';

/** Of what is in a file, how much there is and how much of it the ledger does not have. */
export interface RestorePreview {
  readonly trackingIds: Portion;
  readonly clicks: Portion;
  readonly links: Portion;
  /** Imports of reports and click logs. */
  readonly imports: Portion;
  /** Whether the ledger has anything that replacing it would remove. */
  readonly hasOwn: boolean;
}

export interface Portion {
  readonly inFile: number;
  readonly missing: number;
}

export interface BackupStore {
  /** All that the user made, and how many rows are left out because they cannot be read. */
  content(): Promise<{ content: LedgerContent; unreadable: number }>;
  preview(content: LedgerContent): Promise<RestorePreview>;
  /** Altogether or not at all. */
  restore(content: LedgerContent, mode: RestoreMode): Promise<void>;
}

/** What replacing the ledger empties; rollups follow from it. */
const USERS_STORES = [
  ...DATED_STORES,
  'products',
  'deletions',
  'reportBatches',
  'reportRows',
  'logBatches',
  'logClicks',
] as const;

export function createBackupStore(connect: ConnectLedger): BackupStore {
  return {
    async content() {
      const tx = wholeLedger(await connect(), 'readonly');
      // Whole stores, because an index leaves out what has no time, and it is to be counted.
      const [
        clicks,
        bursts,
        foreignArrivals,
        links,
        products,
        record,
        batches,
        packs,
        logs,
        logPacks,
        made,
      ] = await Promise.all([
        tx.objectStore('clicks').getAll(),
        tx.objectStore('bursts').getAll(),
        tx.objectStore('foreignArrivals').getAll(),
        tx.objectStore('links').getAll(),
        tx.objectStore('products').getAll(),
        tx.objectStore('settings').get('settings'),
        tx.objectStore('reportBatches').getAll(),
        tx.objectStore('reportRows').getAll(),
        tx.objectStore('logBatches').getAll(),
        tx.objectStore('logClicks').getAll(),
        tx.objectStore('settings').get('estimatesMade'),
      ]);
      await tx.done;
      let unreadable = 0;
      function readable<Kind extends RowKind>(kind: Kind, rows: readonly unknown[]) {
        const good = rows.map(ROW_RULES[kind].parse).filter((row) => row !== undefined);
        unreadable += rows.length - good.length;
        return good;
      }
      const [settings] = readable('settings', record === undefined ? [] : [record]);
      const estimatesMade = readable('estimatesMade', [made ?? []].flat());
      const content = {
        ...(settings && { settings }),
        clicks: readable('clicks', clicks),
        bursts: readable('bursts', bursts),
        foreignArrivals: readable('foreignArrivals', foreignArrivals),
        links: readable('links', links),
        products: readable('products', products),
        ...(batches.length > 0 && {
          reportBatches: readable('reportBatches', batches.map(withoutSums)),
          reportRows: readable('reportRows', rowsOf(batches, packs)),
        }),
        ...(estimatesMade.length > 0 && { estimatesMade }),
        ...(logs.length > 0 && {
          logBatches: readable('logBatches', logs),
          logClicks: readable('logClicks', writtenPacks(logs, logPacks)),
        }),
      };
      return { content, unreadable };
    },

    async preview(content) {
      const tx = wholeLedger(await connect(), 'readonly');
      const [missing, record, made, ...counts] = await Promise.all([
        missingFrom(tx, content),
        tx.objectStore('settings').get('settings'),
        tx.objectStore('settings').get('estimatesMade'),
        ...USERS_STORES.map((name) => tx.objectStore(name).count()),
      ]);
      const [reports, logs] = await Promise.all([
        tx.objectStore('reportBatches').getAllKeys(),
        tx.objectStore('logBatches').getAllKeys(),
      ]);
      const imports = [...reports, ...logs];
      const imported = [...(content.reportBatches ?? []), ...(content.logBatches ?? [])];
      await tx.done;
      const own = parseSettingsRecord(record)?.trackingIds ?? [];
      const inFile = content.settings?.trackingIds ?? [];
      return {
        trackingIds: { inFile: inFile.length, missing: missingIds(inFile, own).length },
        clicks: { inFile: content.clicks.length, missing: missing.clicks.length },
        links: { inFile: content.links.length, missing: missing.links.length },
        imports: {
          inFile: imported.length,
          missing: imported.filter(({ id }) => !imports.includes(id)).length,
        },
        hasOwn:
          counts.some((count) => count > 0) ||
          readEstimates(made).length > 0 ||
          (record !== undefined && content.settings !== undefined),
      };
    },

    async restore(content, mode) {
      const tx = wholeLedger(await connect(), 'readwrite');
      await altogether(tx, async () => {
        if (mode === 'replace') await clear(tx);
        await addDated(tx, await missingFrom(tx, content));
        await putProducts(tx, content.products);
        await addReports(tx, content);
        await addEstimates(tx, content);
        await addLogs(tx, content);
        if (content.settings) await putSettings(tx, content.settings, mode);
      });
    },
  };
}

/** Sums follow from the rows, and a backup has those. */
function withoutSums(batch: ReportBatch): ReportBatch {
  return { ...batch, parts: batch.parts.map((part) => ({ ...part, sums: [] })) };
}

/** The rows of whole imports: of one that is under way or was broken off nothing counts. */
function rowsOf(batches: readonly ReportBatch[], packs: readonly StoredRowPack[]): unknown[] {
  const ids = new Set(batches.map(({ id }) => id));
  return packs.filter(({ batchId }) => ids.has(batchId)).map(unpacked);
}

/** The pack as a backup has it; as it is where it is damaged, so that it is counted as such. */
function unpacked(pack: StoredRowPack): unknown {
  try {
    return { ...pack, rows: unpackRows(pack.rows) };
  } catch {
    return pack;
  }
}

/** Adds the imports that are not there, each with its rows and the sums of them. */
async function addReports(
  tx: WholeLedger<'readwrite'>,
  { reportBatches = [], reportRows = [] }: LedgerContent,
): Promise<void> {
  const known = new Set(await tx.objectStore('reportBatches').getAllKeys());
  for (const batch of reportBatches) {
    if (known.has(batch.id)) continue;
    const packs = reportRows.filter(({ batchId }) => batchId === batch.id);
    const parts = batch.parts.map((part, index) => {
      const summer = createSummer();
      for (const pack of packs) if (pack.part === index) pack.rows.forEach(summer.add);
      return { ...part, sums: summer.sums() };
    });
    for (const pack of packs) {
      await tx.objectStore('reportRows').put({ ...pack, rows: packRows(pack.rows) });
    }
    await tx.objectStore('reportBatches').add({ ...batch, parts });
  }
}

/** What was said once stays what was said: the ledger's own note of a day is kept. */
async function addEstimates(
  tx: WholeLedger<'readwrite'>,
  { estimatesMade = [] }: LedgerContent,
): Promise<void> {
  if (estimatesMade.length === 0) return;
  const store = tx.objectStore('settings');
  const own = readEstimates(await store.get('estimatesMade'));
  await store.put(withEstimates(estimatesMade, own), 'estimatesMade');
}

/** Settings stay for files without any, and the record of the ledger's upkeep is not the user's. */
async function clear(tx: WholeLedger<'readwrite'>): Promise<void> {
  const stores = [...USERS_STORES, 'rollups', 'logTallies'] as const;
  await Promise.all([
    ...stores.map((name) => tx.objectStore(name).clear()),
    tx.objectStore('settings').delete('estimatesMade'),
    forgetMadeOfLogs(tx),
  ]);
}

async function putProducts(
  tx: WholeLedger<'readwrite'>,
  products: readonly KnownProduct[],
): Promise<void> {
  const store = tx.objectStore('products');
  for (const product of products) {
    const known = await store.get([product.marketplace, product.asin]);
    if ((known?.seenAtMs ?? -1) < product.seenAtMs) await store.put(product);
  }
}

/**
 * Merging keeps the ledger's own switches, unless nothing was set up yet, and adds tracking IDs and
 * what was said of reports' columns, rates and links in logs.
 */
async function putSettings(
  tx: WholeLedger<'readwrite'>,
  inFile: Settings,
  mode: RestoreMode,
): Promise<void> {
  const store = tx.objectStore('settings');
  const record = mode === 'replace' ? undefined : await store.get('settings');
  const own = record === undefined ? FIRST_SETTINGS : parseSettingsRecord(record);
  // What cannot be read is not written over.
  if (!own) return;
  const base = own.trackingIds.length === 0 ? inFile : own;
  const added = missingIds(inFile.trackingIds, own.trackingIds);
  const reportMappings = own.reportMappings.reduce(withMapping, inFile.reportMappings);
  const trackingIds = [...own.trackingIds, ...added];
  const rateOverrides = [...own.rateOverrides, ...missingRates(inFile, own)];
  const clickLogs = mergedLogPreferences(own.clickLogs, inFile.clickLogs);
  await store.put({ ...base, trackingIds, reportMappings, rateOverrides, clickLogs }, 'settings');
}

/** Rates of the file for which the ledger has none of the same category and day. */
function missingRates(inFile: Settings, own: Settings): RateOverride[] {
  return inFile.rateOverrides.filter(
    (rate) => !own.rateOverrides.some((each) => isSameRate(each, rate)),
  );
}

/** Those that the ledger does not have, each once. */
function missingIds(
  inFile: readonly OwnTrackingId[],
  own: readonly OwnTrackingId[],
): OwnTrackingId[] {
  const nameOf = ({ marketplace, id }: OwnTrackingId) => `${marketplace} ${id}`;
  const seen = new Set(own.map(nameOf));
  return inFile.filter((entry) => {
    const isNew = !seen.has(nameOf(entry));
    seen.add(nameOf(entry));
    return isNew;
  });
}
