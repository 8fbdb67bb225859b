import fc from 'fast-check';
import { expect, it } from 'vitest';
import { normalP, studentP, studentT975 } from '../../../language/analysis/student-t.ts';

/** P(|T| ≤ t) for whole degrees, by the finite series in arctan(t / √ν) (Abramowitz & Stegun 1964, 26.7.3, 26.7.4). */
function shareWithin(t: number, degrees: number): number {
  const angle = Math.atan(t / Math.sqrt(degrees));
  const cosine = Math.cos(angle);
  const odd = degrees % 2 === 1;
  if (degrees === 1) return (2 / Math.PI) * angle;
  let term = odd ? cosine : 1;
  let sum = term;
  for (let k = 1; 2 * k + (odd ? 1 : 0) <= degrees - 2; k++) {
    term *= cosine ** 2 * (odd ? (2 * k) / (2 * k + 1) : (2 * k - 1) / (2 * k));
    sum += term;
  }
  return odd ? (2 / Math.PI) * (angle + Math.sin(angle) * sum) : Math.sin(angle) * sum;
}

/** The same for any degrees, by Simpson's rule over the angle, in which the density is a power of the cosine. */
function integrated(t: number, degrees: number): number {
  const power = (angle: number) => Math.cos(angle) ** (degrees - 1);
  const upTo = (end: number, steps = 4000) => {
    let sum = power(0) + power(end);
    for (let step = 1; step < steps; step++) sum += (step % 2 === 1 ? 4 : 2) * power((end * step) / steps);
    return (sum * end) / (3 * steps);
  };
  return upTo(Math.atan(t / Math.sqrt(degrees))) / upTo(Math.PI / 2);
}

it('agrees with the finite series for whole degrees of freedom', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.01, max: 30, noNaN: true }), fc.integer({ min: 1, max: 400 }), (t, degrees) => {
      expect(studentP(t, degrees)).toBeCloseTo(1 - shareWithin(t, degrees), 10);
    }),
  );
});

it('agrees with the integral of the density for fractional ones', () => {
  const degreesOfFreedom = fc.double({ min: 2, max: 90, noNaN: true });
  fc.assert(
    fc.property(fc.double({ min: 0.01, max: 8, noNaN: true }), degreesOfFreedom, (t, degrees) => {
      expect(studentP(t, degrees)).toBeCloseTo(1 - integrated(t, degrees), 7);
    }),
    { numRuns: 50 },
  );
});

it('has 95 % between the quantile and its negative', () => {
  fc.assert(
    fc.property(fc.double({ min: 1, max: 5000, noNaN: true }), (degrees) => {
      expect(studentP(studentT975(degrees), degrees)).toBeCloseTo(0.05, 10);
    }),
  );
});

/** The first from stdlib's quantile of the t distribution, the others from printed tables. */
it('agrees with another implementation and with printed tables', () => {
  expect(studentT975(2.5)).toBeCloseTo(3.5746548, 6);
  expect(studentT975(17.776)).toBeCloseTo(2.1027, 3);
  expect(studentP(2.228138852, 10)).toBeCloseTo(0.05, 9);
  expect(normalP(1.959963985)).toBeCloseTo(0.05, 6);
  expect(normalP(-3)).toBeCloseTo(0.0026998, 6);
});
