import type { OwnTrackingId } from '../amazon/tracking-id';
import { ROW_RULES, type LedgerContent } from './backup-content';
import type { ConnectLedger } from './database';
import { parseSettingsRecord, FIRST_SETTINGS, type Settings } from './settings-store';
import { addDated, missingFrom, readDated, wholeLedger, type WholeLedger } from './whole-ledger';

/** `merge` adds what is missing and changes nothing else; `replace` puts the file in its place. */
export type RestoreMode = 'merge' | 'replace';

/** Of what is in a file, how much there is and how much of it the ledger does not have. */
export interface RestorePreview {
  readonly trackingIds: Portion;
  readonly clicks: Portion;
  readonly links: Portion;
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

export function createBackupStore(connect: ConnectLedger): BackupStore {
  return {
    async content() {
      const tx = wholeLedger(await connect(), 'readonly');
      const [dated, products, record] = await Promise.all([
        readDated(tx),
        tx.objectStore('products').getAll(),
        tx.objectStore('settings').get('settings'),
      ]);
      await tx.done;
      let unreadable = 0;
      const readable = <T>(rows: readonly T[], parse: (row: unknown) => T | undefined): T[] => {
        const good = rows.map(parse).filter((row) => row !== undefined);
        unreadable += rows.length - good.length;
        return good;
      };
      const content = {
        clicks: readable(dated.clicks, ROW_RULES.clicks.parse),
        bursts: readable(dated.bursts, ROW_RULES.bursts.parse),
        foreignArrivals: readable(dated.foreignArrivals, ROW_RULES.foreignArrivals.parse),
        links: readable(dated.links, ROW_RULES.links.parse),
        products: readable(products, ROW_RULES.products.parse),
      };
      const settings = readable(record === undefined ? [] : [record], parseSettingsRecord)[0] as
        Settings | undefined;
      return { content: { ...content, ...(settings && { settings }) }, unreadable };
    },

    async preview(content) {
      const tx = wholeLedger(await connect(), 'readonly');
      const [missing, rows, record] = await Promise.all([
        missingFrom(tx, content),
        tx.objectStore('clicks').count(),
        tx.objectStore('settings').get('settings'),
      ]);
      const links = await tx.objectStore('links').count();
      await tx.done;
      const own = parseSettingsRecord(record)?.trackingIds ?? [];
      const inFile = content.settings?.trackingIds ?? [];
      return {
        trackingIds: { inFile: inFile.length, missing: missingIds(inFile, own).length },
        clicks: { inFile: content.clicks.length, missing: missing.clicks.length },
        links: { inFile: content.links.length, missing: missing.links.length },
        hasOwn: rows + links + own.length > 0,
      };
    },

    async restore(content, mode) {
      const tx = wholeLedger(await connect(), 'readwrite');
      if (mode === 'replace') {
        const others = [...tx.objectStoreNames].filter((name) => name !== 'settings');
        await Promise.all(others.map((name) => tx.objectStore(name).clear()));
      }
      await addDated(tx, await missingFrom(tx, content));
      for (const product of content.products) {
        const known = await tx.objectStore('products').get([product.marketplace, product.asin]);
        if ((known?.seenAtMs ?? -1) < product.seenAtMs)
          await tx.objectStore('products').put(product);
      }
      if (content.settings && mode === 'merge') await mergeSettings(tx, content.settings);
      if (content.settings && mode === 'replace') {
        await tx.objectStore('settings').put(content.settings, 'settings');
      }
      await tx.done;
    },
  };
}

/** The ledger's own switches stay, unless nothing was set up yet; tracking IDs are added. */
async function mergeSettings(tx: WholeLedger<'readwrite'>, inFile: Settings): Promise<void> {
  const store = tx.objectStore('settings');
  const record = await store.get('settings');
  const own = record === undefined ? FIRST_SETTINGS : parseSettingsRecord(record);
  // What cannot be read is not written over.
  if (!own) return;
  const base = own.trackingIds.length === 0 ? inFile : own;
  const added = missingIds(inFile.trackingIds, own.trackingIds);
  await store.put({ ...base, trackingIds: [...own.trackingIds, ...added] }, 'settings');
}

function missingIds(
  inFile: readonly OwnTrackingId[],
  own: readonly OwnTrackingId[],
): OwnTrackingId[] {
  return inFile.filter(
    ({ marketplace, id }) => !own.some((o) => o.id === id && o.marketplace === marketplace),
  );
}
