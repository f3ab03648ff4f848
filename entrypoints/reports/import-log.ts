import type { LoggedClick } from '../../lib/clicks/logged-click';
import type { LogBatch, LogPart } from '../../lib/reports/click-logs/log-batch';
import type { LogSettings } from '../../lib/reports/click-logs/look-log';
import { readLog, type LogReject } from '../../lib/reports/click-logs/read-log';
import type { TableLook } from '../../lib/reports/look';
import { ReportFileError, type SourceTable } from '../../lib/reports/source-file';
import type { LogStore } from '../../lib/storage/log-store';
import type { FileChoice, FileLook, FileOutcome } from './import-messages';

const REJECTS_KEPT = 1_000;

/** Imports the click logs of one file. */
export async function importLogs(
  store: LogStore,
  { batchId: id, importedAtMs, logs }: FileChoice,
  { look, tables }: { readonly look: FileLook; readonly tables: readonly SourceTable[] },
  settings: LogSettings,
  onRows: (rows: number) => void,
): Promise<FileOutcome> {
  const writer = store.begin(id);
  const parts: LogPart[] = [];
  const rejects: { title: string; rows: LogReject[] }[] = [];
  try {
    for (const { table, order } of logs) {
      const [source, seen] = [tables[table], look.tables[table]];
      const found: TableLook['log'] = seen?.log;
      const kind = found?.format.kind;
      if (!source || !found || kind === undefined) continue;
      if (kind === 'link-list' || kind === 'undated') continue;
      const { format } = found;
      const { zone } = settings;
      const rejected: LogReject[] = [];
      let before = 0;
      const { clicks, period, skipped, ...read } = await readLog(
        source,
        { ...settings, format, order },
        {
          keep: (some: readonly LoggedClick[]) => writer.write(format.source, some),
          onReject: (reject) => {
            if (rejected.length < REJECTS_KEPT) rejected.push(reject);
          },
          onProgress: (rows) => {
            onRows(rows - before);
            before = rows;
          },
        },
      );
      parts.push({
        ...{ kind, title: source.title, clicks, skipped, rejected: read.rejected },
        ...(period && { period }),
        ...(read.usesZone && { zone }),
      });
      if (rejected.length > 0) rejects.push({ title: source.title, rows: rejected });
    }
    const { name: fileName, digest } = look;
    const log: LogBatch = { id, fileName, digest, importedAtMs, parts };
    const { added } = await writer.commit(log);
    return { ok: true, log, added, rejects };
  } catch (error) {
    // What was written of it counts nowhere; it is removed now, or when the page opens again.
    await store.remove(id).catch((left: unknown) => console.error('TagTally:', left));
    console.error('TagTally: a click log could not be imported', error);
    const problem =
      error instanceof ReportFileError ? { what: error.problem, where: error.where } : undefined;
    return { ok: false, name: look.name, problem };
  }
}
