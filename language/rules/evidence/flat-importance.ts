import { importanceScaleOf, position } from '../../analysis/position.ts';
import { journeyRule } from '../rule.ts';

/** With fewer touchpoints there is little to tell apart (convention). */
const fewestWeighed = 5;
/** More than 70 % are important, or the positions on 1–10 spread by less than 1 (both by convention). */
const largestShare = 0.7;
const smallestSpread = 1;

/** Nearly every touchpoint matters as much as the others: importance does not say which comes first. */
export const flatImportance = journeyRule({
  code: 'flat-importance',
  level: 'hint',
  *check({ journey, numbers, t }) {
    const weighed = Object.values(numbers.touchpoints).filter(
      ({ importance, ratingState }) => importance !== null && ratingState !== 'not-applicable',
    );
    if (weighed.length < fewestWeighed) return;
    const important = weighed.filter((touchpoint) => touchpoint.important).length;
    const isCrowded = important > largestShare * weighed.length;
    const scale = importanceScaleOf(journey);
    const places = weighed.map(({ importance }) => position(importance ?? scale.low, scale));
    if (!isCrowded && spreadOf(places) >= smallestSpread) return;
    const why = isCrowded ? 'important' : 'spread';
    yield { message: t('flat-importance', { why, important, count: weighed.length }), range: journey.nameRange };
  },
});

/** Standard deviation of a sample. */
function spreadOf(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1));
}
