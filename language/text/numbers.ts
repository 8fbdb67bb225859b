/** A number as it is written into a text: at most `digits` behind the point, none where it is whole. */
export function numberText(value: number, digits = 2): string {
  return String(Number(value.toFixed(digits)));
}
