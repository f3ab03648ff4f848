import { render } from 'preact';
import { EstimatePage, type EstimatePageProps } from '../../components/estimate-page';
import { I18nContext } from '../../components/i18n';
import { speakIn } from '../../components/page-language';
import type { MarketplaceCode } from '../../lib/amazon/marketplaces';
import { storeDay } from '../../lib/amazon/store-day';
import { DEFAULT_ASSUMPTIONS } from '../../lib/commission/assumptions';
import { withoutRate, withRate } from '../../lib/commission/own-rates';
import type { RateOverride } from '../../lib/commission/rate-override';
import { figuresOf } from '../../lib/commission/store-beliefs';
import { vatName, vatPercentOf } from '../../lib/commission/vat-assumption';
import { afterPaint } from '../../lib/platform/after-paint';
import { exclusively } from '../../lib/platform/exclusively';
import { i18n } from '../../lib/platform/i18n';
import { localArea } from '../../lib/platform/key-value';
import { openReports } from '../../lib/platform/pages';
import { beliefsOf } from '../../lib/reports/basis-evidence';
import { createLedger } from '../../lib/storage/ledger';
import { ledgerTrouble } from '../../lib/storage/ledger-trouble';
import { noteEstimates } from '../../lib/storage/estimates-store';
import { loadOutlook } from '../../lib/storage/outlook';

speakIn(document, i18n);
document.title = `${i18n.t('extensionName')} · ${i18n.t('howComputed')}`;

type Shown = Pick<
  EstimatePageProps,
  'problem' | 'isLoaded' | 'readers' | 'tests' | 'assumptions' | 'changed'
> & {
  readonly stores: readonly MarketplaceCode[];
  readonly overrides: readonly RateOverride[];
  /** The user's own figures in place of assumptions. */
  readonly own: Own;
};

const ledger = createLedger(localArea, exclusively);
let shown: Shown = {
  problem: undefined,
  isLoaded: false,
  readers: [],
  tests: [],
  assumptions: DEFAULT_ASSUMPTIONS,
  changed: new Set(),
  stores: [],
  overrides: [],
  own: {},
};

function show(): void {
  const app = document.querySelector('#app');
  if (!app) return;
  render(
    <I18nContext.Provider value={i18n}>
      <EstimatePage
        {...shown}
        rates={{
          stores: shown.stores,
          overrides: shown.overrides,
          today: (store) => storeDay(store, Date.now()),
          vatOf: (store) => vatPercentOf(store, shown.own),
          onVat: (store, percent) =>
            void change((before) => {
              const others = without(before, [vatName(store)]);
              return percent === undefined ? others : { ...others, [vatName(store)]: percent };
            }),
          onSet: (rate) => void changeRates((before) => withRate(before, rate)),
          onRemove: (rate) => void changeRates((before) => withoutRate(before, rate)),
        }}
        onOpenReports={() => void openReports()}
        onChange={(name, value) => void change((before) => ({ ...before, [name]: value }))}
        onReset={(names) => void change((before) => without(before, names))}
      />
    </I18nContext.Provider>,
    app,
  );
}

type Own = Readonly<Record<string, number>>;

function without(own: Own, names: readonly string[]): Own {
  return Object.fromEntries(Object.entries(own).filter(([name]) => !names.includes(name)));
}

async function change(how: (before: Own) => Own): Promise<void> {
  await attempt(async () => {
    await ledger.settings.update((s) => ({ ...s, assumptions: how(s.assumptions) }));
  });
}

async function changeRates(
  how: (before: readonly RateOverride[]) => readonly RateOverride[],
): Promise<void> {
  await attempt(async () => {
    await ledger.settings.update((s) => ({ ...s, rateOverrides: how(s.rateOverrides) }));
  });
}

/** Shows what there is after the act, or what stood in its way. */
async function attempt(act: () => Promise<void>): Promise<void> {
  try {
    await act();
    const nowMs = Date.now();
    const { settings, assumptions, bases, readers, tests } = await loadOutlook(ledger, nowMs);
    const withFigures = <Facts extends { readonly marketplace: MarketplaceCode }>(facts: Facts) => {
      const beliefs = beliefsOf(facts.marketplace, bases, assumptions);
      return { ...facts, figures: beliefs && figuresOf(beliefs) };
    };
    shown = {
      problem: undefined,
      isLoaded: true,
      readers: readers.map(withFigures),
      tests: tests.map(withFigures),
      assumptions,
      changed: new Set(Object.keys(settings.assumptions)),
      stores: [
        ...new Set([...settings.trackingIds, ...bases].map(({ marketplace }) => marketplace)),
      ],
      overrides: settings.rateOverrides,
      own: settings.assumptions,
    };
    afterPaint(() => noteEstimates(ledger.connect, { bases, readers }, nowMs));
  } catch (error) {
    console.error('TagTally: the ledger could not be read or written', error);
    shown = { ...shown, problem: ledgerTrouble(error) };
  }
  show();
}

// Reports may be imported and assumptions changed in another tab.
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible') void attempt(() => Promise.resolve());
});
await attempt(() => ledger.drainOutbox());
