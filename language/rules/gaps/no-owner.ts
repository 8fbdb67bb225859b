import { ownersIn } from '../../view/owner.ts';
import { journeyRule } from '../rule.ts';
import { accountable, redTouchpoints, unowned } from '../shared/red-touchpoints.ts';
import { completeTouchpoints, reportOnce } from '../shared/report-once.ts';
import { hasUnreadInheritedLines } from '../shared/uncertainty.ts';

/**
 * Touchpoints for which nobody answers: neither they, nor their stage, nor the journey has an owner. Where
 * `red-rating` names them all, nothing is left to say.
 */
export const noOwner = journeyRule({
  code: 'no-owner',
  level: 'hint',
  *check(context) {
    const ownerOf = ownersIn(context.journey);
    const isInDoubt = hasUnreadInheritedLines(context, context.problems);
    const touchpoints = completeTouchpoints(context).filter((touchpoint) => touchpoint.owner || !isInDoubt(touchpoint));
    const lacking = touchpoints.filter((touchpoint) => !ownerOf(touchpoint));
    const red = accountable(redTouchpoints(context), context);
    const told = new Set(unowned(red, context).map(({ view }) => view.touchpoint.key));
    if (lacking.every(({ key }) => told.has(key))) return;
    yield* reportOnce(context, 'no-owner', lacking, touchpoints);
  },
});
