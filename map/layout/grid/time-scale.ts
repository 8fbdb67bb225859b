/** How long a length of time is drawn: minutes and months on one line, so by its logarithm. */
import { daysOf } from '../../../language/analysis/calendar.ts';
import type { Duration } from '../../../language/model/model.ts';

/** px for each factor of e, of hours. */
const stretch = 15;
/** Longer than that is as long as that: ten years and a hundred look alike. */
const longest = 180;

/** In px: an hour is 10, a day 48, a week 77, eight weeks 108, a year 136. */
export function lengthOf(duration: Duration): number {
  return Math.round(Math.min(longest, stretch * Math.log1p(daysOf(duration) * 24)));
}
