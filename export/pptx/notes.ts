/** What a speaker needs beside a slide: the notes of the map, and the evidence of each rating with its sources. */
import type { JourneyView } from '../../language/model/journey-view.ts';
import type { Journey, Stage, Touchpoint } from '../../language/model/model.ts';
import { touchpointsOf } from '../../language/model/touchpoints.ts';
import { dateWords } from '../../map/layout/words/date-words.ts';
import { evidenceWords } from '../../map/layout/words/lane-words.ts';
import { nameOf } from '../../map/layout/words/rating-words.ts';
import type { Words } from '../../map/layout/words/words.ts';

export function evidenceOf({ journey, numbers }: JourneyView, stages: readonly Stage[], words: Words): string[] {
  return stages.flatMap(touchpointsOf).flatMap((touchpoint) => {
    const line = numbers.touchpoints[touchpoint.key]?.ratingLine;
    return [...ratingLine(touchpoint, line ?? undefined, journey, words), ...saidOf(touchpoint, words)];
  });
}

function ratingLine(touchpoint: Touchpoint, index: number | undefined, journey: Journey, words: Words): string[] {
  const rating = index === undefined ? undefined : touchpoint.ratings[index];
  if (rating?.value.kind !== 'number') return [];
  const { n, date } = rating;
  const known = [
    ...(n === undefined ? [] : [`n = ${words.number(n)}`]),
    ...evidenceWords(rating, journey, words),
    ...(date ? [dateWords(date, words)] : []),
  ];
  const figure = words.rating(rating.value.number, journey.bands);
  return [`${nameOf(touchpoint, words)}: ${figure}${known.length > 0 ? ` (${known.join(', ')})` : ''}`];
}

function saidOf(touchpoint: Touchpoint, words: Words): string[] {
  const name = nameOf(touchpoint, words);
  const quotes = touchpoint.quotes.map(({ value }) => `${name}: “${value.replace(/^["“”]|["“”]$/gu, '')}”`);
  return [...touchpoint.evidence.map(({ value }) => `${name}: ${value}`), ...quotes];
}
