/** The answers behind a number: its column, what the file gives, and how many gave each answer. */
import { countedAnswers } from '../../analysis/answer-counts.ts';
import type { JourneyTranslate } from '../../messages/messages.ts';
import type { AnswerFileFacts, AnswersByKey, MeasuredAnswers } from '../../model/answers.ts';
import { nameKey } from '../../model/name-key.ts';
import { touchpointsOf } from '../../model/touchpoints.ts';
import type { FileAnalysis } from '../../project/analyser.ts';
import { compareNumber, roundedText, shownValue } from '../../survey/compare-number.ts';
import { type SourceNumber, sourceNumbersOf } from '../../survey/source-numbers.ts';
import type { Span } from '../../syntax/spans.ts';
import type { SourceText } from '../../text/source-text.ts';
import { bulleted, escapeMarkdown } from './markdown.ts';

interface HoveredValue {
  /** Of the clause. */
  readonly value: Span;
  readonly source: SourceText;
  readonly analysis: FileAnalysis;
  readonly answers: AnswersByKey | undefined;
  readonly files: readonly AnswerFileFacts[];
  /** The fewest answers of which a number is shown. */
  readonly minimum: number;
  readonly t: JourneyTranslate;
}

/** Markdown; empty where the value is neither a number that names a column nor counts of answers. */
export function explainAnswers(hovered: HoveredValue): string {
  const { value, source, analysis, answers } = hovered;
  const { numbers } = sourceNumbersOf(analysis.file, source);
  const number = numbers.find(({ written }) => value.start <= written.value.start && written.value.end <= value.end);
  if (!number) return writtenCounts(hovered);
  const measured = answers?.get(number.key);
  const lines = [columnSentence(number, hovered), measured ? givenSentence(number, measured, hovered) : ''];
  const isShown = measured && measured.n >= hovered.minimum;
  return [bulleted(lines), isShown ? histogram(measured.counts ?? []) : ''].filter((part) => part !== '').join('\n\n');
}

function columnSentence({ source, column }: SourceNumber, { files, t }: HoveredValue): string {
  const columns = files.find((one) => one.source === source.key)?.columns ?? [];
  const found = columns.find(({ name, question }) =>
    [name, question ?? ''].some((one) => nameKey(one) === nameKey(column)),
  );
  const question = found?.question ?? '';
  return t('hover.answers-column', {
    column: escapeMarkdown(column),
    source: escapeMarkdown(source.name),
    asked: question === '' || question === column ? 'no' : 'yes',
    question: escapeMarkdown(question),
  });
}

function givenSentence(number: SourceNumber, measured: MeasuredAnswers, hovered: HoveredValue): string {
  const { minimum, source, t } = hovered;
  const { state } = compareNumber(number, measured, minimum, source);
  if (state === 'none' || measured.value === null) return t('answers.no-rows');
  if (state === 'too-few') return t('hover.answers-few', { minimum });
  const { low = null, high = null, n, sd } = measured;
  const digits = (exact: number) => shownDigits(number, exact);
  return t('hover.answers-given', {
    value: digits(measured.value),
    n,
    spread: sd === null ? 'no' : 'yes',
    sd: sd === null ? 0 : Number(roundedText(sd, 2)),
    interval: low === null || high === null ? 'no' : 'yes',
    low: digits(low ?? 0),
    high: digits(high ?? 0),
    unit: number.kind === 'csat' ? 'percent' : 'plain',
    state,
  });
}

/** Per cent of a share; one digit more than the text where that has none. */
function shownDigits(number: SourceNumber, exact: number): number {
  const decimals = Math.max(number.kind === 'mean' ? 2 : 0, number.written.decimals);
  return Number(roundedText(shownValue(number, exact), decimals));
}

/** On a line `answers`. */
function writtenCounts({ value, source, analysis, t }: HoveredValue): string {
  const { line } = source.rangeOf(value).start;
  for (const { stages, scale } of analysis.file.journeys) {
    const all = stages.flatMap(touchpointsOf).flatMap(({ answers }) => answers);
    const counts = all.find(({ valueRange }) => valueRange.start.line === line)?.counts;
    const found = counts && countedAnswers(counts, scale.low);
    if (!counts || !found) continue;
    const { n, mean, sd } = found;
    const figures = { n, mean: Number(roundedText(mean, 2)), spread: sd === null ? 'no' : 'yes' };
    const sentence = t('hover.answers-counts', { ...figures, sd: sd === null ? 0 : Number(roundedText(sd, 2)) });
    const entries = counts.map((count, index) => ({ answer: scale.low + index, count }));
    return `${bulleted([sentence])}\n\n${histogram(entries)}`;
  }
  return '';
}

/** Of more different answers the bars would not fit into a hover. */
const mostBars = 11;
const longestBar = 20;

/** A bar for each answer, its count and its share, in a font of equal widths. */
function histogram(counts: NonNullable<MeasuredAnswers['counts']>): string {
  if (counts.length > mostBars) return '';
  const most = counts.reduce((highest, { count }) => Math.max(highest, count), 0);
  if (most === 0) return '';
  const all = counts.reduce((sum, { count }) => sum + count, 0);
  const ofAnswers = widthOf(counts.map(({ answer }) => answer));
  const ofCounts = widthOf(counts.map(({ count }) => count));
  const lines = counts.map(({ answer, count }) => {
    const bar = count === 0 ? '' : '█'.repeat(Math.max(1, Math.round((longestBar * count) / most)));
    const share = String(Math.round((100 * count) / all));
    return [
      String(answer).padStart(ofAnswers),
      bar.padEnd(longestBar),
      String(count).padStart(ofCounts),
      `${share.padStart(3)} %`,
    ].join(' ');
  });
  return ['```text', ...lines, '```'].join('\n');
}

function widthOf(numbers: readonly number[]): number {
  return numbers.reduce((widest, one) => Math.max(widest, String(one).length), 0);
}
