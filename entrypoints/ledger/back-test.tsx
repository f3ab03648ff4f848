import { render } from 'preact';
import {
  BackTestView,
  type BackTestShown,
  type StoreBackTest,
} from '../../components/back-test-view';
import { I18nContext } from '../../components/i18n';
import type { TableRow } from '../../components/sortable-table';
import { i18n } from '../../lib/platform/i18n';
import { openReports } from '../../lib/platform/pages';
import { saveFile } from '../../lib/platform/save-file';
import { backTest, storeHistories, type BackTestCase } from '../../lib/reports/back-test';
import type { Cadence } from '../../lib/reports/calendar-windows';
import { countedParts } from '../../lib/reports/counting';
import { ENOUGH_CASES } from '../../lib/reports/hold-rate';
import { settledEstimates } from '../../lib/reports/settlement';
import { createLedgerConnection } from '../../lib/storage/database';
import { createEstimatesStore } from '../../lib/storage/estimates-store';
import { createReportStore } from '../../lib/storage/report-store';
import './back-test.css';

/** So long the page may be busy before it is let breathe, in ms. */
const BREATH_MS = 40;

/**
 * Draws the back-test into an element and works through the history, in breaths.
 *
 * @returns takes it out again.
 * @throws the browser's own error when the ledger cannot be read.
 */
export async function openBackTest(host: HTMLElement): Promise<() => void> {
  let shown: BackTestShown = 'months';
  let isWorking = true;
  let isClosed = false;
  let stores: readonly StoreBackTest[] = [];
  const done = new Map<Cadence, ReadonlyMap<string, readonly BackTestCase[]>>();

  function show(): void {
    if (isClosed) return;
    render(
      <I18nContext.Provider value={i18n}>
        <BackTestView
          shown={shown}
          stores={stores}
          isWorking={isWorking}
          onShow={(choice) => void choose(choice)}
          onOpenReports={() => void openReports()}
          onExport={(name, rows) => void exportTable(name, rows)}
        />
      </I18nContext.Provider>,
      host,
    );
  }

  show();
  const connect = createLedgerConnection();
  const [batches, made] = await Promise.all([
    createReportStore(connect).batches(),
    createEstimatesStore(connect).all(),
  ]);
  await breath();
  const histories = storeHistories(countedParts(batches));
  const settled = new Map(
    histories.map(({ marketplace, told }) => [
      marketplace,
      settledEstimates(
        made.filter((each) => each.marketplace === marketplace),
        told,
      ),
    ]),
  );

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

  const most = (cases: ReadonlyMap<string, readonly BackTestCase[]>) =>
    Math.max(0, ...[...cases.values()].map(({ length }) => length));
  // Of so few months nothing can be said; weeks are more.
  const isFew = most(await casesBy('months')) < ENOUGH_CASES;
  await choose(isFew && most(await casesBy('weeks')) >= ENOUGH_CASES ? 'weeks' : 'months');

  return () => {
    isClosed = true;
    render(null, host);
  };
}

function breath(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

async function exportTable(name: string, rows: readonly TableRow[]): Promise<void> {
  const { tableAsCsv } = await import('../../lib/storage/csv-export');
  saveFile(new Blob([tableAsCsv(rows)], { type: 'text/csv' }), `tagtally-${name}.csv`);
}
