/** From counted texts to the numbers of a plan, and to the problems that they have. */

import type { Scale } from '../../language/model/model.ts';
import { nameKey } from '../../language/model/name-key.ts';
import type { AnswerPlan, AnswerProblem, MeasuredNumber, MeasuredPeriod, WantedNumber } from '../plan.ts';
import { dateOf } from '../table/dates.ts';
import { nearNames } from '../table/find-column.ts';
import type { Layout } from '../table/layout.ts';
import type { Counts } from '../tally/counts.ts';
import type { Texts } from '../tally/texts.ts';
import type { DecimalMark } from '../values/plain-number.ts';
import { type AnswerReading, MissingAnswers, readAnswers } from '../values/read-answers.ts';
import { distributionOf } from './distribution.ts';
import { figuresOf } from './statistics.ts';

/** What fewer people wrote is not repeated in a problem: it could show the answer of one person. */
export const fewestToRepeat = 5;

const mostExamples = 5;

export interface Measured {
  readonly numbers: readonly MeasuredNumber[];
  readonly problems: readonly AnswerProblem[];
}

/** The counted texts of a question, and the numbers that are wanted from them. */
export interface CountedQuestion {
  readonly column: string;
  readonly texts: Texts;
  /** Of all rows. */
  readonly all: Counts;
  readonly numbers: readonly WantedNumber[];
  readonly countsOf: (number: WantedNumber) => Counts;
}

export function measured(
  plan: AnswerPlan,
  questions: readonly CountedQuestion[],
  mark: DecimalMark | undefined,
): Measured {
  const numbers = new Map<string, MeasuredNumber>();
  const problems: AnswerProblem[] = [];
  for (const { column, texts, all, numbers: wanted, countsOf } of questions) {
    for (const group of sameReading(wanted)) {
      const [first] = group;
      if (!first) continue;
      const read = readQuestion(all, texts, first, plan, mark);
      const keys = group.map(({ key }) => key);
      problems.push(...problemsOf(column, keys, all, texts, read));
      for (const number of group) {
        const needsScale = number.kind === 'csat' || (number.kind === 'mean' && number.to !== undefined);
        if (needsScale && !read.scale) problems.push({ code: 'no-scale', column, numbers: [number.key] });
        else numbers.set(number.key, measuredNumber(number, countsOf(number), plan, read));
      }
    }
  }
  return { numbers: plan.numbers.flatMap(({ key }) => numbers.get(key) ?? []), problems };
}

/** Numbers of one question for which its texts mean the same. */
function sameReading(numbers: readonly WantedNumber[]): WantedNumber[][] {
  const groups = new Map<string, WantedNumber[]>();
  for (const number of numbers) {
    const key = JSON.stringify([number.kind === 'nps', number.scale, number.kind === 'share' && number.of]);
    groups.set(key, [...(groups.get(key) ?? []), number]);
  }
  return [...groups.values()];
}

interface ReadQuestion {
  /** By number of the text. */
  readonly readings: readonly (AnswerReading | undefined)[];
  readonly scale: Scale | undefined;
}

/** What the texts of a question mean for one of its numbers. */
export function readQuestion(
  counts: Counts,
  texts: Texts,
  number: WantedNumber,
  plan: AnswerPlan,
  mark: DecimalMark | undefined,
): ReadQuestion {
  const ids = [...counts.n.keys()].filter((id) => (counts.n[id] ?? 0) > 0);
  const words = ids.map((id) => texts.textOf(id));
  const missing = new MissingAnswers(plan.missing ?? []);
  const { readings, scale } =
    number.kind === 'share'
      ? sharedAnswers(words, number.of ?? [], missing)
      : readAnswers(words, { mark, missing, scale: scaleOf(number, plan), order: plan.order ?? [] });
  const byId: (AnswerReading | undefined)[] = [];
  for (const [index, id] of ids.entries()) byId[id] = readings[index];
  return { readings: byId, scale };
}

/** The scale on which the answers of a number are, as the plan states it. */
export function scaleOf({ kind, scale }: WantedNumber, plan: AnswerPlan): Scale | undefined {
  if (kind === 'share') return { low: 0, high: 1 };
  return scale ?? (kind === 'nps' ? { low: 0, high: 10 } : plan.scale);
}

function sharedAnswers(
  texts: readonly string[],
  of: readonly string[],
  missing: MissingAnswers,
): { readonly readings: AnswerReading[]; readonly scale: Scale } {
  const keys = new Set(of.map(nameKey));
  const readings = texts.map((text): AnswerReading => {
    if (missing.hasText(text)) return { kind: 'missing' };
    return { kind: 'answer', value: keys.has(nameKey(text)) ? 1 : 0 };
  });
  return { readings, scale: { low: 0, high: 1 } };
}

function measuredNumber(
  number: WantedNumber,
  counts: Counts,
  plan: AnswerPlan,
  { readings, scale }: ReadQuestion,
): MeasuredNumber {
  const distribution = distributionOf(counts, readings);
  return {
    key: number.key,
    ...figuresOf(distribution, number, scale),
    missing: distribution.missing,
    notCounted: distribution.notCounted,
    periods: plan.by ? periodsOf(counts, number, plan, readings, scale) : [],
    newest: dateOf(distribution.newest) ?? null,
  };
}

function periodsOf(
  counts: Counts,
  number: WantedNumber,
  { by }: AnswerPlan,
  readings: readonly (AnswerReading | undefined)[],
  scale: Scale | undefined,
): MeasuredPeriod[] {
  const sorted = [...counts.periods].sort(([first], [second]) => first - second);
  return sorted.flatMap(([period, periodCounts]) => {
    const figures = figuresOf(distributionOf(periodCounts, readings), number, scale);
    const [year, part] = [Math.floor(period / 100), period % 100];
    if (figures.n === 0) return [];
    return [{ ...figures, year, ...(by === 'month' ? { month: part } : { quarter: part }) }];
  });
}

function problemsOf(
  column: string,
  numbers: readonly string[],
  { n: times, rest }: Counts,
  texts: Texts,
  { readings, scale }: ReadQuestion,
): AnswerProblem[] {
  const problems: AnswerProblem[] = [];
  const rowsOf = (kind: AnswerReading['kind']) =>
    readings.reduce((sum, reading, id) => (reading?.kind === kind ? sum + (times[id] ?? 0) : sum), 0);
  const isFrequent = (id: number) => (times[id] ?? 0) >= fewestToRepeat;
  const frequent = [...readings.keys()].filter(isFrequent).sort((a, b) => (times[b] ?? 0) - (times[a] ?? 0));
  const texted = rowsOf('text') + rest.notCounted;
  if (texted > 0) {
    const examples = frequent.filter((id) => readings[id]?.kind === 'text').map((id) => texts.textOf(id));
    problems.push({ code: 'text-answers', column, rows: texted, examples: examples.slice(0, mostExamples), numbers });
  }
  const beside = rowsOf('off-scale');
  if (beside > 0 && scale) {
    const values = frequent.flatMap((id) => {
      const reading = readings[id];
      return reading?.kind === 'off-scale' ? [reading.value] : [];
    });
    const examples = [...new Set(values)].slice(0, mostExamples);
    problems.push({ code: 'off-scale', column, rows: beside, scale, examples, numbers });
  }
  if (problems.length === 0 && rowsOf('answer') + rest.n === 0) problems.push({ code: 'all-missing', column, numbers });
  return problems;
}

/** Segments whose value no row has, with the values that are near to it. */
export function emptySegments(
  plan: AnswerPlan,
  { slots }: Layout,
  seen: ReadonlyMap<number, Counts>,
  texts: readonly Texts[],
): AnswerProblem[] {
  return (plan.segments ?? []).flatMap((segment, index): AnswerProblem[] => {
    const slot = slots.segments[index];
    if (!slot) return [];
    const values = frequentTexts(slot.slot, seen, texts, 1);
    if (values.some((value) => nameKey(value) === slot.value)) return [];
    const repeatable = frequentTexts(slot.slot, seen, texts, fewestToRepeat);
    return [{ code: 'no-segment-rows', segment: segment.key, near: nearNames(segment.value, repeatable) }];
  });
}

/** Names of a long file that no row has. */
export function missingNames(
  { slots, asked }: Layout,
  seen: ReadonlyMap<number, Counts>,
  texts: readonly Texts[],
): AnswerProblem[] {
  const { names } = slots;
  if (names === undefined) return [];
  const known = new Set(frequentTexts(names, seen, texts, 1).map(nameKey));
  const repeatable = frequentTexts(names, seen, texts, fewestToRepeat);
  return asked.flatMap(({ column, name, numbers }): AnswerProblem[] => {
    if (name !== undefined && known.has(name)) return [];
    return [{ code: 'no-column', column, near: nearNames(column, repeatable), numbers: numbers.map(({ key }) => key) }];
  });
}

function frequentTexts(
  slot: number,
  seen: ReadonlyMap<number, Counts>,
  texts: readonly Texts[],
  fewest: number,
): string[] {
  const counts = seen.get(slot);
  if (!counts) return [];
  return [...counts.n.keys()].filter((id) => (counts.n[id] ?? 0) >= fewest).map((id) => texts[slot]?.textOf(id) ?? '');
}
