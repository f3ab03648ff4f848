import type { Confidence, MarketplaceCode } from '../amazon/marketplaces';

/** A fixed sum for an event, earned only through Amazon's own links for it, never by a rate. */
export interface Bounty {
  readonly marketplace: MarketplaceCode;
  readonly event: string;
  /** Minor units of the store's currency. */
  readonly minor: number;
  readonly asOf: string;
  readonly confidence: Confidence;
}

const INDIA = { marketplace: 'IN', asOf: '2026-03-26', confidence: 'medium' } as const;
const JAPAN = { marketplace: 'JP', asOf: '2026', confidence: 'medium' } as const;

/**
 * Sums as copies of the programmes' pages say them. They change often; for other stores none was
 * found, and reports say what was paid.
 */
export const BOUNTIES: readonly Bounty[] = [
  { ...INDIA, event: 'Prime membership, paid', minor: 10_000 },
  { ...INDIA, event: 'Amazon Business registration', minor: 20_000 },
  { ...INDIA, event: 'Audible, free trial', minor: 15_000 },
  { ...INDIA, event: 'Audible, paid', minor: 15_000 },
  { ...INDIA, event: 'Sell on Amazon, registration', minor: 1_000 },
  { ...INDIA, event: 'Sell on Amazon, GST validated', minor: 40_000 },
  { ...INDIA, event: 'Prime Music', minor: 10_000 },
  { ...JAPAN, event: 'Kindle Unlimited', minor: 500 },
  { ...JAPAN, event: 'Audible', minor: 1_500 },
  { ...JAPAN, event: 'Prime, free trial', minor: 500 },
];
