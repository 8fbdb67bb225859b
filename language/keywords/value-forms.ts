/**
 * The forms of values that are not one word: a number with a unit, how often, where bands end. Each takes the words of
 * all languages, and gives its parts by name with their places; `undefined` where a text has another form.
 */
import { keywordNamed, spellingsOf } from './keywords.ts';
import type { LinkWord } from './time-words.ts';
import {
  amount,
  aPattern,
  everyPattern,
  linksOf,
  oftenPattern,
  oneOf,
  unitPattern,
  valuePattern,
} from './word-patterns.ts';

/** What stands for a minus or a hyphen: word processors put in other signs than the keyboard's. */
export const dashes = String.raw`\u2010-\u2013\u2212\u{ff0d}-`;
/** A number with or without a sign. */
export const decimal = String.raw`[+${dashes}]?\d+(?:[.,]\d+)?`;
const number = decimal;
/** Behind a number before the unit of an interval: `6:e månad`, `6. måned`. */
const ordinal = String.raw`(?:\.|:?(?:e|a|de|ste|th|st|nd|rd))?`;
const until = '<=|≤|<';
const times = String.raw`(?:(?<times>${oneOf(linksOf('times'))}|[x×])\s*)?`;
const other = oneOf(linksOf('everyOther'));
const link =
  `(?:(?<per>${oneOf(linksOf('per'))}|/)|(?<a>${aPattern})|(?<other>${other})|` +
  String.raw`(?<every>${everyPattern})(?:\s*(?<everyNumber>${amount})${ordinal})?)`;
/** Words before a unit that are a number of it. */
export const amountWords: readonly LinkWord[] = [
  ...(['half', 'one', 'oneAndHalf', 'couple', 'two', 'three', 'four', 'five', 'six', 'seven'] as const),
  ...(['eight', 'nine', 'ten', 'eleven', 'twelve'] as const),
];
/** How many times: words from two on, because one is `once`. */
export const countWords = amountWords.slice(amountWords.indexOf('two'));
const count = `(?:(?<number>${amount})|(?<word>${oneOf(linksOf('once', 'twice'))})|(?<spelled>${oneOf(linksOf(...countWords))}))`;
/** An amount of time: `2`, `1½`, `half a`, `two`. */
const quantity = String.raw`(?:\d+(?:[.,]\d+)?(?:\s?[½¼¾])?|[½¼¾]|${oneOf(linksOf(...amountWords))})`;
const unitBeforeNumber = unitPattern.replace(/\(\?![^)]*\)$/u, String.raw`(?![\p{L}\p{M}])`);
const feels = oneOf(linksOf('easy', 'good', 'hard', 'bad'));

const importanceWords = spellingsOf(keywordNamed('importance'));

const patterns = {
  /** `about`; `low`, `lowUnit`, `to`; `number`, `unit`; `and`, `restNumber`, `restUnit`: `1 h 30 min`. */
  duration:
    String.raw`(?:(?<about>${oneOf(linksOf('about'))}|[~≈])\s*)?` +
    String.raw`(?:(?<low>${quantity})(?:\s*(?<lowUnit>${unitPattern}))?\s*(?:[—${dashes}]|(?<to>${oneOf(linksOf('to'))}))\s*)?` +
    String.raw`(?<number>${quantity})\s*(?<unit>${unitBeforeNumber})` +
    String.raw`(?:\s*(?:,|(?<and>${oneOf(linksOf('and'))}))?\s*(?<restNumber>${amount})\s*(?<restUnit>${unitPattern})?)?`,
  /** `other` and its unit, `number` and `unit`, or `often`: what stands behind the date of a review. */
  interval:
    String.raw`(?:(?<other>${other})\s+(?<otherUnit>${unitPattern})|(?<every>${everyPattern})\s*(?:(?<number>${amount})${ordinal}\s*)?(?<unit>${unitPattern})|` +
    `(?<often>${oftenPattern}))`,
  /**
   * `limit` or `least`; `number` or `word` or `spelled`, `times`; `per` or `a` or `other` or `every` and `everyNumber`,
   * and `unit`; or `oftenUnit`;
   * `eachOther`, `eachOtherUnit`; `each`, `eachNumber`, `eachUnit`; `often`.
   */
  frequency:
    `(?:(?:(?<limit>${oneOf(linksOf('atMost'))})|(?<least>${oneOf(linksOf('atLeast'))}))` +
    String.raw`\s*)?(?:${count}\s*${times}(?:${link}\s*(?<unit>${unitPattern})|(?<oftenUnit>${oftenPattern}))|` +
    String.raw`(?<eachOther>${other})\s+(?<eachOtherUnit>${unitPattern})|` +
    String.raw`(?<each>${everyPattern})\s+(?:(?<eachNumber>${amount})${ordinal}\s*)?(?<eachUnit>${unitPattern})|(?<often>${oftenPattern}))`,
  /** `date`, `interval`. */
  review: String.raw`(?<date>[^,]+?)\s*(?:,\s*(?<interval>.+))?`,
  /** `low`, `to`, `high`; then `importance`, `importanceLow`, `importanceTo`, `importanceHigh`. */
  scale:
    scalePattern('low', 'to', 'high') +
    String.raw`(?:\s*[,;]\s*(?<importance>${oneOf(importanceWords)})\s*:?\s*${scalePattern('importanceLow', 'importanceTo', 'importanceHigh')})?`,
  /** `red`, `redUntil`, `redLimit`, and the same of yellow. */
  bands:
    String.raw`(?<red>${valuePattern('bandColours', 'red')})\s*(?<redUntil>${until})\s*(?<redLimit>${number})\s*,\s*` +
    String.raw`(?<yellow>${valuePattern('bandColours', 'yellow')})\s*(?<yellowUntil>${until})\s*(?<yellowLimit>${number})`,
  /** `value`, `of`, `high`: `4.2 of 5`, `4.2/5`. */
  mean: String.raw`(?<value>${amount})\s*(?:(?<of>${oneOf(linksOf('of'))})|/)\s*(?<high>${amount})`,
  /** `value`, `of`, `high`; `end`, `is`, `feels`. */
  effort:
    String.raw`(?<value>${amount})\s*(?<of>${oneOf(linksOf('of'))})\s*(?<high>${amount})` +
    String.raw`(?:\s*,\s*(?<end>${oneOf(linksOf('high', 'low'))})\s+(?<is>${oneOf(linksOf('is'))})\s+(?<feels>${feels}))?`,
} as const;

export type ValueForm = keyof typeof patterns;

const compiled: Readonly<Record<string, RegExp>> = Object.fromEntries(
  Object.entries(patterns).map(([form, pattern]) => [form, new RegExp(`^${pattern}$`, 'diu')]),
);

/** The parts of a text that has that form. */
export function matchForm(form: ValueForm, text: string): RegExpExecArray | undefined {
  return compiled[form]?.exec(text) ?? undefined;
}

/** The same without places. */
export function partsOf(form: ValueForm, text: string): Readonly<Record<string, string | undefined>> | undefined {
  return matchForm(form, text)?.groups;
}

function scalePattern(low: string, to: string, high: string): string {
  const between = String.raw`(?:[—${dashes}]|\.\.|(?<${to}>${oneOf(linksOf('to'))}))`;
  return String.raw`(?<${low}>${number})\s*${between}\s*(?<${high}>${number})`;
}
