/** Converts a journey to another scale: its scale, its cut-offs, and every number on it. */
import { bandsFor, importantFor } from '../analysis/bands.ts';
import { carriedOver, withoutNoise } from '../analysis/position.ts';
import { isRounded, onOtherScale, type Rounding, roundingFor, type ScaleNumber } from '../analysis/scale-numbers.ts';
import { isWeight, type KeywordWord } from '../keywords/keywords.ts';
import { decimal } from '../keywords/value-forms.ts';
import type { Journey, Scale } from '../model/model.ts';
import type { Range } from '../model/position.ts';
import type { Clause } from '../syntax/clause.ts';
import type { ReadingProblem } from '../syntax/problem.ts';
import { deviationName } from '../syntax/values/evidence.ts';
import { toNumber } from '../syntax/values/number.ts';
import { addProperty } from '../text/add-property.ts';
import type { TextEdit } from '../text/edit.ts';
import { journeyAt } from '../text/locate.ts';
import { clausesWithin, isOnLine } from '../text/selection.ts';
import type { SourceText } from '../text/source-text.ts';
import { keepsStructure } from '../text/structure-check.ts';
import { writtenValue } from '../text/written-value.ts';
import type { Refactoring, RefactoringContext } from './refactoring.ts';
import { firstUnread } from './unparsed.ts';

const kind = 'refactor.rewrite.scale';

/** The scales of common questionnaires. */
const scales: readonly Scale[] = [
  { low: 1, high: 5 },
  { low: 1, high: 7 },
  { low: 1, high: 10 },
  { low: 0, high: 10 },
  { low: 0, high: 100 },
];

const bandLimit = new RegExp(String.raw`(?:<=?|≤)\s*(${decimal})`, 'gu');
const firstNumber = new RegExp(`^(${decimal})`, 'u');
const numberAtEnd = new RegExp(String.raw`(${decimal})\s*$`, 'u');
const lastNumber = new RegExp(String.raw`^.*\s(${decimal})\s*$`, 'u');
const deviation = new RegExp(String.raw`\b${deviationName}(\d+(?:[.,]\d+)?)`, 'iu');

/** A number in the text, and where. */
interface Written extends ScaleNumber {
  readonly start: number;
  readonly end: number;
  readonly keyword: KeywordWord;
}

export function otherScale(selection: Range, context: RefactoringContext): Refactoring[] {
  const { source, analysis } = context;
  const journey = journeyAt(analysis.file, selection.start);
  const opener = journey && source.opener('journey', journey.nameRange.start);
  if (!journey || !opener) return [];
  const own = clausesWithin(opener, source);
  const scaleLine = own.find(({ keyword }) => keyword?.word === 'scale');
  const isAsked = [scaleLine, opener].some((clause) => clause && isOnLine(selection, clause.line));
  const numbers = own.flatMap((clause) => numbersIn(clause, journey, source));
  if (!isAsked) return [];
  const refused = firstUnread(opener, context, (problem) => hidesNumber(problem, journey, source));
  if (numbers.length === 0 && !refused) return [];
  return scales
    .filter(({ low, high }) => low !== journey.scale.low || high !== journey.scale.high)
    .map((scale) => {
      const what = {
        kind,
        title: 'restructure.scale',
        args: { ...scale, rounded: 'no', decimals: 0 },
        shownFirst: 'restructure.scale-shown',
      } as const;
      if (refused) return { ...what, edits: [], refused };
      const rounding = roundingTo(scale, journey, { own, numbers });
      const edits = rounding && convert(journey, opener, numbers, rounding, scale, source);
      if (!edits) return { ...what, edits: [], refused: { reason: 'restructure.no-exact', args: {} } as const };
      const { decimals } = rounding;
      const rounded = isRounded(numbers, [journey.scale, scale], decimals) ? 'yes' : 'no';
      return { ...what, args: { ...scale, rounded, decimals }, edits };
    });
}

/** Whether a number, a cut-off or the scale itself cannot be read, so that it cannot be converted. */
function hidesNumber({ clauseLost, code, range }: ReadingProblem, journey: Journey, source: SourceText): boolean {
  if (clauseLost || code === 'invalid-bands') return true;
  const clause = source.clauseAt(range.start);
  const keyword = clause?.keyword;
  if (code !== 'invalid-value' || !keyword) return false;
  return keyword.word === 'scale' || (keyword.onScale === true && numbersIn(clause, journey, source).length === 0);
}

function roundingTo(
  to: Scale,
  journey: Journey,
  { own, numbers }: { readonly own: readonly Clause[]; readonly numbers: readonly Written[] },
): Rounding | undefined {
  const { scale: from, bands, importanceScale } = journey;
  // Importance on a scale of its own stays as it is.
  const important = importanceScale ? Number.NEGATIVE_INFINITY : journey.important;
  const states = (word: KeywordWord) => own.some(({ keyword }) => keyword?.word === word);
  return roundingFor(numbers, [from, to], { bands, important }, usualAfter(journey, to, states));
}

function convert(
  journey: Journey,
  opener: Clause,
  numbers: readonly Written[],
  rounding: Rounding,
  to: Scale,
  source: SourceText,
): TextEdit[] | undefined {
  const from = journey.scale;
  const written = writerFor(source);
  const changes = numbers.flatMap((number) => {
    const before = source.textOf(number);
    const value = onOtherScale(number, from, to, rounding.decimals);
    const after = written(value, number.keyword, before);
    return after === before ? [] : [source.replace(number, after)];
  });
  const added = stated(journey, opener, to, rounding, source);
  const order = source.report.scan.clauses;
  const edits = [...changes, ...added.edits];
  const at = order.filter(({ start }) => start <= added.below).length;
  const fresh = Array.from({ length: added.count }, () => undefined);
  return keepsStructure(source, edits, [...order.slice(0, at), ...fresh, ...order.slice(at)], undefined)
    ? edits
    : undefined;
}

/** The cut-offs that hold on the other scale where the text does not say any. */
function usualAfter(journey: Journey, to: Scale, states: (word: KeywordWord) => boolean) {
  const own = importantFor(journey.scale);
  return {
    bands: states('bands') ? undefined : bandsFor(to).bands,
    // A cut-off of the project is a position, so it follows the scale.
    important:
      journey.importanceScale || states('important')
        ? undefined
        : own === journey.important
          ? importantFor(to)
          : withoutNoise(carriedOver(journey.important, journey.scale, to)),
  };
}

/** The line of the scale, and below it the cut-offs that must now be explicit. */
function stated(
  { scaleStated, scale, bands, important }: Journey,
  opener: Clause,
  to: Scale,
  { decimals, statesBands, statesImportant }: Rounding,
  source: SourceText,
): { readonly edits: readonly TextEdit[]; readonly count: number; readonly below: number } {
  const over = (value: number) =>
    writtenValue(
      { kind: 'number', number: onOtherScale({ value, decimals: 0, isDistance: false }, scale, to, decimals) },
      'bands',
      source,
    );
  const sign = (inclusive: boolean) => (inclusive ? '<=' : '<');
  const { red, yellow } = bands;
  const lines = [
    ...(statesBands
      ? [
          `${source.spell('bands')}: ${source.spellValue('bandColours', 'red')} ${sign(red.inclusive)} ${over(red.limit)}, ${source.spellValue('bandColours', 'yellow')} ${sign(yellow.inclusive)} ${over(yellow.limit)}`,
        ]
      : []),
    ...(statesImportant ? [`${source.spell('important')}: ${over(important)}`] : []),
  ];
  const written = `${to.low}-${to.high}`;
  const line = scaleStated && source.clauseAt(scaleStated.range.start);
  if (!line) {
    const first = addProperty(source, opener, 'scale', written);
    const indent = /^\s*/u.exec(first.newText.replace(/^[\r\n]+/u, ''))?.[0] ?? '';
    const newText = first.newText + lines.map((content) => source.eol + indent + content).join('');
    return {
      edits: [{ range: first.range, newText }],
      count: 1 + lines.length,
      below: source.offsetAt(first.range.start),
    };
  }
  const at = source.sliceOf(scaleStated.range);
  const change = source.replace(at, written);
  if (lines.length === 0) return { edits: [change], count: 0, below: line.end };
  const indent = source.indentOf(line.line);
  const below = source.insertBelow(
    source.lastLineOf(line),
    lines.map((content) => indent + content),
  );
  return { edits: [change, below], count: lines.length, below: source.offsetAt(below.range.start) };
}

/** Writes numbers as the author does. The habits are told from the whole text, so they are looked up once. */
function writerFor(source: SourceText): (value: number, keyword: KeywordWord, before: string) => string {
  const habit = writtenValue({ kind: 'number', number: 0.5 }, 'rating', source).includes(',');
  const tenths = new Map<string, boolean>();
  return (value, keyword, before) => {
    const shows = tenths.get(keyword) ?? /[.,]0$/u.test(writtenValue({ kind: 'number', number: 1 }, keyword, source));
    tenths.set(keyword, shows);
    const digits = value.toFixed(9).replace(/\.?0+$/u, '');
    const text = Number.isInteger(value) && shows ? `${digits}.0` : digits;
    const comma = /[.,]/u.test(before) ? before.includes(',') : habit;
    return comma ? text.replace('.', ',') : text;
  };
}

/** The numbers of a clause that are on the journey's scale. */
function numbersIn(clause: Clause, journey: Journey, source: SourceText): Written[] {
  const { keyword, value } = clause;
  if (!keyword?.onScale || !value || (journey.importanceScale && isWeight(keyword.word))) return [];
  const text = source.textOf(value);
  const found = (match: RegExpExecArray | undefined | null, isDistance = false): Written[] => {
    const digits = match?.[1];
    if (match === null || match === undefined || digits === undefined) return [];
    const start = value.start + match.index + match[0].lastIndexOf(digits);
    const decimals = (/[.,](\d+)$/u.exec(digits)?.[1] ?? '').length;
    const number = { value: toNumber(digits), decimals, isDistance, keyword: keyword.word };
    return [{ ...number, start, end: start + digits.length }];
  };
  if (keyword.value === 'bands') {
    return [...text.matchAll(bandLimit)].flatMap((match) => found(match));
  }
  const open = text.indexOf('(');
  const behind = open < 0 ? text.length : open;
  const spread = found(deviation.exec(text), true).filter(({ start }) => start > value.start + behind);
  if (keyword.value !== 'outcome') return [...found(firstNumber.exec(text)), ...spread];
  const outcome = journey.outcomes.find(({ valueRange }) => {
    const { start } = source.sliceOf(valueRange);
    return value.start <= start && start < value.end;
  });
  if (outcome?.measure !== 'rating') return [];
  const figureEnd = source.sliceOf(outcome.valueRange).end - value.start;
  const benchmark = outcome.benchmark && source.sliceOf(outcome.benchmark.range);
  const compared = benchmark ? found(lastNumber.exec(text.slice(0, benchmark.end - value.start))) : [];
  return [...found(numberAtEnd.exec(text.slice(0, figureEnd))), ...compared, ...spread];
}
