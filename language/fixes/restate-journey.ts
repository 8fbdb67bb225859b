import { onScale } from '../analysis/position.ts';
import type { Finding } from '../model/finding.ts';
import type { Journey, Scale, Touchpoint } from '../model/model.ts';
import { touchpointsIn } from '../rules/shared/touchpoint-views.ts';
import { addProperty } from '../text/add-property.ts';
import type { FixContext } from '../text/edit.ts';
import { journeyAt } from '../text/locate.ts';
import { type Fix, offer } from './fix.ts';
import { restate, restatedEdits } from './restate-number.ts';

/** Ends of the scales on which ratings are usually collected, the smaller first. */
const usualHighs: readonly number[] = [5, 10];

/** All ratings seem to use a smaller scale: offers to declare that scale, or to convert them to the journey's. */
export function restateJourney({ range }: Finding, context: FixContext): Fix[] {
  const journey = journeyAt(context.analysis.file, range.start);
  if (!journey) return [];
  const numbers = ratingsOf(journey).map(({ number }) => number);
  const high = usualHighs.find((end) => journey.scale.high >= 2 * end && numbers.every((number) => number <= end));
  if (high === undefined) return [];
  const from: Scale = { low: 1, high };
  return [...restateAll(journey, from, context), ...declareScale(journey, from, context)];
}

function restateAll(journey: Journey, from: Scale, { source }: FixContext): Fix[] {
  const ratings = ratingsOf(journey);
  // If the converted ratings were still low, the finding would remain.
  if (!ratings.some(({ number }) => restate(number, from, journey.scale) > from.high)) return [];
  const edits = ratings.flatMap(({ range }) => restatedEdits(range, from, journey.scale, source));
  return [offer('fix.restate-all', { count: ratings.length, low: from.low, high: from.high }, edits)];
}

/** Only if no other number of the journey needs the longer scale. */
function declareScale(journey: Journey, scale: Scale, { source }: FixContext): Fix[] {
  const opener = source.opener('journey', journey.range.start);
  const fits = otherNumbers(journey).every((number) => onScale(number, scale));
  if (!opener || !fits || journey.bandsOrigin === 'stated') return [];
  const value = `${scale.low}-${scale.high}`;
  const edit = journey.scaleStated
    ? source.replace(source.sliceOf(journey.scaleStated.range), value)
    : addProperty(source, opener, 'scale', value);
  return [offer('fix.declare-scale', { value }, [edit])];
}

function ratingsOf({ stages }: Journey) {
  return touchpointsIn(stages).flatMap(({ ratings }) =>
    ratings.flatMap(({ value, valueRange }) =>
      value.kind === 'number' ? [{ number: value.number, range: valueRange }] : [],
    ),
  );
}

function otherNumbers(journey: Journey): number[] {
  const ratedOutcomes = journey.outcomes.filter(({ measure }) => measure === 'rating');
  const stated = [journey.target?.value, journey.benchmark?.number, ...ratedOutcomes.map(({ number }) => number)];
  // An `important` line uses the scale as well; without one, the default applies.
  return [...stated, ...touchpointsIn(journey.stages).flatMap((one) => numbersOf(one, journey))].filter(
    (number) => number !== undefined,
  );
}

/** Importance on a scale of its own says nothing about the scale of ratings. */
function numbersOf(touchpoint: Touchpoint, { importanceScale }: Journey) {
  const { ratings, target, benchmark, needs, actions } = touchpoint;
  return [
    ...ratings.map(({ value }) => (value.kind === 'number' ? value.number : undefined)),
    ...needs.map(({ met }) => met?.value),
    ...actions.map(({ expect }) => expect?.value),
    ...(importanceScale ? [] : weightsOf(touchpoint)),
    target?.value,
    benchmark?.number,
  ];
}

function weightsOf({ importances, business, needs }: Touchpoint) {
  return [
    ...importances.map(({ value }) => (value.kind === 'number' ? value.number : undefined)),
    ...needs.map(({ importance }) => importance?.value),
    business?.value,
  ];
}
