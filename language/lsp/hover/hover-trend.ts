/** How a rating moved over three or more dated measurements, in one sentence. */
import { ratingTrend } from '../../analysis/rating-trend.ts';
import type { JourneyTranslate } from '../../messages/messages.ts';
import type { Journey } from '../../model/model.ts';
import type { TouchpointView } from '../../view/touchpoint-views.ts';

/** Empty where there are too few measurements. */
export function trendSentence(
  { touchpoint, ratingLine }: TouchpointView,
  journey: Journey,
  t: JourneyTranslate,
): string {
  const trend = ratingTrend(touchpoint, ratingLine, journey);
  if (!trend) return '';
  const { slope, interval, limits } = trend;
  const newest = ratingLine?.value.kind === 'number' ? ratingLine.value.number : null;
  const isInside = limits && newest !== null && newest >= limits.low && newest <= limits.high;
  return t('hover.trend', {
    slope,
    low: interval.low,
    high: interval.high,
    limits: !limits ? 'none' : isInside ? 'inside' : 'outside',
    from: limits?.low ?? 0,
    to: limits?.high ?? 0,
  });
}
