/** Whether the text still says what the answers give, and which digits change where it does not. */
import type { MeasuredAnswers } from '../model/answers.ts';
import type { SliceEdit } from '../text/edit.ts';
import type { SourceText } from '../text/source-text.ts';
import { usesComma } from '../text/written-value.ts';
import type { SourceNumber } from './source-numbers.ts';
import type { WrittenDigits } from './written-number.ts';

/**
 * `too-few`: fewer answers than the project allows to write. `none`: no answer at all. A number is the same if it is
 * the answers' number, rounded to the digits that the text shows.
 */
export type NumberState = 'same' | 'different' | 'too-few' | 'none';

export interface NumberComparison {
  readonly state: NumberState;
  /** None unless the state is `different`. */
  readonly edits: readonly SliceEdit[];
}

/** What is compared of a number of the text. */
type ComparedNumber = Pick<SourceNumber, 'written' | 'kind'> &
  Partial<Pick<SourceNumber, 'answers' | 'scale' | 'source'>>;

/** @param minimum the fewest answers of which a number is written */
export function compareNumber(
  number: ComparedNumber,
  measured: MeasuredAnswers,
  minimum: number,
  source: SourceText,
): NumberComparison {
  if (measured.value === null || measured.n === 0) return { state: 'none', edits: [] };
  if (measured.n < minimum) return { state: 'too-few', edits: [] };
  const edits = [...valueEdits(number, measured, source), ...evidenceEdits(number, measured, source)];
  const changed = [...edits, ...countEdits(number, measured)].filter(
    ({ start, end, newText }) => source.text.slice(start, end) !== newText,
  );
  return { state: changed.length === 0 ? 'same' : 'different', edits: changed };
}

/** The number as it is written: of a share per cent. */
export function shownValue({ kind }: Pick<SourceNumber, 'kind'>, value: number): number {
  return kind === 'csat' ? value * 100 : value;
}

/** Half of the last digit; exact halves may have been rounded either way. */
function isRounded(written: number, exact: number, decimals: number): boolean {
  return Math.abs(written - exact) <= 0.5 * 10 ** -decimals + 1e-9;
}

/** Halves are rounded away from zero, as in a spreadsheet. */
export function roundedText(value: number, decimals: number): string {
  const scaled = Math.abs(value) * 10 ** decimals;
  const text = (Math.round(scaled + 1e-9) / 10 ** decimals).toFixed(decimals);
  return value < 0 && Number(text) !== 0 ? `-${text}` : text;
}

function valueEdits(number: ComparedNumber, measured: MeasuredAnswers, source: SourceText): SliceEdit[] {
  const { written, kind } = number;
  if (written.split) return splitEdits(written.split, number, measured, source);
  const exact = shownValue(number, measured.value ?? 0);
  if (written.number !== null && isRounded(written.number, exact, written.decimals)) return [];
  // A mean that is not written yet, or a whole number that is wrong, gets one decimal.
  const decimals = kind === 'mean' ? Math.max(1, written.decimals) : written.decimals;
  const before = source.textOf(written.value);
  return [{ ...written.value, newText: marked(roundedText(exact, decimals), before, source) }];
}

/** Counts of people where they add up to n, otherwise shares in per cent. */
function splitEdits(
  split: readonly WrittenDigits[],
  { written: { n } }: ComparedNumber,
  { counts, n: answers }: MeasuredAnswers,
  source: SourceText,
): SliceEdit[] {
  if (!counts) return [];
  const within = (low: number, high: number) =>
    counts.reduce((sum, { answer, count }) => (answer >= low && answer <= high ? sum + count : sum), 0);
  const groups = [within(9, 10), within(7, 8), within(0, 6)];
  const sum = split.reduce((total, { number }) => total + number, 0);
  const areCounts = sum === n?.number && Math.abs(sum - 100) > 0.5;
  return split.flatMap((one, index) => {
    const count = groups[index] ?? 0;
    const exact = areCounts ? count : (100 * count) / answers;
    if (isRounded(one.number, exact, one.decimals)) return [];
    const text = roundedText(exact, areCounts ? 0 : one.decimals);
    return [{ start: one.start, end: one.end, newText: marked(text, source.textOf(one), source) }];
  });
}

function evidenceEdits({ written, kind }: ComparedNumber, { n, sd }: MeasuredAnswers, source: SourceText): SliceEdit[] {
  const { open } = written;
  const edits: SliceEdit[] = [];
  if (written.n && written.n.number !== n) {
    edits.push({ start: written.n.start, end: written.n.end, newText: grouped(n, source.textOf(written.n)) });
  }
  if (written.sd && sd !== null && !isRounded(written.sd.number, sd, written.sd.decimals)) {
    const newText = marked(roundedText(sd, Math.max(1, written.sd.decimals)), source.textOf(written.sd), source);
    edits.push({ start: written.sd.start, end: written.sd.end, newText });
  }
  if (!written.n) {
    const decimals = Math.max(1, written.decimals);
    const spread = kind === 'mean' && !written.sd && sd !== null;
    const deviation = spread ? `sd=${marked(roundedText(sd, decimals), '', source)}, ` : '';
    edits.push({ start: open, end: open, newText: `n=${n}, ${deviation}` });
  }
  return edits;
}

/** The line `answers`, where the answers are on the scale of the journey. */
function countEdits({ answers, scale, source }: ComparedNumber, { counts }: MeasuredAnswers): SliceEdit[] {
  const own = source?.scale?.value ?? scale;
  if (!answers || !counts || !scale || own?.low !== scale.low || own.high !== scale.high) return [];
  const found = countsOn(scale, counts);
  return found && found.join(' ') !== answers.counts.join(' ') ? [{ ...answers.at, newText: found.join(' ') }] : [];
}

/** How many gave each whole value of a scale; `undefined` where another answer was given. */
export function countsOn(
  { low, high }: { readonly low: number; readonly high: number },
  counts: NonNullable<MeasuredAnswers['counts']>,
): number[] | undefined {
  const all = Array.from({ length: high - low + 1 }, () => 0);
  for (const { answer, count } of counts) {
    if (count === 0) continue;
    if (!Number.isInteger(answer) || answer < low || answer > high) return undefined;
    all[answer - low] = count;
  }
  return all;
}

function marked(text: string, before: string, source: SourceText): string {
  return usesComma(source, before) ? text.replace('.', ',') : text;
}

/** `1,204` where the number before has its thousands apart. */
function grouped(n: number, before: string): string {
  const mark = /\d([.,'’\u0020\u00a0\u202f])\d{3}/u.exec(before)?.[1];
  return mark === undefined ? String(n) : String(n).replaceAll(/\B(?=(?:\d{3})+$)/gu, mark);
}
