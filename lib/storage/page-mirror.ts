import { isMarketplaceCode, type MarketplaceCode } from '../amazon/marketplaces';
import { parseOwnTrackingId } from '../amazon/tracking-id';
import type { RateOverride } from '../commission/rate-override';
import type { LinkMaking } from '../links/copyable-link';
import { BUILT_IN_FORMATS, type BuiltInFormat, type LinkFormat } from '../links/link-format';
import { linkMaking } from '../links/link-making';
import type { PreferredIds } from '../links/tagged-link';
import type { Template } from '../links/template';
import type { KeyValueArea } from './key-value-area';
import type { Settings } from './settings-store';

export const MIRROR_KEY = 'mirror';
const WINDOW_PREFIX = 'window:';

/**
 * The part of the settings that content scripts need at once: IDs that are public anyway, how links
 * are made of them, the switches of panel and badge, and the user's own rates, which both show. A
 * copy, written with the settings and never read back as truth.
 */
export interface PageMirror
  extends LinkMaking, Pick<Settings, 'panel' | 'panelHidden' | 'badgeRate' | 'rateOverrides'> {}

export async function writePageMirror(area: KeyValueArea, settings: Settings): Promise<void> {
  const { trackingIds, panel, panelHidden, badgeRate, rateOverrides, links } = settings;
  const mirror: PageMirror = {
    ...linkMaking(trackingIds, links),
    ...{ panel, panelHidden, badgeRate, rateOverrides },
  };
  await area.set({ [MIRROR_KEY]: mirror });
}

/**
 * What the last write left, or undefined where there is nothing readable. Checked by hand: this
 * runs on every page of Amazon's, where a schema library would be a third of the script.
 */
export async function readPageMirror(area: KeyValueArea): Promise<PageMirror | undefined> {
  const value = (await area.get(MIRROR_KEY)) as Partial<Record<keyof PageMirror, unknown>> | null;
  if (!Array.isArray(value?.trackingIds) || typeof value.panel !== 'boolean') return undefined;
  const trackingIds = value.trackingIds.map(parseOwnTrackingId);
  return trackingIds.every((id) => id !== undefined)
    ? {
        trackingIds,
        panel: value.panel,
        // Nowhere, and off, where earlier versions wrote neither.
        panelHidden: readStores(value.panelHidden),
        badgeRate: value.badgeRate === true,
        rateOverrides: readRates(value.rateOverrides),
        // One that is not the user's is passed over where links are made.
        preferred: Object(value.preferred) as PreferredIds,
        format: readFormat(value.format),
        disclosures: Object(value.disclosures) as LinkMaking['disclosures'],
      }
    : undefined;
}

/** The plain address where earlier versions wrote none. */
function readFormat(value: unknown): LinkFormat {
  if (BUILT_IN_FORMATS.includes(value as BuiltInFormat)) return value as BuiltInFormat;
  const { markup, parts } = Object(value) as Partial<Template>;
  return markup && Array.isArray(parts) ? { markup, parts } : 'url';
}

function readStores(value: unknown): MarketplaceCode[] {
  return Array.isArray(value) ? value.filter(isMarketplaceCode) : [];
}

/** None where earlier versions wrote none; what is no rate is left out, for it is only shown. */
function readRates(value: unknown): RateOverride[] {
  if (!Array.isArray(value)) return [];
  return value.filter((each: Partial<RateOverride> | null): each is RateOverride => {
    const { marketplace, key, rateBp, from } = each ?? {};
    const isText = typeof key === 'string' && typeof from === 'string';
    return isText && isMarketplaceCode(marketplace) && Number.isInteger(rateBp);
  });
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
