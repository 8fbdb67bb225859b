/** What a screen reader says of a touchpoint beside its name, rating and importance. */
import { baseOf } from '../../../language/analysis/interval.ts';
import { latestValues } from '../../../language/analysis/latest-rating.ts';
import type { Touchpoint } from '../../../language/model/model.ts';
import { ratesItself } from '../../view/overlay.ts';
import { callName } from '../../view/people.ts';
import type { JourneyContext } from '../context.ts';
import { dateWords, durationWords } from '../words/lane-words.ts';
import { answersWords } from '../words/rating-words.ts';
import { historyOf } from './history.ts';

/** Sentences about what surrounds its rating on the curve: history, aims, others, single personas. */
export function curveSentences(touchpoint: Touchpoint, { journey, words }: JourneyContext): string[] {
  const { t, rating, list } = words;
  const { target, benchmark } = touchpoint;
  const before = historyOf(touchpoint, journey)
    .slice(0, -1)
    .map((past) => {
      const figure = rating(past.rating, journey.bands);
      return past.date ? t('aria.pastRating', { rating: figure, date: dateWords(past.date, words) }) : figure;
    });
  return [
    ...(before.length > 0 ? [t('aria.history', { ratings: list(before) })] : []),
    ...(target ? [t('aria.target', { target: rating(target.value, journey.bands) })] : []),
    ...(benchmark ? [t('aria.benchmark', { benchmark: rating(benchmark.number, journey.bands) })] : []),
    ...journey.personas.flatMap(({ key, name }) => {
      const { rating: own, ratingLine } = latestValues(touchpoint, journey, key);
      if (own === null || !ratesItself(touchpoint, key)) return [];
      const said = t('aria.personaRating', { name: callName(name) || key, rating: rating(own, journey.bands) });
      const n = ratingLine?.n;
      if (n === undefined) return [said];
      const answers = answersWords({ n, base: baseOf(n, journey.bases) }, words);
      return answers === undefined ? [said] : [said, t('aria.sentence', { text: answers })];
    }),
  ];
}

/** Sentences about who starts it, its time, and how much more there is to read in the lanes. */
export function laneSentences(touchpoint: Touchpoint, { words }: JourneyContext): string[] {
  const { t, list, number } = words;
  const { by, business, duration, wait } = touchpoint;
  const sentence = (text: string) => t('aria.sentence', { text });
  const things = (['feelings', 'quotes', 'pains', 'ideas', 'actions'] as const).flatMap((thing) => {
    const count = touchpoint[thing].length;
    return count === 0 ? [] : [t('aria.thing', { thing, count })];
  });
  return [
    ...(by ? [sentence(t('card.by', { by: by.value }))] : []),
    ...(business ? [t('aria.business', { importance: number(business.value) })] : []),
    ...(duration ? [sentence(t('time.takes', { duration: durationWords(duration.value, words) }))] : []),
    ...(wait ? [sentence(t('time.wait', { duration: durationWords(wait.value, words) }))] : []),
    ...(things.length > 0 ? [t('aria.more', { things: list(things) })] : []),
  ];
}
