import type { Touchpoint } from '../../../language/model/model.ts';
import type { AnalysedJourney } from '../../../language/model/numbers.ts';
import type { Words } from '../words/words.ts';
import { trendOf } from './history.ts';

/** How a rating moves over three or more dated measurements; none where there are fewer. */
export function trendWords(touchpoint: Touchpoint, view: AnalysedJourney, { t }: Words): string[] {
  const trend = trendOf(touchpoint, view);
  if (!trend) return [];
  const { slope, interval, limits } = trend;
  const rating = view.numbers.touchpoints[touchpoint.key]?.rating ?? null;
  const isInside = limits !== null && rating !== null && rating >= limits.low && rating <= limits.high;
  return [
    t('rating.trend', {
      slope,
      ...interval,
      limits: limits === null ? 'none' : isInside ? 'inside' : 'outside',
      from: limits?.low ?? 0,
      to: limits?.high ?? 0,
    }),
  ];
}
