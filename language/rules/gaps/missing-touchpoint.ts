import { journeyRule } from '../rule.ts';
import { readableImportance } from '../shared/numbers-in-words.ts';
import { nameOf, touchpointId, touchpointsIn } from '../shared/touchpoint-views.ts';

/** The contact that never happens, though the customer would need it. */
export const missingTouchpoint = journeyRule({
  code: 'missing-touchpoint',
  level: 'warning',
  *check({ journey, numbers, t }) {
    for (const touchpoint of touchpointsIn(journey.stages)) {
      if (touchpoint.status?.value !== 'missing') continue;
      const { importance = null, important = null } = numbers.touchpoints[touchpoint.key] ?? {};
      const need = touchpoint.needs.find(({ text }) => text !== '')?.text;
      const sentences = [
        t('missing-touchpoint', {
          name: nameOf(touchpoint, t),
          weight: importance === null ? 'unknown' : important ? 'important' : 'minor',
          importance: importance === null ? 0 : readableImportance(importance, journey.important),
        }),
        need === undefined ? '' : t('missing-touchpoint.need', { need }),
      ];
      yield {
        message: sentences.filter((sentence) => sentence !== '').join(' '),
        range: touchpoint.status.range,
        touchpoint: touchpointId(touchpoint),
      };
    }
  },
});
