import { parseAsin, type Asin } from './asin';
import { marketplaceOfDomain, type MarketplaceCode } from './marketplaces';
import { isNonRetailSubdomain, isPrivatePath } from './private-places';
import { isShortHost } from './short-hosts';

/** Why no link can be made from an address. Each has one sentence in the message files. */
export type UrlRefusal =
  | 'not-a-url'
  | 'not-amazon'
  | 'lookalike'
  | 'short-link'
  | 'non-retail'
  | 'private-page'
  | 'bad-asin'
  | 'no-product';

/** What an address says about Amazon. `tags` are the tracking IDs it carries, in order. */
export type AmazonUrl =
  | {
      readonly kind: 'product';
      readonly marketplace: MarketplaceCode;
      readonly asin: Asin;
      readonly tags: readonly string[];
    }
  | {
      readonly kind: 'other';
      readonly marketplace: MarketplaceCode;
      readonly tags: readonly string[];
      readonly refusal: UrlRefusal;
    }
  | { readonly kind: 'refused'; readonly refusal: UrlRefusal };

/** Longer addresses are not read. Browsers cut off at 2 MB; real product links stay below 4 kB. */
const MAX_LENGTH = 16_384;

/** What may stand between a store's host and an ASIN on pages about one product. */
const PRODUCT_PATH =
  /^(?:\/[^/]+)?\/(?:dp(?:\/product)?|d|gp\/product|gp\/aw\/d|gp\/offer-listing|product-reviews|exec\/obidos\/(?:asin|tg\/detail\/-)|o\/asin)\/([^/]+)/i;

const LOCALE_PREFIX = /^\/-\/[a-z]{2}(?:_[a-z]{2})?(?=\/)/i;

/** `/exec/obidos/ASIN/…/some-20`: the old form carries the tag in its path. */
const PATH_TAG = /^\/(?:exec\/obidos\/asin|o\/asin)\/[^/]+\/([^/=]+)\/?$/i;

/**
 * Reads an address: which store, which product, whose tracking IDs, or why not.
 * Pure; never throws, whatever the input.
 *
 * @param input absolute or protocol-relative address; anything else is refused.
 */
export function readAmazonUrl(input: unknown): AmazonUrl {
  const url = parseUrl(input);
  if (!url) return { kind: 'refused', refusal: 'not-a-url' };

  const host = url.hostname.replace(/\.$/, '');
  if (isShortHost(host)) return { kind: 'refused', refusal: 'short-link' };

  const store = readHost(host);
  if (!store) {
    return { kind: 'refused', refusal: /amazon|amzn/.test(host) ? 'lookalike' : 'not-amazon' };
  }
  if (isNonRetailSubdomain(store.subdomain)) return { kind: 'refused', refusal: 'non-retail' };

  const path = url.pathname.replace(LOCALE_PREFIX, '');
  const tags = tagsOf(url, path);
  const place = { marketplace: store.marketplace, tags };
  if (isPrivatePath(path)) return { kind: 'other', ...place, refusal: 'private-page' };

  const named = PRODUCT_PATH.exec(path)?.[1];
  if (named === undefined) return { kind: 'other', ...place, refusal: 'no-product' };
  const asin = parseAsin(cleanSegment(named));
  if (!asin) return { kind: 'other', ...place, refusal: 'bad-asin' };
  return { kind: 'product', ...place, asin };
}

function parseUrl(input: unknown): URL | undefined {
  if (typeof input !== 'string' || input.length > MAX_LENGTH) return undefined;
  const text = input.trim();
  const absolute = text.startsWith('//') ? `https:${text}` : text;
  if (!URL.canParse(absolute)) return undefined;
  const url = new URL(absolute);
  return url.protocol === 'https:' || url.protocol === 'http:' ? url : undefined;
}

function readHost(host: string): { marketplace: MarketplaceCode; subdomain: string } | undefined {
  const start = host.startsWith('amazon.') ? 0 : host.lastIndexOf('.amazon.') + 1;
  if (start === 0 && !host.startsWith('amazon.')) return undefined;
  const found = marketplaceOfDomain(host.slice(start));
  return found && { marketplace: found.code, subdomain: host.slice(0, Math.max(0, start - 1)) };
}

function tagsOf(url: URL, path: string): string[] {
  const inQuery = url.searchParams.getAll('tag');
  const inPath = PATH_TAG.exec(path)?.[1];
  return [...(inPath === undefined ? [] : [inPath]), ...inQuery].filter((tag) => tag !== '');
}

/** A segment may carry a percent-encoded query that belonged behind it (`B08…%3Fpsc%3D1`). */
function cleanSegment(segment: string): string {
  return segment.replace(/(?:%3F|%22|&).*$/i, '');
}
