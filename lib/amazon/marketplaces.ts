/**
 * Amazon's stores that run an Associates programme, as far as the code needs them at run time.
 *
 * Sources, read 2026-11-22: hosts and programme sites from Amazon's own SiteStripe script
 * (capture of 2025-04-09); currencies from github.com/michaeluno/amazon-auto-links 1fb1fb8
 * (2024-10-02). Tag suffixes: official API docs and live tags where the confidence is high,
 * general knowledge where it is low; a wrong suffix is therefore a hint, never proof.
 * `vatPercent` (general knowledge, to be checked) is the standard rate contained in displayed
 * prices; it is absent where prices are shown without tax or the share is not known.
 */
const ROWS = [
  {
    code: 'US',
    domain: 'amazon.com',
    currency: 'USD',
    currencyDecimals: 2,
    tagSuffix: '-20',
    tagSuffixConfidence: 'high',
  },
  {
    code: 'CA',
    domain: 'amazon.ca',
    currency: 'CAD',
    currencyDecimals: 2,
    tagSuffix: '-20',
    tagSuffixConfidence: 'high',
  },
  {
    code: 'MX',
    domain: 'amazon.com.mx',
    currency: 'MXN',
    currencyDecimals: 2,
    tagSuffix: '-20',
    tagSuffixConfidence: 'high',
    vatPercent: 16,
  },
  {
    code: 'BR',
    domain: 'amazon.com.br',
    currency: 'BRL',
    currencyDecimals: 2,
    tagSuffix: '-20',
    tagSuffixConfidence: 'high',
  },
  {
    code: 'UK',
    domain: 'amazon.co.uk',
    currency: 'GBP',
    currencyDecimals: 2,
    tagSuffix: '-21',
    tagSuffixConfidence: 'high',
    vatPercent: 20,
  },
  {
    code: 'DE',
    domain: 'amazon.de',
    currency: 'EUR',
    currencyDecimals: 2,
    tagSuffix: '-21',
    tagSuffixConfidence: 'high',
    vatPercent: 19,
  },
  {
    code: 'FR',
    domain: 'amazon.fr',
    currency: 'EUR',
    currencyDecimals: 2,
    tagSuffix: '-21',
    tagSuffixConfidence: 'high',
    vatPercent: 20,
  },
  {
    code: 'IT',
    domain: 'amazon.it',
    currency: 'EUR',
    currencyDecimals: 2,
    tagSuffix: '-21',
    tagSuffixConfidence: 'high',
    vatPercent: 22,
  },
  {
    code: 'ES',
    domain: 'amazon.es',
    currency: 'EUR',
    currencyDecimals: 2,
    tagSuffix: '-21',
    tagSuffixConfidence: 'high',
    vatPercent: 21,
  },
  {
    code: 'NL',
    domain: 'amazon.nl',
    currency: 'EUR',
    currencyDecimals: 2,
    tagSuffix: '-21',
    tagSuffixConfidence: 'medium',
    vatPercent: 21,
  },
  {
    code: 'BE',
    domain: 'amazon.com.be',
    currency: 'EUR',
    currencyDecimals: 2,
    tagSuffix: '-21',
    tagSuffixConfidence: 'medium',
    vatPercent: 21,
  },
  {
    code: 'IE',
    domain: 'amazon.ie',
    currency: 'EUR',
    currencyDecimals: 2,
    tagSuffix: '-21',
    tagSuffixConfidence: 'low',
    vatPercent: 23,
  },
  {
    code: 'SE',
    domain: 'amazon.se',
    currency: 'SEK',
    currencyDecimals: 2,
    tagSuffix: '-21',
    tagSuffixConfidence: 'medium',
    vatPercent: 25,
  },
  {
    code: 'PL',
    domain: 'amazon.pl',
    currency: 'PLN',
    currencyDecimals: 2,
    tagSuffix: '-21',
    tagSuffixConfidence: 'medium',
    vatPercent: 23,
  },
  {
    code: 'TR',
    domain: 'amazon.com.tr',
    currency: 'TRY',
    currencyDecimals: 2,
    tagSuffix: '-21',
    tagSuffixConfidence: 'medium',
    vatPercent: 20,
  },
  {
    code: 'AE',
    domain: 'amazon.ae',
    currency: 'AED',
    currencyDecimals: 2,
    tagSuffix: '-21',
    tagSuffixConfidence: 'medium',
    vatPercent: 5,
  },
  {
    code: 'SA',
    domain: 'amazon.sa',
    currency: 'SAR',
    currencyDecimals: 2,
    tagSuffix: '-21',
    tagSuffixConfidence: 'high',
    vatPercent: 15,
  },
  {
    code: 'EG',
    domain: 'amazon.eg',
    currency: 'EGP',
    currencyDecimals: 2,
    tagSuffix: '-21',
    tagSuffixConfidence: 'low',
    vatPercent: 14,
  },
  {
    code: 'ZA',
    domain: 'amazon.co.za',
    currency: 'ZAR',
    currencyDecimals: 2,
    tagSuffix: '-21',
    tagSuffixConfidence: 'low',
    vatPercent: 15,
  },
  {
    code: 'IN',
    domain: 'amazon.in',
    currency: 'INR',
    currencyDecimals: 2,
    tagSuffix: '-21',
    tagSuffixConfidence: 'high',
    vatPercent: 18,
  },
  {
    code: 'JP',
    domain: 'amazon.co.jp',
    currency: 'JPY',
    currencyDecimals: 0,
    tagSuffix: '-22',
    tagSuffixConfidence: 'high',
    vatPercent: 10,
  },
  {
    code: 'SG',
    domain: 'amazon.sg',
    currency: 'SGD',
    currencyDecimals: 2,
    tagSuffix: '-22',
    tagSuffixConfidence: 'low',
    vatPercent: 9,
  },
  {
    code: 'AU',
    domain: 'amazon.com.au',
    currency: 'AUD',
    currencyDecimals: 2,
    tagSuffix: '-22',
    tagSuffixConfidence: 'high',
    vatPercent: 10,
  },
] as const satisfies readonly MarketplaceRow[];

export type Confidence = 'high' | 'medium' | 'low';

interface MarketplaceRow {
  readonly code: string;
  /** Registrable domain; the store itself answers on `www.` + domain. */
  readonly domain: string;
  readonly currency: string;
  /** Digits after the decimal point in prices: 2, or 0 for yen. */
  readonly currencyDecimals: 0 | 2;
  readonly tagSuffix: string;
  readonly tagSuffixConfidence: Confidence;
  readonly vatPercent?: number;
}

export type MarketplaceCode = (typeof ROWS)[number]['code'];

export interface Marketplace extends MarketplaceRow {
  readonly code: MarketplaceCode;
}

export const MARKETPLACES: readonly Marketplace[] = ROWS;

const byCode = new Map<string, Marketplace>(MARKETPLACES.map((m) => [m.code, m]));
const byDomain = new Map<string, Marketplace>(MARKETPLACES.map((m) => [m.domain, m]));

/** True for a code of ours, such as `US`. Takes anything. */
export function isMarketplaceCode(value: unknown): value is MarketplaceCode {
  return typeof value === 'string' && byCode.has(value);
}

/** The store with this code. */
export function marketplace(code: MarketplaceCode): Marketplace {
  const found = byCode.get(code);
  if (!found) throw new RangeError(`no marketplace ${code}`);
  return found;
}

/** The store that sells on this registrable domain (`amazon.co.uk`), or undefined. */
export function marketplaceOfDomain(domain: string): Marketplace | undefined {
  return byDomain.get(domain);
}
