import { marketplace, type MarketplaceCode } from '../amazon/marketplaces';
import { meanCommissionMinor, minorPerUsd, type Assumptions } from '../commission/assumptions';
import { addEvidence, NO_EVIDENCE, rescaleEvidence, type Evidence } from '../commission/evidence';
import { storeBeliefs, type StoreBeliefs } from '../commission/store-beliefs';
import type { ReportBasis } from './report-basis';

/** What reports teach about a store: its own, and those of the user's others in this one's money. */
export interface StoreEvidence {
  readonly evidence: Evidence;
  readonly elsewhere: Evidence;
}

/** @param bases of all stores that reports tell of. */
export function evidenceFor(
  store: MarketplaceCode,
  bases: readonly Pick<ReportBasis, 'marketplace' | 'evidence'>[],
): StoreEvidence {
  const evidence = bases.find(({ marketplace }) => marketplace === store)?.evidence ?? NO_EVIDENCE;
  const here = minorPerUsdIn(store);
  const elsewhere = bases
    .filter((basis) => basis.marketplace !== store)
    .reduce((all, basis) => {
      const there = minorPerUsdIn(basis.marketplace);
      if (here === undefined || there === undefined) return all;
      return addEvidence(all, rescaleEvidence(basis.evidence, here / there));
    }, NO_EVIDENCE);
  return { evidence, elsewhere };
}

/** What is believed of a store's clicks; undefined where its currency has no assumption. */
export function beliefsOf(
  store: MarketplaceCode,
  bases: readonly ReportBasis[],
  assumptions: Assumptions,
): StoreBeliefs | undefined {
  const { currency, currencyDecimals } = marketplace(store);
  const meanMinor = meanCommissionMinor(assumptions, currency, currencyDecimals);
  if (meanMinor === undefined) return undefined;
  const { evidence, elsewhere } = evidenceFor(store, bases);
  return storeBeliefs(evidence, elsewhere, meanMinor, assumptions);
}

function minorPerUsdIn(store: MarketplaceCode): number | undefined {
  const { currency, currencyDecimals } = marketplace(store);
  return minorPerUsd(currency, currencyDecimals);
}
