import { marketplace } from '../lib/amazon/marketplaces';
import type { OwnFigures } from '../lib/commission/click-worth';
import { formatMoney } from '../lib/commission/money';
import type { StoreEstimate } from '../lib/commission/store-estimate';
import type { ReadersOutlook } from '../lib/reports/readers-estimate';
import { AssumptionsCard, type AssumptionsCardProps } from './assumptions-card';
import { ExpectedDetail } from './expected-detail';
import { plural, useI18n } from './i18n';
import { LedgerProblem, type LedgerProblemProps } from './ledger-problem';
import { NoReaders } from './no-readers';
import { PageHeader } from './page-header';
import { ReadersLines } from './readers-lines';
import { RatesCard, type RatesCardProps } from './rates-card';

/** Facts of a store with what is believed of one of its clicks. */
type Believed<Facts> = Facts & { readonly figures: OwnFigures | undefined };

export interface EstimatePageProps extends AssumptionsCardProps {
  readonly rates: RatesCardProps;
  readonly problem: LedgerProblemProps['what'] | undefined;
  /** Whether the ledger could be read; of one that could not nothing is said. */
  readonly isLoaded: boolean;
  readonly readers: readonly Believed<ReadersOutlook>[];
  readonly tests: readonly Believed<StoreEstimate>[];
  readonly onOpenReports: () => void;
}

/** How estimates are made, from what, and every assumption in them. */
export function EstimatePage({ problem, isLoaded, ...rest }: EstimatePageProps) {
  const { t } = useI18n();
  return (
    <>
      <PageHeader>
        <a href="ledger.html">{t('ledger')}</a>
        <span class="soft">{t('howComputed')}</span>
      </PageHeader>
      {problem && <LedgerProblem what={problem} waiting={0} />}
      {isLoaded && <Explained {...rest} />}
    </>
  );
}

function Explained({
  readers,
  tests,
  onOpenReports,
  ...card
}: Omit<EstimatePageProps, 'problem' | 'isLoaded'>) {
  const i18n = useI18n();
  const { t } = i18n;
  return (
    <>
      <section class="card" aria-labelledby="truths">
        <h2 id="truths">{t('truthsTitle')}</h2>
        <ul class="truths">
          {(
            ['truthClick', 'truthPurchase', 'truthAnyProduct', 'truthRates', 'truthRange'] as const
          ).map((key) => (
            <li key={key}>{t(key)}</li>
          ))}
        </ul>
      </section>
      <section class="card" aria-labelledby="readers">
        <h2 id="readers">{t('ofReaders')}</h2>
        {readers.length === 0 && <NoReaders onOpenReports={onOpenReports} />}
        {readers.map((facts) => (
          <Readers key={facts.marketplace} {...facts} />
        ))}
      </section>
      <section class="card" aria-labelledby="tests">
        <h2 id="tests">{t('ofTests')}</h2>
        <p class="soft">{tests.length === 0 ? t('estimateNone') : t('testsApart')}</p>
        {tests.map(({ figures, ...estimate }) => (
          <div key={estimate.marketplace} class="store">
            <h3>{marketplace(estimate.marketplace).domain}</h3>
            <p class="soft figures">{plural(i18n, 'testsPriced', estimate.clicks)}</p>
            {figures && (
              <ExpectedDetail store={estimate.marketplace} estimate={estimate} figures={figures} />
            )}
          </div>
        ))}
      </section>
      <RatesCard {...card.rates} />
      <AssumptionsCard {...card} />
    </>
  );
}

function Readers({ figures, ...outlook }: Believed<ReadersOutlook>) {
  const { t, locale } = useI18n();
  const { expected, mayReturnMinor } = outlook;
  const { currency } = marketplace(outlook.marketplace);
  return (
    <div class="store">
      <ReadersLines
        outlook={outlook}
        detail={
          expected &&
          figures && (
            <ExpectedDetail store={outlook.marketplace} estimate={expected} figures={figures} />
          )
        }
      />
      {mayReturnMinor >= 0.5 && (
        <p class="soft figures">
          {t('mayReturn', formatMoney({ minor: Math.round(mayReturnMinor), currency }, locale))}
        </p>
      )}
    </div>
  );
}
