/**
 * A number as the expected figures print it: rounded to so many decimals, an exact tie to the even digit (3.25 prints
 * 3.2, and 11.35, which in binary is a hair less, prints 11.3).
 */
export function printed(value: number, decimals: number): number {
  const [whole = '', fraction = ''] = value.toFixed(60).split('.');
  const tie = /^50*$/u.test(fraction.slice(decimals));
  const kept = Number(`${whole}.${fraction.slice(0, decimals)}`);
  const lastDigit = Number((whole + fraction.slice(0, decimals)).at(-1));
  const rounded = tie && lastDigit % 2 === 0 ? kept : Number(value.toFixed(decimals));
  return rounded === 0 ? 0 : rounded;
}
