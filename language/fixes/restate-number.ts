import { importanceScaleOf, onScale } from '../analysis/position.ts';
import { isWeight } from '../keywords/keywords.ts';
import { decimal } from '../keywords/value-forms.ts';
import type { Finding } from '../model/finding.ts';
import type { Scale } from '../model/model.ts';
import type { Clause } from '../syntax/clause.ts';
import type { Span } from '../syntax/spans.ts';
import { deviationName } from '../syntax/values/evidence.ts';
import { toNumber } from '../syntax/values/number.ts';
import { addProperty } from '../text/add-property.ts';
import type { FixContext, TextEdit } from '../text/edit.ts';
import { journeyAt } from '../text/locate.ts';
import { numberText } from '../text/numbers.ts';
import type { SourceText } from '../text/source-text.ts';
import { usesComma } from '../text/written-value.ts';
import { type Fix, offer } from './fix.ts';

const deviationNumber = new RegExp(String.raw`(?<=[(,;]\s*${deviationName})\d+(?:[.,]\d+)?`, 'iu');
const numberAtEnd = new RegExp(String.raw`${decimal}(?=\s*$)`, 'u');

/** The scales of common surveys. */
const usualScales: readonly Scale[] = [
  { low: 0, high: 100 },
  { low: 0, high: 10 },
  { low: 1, high: 10 },
  { low: 1, high: 7 },
  { low: 1, high: 5 },
];

/**
 * A number that the journey's scale does not have, restated at the same position of the declared scale: lo + (x − lo₀)
 * (hi − lo) / (hi₀ − lo₀). Only the author knows the scale, so each scale is a fix of its own. A standard deviation is
 * converted by the same factor.
 */
export function restateNumber(finding: Finding, context: FixContext): Fix[] {
  const { analysis, source } = context;
  const journey = journeyAt(analysis.file, finding.range.start);
  const clause = source.clauseAt(finding.range.start);
  const number = numberIn(source, source.sliceOf(finding.range));
  if (!journey || !clause || !number) return [];
  const value = toNumber(source.textOf(number));
  const scale = isWeight(clause.keyword?.word) ? importanceScaleOf(journey) : journey.scale;
  const scales = usualScales.filter(
    (from) => onScale(value, from) && (from.low !== scale.low || from.high !== scale.high),
  );
  const restated = scales.map((from) => {
    const edits = restatedEdits(finding.range, from, scale, source);
    return offer('fix.restate', { value: edits[0]?.newText ?? '', low: from.low, high: from.high }, edits);
  });
  return [...restated, ...asShare(finding, clause, number, source)];
}

/** Converts `x` to the same position on another scale. */
export function restate(x: number, from: Scale, to: Scale): number {
  return to.low + ((x - from.low) * (to.high - to.low)) / (from.high - from.low);
}

/** The number first, then the standard deviation beside it. */
export function restatedEdits(
  range: Finding['range'],
  from: Scale,
  to: Scale,
  source: SourceText,
): readonly TextEdit[] {
  const number = numberIn(source, source.sliceOf(range));
  const clause = source.clauseAt(range.start);
  if (!number || !clause) return [];
  const before = source.textOf(number);
  const written = likeBefore(restate(toNumber(before), from, to), before, source);
  return [source.replace(number, written), ...deviation(source, clause, number, from, to)];
}

/** Only the number: the range of a benchmark includes its evidence, that of an outcome its name. */
function numberIn(source: SourceText, slice: Span): Span | undefined {
  const written = source.textOf(slice);
  const value = written.split('(', 1)[0] ?? '';
  const match = numberAtEnd.exec(value);
  return match ? { start: slice.start + match.index, end: slice.start + match.index + match[0].length } : undefined;
}

/** Two decimals, with a comma if the author uses one. */
function likeBefore(value: number, before: string, source: SourceText): string {
  const text = numberText(value);
  return usesComma(source, before) ? text.replace('.', ',') : text;
}

function deviation(source: SourceText, clause: Clause, behind: Span, from: Scale, to: Scale): TextEdit[] {
  const rest = source.text.slice(behind.end, clause.end);
  const match = deviationNumber.exec(rest);
  if (!match) return [];
  const factor = (to.high - to.low) / (from.high - from.low);
  const start = behind.end + match.index;
  const written = likeBefore(toNumber(match[0]) * factor, match[0], source);
  return [source.replace({ start, end: start + match[0].length }, written)];
}

/** A rating of 87 may be a share of satisfied customers: writes it as `csat`, and `?` for the rating. */
function asShare({ range }: Finding, clause: Clause, number: Span, source: SourceText): Fix[] {
  const share = toNumber(source.textOf(number));
  const placed = source.placedAs(clause);
  const opener = placed?.parent;
  if (placed?.keyword.word !== 'rating' || !opener || clause.openBracket !== undefined || share < 0 || share > 100) {
    return [];
  }
  if (!clause.startsLine || source.heldBy(opener).some(({ keyword }) => keyword.word === 'csat')) return [];
  const value = source.text.slice(source.offsetAt(range.start), clause.end);
  const csat = withoutDeviation(value.replace(source.textOf(number), `${source.textOf(number)}%`));
  const edits = [
    source.replace({ start: number.start, end: clause.end }, '?'),
    addProperty(source, opener, 'csat', csat),
  ];
  return [offer('fix.as-share', { share: source.textOf(number) }, edits)];
}

/** A share has no standard deviation of its own. */
function withoutDeviation(value: string): string {
  return value
    .replace(new RegExp(String.raw`[,;]\s*${deviationName}\d+(?:[.,]\d+)?`, 'iu'), '')
    .replace(new RegExp(String.raw`\(\s*${deviationName}\d+(?:[.,]\d+)?\s*(?:[,;]\s*|(?=\)))`, 'iu'), '(')
    .replace(/\s*\(\s*\)/u, '');
}
