import { isOpen } from '../../analysis/expected-impact.ts';
import { journeyRule } from '../rule.ts';
import { readableImportance } from '../shared/numbers-in-words.ts';
import { nameOf, touchpointId, touchpointsIn } from '../shared/touchpoint-views.ts';
import { hasUnreadLines } from '../shared/uncertainty.ts';

/**
 * The contact that never happens, though the customer would need it: its place among the priorities, and whether an
 * action is to create it. A to-be map needs no action: it is the plan.
 */
export const missingTouchpoint = journeyRule({
  code: 'missing-touchpoint',
  level: 'warning',
  *check({ journey, numbers, problems, t }) {
    const isInDoubt = hasUnreadLines(problems);
    for (const touchpoint of touchpointsIn(journey.stages)) {
      const { status, needs, actions } = touchpoint;
      if (status?.value !== 'missing') continue;
      const { importance = null, important = null, rank = null } = numbers.touchpoints[touchpoint.key] ?? {};
      const need = needs.find(({ text }) => text !== '')?.text;
      const isPlanned = journey.state === 'to-be' || actions.some(isOpen) || isInDoubt(touchpoint);
      const sentences = [
        t('missing-touchpoint', {
          ranked: rank === null ? 'no' : 'yes',
          rank: rank ?? 0,
          count: numbers.ranking.length,
          name: nameOf(touchpoint, t),
          weight: importance === null ? 'unknown' : important ? 'important' : 'minor',
          importance: importance === null ? 0 : readableImportance(importance, journey.important),
        }),
        isPlanned ? '' : t('missing-touchpoint.no-action'),
        need === undefined ? '' : t('missing-touchpoint.need', { need }),
      ];
      yield {
        message: sentences.filter((sentence) => sentence !== '').join(' '),
        range: status.range,
        touchpoint: touchpointId(touchpoint),
        lacks: isPlanned ? [] : ['action'],
      };
    }
  },
});
