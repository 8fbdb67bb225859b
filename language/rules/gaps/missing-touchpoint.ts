import { touchpointRule } from '../rule.ts';
import { readableImportance } from '../shared/numbers-in-words.ts';
import { nameOf, touchpointId } from '../shared/touchpoint-views.ts';

/** The contact that never happens, though the customer would need it. */
export const missingTouchpoint = touchpointRule({
  code: 'missing-touchpoint',
  level: 'warning',
  *check({ journey, touchpoint, views: [everybody], t }) {
    const { status } = touchpoint;
    if (status?.value !== 'missing') return;
    const { importance = null, important = null } = everybody?.numbers ?? {};
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
      range: status.range,
      touchpoint: touchpointId(touchpoint),
    };
  },
});
