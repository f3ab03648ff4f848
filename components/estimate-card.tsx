import { useState } from 'preact/hooks';
import { marketplace } from '../lib/amazon/marketplaces';
import { formatMoney } from '../lib/commission/money';
import type { StoreEstimate } from '../lib/commission/store-estimate';
import type { ReadersOutlook } from '../lib/reports/readers-estimate';
import { EstimateLines } from './estimate-lines';
import { plural, useI18n } from './i18n';
import { NoReaders } from './no-readers';
import { ReadersLines } from './readers-lines';

export interface EstimateCardProps {
  /** One per store that reports tell of, the one to show first; empty before the first import. */
  readonly readers: readonly ReadersOutlook[];
  /** One per store with test clicks inside their 24 hours; empty where there are none. */
  readonly estimates: readonly StoreEstimate[];
  /** Currency in which "nothing" is said where there is no estimate. */
  readonly currency: string;
  readonly onOpenReports: () => void;
  /** Opens the page that says how all this is computed. */
  readonly onExplain: () => void;
}

type Whose = 'readers' | 'tests';

/**
 * What readers' clicks earned and may still bring, by reports; and what this browser's test clicks
 * would be worth from readers. The two are never added, and the last line says what clicks alone
 * have earned.
 */
export function EstimateCard({ readers, estimates, currency, ...actions }: EstimateCardProps) {
  const { t, locale } = useI18n();
  const [whose, setWhose] = useState<Whose>(
    readers.length === 0 && estimates.length > 0 ? 'tests' : 'readers',
  );
  const [store] = whose === 'readers' ? readers : estimates;
  const zero = { minor: 0, currency: store ? marketplace(store.marketplace).currency : currency };
  return (
    <section class="card" aria-labelledby="estimate">
      <div class="row spread">
        <h2 id="estimate">{t('estimateTitle')}</h2>
        <div class="switch" role="group" aria-labelledby="estimate">
          {(['readers', 'tests'] as const).map((each) => (
            <button
              key={each}
              type="button"
              aria-pressed={whose === each}
              onClick={() => setWhose(each)}
            >
              {t(each === 'readers' ? 'ofReaders' : 'ofTests')}
            </button>
          ))}
        </div>
      </div>
      {whose === 'readers' ? (
        <Readers readers={readers} {...actions} />
      ) : (
        <Tests estimates={estimates} />
      )}
      <p class="figures">
        {t('clicksAlone', formatMoney(zero, locale))}{' '}
        <button class="inline" type="button" onClick={actions.onExplain}>
          {t('howComputed')}
        </button>
      </p>
    </section>
  );
}

function Readers({
  readers: [first, ...others],
  onOpenReports,
  onExplain,
}: Pick<EstimateCardProps, 'readers' | 'onOpenReports' | 'onExplain'>) {
  const i18n = useI18n();
  if (first) {
    return (
      <>
        <ReadersLines outlook={first} />
        {others.length > 0 && (
          <p>
            <button class="inline" type="button" onClick={onExplain}>
              {plural(i18n, 'moreStores', others.length)}
            </button>
          </p>
        )}
      </>
    );
  }
  return <NoReaders onOpenReports={onOpenReports} />;
}

function Tests({ estimates }: Pick<EstimateCardProps, 'estimates'>) {
  const i18n = useI18n();
  const { t } = i18n;
  if (estimates.length === 0) return <p class="soft">{t('estimateNone')}</p>;
  return (
    <>
      {estimates.map((estimate) => (
        <div key={estimate.marketplace} class="readers">
          <h3>{marketplace(estimate.marketplace).domain}</h3>
          <p class="soft figures">{plural(i18n, 'testsPriced', estimate.clicks)}</p>
          <EstimateLines estimate={estimate} currency={estimate.currency} />
        </div>
      ))}
    </>
  );
}
