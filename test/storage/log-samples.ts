import type { LoggedClick } from '../../lib/clicks/logged-click';
import type { LogBatch } from '../../lib/reports/click-logs/log-batch';
import type { BatchId } from '../../lib/reports/report-batch';
import type { LogStore } from '../../lib/storage/log-store';

/** An import of a log; its digest follows from its name. */
export function logBatch(name: string, changes: Partial<LogBatch> = {}): LogBatch {
  return {
    id: name.padEnd(8, '0') as BatchId,
    fileName: `${name}.csv`,
    digest: Array.from(name.padEnd(32, '.'), (c) => c.charCodeAt(0).toString(16).padStart(2, '0'))
      .join('')
      .slice(0, 64),
    importedAtMs: 0,
    parts: [
      { kind: 'csv', title: `${name}.csv`, clicks: 1, skipped: { 'other-shop': 2 }, rejected: 0 },
    ],
    ...changes,
  };
}

/** Imports clicks as one file. */
export async function importLog(
  store: LogStore,
  name: string,
  clicks: readonly LoggedClick[],
  { source = 'csv', ...changes }: Partial<LogBatch> & { readonly source?: string } = {},
): Promise<number> {
  const batch = logBatch(name, changes);
  const writer = store.begin(batch.id);
  await writer.write(source, clicks);
  return (await writer.commit(batch)).added;
}

/** All clicks that count, without their source, in some order of their own. */
export async function allClicks(store: LogStore): Promise<LoggedClick[]> {
  const all: LoggedClick[] = [];
  for await (const clicks of store.clicks()) {
    for (const { source: _source, ...click } of clicks) all.push(click);
  }
  return inOrder(all);
}

export function inOrder(clicks: readonly LoggedClick[]): LoggedClick[] {
  return clicks.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}
