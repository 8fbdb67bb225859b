import { importanceScaleOf, onScale } from '../../analysis/position.ts';
import { touchpointRule } from '../rule.ts';
import { readableImportance } from '../shared/numbers-in-words.ts';
import { whoseLine } from '../shared/personas.ts';
import { nameOf, touchpointId } from '../shared/touchpoint-views.ts';

/** Important to customers and not to the company, or the other way round. */
export const importanceConflict = touchpointRule({
  code: 'importance-conflict',
  level: 'hint',
  *check({ journey, file, touchpoint, views, t }) {
    const { important } = journey;
    const { business } = touchpoint;
    if (!business || !onScale(business.value, importanceScaleOf(journey))) return;
    // Everybody's importance comes first; a persona's counts where there is no other.
    const weighed = views.find(({ importanceLine, numbers }) => importanceLine && numbers.importance !== null);
    const { importanceLine, numbers } = weighed ?? {};
    const importance = numbers?.importance ?? null;
    if (!importanceLine || importance === null || business.value >= important === importance >= important) return;
    yield {
      message: t('importance-conflict', {
        name: nameOf(touchpoint, t),
        ...whoseLine(importanceLine, journey, t),
        importance: readableImportance(importance, important),
        business: readableImportance(business.value, important),
        more: importance >= important ? 'customers' : 'company',
      }),
      range: business.range,
      touchpoint: touchpointId(touchpoint),
      related: [{ uri: file.uri, range: importanceLine.valueRange, message: t('importance-conflict.place') }],
    };
  },
});
