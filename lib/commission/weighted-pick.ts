/**
 * Picks an index in proportion to its weight, in the same short time however many there are: a guide
 * says where to begin looking (Chen and Asau, 1974).
 *
 * @param weights none below 0.
 * @returns takes a uniform number from 0 to 1; 0 where there are no weights.
 */
export function createWeightedPick(weights: ArrayLike<number>): (uniform: number) => number {
  const count = weights.length;
  const upTo = new Float64Array(count);
  let total = 0;
  for (let i = 0; i < count; i++) upTo[i] = total += weights[i] ?? 0;
  const guide = new Uint32Array(count);
  for (let i = 0, at = 0; i < count; i++) {
    while (at < count - 1 && (upTo[at] ?? 0) <= (i / count) * total) at += 1;
    guide[i] = at;
  }
  return (uniform) => {
    const value = uniform * total;
    let at = guide[Math.floor(uniform * count)] ?? 0;
    while (at < count - 1 && (upTo[at] ?? 0) <= value) at += 1;
    return at;
  };
}
