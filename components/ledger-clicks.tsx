import type { ComponentChild } from 'preact';
import { useMemo } from 'preact/hooks';
import type { TrackingIdRate } from '../lib/commission/tracking-id-rates';
import type { DayFigures } from '../lib/reports/day-series';
import type { StoreFacts } from '../lib/reports/store-facts';
import { DayChart } from './day-chart';
import { useI18n } from './i18n';
import { reachOf } from './ledger-overview';
import type { TableRow } from './sortable-table';
import { TrackingIdTable } from './tracking-id-table';

export interface ReadersClicksProps {
  readonly facts: StoreFacts;
  readonly ranking: readonly TrackingIdRate[];
  /** What logs of the user's own tools tell of these clicks, where some were imported. */
  readonly logged?: ComponentChild;
  readonly onExport: (name: string, rows: readonly TableRow[]) => void;
}

/** Readers' clicks as Amazon's reports tell them, by day and by tracking ID. */
export function ReadersClicks({ facts, ranking, logged, onExport }: ReadersClicksProps) {
  const { t, locale } = useI18n();
  const { total, byDay } = facts.earnings;
  const figures = useMemo(
    (): DayFigures => ({
      values: new Map(
        byDay.flatMap(({ key, clicks }) => (clicks === undefined ? [] : [[key, clicks]])),
      ),
      told: facts.clickPeriods,
    }),
    [facts],
  );
  const days = useMemo(() => reachOf(figures), [figures]);
  const whole = (clicks: number) => clicks.toLocaleString(locale);
  return (
    <>
      <section class="card" aria-labelledby="readers-clicks">
        <h2 id="readers-clicks">{t('clicksReaders')}</h2>
        <p class="amount figures">{total.clicks === undefined ? '–' : whole(total.clicks)}</p>
        {total.clicks === undefined && (
          <p class="soft">
            {t('clicksUntoldWhy')} <a href="reports.html">{t('importsOpen')}</a>
          </p>
        )}
        {total.clicks !== undefined && !days && <p class="soft">{t('clicksNotByDay')}</p>}
        {days && (
          <DayChart
            id="clicks-by-day"
            title={t('chartClicks')}
            figures={figures}
            days={days}
            valueLabel={t('figureClicks')}
            show={whole}
            showShort={(clicks) => clicks.toLocaleString(locale, { notation: 'compact' })}
            plain={(clicks) => clicks}
            onExport={(rows) => onExport('clicks', rows)}
          />
        )}
      </section>
      {logged}
      <TrackingIdTable facts={facts} ranking={ranking} onExport={onExport} />
    </>
  );
}
