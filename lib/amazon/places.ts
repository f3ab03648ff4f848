import { parseAsin, type Asin } from './asin';
import { PRIVATE_GP, PRIVATE_HZ, PRIVATE_ROOTS } from './private-paths';

/** What an address of a store leads to. */
export type PlaceKind =
  | 'product'
  | 'offers'
  | 'reviews'
  | 'search'
  | 'browse'
  | 'best-sellers'
  | 'deals'
  | 'brand-store'
  | 'storefront'
  | 'author'
  | 'wish-list'
  | 'home'
  | 'private'
  | 'other';

/** A path as it was understood. */
export interface Place {
  readonly kind: PlaceKind;
  /** The product, on pages about one. */
  readonly asin?: Asin;
  /** A product was meant, but its number is not one. */
  readonly badAsin?: true;
  /** The page is about a product that only its query names. */
  readonly asinInQuery?: true;
  /** Path without locale, slug and labels that leads to the same page; absent where none can. */
  readonly target?: string;
  /** The browse node, where it stands in the path. */
  readonly node?: string;
  /** A tracking ID that the old address forms carry in the path. */
  readonly pathTag?: string;
  /** Amazon's own detour: the parameter that holds the address it leads to. */
  readonly detour?: string;
}

type Segments = readonly string[];

const OTHER: Place = { kind: 'other' };
const PRIVATE: Place = { kind: 'private' };
/** The form for a review names its product; nothing is linked there all the same. */
const REVIEW_FORM: Place = { kind: 'private', asinInQuery: true };
const HOME: Place = { kind: 'home', target: '/' };
const SEARCH: Place = { kind: 'search', target: '/s' };
const NODE = /^\d{3,}$/;

const BEST_SELLERS = new Set([
  ...['bestsellers', 'new-releases', 'movers-and-shakers', 'most-wished-for', 'most-gifted'],
  ...['top-sellers'],
]);

/**
 * Understands the path of a store's address. It is cut into segments once and told by its first
 * one or two, so the time is linear in the length.
 *
 * @param path as `URL` gives it.
 */
export function readPlace(path: string): Place {
  const usual = USUAL.exec(path);
  if (usual) return product(KIND_OF[usual[1] ?? usual[2] ?? ''] ?? 'product', usual[3]);
  const segments = segmentsOf(path);
  const [root, second] = segments;
  if (root === undefined) return HOME;
  // Words about a product may be those that begin other addresses: `/Deals/dp/ASIN`.
  if (second !== undefined && root !== 'gp' && SLUG_ENDS.has(second)) return readSlug(segments);
  const read = READERS.get(root) ?? READERS.get(root.toLowerCase());
  return read ? read(segments) : readSlug(segments);
}

const LANGUAGE = /^\/-\/(?!dp\/)[a-z]{2}(?:[_-][a-z]{2})?(?=\/|$)/i;

/** `/-/en/` in front is a language; `ref=…` and all that follows it addresses nothing. */
function segmentsOf(path: string): string[] {
  const start = LANGUAGE.exec(path)?.[0].length ?? 0;
  const ref = path.indexOf('/ref=', start);
  const qid = path.indexOf('/qid=', start);
  let end = ref < 0 ? path.length : ref;
  if (qid >= 0 && qid < end) end = qid;
  while (end > start && path[end - 1] === '/') end--;
  return end <= start ? [] : path.slice(start + 1, end).split('/');
}

/**
 * The forms that nearly all product links have. They are readable below, too; one expression
 * finds them in a third of the time (`npm run bench`).
 */
const USUAL =
  /^(?:\/-\/[a-z]{2})?(?:\/(?:(?!gp\/|-\/|ref=|qid=)[^/]+\/)?(dp|product-reviews)|\/gp\/(product|offer-listing|aw\/d))\/([0-9A-Z]{10})(?:\/|$)/;

const KIND_OF: Readonly<Record<string, 'reviews' | 'offers'>> = {
  'product-reviews': 'reviews',
  'offer-listing': 'offers',
};

/** What a slug may stand before, where it is a product's. */
const SLUG_ENDS = new Set(['dp', 'product-reviews']);

type Reader = (segments: Segments) => Place;

/** By first segment, lower-case. */
const READERS: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ...[...PRIVATE_ROOTS].map((root) => [root, () => PRIVATE] as const),
  ['review', (s) => (s[1] === 'create-review' ? REVIEW_FORM : PRIVATE)],
  ['dp', (s) => product('product', behindWord(s, 1))],
  ['d', (s) => product('product', s[1])],
  ['product-reviews', (s) => product('reviews', s[1])],
  ['gp', readGp],
  ['exec', (s) => readObidos(s.slice(2))],
  ['o', (s) => readObidos(s.slice(1))],
  ['hz', readHz],
  ['s', () => SEARCH],
  ['mn', () => SEARCH],
  ['b', (s) => browse(s[1])],
  ['deals', (s) => ({ kind: 'deals', target: joined(s) })],
  ['deal', (s) => ({ kind: 'deals', target: joined(s) })],
  ['events', (s) => ({ kind: 'deals', target: joined(s) })],
  ['stores', (s) => (s.length > 1 ? { kind: 'brand-store', target: joined(s) } : OTHER)],
  ['shop', (s) => (s.length > 1 ? { kind: 'storefront', target: joined(s) } : OTHER)],
  ['registries', (s) => ({ kind: 'wish-list', target: joined(s) })],
  ['baby-reg', (s) => ({ kind: 'wish-list', target: joined(s) })],
  ['wedding', (s) => ({ kind: 'wish-list', target: joined(s) })],
  ['ask', readQuestions],
  ['sspa', () => ({ kind: 'other', detour: 'url' })],
]);

/** `/slug/dp/ASIN` and its like: the first segment is words about the page. */
function readSlug(segments: Segments): Place {
  switch (segments[1]?.toLowerCase()) {
    case 'dp':
      return product('product', behindWord(segments, 2));
    case 'd':
      return product('product', segments[2]);
    case 'product-reviews':
      return product('reviews', segments[2]);
    case 'b':
      return browse(segments[2]);
    case 's':
      return SEARCH;
    case 'zgbs':
      return { kind: 'best-sellers', target: joined(segments) };
    case 'e':
      return parseAsin(segments[2]) ? { kind: 'author', target: joined(segments) } : OTHER;
    default:
      return OTHER;
  }
}

function readGp(segments: Segments): Place {
  const second = (segments[1] ?? '').toLowerCase();
  const third = segments[2];
  if (PRIVATE_GP.has(second)) return PRIVATE;
  if (BEST_SELLERS.has(second)) return { kind: 'best-sellers', target: joined(segments) };
  switch (second) {
    case 'product':
      if (third === 'handle-buy-box') return { kind: 'other', asinInQuery: true };
      return third === 'utility' ? PRIVATE : product('product', behindWord(segments, 2));
    case 'offer-listing':
      return product('offers', third);
    case 'product-reviews':
      return product('reviews', third);
    case 'customer-reviews':
      return { kind: 'other', asinInQuery: true };
    case 'aw':
      return readMobile(segments);
    case 'search':
      return SEARCH;
    case 'browse.html':
      return browse(undefined);
    case 'goldbox':
      return { kind: 'deals', target: '/gp/goldbox' };
    case 'homepage.html':
    case 'gw':
      return HOME;
    case 'slredirect':
      return { kind: 'other', detour: 'url' };
    case 'redirect.html':
      return { kind: 'other', detour: 'location' };
    case 'r.html':
      return { kind: 'other', detour: 'U' };
    case 'registry':
      return third === 'wishlist' && segments[3]
        ? { kind: 'wish-list', target: `/hz/wishlist/ls/${segments[3]}` }
        : { kind: 'wish-list' };
    default:
      return OTHER;
  }
}

/** `/gp/aw/`: the addresses of the old mobile pages. */
function readMobile(segments: Segments): Place {
  switch (segments[2]?.toLowerCase()) {
    case 'd':
      return product('product', segments[3]);
    case 'ol':
      return product('offers', segments[3]);
    case 'reviews':
    case 'cr':
      return product('reviews', segments[3]);
    case 's':
      return SEARCH;
    case 'c':
      return PRIVATE;
    default:
      return OTHER;
  }
}

/** `/exec/obidos/…` and `/o/…`: addresses of 1998 to about 2008, still met in articles. */
function readObidos(segments: Segments): Place {
  const [first = '', second = '', , fourth] = segments;
  if (first.toLowerCase() === 'asin') {
    const place = product('product', second);
    const tag = segments[2];
    return tag !== undefined && isTag(tag) ? { ...place, pathTag: tag } : place;
  }
  if (first === 'tg' && second === 'detail') return product('product', fourth);
  if (first === 'tg' && second === 'browse') return browse(fourth);
  if (first === 'redirect') return { kind: 'other', detour: 'path' };
  if (first.startsWith('search-handle')) return SEARCH;
  return OTHER;
}

/** Not a `name=value` label, and not the session number that old paths end in. */
function isTag(segment: string): boolean {
  return /^[\w-]+$/.test(segment) && !/^\d{3}-\d{7}-\d{7}$/.test(segment);
}

function readHz(segments: Segments): Place {
  const second = (segments[1] ?? '').toLowerCase();
  if (PRIVATE_HZ.has(second)) return PRIVATE;
  if (second !== 'wishlist') return OTHER;
  const list = segments[2] === 'ls' ? segments[3] : undefined;
  return list ? { kind: 'wish-list', target: `/hz/wishlist/ls/${list}` } : { kind: 'wish-list' };
}

function readQuestions(segments: Segments): Place {
  const asin = segments[2] === 'asin' ? parseAsin(segments[3]) : undefined;
  return asin ? { kind: 'other', asin } : OTHER;
}

function product(kind: 'product' | 'offers' | 'reviews', segment: string | undefined): Place {
  const asin = parseAsin(cleanAsin(segment));
  return asin ? { kind, asin, target: `/dp/${asin}` } : { kind: 'other', badAsin: true };
}

/** `amzn.com/ASIN`: an old short form whose whole path is the product. */
export function readShortPlace(path: string): Place {
  const segments = segmentsOf(path);
  const place = segments.length === 1 ? product('product', segments[0]) : OTHER;
  return place.asin ? place : readPlace(path);
}

/** `/dp/product/ASIN`, `/gp/product/product-description/ASIN`: a word may stand between. */
function behindWord(segments: Segments, at: number): string | undefined {
  const segment = segments[at];
  const next = segments[at + 1];
  const isWord = segment !== undefined && /^[a-z]+(?:-[a-z]+)*$/.test(segment);
  return isWord && parseAsin(cleanAsin(next)) ? next : segment;
}

function browse(node: string | undefined): Place {
  const target = { kind: 'browse', target: '/b' } as const;
  return node !== undefined && NODE.test(node) ? { ...target, node } : target;
}

/** What belonged behind a question mark or outside the address may stick to a product number. */
function cleanAsin(segment: string | undefined): string | undefined {
  return segment?.length === 10 ? segment : segment?.replace(/[^0-9A-Za-z_-].*$/, '');
}

function joined(segments: Segments): string {
  return `/${segments.join('/')}`;
}
