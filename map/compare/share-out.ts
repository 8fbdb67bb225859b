/**
 * Parts of a sum in hundredths that add up to the rounded sum, to the last digit: the parts with the largest remainders
 * are rounded up (Hamilton's method).
 */
export function shareOut(total: number, parts: readonly number[]): number[] {
  const exact = parts.map((part) => Number((part * 100).toFixed(6)));
  const whole = exact.map(Math.floor);
  const sum = Math.round(Number(total.toFixed(2)) * 100);
  const missing = sum - whole.reduce((one, other) => one + other, 0);
  const order = exact.map((part, index) => ({ rest: part - Math.floor(part), index })).sort((a, b) => b.rest - a.rest);
  const raised = new Set(order.slice(0, missing).map(({ index }) => index));
  return whole.map((part, index) => (part + (raised.has(index) ? 1 : 0)) / 100);
}
