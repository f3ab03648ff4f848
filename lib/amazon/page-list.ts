import { readAmazonUrl, readPageAddress, type AmazonUrl, type UrlRefusal } from './amazon-url';
import { parseAsin, type Asin } from './asin';
import { ASIDE, ITEM_TITLES, LIST_ITEMS, MAIN, RECOMMENDATIONS } from './list-selectors';
import { marketplace, type MarketplaceCode } from './marketplaces';
import { readInterruption } from './page';
import { cutText, plainLine } from './plain-line';

/** A product in a page's list. */
export interface ListedProduct {
  readonly asin: Asin;
  /** In the page's store, with the variant that the page links to, and nothing else. */
  readonly address: string;
  /** Absent where the page shows none; never guessed, and never a price or a rating. */
  readonly title?: string;
}

export type PageList =
  | {
      readonly kind: 'list';
      readonly page: AmazonUrl['kind'];
      readonly marketplace: MarketplaceCode;
      /** In the page's order, each once. */
      readonly products: readonly ListedProduct[];
    }
  | { readonly kind: 'interruption'; readonly what: 'captcha' | 'error' }
  /** A page of a store that lists no products, or none that are anybody's to link. */
  | { readonly kind: 'page'; readonly page: AmazonUrl['kind'] }
  | { readonly kind: 'outside'; readonly refusal: UrlRefusal };

const MAX_PRODUCTS = 1_000;
const MAX_TITLE = 500;

/**
 * Reads the products that the page in front of the user lists: those of its own list, sponsored
 * ones among them, not those of navigation, footer and recommendations. Pure: looks at the document
 * it is handed, changes nothing. Products that the page loads later are there when it is read later.
 *
 * @param url the page's own address at this moment.
 */
export function readPageList(document: Document, url: string): PageList {
  const address = readPageAddress(url);
  if (address.marketplace === undefined) return { kind: 'outside', refusal: address.refusal };
  const { kind } = address;
  if (!isList(kind)) return { kind: 'page', page: kind };
  const what = readInterruption(document);
  if (what) return { kind: 'interruption', what };
  const store = address.marketplace;
  const known = LIST_ITEMS[kind].map((selector) => readItems(document, selector, store));
  const products = known.find((found) => found.length > 0) ?? readMain(document, store);
  return { kind: 'list', page: kind, marketplace: store, products };
}

/**
 * A wish list is a person's, and the home page lists what Amazon thinks of its visitor: neither is
 * read. On a product's page there are only other products.
 */
function isList(kind: AmazonUrl['kind']): kind is keyof typeof LIST_ITEMS {
  return kind in LIST_ITEMS;
}

function readItems(document: Document, selector: string, store: MarketplaceCode): ListedProduct[] {
  const items = [...document.querySelectorAll(selector)];
  return each(
    items.filter((item) => !item.closest(ASIDE)).flatMap((item) => readItem(item, store) ?? []),
  );
}

function readItem(item: Element, store: MarketplaceCode): ListedProduct | undefined {
  const links = productLinks(item, store);
  const named = parseAsin(item.getAttribute('data-asin'));
  // An item may also link to the same book in other formats: its own product is the one it names.
  const asin = named ?? links[0]?.asin;
  if (!asin) return undefined;
  const target = links.find((link) => link.asin === asin)?.target ?? `/dp/${asin}`;
  const title = firstText(ITEM_TITLES.map((selector) => item.querySelector(selector)));
  return listed(store, asin, target, title ?? pictureText(item));
}

/** A page of an unknown layout: whatever its main part links to that is a product. */
function readMain(document: Document, store: MarketplaceCode): ListedProduct[] {
  const mains = [...document.querySelectorAll(MAIN)];
  const parts = mains.length > 0 ? mains : [document.body as HTMLElement | null];
  const links = parts.flatMap((part) => (part ? productLinks(part, store) : []));
  return each(
    links
      .filter(({ element }) => !element.closest(`${ASIDE}, ${RECOMMENDATIONS}`))
      .map(({ element, asin, target }) => listed(store, asin, target, linkText(element))),
  );
}

interface ProductLink {
  readonly element: Element;
  readonly asin: Asin;
  readonly target: string;
}

/** The links to products of this store. Those to their reviews and offers lead to the same. */
function productLinks(part: Element, store: MarketplaceCode): ProductLink[] {
  const base = `https://www.${marketplace(store).domain}`;
  return [...part.querySelectorAll('a[href]')].flatMap((element) => {
    const href = element.getAttribute('href')?.trim() ?? '';
    const address = /^\/(?!\/)/.test(href) ? base + href : href;
    const read = readAmazonUrl(address);
    return read.marketplace === store && read.target !== undefined && read.asin
      ? [{ element, asin: read.asin, target: read.target }]
      : [];
  });
}

/** Each product once, where it stands first, with the first name that it has. */
function each(products: readonly ListedProduct[]): ListedProduct[] {
  const found = new Map<Asin, ListedProduct>();
  for (const product of products) {
    const first = found.get(product.asin);
    if (first?.title !== undefined) continue;
    found.set(product.asin, { ...product, address: first?.address ?? product.address });
  }
  return [...found.values()].slice(0, MAX_PRODUCTS);
}

function listed(
  store: MarketplaceCode,
  asin: Asin,
  target: string,
  title: string | undefined,
): ListedProduct {
  const address = `https://www.${marketplace(store).domain}${target}`;
  return { asin, address, ...(title !== undefined && { title }) };
}

function firstText(elements: readonly (Element | null)[]): string | undefined {
  return elements.map((element) => textOf(element?.textContent)).find((text) => text !== undefined);
}

/** A link's words where they are a name: prices, ratings and shares of them are links, too. */
function linkText(link: Element): string | undefined {
  const text = textOf(link.getAttribute('title')) ?? firstText([link]);
  const isName = text !== undefined && /\p{L}{2}/u.test(text) && !/\p{Sc}|%|^[\d\s.,]+/u.test(text);
  return isName ? text : pictureText(link);
}

/** The picture of a product is described by its name. */
function pictureText(element: Element): string | undefined {
  return textOf(element.querySelector('img[alt]')?.getAttribute('alt'));
}

function textOf(text: string | null | undefined): string | undefined {
  const line = cutText(plainLine(text ?? ''), MAX_TITLE);
  return line === '' ? undefined : line;
}
