/** Gives importance a scale of its own, in the line of the scale. */
import { importanceScales, onScale } from '../analysis/position.ts';
import type { Finding } from '../model/finding.ts';
import type { Journey } from '../model/model.ts';
import { touchpointsIn } from '../rules/shared/touchpoint-views.ts';
import { addProperty } from '../text/add-property.ts';
import type { FixContext } from '../text/edit.ts';
import { journeyAt } from '../text/locate.ts';
import { type Fix, offer } from './fix.ts';
import { restateNumber } from './restate-number.ts';

/** The shortest usual scale with every importance of the journey, then another scale for the one number. */
export function restateOrDeclare(finding: Finding, context: FixContext): Fix[] {
  return [...declareScale(finding, context), ...restateNumber(finding, context)];
}

function declareScale({ range }: Finding, { analysis, source }: FixContext): Fix[] {
  const journey = journeyAt(analysis.file, range.start);
  const opener = journey && source.opener('journey', range.start);
  const word = source.clauseAt(range.start)?.keyword?.word;
  if (!journey || !opener || journey.importanceScale || (word !== 'importance' && word !== 'business')) return [];
  const weights = weightsIn(journey);
  const own = importanceScales.find((scale) => weights.every((weight) => onScale(weight, scale)));
  if (!own) return [];
  const { scale, scaleStated } = journey;
  const importance = `${source.spell('importance')} ${own.low}-${own.high}`;
  const written = scaleStated ? source.textOf(source.sliceOf(scaleStated.range)) : `${scale.low}-${scale.high}`;
  const value = `${written}, ${importance}`;
  const edit = scaleStated
    ? source.insert(source.sliceOf(scaleStated.range).end, `, ${importance}`)
    : addProperty(source, opener, 'scale', value);
  return [offer('fix.importance-scale', { ...own, value: `${source.spell('scale')}: ${value}` }, [edit])];
}

function weightsIn({ stages }: Journey): number[] {
  return touchpointsIn(stages).flatMap(({ importances, business, needs }) => [
    ...importances.flatMap(({ value }) => (value.kind === 'number' ? [value.number] : [])),
    ...needs.flatMap(({ importance }) => (importance ? [importance.value] : [])),
    ...(business ? [business.value] : []),
  ]);
}
