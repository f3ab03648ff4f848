import { render } from 'preact';
import {
  BackTestView,
  type BackTestShown,
  type StoreBackTest,
} from '../../components/back-test-view';
import { I18nContext } from '../../components/i18n';
import { LedgerProblem } from '../../components/ledger-problem';
import { i18n } from '../../lib/platform/i18n';
import { openReports } from '../../lib/platform/pages';
import {
  backTest,
  storeHistories,
  type BackTestCase,
  type StoreHistory,
} from '../../lib/reports/back-test';
import type { Cadence } from '../../lib/reports/calendar-windows';
import { countedParts } from '../../lib/reports/counting';
import { ENOUGH_CASES } from '../../lib/reports/hold-rate';
import { settledEstimates } from '../../lib/reports/settlement';
import { createEstimatesStore } from '../../lib/storage/estimates-store';
import type { Ledger } from '../../lib/storage/ledger';
import { ledgerTrouble } from '../../lib/storage/ledger-trouble';
import { createReportStore } from '../../lib/storage/report-store';
import './figures.css';
import './back-test.css';
import { saveTable } from './save-table';

/** So long the page may be busy before it is let breathe, in ms. */
const BREATH_MS = 40;

/** How often ranges held, worked through in breaths. */
export function mountTab(host: HTMLElement, ledger: Ledger): () => void {
  let shown: BackTestShown = 'months';
  let isWorking = true;
  let isClosed = false;
  let stores: readonly StoreBackTest[] = [];
  let histories: readonly StoreHistory[] = [];
  let settled: ReadonlyMap<string, StoreBackTest['made']> = new Map();
  const done = new Map<Cadence, ReadonlyMap<string, readonly BackTestCase[]>>();

  function show(): void {
    if (isClosed) return;
    render(
      <I18nContext.Provider value={i18n}>
        <div class="figures-tab">
          <BackTestView
            shown={shown}
            stores={stores}
            isWorking={isWorking}
            onShow={(choice) => void choose(choice)}
            onOpenReports={() => void openReports()}
            onExport={(name, rows) => void saveTable(name, rows)}
          />
        </div>
      </I18nContext.Provider>,
      host,
    );
  }

  async function load(): Promise<void> {
    const [batches, made] = await Promise.all([
      createReportStore(ledger.connect).batches(),
      createEstimatesStore(ledger.connect).all(),
    ]);
    await breath();
    histories = storeHistories(countedParts(batches));
    settled = new Map(
      histories.map(({ marketplace, told }) => [
        marketplace,
        settledEstimates(
          made.filter((each) => each.marketplace === marketplace),
          told,
        ),
      ]),
    );
    // Of so few months nothing can be said; weeks are more.
    const isFew = most(await casesBy('months')) < ENOUGH_CASES;
    await choose(isFew && most(await casesBy('weeks')) >= ENOUGH_CASES ? 'weeks' : 'months');
  }

  async function casesBy(cadence: Cadence): Promise<ReadonlyMap<string, readonly BackTestCase[]>> {
    const known = done.get(cadence);
    if (known) return known;
    const byStore = new Map<string, BackTestCase[]>();
    let since = performance.now();
    for (const store of histories) {
      const cases: BackTestCase[] = [];
      byStore.set(store.marketplace, cases);
      for (const each of backTest(store, histories, cadence)) {
        cases.push(each);
        if (performance.now() - since < BREATH_MS) continue;
        await breath();
        if (isClosed) return byStore;
        since = performance.now();
      }
    }
    done.set(cadence, byStore);
    return byStore;
  }

  async function choose(choice: BackTestShown): Promise<void> {
    shown = choice;
    if (choice !== 'made' && !done.has(choice)) {
      isWorking = true;
      show();
      await breath();
    }
    const cases = choice === 'made' ? undefined : await casesBy(choice);
    // Another choice may have been made meanwhile.
    if (shown !== choice) return;
    stores = histories.map(({ marketplace }) => ({
      marketplace,
      cases: cases?.get(marketplace) ?? [],
      made: settled.get(marketplace) ?? [],
    }));
    isWorking = false;
    show();
  }

  show();
  load().catch((error: unknown) => {
    console.error('TagTally: the ledger could not be read', error);
    if (isClosed) return;
    render(
      <I18nContext.Provider value={i18n}>
        <LedgerProblem what={ledgerTrouble(error)} waiting={0} />
      </I18nContext.Provider>,
      host,
    );
  });
  return () => {
    isClosed = true;
    render(null, host);
  };
}

function most(cases: ReadonlyMap<string, readonly BackTestCase[]>): number {
  return Math.max(0, ...[...cases.values()].map(({ length }) => length));
}

function breath(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
