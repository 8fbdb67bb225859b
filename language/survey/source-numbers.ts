/**
 * Invariant of this room: it says which numbers of a text come from files of answers, and which words change where a
 * file disagrees. It opens no file, and all text around the numbers stays, byte for byte.
 *
 * The numbers of a file that name a column.
 */
import { byAge } from '../analysis/dates.ts';
import { importanceScaleOf } from '../analysis/position.ts';
import { type KeywordWord, keywordNamed, spellingsOf } from '../keywords/keywords.ts';
import { declaredAs } from '../model/in-reach.ts';
import type {
  AnswerCounts,
  Evidence,
  Journey,
  JourneyDate,
  JourneyFile,
  Persona,
  Scale,
  Source,
  Touchpoint,
} from '../model/model.ts';
import { nameKey } from '../model/name-key.ts';
import type { Range } from '../model/position.ts';
import { touchpointsOf } from '../model/touchpoints.ts';
import type { Span } from '../syntax/spans.ts';
import type { SourceText } from '../text/source-text.ts';
import { type WrittenNumber, writtenNumberIn } from './written-number.ts';

/** How a number is made of answers: `csat` is the share of the two highest answers, `nps` −100 to 100. */
export type SourceNumberKind = 'mean' | 'nps' | 'csat';

/** A number of the text that names the column of a source's file. */
export interface SourceNumber {
  /** Unique in its file; the same after changes elsewhere in the text. */
  readonly key: string;
  /** Of an outcome or a need. */
  readonly name?: string;
  readonly journey: Journey;
  /** The touchpoint that it is said of; left out, the whole journey. */
  readonly touchpoint?: Touchpoint;
  readonly property: KeywordWord;
  /** Left out, all customers. */
  readonly persona?: Persona;
  readonly source: Source;
  readonly column: string;
  readonly kind: SourceNumberKind;
  /** The scale that a mean stands on. */
  readonly scale?: Scale;
  readonly date?: JourneyDate;
  /** Where it stands: the whole clause, or its value. */
  readonly range: Range;
  readonly written: WrittenNumber;
  /** The line with the counts of these answers. */
  readonly answers?: { readonly counts: readonly number[]; readonly at: Span };
}

/** Why a number that names a column cannot be computed. */
export interface UncomputedNumber {
  readonly reason: 'no-file' | 'no-segment' | 'several-personas' | 'no-form';
  readonly source: Source;
  readonly persona?: string;
  readonly range: Range;
}

export interface SourceNumbers {
  /** In the order of the text; of a history only the newest number. */
  readonly numbers: readonly SourceNumber[];
  /** Earlier numbers of the same history. */
  readonly earlier: readonly SourceNumber[];
  readonly uncomputed: readonly UncomputedNumber[];
}

/** What a number of the text is, before its words are looked at. */
interface Stated {
  readonly property: KeywordWord;
  readonly personas: readonly string[];
  readonly evidence: Evidence;
  readonly range: Range;
  readonly kind: SourceNumberKind | undefined;
  readonly scale?: Scale;
  /** What makes it a history of its own. */
  readonly name?: string;
  readonly touchpoint?: Touchpoint;
}

/** All numbers of a file that name a column of a source that has a file. */
export function sourceNumbersOf(file: Pick<JourneyFile, 'journeys'>, source: SourceText): SourceNumbers {
  const found: SourceNumber[] = [];
  const keys = new Map<string, number>();
  const uncomputed: UncomputedNumber[] = [];
  for (const journey of file.journeys) {
    for (const stated of [...statedOf(journey), ...touchpointsIn(journey).flatMap((one) => statedAt(one, journey))]) {
      const number = numberOf(stated, journey, source);
      if (number && 'reason' in number) uncomputed.push(number);
      else if (number) found.push({ ...number, key: uniqueKey(number, keys) });
    }
  }
  const sorted = found.sort((one, other) => one.written.value.start - other.written.value.start);
  const newest = new Set(newestOfEach(sorted));
  return {
    numbers: sorted.filter((number) => newest.has(number)),
    earlier: sorted.filter((number) => !newest.has(number)),
    uncomputed,
  };
}

function uniqueKey(number: Omit<SourceNumber, 'key'>, keys: Map<string, number>): string {
  const { journey, touchpoint, property, name, persona, column } = number;
  const who = persona ? `[${persona.key}]` : '';
  const parts = [journey.key, touchpoint?.key, `${property}${who}`, name, column].filter((part) => part !== undefined);
  const key = parts.join(' / ');
  const count = (keys.get(key) ?? 0) + 1;
  keys.set(key, count);
  return count === 1 ? key : `${key} #${count}`;
}

/** Id, or name. */
export function handleOf({ id, name }: { readonly id: string | undefined; readonly name: string }): string {
  return id ?? name;
}

function touchpointsIn({ stages }: Journey): Touchpoint[] {
  return stages.flatMap(touchpointsOf);
}

function statedOf(journey: Journey): Stated[] {
  const outcomes = journey.outcomes.map((outcome): Stated => {
    const kinds = { rating: 'mean', nps: 'nps', share: 'csat', amount: undefined } as const;
    const scale = outcome.measure === 'rating' ? { scale: journey.scale } : {};
    const { range, name } = outcome;
    return { ...everybody('outcome', outcome, range), kind: kinds[outcome.measure], name, ...scale };
  });
  return [...outcomes, ...measured(journey, journey)];
}

function statedAt(touchpoint: Touchpoint, journey: Journey): Stated[] {
  const { ratings, importances, needs } = touchpoint;
  const importanceScale = importanceScaleOf(journey);
  const personal = (property: KeywordWord, lines: Touchpoint['ratings'], scale: Scale) =>
    lines.flatMap(({ value, personas, range, ...evidence }): Stated[] =>
      value.kind === 'not-applicable' ? [] : [{ property, personas, evidence, range, kind: 'mean', scale }],
    );
  const ofNeeds = needs.flatMap(({ key, met, importance }): Stated[] => [
    ...(met?.evidence ? [{ ...everybody('met', met.evidence, met.range), ...mean(journey.scale), name: key }] : []),
    ...(importance?.evidence
      ? [{ ...everybody('importance', importance.evidence, importance.range), ...mean(importanceScale), name: key }]
      : []),
  ]);
  const own = [
    ...personal('rating', ratings, journey.scale),
    ...personal('importance', importances, importanceScale),
    ...ofNeeds,
    ...measured(touchpoint, journey),
  ];
  return own.map((stated) => ({ ...stated, touchpoint }));
}

function measured(thing: Journey | Touchpoint, { scale }: Journey): Stated[] {
  const { nps, csat, ces, benchmark } = thing;
  return [
    ...nps.map((fact): Stated => ({ ...everybody('nps', fact, fact.range), kind: 'nps' })),
    ...csat.map((fact): Stated => {
      const own = { ...everybody('csat', fact, fact.range) };
      return fact.value.kind === 'share' ? { ...own, kind: 'csat' } : { ...own, ...mean(from1To(fact.value.high)) };
    }),
    ...ces.map((fact): Stated => ({ ...everybody('ces', fact, fact.range), ...mean(from1To(fact.high)) })),
    ...(benchmark ? [{ ...everybody('benchmark', benchmark, benchmark.range), ...mean(scale) }] : []),
  ];
}

function everybody(property: KeywordWord, evidence: Evidence, range: Range) {
  return { property, personas: [], evidence, range };
}

function mean(scale: Scale) {
  return { kind: 'mean', scale } as const;
}

function from1To(high: number): Scale {
  return { low: 1, high };
}

function numberOf(
  { property, personas, evidence, range, kind, scale, name, touchpoint }: Stated,
  journey: Journey,
  text: SourceText,
): Omit<SourceNumber, 'key'> | UncomputedNumber | undefined {
  const named = evidence.sources.find(({ column, key }) => column && key !== undefined);
  const source = declaredAs(journey.inReach, 'sources', named?.key);
  const column = named?.column?.value;
  const clause = text.clauseAt(range.start);
  if (!source || column === undefined || !clause?.value) return undefined;
  const [persona, ...others] = personas;
  const refused = (reason: UncomputedNumber['reason']): UncomputedNumber => ({
    ...{ reason, source, range },
    ...(persona === undefined ? {} : { persona }),
  });
  const written = kind && writtenNumberIn(text, clause.value, property, tailWords);
  if (!written || !kind) return refused('no-form');
  if (!source.file) return refused('no-file');
  if (others.length > 0) return refused('several-personas');
  const isSegment = source.segments?.some((segment) => segment.personas.includes(persona ?? ''));
  if (persona !== undefined && !isSegment) return refused('no-segment');
  const who = declaredAs(journey.inReach, 'personas', persona);
  const counts = property === 'rating' && touchpoint ? countsOf(touchpoint.answers, personas, text) : undefined;
  return {
    ...{ journey, property, source, column, kind, range, written },
    ...(touchpoint ? { touchpoint } : {}),
    ...(name === undefined ? {} : { name: nameKey(name) }),
    ...(who ? { persona: who } : {}),
    ...(scale ? { scale } : {}),
    ...(evidence.date ? { date: evidence.date } : {}),
    ...(counts ? { answers: counts } : {}),
  };
}

const tailWords = [...spellingsOf(keywordNamed('benchmark')), ...spellingsOf(keywordNamed('target'))];

function countsOf(answers: readonly AnswerCounts[], personas: readonly string[], text: SourceText) {
  const own = answers.find((one) => one.personas.length === personas.length && one.personas[0] === personas[0]);
  return own && { counts: own.counts, at: text.sliceOf(own.valueRange) };
}

/** Of the numbers of one thing from one column, the newest: the others are its history. */
function newestOfEach(numbers: readonly SourceNumber[]): SourceNumber[] {
  const newest = new Map<string, SourceNumber>();
  for (const number of numbers) {
    const { journey, touchpoint, property, name, persona, source, column } = number;
    const series = JSON.stringify([journey.key, touchpoint?.key, property, name, persona?.key, source.key, column]);
    const before = newest.get(series);
    if (!before || byAge(number.date, before.date) > 0) newest.set(series, number);
  }
  return [...newest.values()];
}
