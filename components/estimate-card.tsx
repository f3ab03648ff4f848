import { useState } from 'preact/hooks';
import { marketplace } from '../lib/amazon/marketplaces';
import { formatMoney } from '../lib/commission/money';
import type { StoreEstimate } from '../lib/commission/store-estimate';
import type { ReadersOutlook } from '../lib/reports/readers-estimate';
import { Card } from './card';
import { EstimateBrief } from './estimate-brief';
import { plural, useI18n } from './i18n';
import { NoReaders } from './no-readers';
import { ReadersBrief } from './readers-brief';

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

const WHOSE = { readers: 'ofReaders', tests: 'ofTests' } as const;
type Whose = keyof typeof WHOSE;

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
  const facts = store && marketplace(store.marketplace);
  const zero = { minor: 0, currency: facts?.currency ?? currency };
  const choice = (
    <div class="switch" role="group" aria-labelledby="estimate">
      {(['readers', 'tests'] as const).map((each) => (
        <button
          key={each}
          type="button"
          aria-pressed={whose === each}
          onClick={() => setWhose(each)}
        >
          {t(WHOSE[each])}
        </button>
      ))}
    </div>
  );
  return (
    <Card id="estimate" title={t('estimateTitle')} count={facts?.domain} aside={choice}>
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
    </Card>
  );
}

function Readers({
  readers: [first, ...others],
  onOpenReports,
  onExplain,
}: Pick<EstimateCardProps, 'readers' | 'onOpenReports' | 'onExplain'>) {
  const i18n = useI18n();
  if (!first) return <NoReaders onOpenReports={onOpenReports} />;
  return (
    <>
      <ReadersBrief outlook={first} onOpenReports={onOpenReports} />
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

function Tests({ estimates }: Pick<EstimateCardProps, 'estimates'>) {
  const i18n = useI18n();
  if (estimates.length === 0) return <p class="soft">{i18n.t('estimateNone')}</p>;
  return (
    <>
      {estimates.map((estimate, place) => (
        <div key={estimate.marketplace} class="readers">
          {/* The first one's stands in the title. */}
          {place > 0 && <h3>{marketplace(estimate.marketplace).domain}</h3>}
          <p class="soft figures">{plural(i18n, 'testsWorth', estimate.clicks)}</p>
          <EstimateBrief estimate={estimate} currency={estimate.currency} />
        </div>
      ))}
    </>
  );
}
