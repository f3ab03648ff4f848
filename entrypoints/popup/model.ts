import type { PageState, ProductFacts } from '../../components/page-card';
import type { PopupModel } from '../../components/popup';
import { LIST_ITEMS } from '../../lib/amazon/list-selectors';
import { marketplace, type MarketplaceCode } from '../../lib/amazon/marketplaces';
import type { PageReading, ProductPage } from '../../lib/amazon/page';
import type { OwnTrackingId } from '../../lib/amazon/tracking-id';
import { storeDay } from '../../lib/amazon/store-day';
import { clickWorth, commissionPerSale } from '../../lib/commission/click-worth';
import { named } from '../../lib/commission/category-names';
import { rateFor } from '../../lib/commission/rate';
import { figuresOf } from '../../lib/commission/store-beliefs';
import { productWorth } from '../../lib/commission/vat-assumption';
import { copyable, linkFor } from '../../lib/links/copyable-link';
import { linkMaking } from '../../lib/links/link-making';
import { beliefsOf } from '../../lib/reports/basis-evidence';
import type { Ledger } from '../../lib/storage/ledger';
import { ledgerTrouble } from '../../lib/storage/ledger-trouble';
import { loadOutlook, type Outlook } from '../../lib/storage/outlook';

/** What the ledger has to say, whatever page is in front. */
export interface LedgerFacts extends Omit<
  Extract<PopupModel, { kind: 'ready' }>,
  'page' | 'store' | 'keys'
> {
  readonly outlook: Outlook;
}

/** As many are read as hold, most likely, so many that differ. */
const [NEWEST_LINKS, LAST_LINKS] = [12, 3];

/** Gathers what the popup shows of the ledger, or why it cannot be used. */
export async function loadLedgerFacts(
  ledger: Ledger,
  store: MarketplaceCode | undefined,
  nowMs: number,
): Promise<LedgerFacts | Extract<PopupModel, { kind: 'problem' }>> {
  try {
    await ledger.drainOutbox();
    const [outlook, isBackupDue, isLost, newest] = await Promise.all([
      loadOutlook(ledger, nowMs),
      ledger.upkeep.isBackupDue(nowMs),
      ledger.isLost(),
      ledger.links.newest(NEWEST_LINKS),
    ]);
    const { settings, readers, tests, windows } = outlook;
    const front = store ?? settings.trackingIds[0]?.marketplace ?? 'US';
    return {
      kind: 'ready',
      outlook,
      own: settings.trackingIds,
      choices: {
        making: linkMaking(settings.trackingIds, settings.links),
        labels: settings.links.labels,
        format: settings.links.format,
        templates: settings.links.templates,
      },
      currency: marketplace(front).currency,
      explainTestClicks: !settings.testClicksUnderstood,
      isLost,
      lastLinks: newest
        .filter(({ text }, place) => newest.findIndex((each) => each.text === text) === place)
        .slice(0, LAST_LINKS),
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

/** What is known of the page in front. */
export interface PageInFront {
  /** Its address, undefined where the browser keeps it to itself. */
  readonly url: string | undefined;
  /** What our page reader returned there, once it has. */
  readonly reading?: PageReading | undefined;
  /** Whether it is still at it. */
  readonly isReading?: boolean;
  readonly selection?: string;
  /** The tracking ID that the user has just picked. */
  readonly chosen?: OwnTrackingId | undefined;
}

/** The card for the page in front. @param nowMs epoch milliseconds; a product's rate is that of today. */
export function pageState(
  { url, reading, isReading = false, selection, chosen }: PageInFront,
  { outlook, choices: { making } }: LedgerFacts,
  nowMs: number,
): PageState {
  if (reading?.kind === 'interruption') return { kind: 'interruption', what: reading.what };
  const link = linkFor(url, making, chosen);
  if (link.kind === 'refused') {
    // What is no address at all is a page of the browser's own.
    const refusal = link.refusal === 'not-a-url' ? 'not-amazon' : link.refusal;
    return {
      kind: 'link',
      link: { kind: 'refused', refusal },
      ...(selection !== undefined && { selection }),
    };
  }
  if (reading?.kind === 'product') {
    const product = productFacts(reading, outlook, nowMs);
    return { kind: 'link', link: copyable(link, making, product.title), product };
  }
  if (isReading && link.kind === 'link' && link.page === 'product') {
    return { kind: 'link', link: copyable(link, making), isReading };
  }
  const isList = link.kind === 'link' && link.page in LIST_ITEMS;
  return { kind: 'link', link: copyable(link, making), isList };
}

function productFacts(
  page: ProductPage,
  { settings, bases, assumptions, readers }: Outlook,
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
    isAssumed:
      readers.find((each) => each.marketplace === store)?.expected?.isMostlyAssumptions ?? true,
  };
}
