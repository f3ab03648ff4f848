import { readPage, type ProductPage } from '../../lib/amazon/page';
import type { StoreDay } from '../../lib/amazon/store-day';
import { appliedRate, type AppliedRate } from '../../lib/commission/applied-rate';
import { localArea, onLocalChange } from '../../lib/platform/key-value';
import { isConnected } from '../../lib/platform/lifecycle';
import { MIRROR_KEY, readPageMirror, type PageMirror } from '../../lib/storage/page-mirror';
import { onPageChange } from './page-changes';

/** The product page as it is at the moment, and how the user wants it dealt with. */
export interface ProductInFront {
  readonly page: ProductPage;
  readonly mirror: PageMirror;
  /** The rate that probably applies, where one is known. */
  readonly rate: AppliedRate | undefined;
}

/**
 * Tells what is in front, now and whenever the page or the settings change.
 *
 * @param tell called with undefined where the page has become one of no product.
 */
export function followPage(
  firstPage: ProductPage,
  firstMirror: PageMirror,
  tell: (front: ProductInFront | undefined) => void,
): void {
  let page: ProductPage | undefined = firstPage;
  let mirror = firstMirror;

  const tellAll = () => tell(page && { page, mirror, rate: rateOf(page, mirror) });
  const readAgain = () => {
    const reading = readPage(document, location.href);
    page = reading.kind === 'product' ? reading : undefined;
    tellAll();
  };

  onLocalChange((keys) => {
    if (!keys.includes(MIRROR_KEY)) return;
    void readPageMirror(localArea).then((changed) => {
      if (changed) mirror = changed;
      tellAll();
    });
  });
  onPageChange(readAgain);
  // One that comes back by the browser's back button has missed all changes of the settings.
  addEventListener('pageshow', ({ persisted }) => {
    if (!persisted || !isConnected()) return;
    void readPageMirror(localArea).then((changed) => {
      if (changed) mirror = changed;
      readAgain();
    });
  });
  tellAll();
}

function rateOf(
  { marketplace, department }: ProductPage,
  { rateOverrides }: PageMirror,
): AppliedRate | undefined {
  // Near enough: tables change on known days of the past, and the store's zones would cost space.
  const today = new Date().toISOString().slice(0, 10) as StoreDay;
  return appliedRate(marketplace, department, today, rateOverrides);
}
