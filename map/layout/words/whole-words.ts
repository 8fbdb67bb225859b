/** Where customers' verdict on the whole is bad, or contradicts the ratings: in sentences. */
import type { WholeProblem } from '../../../language/analysis/whole.ts';
import type { Measurement } from '../../../language/model/measures.ts';
import type { Journey } from '../../../language/model/model.ts';
import type { JourneyNumbers } from '../../../language/model/numbers.ts';
import { dateWords } from './date-words.ts';
import { figureOf, seriesName, unitWords } from './measure-words.ts';
import type { Words } from './words.ts';

/** In one sentence. */
export function wholeSentence(
  { kind, series }: WholeProblem,
  journey: Journey,
  { score }: JourneyNumbers,
  words: Words,
): string {
  const { t } = words;
  const { newest, benchmark, trend } = series;
  const shown = (value: Pick<Measurement, 'value' | 'unit'>) =>
    `${figureOf(value, journey, words)}${unitWords(value.unit, words, ' ')}`;
  const said = { name: seriesName(series, words), figure: shown(newest) };
  switch (kind) {
    case 'red':
      return t('whole.red', said);
    case 'unexplained':
      return t('whole.unexplained', {
        ...said,
        score: words.mean(score.weightedMean ?? score.mean ?? 0, journey.bands),
      });
    case 'below':
      return t('whole.below', { ...said, benchmark: shown({ value: benchmark ?? 0, unit: newest.unit }) });
    case 'worse': {
      const date = trend?.since.evidence.date;
      const before = trend ? shown(trend.since) : '';
      return t('whole.worse', {
        ...said,
        before,
        dated: date ? 'yes' : 'no',
        since: date ? dateWords(date, words) : '',
      });
    }
  }
}
