import { fileRule } from '../rule.ts';

/** A number that is no longer what the file of its source gives. Only hosts that have read the file know of it. */
export const outdatedNumber = fileRule({
  code: 'outdated-number',
  level: 'info',
  *check({ outdated, t }) {
    for (const { answers, text, range, touchpoint, update } of outdated) {
      yield { message: t('outdated-number', { answers, text }), range, update, touchpoint };
    }
  },
});
