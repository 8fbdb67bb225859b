import { onScale } from '../../analysis/position.ts';
import type { Touchpoint } from '../../model/model.ts';
import { journeyRule } from '../rule.ts';
import { readableImportance } from '../shared/numbers-in-words.ts';
import { whoseLine } from '../shared/personas.ts';
import { nameOf, touchpointId } from '../shared/touchpoint-views.ts';

/** Important to customers and not to the company, or the other way round. */
export const importanceConflict = journeyRule({
  code: 'importance-conflict',
  level: 'hint',
  *check({ journey, file, touchpoints, t }) {
    const { important, scale } = journey;
    const weighed = new Set<Touchpoint>();
    for (const { touchpoint, importanceLine, numbers } of touchpoints) {
      const { business } = touchpoint;
      const { importance } = numbers;
      if (!business || importance === null || !importanceLine || !onScale(business.value, scale)) continue;
      // Everybody's importance comes first; a persona's counts where there is no other.
      if (weighed.has(touchpoint)) continue;
      weighed.add(touchpoint);
      if (business.value >= important === importance >= important) continue;
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
    }
  },
});
