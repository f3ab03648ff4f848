import type { MessageKey } from '../../components/i18n';
import type { Ledger } from '../../lib/storage/ledger';

/** What the module of a tab exports. */
export interface TabModule {
  /**
   * Shows the tab in an empty element, until what it returns is called; that leaves the element as
   * empty as it was, and no listener behind.
   */
  readonly mountTab: (host: HTMLElement, ledger: Ledger) => () => void;
}

export interface LedgerTab {
  /** Its hash in the page's address. */
  readonly id: string;
  readonly label: MessageKey;
  /** Its code is read only when it is opened. */
  readonly load: () => Promise<TabModule>;
}

/** In the order in which they are shown; the first opens where none is asked for. */
export const LEDGER_TABS: readonly [LedgerTab, ...LedgerTab[]] = [
  { id: 'overview', label: 'tabOverview', load: () => import('./overview') },
  { id: 'links', label: 'tabLinks', load: () => import('./links') },
  { id: 'clicks', label: 'tabClicks', load: () => import('./clicks') },
  { id: 'products', label: 'tabProducts', load: () => import('./products') },
  { id: 'back-test', label: 'backTest', load: () => import('./back-test') },
];

/** The tab that a hash such as `#links` or `#products/returned` asks for. */
export function tabOf(hash: string): LedgerTab {
  const [asked] = hash.slice(1).split('/');
  return LEDGER_TABS.find(({ id }) => id === asked) ?? LEDGER_TABS[0];
}
