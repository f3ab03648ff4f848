import { render } from 'preact';
import { EstimatePage, type EstimatePageProps } from '../../components/estimate-page';
import { I18nContext } from '../../components/i18n';
import { speakIn } from '../../components/page-language';
import type { MarketplaceCode } from '../../lib/amazon/marketplaces';
import { figuresOf } from '../../lib/commission/store-beliefs';
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
import { FIRST_SETTINGS } from '../../lib/storage/settings-store';
import { createFiguresActions, figuresShown, type FiguresShown } from './own-figures';

speakIn(document, i18n);
document.title = `${i18n.t('extensionName')} · ${i18n.t('howComputed')}`;

type Shown = Pick<EstimatePageProps, 'problem' | 'isLoaded' | 'readers' | 'tests'> & {
  readonly figures: FiguresShown;
};

const ledger = createLedger(localArea, exclusively);
const actions = createFiguresActions((how) =>
  attempt(async () => {
    await ledger.settings.update(how);
  }),
);
let shown: Shown = {
  problem: undefined,
  isLoaded: false,
  readers: [],
  tests: [],
  figures: figuresShown(FIRST_SETTINGS, []),
};

function show(): void {
  const app = document.querySelector('#app');
  if (!app) return;
  const { figures, ...facts } = shown;
  render(
    <I18nContext.Provider value={i18n}>
      <EstimatePage
        {...facts}
        {...figures.assumptions}
        {...actions.assumptions}
        rates={{ ...figures.rates, ...actions.rates }}
        onOpenReports={() => void openReports()}
      />
    </I18nContext.Provider>,
    app,
  );
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
      figures: figuresShown(settings, bases),
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
