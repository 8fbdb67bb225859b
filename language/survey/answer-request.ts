/** What the file of a source is asked for. */
import type { Scale, Source } from '../model/model.ts';
import { handleOf, type SourceNumber } from './source-numbers.ts';

/** In the form that the engine of `answers/` takes as its plan. */
export interface AnswerRequest {
  readonly scale?: Scale;
  readonly missing?: readonly string[];
  readonly weight?: string;
  readonly dated?: string;
  readonly by?: 'month' | 'quarter';
  readonly segments?: readonly { readonly key: string; readonly column: string; readonly value: string }[];
  readonly long?: { readonly names: string; readonly answers: string };
  readonly sheet?: string;
  readonly numbers: readonly RequestedNumber[];
}

export interface RequestedNumber {
  readonly key: string;
  readonly column: string;
  readonly segment?: string;
  readonly kind: SourceNumber['kind'];
  readonly scale?: Scale;
  readonly to?: Scale;
}

/** Answers to the question of the Net Promoter Score. */
const npsScale: Scale = { low: 0, high: 10 };

/** @param by also numbers for each month or quarter; needs `dated` */
export function answerRequest(
  source: Source,
  numbers: readonly SourceNumber[],
  by?: 'month' | 'quarter',
): AnswerRequest {
  const { scale, missing, weight, dated, names, answers, sheet, segments = [] } = source;
  return {
    ...(scale ? { scale: scale.value } : {}),
    ...(missing ? { missing: missing.value } : {}),
    ...(weight ? { weight: weight.value } : {}),
    ...(dated ? { dated: dated.value } : {}),
    ...(by && dated ? { by } : {}),
    ...(segments.length === 0
      ? {}
      : {
          segments: segments.flatMap(({ personas, column, value }) => personas.map((key) => ({ key, column, value }))),
        }),
    ...(names && answers ? { long: { names: names.value, answers: answers.value } } : {}),
    ...(sheet ? { sheet: sheet.value } : {}),
    numbers: numbers.map((number) => requested(number, scale?.value)),
  };
}

/** Without a scale of the answers, they are on the scale of the number: a journey of 1–5 asks for answers of 1–5. */
function requested(
  { key, column, persona, kind, scale: to }: SourceNumber,
  stated: Scale | undefined,
): RequestedNumber {
  const scale = kind === 'nps' ? npsScale : (stated ?? to);
  return {
    ...{ key, column, kind },
    ...(persona ? { segment: persona.key } : {}),
    ...(scale ? { scale } : {}),
    ...(kind === 'mean' && to ? { to } : {}),
  };
}

/** The sources of numbers with a file, in the order of their first number. */
export function sourcesOf(numbers: readonly SourceNumber[]): Map<Source, SourceNumber[]> {
  const found = new Map<string, { readonly source: Source; readonly numbers: SourceNumber[] }>();
  for (const number of numbers) {
    const { source } = number;
    const key = JSON.stringify([source.address ?? source.file?.value, handleOf(source)]);
    const group = found.get(key) ?? { source, numbers: [] };
    group.numbers.push(number);
    found.set(key, group);
  }
  return new Map([...found.values()].map(({ source, numbers: own }) => [source, own]));
}
