import * as v from 'valibot';
import { isMarketplaceCode, type MarketplaceCode } from '../amazon/marketplaces';
import { parseOwnTrackingId, type OwnTrackingId } from '../amazon/tracking-id';
import { parseRateOverride, type RateOverride } from '../commission/rate-override';
import {
  FIRST_LINK_PREFERENCES,
  parseLinkPreferences,
  type LinkPreferences,
} from '../links/link-preferences';
import {
  FIRST_LOG_PREFERENCES,
  parseLogPreferences,
  type LogPreferences,
} from '../reports/click-logs/log-preferences';
import { parseReportMapping, type ReportMapping } from '../reports/report-mapping';
import { altogether } from './altogether';
import type { ConnectLedger } from './database';

export interface Settings {
  /** In the order in which the user entered them; the first of a store is its default. */
  readonly trackingIds: readonly OwnTrackingId[];
  /** Whether product pages show the panel. */
  readonly panel: boolean;
  /** Stores whose product pages do not, although others do. */
  readonly panelHidden: readonly MarketplaceCode[];
  /** Whether the toolbar icon shows the rate of the product page in front. */
  readonly badgeRate: boolean;
  /** Whether the user has read that clicks of this browser are tests. */
  readonly testClicksUnderstood: boolean;
  /** Days after which clicks and links are removed; null keeps them. */
  readonly retentionDays: number | null;
  /** What the user has said of the columns of reports. */
  readonly reportMappings: readonly ReportMapping[];
  /** The user's own figures in place of assumptions; `assumptionsWith` reads them. */
  readonly assumptions: Readonly<Record<string, number>>;
  /** Rates that the user has set, of any store. */
  readonly rateOverrides: readonly RateOverride[];
  /** How the user likes links made. */
  readonly links: LinkPreferences;
  /** What the user has said of click logs. */
  readonly clickLogs: LogPreferences;
}

export const FIRST_SETTINGS: Settings = {
  trackingIds: [],
  panel: true,
  panelHidden: [],
  badgeRate: false,
  testClicksUnderstood: false,
  retentionDays: null,
  reportMappings: [],
  assumptions: {},
  rateOverrides: [],
  links: FIRST_LINK_PREFERENCES,
  clickLogs: FIRST_LOG_PREFERENCES,
};

/** Entries that came with a later version have a default, for the records of earlier ones. */
const settingsSchema = v.object({
  trackingIds: v.array(
    v.pipe(
      v.custom<OwnTrackingId>((value) => parseOwnTrackingId(value) !== undefined),
      // Nothing that a file may have put beside them.
      v.transform(({ marketplace, id }): OwnTrackingId => ({ marketplace, id })),
    ),
  ),
  panel: v.boolean(),
  panelHidden: v.optional(v.array(v.custom<MarketplaceCode>(isMarketplaceCode)), []),
  badgeRate: v.optional(v.boolean(), false),
  testClicksUnderstood: v.boolean(),
  retentionDays: v.optional(v.nullable(v.pipe(v.number(), v.safeInteger(), v.minValue(1))), null),
  reportMappings: v.optional(
    v.array(v.custom<ReportMapping>((value) => parseReportMapping(value) !== undefined)),
    [],
  ),
  assumptions: v.optional(v.record(v.string(), v.number()), {}),
  rateOverrides: v.optional(
    v.array(v.custom<RateOverride>((value) => parseRateOverride(value) !== undefined)),
    [],
  ),
  links: v.optional(
    v.custom<LinkPreferences>((value) => parseLinkPreferences(value) !== undefined),
    FIRST_LINK_PREFERENCES,
  ),
  clickLogs: v.optional(
    v.custom<LogPreferences>((value) => parseLogPreferences(value) !== undefined),
    FIRST_LOG_PREFERENCES,
  ),
});

/** The record is there but is not settings of ours. It is left as it is. */
export class UnreadableSettingsError extends Error {
  override name = 'UnreadableSettingsError';
}

export interface SettingsStore {
  /**
   * @throws UnreadableSettingsError; or the browser's error when the ledger cannot be opened.
   */
  load(): Promise<Settings>;
  /** Whether any were ever written. */
  exist(): Promise<boolean>;
  /** Reads, changes and writes in one transaction; resolves with what was written. */
  update(change: (settings: Settings) => Settings): Promise<Settings>;
}

/**
 * @param onChange called after every successful write, before `update` resolves. It is to load what
 *   it needs: another page may have written since.
 */
export function createSettingsStore(
  connect: ConnectLedger,
  onChange: () => Promise<void>,
): SettingsStore {
  return {
    async load() {
      const db = await connect();
      return parseSettings(await db.get('settings', 'settings'));
    },

    async exist() {
      return (await (await connect()).getKey('settings', 'settings')) !== undefined;
    },

    async update(change) {
      const db = await connect();
      const tx = db.transaction('settings', 'readwrite', { durability: 'strict' });
      const changed = await altogether(tx, async () => {
        const record: unknown = await tx.store.get('settings');
        const settings = change(parseSettings(record));
        // What a later version added to the record stays in it.
        await tx.store.put({ ...(record as object | undefined), ...settings }, 'settings');
        return settings;
      });
      await onChange();
      return changed;
    },
  };
}

function parseSettings(record: unknown): Settings {
  if (record === undefined) return FIRST_SETTINGS;
  const settings = parseSettingsRecord(record);
  if (!settings) throw new UnreadableSettingsError();
  return settings;
}

/** The value as settings, or undefined if any part of it is not what it should be. */
export function parseSettingsRecord(value: unknown): Settings | undefined {
  const result = v.safeParse(settingsSchema, value);
  return result.success ? result.output : undefined;
}
