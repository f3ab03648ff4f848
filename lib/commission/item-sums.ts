/** Items up to this many are drawn one by one. */
const SINGLES = 16;
/** Sums kept of each doubling. */
const KEPT = 1_024;

/**
 * Draws sums of any number of independent amounts in time that grows with the logarithm of that
 * number. Sums of 16 are drawn and kept; pairs of kept sums are sums of 32, pairs of those of 64,
 * and so on; a number of items is put together from these as from its binary digits. Unlike a normal
 * or log-normal curve fitted to the sum, this keeps its skew at every size.
 *
 * @param drawOne one amount, at least 0.
 * @param mean the amounts' mean, which the kept sums are brought to exactly.
 * @param source uniform numbers from 0 to 1.
 */
export function createItemSums(
  drawOne: () => number,
  mean: number,
  source: () => number,
): (items: number) => number {
  const doublings: Float64Array[] = [];
  const pick = (sums: Float64Array) => sums[Math.floor(source() * KEPT)] ?? 0;

  const first = () => {
    const sums = new Float64Array(KEPT);
    let total = 0;
    for (let i = 0; i < KEPT; i++) {
      let sum = 0;
      for (let item = 0; item < SINGLES; item++) sum += drawOne();
      sums[i] = sum;
      total += sum;
    }
    const scale = total > 0 ? (mean * SINGLES * KEPT) / total : 0;
    return sums.map((sum) => sum * scale);
  };
  // Each sum is used twice, in a new order each time, so that the mean stays what it is.
  const doubled = (sums: Float64Array) => {
    const others = shuffled(sums, source);
    const again = shuffled(sums, source);
    return sums.map((_, i) => (others[i] ?? 0) + (again[i] ?? 0));
  };
  const level = (of: number): Float64Array => {
    for (let n = doublings.length; n <= of; n++) {
      const below = doublings[n - 1];
      doublings.push(below ? doubled(below) : first());
    }
    return doublings[of] ?? new Float64Array(KEPT);
  };

  return (items) => {
    let sum = 0;
    for (let single = items % SINGLES; single > 0; single--) sum += drawOne();
    let rest = Math.floor(items / SINGLES);
    for (let of = 0; rest > 0; of++) {
      if (rest % 2 === 1) sum += pick(level(of));
      rest = Math.floor(rest / 2);
    }
    return sum;
  };
}

function shuffled(values: Float64Array, source: () => number): Float64Array {
  const all = values.slice();
  for (let i = all.length - 1; i > 0; i--) {
    const j = Math.floor(source() * (i + 1));
    [all[i], all[j]] = [all[j] ?? 0, all[i] ?? 0];
  }
  return all;
}
