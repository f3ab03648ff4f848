import { useMemo } from 'preact/hooks';
import { marketplace, type MarketplaceCode } from '../lib/amazon/marketplaces';
import { formatMoney } from '../lib/commission/money';
import type { DayFigures } from '../lib/reports/day-series';
import type { ProductAnswer } from '../lib/reports/product-answers';
import type { Period } from '../lib/reports/report-period';
import type { StoreOverview } from '../lib/reports/store-overview';
import { DayChart } from './day-chart';
import { Diagnosis } from './diagnosis';
import { DirectCard } from './direct-card';
import { formatCalendarDays } from './format-time';
import { Funnel } from './funnel';
import { plural, useI18n } from './i18n';
import { LedgerLine } from './ledger-line';
import type { PageClicks } from '../lib/reports/page-rates';
import { PageTable } from './page-table';
import { ProductTable } from './product-table';
import type { TableRow } from './sortable-table';
import { TrackingIdTable } from './tracking-id-table';

export interface TopProducts {
  /** Those that earned most, and those clicked most of which none was bought. */
  readonly earning: ProductAnswer;
  readonly clicked: ProductAnswer;
  /** Whether any report tells clicks by product. */
  readonly tellsClicks: boolean;
}

export interface LedgerOverviewProps {
  readonly overview: StoreOverview;
  /** Undefined as long as they are being added up. */
  readonly products: TopProducts | undefined;
  /** What logs of the user's own tools tell by page; none where there are none. */
  readonly pages?: readonly PageClicks[];
  readonly onExport: (name: string, rows: readonly TableRow[]) => void;
}

const TOP = 10;

/** One store on one page: what came, what may come, and why clicks bring no money. */
export function LedgerOverview({ overview, products, pages = [], onExport }: LedgerOverviewProps) {
  const { facts, findings } = overview;
  const store = facts.marketplace;
  return (
    <>
      <LedgerLine {...overview} />
      <Diagnosis
        store={store}
        findings={findings}
        hasEarned={facts.earnings.total.earnedMinor > 0}
      />
      <EarnedChart overview={overview} onExport={(rows) => onExport('earned', rows)} />
      <div class="pair">
        <Funnel facts={facts} />
        <DirectCard facts={facts} />
      </div>
      <Products store={store} products={products} onExport={onExport} />
      <TrackingIdTable facts={facts} ranking={overview.ranking} onExport={onExport} />
      <PageTable store={store} logged={pages} ranking={overview.ranking} onExport={onExport} />
    </>
  );
}

function EarnedChart({
  overview,
  onExport,
}: Pick<LedgerOverviewProps, 'overview'> & {
  readonly onExport: (rows: readonly TableRow[]) => void;
}) {
  const i18n = useI18n();
  const { t, locale } = i18n;
  const { facts, bands, outlook } = overview;
  const { currency, currencyDecimals } = marketplace(facts.marketplace);
  const figures = useMemo(
    (): DayFigures => ({
      values: new Map(
        facts.earnings.byDay
          .filter((line) => line.feesMinor !== undefined || line.bonusMinor !== undefined)
          .map(({ key, earnedMinor }) => [key, earnedMinor]),
      ),
      told: facts.earnedPeriods,
      bands,
    }),
    [facts, bands],
  );
  const days = useMemo(() => reachOf(figures), [figures]);
  if (!days) return <p class="card soft">{t('chartNoDays')}</p>;
  const money = (minor: number) => formatMoney({ minor: Math.round(minor), currency }, locale);
  const short = new Intl.NumberFormat(locale, {
    ...{ style: 'currency', currency },
    ...{ notation: 'compact', maximumSignificantDigits: 3 },
  });
  const openDays = [...bands.keys()].sort();
  const [first, last] = [openDays[0], openDays.at(-1)];
  const expected = outlook?.expected;
  return (
    <section class="card">
      <DayChart
        id="earned-by-day"
        title={t('chartEarned')}
        figures={figures}
        days={days}
        valueLabel={t('figureEarned')}
        show={money}
        showShort={(minor) => short.format(minor / 10 ** currencyDecimals)}
        plain={(minor) => Math.round(minor) / 10 ** currencyDecimals}
        caption={
          <p class="note">
            {expected && first && last
              ? plural(
                  i18n,
                  'chartBandNote',
                  openDays.length,
                  formatCalendarDays(first, last, locale),
                  money(expected.medianMinor),
                  money(expected.range80.lowMinor),
                  money(expected.range80.highMinor),
                )
              : t('chartNoBand')}
          </p>
        }
        onExport={onExport}
      />
    </section>
  );
}

/** From the first day that anything is known of to the last. */
export function reachOf({ values, told, bands }: DayFigures): Period | undefined {
  const days = [
    ...values.keys(),
    ...told.flatMap(({ from, to }) => [from, to]),
    ...(bands?.keys() ?? []),
  ].sort();
  const [from, to] = [days[0], days.at(-1)];
  return from !== undefined && to !== undefined ? { from, to } : undefined;
}

function Products({
  store,
  products,
  onExport,
}: Omit<LedgerOverviewProps, 'overview'> & { readonly store: MarketplaceCode }) {
  const { t, locale } = useI18n();
  if (!products) return <p class="card soft">{t('productsBeingAdded')}</p>;
  const { earning, clicked, tellsClicks } = products;
  return (
    <div class="pair">
      <section class="card">
        <ProductTable
          title={t('productsEarning')}
          store={store}
          lines={earning.first.slice(0, TOP)}
          counts={['shipped', 'returned']}
          onExport={(rows) => onExport('earning', rows)}
        />
        <a href="#products/earning">{t('productsAll', earning.count.toLocaleString(locale))}</a>
      </section>
      <section class="card">
        {tellsClicks && clicked.count > 0 ? (
          <>
            <ProductTable
              title={t('productsClicked')}
              store={store}
              lines={clicked.first.slice(0, TOP)}
              counts={['clicks', 'ordered']}
              onExport={(rows) => onExport('clicked', rows)}
            />
            <a href="#products/clicked">{t('productsAll', clicked.count.toLocaleString(locale))}</a>
          </>
        ) : (
          <>
            <h3>{t('productsClicked')}</h3>
            <p class="soft">{t(tellsClicks ? 'clickedNone' : 'clickedUntold')}</p>
          </>
        )}
      </section>
    </div>
  );
}
