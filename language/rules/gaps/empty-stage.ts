import type { Stage } from '../../model/model.ts';
import { journeyRule } from '../rule.ts';
import { nameOf } from '../shared/touchpoint-views.ts';
import { isLineLost } from '../shared/uncertainty.ts';

/**
 * A stage without touchpoints between stages that have some. An empty stage at either end is only not written yet. A
 * line that could not be read may have been a touchpoint of the stage.
 */
export const emptyStage = journeyRule({
  code: 'empty-stage',
  level: 'info',
  *check({ journey: { stages }, problems, t }) {
    if (isLineLost(problems)) return;
    const isFull = ({ entries }: Stage) => entries.length > 0;
    const [first, last] = [stages.findIndex(isFull), stages.findLastIndex(isFull)];
    for (const stage of stages.slice(Math.max(first, 0), last + 1)) {
      if (isFull(stage)) continue;
      const at = stages.indexOf(stage);
      const before = stages.slice(0, at).findLast(isFull);
      const after = stages.slice(at).find(isFull);
      if (!before || !after) continue;
      const names = { name: nameOf(stage, t), before: nameOf(before, t), after: nameOf(after, t) };
      yield { message: t('empty-stage', names), range: stage.nameRange };
    }
  },
});
