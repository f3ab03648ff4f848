import type { LoggedClick } from '../../../lib/clicks/logged-click';
import type { LinkDestination } from '../../../lib/reports/click-logs/log-destination';
import {
  lookAtLog,
  type LogLook,
  type LogSettings,
} from '../../../lib/reports/click-logs/look-log';
import { readLog, type LogReject, type LogSummary } from '../../../lib/reports/click-logs/read-log';
import type { ReportMapping } from '../../../lib/reports/report-mapping';
import { openReportFile } from '../../../lib/reports/source-file';
import { own } from '../../amazon/samples';

export const OWN = [own('US', 'mine-20'), own('DE', 'mein-21')];
export const KETTLE_LINK = 'https://www.amazon.com/dp/B0EXAMPL01?tag=mine-20';
export const NOW_MS = Date.UTC(2026, 10, 22, 12);

export const PRETTY_HEADER =
  '"Browser","Browser Version","Platform","IP","Visitor ID","Timestamp","Host","URI","Referrer","Link"';
export const pretty = (time: string, referrer: string, link: string, browser = 'Chrome') =>
  `"${browser}","120","Win10","192.0.2.1","abc123","${time}","host.example","/go/x","${referrer}","${link}"`;

export const KNOWN: LinkDestination[] = [
  { name: 'best pans', target: { marketplace: 'US', trackingId: own('US', 'mine-20').id } },
];

export interface ReadFile {
  readonly look: LogLook | undefined;
  readonly clicks: readonly LoggedClick[];
  readonly rejects: readonly LogReject[];
  readonly summary: LogSummary | undefined;
}

/** Goes the whole way that a chosen file goes: opened, looked at, read. */
export async function readFile(
  content: string,
  changes: Partial<LogSettings> & { readonly name?: string } = {},
): Promise<ReadFile> {
  const { name = 'clicks.csv', ...more } = changes;
  const settings: LogSettings = {
    own: OWN,
    mappings: [] as ReportMapping[],
    destinations: KNOWN,
    zone: 'UTC',
    nowMs: NOW_MS,
    ...more,
  };
  const opened = await openReportFile(new Blob([content]), name);
  const clicks: LoggedClick[] = [];
  const rejects: LogReject[] = [];
  const [table] = opened.ok ? opened.tables : [];
  if (!opened.ok || !table) throw new Error(`not opened: ${opened.ok ? 'empty' : opened.problem}`);
  const look = await lookAtLog(table, settings);
  if (!look || look.format.kind === 'link-list' || look.format.kind === 'undated')
    return { look, clicks, rejects, summary: undefined };
  const reading = { ...settings, format: look.format, order: look.order ?? 'unknown' };
  const summary = await readLog(table, reading, {
    keep: (some) => {
      clicks.push(...some);
      return Promise.resolve();
    },
    onReject: (reject) => rejects.push(reject),
    onProgress: () => undefined,
  });
  return { look, clicks, rejects, summary };
}
