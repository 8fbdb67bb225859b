/** Changes of customers' verdict on the whole, in words. */
import type { Measurement } from '../../language/model/measures.ts';
import { figureOf, seriesName, trendWords, unitWords } from '../layout/words/measure-words.ts';
import { nameOf } from '../layout/words/rating-words.ts';
import type { ChangeChip } from './change-words.ts';
import type { ColumnChange } from './changes.ts';
import type { PairContext, SideName } from './sides.ts';
import type { WholeChange } from './whole-changes.ts';

/** "5.6 of 10"; a dash where the side does not have it. */
export function wholeFigure(measurement: Measurement | null, side: SideName, context: PairContext): string {
  if (!measurement) return '–';
  const { journey } = context[side];
  return `${figureOf(measurement, journey, context.words)}${unitWords(measurement.unit, context.words, ' ')}`;
}

/** "NPS: +30 → +24, −6 (−19 to +7), no clear change". */
export function wholeLine(change: WholeChange, context: PairContext): string {
  const { words } = context;
  const before = wholeFigure(change.before, 'older', context);
  const after = wholeFigure(change.after, 'newer', context);
  const figure = [words.t('compare.becomes', { before, after }), ...movementWords(change, context)].join(', ');
  return words.t('measure.line', { name: seriesName(change.series, words), figure });
}

function movementWords({ trend }: WholeChange, { words }: PairContext): string[] {
  return trend ? trendWords(trend, words, 'bare') : [];
}

export function wholeChip(change: WholeChange, context: PairContext): ChangeChip | undefined {
  const { trend } = change;
  const [text] = movementWords(change, context);
  if (!trend || text === undefined) return undefined;
  const kind = trend.movement === 'better' ? 'green' : trend.movement === 'worse' ? 'red' : 'plain';
  const mark = trend.change === 0 ? 'same' : trend.change > 0 ? 'up' : 'down';
  return { kind, mark, text };
}

const mostNames = 3;

/** A sentence about touchpoints that improved without the whole; `undefined` where there are none. */
export function leverSentence(columns: readonly ColumnChange[], { words }: PairContext): string | undefined {
  const names = columns.flatMap(({ column }) => (column.after ? [nameOf(column.after.touchpoint, words)] : []));
  if (names.length === 0) return undefined;
  const shown = names.slice(0, mostNames).map((name) => words.t('quote', { text: name }));
  const more = names.length - shown.length;
  const listed = more > 0 ? [...shown, words.t('compare.more', { count: more })] : shown;
  return words.t('compare.notLever', { names: words.list(listed), count: names.length });
}
