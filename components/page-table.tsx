import type { MarketplaceCode } from '../lib/amazon/marketplaces';
import type { TrackingIdRate } from '../lib/commission/tracking-id-rates';
import { pageRates, type PageClicks, type PageRate } from '../lib/reports/page-rates';
import { figureColumns } from './figure-columns';
import { useI18n } from './i18n';
import { SortableTable, type SortableColumn, type TableRow } from './sortable-table';

export interface PageTableProps {
  readonly store: MarketplaceCode;
  /** What logs tell of the store's clicks by page and tracking ID. */
  readonly logged: readonly PageClicks[];
  readonly ranking: readonly TrackingIdRate[];
  readonly onExport: (name: string, rows: readonly TableRow[]) => void;
}

interface Row {
  readonly page: string;
  readonly clicks: number;
  readonly rate: PageRate | undefined;
}

/** The pages with links, first those that surely convert well, as far as their tracking IDs tell. */
export function PageTable({ store, logged, ranking, onExport }: PageTableProps) {
  const i18n = useI18n();
  const { t, locale } = i18n;
  if (logged.length === 0) return null;
  const { number } = figureColumns(i18n, store);
  const rates = pageRates(logged, ranking);
  const rows = [
    ...rates.map((rate): Row => ({ page: rate.page, clicks: rate.clicks, rate })),
    ...untold(logged, new Set(rates.map(({ page }) => page))),
  ];
  const end = (key: string, label: string, which: 'low' | 'high'): SortableColumn<Row> =>
    number(
      key,
      label,
      ({ rate }) => rate && 100 * rate.range[which],
      (value) =>
        value.toLocaleString(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
    );
  return (
    <section class="card" id="by-page">
      <SortableTable
        title={t('byPage')}
        rows={rows}
        onExport={(exported) => onExport('by-page', exported)}
        columns={[
          { key: 'page', label: t('columnPage'), value: ({ page }) => page },
          number(
            'clicks',
            t('figureClicks'),
            (row: Row) => row.clicks,
            (n) => n.toLocaleString(locale),
          ),
          ...(rates.length > 0
            ? [
                end('per_100_clicks_low', t('columnPerHundredLow'), 'low'),
                end('per_100_clicks_high', t('columnPerHundredHigh'), 'high'),
                {
                  key: 'rate_of',
                  label: t('columnRateOf'),
                  value: ({ rate }: Row) =>
                    rate && t(rate.isOwn ? 'pageRateOwn' : 'pageRateShared'),
                },
              ]
            : []),
        ]}
      />
      <p class="note">{t(rates.length > 0 ? 'byPageNote' : 'byPageUntold')}</p>
    </section>
  );
}

/** Pages whose tracking IDs no report tells the conversion of; the most clicked first. */
function untold(logged: readonly PageClicks[], told: ReadonlySet<string>): Row[] {
  const clicks = new Map<string, number>();
  for (const { page, clicks: more } of logged) {
    if (!told.has(page)) clicks.set(page, (clicks.get(page) ?? 0) + more);
  }
  return [...clicks]
    .map(([page, count]): Row => ({ page, clicks: count, rate: undefined }))
    .sort((a, b) => b.clicks - a.clicks);
}
