import { journeySeries, touchpointSeries } from '../../analysis/measures.ts';
import type { MeasureSeries } from '../../model/measures.ts';
import { type Draft, type JourneyContext, journeyRule } from '../rule.ts';
import { touchpointId, touchpointsIn } from '../shared/touchpoint-views.ts';

/** The newest effort score does not state which end is good, and companies use both. */
export const unstatedDirection = journeyRule({
  code: 'unstated-direction',
  level: 'hint',
  *check(context) {
    const { journey } = context;
    yield* unstated(journeySeries(journey), context);
    for (const touchpoint of touchpointsIn(journey.stages)) {
      for (const draft of unstated(touchpointSeries(touchpoint), context)) {
        yield { ...draft, touchpoint: touchpointId(touchpoint) };
      }
    }
  },
});

function* unstated(series: readonly MeasureSeries[], { t }: JourneyContext): Generator<Draft> {
  for (const { kind, good, newest } of series) {
    if (kind !== 'ces' || good !== undefined) continue;
    const high = newest.unit.kind === 'scale' ? newest.unit.high : 0;
    yield { message: t('unstated-direction', { value: newest.value, high }), range: newest.range };
  }
}
