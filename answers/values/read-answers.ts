/** What the different texts of a question mean as answers. */

import { carriedOver, onScale } from '../../language/analysis/position.ts';
import type { Scale } from '../../language/model/model.ts';
import { nameKey } from '../../language/model/name-key.ts';
import { type LabelOrder, labelKey, statedOrder, usualOrder } from './label-orders.ts';
import { isNoAnswer } from './no-answer.ts';
import { numberInLabel } from './number-in-label.ts';
import { type DecimalMark, plainNumber } from './plain-number.ts';

/** `off-scale` has a number that the scale does not have; `text` has none. */
export type AnswerReading =
  | { readonly kind: 'answer'; readonly value: number }
  | { readonly kind: 'missing' }
  | { readonly kind: 'off-scale'; readonly value: number }
  | { readonly kind: 'text' };

export interface ReadingRules {
  readonly mark: DecimalMark | undefined;
  readonly missing: MissingAnswers;
  readonly scale: Scale | undefined;
  /** Labels without numbers, lowest first, that the plan states. */
  readonly order: readonly string[];
}

export interface ReadAnswers {
  /** In the order of the texts. */
  readonly readings: readonly AnswerReading[];
  /** The scale of the answers; of labels without a stated scale 1 to the number of their places. */
  readonly scale: Scale | undefined;
}

/** What a plan states as missing, as texts and as numbers, beside the usual words for no answer. */
export class MissingAnswers {
  readonly #keys: ReadonlySet<string>;
  readonly #numbers: ReadonlySet<number>;

  constructor(stated: readonly string[]) {
    this.#keys = new Set(stated.map(nameKey));
    this.#numbers = new Set(stated.flatMap((text) => plainNumber(text, undefined) ?? []));
  }

  hasText(text: string): boolean {
    return isNoAnswer(text) || this.#keys.has(nameKey(text));
  }

  hasNumber(number: number): boolean {
    return this.#numbers.has(number);
  }
}

export function readAnswers(texts: readonly string[], rules: ReadingRules): ReadAnswers {
  const parts = texts.map((text) => partsOf(text, rules));
  const labels = texts.filter((_, index) => parts[index]?.kind === 'label');
  const order = orderOf(labels, rules);
  const hasNumbers = parts.some(({ kind }) => kind === 'number');
  const scale = rules.scale ?? (order && !hasNumbers ? scaleOf(order) : undefined);
  return {
    readings: parts.map((part, index): AnswerReading => {
      if (part.kind === 'missing') return part;
      if (part.kind === 'number') return placed(part.value, scale);
      const place = order?.places.get(labelKey(texts[index] ?? ''));
      if (place === undefined || !scale || !order) return { kind: 'text' };
      return placed(carriedOver(place, { low: 1, high: order.size }, scale), scale);
    }),
    scale,
  };
}

type Part =
  | { readonly kind: 'missing' }
  | { readonly kind: 'label' }
  | { readonly kind: 'number'; readonly value: number };

function partsOf(text: string, { mark, missing, scale }: ReadingRules): Part {
  const number = plainNumber(text, mark);
  if (missing.hasText(text)) return { kind: 'missing' };
  const value = number ?? numberInLabel(text, scale);
  if (value === undefined) return { kind: 'label' };
  const words = number === undefined ? wordsOf(text) : '';
  const isMissing = missing.hasNumber(value) || (words !== '' && missing.hasText(words));
  return isMissing ? { kind: 'missing' } : { kind: 'number', value };
}

/** `99 = Don't know` without its number. */
function wordsOf(text: string): string {
  return text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
}

function placed(value: number, scale: Scale | undefined): AnswerReading {
  return { kind: scale && !onScale(value, scale) ? 'off-scale' : 'answer', value };
}

/** Yes and no are 1 and 0. */
function scaleOf({ size }: LabelOrder): Scale {
  return size === 2 ? { low: 0, high: 1 } : { low: 1, high: size };
}

/** Yes and no are not the ends of a longer scale. */
function orderOf(labels: readonly string[], { scale, order }: ReadingRules): LabelOrder | undefined {
  if (labels.length === 0) return undefined;
  const stated = statedOrder(order);
  if (labels.every((label) => stated.places.has(labelKey(label)))) return stated;
  const size = scale && scale.high - scale.low + 1;
  const usual = usualOrder(labels, size);
  return usual?.size === 2 && size !== undefined && size !== 2 ? undefined : usual;
}
