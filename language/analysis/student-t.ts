/**
 * Student's t distribution with fractional degrees of freedom, as Satterthwaite's approximation needs them. It is our
 * own: the libraries that have it weigh 50 to 190 kB in each bundle.
 */
import { incompleteBeta, logGamma } from './incomplete-beta.ts';
import { normal975 } from './normal.ts';

/** From here on the asymptotic expansion is good to twelve digits. */
const asymptoticFrom = 300;

/** More make no difference that a double can hold in a p value. */
const mostDegrees = 1e6;

/**
 * The quantile of Student's t distribution at 0.975: half the width, in standard errors, of a two-sided 95 % interval.
 * Newton's method from the Cornish–Fisher expansion (Abramowitz & Stegun 1964, 26.7.5).
 *
 * @param degrees 1 or more, also a fraction.
 * @returns 12.706 for 1, 2.228 for 10, towards 1.960 for many.
 * @throws RangeError below one degree of freedom.
 */
export function studentT975(degrees: number): number {
  checkDegrees(degrees);
  let t = expansion(degrees);
  if (degrees >= asymptoticFrom) return t;
  for (let step = 0; step < 50; step++) {
    const next = t + (studentP(t, degrees) - 0.05) / (2 * density(t, degrees));
    if (Math.abs(next - t) < 1e-13 * t) return next;
    t = next;
  }
  return t;
}

/**
 * P(|T| ≥ |t|), the two-sided p value: the incomplete beta function at ν / (ν + t²) (Abramowitz & Stegun 1964,
 * 26.5.27).
 *
 * @param degrees 1 or more, also a fraction.
 * @throws RangeError below one degree of freedom.
 */
export function studentP(t: number, degrees: number): number {
  checkDegrees(degrees);
  const bounded = Math.min(degrees, mostDegrees);
  return incompleteBeta(bounded / 2, 0.5, bounded / (bounded + t * t));
}

/** P(|Z| ≥ |z|) of the standard normal distribution. */
export function normalP(z: number): number {
  return studentP(z, mostDegrees);
}

function checkDegrees(degrees: number): void {
  if (!(degrees >= 1)) throw new RangeError(`no t distribution with ${degrees} degrees`);
}

function density(t: number, degrees: number): number {
  const log = logGamma((degrees + 1) / 2) - logGamma(degrees / 2) - 0.5 * Math.log(degrees * Math.PI);
  return Math.exp(log - ((degrees + 1) / 2) * Math.log1p((t * t) / degrees));
}

/** Cornish–Fisher expansion of the quantile in 1/ν (26.7.5). */
function expansion(degrees: number): number {
  const x = normal975;
  const g1 = (x ** 3 + x) / 4;
  const g2 = (5 * x ** 5 + 16 * x ** 3 + 3 * x) / 96;
  const g3 = (3 * x ** 7 + 19 * x ** 5 + 17 * x ** 3 - 15 * x) / 384;
  const g4 = (79 * x ** 9 + 776 * x ** 7 + 1482 * x ** 5 - 1920 * x ** 3 - 945 * x) / 92160;
  return x + g1 / degrees + g2 / degrees ** 2 + g3 / degrees ** 3 + g4 / degrees ** 4;
}
