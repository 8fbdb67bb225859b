/** Numbers in cells. */

export type DecimalMark = '.' | ',';

const spaces = /[\s\u00a0\u202f']/gu;
const ungrouped = /^[+-]?(?:\d+|\d*[.,]\d+)$/u;
const groupedByComma = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/u;
const groupedByPoint = /^[+-]?\d{1,3}(?:\.\d{3})+(?:,\d+)?$/u;
const scientific = /^[+-]?\d+(?:\.\d+)?e[+-]?\d+$/iu;

/**
 * A cell that is a number and nothing else: `4`, `4,5`, `1 234.5`, `−2`.
 *
 * @param mark `undefined` takes a single comma and a single point for the decimal mark
 */
export function plainNumber(text: string, mark: DecimalMark | undefined): number | undefined {
  const plain = text.replace(spaces, '').replace(/^\u2212/u, '-');
  if (scientific.test(plain)) return Number(plain);
  const isGrouped = mark === '.' ? groupedByComma.test(plain) : mark === ',' && groupedByPoint.test(plain);
  const both = plain.includes(',') && plain.includes('.');
  if (isGrouped || (both && (groupedByComma.test(plain) || groupedByPoint.test(plain)))) return grouped(plain);
  return ungrouped.test(plain) ? Number(plain.replace(',', '.')) : undefined;
}

/** The last mark is the decimal one, if it occurs once and is not followed by groups alone. */
function grouped(plain: string): number {
  const decimal = groupedByComma.test(plain) ? '.' : ',';
  return Number(plain.replaceAll(decimal === '.' ? ',' : '.', '').replace(decimal, '.'));
}

/**
 * The decimal mark that the numbers of a file have: the one that occurs in them. A comma before three digits counts as
 * decimal only where no number has a point.
 *
 * @returns `undefined` where no number has decimals.
 */
export function decimalMarkOf(texts: Iterable<string>): DecimalMark | undefined {
  let [points, commas] = [0, 0];
  for (const text of texts) {
    const plain = text.replace(spaces, '');
    if (/^[+-]?\d*\.\d+$/u.test(plain) || /^[+-]?\d{1,3}(?:,\d{3})+\.\d+$/u.test(plain)) points++;
    else if (/^[+-]?\d*,\d+$/u.test(plain) || /^[+-]?\d{1,3}(?:\.\d{3})+,\d+$/u.test(plain)) commas++;
  }
  if (points === 0 && commas === 0) return undefined;
  return commas > points ? ',' : '.';
}
