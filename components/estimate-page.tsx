import { marketplace } from '../lib/amazon/marketplaces';
import type { OwnFigures } from '../lib/commission/click-worth';
import { formatMoney } from '../lib/commission/money';
import type { StoreEstimate } from '../lib/commission/store-estimate';
import type { ReadersOutlook } from '../lib/reports/readers-estimate';
import { AssumptionsCard, type AssumptionsCardProps } from './assumptions-card';
import { ExpectedDetail } from './expected-detail';
import { formatCalendarDays } from './format-time';
import { plural, useI18n } from './i18n';
import { LedgerProblem, type LedgerProblemProps } from './ledger-problem';
import { PageHeader } from './page-header';
import { RatesCard, type RatesCardProps } from './rates-card';

/** Facts of a store with what is believed of one of its clicks. */
type Believed<Facts> = Facts & { readonly figures: OwnFigures | undefined };

export interface EstimatePageProps extends AssumptionsCardProps {
  readonly rates: RatesCardProps;
  readonly problem: LedgerProblemProps['what'] | undefined;
  readonly readers: readonly Believed<ReadersOutlook>[];
  readonly tests: readonly Believed<StoreEstimate>[];
  readonly onOpenReports: () => void;
}

/** How estimates are made, from what, and every assumption in them. */
export function EstimatePage({
  problem,
  readers,
  tests,
  onOpenReports,
  ...card
}: EstimatePageProps) {
  const i18n = useI18n();
  const { t } = i18n;
  return (
    <>
      <PageHeader>
        <span class="soft">{t('howComputed')}</span>
      </PageHeader>
      {problem && <LedgerProblem what={problem} waiting={0} />}
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
        {readers.length === 0 && (
          <>
            <p class="soft">{t('readersUnseen')}</p>
            <button class="start" type="button" onClick={onOpenReports}>
              {t('importsOpen')}
            </button>
          </>
        )}
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

function Readers({ figures, expected, ...facts }: Believed<ReadersOutlook>) {
  const { from, to } = facts;
  const i18n = useI18n();
  const { t, locale } = i18n;
  const { currency, domain } = marketplace(facts.marketplace);
  return (
    <div class="store">
      <h3>{domain}</h3>
      <p class="figures">
        {t(
          'earnedReported',
          formatMoney({ minor: facts.earnedMinor, currency }, locale),
          from && to ? formatCalendarDays(from, to, locale) : '?',
        )}
      </p>
      {expected && figures && expected.meanMinor > 0 ? (
        <>
          <h4>{t('stillExpected')}</h4>
          <ExpectedDetail store={facts.marketplace} estimate={expected} figures={figures} />
        </>
      ) : (
        <p class="soft">{t(expected ? 'nothingOpen' : 'currencyUnknown')}</p>
      )}
    </div>
  );
}
