/** `journey compare` for people at a terminal: the scores, then a row for each touchpoint. */
import type { Translator } from '../language/messages/translator.ts';
import { highest } from '../language/model/long-lists.ts';
import { align } from '../map/compare/align.ts';
import { knownChange, ratingWords } from '../map/compare/change-words.ts';
import { journeyScore } from '../map/compare/changes.ts';
import type { ComparisonPair } from '../map/compare/sides.ts';
import { comparisonTable, pairContext } from '../map/compare/table.ts';
import { makeWords, type Words } from '../map/layout/words/words.ts';
import type { MapMessageKey } from '../map/messages/messages.ts';
import { printable } from './check-text.ts';
import type { Compared } from './compare.ts';

/** Ends with a line break. */
export function compareText({ kind, pairs, alone }: Compared, translator: Translator<MapMessageKey>): string {
  const words = makeWords(translator);
  const parts = pairs.map((pair) => pairText(pair, kind, words));
  const lonely = [...alone.older, ...alone.newer].map((name) => name.trim() || words.t('untitled.journey'));
  if (lonely.length > 0) {
    parts.push(printable(words.t('compare.alone', { names: words.list(lonely) })));
  }
  return `${parts.join('\n\n')}\n`;
}

function pairText(pair: ComparisonPair, kind: Compared['kind'], words: Words): string {
  const { caption, whole, score, headings, rows } = comparisonTable(pair, kind, words);
  const table = [headings, ...rows.map(({ cells }) => cells.map(({ text }) => text))].map((row) => row.map(printable));
  const above = [caption, ...whole].map(printable);
  const scores = [...scoreLines(pair, kind, words), ...score.map(printable)];
  return [...above, ...scores, '', ...aligned(table)].join('\n');
}

function scoreLines(pair: ComparisonPair, kind: Compared['kind'], words: Words): string[] {
  const { t } = words;
  const context = pairContext(pair, kind, words);
  const [from, to] = [pair.older.analysed, pair.newer.analysed];
  const score = journeyScore(align(from, to), from, to, 'weightedMean');
  const mean = (value: number | null, journey: typeof from.journey) =>
    value === null ? '–' : words.mean(value, journey.bands);
  const becomes = t('compare.becomes', {
    before: mean(score.before, from.journey),
    after: mean(score.after, to.journey),
  });
  const known = knownChange(score);
  const change = known ? `  ${ratingWords(known, context)}` : '';
  const coverage = (numbers: typeof from.numbers) =>
    t('coverage', { rated: String(numbers.coverage.rated), of: String(numbers.coverage.of) });
  const rated = t('compare.becomes', { before: coverage(from.numbers), after: coverage(to.numbers) });
  const lines = [`${t('score.weighted')}: ${becomes}${change}`, `${t('score.coverage')}: ${rated}`];
  const [older, newer] = [from.journey.scale, to.journey.scale];
  if (older.low !== newer.low || older.high !== newer.high) {
    lines.push(t('compare.scales', { older: words.scale(older), newer: words.scale(newer) }));
  }
  return lines;
}

/** Columns as wide as their widest cell, two blanks apart. */
function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, index) => highest(rows.map((row) => lengthOf(row[index] ?? ''))));
  return rows.map((row) =>
    row
      .map((cell, index) => cell + ' '.repeat((widths[index] ?? 0) - lengthOf(cell)))
      .join('  ')
      .trimEnd(),
  );
}

/** In characters as a reader counts them, so that an å of two code points does not shift its row. */
function lengthOf(text: string): number {
  return [...new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(text)].length;
}
