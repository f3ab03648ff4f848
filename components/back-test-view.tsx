import type { MarketplaceCode } from '../lib/amazon/marketplaces';
import { marketplace } from '../lib/amazon/marketplaces';
import type { BackTestCase } from '../lib/reports/back-test';
import type { Cadence } from '../lib/reports/calendar-windows';
import type { SettledEstimate } from '../lib/reports/settlement';
import { BackTestCases } from './back-test-cases';
import { EstimatesMade } from './estimates-made';
import { useI18n, type MessageKey } from './i18n';
import { NoReaders } from './no-readers';
import type { TableRow } from './sortable-table';

/** What is held against reports: estimates made backwards, or as they were shown. */
export type BackTestShown = Cadence | 'made';

export interface StoreBackTest {
  readonly marketplace: MarketplaceCode;
  /** Of the cadence shown. */
  readonly cases: readonly BackTestCase[];
  readonly made: readonly SettledEstimate[];
}

export interface BackTestViewProps {
  readonly shown: BackTestShown;
  /** Each store that reports tell of. */
  readonly stores: readonly StoreBackTest[];
  /** Whether cases are still to come. */
  readonly isWorking: boolean;
  readonly onShow: (shown: BackTestShown) => void;
  readonly onOpenReports: () => void;
  readonly onExport: (name: string, rows: readonly TableRow[]) => void;
}

const CHOICES: readonly (readonly [BackTestShown, MessageKey])[] = [
  ['months', 'backTestMonths'],
  ['weeks', 'backTestWeeks'],
  ['made', 'backTestMade'],
];

/** How often the ranges held, for this user: the rate first, what is bad about it, then every case. */
export function BackTestView(props: BackTestViewProps) {
  const { shown, stores, isWorking, onShow, onOpenReports, onExport } = props;
  const { t } = useI18n();
  return (
    <section class="card back-test" aria-labelledby="back-test" aria-busy={isWorking}>
      <header class="tab-heading row spread">
        <h2 id="back-test">{t('backTest')}</h2>
        <div class="switch" role="group" aria-label={t('backTestShown')}>
          {CHOICES.map(([choice, key]) => (
            <button
              key={choice}
              type="button"
              aria-pressed={shown === choice}
              onClick={() => onShow(choice)}
            >
              {t(key)}
            </button>
          ))}
        </div>
      </header>
      {isWorking && (
        <p class="soft" role="status">
          {t('backTestWorking')}
        </p>
      )}
      {!isWorking && stores.length === 0 && (
        <>
          <p class="soft">{t('backTestNoReports')}</p>
          <NoReaders onOpenReports={onOpenReports} />
        </>
      )}
      {!isWorking &&
        stores.map((store) => (
          <div key={store.marketplace} class="store">
            <h3>{marketplace(store.marketplace).domain}</h3>
            {shown === 'made' ? (
              <EstimatesMade {...store} onExport={onExport} />
            ) : (
              <BackTestCases {...store} cadence={shown} onExport={onExport} />
            )}
          </div>
        ))}
      {!isWorking && stores.length > 0 && (
        <>
          <p class="note">{t(HOW[shown])}</p>
          {shown !== 'made' && <p class="note">{t('backTestDependent')}</p>}
        </>
      )}
    </section>
  );
}

const HOW: Readonly<Record<BackTestShown, MessageKey>> = {
  months: 'backTestHowMonths',
  weeks: 'backTestHowWeeks',
  made: 'backTestHowMade',
};
