/** More decimals than these are what binary fractions add, not what anybody measured. */
const mostDecimals = 15;

/**
 * How many decimals a number needs so that it says nothing wrong: a red 4.9996 must not read "5.00", and 7.9996 is not
 * the green 8.
 *
 * @param least the fewest decimals to try
 * @param isTrue whether the number, cut to some decimals, still means the same
 */
export function decimalsThatKeep(value: number, least: number, isTrue: (short: number) => boolean): number {
  for (let decimals = least; decimals < mostDecimals; decimals++) {
    if (isTrue(Number(value.toFixed(decimals)))) {
      return decimals;
    }
  }
  return mostDecimals;
}
