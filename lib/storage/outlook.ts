import { storeDay } from '../amazon/store-day';
import { attributionWindows, type AttributionWindow } from '../clicks/attribution-window';
import { assumptionsWith } from '../commission/assumption-limits';
import type { Assumptions } from '../commission/assumptions';
import { named, type NamedRate } from '../commission/category-names';
import type { KnownProduct } from '../commission/known-product';
import { rateFor } from '../commission/rate';
import type { RateOverride } from '../commission/rate-override';
import { estimateByStore, type StoreEstimate } from '../commission/store-estimate';
import { productWorth } from '../commission/vat-assumption';
import { evidenceFor } from '../reports/basis-evidence';
import { readersOutlooks, type ReadersOutlook } from '../reports/readers-estimate';
import type { ReportBasis } from '../reports/report-basis';
import { createBasisStore } from './basis-store';
import type { RecentArrivals } from './click-store';
import type { Ledger } from './ledger';
import type { Settings } from './settings-store';

/** What all that the ledger holds is worth, as far as it can be said. */
export interface Outlook {
  readonly settings: Settings;
  readonly assumptions: Assumptions;
  readonly bases: readonly ReportBasis[];
  readonly readers: readonly ReadersOutlook[];
  /** This browser's test clicks, had readers made them. */
  readonly tests: readonly StoreEstimate[];
  /** Windows of the last 24 hours, newest first. */
  readonly windows: readonly ProductWindow[];
}

export interface ProductWindow {
  readonly window: AttributionWindow;
  readonly product: KnownProduct | undefined;
  readonly rate: NamedRate | undefined;
}

/** @param nowMs epoch milliseconds; what is expected depends on how old clicks are. */
export async function loadOutlook(
  ledger: Pick<Ledger, 'connect' | 'settings' | 'clicks'>,
  nowMs: number,
): Promise<Outlook> {
  const [settings, arrivals, bases] = await Promise.all([
    ledger.settings.load(),
    ledger.clicks.recent(nowMs),
    createBasisStore(ledger.connect).load(),
  ]);
  const assumptions = assumptionsWith(settings.assumptions);
  const windows = productWindows(arrivals, settings.rateOverrides, nowMs);
  const facts = new Map(windows.map((each) => [each.window, each]));
  const tests = estimateByStore(
    windows.map(({ window }) => window),
    (window) => {
      const { product, rate } = facts.get(window) ?? {};
      return productWorth(window.click.marketplace, product?.price, rate, settings.assumptions);
    },
    assumptions,
    nowMs,
    (store) => evidenceFor(store, bases),
  );
  const readers = readersOutlooks(bases, assumptions, nowMs);
  return { settings, assumptions, bases, readers, tests, windows };
}

function productWindows(
  { clicks, foreign }: RecentArrivals,
  overrides: readonly RateOverride[],
  nowMs: number,
): ProductWindow[] {
  const products = new Map(clicks.map(({ click, product }) => [click.id, product]));
  const windows = attributionWindows(
    clicks.map(({ click }) => click),
    foreign,
    nowMs,
  );
  return windows.map((window) => {
    const product = products.get(window.click.id);
    const { marketplace, atMs } = window.click;
    const day = storeDay(marketplace, atMs);
    const rate = product && rateFor(marketplace, product.department, day, overrides);
    return { window, product, rate: rate && named(rate) };
  });
}
