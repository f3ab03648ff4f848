import { parseAsin, type Asin } from './asin';
import { readHost, type OutsideKind } from './hosts';
import { marketplace, type MarketplaceCode } from './marketplaces';
import { readPlace, readShortPlace, type Place, type PlaceKind } from './places';
import { decodeQuery, queryValue, rawValue, rawValues } from './query';
import { readPlainStoreAddress, type StoreAddress } from './store-address';
import { innerAddress } from './unwrap';

/** Why no link can be made from an address. Each has one sentence in the message files. */
export type UrlRefusal =
  | OutsideKind
  | 'not-a-url'
  | 'private-page'
  | 'bad-asin'
  | 'leads-elsewhere'
  | 'nothing-named'
  | 'no-page';

export type ProductKind = 'product' | 'offers' | 'reviews';

/** A page about one product. Offers and reviews are linked as their product. */
export interface ProductUrl {
  readonly kind: ProductKind;
  readonly marketplace: MarketplaceCode;
  readonly asin: Asin;
  /** Path and query of the page, all that does not address it left out. */
  readonly target: string;
  /** The tracking IDs that the address carries, outermost first. */
  readonly tags: readonly string[];
}

/** Any other page that can be linked: search, browse, brand store … */
export interface PageUrl {
  readonly kind: Exclude<PlaceKind, ProductKind | 'private' | 'other'>;
  readonly marketplace: MarketplaceCode;
  readonly target: string;
  readonly tags: readonly string[];
  readonly asin?: undefined;
}

/** A page of a store to which no link can be made; it may still name a product. */
export interface UnlinkableUrl {
  readonly kind: PlaceKind;
  readonly marketplace: MarketplaceCode;
  readonly refusal: UrlRefusal;
  readonly tags: readonly string[];
  readonly asin?: Asin;
  readonly target?: undefined;
}

/** Not a page of a store at all. */
export interface OutsideUrl {
  readonly kind: OutsideKind | 'not-a-url';
  readonly refusal: UrlRefusal;
  readonly marketplace?: undefined;
  readonly asin?: undefined;
  readonly target?: undefined;
}

export type AmazonUrl = ProductUrl | PageUrl | UnlinkableUrl | OutsideUrl;

/** Longer addresses are not read; sign-in addresses reach 4 kB, product links stay far below. */
export const MAX_URL_LENGTH = 16_384;
/** A wrapper in a wrapper in a wrapper is met; more is somebody's game. */
const MAX_DEPTH = 4;

/**
 * Reads an address: which store, which page, which product, whose tracking IDs, or why nothing can
 * be linked. Sees through the common wrappers. Pure; never throws; time linear in the length.
 *
 * @param input an address, absolute or protocol-relative or as people type it (`amazon.com/…`).
 */
export function readAmazonUrl(input: unknown): AmazonUrl {
  return readAny(input, MAX_DEPTH);
}

/**
 * The same for the address at which a page stands. It is taken as it is: a page that only leads to
 * Amazon is no page of Amazon's.
 */
export function readPageAddress(address: unknown): AmazonUrl {
  return readAny(address, 0);
}

/**
 * The store whose origin this is, such as `https://www.amazon.de`.
 *
 * @param origin anything; an address with more than an origin in it is none.
 */
export function storeOfOrigin(origin: unknown): MarketplaceCode | undefined {
  if (typeof origin !== 'string' || !/^https?:\/\/[^/]+$/.test(origin)) return undefined;
  return readPageAddress(`${origin}/`).marketplace;
}

/** @param depth how many wrappers to look into. */
function readAny(input: unknown, depth: number): AmazonUrl {
  return typeof input === 'string' && input.length <= MAX_URL_LENGTH
    ? read(input, depth)
    : outside('not-a-url');
}

function read(text: string, depth: number): AmazonUrl {
  const plain = readPlainStoreAddress(text);
  if (plain) return readStoreAddress(plain, depth);
  const url = toUrl(text);
  if (!url) return outside('not-a-url');
  const host = readHost(url.hostname);
  if ('marketplace' in host) {
    return readStoreAddress({ host, pathname: url.pathname, search: url.search }, depth);
  }
  const inner = depth > 0 ? innerAddress(url, host.outside) : undefined;
  const found = inner === undefined ? undefined : read(inner, depth - 1);
  return !found || found.kind === 'not-a-url' ? outside(host.outside) : found;
}

function readStoreAddress(address: StoreAddress, depth: number): AmazonUrl {
  const { host, pathname, search } = address.pathname.includes('&')
    ? withQuestionMark(address)
    : address;
  const place = host.short ? readShortPlace(pathname) : readPlace(pathname);
  const tags = tagsOf(search);
  if (place.pathTag !== undefined) tags.unshift(place.pathTag);
  const at = { marketplace: host.marketplace, tags };
  const inner = place.detour === undefined ? undefined : queryValue(search, place.detour);
  return inner === undefined || depth === 0
    ? describe(place, search, at)
    : follow(inner, at, depth);
}

/** `/dp/ASIN&tag=…`: links put together by hand may lack the question mark. */
function withQuestionMark(address: StoreAddress): StoreAddress {
  const { host, pathname, search } = address;
  const at = pathname.search(/&[\w-]+=/);
  if (at < 0) return address;
  const parameters = pathname.slice(at) + search.replace('?', '&');
  return { host, pathname: pathname.slice(0, at), search: `?${parameters.slice(1)}` };
}

function tagsOf(search: string): string[] {
  const raw = rawValues(search, 'tag');
  return raw.length === 0 ? raw : raw.map(decodeQuery).filter((tag) => tag !== '');
}

/** Where one of Amazon's own detours leads; a tag on the detour counts as well as one inside. */
function follow(
  inner: string,
  detour: { readonly marketplace: MarketplaceCode; readonly tags: readonly string[] },
  depth: number,
): AmazonUrl {
  const found = read(absolute(inner, detour.marketplace), depth - 1);
  return found.marketplace === undefined
    ? { kind: 'other', refusal: 'leads-elsewhere', ...detour }
    : { ...found, tags: [...detour.tags, ...found.tags] };
}

/** Detours name a whole address, one without its store, or in the oldest form a bit of a path. */
function absolute(inner: string, store: MarketplaceCode): string {
  const isBit = !/^\s*(?:https?:|[/\\])/i.test(inner);
  try {
    // As browsers resolve it: two slashes of either kind begin a host.
    const base = `https://www.${marketplace(store).domain}`;
    return new URL(isBit ? `/exec/obidos/${inner}` : inner, base).href;
  } catch {
    return inner;
  }
}

function describe(
  place: Place,
  search: string,
  at: { readonly marketplace: MarketplaceCode; readonly tags: readonly string[] },
): AmazonUrl {
  const { kind, asin } = place;
  switch (kind) {
    case 'product':
    case 'offers':
    case 'reviews':
      if (asin) return { kind, asin, target: `/dp/${asin}${variant(search)}`, ...at };
      break;
    case 'private':
    case 'other':
      break;
    default: {
      const target = targetOf(place, search);
      return target === undefined
        ? { kind, refusal: 'nothing-named', ...at }
        : { kind, target, ...at };
    }
  }
  const refusal = kind === 'private' ? 'private-page' : place.badAsin ? 'bad-asin' : 'no-page';
  const named = place.asinInQuery
    ? parseAsin(queryValue(search, 'asin') ?? queryValue(search, 'ASIN'))
    : asin;
  return { kind, refusal, ...at, ...(named && { asin: named }) };
}

/** `th=1&psc=1` keep the chosen size or colour; anything else behind a product does not name it. */
function variant(search: string): string {
  if (search === '') return '';
  const th = isOne(rawValue(search, 'th'));
  const psc = isOne(rawValue(search, 'psc'));
  return th ? (psc ? '?th=1&psc=1' : '?th=1') : psc ? '?psc=1' : '';
}

/** `1`, also with what stuck to it when it was copied. */
function isOne(value: string | undefined): boolean {
  return value !== undefined && /^1(?!\d)/.test(value);
}

/** Parameters that address a page; everything else (session, position, origin) is left out. */
const KEPT: Partial<Record<PlaceKind, readonly string[]>> = {
  search: ['k', 'i', 'rh', 's', 'node', 'bbn'],
  browse: ['node', 'rh', 'bbn', 'field-lbr_brands_browse-bin'],
  'brand-store': ['node', 'field-lbr_brands_browse-bin'],
};

/** What older searches call the words and the section that are `k` and `i` today. */
const OLD_WORDS = ['field-keywords', 'keywords', 'text', 'field-author', 'field-brandtextbin'];
const OLD_SECTIONS = ['search-alias', 'index', 'url'];

function targetOf(place: Place, search: string): string | undefined {
  const { kind, target } = place;
  const names = KEPT[kind];
  if (target === undefined || !names) return target;
  const kept = names.flatMap((name) => {
    const value = name === 'node' ? (place.node ?? rawValue(search, name)) : rawValue(search, name);
    return value === undefined ? oldName(kind, name, search) : [`${name}=${value}`];
  });
  // A sort order alone says nothing to sort.
  const needsMore = kind === 'search' || kind === 'browse';
  if (needsMore && kept.every((pair) => pair.startsWith('s='))) return undefined;
  return kept.length === 0 ? target : `${target}?${kept.join('&')}`;
}

/** The words or the section of a search under the names that older addresses give them. */
function oldName(kind: PlaceKind, name: string, search: string): string[] {
  if (kind !== 'search' || (name !== 'k' && name !== 'i')) return [];
  for (const old of name === 'k' ? OLD_WORDS : OLD_SECTIONS) {
    const value = rawValue(search, old)?.replace(/^search-alias(?:=|%3D)/i, '');
    if (value !== undefined && (name === 'k' || /^[a-z0-9-]+$/.test(value))) {
      return [`${name}=${value}`];
    }
  }
  return [];
}

function toUrl(text: string): URL | undefined {
  try {
    const url = new URL(text.startsWith('https://') ? text : withScheme(text.trim()));
    return url.protocol === 'https:' || url.protocol === 'http:' ? url : undefined;
  } catch {
    // Not an address: that is the answer, not a fault.
    return undefined;
  }
}

/** Protocol-relative addresses, and those that people type: `amazon.com/dp/…`. */
function withScheme(text: string): string {
  if (text.startsWith('//')) return `https:${text}`;
  const startsWithHost = /^(?:[a-z0-9-]+\.)+[a-z]{2,}(?=[:/?#]|$)/i.test(text);
  return startsWithHost ? `https://${text}` : text;
}

function outside(kind: OutsideUrl['kind']): OutsideUrl {
  return { kind, refusal: kind };
}
