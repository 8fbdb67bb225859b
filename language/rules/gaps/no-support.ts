import { isSupport } from '../../catalogue/recognise.ts';
import { journeyRule } from '../rule.ts';
import { expectedContact } from '../shared/expected-contact.ts';

/** A journey without a touchpoint where customers get help. */
export const noSupport = journeyRule({
  code: 'no-support',
  level: 'hint',
  check: (context) =>
    expectedContact(context, { message: 'no-support', isMet: isSupport, suggestion: 'customer-service' }),
});
