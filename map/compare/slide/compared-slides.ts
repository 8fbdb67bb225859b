/** A comparison as slides: both curves, what rose and fell, what to fix first, and every touchpoint in a table. */

import { slideSize } from '../../layout/slide/slide.ts';
import type { SlideLayout } from '../../layout/slide/slide-items.ts';
import { layoutTableSlides, type TableCell, type TableColumn } from '../../layout/slide/table-slide.ts';
import { markOf, noRatingWords, stageNameOf } from '../../layout/words/rating-words.ts';
import type { Words } from '../../layout/words/words.ts';
import { align } from '../align.ts';
import { changeSentences, knownChange, ratingChip } from '../change-words.ts';
import { type ColumnChange, columnChanges, ranked, ratedHigher, ratedLower, sideOf, stageScores } from '../changes.ts';
import { countWords, readingNotes } from '../head.ts';
import { describePair } from '../layout.ts';
import { ratingNote } from '../lists.ts';
import { scoreSentences } from '../score-words.ts';
import type { ComparisonKind, ComparisonPair, PairContext, SideName } from '../sides.ts';
import { changeText, otherChangeText, pairContext } from '../table.ts';
import { leverSentence, wholeLine } from '../whole-change-words.ts';
import { notTheLever, wholeChanges } from '../whole-changes.ts';
import { layoutComparedChart, numberedName } from './compared-chart.ts';
import { comparedTitle, layoutComparedHead } from './compared-head.ts';

export interface ComparedSlide {
  readonly slide: SlideLayout;
  /** What the slide says, and what it has no room for, in sentences. */
  readonly notes: readonly string[];
}

/** More rows are no summary. */
const most = { changes: 10, ranks: 12 } as const;

export function layoutComparedSlides(pair: ComparisonPair, kind: ComparisonKind, words: Words): ComparedSlide[] {
  const context = pairContext(pair, kind, words, true);
  const [older, newer] = [pair.older.analysed, pair.newer.analysed];
  const alignment = align(older, newer);
  const changes = columnChanges(alignment, older, newer);
  const whole = wholeChanges(pair, kind);
  const lever = leverSentence(notTheLever(whole, changes, pair), context);
  const said = [...(lever === undefined ? [] : [lever]), ...scoreSentences(alignment, context)];
  const further = [...countWords(changes, context), ...readingNotes(context)];
  const head = layoutComparedHead(pair, alignment, [...said, ...further], context);
  const scores = stageScores(alignment.stages, older, newer);
  const chart =
    alignment.stages.length === 0 ? [] : layoutComparedChart({ alignment, changes, scores }, head.bottom + 14, context);
  const groups = [head.part, ...chart].filter(({ items }) => items.length > 0);
  const overview = {
    slide: { ...slideSize, label: describePair(pair, context), groups },
    notes: [...whole.map((change) => wholeLine(change, context)), ...said, ...further],
  };
  return [overview, ...summarySlides(changes, context), ...tableSlides(changes, context)];
}

/** What rose, what fell, and what comes first on either side; a list without a row has no slide. */
function summarySlides(changes: readonly ColumnChange[], context: PairContext): ComparedSlide[] {
  const { words, names, kind } = context;
  const { t } = words;
  const isPersonas = kind === 'personas';
  const name = names.newer;
  const lists = [
    { title: t(isPersonas ? 'compare.higher.title' : 'compare.improved.title', { name }), rows: ratedHigher(changes) },
    { title: t(isPersonas ? 'compare.lower.title' : 'compare.worse.title', { name }), rows: ratedLower(changes) },
  ];
  const moved = lists.flatMap(({ title, rows }) =>
    table(title, movedColumns(context), rows.slice(0, most.changes), movedRow, context),
  );
  const first = ranked(changes).slice(0, most.ranks);
  return [...moved, ...table(t('compare.ranking.title'), rankColumns(context), first, rankRow, context)];
}

type Row = (change: ColumnChange, context: PairContext) => TableCell[];

/** Each slide of a table with the whole of what became of its rows in its notes. */
function table(
  title: string,
  columns: readonly TableColumn[],
  rows: readonly ColumnChange[],
  rowOf: Row,
  context: PairContext,
): ComparedSlide[] {
  const above = comparedTitle(context);
  const slides = layoutTableSlides({ above, title, columns, rows: rows.map((change) => rowOf(change, context)) });
  let from = 0;
  return slides.map((slide) => {
    // The head and the row of headings come first.
    const own = rows.slice(from, from + slide.groups.length - 2);
    from += own.length;
    return { slide, notes: own.map((change) => noteOf(change, context)) };
  });
}

function noteOf(change: ColumnChange, context: PairContext): string {
  const name = nameCell(change, context).text;
  return context.words.t('aria.compare.change', { name, changes: changeSentences(change, context) });
}

function movedColumns({ words: { t }, kind }: PairContext): TableColumn[] {
  return [
    { heading: t('table.touchpoint'), share: 32, bold: true },
    { heading: t('table.rating'), share: 22 },
    { heading: t(kind === 'personas' ? 'compare.lane.difference' : 'compare.lane.change'), share: 32 },
    { heading: t('slide.action'), share: 38 },
  ];
}

function movedRow(change: ColumnChange, context: PairContext): TableCell[] {
  const known = knownChange(change.rating);
  const chip = known && ratingChip(known, context);
  const { t } = context.words;
  const { before, after } = change.column;
  // What a to-be map has carried out is an action of the as-is map only.
  const side = after && after.touchpoint.actions.length > 0 ? 'newer' : 'older';
  const actions = ((side === 'newer' ? after : before)?.touchpoint.actions ?? []).map(({ text }) => text).join('; ');
  return [
    nameCell(change, context),
    { text: ratingNote(change, context) },
    { text: chip?.text ?? '', ...markIn(chip?.mark) },
    { text: actions === '' ? t('slide.noAction') : actions, lang: actions === '' ? undefined : context[side].lang },
  ];
}

function rankColumns({ words: { t }, names }: PairContext): TableColumn[] {
  const rank = (side: SideName) => t('compare.table.side', { what: t('table.rank'), side: names[side] });
  return [
    { heading: rank('older'), share: 18 },
    { heading: rank('newer'), share: 18, bold: true },
    { heading: t('table.touchpoint'), share: 34, bold: true },
    { heading: t('table.rating'), share: 24 },
    { heading: t('compare.table.changeOf', { what: t('table.rating') }), share: 30 },
  ];
}

function rankRow(change: ColumnChange, context: PairContext): TableCell[] {
  const { before, after } = change.rank;
  const shown = (rank: number | null) => ({ text: rank === null ? '–' : String(rank) });
  return [
    shown(before),
    shown(after),
    nameCell(change, context),
    { text: ratingNote(change, context) },
    changeCell(change, context),
  ];
}

function tableSlides(changes: readonly ColumnChange[], context: PairContext): ComparedSlide[] {
  const { words, names } = context;
  const { t } = words;
  const rating = (side: SideName) => t('compare.table.side', { what: t('table.rating'), side: names[side] });
  const columns = [
    { heading: t('table.stage'), share: 17 },
    { heading: t('table.touchpoint'), share: 26, bold: true },
    { heading: rating('older'), share: 15 },
    { heading: rating('newer'), share: 15 },
    { heading: t('compare.table.changeOf', { what: t('table.rating') }), share: 23 },
    { heading: t('compare.table.else'), share: 34 },
  ];
  return table(t('compare.table.title'), columns, changes, tableRow, context);
}

function tableRow(change: ColumnChange, context: PairContext): TableCell[] {
  const found = change.column.after ?? change.column.before;
  const { lang } = context[sideOf(change.column)];
  const stage = found && !found.stage.implicit ? stageNameOf(found.stage, context.words) : '–';
  return [
    { text: stage, lang },
    nameCell(change, context),
    ratingCell(change, 'older', context),
    ratingCell(change, 'newer', context),
    changeCell(change, context),
    { text: otherChangeText(change, context) || '–' },
  ];
}

function nameCell(change: ColumnChange, context: PairContext): TableCell {
  return { text: numberedName(change, context), lang: context[sideOf(change.column)].lang };
}

function markIn(mark: TableCell['mark']): Pick<TableCell, 'mark'> {
  return mark === undefined ? {} : { mark };
}

function ratingCell(change: ColumnChange, side: SideName, context: PairContext): TableCell {
  const placed = side === 'older' ? change.column.before : change.column.after;
  const numbers = side === 'older' ? change.before : change.after;
  if (!placed || !numbers) return { text: '–' };
  const own = context[side];
  const mark = markOf(placed.touchpoint, numbers, own);
  if (numbers.rating === null || numbers.band === null) {
    return { text: noRatingWords(placed.touchpoint, numbers, own), mark };
  }
  return { text: context.words.rating(numbers.rating, own.journey.bands), mark };
}

function changeCell(change: ColumnChange, context: PairContext): TableCell {
  const known = knownChange(change.rating);
  return { text: changeText(change, context) || '–', ...markIn(known && ratingChip(known, context).mark) };
}
