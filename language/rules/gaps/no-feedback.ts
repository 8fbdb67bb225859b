import { isFeedback } from '../../catalogue/recognise.ts';
import type { Evidence, Journey } from '../../model/model.ts';
import { journeyRule } from '../rule.ts';
import { expectedContact } from '../shared/expected-contact.ts';
import { touchpointsIn } from '../shared/touchpoint-views.ts';

/** A journey without a touchpoint where customers are asked what they think, and without figures from asking them. */
export const noFeedback = journeyRule({
  code: 'no-feedback',
  level: 'hint',
  check: (context) =>
    isAsked(context.journey)
      ? []
      : expectedContact(context, { message: 'no-feedback', isMet: isFeedback, suggestion: 'customer-survey' }),
});

/** Whether NPS, CSAT, CES or an outcome says how many customers answered, or that they were surveyed. */
function isAsked(journey: Journey): boolean {
  const measures = [journey, ...touchpointsIn(journey.stages)].flatMap(({ nps, csat, ces }): Evidence[] => [
    ...nps,
    ...csat,
    ...ces,
  ]);
  return [...measures, ...journey.outcomes].some(({ n, kinds }) => n !== undefined || kinds.includes('survey'));
}
