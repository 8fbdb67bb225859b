/** A comparison as rows and columns: the facts of the picture, in words and figures. Pure. */
import type { Band } from '../../language/model/numbers.ts';
import type { JourneyContext } from '../layout/context.ts';
import { contextOf } from '../layout/map.ts';
import { nameOf, noRatingWords, stageNameOf } from '../layout/words/rating-words.ts';
import type { Words } from '../layout/words/words.ts';
import { align } from './align.ts';
import {
  fateChip,
  importanceChange,
  knownChange,
  orderChange,
  ratingChanges,
  ratingWords,
  statusChange,
} from './change-words.ts';
import { type ColumnChange, columnChanges } from './changes.ts';
import { factChanges } from './fact-changes.ts';
import { personaChanges } from './persona-changes.ts';
import { scoreSentences } from './score-words.ts';
import {
  type ComparisonKind,
  type ComparisonPair,
  type ComparisonSide,
  type PairContext,
  type SideName,
  sideNames,
} from './sides.ts';
import { leverSentence, wholeLine } from './whole-change-words.ts';
import { notTheLever, wholeChanges } from './whole-changes.ts';

export interface ComparedCell {
  readonly text: string;
  readonly band?: Band | undefined;
  /** Written by the author of the map, not by us: BCP 47 tag where that is another language than the reader's. */
  readonly lang?: string | undefined;
}

export interface ComparedRow {
  readonly key: string;
  /** The side that the row leads to, and its journey and touchpoint there. */
  readonly side: SideName;
  readonly journey: string;
  readonly touchpoint: string;
  /** One for each heading; the second one names the row. */
  readonly cells: readonly ComparedCell[];
}

export interface ComparedTable {
  readonly caption: string;
  /** What became of customers' verdict on the whole; it comes first. */
  readonly whole: readonly string[];
  /** Which part of the score's change is what. */
  readonly score: readonly string[];
  readonly headings: readonly string[];
  /** One for each touchpoint of either side, in the order of the picture. */
  readonly rows: readonly ComparedRow[];
}

/** @param whole whether no text is to be shortened. */
export function pairContext(pair: ComparisonPair, kind: ComparisonKind, words: Words, whole = false): PairContext {
  const sideContext = ({ analysed, persona }: ComparisonSide): JourneyContext => {
    const context = contextOf(analysed, words, whole);
    // Through one pair of eyes nobody else's ratings are to be seen.
    return persona === undefined ? context : { ...context, personas: [] };
  };
  const [older, newer] = [sideContext(pair.older), sideContext(pair.newer)];
  return { kind, words, names: sideNames(kind, pair, words), older, newer };
}

export function comparisonTable(pair: ComparisonPair, kind: ComparisonKind, words: Words): ComparedTable {
  const { t } = words;
  const [older, newer] = [pair.older.analysed, pair.newer.analysed];
  const context = pairContext(pair, kind, words);
  const { names } = context;
  const ofSide = (what: 'table.rating' | 'table.importance' | 'table.rank', side: SideName) =>
    t('compare.table.side', { what: t(what), side: names[side] });
  const alignment = align(older, newer);
  const changes = columnChanges(alignment, older, newer);
  const whole = wholeChanges(pair, kind);
  const lever = leverSentence(notTheLever(whole, changes, pair), context);
  const title = ({ journey }: typeof older) => journey.name.trim() || t('untitled.journey');
  const side = (name: SideName, of: typeof older) => t('compare.source', { side: names[name], source: title(of) });
  return {
    caption: t('compare.becomes', { before: side('older', older), after: side('newer', newer) }),
    whole: [...whole.map((change) => wholeLine(change, context)), ...(lever === undefined ? [] : [lever])],
    score: scoreSentences(alignment, context),
    headings: [
      t('table.stage'),
      t('table.touchpoint'),
      ofSide('table.rating', 'older'),
      ofSide('table.rating', 'newer'),
      t('compare.table.changeOf', { what: t('table.rating') }),
      ofSide('table.importance', 'older'),
      ofSide('table.importance', 'newer'),
      ofSide('table.rank', 'older'),
      ofSide('table.rank', 'newer'),
      t('compare.table.else'),
    ],
    rows: changes.flatMap((change) => rowOf(change, context)),
  };
}

function rowOf(change: ColumnChange, context: PairContext): ComparedRow[] {
  const { column, importance, rank } = change;
  const { words } = context;
  const found = column.after ?? column.before;
  if (!found) return [];
  const side = column.after ? 'newer' : 'older';
  const { lang, journey } = context[side];
  const number = (value: number | null): ComparedCell => ({ text: value === null ? '' : words.number(value) });
  const cells: ComparedCell[] = [
    { text: found.stage.implicit ? '' : stageNameOf(found.stage, words), lang },
    { text: nameOf(found.touchpoint, words), lang },
    ratingCell(change, 'older', context),
    ratingCell(change, 'newer', context),
    { text: changeText(change, context) },
    number(importance.before),
    number(importance.after),
    number(rank.before),
    number(rank.after),
    { text: otherChangeText(change, context) },
  ];
  return [{ key: column.key, side, journey: journey.key, touchpoint: found.touchpoint.key, cells }];
}

/** All but its rating and its place among the priorities, in one line. */
export function otherChangeText(change: ColumnChange, context: PairContext): string {
  const other = [
    fateChip(change, context)?.text,
    importanceChange(change, context)?.text,
    statusChange(change, context),
    orderChange(change, context),
    ...factChanges(change, context),
  ];
  return other.filter((text) => text !== undefined).join('; ');
}

/** What became of the rating; empty where nothing is known of it. */
export function changeText(change: ColumnChange, context: PairContext): string {
  const { rating } = change;
  const known = knownChange(rating);
  if (known) return ratingWords(known, context);
  if (!change.otherBasis && personaChanges(change, context).length === 0) return '';
  return ratingChanges(change, context)
    .map(({ text }) => text)
    .join('; ');
}

function ratingCell(change: ColumnChange, side: SideName, context: PairContext): ComparedCell {
  const { words } = context;
  const placed = side === 'older' ? change.column.before : change.column.after;
  const numbers = side === 'older' ? change.before : change.after;
  if (!placed || !numbers) return { text: '' };
  if (numbers.rating === null || numbers.band === null) {
    return { text: noRatingWords(placed.touchpoint, numbers, context[side]) };
  }
  const rating = words.rating(numbers.rating, context[side].journey.bands);
  return { text: words.t('table.ratingValue', { rating, band: words.t(`band.${numbers.band}`) }), band: numbers.band };
}
