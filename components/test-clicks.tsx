import { marketplace } from '../lib/amazon/marketplaces';
import type { AttributionWindow } from '../lib/clicks/attribution-window';
import { formatMoment } from './format-time';
import { plural, useI18n, type I18n } from './i18n';
import { SortableTable, type TableRow } from './sortable-table';

/** An arrival of this browser with its window. */
export interface TestClickRow {
  readonly window: AttributionWindow;
  readonly title: string | undefined;
}

export interface TestClicksProps {
  /** Newest first. */
  readonly rows: readonly TestClickRow[];
  /** How many there are in all. */
  readonly count: number;
  readonly onExport: (name: string, rows: readonly TableRow[]) => void;
}

/** This browser's own arrivals, apart from readers' clicks: they never earn anything. */
export function TestClicks({ rows, count, onExport }: TestClicksProps) {
  const i18n = useI18n();
  const { t, locale } = i18n;
  return (
    <section class="card apart" aria-labelledby="test-clicks">
      <h2 id="test-clicks">
        {t('clicksTests')} <span class="count figures">{count.toLocaleString(locale)}</span>
      </h2>
      <p class="soft">{t('clicksTestsWhy')}</p>
      {rows.length > 0 && (
        <SortableTable
          title={t('clicksTestsTable')}
          rows={rows}
          onExport={(exported) => onExport('test-clicks', exported)}
          columns={[
            {
              ...{ key: 'time', label: t('columnTime') },
              value: ({ window }) => new Date(window.click.atMs).toISOString(),
              show: ({ window }) => formatMoment(window.click.atMs, locale),
            },
            {
              ...{ key: 'store', label: t('columnShop') },
              value: ({ window }) => marketplace(window.click.marketplace).domain,
            },
            {
              ...{ key: 'tracking_id', label: t('trackingId') },
              value: ({ window }) => window.click.trackingId,
            },
            {
              ...{ key: 'product', label: t('columnProduct') },
              value: ({ window, title }) => title ?? window.click.asin ?? t('amazonPage'),
            },
            {
              ...{ key: 'referrer', label: t('columnReferrer') },
              value: ({ window }) => window.click.referrerOrigin,
            },
            {
              ...{ key: 'window', label: t('columnWindowState') },
              value: ({ window }) => stateOf(window, i18n),
            },
          ]}
        />
      )}
      {count > rows.length && rows.length > 0 && (
        <p class="note">{plural(i18n, 'clicksTestsLatest', rows.length)}</p>
      )}
    </section>
  );
}

function stateOf({ state, isFromFuture, leftMs }: AttributionWindow, { t, locale }: I18n): string {
  if (isFromFuture) return t('windowFuture');
  if (state === 'superseded') return t('superseded');
  if (state === 'closed') return t('windowEnded');
  const minutes = Math.floor(leftMs / 60_000);
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return t('timeLeft', hours.toLocaleString(locale), rest.toLocaleString(locale));
}
