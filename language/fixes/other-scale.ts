/** Restates a number with its own scale, `8/10` or `90%`, on the scale of the journey. */
import { carriedOver, importanceScaleOf, onScale } from '../analysis/position.ts';
import { isWeight } from '../keywords/keywords.ts';
import type { Finding } from '../model/finding.ts';
import type { Scale } from '../model/model.ts';
import { toNumber } from '../syntax/values/number.ts';
import type { FixContext } from '../text/edit.ts';
import { journeyAt } from '../text/locate.ts';
import { numberText } from '../text/numbers.ts';
import { usesComma } from '../text/written-value.ts';
import { type Fix, offer, preferred } from './fix.ts';

const shares: Scale = { low: 0, high: 100 };

/** A number out of the journey's highest value stays; any other is carried over from each scale that it can have. */
export function onOtherScale(written: string, finding: Finding, context: FixContext): Fix[] {
  const { analysis, source } = context;
  const journey = journeyAt(analysis.file, finding.range.start);
  const number = /^[^\d]?\d+(?:[.,]\d+)?/u.exec(written)?.[0];
  const end = /\d+$/u.exec(written)?.[0];
  if (!journey || number === undefined) return [];
  const scale = isWeight(source.clauseAt(finding.range.start)?.keyword?.word)
    ? importanceScaleOf(journey)
    : journey.scale;
  const slice = source.sliceOf(finding.range);
  if (end !== undefined && Number(end) === scale.high) {
    return [preferred('fix.write', { value: number }, [source.replace(slice, number)])];
  }
  const high = Number(end);
  const scales = end === undefined ? [shares] : [1, 0].map((low) => ({ low, high }));
  const fitting = scales.filter((from) => from.low < from.high && onScale(toNumber(number), from));
  const restated = fitting.map((from) => {
    const plain = numberText(carriedOver(toNumber(number), from, scale));
    const value = usesComma(source, number) ? plain.replace('.', ',') : plain;
    return offer('fix.restate', { value, low: from.low, high: from.high }, [source.replace(slice, value)]);
  });
  return [...(end === undefined ? asCsat(written, finding, context) : []), ...restated];
}

/** A share in place of a rating is the share of satisfied customers, with its base. */
function asCsat(written: string, { range }: Finding, { source }: FixContext): Fix[] {
  const clause = source.clauseAt(range.start);
  const opener = source.placedAs(clause)?.parent;
  if (clause?.keyword?.word !== 'rating' || !opener || clause.openBracket !== undefined) return [];
  if (source.heldBy(opener).some(({ keyword }) => keyword.word === 'csat')) return [];
  const word = source.spell('csat');
  return [preferred('fix.as-csat', { value: `${word}: ${written}` }, [source.replace(clause.word, word)])];
}
