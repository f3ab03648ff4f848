/** Lanczos's coefficients for g = 607/128, as computed by P. Godfrey (2001). */
const LANCZOS = [
  0.99999999999999709182, 57.156235665862923517, -59.597960355475491248, 14.136097974741747174,
  -0.49191381609762019978, 0.33994649984811888699e-4, 0.46523628927048575665e-4,
  -0.98374475304879564677e-4, 0.15808870322491248884e-3, -0.21026444172410488319e-3,
  0.2174396181152126432e-3, -0.16431810653676389022e-3, 0.84418223983852743293e-4,
  -0.2619083840158140867e-4, 0.36899182659531622704e-5,
] as const;
const G = 607 / 128;

/** Logarithm of the gamma function of a number above 0, to about 1e-14. */
export function logGamma(x: number): number {
  let series: number = LANCZOS[0];
  for (let i = 1; i < LANCZOS.length; i++) series += (LANCZOS[i] ?? 0) / (x + i);
  const t = x + G + 0.5;
  return (x + 0.5) * Math.log(t) - t + Math.log((Math.sqrt(2 * Math.PI) * series) / x);
}

/**
 * Logarithm of x^a e^−x / Γ(a): x times the density of the gamma distribution. By Stirling's series
 * for large shapes, where the three terms are large and their sum is not.
 */
export function logFront(a: number, x: number): number {
  if (a < 200) return a * Math.log(x) - x - logGamma(a);
  const off = (x - a) / a;
  const stirling = 1 / (12 * a) - 1 / (360 * a ** 3) + 1 / (1260 * a ** 5);
  return 0.5 * Math.log(a / (2 * Math.PI)) - a * (off - Math.log1p(off)) - stirling;
}

/**
 * The lower and upper incomplete gamma functions over the gamma function, P and Q = 1 − P: the
 * smaller of the two keeps its digits. Series below a + 1, Lentz's continued fraction above
 * (NIST Digital Library of Mathematical Functions, 8.11.4 and 8.9.2).
 *
 * @param a shape, above 0.
 * @param x above 0.
 */
export function incompleteGamma(a: number, x: number): { p: number; q: number } {
  const front = Math.exp(logFront(a, x));
  if (x < a + 1) {
    let [term, total] = [1 / a, 1 / a];
    for (let n = 1; Math.abs(term) > total * 1e-17; n++) {
      term *= x / (a + n);
      total += term;
    }
    const p = front * total;
    return { p, q: 1 - p };
  }
  const tiny = 1e-300;
  let b = x + 1 - a;
  let c = 1 / tiny;
  let d = 1 / b;
  let fraction = d;
  for (let i = 1, change = 0; Math.abs(change - 1) > 1e-16 && i < 1e6; i++) {
    const by = -i * (i - a);
    b += 2;
    d = by * d + b;
    if (Math.abs(d) < tiny) d = tiny;
    c = b + by / c;
    if (Math.abs(c) < tiny) c = tiny;
    d = 1 / d;
    change = d * c;
    fraction *= change;
  }
  const q = front * fraction;
  return { p: 1 - q, q };
}
