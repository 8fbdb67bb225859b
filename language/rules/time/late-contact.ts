import { promisedTimes } from '../../analysis/promised-time.ts';
import { journeyRule } from '../rule.ts';
import { durationInWords } from '../shared/time-words.ts';
import { nameOf, touchpointId } from '../shared/touchpoint-views.ts';

/** A contact that comes later than promised: the promise is what customers measure it by. */
export const lateContact = journeyRule({
  code: 'late-contact',
  level: 'warning',
  *check({ journey, file, t }) {
    for (const { touchpoint, within, takes, isLate } of promisedTimes(journey)) {
      if (!takes || !isLate) continue;
      yield {
        message: t('late-contact', {
          name: nameOf(touchpoint, t),
          within: durationInWords(within.value, t),
          takes: durationInWords(takes.value, t),
        }),
        range: within.range,
        touchpoint: touchpointId(touchpoint),
        related: [{ uri: file.uri, range: takes.range, message: t('late-contact.takes') }],
      };
    }
  },
});
