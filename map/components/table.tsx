/** The journey as a table: the same facts as the map, for reading line by line and for copying into a sheet. */

import { opportunityGrade } from '../../language/analysis/priority.ts';
import type { Stage, Touchpoint } from '../../language/model/model.ts';
import type { AnalysedJourney, TouchpointNumbers } from '../../language/model/numbers.ts';
import { answersWords, channelNames, nameOf, noRatingWords, stageNameOf, statusOf } from '../layout/rating-words.ts';
import type { Words } from '../layout/words.ts';
import type { MapMessageKey } from '../messages/messages.ts';

const columns = [
  'table.number',
  'table.stage',
  'table.touchpoint',
  'table.channel',
  'table.need',
  'table.rating',
  'table.importance',
  'table.opportunity',
  'table.rank',
  'table.answers',
  'table.status',
] as const satisfies readonly MapMessageKey[];

interface TableProps {
  readonly analysed: AnalysedJourney;
  readonly words: Words;
}

/** One row for each touchpoint, in the order of the journey. */
export function TouchpointTable({ analysed, words }: TableProps) {
  const { journey, numbers } = analysed;
  const title = journey.name.trim() === '' ? words.t('untitled.journey') : journey.name;
  return (
    <table>
      <caption>{words.t('table.caption', { title })}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {words.t(column)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {journey.stages.flatMap((stage) =>
          stage.entries.map((entry) => {
            if (entry.kind === 'again') return undefined;
            const { touchpoint } = entry;
            const found = numbers.touchpoints[touchpoint.key];
            const row = { stage, touchpoint, analysed, words };
            return found && <Row key={touchpoint.key} {...row} numbers={found} />;
          }),
        )}
      </tbody>
    </table>
  );
}

interface RowProps extends TableProps {
  readonly stage: Stage;
  readonly touchpoint: Touchpoint;
  readonly numbers: TouchpointNumbers;
}

function Row({ stage, touchpoint, numbers, analysed, words }: RowProps) {
  const { language } = analysed.journey;
  const content = language === undefined ? {} : { lang: language };
  const { t } = words;
  const status = statusOf(touchpoint);
  return (
    <tr>
      <td>{touchpoint.number}</td>
      <td {...content}>{stage.implicit ? '' : stageNameOf(stage, words)}</td>
      <th scope="row" {...content}>
        {nameOf(touchpoint, words)}
      </th>
      <td {...content}>{channelNames(touchpoint, analysed.journey).join(', ')}</td>
      <td {...content}>{touchpoint.needs.map((need) => need.text).join('; ')}</td>
      <td class={numbers.band ? `band-${numbers.band}` : 'none'}>{ratingCell(touchpoint, numbers, analysed, words)}</td>
      <td>{numbers.importance === null ? t('table.unknown') : words.number(numbers.importance)}</td>
      <td>{opportunityCell(numbers, words)}</td>
      <td>{numbers.rank ?? ''}</td>
      <td>{answersWords(numbers, words) ?? ''}</td>
      <td>{t(status === 'planned' ? 'table.planned' : `status.${status}`)}</td>
    </tr>
  );
}

function ratingCell(
  touchpoint: Touchpoint,
  numbers: TouchpointNumbers,
  { journey }: AnalysedJourney,
  words: Words,
): string {
  if (numbers.rating === null || numbers.band === null) return noRatingWords(touchpoint, numbers, words);
  const rating = words.rating(numbers.rating, journey.bands);
  return words.t('table.ratingValue', { rating, band: words.t(`band.${numbers.band}`) });
}

function opportunityCell({ opportunity }: TouchpointNumbers, words: Words): string {
  if (opportunity === null) return '';
  return `${words.opportunity(opportunity)} ${words.t(`opportunity.${opportunityGrade(opportunity)}`)}`;
}
