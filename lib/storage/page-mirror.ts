import { isMarketplaceCode, type MarketplaceCode } from '../amazon/marketplaces';
import { parseOwnTrackingId } from '../amazon/tracking-id';
import type { KeyValueArea } from './key-value-area';
import type { Settings } from './settings-store';

export const MIRROR_KEY = 'mirror';
const WINDOW_PREFIX = 'window:';

/**
 * The part of the settings that content scripts need at once: IDs that are public anyway and the
 * panel switch. A copy, written with the settings and never read back as truth.
 */
export type PageMirror = Pick<Settings, 'trackingIds' | 'panel'>;

export async function writePageMirror(area: KeyValueArea, settings: Settings): Promise<void> {
  const { trackingIds, panel } = settings;
  await area.set({ [MIRROR_KEY]: { trackingIds, panel } satisfies PageMirror });
}

/**
 * What the last write left, or undefined where there is nothing readable. Checked by hand: this
 * runs on every page of Amazon's, where a schema library would be a third of the script.
 */
export async function readPageMirror(area: KeyValueArea): Promise<PageMirror | undefined> {
  const value = (await area.get(MIRROR_KEY)) as { trackingIds?: unknown; panel?: unknown } | null;
  if (!Array.isArray(value?.trackingIds) || typeof value.panel !== 'boolean') return undefined;
  const trackingIds = value.trackingIds.map(parseOwnTrackingId);
  return trackingIds.every((id) => id !== undefined)
    ? { trackingIds, panel: value.panel }
    : undefined;
}

/**
 * The entry that says until when a window of the user's own is open in a store, so that a content
 * script leaves word of a foreign tag only then. A hint, like the mirror: the worker looks at the
 * clicks themselves.
 *
 * @param untilMs epoch milliseconds; 0 for none.
 */
export function windowEntry(store: MarketplaceCode, untilMs: number): Record<string, number> {
  return { [WINDOW_PREFIX + store]: untilMs };
}

export async function isWindowOpen(
  area: KeyValueArea,
  store: MarketplaceCode,
  nowMs: number,
): Promise<boolean> {
  const untilMs = await area.get(WINDOW_PREFIX + store);
  return typeof untilMs === 'number' && nowMs < untilMs;
}

/** Makes the hints say what the ledger says: the stores where a window is open, and until when. */
export async function writeWindows(
  area: KeyValueArea,
  open: ReadonlyMap<MarketplaceCode, number>,
): Promise<void> {
  const known = Object.keys(await area.entries(WINDOW_PREFIX));
  const stores = known.map((key) => key.slice(WINDOW_PREFIX.length)).filter(isMarketplaceCode);
  const items = [...stores, ...open.keys()].map((store) =>
    windowEntry(store, open.get(store) ?? 0),
  );
  if (items.length > 0) await area.set(Object.assign({}, ...items) as Record<string, number>);
}
