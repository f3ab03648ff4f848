import type { Confidence, MarketplaceCode } from '../amazon/marketplaces';
import type { StoreDay } from '../amazon/store-day';
import { PAGE_ROWS } from './rate-rows';
import { RATE_CARDS } from './rate-cards';
import { parseRows } from './rate-tables';
import { REPORTED_ROWS } from './reported-rows';

/** Why a rate is offered to the user and not applied. */
export type OfferReason =
  /** Known of the neighbouring stores, not of this one. */
  | 'neighbour'
  /** In one unsure or undated copy only. */
  | 'unsure'
  /** What a real report paid, not what a table says. */
  | 'observed'
  /** No longer in newer copies of the table. */
  | 'removed'
  /** Of an older table, as far as that was seen. */
  | 'historical'
  /** Of today's table; it is not known since when its figures hold. */
  | 'later';

export interface OfferedRate {
  readonly marketplace: MarketplaceCode;
  readonly key: string;
  /** Basis points of the price without tax. */
  readonly rateBp: number;
  readonly confidence: Confidence;
  readonly reason: OfferReason;
  readonly source: string;
  /** When the source was read, as exactly as it says; `~` where it does not. */
  readonly asOf: string;
  /** First and last day for which it can be meant; open where absent. */
  readonly from?: StoreDay;
  readonly to?: StoreDay;
}

type Origin = Omit<OfferedRate, 'key' | 'rateBp'>;

/** Since when European tables no longer tell direct from indirect purchases (socialperf.com, 2025). */
const FLAT = '2025-06-02' as StoreDay;
const BEFORE_FLAT = '2025-06-01' as StoreDay;
const EUROPE = Object.values({ ...PAGE_ROWS.europe }).join(' ');
const EUROPE_REPORTED = Object.values({ ...REPORTED_ROWS.europe }).join(' ');

function offer(origin: Origin, text: string): OfferedRate[] {
  return parseRows(text, origin.confidence).map(([key, rateBp]) => ({ ...origin, key, rateBp }));
}

/** The flat European table, for a store in whose own table these rows were not seen. */
function neighbours(marketplace: MarketplaceCode): OfferedRate[] {
  const card = RATE_CARDS.find((c) => c.marketplace === marketplace);
  const seen = new Set(card?.rows.map(([key]) => key));
  const origin: Origin = {
    marketplace,
    confidence: 'low',
    reason: 'neighbour',
    source: 'Tables of amazon.co.uk and amazon.de, which share this store’s agreement',
    asOf: '2026-09-26',
    from: FLAT,
  };
  return offer(origin, `${EUROPE} ${EUROPE_REPORTED}`).filter(({ key }) => !seen.has(key));
}

const FRAGMENT = 'github.com/flowbeing/askandcarts_dataprocessor, undated';

/**
 * Rates of which there is some word but not enough to apply them: rows of low confidence or no
 * longer current. Rates for videos and articles that Amazon itself shows (Onsite) are left out,
 * because they do not hold for tagged links; so is Japan's list of products that pay nothing, of
 * which no copy was found. Older European tables had three rates to a category, for direct and
 * indirect purchases and influencers; only fragments of them are known, and no single rate.
 */
export const OFFERED_RATES: readonly OfferedRate[] = [
  ...(['FR', 'ES', 'NL', 'BE', 'IE', 'SE', 'PL'] as const).flatMap(neighbours),
  ...offer(
    {
      ...{ marketplace: 'JP', confidence: 'low', reason: 'unsure', asOf: '2026' },
      source: 'https://affiliate.amazon.co.jp/help/node/topic/GRXPHT8U84RAYDXZ',
    },
    `${PAGE_ROWS.japan.low ?? ''} ${REPORTED_ROWS.japan.low ?? ''}`,
  ),
  ...offer(
    {
      ...{ marketplace: 'US', confidence: 'low', reason: 'unsure', asOf: '2026' },
      source: 'A list of report categories in a public repository',
    },
    '0 kindle-unlimited-memberships prime-memberships',
  ),
  ...offer(
    {
      ...{ marketplace: 'US', confidence: 'low', reason: 'removed', asOf: '2025' },
      source: 'helpingmerchants.com, 2024-02-17, and a copy of 2025; in no copy of 2026',
      to: '2025-12-31' as StoreDay,
    },
    '2000 amazon-games',
  ),
  ...offer(
    {
      ...{ marketplace: 'US', confidence: 'medium', reason: 'historical', asOf: '2024-02-17' },
      source: 'helpingmerchants.com',
      to: '2024-02-17' as StoreDay,
    },
    '0 prime-wardrobe',
  ),
  ...offer(
    {
      ...{ marketplace: 'DE', confidence: 'low', reason: 'historical', asOf: '2025-06' },
      source: 'Forum of abakus-internet-marketing.de; since lowered, on a day not found',
      from: '2025-06-23' as StoreDay,
      to: '2026-03-31' as StoreDay,
    },
    '800 clothing-and-accessories 600 furniture home beauty',
  ),
  ...offer(
    {
      ...{ marketplace: 'PL', confidence: 'low', reason: 'historical', asOf: '2021' },
      source: 'https://affiliate-program.amazon.pl/help/node/topic/GRXPHT8U84RAYDXZ',
      to: BEFORE_FLAT,
    },
    '1000 clothing-and-accessories shoes-handbags-wallets-and-sunglasses jewellery watches luggage',
  ),
  ...offer(
    {
      ...{ marketplace: 'AE', confidence: 'low', reason: 'unsure', asOf: '~2022' },
      source: FRAGMENT,
    },
    '900 handbags travel-bags shoes belts apparel 800 jewelry watches 700 perfume',
  ),
  ...offer(
    {
      ...{ marketplace: 'SG', confidence: 'low', reason: 'unsure', asOf: '~2022' },
      source: FRAGMENT,
    },
    '1200 jewelry watches 1000 handbags shoes apparel 550 perfume',
  ),
  // Categories of at least three rows; fees over revenue, to the half percent they came to.
  ...offer(
    {
      ...{ marketplace: 'CA', confidence: 'low', reason: 'observed', asOf: '2021-04-12' },
      source: 'Fees over revenue in one real report of 2021-03-14 to 2021-04-12',
      from: '2021-03-14' as StoreDay,
    },
    `1000 beauty apparel luxury-beauty shoes 900 home diy outdoors pets furniture
      600 sports kitchen industrial 550 books 500 mobile home-audio office baby 450 tools
      400 watches 350 automotive 300 health toys 200 pc 100 grocery video-games`,
  ),
  ...offer(
    {
      ...{ marketplace: 'CA', confidence: 'high', reason: 'historical', asOf: '2016-02-11' },
      source: 'https://associates.amazon.ca/help/operating/advertisingfees',
      to: '2016-12-31' as StoreDay,
    },
    '400 electronics home-audio camera',
  ),
];

/** What is offered for a store on a day, today's rows included whose figures began later. */
export function offersOn(store: MarketplaceCode, day: StoreDay): OfferedRate[] {
  const offered = OFFERED_RATES.filter(
    ({ marketplace, from, to }) =>
      marketplace === store &&
      (from === undefined || from <= day) &&
      (to === undefined || day <= to),
  );
  const known = new Set(offered.map(({ key }) => key));
  const later = RATE_CARDS.filter((card) => card.marketplace === store && day < card.from).flatMap(
    ({ rows, source, asOf }) =>
      rows
        .filter(([key]) => !known.has(key))
        .map(([key, rateBp]): OfferedRate => {
          const origin = { marketplace: store, confidence: 'low', reason: 'later' } as const;
          return { ...origin, key, rateBp, source, asOf };
        }),
  );
  return [...offered, ...later];
}
