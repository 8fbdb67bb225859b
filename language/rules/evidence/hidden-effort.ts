import { bandOf } from '../../analysis/bands.ts';
import { newestOf } from '../../analysis/dates.ts';
import { carriedOver, withoutNoise } from '../../analysis/position.ts';
import { wholeProblems } from '../../analysis/whole.ts';
import type { CesFact, Journey } from '../../model/model.ts';
import { journeyRule } from '../rule.ts';
import { nameOf, touchpointId, touchpointsIn } from '../shared/touchpoint-views.ts';

/**
 * Customers have to work hard at a touchpoint that is red, or in a journey whose whole they judge badly: pleasant
 * contacts hide it.
 */
export const hiddenEffort = journeyRule({
  code: 'hidden-effort',
  level: 'info',
  *check({ journey, numbers, touchpoints, file, t }) {
    if (journey.state === 'to-be') return;
    const red = new Set(touchpoints.flatMap((view) => (view.numbers.band === 'red' ? [view.touchpoint.key] : [])));
    const [problem] = wholeProblems(journey, numbers);
    for (const touchpoint of touchpointsIn(journey.stages)) {
      const ces = newestOf(touchpoint.ces);
      const isRed = red.has(touchpoint.key);
      if (!ces || !isHard(ces, journey) || !(isRed || problem)) continue;
      const whole = isRed ? undefined : problem?.series;
      yield {
        message: t('hidden-effort', {
          name: nameOf(touchpoint, t),
          value: ces.value,
          of: ces.high,
          good: ces.good ?? 'high',
          why: isRed ? 'rating' : 'whole',
          outcome: whole ? whole.name || whole.kind.toUpperCase() : '',
        }),
        range: ces.range,
        touchpoint: touchpointId(touchpoint),
        related: whole ? [{ uri: file.uri, range: whole.newest.range, message: t('hidden-effort.whole') }] : [],
      };
    }
  },
});

/** Red, carried over to the journey's scale; `false` where the good end of the score is not stated. */
function isHard({ value, high, good }: CesFact, { scale, bands }: Journey): boolean {
  if (good === undefined) return false;
  const ease = good === 'high' ? value : 1 + high - value;
  return bandOf(withoutNoise(carriedOver(ease, { low: 1, high }, scale)), bands) === 'red';
}
