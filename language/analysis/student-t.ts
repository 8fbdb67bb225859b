/** The standard normal quantile at 0.975. */
const normal975 = 1.959963984540054;

/** From here on the asymptotic expansion is good to seven digits and the finite series only costs time. */
const asymptoticFrom = 50;

/**
 * The quantile of Student's t distribution at 0.975: half the width, in standard errors, of a two-sided 95 % interval.
 * Below 50 degrees of freedom it inverts the exact finite series, above it takes the expansion (Abramowitz & Stegun
 * 1964, 26.7.3, 26.7.4 and 26.7.5).
 *
 * @param degrees whole degrees of freedom, 1 or more.
 * @returns 12.706 for 1, 2.228 for 10, towards 1.960 for many.
 * @throws RangeError when there is not one whole degree of freedom.
 */
export function studentT975(degrees: number): number {
  if (!Number.isInteger(degrees) || degrees < 1) throw new RangeError(`no t distribution with ${degrees} degrees`);
  if (degrees === 1) return Math.tan((Math.PI / 2) * 0.95);
  if (degrees === 2) return 0.95 * Math.sqrt(2 / (1 - 0.95 ** 2));
  const start = expansion(degrees);
  return degrees < asymptoticFrom ? invert(degrees, start) : start;
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

/** Secant steps to the t within which 95 % lie; the expansion is so near that a few of them settle it. */
function invert(degrees: number, start: number): number {
  let before = start * 1.01;
  let t = start;
  let errorBefore = shareWithin(before, degrees) - 0.95;
  for (let step = 0; step < 20; step++) {
    const error = shareWithin(t, degrees) - 0.95;
    if (error === errorBefore || Math.abs(error) < 1e-14) return t;
    const next = t - (error * (t - before)) / (error - errorBefore);
    before = t;
    errorBefore = error;
    t = next;
  }
  return t;
}

/** P(|T| ≤ t) for whole degrees of freedom, by the finite series in θ = arctan(t / √ν) (26.7.3 odd, 26.7.4 even). */
function shareWithin(t: number, degrees: number): number {
  const angle = Math.atan(t / Math.sqrt(degrees));
  const cosine = Math.cos(angle);
  const odd = degrees % 2 === 1;
  let term = odd ? cosine : 1;
  let sum = term;
  for (let k = 1; 2 * k + (odd ? 1 : 0) <= degrees - 2; k++) {
    term *= cosine ** 2 * (odd ? (2 * k) / (2 * k + 1) : (2 * k - 1) / (2 * k));
    sum += term;
  }
  return odd ? (2 / Math.PI) * (angle + Math.sin(angle) * sum) : Math.sin(angle) * sum;
}
