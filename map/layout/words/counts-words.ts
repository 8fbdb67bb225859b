/** How many customers gave each answer, in words. */
import type { AnswerCounts, Journey, Touchpoint } from '../../../language/model/model.ts';
import type { Words } from './words.ts';

/** The answers of all customers, if there is one count for each value of the scale. */
export function countsOf({ answers }: Touchpoint, { scale }: Pick<Journey, 'scale'>): AnswerCounts | undefined {
  const all = answers.find(({ personas }) => personas.length === 0);
  const isWhole = all?.counts.length === scale.high - scale.low + 1;
  return isWhole && all.counts.some((count) => count > 0) ? all : undefined;
}

/** `1: 16 · 2: 22 · 3: 42`, from the lowest value of the scale. */
export function countsFigures(touchpoint: Touchpoint, journey: Journey, words: Words): string | undefined {
  const counts = countsOf(touchpoint, journey)?.counts;
  if (!counts) return undefined;
  const each = counts.map((count, index) => `${words.number(journey.scale.low + index)}: ${words.number(count)}`);
  return each.join(' · ');
}

/** The same as a fact of its own. */
export function countsWords(touchpoint: Touchpoint, journey: Journey, words: Words): string | undefined {
  const counts = countsFigures(touchpoint, journey, words);
  return counts === undefined ? undefined : words.t('answers.counts', { counts });
}
