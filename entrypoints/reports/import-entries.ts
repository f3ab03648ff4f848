import { plural, type I18n } from '../../components/i18n';
import { LOG_KINDS, REPORT_KINDS } from '../../components/report-wording';
import type { ImportEntry } from '../../components/reports-page';
import type { LogBatch } from '../../lib/reports/click-logs/log-batch';
import type { BatchId } from '../../lib/reports/report-batch';
import type { ImportSummary } from '../../lib/storage/import-list';

/** Every import, the newest first; one file's reports and logs are one. */
export function importEntries(
  imports: readonly ImportSummary[],
  logBatches: readonly LogBatch[],
  i18n: I18n,
): ImportEntry[] {
  const reports = imports.map((batch) => ({
    ...batch,
    reports: batch.reports.map(({ kind }) => i18n.t(REPORT_KINDS[kind])),
  }));
  const logs = logBatches.map(({ parts, ...batch }) => ({
    ...batch,
    reports: parts.map(({ kind, clicks }) =>
      [i18n.t(LOG_KINDS[kind]), plural(i18n, 'logClicks', clicks)].join(' '),
    ),
  }));
  const all = new Map<BatchId, ImportEntry>();
  for (const { id, fileName, importedAtMs, ...each } of [...reports, ...logs]) {
    const said = [...(all.get(id)?.reports ?? []), ...each.reports];
    all.set(id, { id, fileName, importedAtMs, reports: said });
  }
  return [...all.values()].sort((a, b) => b.importedAtMs - a.importedAtMs);
}
