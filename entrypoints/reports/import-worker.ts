import { marketplace } from '../../lib/amazon/marketplaces';
import { storeDay } from '../../lib/amazon/store-day';
import { lookAt, type TableLook } from '../../lib/reports/look';
import { readReport, type Reject } from '../../lib/reports/read-report';
import type { ReportPart } from '../../lib/reports/report-batch';
import { openReportFile, ReportFileError, type SourceTable } from '../../lib/reports/source-file';
import { whileImporting } from '../../lib/platform/exclusively';
import { createLedgerConnection } from '../../lib/storage/database';
import { createLogStore } from '../../lib/storage/log-store';
import { createReportStore } from '../../lib/storage/report-store';
import { importLogs } from './import-log';
import type { FileChoice, FileLook, FileOutcome, FromWorker, ToWorker } from './import-messages';

/** Looking and importing are long work, so they happen beside the page that shows them. */

const REJECTS_KEPT = 1_000;
/** So that digesting a file needs no more memory than one slice of it. */
const SLICE_BYTES = 4 * 2 ** 20;
/** Progress is told this often at most, in rows. */
const TELL_EVERY = 5_000;

interface OpenFile {
  readonly look: FileLook;
  readonly tables: readonly SourceTable[];
}

const connect = createLedgerConnection();
const store = createReportStore(connect);
const logStore = createLogStore(connect);
let files: readonly OpenFile[] = [];

const tell = (message: FromWorker) => self.postMessage(message);

async function open(
  file: File,
  { settings }: Extract<ToWorker, { type: 'look' }>,
): Promise<OpenFile> {
  const seen = { name: file.name, digest: await digestOf(file), madeAtMs: madeAt(file) };
  const refused = (what: ReportFileError['problem'], where: string): OpenFile => ({
    look: { ...seen, tables: [], problem: { what, where } },
    tables: [],
  });
  try {
    const opened = await openReportFile(file, file.name);
    if (!opened.ok) return refused(opened.problem, opened.where);
    const tables: TableLook[] = [];
    for (const table of opened.tables) tables.push(await lookAt(table, settings));
    return { look: { ...seen, tables }, tables: opened.tables };
  } catch (error) {
    if (error instanceof ReportFileError) return refused(error.problem, error.where);
    throw error;
  }
}

async function importFile(
  choice: FileChoice,
  { look, tables }: OpenFile,
  onRows: (rows: number) => void,
): Promise<FileOutcome> {
  const { batchId, importedAtMs } = choice;
  const writer = store.begin(batchId);
  const parts: ReportPart[] = [];
  const rejects: { title: string; rows: Reject[] }[] = [];
  try {
    for (const { table, mark, order, period, marketplace: code } of choice.tables) {
      const [source, seen] = [tables[table], look.tables[table]];
      if (!source || !seen || !('kind' in seen.found)) continue;
      const { kind, header } = seen.found;
      const decimals = marketplace(code).currencyDecimals;
      const today = storeDay(code, Date.now());
      const part = parts.length;
      const rejected: Reject[] = [];
      let before = 0;
      const report = await readReport(
        source,
        { format: { kind, header, mark, order, decimals }, marketplace: code, period, today },
        {
          keep: (rows) => writer.write(part, rows),
          onReject: (reject) => {
            if (rejected.length < REJECTS_KEPT) rejected.push(reject);
          },
          onProgress: (rows) => {
            onRows(rows - before);
            before = rows;
          },
        },
      );
      parts.push(report);
      if (rejected.length > 0) rejects.push({ title: source.title, rows: rejected });
    }
    const { name: fileName, digest, madeAtMs } = look;
    const batch = { id: batchId, fileName, digest, importedAtMs, madeAtMs, parts };
    await writer.commit(batch);
    return { ok: true, batch, rejects };
  } catch (error) {
    // What was written of it counts nowhere; it is removed now, or when the page opens again.
    await store.remove(batchId).catch((left: unknown) => console.error('TagTally:', left));
    console.error('TagTally: a report could not be imported', error);
    const problem =
      error instanceof ReportFileError ? { what: error.problem, where: error.where } : undefined;
    return { ok: false, name: look.name, problem };
  }
}

async function importAll({
  files: choices,
  settings,
}: Extract<ToWorker, { type: 'import' }>): Promise<void> {
  const chosen = choices.flatMap((choice) => {
    const file = files[choice.file];
    return file ? [{ choice, file }] : [];
  });
  const ofRows = chosen
    .flatMap(({ choice, file }) =>
      [...choice.tables, ...choice.logs].map(({ table }) => file.look.tables[table]?.rows ?? 0),
    )
    .reduce((sum, rows) => sum + rows, 0);
  let rows = 0;
  let told = 0;
  const outcomes: FileOutcome[] = [];
  for (const { choice, file } of chosen) {
    const onRows = (more: number) => {
      rows += more;
      if (rows - told < TELL_EVERY) return;
      told = rows;
      tell({ type: 'progress', rows, ofRows });
    };
    if (choice.tables.length > 0) outcomes.push(await importFile(choice, file, onRows));
    if (choice.logs.length > 0) {
      outcomes.push(await importLogs(logStore, choice, file, settings, onRows));
    }
  }
  tell({ type: 'imported', outcomes });
}

/** Amazon begins a file's name with the moment it made it, in epoch milliseconds. */
function madeAt(file: File): number {
  const [, stamp] = /^(1\d{12})-/.exec(file.name) ?? [];
  return stamp === undefined ? file.lastModified : Number(stamp);
}

async function digestOf(file: File): Promise<string> {
  const parts: ArrayBuffer[] = [];
  for (let from = 0; from < file.size; from += SLICE_BYTES) {
    const slice = await file.slice(from, from + SLICE_BYTES).arrayBuffer();
    parts.push(await crypto.subtle.digest('SHA-256', slice));
  }
  const whole = await crypto.subtle.digest('SHA-256', await new Blob(parts).arrayBuffer());
  return Array.from(new Uint8Array(whole), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function lookAtAll(asked: Extract<ToWorker, { type: 'look' }>): Promise<void> {
  const opened: OpenFile[] = [];
  for (const file of asked.files) opened.push(await open(file, asked));
  files = opened;
  tell({ type: 'looked', files: opened.map(({ look }) => look) });
}

self.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  const work = data.type === 'import' ? whileImporting(() => importAll(data)) : lookAtAll(data);
  work.catch((error: unknown) => {
    console.error('TagTally: reports could not be read', error);
    tell({ type: 'failed' });
  });
});
