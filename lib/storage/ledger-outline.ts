import type { Ledger } from './ledger';
import type { Settings } from './settings-store';
import type { Upkeep } from './upkeep-store';
import { LEDGER_VERSION } from './upgrades';

/** How much there is in the ledger, and nothing of what: for the report of a fault. */
export interface LedgerOutline extends Pick<Upkeep, 'lastBackupMs' | 'lastCheck'> {
  readonly version: number;
  /** Rows of each kind. */
  readonly rows: {
    readonly testClicks: number;
    readonly bursts: number;
    readonly links: number;
    readonly products: number;
    readonly reports: number;
    readonly clickLogs: number;
    readonly deletions: number;
    /** Arrivals in the outbox. */
    readonly waiting: number;
  };
}

/** @throws the browser's error when the ledger cannot be opened. */
export async function ledgerOutline(
  ledger: Pick<Ledger, 'connect' | 'upkeep' | 'countWaiting'>,
): Promise<LedgerOutline> {
  const db = await ledger.connect();
  const [upkeep, waiting, ...counts] = await Promise.all([
    ledger.upkeep.load(),
    ledger.countWaiting(),
    db.count('clicks'),
    db.count('bursts'),
    db.count('links'),
    db.count('products'),
    db.count('reportBatches'),
    db.count('logBatches'),
    db.count('deletions'),
  ]);
  const [testClicks, bursts, links, products, reports, clickLogs, deletions] = counts;
  return {
    version: LEDGER_VERSION,
    ...upkeep,
    rows: { testClicks, bursts, links, products, reports, clickLogs, deletions, waiting },
  };
}

/** What is set, and nothing of what the user wrote into it. */
export interface SettingsOutline {
  readonly trackingIds: number;
  /** Stores that those are of. */
  readonly stores: number;
  readonly labels: number;
  /** Name of a format that came with the extension; `template` for one of the user's own. */
  readonly format: string;
  /** Of each template the form that it is written in. */
  readonly templates: readonly string[];
  readonly panel: boolean;
  /** Stores where the panel is hidden. */
  readonly panelHidden: number;
  readonly badgeRate: boolean;
  readonly retentionDays: number | null;
  readonly ownRates: number;
  readonly ownAssumptions: number;
  readonly reportMappings: number;
}

export function settingsOutline(settings: Settings): SettingsOutline {
  const { trackingIds, links, panel, badgeRate, retentionDays } = settings;
  return {
    trackingIds: trackingIds.length,
    stores: new Set(trackingIds.map(({ marketplace }) => marketplace)).size,
    labels: links.labels.length,
    format: typeof links.format === 'string' ? links.format : 'template',
    templates: links.templates.map(({ markup }) => markup),
    ...{ panel, badgeRate, retentionDays },
    panelHidden: settings.panelHidden.length,
    ownRates: settings.rateOverrides.length,
    ownAssumptions: Object.keys(settings.assumptions).length,
    reportMappings: settings.reportMappings.length,
  };
}
