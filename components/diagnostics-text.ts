/**
 * What a report of a fault needs to know of this installation. Numbers, names of browser and
 * permissions, and what was chosen from a list; nothing that the user wrote, imported or visited.
 */
export interface Diagnostics {
  readonly nowMs: number;
  /** Version of the extension. */
  readonly version: string;
  readonly browser: string;
  /** BCP 47 tags: of the messages, and of numbers and dates. */
  readonly language: string;
  readonly locale: string;
  readonly permissions: readonly string[];
  /** Stores on whose pages the extension may run, and all. */
  readonly storesAllowed: number;
  readonly storesAll: number;
  readonly isOneStep: boolean;
  /** Whether keys are set that copy a link. */
  readonly hasShortcut: boolean;
  /** What is wrong with the ledger at the moment; see `LedgerProblemProps`. */
  readonly trouble: string | undefined;
  /** Undefined where the browser does not say. */
  readonly storage:
    | { readonly usedBytes: number; readonly quotaBytes: number; readonly isPersisted: boolean }
    | undefined;
  /** Undefined where the ledger cannot be read. */
  readonly ledger:
    | {
        readonly version: number;
        readonly lastBackupMs?: number;
        readonly lastCheck?: {
          readonly atMs: number;
          readonly wrong: number;
          readonly unreadable: number;
        };
        readonly rows: Readonly<Record<RowKind, number>>;
      }
    | undefined;
  /** Undefined where the settings cannot be read. */
  readonly settings:
    | {
        readonly trackingIds: number;
        readonly stores: number;
        readonly labels: number;
        readonly format: string;
        readonly templates: readonly string[];
        readonly panel: boolean;
        /** Stores where it is hidden. */
        readonly panelHidden: number;
        readonly badgeRate: boolean;
        readonly retentionDays: number | null;
        readonly ownRates: number;
        readonly ownAssumptions: number;
        readonly reportMappings: number;
      }
    | undefined;
}

type RowKind = keyof typeof ROWS;

const ROWS = {
  testClicks: 'test clicks',
  bursts: 'bursts',
  links: 'links',
  products: 'products',
  reports: 'imports of reports',
  clickLogs: 'imports of click logs',
  deletions: 'deletions kept for undo',
  waiting: 'waiting to be noted',
} as const;

const DAY_MS = 86_400_000;

/** The facts in plain English, for who reads reports of faults; how much only by its size. */
export function diagnosticsText(facts: Diagnostics): string {
  const { nowMs, ledger, settings, storage } = facts;
  const { lastBackupMs, lastCheck } = ledger ?? {};
  const lines = [
    `TagTally ${facts.version}`,
    `Browser: ${facts.browser}`,
    `Language: ${facts.language}; numbers and dates: ${facts.locale}`,
    ledger
      ? `Ledger: version ${String(ledger.version)}, ${facts.trouble ? `trouble: ${facts.trouble}` : 'opens'}`
      : `Ledger: cannot be read (${facts.trouble ?? 'failed'})`,
    storage
      ? `Storage: ${roughBytes(storage.usedBytes)} of ${roughBytes(storage.quotaBytes)}, ${storage.isPersisted ? 'persisted' : 'not persisted'}`
      : 'Storage: the browser does not say',
    ...(ledger
      ? [
          `In the ledger: ${Object.entries(ROWS)
            .map(([kind, name]) => `${name} ${magnitude(ledger.rows[kind as RowKind])}`)
            .join(', ')}`,
          `Last backup: ${lastBackupMs === undefined ? 'never' : age(nowMs, lastBackupMs)}`,
          lastCheck
            ? `Self-check: ${age(nowMs, lastCheck.atMs)}, counts put right ${magnitude(lastCheck.wrong)}, rows unreadable ${magnitude(lastCheck.unreadable)}`
            : 'Self-check: never',
        ]
      : []),
    ...(settings ? settingsLines(settings) : ['Settings: cannot be read']),
    `Copying in one step: ${onOff(facts.isOneStep)}; keys: ${facts.hasShortcut ? 'set' : 'none'}`,
    `Permissions: ${facts.permissions.join(', ')}`,
    `Runs on the pages of ${String(facts.storesAllowed)} of ${String(facts.storesAll)} stores`,
  ];
  return `${lines.join('\n')}\n`;
}

function settingsLines(settings: NonNullable<Diagnostics['settings']>): string[] {
  const { trackingIds, stores, labels, format, templates, retentionDays } = settings;
  return [
    `Tracking IDs: ${String(trackingIds)} for ${String(stores)} stores, ${String(labels)} labelled`,
    `Format: ${format}; templates: ${templates.join(', ') || 'none'}`,
    `Panel: ${onOff(settings.panel)}, hidden in ${String(settings.panelHidden)} stores; rate on the icon: ${onOff(settings.badgeRate)}`,
    `Rows are kept: ${retentionDays === null ? 'without end' : `${String(retentionDays)} days`}`,
    `Of the user's own: rates ${magnitude(settings.ownRates)}, assumptions ${magnitude(settings.ownAssumptions)}, headings of reports ${magnitude(settings.reportMappings)}`,
  ];
}

const onOff = (isOn: boolean) => (isOn ? 'on' : 'off');

/** A count by its size: `none`, `1–9`, `10–99`, … */
export function magnitude(count: number): string {
  if (count < 1) return 'none';
  const from = 10 ** Math.floor(Math.log10(count) + 1e-9);
  return `${String(from)}–${String(from * 10 - 1)}`;
}

/** Bytes to two digits, in the decimal units that browsers and disks use. */
export function roughBytes(bytes: number): string {
  const [size, unit] =
    bytes >= 1e9 ? [bytes / 1e9, 'GB'] : bytes >= 1e6 ? [bytes / 1e6, 'MB'] : [bytes / 1e3, 'kB'];
  return `about ${String(Number(size.toPrecision(2)))} ${unit}`;
}

/** Whole days between two moments, which a clock put back may have turned round. */
export function daysSince(nowMs: number, atMs: number): number {
  return Math.max(0, Math.floor((nowMs - atMs) / DAY_MS));
}

function age(nowMs: number, atMs: number): string {
  const days = daysSince(nowMs, atMs);
  if (days === 0) return 'less than a day ago';
  return days === 1 ? '1 day ago' : `${String(days)} days ago`;
}
