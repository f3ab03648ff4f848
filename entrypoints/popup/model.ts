import type { PageState, ProductFacts } from '../../components/page-card';
import type { PopupModel } from '../../components/popup';
import type { WindowRow } from '../../components/windows-card';
import { marketplace, type MarketplaceCode } from '../../lib/amazon/marketplaces';
import type { PageReading, ProductPage } from '../../lib/amazon/page';
import { storeDay } from '../../lib/amazon/store-day';
import type { OwnTrackingId } from '../../lib/amazon/tracking-id';
import { attributionWindows } from '../../lib/clicks/attribution-window';
import { DEFAULT_ASSUMPTIONS } from '../../lib/commission/assumptions';
import {
  commissionPerSale,
  estimateByStore,
  worthPerClick,
  type StoreEstimate,
} from '../../lib/commission/click-worth';
import { named } from '../../lib/commission/category-names';
import { rateFor } from '../../lib/commission/rate';
import { tagLink } from '../../lib/links/tagged-link';
import type { RecentArrivals } from '../../lib/storage/click-store';
import type { Ledger } from '../../lib/storage/ledger';
import { ledgerTrouble } from '../../lib/storage/ledger-trouble';

/** What the ledger has to say, whatever page is in front. */
export type LedgerFacts = Omit<Extract<PopupModel, { kind: 'ready' }>, 'page' | 'store'>;

/** Gathers what the popup shows of the ledger, or why it cannot be used. */
export async function loadLedgerFacts(
  ledger: Ledger,
  store: MarketplaceCode | undefined,
  nowMs: number,
): Promise<LedgerFacts | Extract<PopupModel, { kind: 'problem' }>> {
  try {
    await ledger.drainOutbox();
    const [settings, arrivals, isBackupDue, isLost] = await Promise.all([
      ledger.settings.load(),
      ledger.clicks.recent(nowMs),
      ledger.upkeep.isBackupDue(nowMs),
      ledger.isLost(),
    ]);
    const shownStore = store ?? settings.trackingIds[0]?.marketplace ?? 'US';
    return {
      kind: 'ready',
      own: settings.trackingIds,
      currency: marketplace(shownStore).currency,
      explainTestClicks: !settings.testClicksUnderstood,
      isLost,
      backup: isBackupDue ? { lastMs: (await ledger.upkeep.load()).lastBackupMs } : undefined,
      ...worthOf(arrivals, nowMs),
    };
  } catch (error) {
    console.error('TagTally: the ledger could not be read', error);
    return { kind: 'problem', what: ledgerTrouble(error), waiting: await ledger.countWaiting() };
  }
}

/**
 * The card for the page in front.
 *
 * @param url its address, undefined where the browser keeps it to itself.
 * @param reading what our page reader returned there, once it has.
 * @param nowMs epoch milliseconds; a product's rate is that of today.
 */
export function pageState(
  url: string | undefined,
  reading: PageReading | undefined,
  own: readonly OwnTrackingId[],
  nowMs: number,
): PageState {
  if (reading?.kind === 'interruption') return { kind: 'interruption', what: reading.what };
  const link = tagLink(url, own);
  if (link.kind === 'refused' && link.refusal === 'not-a-url') {
    return { kind: 'link', link: { kind: 'refused', refusal: 'not-amazon' } };
  }
  return reading?.kind === 'product'
    ? { kind: 'link', link, product: productFacts(reading, nowMs) }
    : { kind: 'link', link };
}

function productFacts(page: ProductPage, nowMs: number): ProductFacts {
  const today = storeDay(page.marketplace, nowMs);
  const rate = rateFor(page.marketplace, page.department, today);
  const worth = { ...(page.price && { price: page.price }), ...(rate && { rateBp: rate.rateBp }) };
  return {
    title: page.title,
    asin: page.asin,
    rate: rate && named(rate),
    perSale: commissionPerSale(page.marketplace, worth),
    perClick: worthPerClick(page.marketplace, worth, DEFAULT_ASSUMPTIONS),
  };
}

function worthOf(
  { clicks, foreign }: RecentArrivals,
  nowMs: number,
): { estimates: StoreEstimate[]; rows: WindowRow[] } {
  const products = new Map(clicks.map(({ click, product }) => [click.id, product]));
  const windows = attributionWindows(
    clicks.map(({ click }) => click),
    foreign,
    nowMs,
  );
  const rows = windows.map((window): WindowRow => {
    const product = products.get(window.click.id);
    const day = storeDay(window.click.marketplace, window.click.atMs);
    const rate = product && rateFor(product.marketplace, product.department, day);
    return { window, title: product?.title, rate: rate && named(rate) };
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
