/** What an action would change in the journey's score if it brought the rating that is expected of it. */
import { highest } from '../model/long-lists.ts';
import type { Action, Journey, Scale, Touchpoint } from '../model/model.ts';
import type { JourneyNumbers, TouchpointNumbers } from '../model/numbers.ts';
import { touchpointsOf } from '../model/touchpoints.ts';
import { onScale, withoutNoise } from './position.ts';

type Own = Pick<TouchpointNumbers, 'weight' | 'rating'>;

/**
 * ΔS = w (expect − r), with the weight w of the score. Exact, as long as nothing else changes.
 *
 * @returns in points of the journey's scale; `null` without a rating, an importance or an expectation on the scale.
 */
export function impactOf(
  { expect }: Pick<Action, 'expect'>,
  { weight, rating }: Own,
  { scale }: { readonly scale: Scale },
): number | null {
  if (!expect || weight === null || rating === null || !onScale(expect.value, scale)) return null;
  return weight * (expect.value - rating);
}

/** Whether an action is still to be finished. */
export function isOpen({ status }: Action): boolean {
  return status?.value !== 'done' && status?.value !== 'dropped';
}

/**
 * The impact of a touchpoint's open actions: that of the one with the highest expectation, because expectations state
 * the rating afterwards and do not add up.
 */
export function expectedImpact({ actions }: Touchpoint, own: Own, journey: Pick<Journey, 'scale'>): number | null {
  const impacts = actions.filter(isOpen).flatMap((action) => impactOf(action, own, journey) ?? []);
  return impacts.length === 0 ? null : highest(impacts);
}

/** An open action with its impact. */
export interface ActionImpact {
  readonly touchpoint: Touchpoint;
  readonly action: Action;
  /** In points of the journey's scale. */
  readonly change: number;
}

const efforts = ['low', 'medium', 'high'];

/** The open actions with an impact: the largest first, then the one with less effort, then in the journey's order. */
export function actionsByImpact(
  journey: Pick<Journey, 'stages' | 'scale'>,
  { touchpoints }: Pick<JourneyNumbers, 'touchpoints'>,
): ActionImpact[] {
  const found = journey.stages.flatMap(touchpointsOf).flatMap((touchpoint) => {
    const own = touchpoints[touchpoint.key];
    return touchpoint.actions.filter(isOpen).flatMap((action): ActionImpact[] => {
      const change = own ? impactOf(action, own, journey) : null;
      return change === null ? [] : [{ touchpoint, action, change }];
    });
  });
  const effort = ({ action }: ActionImpact) => efforts.indexOf(action.effort?.value ?? 'medium');
  return found.sort((a, b) => withoutNoise(b.change) - withoutNoise(a.change) || effort(a) - effort(b));
}

/** What all open actions together would change; of each touchpoint the highest expectation counts. */
export function impactOfAll(found: readonly ActionImpact[]): number {
  const best = new Map<string, number>();
  for (const { touchpoint, change } of found) {
    best.set(touchpoint.key, Math.max(change, best.get(touchpoint.key) ?? Number.NEGATIVE_INFINITY));
  }
  return [...best.values()].reduce((sum, change) => sum + change, 0);
}
