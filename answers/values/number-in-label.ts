import type { Scale } from '../../language/model/model.ts';

/** `5 - Meget tilfreds`, `5: …`, `5 = …`, `5. …`, `5) …`, `(5) …`; not `1-2 times`, `18–24` or `3.5 kg`. */
const atStart = /^[([]?(-?\d{1,3})\s*(?:[)\]:=.]|[-–—](?!\s*\d))\s*(?!\d)\S/u;
/** `Helt enig (7)`, `Helt enig – 7`, `Helt enig = 7`, `Helt enig: 7`. */
const atEnd = /^\D*[^\d\s.,–-]\s*(?:[([]\s*(-?\d{1,3})\s*[)\]]|(?:\s[-–—]|[:=])\s*(\d{1,3}))$/u;
/** `5 Meget tilfreds`, `Helt enig 7`. */
const barely = /^(\d{1,3})\s+\p{L}|\p{L}\s+(\d{1,3})$/u;

/**
 * The number of a label that has one. Where a blank alone stands between number and words, the number counts only if
 * the scale has it.
 */
export function numberInLabel(text: string, scale: Scale | undefined): number | undefined {
  const marked = atStart.exec(text) ?? atEnd.exec(text);
  const found = marked?.[1] ?? marked?.[2];
  if (found !== undefined) return Number(found);
  const bare = barely.exec(text);
  const number = bare && Number(bare[1] ?? bare[2]);
  return number !== null && scale && number >= scale.low && number <= scale.high ? number : undefined;
}
