import type { PageState, ProductFacts } from '../../components/page-card';
import type { PopupModel } from '../../components/popup';
import { marketplace, type MarketplaceCode } from '../../lib/amazon/marketplaces';
import type { PageReading, ProductPage } from '../../lib/amazon/page';
import type { OwnTrackingId } from '../../lib/amazon/tracking-id';
import { storeDay } from '../../lib/amazon/store-day';
import { clickWorth, commissionPerSale } from '../../lib/commission/click-worth';
import { named } from '../../lib/commission/category-names';
import { rateFor } from '../../lib/commission/rate';
import { figuresOf } from '../../lib/commission/store-beliefs';
import { productWorth } from '../../lib/commission/vat-assumption';
import { preferredIds } from '../../lib/links/preferred-ids';
import { tagLink } from '../../lib/links/tagged-link';
import { beliefsOf } from '../../lib/reports/basis-evidence';
import type { Ledger } from '../../lib/storage/ledger';
import { ledgerTrouble } from '../../lib/storage/ledger-trouble';
import { loadOutlook, type Outlook } from '../../lib/storage/outlook';

/** What the ledger has to say, whatever page is in front. */
export interface LedgerFacts extends Omit<
  Extract<PopupModel, { kind: 'ready' }>,
  'page' | 'store'
> {
  readonly outlook: Outlook;
}

/** Gathers what the popup shows of the ledger, or why it cannot be used. */
export async function loadLedgerFacts(
  ledger: Ledger,
  store: MarketplaceCode | undefined,
  nowMs: number,
): Promise<LedgerFacts | Extract<PopupModel, { kind: 'problem' }>> {
  try {
    await ledger.drainOutbox();
    const [outlook, isBackupDue, isLost] = await Promise.all([
      loadOutlook(ledger, nowMs),
      ledger.upkeep.isBackupDue(nowMs),
      ledger.isLost(),
    ]);
    const { settings, readers, tests, windows } = outlook;
    const front = store ?? settings.trackingIds[0]?.marketplace ?? 'US';
    return {
      kind: 'ready',
      outlook,
      own: settings.trackingIds,
      labels: settings.links.labels,
      currency: marketplace(front).currency,
      explainTestClicks: !settings.testClicksUnderstood,
      isLost,
      backup: isBackupDue ? { lastMs: (await ledger.upkeep.load()).lastBackupMs } : undefined,
      readers: readers.toSorted(
        (a, b) => Number(b.marketplace === front) - Number(a.marketplace === front),
      ),
      estimates: tests,
      rows: windows.map(({ window, product, rate }) => ({ window, title: product?.title, rate })),
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
 * @param chosen the tracking ID that the user has just picked.
 */
export function pageState(
  url: string | undefined,
  reading: PageReading | undefined,
  outlook: Outlook,
  nowMs: number,
  chosen?: OwnTrackingId,
): PageState {
  if (reading?.kind === 'interruption') return { kind: 'interruption', what: reading.what };
  const { trackingIds, links } = outlook.settings;
  const link = tagLink(url, trackingIds, preferredIds(links, trackingIds), chosen);
  if (link.kind === 'refused' && link.refusal === 'not-a-url') {
    return { kind: 'link', link: { kind: 'refused', refusal: 'not-amazon' } };
  }
  return reading?.kind === 'product'
    ? { kind: 'link', link, product: productFacts(reading, outlook, nowMs) }
    : { kind: 'link', link };
}

function productFacts(
  page: ProductPage,
  { settings, bases, assumptions }: Outlook,
  nowMs: number,
): ProductFacts {
  const { marketplace: store, title, asin, department, price } = page;
  const rate = rateFor(store, department, storeDay(store, nowMs), settings.rateOverrides);
  const worth = productWorth(store, price, rate, settings.assumptions);
  const beliefs = beliefsOf(store, bases, assumptions);
  const clicks = beliefs && clickWorth(store, worth, figuresOf(beliefs));
  return {
    title,
    asin,
    rate: rate && named(rate),
    perSale: commissionPerSale(store, worth),
    perClick: clicks?.perClick,
    clicksPerUnit: clicks?.clicksPerUnit,
  };
}
