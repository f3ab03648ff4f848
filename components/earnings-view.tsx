import { useEffect, useMemo, useState } from 'preact/hooks';
import { marketplace, type MarketplaceCode } from '../lib/amazon/marketplaces';
import type { StoreDay } from '../lib/amazon/store-day';
import { formatMoney } from '../lib/commission/money';
import { effectiveRateBp, type EarningsLine, type StoreEarnings } from '../lib/reports/earnings';
import type { ProductLine } from '../lib/reports/product-lines';
import { COUNTS, figureColumns } from './figure-columns';
import { formatCalendarDay } from './format-time';
import { useI18n } from './i18n';
import { RateOffers, type RateOffersProps } from './rate-offers';
import { SortableTable, type TableRow } from './sortable-table';

type CategoryLine = EarningsLine<string | undefined>;

/** The rate of a category by the report's name for it on a store's day, in basis points. */
export type RateOf = (
  store: MarketplaceCode,
  category: string,
  day: StoreDay,
) => number | undefined;

export interface EarningsViewProps {
  readonly store: StoreEarnings;
  readonly products: (store: StoreEarnings) => Promise<readonly ProductLine[]>;
  readonly rateOf: RateOf;
  /** Rates that Amazon pays in this store and that are not used yet. */
  readonly offers: RateOffersProps['offers'];
  readonly onTakeRates: RateOffersProps['onTake'];
  readonly onExport: (name: string, rows: readonly TableRow[]) => void;
}

/** What one store's reports say, in figures and tables. */
export function EarningsView(props: EarningsViewProps) {
  const { store, products, rateOf, onExport } = props;
  const i18n = useI18n();
  const { t, locale } = i18n;
  const { domain, currency } = marketplace(store.marketplace);
  const [productLines, setProductLines] = useState<readonly ProductLine[]>();
  useEffect(() => {
    let isHere = true;
    void products(store).then((lines) => isHere && setProductLines(lines));
    return () => {
      isHere = false;
    };
  }, [store]);

  // Reports come in any order.
  const days = useMemo(
    () => store.byDay.toSorted((a, b) => (a.key < b.key ? 1 : -1)),
    [store.byDay],
  );
  const money = (minor: number) => formatMoney({ minor, currency }, locale);
  const { counts, amount, earned, rate } = figureColumns(i18n, store.marketplace);

  const { total, withItems } = store;
  const perHundred =
    withItems.clicks > 0
      ? ((100 * withItems.itemsOrdered) / withItems.clicks).toLocaleString(locale, {
          maximumFractionDigits: 1,
        })
      : undefined;
  const ordered = store.directOrdered + store.indirectOrdered;
  const direct =
    ordered > 0
      ? (store.directOrdered / ordered).toLocaleString(locale, {
          style: 'percent',
          maximumFractionDigits: 1,
        })
      : undefined;
  return (
    <section class="card" aria-label={t('earnedTitle', domain)}>
      <h2>
        {t('earnedTitle', domain)}{' '}
        {store.from !== undefined && store.to !== undefined && (
          <span class="count">
            {t(
              'earnedPeriod',
              formatCalendarDay(store.from, locale),
              formatCalendarDay(store.to, locale),
            )}
          </span>
        )}
      </h2>
      <p class="amount figures">{money(total.earnedMinor)}</p>
      {(store.bountiesMinor !== 0 || store.bonusMinor !== 0) && (
        <p class="soft figures">
          {t('earnedOf', money(store.bountiesMinor), money(store.bonusMinor))}
        </p>
      )}
      <dl class="funnel figures" aria-label={t('funnelTitle')}>
        {(['clicks', 'ordered', 'shipped', 'returned'] as const).map((key) => (
          <div key={key}>
            <dt>{t(COUNTS[key])}</dt>
            <dd>{total[key]?.toLocaleString(locale) ?? '–'}</dd>
          </div>
        ))}
        <div>
          <dt>{t('figureEarned')}</dt>
          <dd>{money(total.earnedMinor)}</dd>
        </div>
      </dl>
      {perHundred !== undefined && <p class="figures">{t('perHundred', perHundred)}</p>}
      {direct !== undefined && <p class="figures">{t('directShare', direct)}</p>}
      {store.byDay.length > 0 && (
        <SortableTable
          title={t('byDay')}
          rows={days}
          onExport={(rows) => onExport('by-day', rows)}
          columns={[
            {
              key: 'day',
              label: t('columnDay'),
              value: (row) => row.key,
              show: (row) => formatCalendarDay(row.key, locale),
            },
            ...counts(['clicks', 'ordered', 'shipped', 'returned']),
            earned(),
          ]}
        />
      )}
      {store.byTrackingId.length > 0 && (
        <SortableTable
          title={t('byTrackingId')}
          rows={store.byTrackingId}
          onExport={(rows) => onExport('by-tracking-id', rows)}
          columns={[
            {
              key: 'tracking_id',
              label: t('trackingId'),
              value: (row) => row.key ?? t('noTrackingIdNamed'),
            },
            ...counts(['clicks', 'ordered', 'shipped', 'returned']),
            earned(),
          ]}
        />
      )}
      <RateOffers offers={props.offers} onTake={props.onTakeRates} />
      {store.byCategory.length > 0 && (
        <SortableTable
          title={t('byCategory')}
          rows={store.byCategory}
          onExport={(rows) => onExport('by-category', rows)}
          columns={[
            {
              key: 'category',
              label: t('columnCategory'),
              value: (row) => row.key ?? t('noTrackingIdNamed'),
            },
            ...counts(['shipped', 'returned']),
            amount<CategoryLine>('revenue', t('figureRevenue'), (row) => row.revenueMinor),
            earned(),
            rate<CategoryLine>('paid', t('columnPaid'), effectiveRateBp),
            rate<CategoryLine>('table', t('columnCard'), (row) =>
              row.key === undefined || store.to === undefined
                ? undefined
                : rateOf(store.marketplace, row.key, store.to),
            ),
          ]}
        />
      )}
      {productLines && productLines.length > 0 && (
        <SortableTable
          title={t('byProduct')}
          rows={productLines}
          onExport={(rows) => onExport('by-product', rows)}
          columns={[
            {
              key: 'product',
              label: t('columnProduct'),
              value: (row) => row.name ?? row.asin ?? '',
            },
            { key: 'asin', label: t('columnAsin'), value: (row) => row.asin },
            ...counts<ProductLine>(['shipped', 'returned']),
            amount<ProductLine>('revenue', t('figureRevenue'), (row) => row.revenueMinor),
            amount<ProductLine>('earned', t('figureEarned'), (row) => row.feesMinor),
          ]}
        />
      )}
    </section>
  );
}
