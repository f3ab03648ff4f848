import type { LogBatch } from '../lib/reports/click-logs/log-batch';
import type { SkipReason } from '../lib/reports/click-logs/log-destination';
import type { LogReject } from '../lib/reports/click-logs/read-log';
import { formatCalendarDay } from './format-time';
import { plural, useI18n } from './i18n';
import { LeftOut, type LeftOutProps } from './left-out';
import { LOG_KINDS } from './report-wording';
import { SkippedClicks } from './skipped-clicks';

export interface ImportedLogProps extends Pick<LeftOutProps, 'onExport'> {
  readonly log: LogBatch;
  /** How many more clicks count with it; fewer where it took the place of another reading. */
  readonly added: number;
  readonly rejects: readonly { readonly title: string; readonly rows: readonly LogReject[] }[];
}

/** What became of the click logs of one file. */
export function ImportedLog({ log, added, rejects, onExport }: ImportedLogProps) {
  const i18n = useI18n();
  const { t, locale } = i18n;
  const clicks = log.parts.reduce((sum, part) => sum + part.clicks, 0);
  const rejected = log.parts.reduce((sum, part) => sum + part.rejected, 0);
  const skipped: Partial<Record<SkipReason, number>> = {};
  for (const part of log.parts) {
    for (const [reason, count] of Object.entries(part.skipped) as [SkipReason, number][]) {
      skipped[reason] = (skipped[reason] ?? 0) + count;
    }
  }
  return (
    <div class="file">
      <h3>
        <bdi>{log.fileName}</bdi>
      </h3>
      <ul class="plain figures">
        {log.parts.map((part, index) => {
          const { kind, period, zone } = part;
          const said = [
            t(LOG_KINDS[kind]),
            period &&
              `${formatCalendarDay(period.from, locale)} – ${formatCalendarDay(period.to, locale)}`,
            plural(i18n, 'logClicks', part.clicks),
            zone && t('logZoneUsed', zone.replaceAll('_', ' ')),
          ];
          return <li key={index}>{said.filter((text) => text !== undefined).join(' · ')}</li>;
        })}
      </ul>
      <p class="figures">
        {[
          plural(i18n, 'logAdded', Math.max(0, added)),
          ...(clicks > added ? [plural(i18n, 'logAlready', clicks - Math.max(0, added))] : []),
        ].join(' · ')}
      </p>
      <SkippedClicks skipped={skipped} />
      {rejected > 0 && <LeftOut rejected={rejected} rejects={rejects} onExport={onExport} />}
    </div>
  );
}
