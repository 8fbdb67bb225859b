/** What a screen reader says of a touchpoint beside its name, rating and importance. */
import type { Touchpoint } from '../../../language/model/model.ts';
import { ownNumbers, ratingPersonas } from '../../view/persona-ratings.ts';
import type { JourneyContext } from '../context.ts';
import { nextWords } from '../lanes/next.ts';
import { timeSigns, waitWords } from '../lanes/time.ts';
import { countsWords } from '../words/counts-words.ts';
import { dateWords } from '../words/date-words.ts';
import { promiseWords, surveyWords } from '../words/lane-words.ts';
import { mismatchWords } from '../words/mismatch-words.ts';
import { promisesSaid } from '../words/promise-words.ts';
import { answersWords } from '../words/rating-words.ts';
import { historyOf } from './history.ts';
import { trendWords } from './trend-words.ts';

/** Sentences about what surrounds its rating on the curve: history, aims, others, single personas. */
export function curveSentences(touchpoint: Touchpoint, { journey, view, words }: JourneyContext): string[] {
  const { t, rating, list } = words;
  const { target, benchmark } = touchpoint;
  const counts = countsWords(touchpoint, journey, words);
  const before = historyOf(touchpoint, view)
    .slice(0, -1)
    .map((past) => {
      const figure = rating(past.rating, journey.bands);
      return past.date ? t('aria.pastRating', { rating: figure, date: dateWords(past.date, words) }) : figure;
    });
  return [
    ...(before.length > 0 ? [t('aria.history', { ratings: list(before) })] : []),
    ...trendWords(touchpoint, view, words).map((text) => t('aria.sentence', { text })),
    ...(counts === undefined ? [] : [t('aria.sentence', { text: counts })]),
    ...(target ? [t('aria.target', { target: rating(target.value, journey.bands) })] : []),
    ...(benchmark ? [t('aria.benchmark', { benchmark: rating(benchmark.number, journey.bands) })] : []),
    ...ratingPersonas(view).flatMap((persona) => {
      const own = ownNumbers(touchpoint, persona);
      if (!own || own.rating === null) return [];
      const said = t('aria.personaRating', { name: persona.name, rating: rating(own.rating, journey.bands) });
      const answers = answersWords(own, words);
      return answers === undefined ? [said] : [said, t('aria.sentence', { text: answers })];
    }),
  ];
}

/** Sentences about who starts it, its time, and how much more there is to read in the lanes. */
export function laneSentences(touchpoint: Touchpoint, context: JourneyContext): string[] {
  const { words, known } = context;
  const { t, list, number } = words;
  const { by, business, wait, next } = touchpoint;
  const promised = promiseWords(context.promised.get(touchpoint.key), words);
  const sentence = (text: string) => t('aria.sentence', { text });
  const things = (['feelings', 'quotes', 'pains', 'ideas', 'actions'] as const).flatMap((thing) => {
    const count = touchpoint[thing].length;
    return count === 0 ? [] : [t('aria.thing', { thing, count })];
  });
  return [
    ...(by ? [sentence(t('card.by', { by: by.value }))] : []),
    ...(business ? [t('aria.business', { importance: number(business.value) })] : []),
    ...timeSigns(touchpoint, words).map(({ text }) => sentence(text)),
    ...(promised === undefined ? [] : [sentence(promised)]),
    ...surveyWords(touchpoint, words).map(sentence),
    ...(wait ? [sentence(waitWords(wait.value, words))] : []),
    ...promisesSaid(touchpoint, context).map(({ text }) => sentence(text)),
    ...mismatchWords(touchpoint, context).map(sentence),
    ...(next.length > 0 ? [t('aria.next', { places: list(nextWords(next, known, words)) })] : []),
    ...(things.length > 0 ? [t('aria.more', { things: list(things) })] : []),
  ];
}
