import { isFeedback } from '../../catalogue/recognise.ts';
import { journeyRule } from '../rule.ts';
import { expectedContact } from '../shared/expected-contact.ts';

/** A journey without a touchpoint where customers are asked what they think. */
export const noFeedback = journeyRule({
  code: 'no-feedback',
  level: 'hint',
  check: (context) =>
    expectedContact(context, { message: 'no-feedback', isMet: isFeedback, suggestion: 'customer-survey' }),
});
