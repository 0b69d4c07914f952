/** Φ(x), the standard normal distribution function: Marsaglia's series (J. Stat. Softw. 11(4), 2004), error below 1e-14. */
export function normalCdf(x: number): number {
  if (Math.abs(x) > 8) return x < 0 ? 0 : 1
  let [sum, term] = [x, x]
  for (let odd = 3; Math.abs(term) > 1e-17; odd += 2) {
    term *= (x * x) / odd
    sum += term
  }
  return 0.5 + (sum * Math.exp((-x * x) / 2)) / Math.sqrt(2 * Math.PI)
}

/** Φ⁻¹(p) for p in (0, 1). */
export function normalQuantile(p: number): number {
  return invert(normalCdf, p, [-9, 9])
}

/** The t for which Student's distribution with `freedom` > 0 degrees has P(T ≤ t) = p; p in [0.5, 1). */
export function studentQuantile(p: number, freedom: number): number {
  // P(|T| > t) = I_x(ν/2, 1/2) with x = ν / (ν + t²): Abramowitz & Stegun 26.7.1.
  const x = betaQuantile(2 * (1 - p), freedom / 2, 0.5)
  return Math.sqrt(freedom * (1 / x - 1))
}

/** The x in [0, 1] with I_x(a, b) = p, for a, b > 0. */
export function betaQuantile(p: number, a: number, b: number): number {
  return invert((x) => incompleteBeta(x, a, b), p, [0, 1])
}

/** I_x(a, b), the regularised incomplete beta function, for a, b > 0: the continued fraction of DLMF 8.17.22. */
export function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0
  if (x >= 1) return 1
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x))
  // The fraction converges fast only on this side; DLMF 8.17.4 mirrors the other.
  return x < (a + 1) / (a + b + 2)
    ? (front * betaFraction(x, a, b)) / a
    : 1 - (front * betaFraction(1 - x, b, a)) / b
}

/** Modified Lentz evaluation (Thompson & Barnett, J. Comput. Phys. 64, 1986), two terms at a time. */
function betaFraction(x: number, a: number, b: number): number {
  let c = 1
  let d = 1 / nonZero(1 - ((a + b) * x) / (a + 1))
  let fraction = d
  for (let m = 1; m < 10_000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / nonZero(1 + even * d)
    c = nonZero(1 + even / c)
    fraction *= c * d

    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / nonZero(1 + odd * d)
    c = nonZero(1 + odd / c)
    fraction *= c * d
    if (Math.abs(c * d - 1) < 1e-15) break
  }
  return fraction
}

function nonZero(value: number): number {
  return Math.abs(value) < 1e-300 ? 1e-300 : value
}

/** ln Γ(x) for x > 0: Lanczos (SIAM J. Numer. Anal. 1, 1964) with Godfrey's coefficients for g = 7, relative error below 1e-13. */
export function logGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x)
  const shifted = x - 1
  const series = lanczos.reduce(
    (sum, coefficient, at) => sum + coefficient / (shifted + at + 1),
    lanczosFirst,
  )
  const base = shifted + 7.5
  return 0.5 * Math.log(2 * Math.PI) + (shifted + 0.5) * Math.log(base) - base + Math.log(series)
}

const lanczosFirst = 0.999_999_999_999_809_93
const lanczos = [
  676.520_368_121_885_1, -1259.139_216_722_402_8, 771.323_428_777_653_13, -176.615_029_162_140_59,
  12.507_343_278_686_905, -0.138_571_095_265_720_12, 9.984_369_578_019_571_6e-6, 1.505_632_735_149_311_6e-7,
] as const

/** Bisection of an increasing function: slow, and never wrong. Fifty halvings leave 1e-15 of the range. */
function invert(f: (x: number) => number, target: number, range: readonly [number, number]): number {
  let [low, high] = range
  for (let halving = 0; halving < 50; halving++) {
    const middle = (low + high) / 2
    if (f(middle) < target) low = middle
    else high = middle
  }
  return (low + high) / 2
}
