import { ReadersClicks } from '../../components/ledger-clicks';
import { LoggedClicks } from '../../components/logged-clicks';
import { NoReaders } from '../../components/no-readers';
import { TabHeading } from '../../components/tab-heading';
import { TestClicks } from '../../components/test-clicks';
import { openReports } from '../../lib/platform/pages';
import type { Ledger } from '../../lib/storage/ledger';
import { createLogStore } from '../../lib/storage/log-store';
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
      const [overviews, days, tests] = await Promise.all([
        loadOverviews(ledger),
        createLogStore(ledger.connect).days(),
        latestTestClicks(ledger.connect, LATEST, Date.now()),
      ]);
      const rows = tests.latest.map(({ window, product }) => ({ window, title: product?.title }));
      return { overviews, days, rows, count: tests.count };
    },
    draw: ({ overviews, days, rows, count }, { storeOf, onStore, onExport }) => {
      const stores = [
        ...new Set([
          ...overviews.map(({ facts }) => facts.marketplace),
          ...days.map((day) => day.marketplace),
        ]),
      ];
      const shown = storeOf(stores);
      const logged = shown && (
        <LoggedClicks
          store={shown}
          days={days.filter((day) => day.marketplace === shown)}
          onExport={onExport}
        />
      );
      const overview = overviews.find(({ facts }) => facts.marketplace === shown);
      return (
        <>
          <TabHeading title="tabClicks" stores={stores} shown={shown} onStore={onStore} />
          {overview ? (
            <ReadersClicks key={shown} {...overview} logged={logged} onExport={onExport} />
          ) : (
            <>
              <section class="card">
                <NoReaders hasLogs={days.length > 0} onOpenReports={() => void openReports()} />
              </section>
              {logged}
            </>
          )}
          <TestClicks rows={rows} count={count} onExport={onExport} />
        </>
      );
    },
  });
}
