import {
  randomBeta,
  randomBinomial,
  randomGamma,
  randomLcg,
  randomLogNormal,
  randomPoisson,
} from 'd3-random';
import type { Exposures } from './click-groups';
import { rateAt, type Conversion } from './conversion';
import { keptLogVariance, type ShareBelief } from './item-fate';
import { createItemSums } from './item-sums';
import type { OpenItems } from './pipeline';
import { gammaQuantile, logNormalQuantile } from './quantiles';
import type { StoreBeliefs } from './store-beliefs';
import { createWeightedPick } from './weighted-pick';

/** What lies between these two with a stated chance, in minor units. */
export interface Range {
  readonly lowMinor: number;
  readonly highMinor: number;
}

export interface Totals {
  readonly medianMinor: number;
  readonly range50: Range;
  readonly range80: Range;
  readonly range95: Range;
  /** Probability that nothing at all comes of it. */
  readonly chanceOfNothing: number;
}

/** What an amount that is not known yet can come to. */
export interface Distribution {
  readonly chanceOfNothing: number;
  /** The amount in minor units below which it lies with this probability. */
  readonly quantileMinor: (p: number) => number;
}

const DRAWS = 1_600;
/** What variance over mean exceeds 1 by at least: less is as good as none, and is divided by. */
const LEAST_OVER = 0.01;

/** What clicks and open items together can bring, from seeded draws. */
export function distributionOf(
  exposures: Exposures,
  open: OpenItems,
  beliefs: StoreBeliefs,
  seed: number,
): Distribution {
  const { conversion, dispersion, commission, fate } = beliefs;
  const source = randomLcg(seed);
  const nodes = itemsAtNodes(exposures, conversion);
  const { knownShare, payingShare, drawDirect, directMean } = directOf(exposures, beliefs, source);
  const { logSd } = commission;
  const other = randomLogNormal.source(source)(-(logSd ** 2) / 2, logSd);
  const sumOfOthers = createItemSums(other, 1, source);
  const sumOfDirects = createItemSums(drawDirect, directMean, source);

  // Each unknown takes all its quantiles once, in an order of its own: far less noise than chance.
  const [atNode, atItems, atRatio, atKept, atMean] = Array.from({ length: 5 }, () =>
    spreadOut(DRAWS, source),
  ) as [Float64Array, Float64Array, Float64Array, Float64Array, Float64Array];
  const pickNode = createWeightedPick(conversion.nodes.map(({ weight }) => weight));
  const gamma = randomGamma.source(source);
  const poisson = randomPoisson.source(source);
  const binomial = randomBinomial.source(source);
  const keptMean = fate.shipped.mean * (1 - fate.returned.mean);
  const keptSd = Math.sqrt(keptLogVariance(fate));
  // Log-normals with the right mean.
  const keptLogMean = Math.log(keptMean) - keptSd ** 2 / 2;
  const logMean = Math.log(commission.meanMinor) - commission.meanLogSd ** 2 / 2;
  const logRatio = Math.log(dispersion.ratio);
  const drawReturnable = returnableDrawer(open, fate.returned.mean, commission.logSd, source);
  const pays = 1 - commission.zeroShare;
  const pendingPays = open.pendingChance * pays;

  // Before anything whose use of the source depends on how many clicks there are: two estimates with one
  // seed then differ by what is asked of them, and not by the luck of other draws.
  const drawShare = knownShare > 0 ? shareDrawer(fate.direct, source) : () => 0;
  const shares = Float64Array.from({ length: DRAWS }, drawShare);

  let nothing = 0;
  const amounts: number[] = [];
  for (let draw = 0; draw < DRAWS; draw++) {
    const kept = Math.min(1, logNormalQuantile(atKept[draw] ?? 0.5, keptLogMean, keptSd));
    const direct = shares[draw] ?? 0;
    const byDirect = direct * payingShare;
    const byOther = (1 - direct * knownShare) * pays;
    const paid = kept * (byDirect + byOther);
    const ratio = logNormalQuantile(atRatio[draw] ?? 0.5, logRatio, dispersion.logSd);
    const over = Math.max(LEAST_OVER, ratio - 1);
    const scale = logNormalQuantile(atMean[draw] ?? 0.5, logMean, commission.meanLogSd);

    let items = 0;
    const { shape, rate } = nodes[pickNode(atNode[draw] ?? 0)] ?? { shape: 0, rate: 1 };
    if (shape > 0 && paid > 0) {
      const ordered = gammaQuantile(atItems[draw] ?? 0.5, shape) / rate;
      if (ordered > 0) items = poisson(gamma(ordered / over, over * paid)())();
      nothing += (1 + Math.log1p(paid * over) / over / rate) ** -shape;
    } else nothing += 1;

    const directs =
      byDirect > 0 && items > 0 ? binomial(items, byDirect / (byDirect + byOther))() : 0;
    const pending = open.pendingItems > 0 ? binomial(open.pendingItems, pendingPays)() : 0;
    const amount =
      sumOfDirects(directs) + scale * sumOfOthers(items - directs + pending) + drawReturnable();
    if (amount > 0) amounts.push(amount);
  }
  const chanceOfNothing =
    (nothing / DRAWS) *
    (1 - pendingPays) ** open.pendingItems *
    fate.returned.mean ** open.returnableItems;
  return distribution(Float64Array.from(amounts).sort(), chanceOfNothing);
}

/** What is more than nothing has the rest of the probability. */
function distribution(sorted: Float64Array, chanceOfNothing: number): Distribution {
  const last = sorted.length - 1;
  return {
    chanceOfNothing,
    quantileMinor(p) {
      if (p <= chanceOfNothing || last < 0) return 0;
      const at = ((p - chanceOfNothing) / (1 - chanceOfNothing)) * last;
      const [below, part] = [Math.floor(at), at % 1];
      const from = sorted[below] ?? 0;
      return from + part * ((sorted[Math.min(last, below + 1)] ?? from) - from);
    },
  };
}

export function totalsOf({ chanceOfNothing, quantileMinor }: Distribution): Totals {
  const range = (share: number): Range => ({
    lowMinor: quantileMinor((1 - share) / 2),
    highMinor: quantileMinor((1 + share) / 2),
  });
  return {
    medianMinor: quantileMinor(0.5),
    range50: range(0.5),
    range80: range(0.8),
    range95: range(0.95),
    chanceOfNothing,
  };
}

/** The sum over tracking IDs of clicks times rate, as a gamma distribution of its mean and variance. */
function itemsAtNodes(
  { byTrackingId }: Exposures,
  { nodes, outcomes }: Conversion,
): { shape: number; rate: number }[] {
  const ids = [...byTrackingId].map(([id, { clicks }]) => ({ clicks, outcome: outcomes.get(id) }));
  return nodes.map((node) => {
    let [mean, variance] = [0, 0];
    for (const { clicks, outcome } of ids) {
      const rate = rateAt(node, outcome);
      mean += clicks * rate.mean;
      variance += clicks ** 2 * rate.variance;
    }
    return mean > 0
      ? { shape: mean ** 2 / variance, rate: mean / variance }
      : { shape: 0, rate: 1 };
  });
}

/** The linked products' own commissions, by the items expected of each. */
function directOf({ byTrackingId }: Exposures, { rateOf }: StoreBeliefs, source: () => number) {
  let [items, known, paying, value] = [0, 0, 0, 0];
  const weights: number[] = [];
  const commissions: number[] = [];
  for (const [id, exposure] of byTrackingId) {
    const { mean } = rateOf(id);
    items += mean * exposure.clicks;
    known += mean * exposure.known;
    paying += mean * exposure.knownPaying;
    for (const [minor, clicks] of exposure.direct) {
      commissions.push(minor);
      weights.push(mean * clicks);
      value += mean * clicks * minor;
    }
  }
  const pick = createWeightedPick(weights);
  return {
    knownShare: items > 0 ? known / items : 0,
    payingShare: items > 0 ? paying / items : 0,
    directMean: paying > 0 ? value / paying : 0,
    drawDirect: () => commissions[pick(source())] ?? 0,
  };
}

function shareDrawer({ mean, weight }: ShareBelief, source: () => number): () => number {
  if (mean <= 0 || mean >= 1) return () => mean;
  return randomBeta.source(source)(mean * weight, (1 - mean) * weight);
}

/**
 * Draws what is left of returnable commission: each item comes back or not, and those that do take a
 * share of the money that varies as the items' commissions do.
 */
function returnableDrawer(
  { returnableItems, returnableMinor }: OpenItems,
  returned: number,
  logSd: number,
  source: () => number,
): () => number {
  if (returnableItems === 0) return () => 0;
  const back = randomBinomial.source(source)(returnableItems, returned);
  const beta = randomBeta.source(source);
  const each = 1 / Math.expm1(logSd ** 2);
  return () => {
    const items = back();
    if (items === 0) return returnableMinor;
    if (items >= returnableItems) return 0;
    return returnableMinor * (1 - beta(items * each, (returnableItems - items) * each)());
  };
}

/** The middles of equal steps from 0 to 1, in random order. */
function spreadOut(count: number, source: () => number): Float64Array {
  const all = Float64Array.from({ length: count }, (_, i) => (i + 0.5) / count);
  for (let i = count - 1; i > 0; i--) {
    const j = Math.floor(source() * (i + 1));
    [all[i], all[j]] = [all[j] ?? 0, all[i] ?? 0];
  }
  return all;
}
