import { LedgerOverview, type TopProducts } from '../../components/ledger-overview';
import { NoReaders } from '../../components/no-readers';
import { PageTable } from '../../components/page-table';
import { TabHeading } from '../../components/tab-heading';
import { openReports } from '../../lib/platform/pages';
import type { LoggedClick } from '../../lib/clicks/logged-click';
import type { ProductHead } from '../../lib/reports/product-answers';
import { createLogStore } from '../../lib/storage/log-store';
import { createProductStore } from '../../lib/storage/product-store';
import type { Ledger } from '../../lib/storage/ledger';
import { showFigures } from './figures-tab';
import { loadOverviews } from './overviews';

/** What came, what may come, and why clicks bring no money. */
export function mountTab(host: HTMLElement, ledger: Ledger): () => void {
  let heads: readonly ProductHead[] | undefined;
  let logged: readonly LoggedClick[] = [];
  return showFigures(host, ledger, {
    load: loadOverviews,
    draw: (overviews, { storeOf, onStore, onExport }) => {
      const stores = [
        ...new Set([
          ...overviews.map(({ facts }) => facts.marketplace),
          ...logged.map((click) => click.marketplace),
        ]),
      ];
      const shown = storeOf(stores);
      const overview = overviews.find(({ facts }) => facts.marketplace === shown);
      const pages = logged.flatMap(({ marketplace, page, trackingId, clicks }) =>
        marketplace === shown && page !== undefined ? [{ page, trackingId, clicks }] : [],
      );
      const head = heads?.find(({ marketplace }) => marketplace === shown);
      return (
        <>
          <TabHeading title="tabOverview" stores={stores} shown={shown} onStore={onStore} />
          {overview ? (
            <LedgerOverview
              key={shown}
              overview={overview}
              products={head && topOf(head)}
              pages={pages}
              onExport={onExport}
            />
          ) : (
            <>
              <section class="card">
                <NoReaders hasLogs={logged.length > 0} onOpenReports={() => void openReports()} />
              </section>
              {shown && <PageTable store={shown} logged={pages} ranking={[]} onExport={onExport} />}
            </>
          )}
        </>
      );
    },
    follow: async () => {
      [heads, logged] = await Promise.all([
        createProductStore(ledger.connect).heads(),
        createLogStore(ledger.connect).pages(),
      ]);
    },
  });
}

function topOf({ answers, tellsClicks }: ProductHead): TopProducts {
  return { earning: answers.earning, clicked: answers.clicked, tellsClicks };
}
