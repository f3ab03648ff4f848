/**
 * Random numbers for the simulated worlds. Written apart from the model, which draws with d3-random,
 * so that the two can disagree.
 */
export interface Chance {
  /** From 0 to 1, both excluded. */
  readonly uniform: () => number;
  readonly normal: () => number;
  readonly gamma: (shape: number, mean: number) => number;
  readonly beta: (mean: number, weight: number) => number;
  readonly poisson: (mean: number) => number;
}

/** Seeded by a whole number: T. Ettinger's mulberry32. */
export function createChance(seed: number): Chance {
  let state = seed >>> 0;
  const uniform = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return (((t ^ (t >>> 14)) >>> 0) + 0.5) / 2 ** 32;
  };
  const normal = () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());

  // G. Marsaglia and W. W. Tsang (2000); below a shape of 1 with their power of a uniform.
  const standardGamma = (shape: number): number => {
    if (shape < 1) return standardGamma(shape + 1) * uniform() ** (1 / shape);
    const d = shape - 1 / 3;
    const c = 1 / Math.sqrt(9 * d);
    for (;;) {
      const x = normal();
      const v = (1 + c * x) ** 3;
      if (v > 0 && Math.log(uniform()) < x * x * 0.5 + d - d * v + d * Math.log(v)) return d * v;
    }
  };

  // Multiplied uniforms when small; else halved by the gamma-distributed time of an earlier event.
  const poisson = (mean: number): number => {
    let [left, count] = [mean, 0];
    while (left > 20) {
      const event = Math.floor(left * 0.875);
      const time = standardGamma(event);
      if (time > left) {
        for (let i = 1; i < event; i++) if (uniform() * time < left) count += 1;
        return count;
      }
      count += event;
      left -= time;
    }
    const limit = Math.exp(-left);
    for (let product = uniform(); product > limit; product *= uniform()) count += 1;
    return count;
  };

  const gamma = (shape: number, mean: number) => (standardGamma(shape) * mean) / shape;
  const beta = (mean: number, weight: number) => {
    const a = standardGamma(mean * weight);
    return a / (a + standardGamma((1 - mean) * weight));
  };
  return { uniform, normal, gamma, beta, poisson };
}
