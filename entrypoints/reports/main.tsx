import { render } from 'preact';
import type { PlannedLogTable, PlannedTable } from '../../components/import-plan';
import { I18nContext } from '../../components/i18n';
import { speakIn } from '../../components/page-language';
import { ReportsPage, type ImportStep } from '../../components/reports-page';
import { storeDay } from '../../lib/amazon/store-day';
import type { OwnTrackingId } from '../../lib/amazon/tracking-id';
import { assumptionsWith } from '../../lib/commission/assumption-limits';
import { withRate } from '../../lib/commission/own-rates';
import { rateByName } from '../../lib/commission/rate-by-name';
import type { RateDifference } from '../../lib/commission/rate-differences';
import type { RateOverride } from '../../lib/commission/rate-override';
import { exclusively, unlessImporting } from '../../lib/platform/exclusively';
import { i18n } from '../../lib/platform/i18n';
import { localArea } from '../../lib/platform/key-value';
import { newRowId } from '../../lib/platform/row-id';
import type { LogBatch } from '../../lib/reports/click-logs/log-batch';
import { withDestinations } from '../../lib/reports/click-logs/log-destination';
import type { LogPreferences } from '../../lib/reports/click-logs/log-preferences';
import type { LogSettings } from '../../lib/reports/click-logs/look-log';
import type { StoreEarnings } from '../../lib/reports/earnings';
import { importChanges } from '../../lib/reports/import-changes';
import { learned } from '../../lib/reports/learned';
import type { ProductLine } from '../../lib/reports/product-lines';
import type { ReportBasis } from '../../lib/reports/report-basis';
import type { BatchId } from '../../lib/reports/report-batch';
import { withMapping, withoutMapping, type ReportMapping } from '../../lib/reports/report-mapping';
import { createBasisStore } from '../../lib/storage/basis-store';
import { createFactsStore } from '../../lib/storage/facts-store';
import { importList, rateOffers, type ImportSummary } from '../../lib/storage/import-list';
import { createLedger } from '../../lib/storage/ledger';
import { ledgerTrouble, type LedgerTrouble } from '../../lib/storage/ledger-trouble';
import { FIRST_SETTINGS, type Settings } from '../../lib/storage/settings-store';
import { createLogStore } from '../../lib/storage/log-store';
import { createProductStore } from '../../lib/storage/product-store';
import { createReportStore } from '../../lib/storage/report-store';
import { importEntries } from './import-entries';
import type { FileLook, FromWorker, ToWorker } from './import-messages';
import { startImportWorker } from './start-import-worker';
import { saveTable } from '../ledger/save-table';

speakIn(document, i18n);
document.title = `${i18n.t('extensionName')} · ${i18n.t('reports')}`;

const ledger = createLedger(localArea, exclusively);
const store = createReportStore(ledger.connect);
const logStore = createLogStore(ledger.connect);

let step: ImportStep = { kind: 'choose' };
let problem: LedgerTrouble | undefined;
let imports: readonly ImportSummary[] = [];
let bases: readonly ReportBasis[] = [];
let logBatches: readonly LogBatch[] = [];
let overrides: readonly RateOverride[] = [];
let offers: readonly RateDifference[] = [];
let earnings: readonly StoreEarnings[] = [];
let chosen: readonly File[] = [];
let looks: readonly FileLook[] = [];
/** The user's tracking IDs, as they were when the files were chosen. */
let own: readonly OwnTrackingId[] = [];
/** What click logs were looked at by. */
let logSettings: LogSettings | undefined;
/** Imports that are being written; empty again as soon as they are whole. */
let running: readonly BatchId[] = [];
let worker = startWorker();

function startWorker(): Worker {
  const started = startImportWorker();
  started.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => void hear(data));
  started.addEventListener('error', () => go({ kind: 'choose', said: 'failed' }));
  return started;
}

const ask = (message: ToWorker) => worker.postMessage(message);

function go(next: ImportStep): void {
  step = next;
  show();
}

async function hear(message: FromWorker): Promise<void> {
  switch (message.type) {
    case 'looked': {
      looks = message.files;
      const known = new Set([...imports, ...logBatches].map(({ digest }) => digest));
      go({
        kind: 'plan',
        own,
        destinations: logSettings?.destinations ?? [],
        files: looks.map((look) => ({ ...look, importedBefore: known.has(look.digest) })),
      });
      return;
    }
    case 'progress':
      if (step.kind === 'importing') go({ ...step, ...message, nowMs: Date.now() });
      return;
    case 'imported': {
      running = [];
      const added = new Set(
        message.outcomes.flatMap((outcome) =>
          outcome.ok && 'batch' in outcome ? [outcome.batch.id] : [],
        ),
      );
      const before = (await store.batches()).filter(({ id }) => !added.has(id));
      const basesBefore = bases;
      await refresh();
      const outcomes = message.outcomes.map((outcome) => {
        if (!outcome.ok || 'log' in outcome) return outcome;
        const changes = importChanges(outcome.batch, before);
        before.push(outcome.batch);
        return { ...outcome, changes };
      });
      const own = assumptionsWith((await loadSettings()).assumptions);
      go({ kind: 'done', outcomes, learned: learned(basesBefore, bases, own, Date.now()) });
      return;
    }
    case 'failed':
      go({ kind: 'choose', said: 'failed' });
  }
}

/** Has the worker look at the chosen files, by what the user has set up. */
async function look(): Promise<void> {
  const { trackingIds, reportMappings, clickLogs } = await loadSettings();
  own = trackingIds;
  logSettings = {
    ...{ own, mappings: reportMappings, destinations: clickLogs.destinations },
    zone: clickLogs.zone ?? new Intl.DateTimeFormat().resolvedOptions().timeZone,
    nowMs: Date.now(),
  };
  ask({ type: 'look', files: chosen, settings: logSettings });
}

/** Reports can be read without settings. */
function loadSettings(): Promise<Settings> {
  return ledger.settings.load().catch((error: unknown) => {
    console.error('TagTally: the settings could not be read', error);
    return FIRST_SETTINGS;
  });
}

async function changeMappings(
  change: (before: readonly ReportMapping[]) => readonly ReportMapping[],
): Promise<void> {
  await attempt(async () => {
    await ledger.settings.update((settings) => ({
      ...settings,
      reportMappings: change(settings.reportMappings),
    }));
    await look();
  });
}

/** What the user says of logs is remembered, and the files are looked at again by it. */
async function changeLogs(change: (before: LogPreferences) => LogPreferences): Promise<void> {
  go({ kind: 'looking' });
  await attempt(async () => {
    await ledger.settings.update((settings) => ({
      ...settings,
      clickLogs: change(settings.clickLogs),
    }));
    await look();
  });
}

function importTables(tables: readonly PlannedTable[], logs: readonly PlannedLogTable[]): void {
  if (!logSettings) return;
  const importedAtMs = Date.now();
  const files = [...new Set([...tables, ...logs].map(({ file }) => file))].map((file) => ({
    file,
    batchId: newRowId() as BatchId,
    importedAtMs,
    tables: tables.filter((table) => table.file === file),
    logs: logs.filter((table) => table.file === file),
  }));
  running = files.map(({ batchId }) => batchId);
  const ofRows = [...tables, ...logs]
    .map(({ file, table }) => looks[file]?.tables[table]?.rows ?? 0)
    .reduce((sum, rows) => sum + rows, 0);
  go({ kind: 'importing', rows: 0, ofRows, startedMs: importedAtMs, nowMs: importedAtMs });
  ask({ type: 'import', files, settings: logSettings });
}

/** A worker that is stopped writes no more; what it had written of this import goes again. */
async function cancel(): Promise<void> {
  worker.terminate();
  worker = startWorker();
  await attempt(async () => {
    for (const id of running) await removeImport(id);
    running = [];
    step = { kind: 'choose', said: 'cancelled' };
  });
}

async function attempt(act: () => Promise<void>): Promise<void> {
  try {
    await act();
    problem = undefined;
    await refresh();
  } catch (error) {
    console.error('TagTally: the reports could not be read or written', error);
    problem = ledgerTrouble(error);
  }
  show();
}

async function refresh(): Promise<void> {
  const facts = await createFactsStore(ledger.connect).load();
  earnings = facts.map((store) => store.earnings);
  imports = await importList(ledger.connect);
  logBatches = await logStore.batches();
  overrides = (await loadSettings()).rateOverrides;
  // The popup then finds it made.
  bases = await createBasisStore(ledger.connect).load();
  // What was offered of other imports or rates is no offer any more.
  offers = [];
  setTimeout(() => void findOffers());
}

/** After the rest is shown: with years of reports it takes seconds, once. */
async function findOffers(): Promise<void> {
  const asked = [imports, overrides];
  try {
    const found = await rateOffers(ledger.connect, overrides, storeDay('US', Date.now()));
    if (asked[0] !== imports || asked[1] !== overrides) return;
    offers = found;
  } catch (error) {
    console.error('TagTally: rates could not be compared', error);
    problem = ledgerTrouble(error);
  }
  show();
}

/** The products that any earnings are told of. The ledger page then finds all of them made. */
async function productsEarned({ marketplace }: StoreEarnings): Promise<readonly ProductLine[]> {
  const products = createProductStore(ledger.connect);
  const lines = await products.all(marketplace);
  await products.heads();
  return lines.filter(({ shipped, feesMinor }) => shipped !== undefined || feesMinor !== undefined);
}

/** One file's reports and logs have one id. What it taught goes with it, and so does what was said of that. */
async function removeImport(id: BatchId): Promise<void> {
  await store.remove(id);
  await logStore.remove(id);
  if (step.kind === 'done') step = { ...step, learned: [] };
}

/** What Amazon paid becomes the user's own rate. */
async function takeRates(taken: readonly RateDifference[]): Promise<void> {
  const rates = taken.map(({ marketplace, key, paidBp, from, to }) => ({
    ...{ marketplace, key, from, rateBp: paidBp },
    ...(to && { to }),
  }));
  await ledger.settings.update((settings) => ({
    ...settings,
    rateOverrides: rates.reduce(withRate, settings.rateOverrides),
  }));
}

function show(): void {
  const app = document.querySelector('#app');
  if (!app) return;
  render(
    <I18nContext.Provider value={i18n}>
      <ReportsPage
        step={step}
        problem={problem}
        imports={importEntries(imports, logBatches, i18n)}
        earnings={earnings}
        products={productsEarned}
        rateOf={(store, name, day) => rateByName(store, name, day, overrides)?.rateBp}
        offers={offers}
        onTakeRates={(taken) => void attempt(() => takeRates(taken))}
        onFiles={(files) => {
          chosen = files;
          go({ kind: 'looking' });
          void look();
        }}
        onMap={(mapping) => void changeMappings((before) => withMapping(before, mapping))}
        onForgetMapping={(headings) =>
          void changeMappings((before) => withoutMapping(before, headings))
        }
        onImport={importTables}
        onCancel={() => (step.kind === 'importing' ? void cancel() : go({ kind: 'choose' }))}
        onUndo={(id) => attempt(() => removeImport(id as BatchId))}
        onDestinations={(more) =>
          void changeLogs((before) => ({
            ...before,
            destinations: withDestinations(before.destinations, more),
          }))
        }
        onZone={(zone) => void changeLogs((before) => ({ ...before, zone }))}
        onExport={(name, rows) => void saveTable(name, rows)}
      />
    </I18nContext.Provider>,
    app,
  );
}

await attempt(() =>
  // What another tab is importing looks like a leftover until it is whole.
  unlessImporting(async () => {
    await store.removeLeftovers();
    await logStore.removeLeftovers();
  }),
);
