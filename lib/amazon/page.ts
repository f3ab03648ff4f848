import { readPageAddress, type AmazonUrl, type UrlRefusal } from './amazon-url';
import type { Asin } from './asin';
import { marketplace, type MarketplaceCode } from './marketplaces';
import { cutText } from './plain-line';
import { readPriceText, type DisplayedPrice } from './price-text';
import { BREADCRUMBS, CAPTCHAS, ERRORS, PRICES, TITLES } from './selectors';

/**
 * Where Amazon files a product. None of this is the commission category: Amazon decides that
 * itself. Alias, group and nodes do not change with the page's language.
 */
export interface Department {
  /** Search alias of the store section, such as `videogames`. */
  readonly alias?: string;
  /** Product group from the page's main element, such as `book` or `pc`. */
  readonly group?: string;
  /** Browse nodes of the breadcrumb, outermost first. */
  readonly nodes?: readonly string[];
  /** The breadcrumb as the page words it, outermost first. */
  readonly breadcrumb?: readonly string[];
}

export interface ProductPage {
  readonly kind: 'product';
  readonly marketplace: MarketplaceCode;
  /** What the visitor looks at; variation pages also name a parent that nobody can buy. */
  readonly asin: Asin;
  /** Absent where the page shows none; never guessed. */
  readonly title?: string;
  readonly price?: DisplayedPrice;
  readonly department: Department;
}

export type PageReading =
  | ProductPage
  /** Amazon shows something else instead of the page that was asked for. */
  | { readonly kind: 'interruption'; readonly what: 'captcha' | 'error' }
  /** A page of a store that is no product. */
  | { readonly kind: 'page'; readonly page: AmazonUrl['kind'] }
  | { readonly kind: 'outside'; readonly refusal: UrlRefusal };

const MAX_TITLE = 500;
const MAX_CRUMBS = 10;

/**
 * Reads the page in front of the user. Pure: looks at the document it is handed, changes nothing.
 * On cart, sign-in and the like it looks at nothing.
 *
 * @param url the page's own address at this moment: choosing a variant changes it in place.
 */
export function readPage(document: Document, url: string): PageReading {
  const address = readPageAddress(url);
  if (address.marketplace === undefined) return { kind: 'outside', refusal: address.refusal };
  if (address.kind === 'private') return { kind: 'page', page: 'private' };
  const what = readInterruption(document);
  if (what) return { kind: 'interruption', what };
  if (address.kind !== 'product' || address.asin === undefined) {
    return { kind: 'page', page: address.kind };
  }
  const title = readTitle(document);
  const price = readPrice(document, address.marketplace);
  return {
    kind: 'product',
    marketplace: address.marketplace,
    asin: address.asin,
    department: readDepartment(document),
    ...(title !== undefined && { title }),
    ...(price && { price }),
  };
}

/** What Amazon shows instead of the page that was asked for, if it does. */
export function readInterruption(document: Document): 'captcha' | 'error' | undefined {
  if (document.querySelector(CAPTCHAS)) return 'captcha';
  return document.querySelector(ERRORS) ? 'error' : undefined;
}

function readTitle(document: Document): string | undefined {
  for (const selector of TITLES) {
    const text = textOf(document.querySelector(selector));
    if (text !== '') return cutText(text, MAX_TITLE);
  }
  return undefined;
}

function readPrice(document: Document, store: MarketplaceCode): DisplayedPrice | undefined {
  const { currency, currencyDecimals } = marketplace(store);
  for (const selector of PRICES) {
    const amounts = [...document.querySelectorAll(selector)]
      .slice(0, 2)
      .map((element) => readPriceText(textOf(element), currencyDecimals));
    const [minor, maxMinor] = amounts;
    if (minor === undefined) continue;
    const isRange = selector.includes('range') && maxMinor !== undefined && maxMinor > minor;
    return isRange ? { minor, maxMinor, currency } : { minor, currency };
  }
  return undefined;
}

function readDepartment(document: Document): Department {
  const section = document.querySelector('#nav-subnav')?.getAttribute('data-category');
  const chosen = document.querySelector('#searchDropdownBox option[selected]:not([value$="=aps"])');
  const searched = /^search-alias=([a-z0-9-]+)$/.exec(chosen?.getAttribute('value') ?? '')?.[1];
  const alias = [section, searched].find((name) => name);
  const group = document.querySelector('#dp')?.classList.item(0);
  const crumbs = [...document.querySelectorAll(BREADCRUMBS)].slice(0, MAX_CRUMBS);
  const hrefs = crumbs.map((link) => link.getAttribute('href') ?? '');
  const nodes = hrefs.flatMap((href) => /[?&]node=(\d{1,15})(?!\d)/.exec(href)?.[1] ?? []);
  const breadcrumb = crumbs.map((link) => cutText(textOf(link), 100)).filter((text) => text !== '');
  return {
    ...(alias && alias !== 'aps' && { alias }),
    ...(group && { group }),
    ...(nodes.length > 0 && { nodes }),
    ...(breadcrumb.length > 0 && { breadcrumb }),
  };
}

function textOf(element: Element | null): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}
