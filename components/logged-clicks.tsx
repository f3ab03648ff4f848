import type { MarketplaceCode } from '../lib/amazon/marketplaces';
import type { LoggedClick } from '../lib/clicks/logged-click';
import { figureColumns } from './figure-columns';
import { formatCalendarDay } from './format-time';
import { plural, useI18n } from './i18n';
import { SortableTable, type TableRow } from './sortable-table';

export interface LoggedClicksProps {
  readonly store: MarketplaceCode;
  /** Counts of that store by day and tracking ID, oldest first. */
  readonly days: readonly LoggedClick[];
  readonly onExport: (name: string, rows: readonly TableRow[]) => void;
}

/**
 * Readers' clicks as the user's own tools logged them. They stand beside those of the reports and are
 * never added to them.
 */
export function LoggedClicks({ store, days, onExport }: LoggedClicksProps) {
  const i18n = useI18n();
  const { t, locale } = i18n;
  if (days.length === 0) return null;
  const { number } = figureColumns(i18n, store);
  const clicks = days.reduce((sum, day) => sum + day.clicks, 0);
  return (
    <section class="card" aria-labelledby="logged-clicks">
      <h2 id="logged-clicks">{t('loggedTitle')}</h2>
      <p class="figures">{plural(i18n, 'logClicks', clicks)}</p>
      <p class="soft">{t('loggedNote')}</p>
      <SortableTable
        title={t('loggedByDay')}
        rows={days.toReversed()}
        onExport={(rows) => onExport('logged-clicks', rows)}
        columns={[
          {
            key: 'day',
            label: t('columnDay'),
            value: ({ day }) => day,
            show: ({ day }) => formatCalendarDay(day, locale),
          },
          { key: 'tracking_id', label: t('trackingId'), value: ({ trackingId }) => trackingId },
          number(
            'clicks',
            t('figureClicks'),
            (day: LoggedClick) => day.clicks,
            (n) => n.toLocaleString(locale),
          ),
        ]}
      />
    </section>
  );
}
