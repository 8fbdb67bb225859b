/** How an opportunity comes about, as a sum that a reader can check. */
import { importanceScaleOf, position, withoutNoise } from '../../../language/analysis/position.ts';
import { givenWithout } from '../../../language/analysis/priority.ts';
import type { Journey, Scale } from '../../../language/model/model.ts';
import type { TouchpointNumbers } from '../../../language/model/numbers.ts';
import type { JourneyContext } from '../context.ts';

export interface Opportunity {
  /** On the journey's scale. */
  readonly importance: number;
  /** The rating, or how well a need is met; on the journey's scale. */
  readonly rating: number;
  /** On positions 1–10: from 1 to 19. */
  readonly opportunity: number;
}

/** Whether a value of this scale is its own position on 1–10. */
export function isOneToTen({ low, high }: Scale): boolean {
  return low === 1 && high === 10;
}

/** Whether ratings and importance are their own positions on 1–10. */
export function isAllOneToTen(journey: Pick<Journey, 'scale' | 'importanceScale'>): boolean {
  return isOneToTen(journey.scale) && isOneToTen(importanceScaleOf(journey));
}

/**
 * "9 + (9 − 4.2) = 13.8", and "4 + 0 = 4" where nothing falls short. Values of another scale stand in it as their
 * positions on 1–10. Positions have two decimals; `≈` says that the figures shown do not add up to the last one.
 */
export function sumWords({ importance, rating, opportunity }: Opportunity, { journey, words }: JourneyContext): string {
  const onTen = (value: number, scale: Scale) => withoutNoise(isOneToTen(scale) ? value : position(value, scale));
  const wanted = onTen(importance, importanceScaleOf(journey));
  const given = onTen(rating, journey.scale);
  const shown = (value: number): number => Number(value.toFixed(2));
  const exact = shown(wanted) === wanted && (given >= wanted || shown(given) === given);
  const parts = { importance: words.number(wanted), rating: words.number(given), opportunity: words.sum(opportunity) };
  const sum = words.t(given < wanted ? 'opportunity.sum' : 'opportunity.sumOfNothing', {
    ...parts,
    equals: exact ? '=' : '≈',
  });
  return isAllOneToTen(journey) ? sum : words.t('opportunity.onTen', { sum });
}

/** A touchpoint's sum, also of a contact to create; `undefined` without an opportunity. */
export function sumOf(
  { rating: stated, needsMet, importance, opportunity }: TouchpointNumbers,
  context: JourneyContext,
): string | undefined {
  if (importance === null || opportunity === null) return undefined;
  const rating = stated ?? givenWithout(needsMet, context.journey.scale);
  return sumWords({ importance, rating, opportunity }, context);
}
