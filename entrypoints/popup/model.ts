import type { PageState, ProductFacts } from '../../components/page-card';
import type { PopupModel } from '../../components/popup';
import type { WindowRow } from '../../components/windows-card';
import { readAmazonUrl } from '../../lib/amazon/amazon-url';
import { marketplace } from '../../lib/amazon/marketplaces';
import type { PageReading, ProductPage } from '../../lib/amazon/page';
import type { OwnTrackingId } from '../../lib/amazon/tracking-id';
import { attributionWindows } from '../../lib/clicks/attribution-window';
import { DEFAULT_ASSUMPTIONS } from '../../lib/commission/assumptions';
import {
  commissionPerSale,
  estimateByStore,
  worthPerClick,
  type StoreEstimate,
} from '../../lib/commission/click-worth';
import { rateFor } from '../../lib/commission/rate';
import { tagLink } from '../../lib/links/tagged-link';
import type { ActiveTab } from '../../lib/platform/pages';
import type { ClickWithProduct } from '../../lib/storage/click-store';
import type { Ledger } from '../../lib/storage/ledger';
import { UnreadableSettingsError } from '../../lib/storage/settings-store';

/** Gathers what the popup shows, from the tab in front and the ledger. */
export async function loadPopup(
  ledger: Ledger,
  tab: ActiveTab,
  nowMs: number,
): Promise<PopupModel> {
  try {
    await ledger.drainOutbox();
    const [settings, clicks] = await Promise.all([
      ledger.settings.load(),
      ledger.clicks.recent(nowMs),
    ]);
    const address = readAmazonUrl(tab.url);
    const store = address.kind === 'refused' ? undefined : address.marketplace;
    const shownStore = store ?? settings.trackingIds[0]?.marketplace ?? 'US';
    return {
      kind: 'ready',
      store: store && marketplace(store).domain,
      page: pageState(tab, settings.trackingIds),
      own: settings.trackingIds,
      currency: marketplace(shownStore).currency,
      explainTestClicks: !settings.testClicksUnderstood,
      ...worthOf(clicks, nowMs),
    };
  } catch (error) {
    console.error('TagTally: the ledger could not be read', error);
    const what = error instanceof UnreadableSettingsError ? 'settings' : 'closed';
    return { kind: 'problem', what, waiting: await ledger.countWaiting() };
  }
}

function pageState(tab: ActiveTab, own: readonly OwnTrackingId[]): PageState {
  // Our own script's result, handed over by the browser.
  const reading = tab.reading as PageReading | undefined;
  if (reading?.kind === 'interruption') return { kind: 'interruption', what: reading.what };
  const link = tagLink(tab.url, own);
  if (link.kind === 'refused' && link.refusal === 'not-a-url') {
    // The browser's own pages, and tabs whose address it keeps to itself.
    return { kind: 'link', link: { kind: 'refused', refusal: 'not-amazon' } };
  }
  return reading?.kind === 'product'
    ? { kind: 'link', link, product: productFacts(reading) }
    : { kind: 'link', link };
}

function productFacts(page: ProductPage): ProductFacts {
  const rate = rateFor(page.marketplace, page.department);
  const worth = { ...(page.price && { price: page.price }), ...(rate && { rateBp: rate.rateBp }) };
  return {
    title: page.title,
    asin: page.asin,
    rate,
    perSale: commissionPerSale(page.marketplace, worth),
    perClick: worthPerClick(page.marketplace, worth, DEFAULT_ASSUMPTIONS),
  };
}

function worthOf(
  clicks: readonly ClickWithProduct[],
  nowMs: number,
): { estimates: StoreEstimate[]; rows: WindowRow[] } {
  const products = new Map(clicks.map(({ click, product }) => [click.id, product]));
  const windows = attributionWindows(
    clicks.map(({ click }) => click),
    nowMs,
  );
  const rows = windows.map((window): WindowRow => {
    const product = products.get(window.click.id);
    const rate = product && rateFor(product.marketplace, product.department);
    return { window, title: product?.title, rate };
  });
  const rateOf = new Map(rows.map((row) => [row.window, row.rate]));
  const estimates = estimateByStore(
    windows,
    (window) => {
      const price = products.get(window.click.id)?.price;
      const rateBp = rateOf.get(window)?.rateBp;
      return { ...(price && { price }), ...(rateBp !== undefined && { rateBp }) };
    },
    DEFAULT_ASSUMPTIONS,
    nowMs,
  );
  return { estimates, rows };
}
