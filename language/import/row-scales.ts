/** Scales as headers name them: `1-5`, `-2 to +2`, `max 5`, `1-5 stars`, `5-point`, `1 = bad, 5 = good`. */
import { linksOf, oneOf } from '../keywords/word-patterns.ts';
import type { Scale } from '../model/model.ts';
import { toNumber } from '../syntax/values/number.ts';
import { mostWords, rangeWords } from './spreadsheet-words.ts';

const signed = String.raw`[-+−–]?\d{1,3}`;
/** The longest first: `till` begins with `til`. */
const range = [...new Set(rangeWords)].sort((one, other) => other.length - one.length).join('|');
/** The ends of a scale, anywhere in a header; the parts of a date are no scale. */
export const scalePattern = new RegExp(
  String.raw`(?<![\d-])(?<low>${signed})\s*(?:[-–—]|\.{2,3}|…|${range})\s*(?<high>${signed})(?![\d-])`,
  'iu',
);
const most = oneOf([...mostWords, ...linksOf('of')]);
const mostPattern = new RegExp(String.raw`^(?:${most}|/)\s*(?<high>\d{1,3})\b`, 'iu');
const pointsPattern =
  /^(?<high>\d{1,3})[\s-]*(?:points?|punkts?|punts?|stars?|stjärnor|stjerner|sterren|poäng|poeng)\b/iu;
const endsPattern =
  /(?<![\d,.])(?<low>[-−–]?\d{1,3})\s*[=:]\s*\p{L}.*?(?<![\d,.])(?<high>[+-]?\d{1,3})\s*[=:]\s*\p{L}/u;

/** The scale that a text names; where it names only the highest value, it begins at 1. */
export function scaleIn(text: string): Scale | undefined {
  const ends = scalePattern.exec(text)?.groups;
  const only = ends ? undefined : (mostPattern.exec(text) ?? pointsPattern.exec(text))?.groups;
  const low = ends?.low === undefined ? 1 : toNumber(ends.low);
  const high = toNumber(ends?.high ?? only?.high ?? '');
  return low < high ? { low, high } : undefined;
}

/** `1 = bad, 5 = good`. */
export function endsOfScale(text: string): Scale | undefined {
  const { low, high } = endsPattern.exec(text)?.groups ?? {};
  const scale = { low: toNumber(low ?? ''), high: toNumber(high ?? '') };
  return low !== undefined && scale.low < scale.high ? scale : undefined;
}
