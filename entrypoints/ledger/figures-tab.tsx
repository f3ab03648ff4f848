import { render, type ComponentChild } from 'preact';
import { I18nContext } from '../../components/i18n';
import { LedgerProblem } from '../../components/ledger-problem';
import type { TableRow } from '../../components/sortable-table';
import type { MarketplaceCode } from '../../lib/amazon/marketplaces';
import { i18n } from '../../lib/platform/i18n';
import type { Ledger } from '../../lib/storage/ledger';
import { ledgerTrouble, type LedgerTrouble } from '../../lib/storage/ledger-trouble';
import './figures.css';
import { saveTable } from './save-table';

/** What a tab of figures is drawn with. */
export interface FiguresTools {
  /** The store that the user looks at; the first of those there are until they choose. */
  readonly storeOf: (stores: readonly MarketplaceCode[]) => MarketplaceCode | undefined;
  readonly onStore: (store: MarketplaceCode) => void;
  readonly onExport: (name: string, rows: readonly TableRow[]) => void;
  /** Draws again what is known by now. */
  readonly redraw: () => void;
}

export interface FiguresTab<Data> {
  /** Reads what the tab shows first. */
  readonly load: (ledger: Ledger) => Promise<Data>;
  readonly draw: (data: Data, tools: FiguresTools) => ComponentChild;
  /** Reads what may come later, once the first is drawn; to be told when there is more to draw. */
  readonly follow?: (data: Data, tools: FiguresTools, ledger: Ledger) => Promise<void>;
}

/** The same on all tabs, as long as the page is open. */
let chosen: MarketplaceCode | undefined;

/** A wait shorter than this is not worth a word. */
const SHORT_MS = 150;

/** Shows a tab in an empty element until what it returns is called. */
export function showFigures<Data>(
  host: HTMLElement,
  ledger: Ledger,
  tab: FiguresTab<Data>,
): () => void {
  const lifetime = new AbortController();
  const { signal } = lifetime;
  let data: Data | undefined;
  let problem: LedgerTrouble | undefined;
  const tools: FiguresTools = {
    storeOf: (stores) => (chosen && stores.includes(chosen) ? chosen : stores[0]),
    onStore: (store) => {
      chosen = store;
      show();
    },
    onExport: (name, rows) => void saveTable(name, rows),
    redraw: show,
  };

  function show(): void {
    if (signal.aborted) return;
    render(
      <I18nContext.Provider value={i18n}>
        <div class="figures-tab">
          {problem && <LedgerProblem what={problem} waiting={0} />}
          {data ? tab.draw(data, tools) : !problem && <p class="skeleton" aria-hidden="true" />}
        </div>
      </I18nContext.Provider>,
      host,
    );
  }

  async function load(): Promise<void> {
    try {
      const loaded = await tab.load(ledger);
      data = loaded;
      problem = undefined;
      show();
      await tab.follow?.(loaded, tools, ledger);
    } catch (error) {
      console.error('TagTally: the ledger could not be read', error);
      problem = ledgerTrouble(error);
    }
    show();
  }

  // Reports are imported, and links tested, while the page is not looked at.
  document.addEventListener(
    'visibilitychange',
    () => {
      if (document.visibilityState === 'visible') void load();
    },
    { signal },
  );
  // A part of the tab may be asked for by its address.
  addEventListener('hashchange', show, { signal });
  const waiting = setTimeout(() => data ?? show(), SHORT_MS);
  void load();
  return () => {
    clearTimeout(waiting);
    lifetime.abort();
    render(null, host);
  };
}
