import { LedgerProducts } from '../../components/ledger-products';
import { NoReaders } from '../../components/no-readers';
import { TabHeading } from '../../components/tab-heading';
import type { MarketplaceCode } from '../../lib/amazon/marketplaces';
import { openReports } from '../../lib/platform/pages';
import { QUESTIONS, type ProductLine, type ProductQuestion } from '../../lib/reports/product-lines';
import { createFactsStore } from '../../lib/storage/facts-store';
import { createProductStore } from '../../lib/storage/product-store';
import type { Ledger } from '../../lib/storage/ledger';
import { showFigures, type FiguresTools } from './figures-tab';

/** Every product that reports name. */
export function mountTab(host: HTMLElement, ledger: Ledger): () => void {
  const products = createProductStore(ledger.connect);
  const lines = new Map<MarketplaceCode, readonly ProductLine[] | undefined>();

  /** Reads all of a store's products, and draws the tab anew when they are there. */
  function read(store: MarketplaceCode, { redraw }: Pick<FiguresTools, 'redraw'>): void {
    if (lines.has(store)) return;
    lines.set(store, undefined);
    products
      .all(store)
      .then((all) => {
        lines.set(store, all);
        redraw();
      })
      .catch((error: unknown) => {
        // The first of them stay there, and it is tried again when the tab is drawn again.
        console.error('TagTally: the products could not be read', error);
        lines.delete(store);
      });
  }

  return showFigures(host, ledger, {
    load: async () => {
      lines.clear();
      const [facts, heads] = await Promise.all([
        createFactsStore(ledger.connect).load(),
        products.heads(),
      ]);
      // The stores stand in one order on all tabs.
      return facts.flatMap(({ marketplace }) =>
        heads.filter((head) => head.marketplace === marketplace),
      );
    },
    draw: (heads, { storeOf, onStore, onExport, redraw }) => {
      const stores = heads.map(({ marketplace }) => marketplace);
      const shown = storeOf(stores);
      const head = heads.find(({ marketplace }) => marketplace === shown);
      // After what is there was drawn.
      if (shown) setTimeout(() => read(shown, { redraw }));
      return (
        <>
          <TabHeading title="tabProducts" stores={stores} shown={shown} onStore={onStore} />
          {head ? (
            <LedgerProducts
              key={shown}
              head={head}
              lines={shown && lines.get(shown)}
              question={questionOf(location.hash)}
              onExport={onExport}
            />
          ) : (
            <section class="card">
              <NoReaders onOpenReports={() => void openReports()} />
            </section>
          )}
        </>
      );
    },
  });
}

/** What `#products/returned` asks. */
function questionOf(hash: string): ProductQuestion {
  const [, asked] = hash.split('/');
  return QUESTIONS.find((question) => question === asked) ?? 'all';
}
