/** The JSON of `journey measure`: a contract, described in docs/json.md and docs/schema/measure.schema.json. */
import type { MeasuredPeriod } from '../answers/plan.ts';
import { handleOf, type SourceNumber } from '../language/survey/source-numbers.ts';
import type { MeasuredText } from './measure.ts';

/** Shares are 0–1, an NPS is −100 to 100; numbers are not rounded, unknown is null, lines count from 1. */
export interface JsonSourceNumber {
  /** Ids, or names. */
  readonly journey: string;
  /** `null` where the number is one of the whole journey. */
  readonly touchpoint: string | null;
  /** The keyword in English. */
  readonly property: string;
  readonly persona: string | null;
  readonly line: number;
  readonly source: string;
  readonly column: string;
  readonly text: { readonly value: number | null; readonly n: number | null; readonly sd: number | null };
  /** `null` where the file does not give the number, or from fewer answers than may be shown. */
  readonly answers: JsonAnswers | null;
  /** Whether the text is the answers' number, rounded to the digits that it shows. `null` without `answers`. */
  readonly same: boolean | null;
  /** With `--by`, oldest first. */
  readonly periods?: readonly JsonPeriod[];
}

export interface JsonAnswers {
  readonly value: number;
  readonly n: number;
  readonly sd: number | null;
  /** On the scale of the answers, lowest first. */
  readonly counts: readonly { readonly answer: number; readonly count: number }[] | null;
  readonly low: number | null;
  readonly high: number | null;
}

export interface JsonPeriod extends Omit<JsonAnswers, 'counts'> {
  /** `2026-03`, or `2026-Q1`. */
  readonly period: string;
}

/** @param minimum of fewer answers nothing is shown */
export function measureJson(texts: readonly MeasuredText[], minimum: number) {
  return { version: 1, numbers: texts.map((text) => jsonNumber(text, minimum)) } as const;
}

function jsonNumber({ number, measured, state }: MeasuredText, minimum: number): JsonSourceNumber {
  const { journey, touchpoint, persona, written, source, column, property } = number;
  const isShown = state === 'same' || state === 'different';
  const value = measured?.value ?? null;
  const periods = measured?.periods.filter((period) => period.n >= minimum && period.value !== null) ?? [];
  return {
    journey: handleOf(journey),
    touchpoint: touchpoint ? handleOf(touchpoint) : null,
    property,
    persona: persona ? handleOf(persona) : null,
    line: number.range.start.line + 1,
    source: handleOf(source),
    column,
    text: { value: textValue(number), n: written.n?.number ?? null, sd: written.sd?.number ?? null },
    answers:
      isShown && measured && value !== null
        ? {
            ...{ value, n: measured.n, sd: measured.sd },
            counts: measured.counts?.map(({ answer, count }) => ({ answer, count })) ?? null,
            ...{ low: measured.low, high: measured.high },
          }
        : null,
    same: isShown ? state === 'same' : null,
    ...(periods.length === 0 ? {} : { periods: periods.map(jsonPeriod) }),
  };
}

function jsonPeriod(period: MeasuredPeriod): JsonPeriod {
  const { value, n, sd, low, high } = period;
  return { period: periodName(period), value: value ?? 0, n, sd, low, high };
}

/** `2026-03`, or `2026-Q1`. */
export function periodName({ year, month, quarter }: MeasuredPeriod): string {
  return quarter === undefined ? `${year}-${String(month ?? 1).padStart(2, '0')}` : `${year}-Q${quarter}`;
}

/** In the unit of `answers`: a share as 0–1, an NPS as its score. */
function textValue({ kind, written: { number, split } }: SourceNumber): number | null {
  if (split) {
    const [promoters = 0, passives = 0, detractors = 0] = split.map((one) => one.number);
    return (100 * (promoters - detractors)) / (promoters + passives + detractors);
  }
  return number === null ? null : kind === 'csat' ? number / 100 : number;
}
