import {
  createPanel,
  PANEL_WORDS,
  type PanelCopyResult,
  type PanelWords,
} from '../../components/panel';
import panelCss from '../../components/panel.css?inline';
import { readPageAddress } from '../../lib/amazon/amazon-url';
import { marketplace } from '../../lib/amazon/marketplaces';
import { readPage, type ProductPage } from '../../lib/amazon/page';
import type { StoreDay } from '../../lib/amazon/store-day';
import { idsFor } from '../../lib/amazon/tracking-id';
import { appliedRate } from '../../lib/commission/applied-rate';
import { formatRate } from '../../lib/commission/money';
import { copyable, linkFor } from '../../lib/links/copyable-link';
import { send } from '../../lib/messaging/send';
import { i18n } from '../../lib/platform/i18n';
import { localArea, onLocalChange } from '../../lib/platform/key-value';
import { isConnected } from '../../lib/platform/lifecycle';
import { MIRROR_KEY, readPageMirror, type PageMirror } from '../../lib/storage/page-mirror';
import { copyNoted } from '../copy/copy-noted';

/**
 * Shows the panel on a product page and keeps it in step with the settings. It is one element at
 * the end of the document; its closed shadow root keeps the page out and our styles in. A plain
 * `div`, because a page could define a custom element of our name and be handed its shadow root.
 */
export function startPanel(page: ProductPage, first: PageMirror): void {
  let mirror = first;
  const host = document.createElement('div');
  host.dataset['tagtally'] = 'panel';
  const root = host.attachShadow({ mode: 'closed' });
  const style = document.createElement('style');
  style.textContent = panelCss;

  const { domain } = marketplace(page.marketplace);
  // Near enough: tables change on known days of the past, and the store's zones would cost space.
  const today = new Date().toISOString().slice(0, 10) as StoreDay;
  const rate = appliedRate(page.marketplace, page.department, today, first.rateOverrides);
  const rateText = rate && formatRate(rate.rateBp, i18n.locale);
  const panel = createPanel(wordsOf(domain), {
    onCopy: copy,
    onSetUp: () => void send({ type: 'options.open' }),
    onOff: () => {
      if (isConnected()) void send({ type: 'panel.off' });
      else host.remove();
    },
  });
  root.append(style, panel.element);

  async function copy(): Promise<PanelCopyResult> {
    if (!isConnected()) return 'orphaned';
    // The address of this moment: choosing a variant changes it in place.
    const link = copyable(linkFor(location.href, mirror), mirror, titleNow());
    if (link.kind === 'link' && (await copyNoted([link.copy]))) return 'copied';
    await send({ type: 'copy.open', url: location.href });
    return 'elsewhere';
  }

  function show(): void {
    // Amazon changes pages in place, from one variant to the next and away from products.
    if (!mirror.panel || readPageAddress(location.href).kind !== 'product') {
      host.remove();
      return;
    }
    const ready = idsFor(mirror.trackingIds, page.marketplace).length > 0;
    panel.update({ ready, rate: rateText });
    document.documentElement.append(host);
  }

  onLocalChange((keys) => {
    if (!keys.includes(MIRROR_KEY)) return;
    void readPageMirror(localArea).then((changed) => {
      if (changed) mirror = changed;
      show();
    });
  });
  onAddressChange(show);
  show();
}

function titleNow(): string | undefined {
  const page = readPage(document, location.href);
  return page.kind === 'product' ? page.title : undefined;
}

/**
 * The panel's words, taken out of the extension once: after an update of the extension it cannot be
 * asked any more, and the panel has to say so.
 */
function wordsOf(store: string): PanelWords {
  return Object.fromEntries(PANEL_WORDS.map((key) => [key, i18n.t(key, store)])) as PanelWords;
}

/** @param listener called when the page has changed its address in place. */
function onAddressChange(listener: () => void): void {
  // Missing in Firefox before 147: there the panel still reads the address when it copies.
  if ('navigation' in window) navigation.addEventListener('currententrychange', listener);
}
