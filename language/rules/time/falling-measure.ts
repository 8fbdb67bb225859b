import { journeySeries, metricSeries, touchpointSeries } from '../../analysis/measures.ts';
import type { MeasureSeries } from '../../model/measures.ts';
import type { Touchpoint } from '../../model/model.ts';
import { type Draft, type JourneyContext, journeyRule } from '../rule.ts';
import { measureName, measureValue } from '../shared/measure-words.ts';
import { dateInWords } from '../shared/time-words.ts';
import { nameOf, touchpointId, touchpointsIn } from '../shared/touchpoint-views.ts';

/**
 * An outcome, NPS, CSAT, CES, retention or a metric with a target got worse since an earlier measurement, by more than
 * chance explains. A to-be map states aims.
 */
export const fallingMeasure = journeyRule({
  code: 'falling-measure',
  level: 'info',
  *check(context) {
    const { journey } = context;
    if (journey.state === 'to-be') return;
    for (const series of [...journeySeries(journey), ...metricSeries(journey)]) yield* fall(series, undefined, context);
    for (const touchpoint of touchpointsIn(journey.stages)) {
      for (const series of touchpointSeries(touchpoint)) yield* fall(series, touchpoint, context);
    }
  },
});

function* fall(
  series: MeasureSeries,
  touchpoint: Touchpoint | undefined,
  { file, t }: JourneyContext,
): Generator<Draft> {
  const { newest, trend } = series;
  if (trend?.movement !== 'worse') return;
  const { since } = trend;
  const { date } = since.evidence;
  yield {
    message: t('falling-measure', {
      name: measureName(series, t),
      where: touchpoint ? 'touchpoint' : 'journey',
      touchpoint: touchpoint ? nameOf(touchpoint, t) : '',
      before: measureValue(since, t),
      now: measureValue(newest, t),
      dated: date ? 'yes' : 'no',
      since: date ? dateInWords(date, t) : '',
      known: trend.interval ? 'yes' : 'no',
    }),
    range: newest.range,
    touchpoint: touchpoint && touchpointId(touchpoint),
    related: [{ uri: file.uri, range: since.range, message: t('falling-measure.before') }],
  };
}
