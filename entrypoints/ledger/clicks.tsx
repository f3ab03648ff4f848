import { ReadersClicks } from '../../components/ledger-clicks';
import { NoReaders } from '../../components/no-readers';
import { TabHeading } from '../../components/tab-heading';
import { TestClicks } from '../../components/test-clicks';
import { openReports } from '../../lib/platform/pages';
import type { Ledger } from '../../lib/storage/ledger';
import { latestTestClicks } from '../../lib/storage/test-clicks';
import { showFigures } from './figures-tab';
import { loadOverviews } from './overviews';

/** More than anybody looks through; all of them are in the export. */
const LATEST = 2_000;

/** Readers' clicks by the reports, and apart from them those of this browser. */
export function mountTab(host: HTMLElement, ledger: Ledger): () => void {
  return showFigures(host, ledger, {
    load: async () => {
      await ledger.drainOutbox();
      const [overviews, tests] = await Promise.all([
        loadOverviews(ledger),
        latestTestClicks(ledger.connect, LATEST, Date.now()),
      ]);
      const rows = tests.latest.map(({ window, product }) => ({ window, title: product?.title }));
      return { overviews, rows, count: tests.count };
    },
    draw: ({ overviews, rows, count }, { storeOf, onStore, onExport }) => {
      const stores = overviews.map(({ facts }) => facts.marketplace);
      const shown = storeOf(stores);
      const overview = overviews.find(({ facts }) => facts.marketplace === shown);
      return (
        <>
          <TabHeading title="tabClicks" stores={stores} shown={shown} onStore={onStore} />
          {overview ? (
            <ReadersClicks key={shown} {...overview} onExport={onExport} />
          ) : (
            <section class="card">
              <NoReaders onOpenReports={() => void openReports()} />
            </section>
          )}
          <TestClicks rows={rows} count={count} onExport={onExport} />
        </>
      );
    },
  });
}
