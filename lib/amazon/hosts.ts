import { marketplaceOfDomain, MARKETPLACES, type MarketplaceCode } from './marketplaces';

/** What a host that is no store of Amazon's turned out to be. */
export type OutsideKind =
  'short-link' | 'media-service' | 'non-retail' | 'lookalike' | 'not-amazon';

export interface StoreHost {
  readonly marketplace: MarketplaceCode;
  /** The path alone may be the product, as on `amzn.com`. */
  readonly short?: true;
}

export type Host = StoreHost | { readonly outside: OutsideKind };

/** What stands before a store's domain where it sells; `smile` closed in 2023. */
const RETAIL_PREFIXES = ['www.', '', 'm.', 'smile.'];

const STORE_HOSTS: ReadonlyMap<string, StoreHost> = new Map<string, StoreHost>([
  ...MARKETPLACES.flatMap(({ code, domain }) =>
    RETAIL_PREFIXES.map((prefix) => [prefix + domain, { marketplace: code }] as const),
  ),
  ['amzn.com', { marketplace: 'US', short: true }],
  ['www.amzn.com', { marketplace: 'US', short: true }],
]);

/** Subdomains that sell or show something, but not what an ordinary tag earns on. */
const SERVICE_SUBDOMAINS = new Set([
  ...['fresh', 'health', 'kids', 'luna', 'music', 'pay', 'pharmacy', 'photos', 'primenow', 'video'],
]);

/** Other domains of Amazon's that show media: bounty programmes, if anything. */
const SERVICE_DOMAINS = /(?:^|\.)(?:primevideo\.com|audible\.[a-z.]{2,6}|goodreads\.com)$/;

/**
 * Hosts that hide where they lead: SiteStripe's, the Share button's, and a link service that much
 * of the field uses. Sources: help pages; uBlock's filter of 2026-08-20 for link.amazon. They are
 * never resolved: that would be a request, and on amzn.to a click on a tagged link.
 */
export const SHORT_HOSTS = [
  'a.co',
  'amzn.to',
  'amzn.eu',
  'amzn.asia',
  'amzn.in',
  'link.amazon',
  'geni.us',
] as const;

const SHORT = new Set<string>(SHORT_HOSTS);

/** Amazon's domains that are no shop: files, advertising, jobs, the closed store, the company. */
const COMPANY_DOMAINS =
  /(?:^|\.)(?:amazonaws\.com|(?:media|images|ssl-images|assoc)-amazon\.[a-z.]{2,6}|amazon\.(?:jobs|science|dev|work|cn|com\.co|cl|com\.ng)|aboutamazon\.[a-z.]{2,6}|amazon-adsystem\.com)$/;

/** A whole label of Amazon's name, or one with an ending of its shops', on somebody else's domain. */
const LOOKALIKE = /(?:^|[.-])(?:amazon|amzn)(?:\.|-(?:com?|de|fr|it|es|in|jp|uk)\b)/;

/** The store that answers on exactly this host. */
export function storeOfHost(host: string): StoreHost | undefined {
  return STORE_HOSTS.get(host);
}

/**
 * Where a host belongs. Only whole labels count, so that `amazon.com.example.net` and
 * `myamazon.com` are told from Amazon's own.
 *
 * @param hostname lower-case, as `URL` gives it.
 */
export function readHost(hostname: string): Host {
  const store = STORE_HOSTS.get(hostname);
  if (store) return store;
  const host = hostname.endsWith('.') ? hostname.slice(0, -1) : hostname;
  return STORE_HOSTS.get(host) ?? { outside: readOutside(host) };
}

function readOutside(host: string): OutsideKind {
  const at = host.lastIndexOf('.amazon.');
  if (at > 0 && marketplaceOfDomain(host.slice(at + 1))) {
    return SERVICE_SUBDOMAINS.has(host.slice(0, at)) ? 'media-service' : 'non-retail';
  }
  if (SHORT.has(host)) return 'short-link';
  if (SERVICE_DOMAINS.test(host)) return 'media-service';
  if (COMPANY_DOMAINS.test(host)) return 'non-retail';
  return LOOKALIKE.test(host) ? 'lookalike' : 'not-amazon';
}

/**
 * Subdomains on which the content script has no business. A list, because a match pattern can name
 * hosts but not exclude "all others".
 */
export const NON_RETAIL_SUBDOMAINS = [
  'advertising',
  'affiliate',
  'affiliate-program',
  'afiliados',
  'associados',
  'associates',
  'aws',
  'brandservices',
  'business',
  'developer',
  'gelirortakligi',
  'kdp',
  'music',
  'partenaires',
  'partnernet',
  'pay',
  'primenow',
  'programma-affiliazione',
  'read',
  'sell',
  'sellercentral',
] as const;
