import type { MarketplaceCode } from '../amazon/marketplaces';
import { attributionWindows } from '../clicks/attribution-window';
import type { ClickId } from '../clicks/click';
import { createClickStore, type ClickStore } from './click-store';
import { createLedgerConnection, type ConnectLedger } from './database';
import type { Exclusively } from './exclusively';
import type { KeyValueArea } from './key-value-area';
import { createKnownTitles } from './known-title';
import { createLinkStore, type LinkStore } from './link-store';
import { countWaiting, isArrivalWaiting } from './outbox';
import { createOutboxDrain } from './outbox-drain';
import { readPageMirror, writePageMirror, writeWindows } from './page-mirror';
import { createSettingsStore, type Settings, type SettingsStore } from './settings-store';
import { createUpkeepStore, type UpkeepStore } from './upkeep-store';

export interface Ledger {
  /** For the stores of `createLedgerCare`. */
  readonly connect: ConnectLedger;
  readonly settings: SettingsStore;
  readonly clicks: ClickStore;
  readonly links: LinkStore;
  readonly titleOf: ReturnType<typeof createKnownTitles>;
  readonly upkeep: UpkeepStore;
  /** Carries what pages left into the ledger; see `createOutboxDrain`. */
  readonly drainOutbox: () => Promise<void>;
  /**
   * Does work with the whole ledger while nothing else is carried into it; what waits is carried
   * first, and what comes meanwhile waits.
   */
  readonly alone: Exclusively;
  /**
   * Whether the ledger was lost: it has no settings, but pages were told of some. Chrome's repair
   * of an extension empties the database and leaves the small storage.
   */
  readonly isLost: () => Promise<boolean>;
  /** Counts an arrival that was carried already as one of a burst. */
  readonly foldArrival: (clickId: ClickId) => Promise<void>;
  /** Makes what content scripts see of the settings agree with them. */
  readonly refreshMirror: () => Promise<void>;
  /**
   * The same for open windows. Only after clicks were deleted or restored: content scripts keep
   * them up by themselves, and may know of clicks that still wait in the outbox.
   */
  readonly refreshWindows: (nowMs: number) => Promise<void>;
  /** Forgets what still waits and what content scripts see; to be done alone. */
  readonly forgetLocal: () => Promise<void>;
  /** Arrivals that could not be written yet. */
  readonly countWaiting: () => Promise<number>;
}

/**
 * The ledger as one context sees it: the worker and each of our pages make their own over the
 * same database.
 *
 * @param local the extension's own key-value storage, for outbox and mirror.
 */
export function createLedger(local: KeyValueArea, exclusively: Exclusively): Ledger {
  const connect = createLedgerConnection();
  const isLost = async () =>
    !(await settings.exist()) && ((await readPageMirror(local))?.trackingIds.length ?? 0) > 0;
  const refreshMirror = async () => {
    // Of a ledger that was lost the mirror is the only trace.
    if (await isLost()) return;
    let written: Settings;
    do {
      written = await settings.load();
      await writePageMirror(local, written);
      // Another context may have changed them, and written its mirror, between our look and our write.
    } while (!isSame(written, await settings.load()));
  };
  const settings: SettingsStore = createSettingsStore(connect, refreshMirror);
  const clicks = createClickStore(connect);
  const links = createLinkStore(connect);
  const outbox = createOutboxDrain({
    ...{ area: local, settings, clicks, links, exclusively },
    now: Date.now,
  });
  return {
    connect,
    settings,
    clicks,
    links,
    titleOf: createKnownTitles(connect),
    upkeep: createUpkeepStore(connect),
    drainOutbox: outbox.drain,
    alone: (work) =>
      exclusively(async () => {
        // What cannot be carried waits on, and must not keep the user from a backup's restore.
        await outbox.drainWithin().catch((error: unknown) => {
          console.error('TagTally: the outbox could not be emptied', error);
        });
        return work();
      }),
    isLost,
    foldArrival: (clickId) =>
      exclusively(async () => {
        // One that waits would be written again after it was folded, and count twice.
        if (!(await isArrivalWaiting(local, clickId))) await clicks.foldIntoBurst(clickId);
      }),
    forgetLocal: async () => local.remove(Object.keys(await local.entries(''))),
    countWaiting: () => countWaiting(local),
    refreshMirror,
    refreshWindows: async (nowMs) => {
      const { clicks: recent, foreign } = await clicks.recent(nowMs);
      const windows = attributionWindows(
        recent.map(({ click }) => click),
        foreign,
        nowMs,
      );
      const open = windows.filter((w) => w.state === 'open' && !w.isFromFuture);
      const until = open.map((w): [MarketplaceCode, number] => [w.click.marketplace, w.endsAtMs]);
      await writeWindows(local, new Map(until));
    },
  };
}

function isSame(a: Settings, b: Settings): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
