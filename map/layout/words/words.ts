/** Numbers in words and figures, in the reader's language, and never rounded into another band than their own. */

import { bandOf, shownLimit } from '../../../language/analysis/bands.ts';
import { opportunityGrade } from '../../../language/analysis/priority.ts';
import { decimalsThatKeep } from '../../../language/messages/faithful-rounding.ts';
import type { Translate, Translator } from '../../../language/messages/translator.ts';
import type { BandLimit, Bands, Journey, Scale } from '../../../language/model/model.ts';
import type { MapMessageKey } from '../../messages/messages.ts';

export interface Words {
  readonly locale: string;
  readonly t: Translate<MapMessageKey>;
  /** As it was written: at most two decimals. */
  readonly number: (value: number) => string;
  /** A rating as it was written; more decimals where two would put it into another band. */
  readonly rating: (value: number, bands: Bands) => string;
  /**
   * A band's limit: with two decimals, rounded so that every rating of two decimals is on the side that it is said to
   * be on.
   */
  readonly limit: (limit: BandLimit) => string;
  /** A mean: one decimal; more where one would put it into another band. */
  readonly mean: (value: number, bands: Bands) => string;
  readonly opportunity: (value: number) => string;
  /** An opportunity as the end of a sum: at most two decimals; more where two would give it another grade. */
  readonly sum: (value: number) => string;
  /** A share (0–1) as whole per cent. */
  readonly percent: (share: number) => string;
  /** A share (0–1) as it was written: at most one decimal of a per cent. */
  readonly share: (share: number) => string;
  /** With its sign, whole: +30. */
  readonly signed: (value: number) => string;
  /** With its sign, in two decimals; more where two would make it nothing: −0.61. */
  readonly points: (value: number) => string;
  /**
   * How large a difference is, in up to two decimals; more where two would make it nothing: 4.4. Words say the
   * direction.
   */
  readonly change: (value: number, sign?: 'signed') => string;
  readonly list: (items: readonly string[]) => string;
  readonly scale: (scale: Scale) => string;
}

export function makeWords(translator: Translator<MapMessageKey>): Words {
  const { locale } = translator;
  const bare = remembering((key: MapMessageKey) => translator.t(key));
  const t: Words['t'] = (key, args) => (args ? translator.t(key, args) : bare(key));
  const rated = new WeakMap<Bands, (value: number) => string>();
  const formats = new Map<number, (value: number) => string>();
  const format = (value: number, least: number, most: number, signDisplay: 'auto' | 'exceptZero' = 'auto'): string => {
    const key = least * 1000 + most * 2 + (signDisplay === 'auto' ? 0 : 1);
    let found = formats.get(key);
    if (!found) {
      const made = new Intl.NumberFormat(locale, { ...fractionDigits(least, most), signDisplay });
      found = remembering((number) => made.format(number));
      formats.set(key, found);
    }
    return found(value);
  };
  const honest = (value: number, least: number, most: number, kindOf: (value: number) => string): string => {
    const digits = decimalsThatKeep(value, most, (short) => kindOf(short) === kindOf(value));
    return minus(format(value, least, digits));
  };
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const tenths = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  const signed = new Intl.NumberFormat(locale, { signDisplay: 'exceptZero', maximumFractionDigits: 0 });
  const list = new Intl.ListFormat(locale, { type: 'conjunction', style: 'long' });
  const number = (value: number) => minus(format(value, 0, 2));
  return {
    locale,
    t,
    number,
    rating: (value, bands) => {
      const found = rated.get(bands) ?? remembering((one) => honest(one, 0, 2, (rounded) => bandOf(rounded, bands)));
      rated.set(bands, found);
      return found(value);
    },
    limit: (limit) => number(shownLimit(limit)),
    mean: (value, bands) => honest(value, 1, 1, (rounded) => bandOf(rounded, bands)),
    opportunity: (value) => honest(value, 1, 1, opportunityGrade),
    sum: (value) => honest(value, 0, 2, opportunityGrade),
    percent: (share) => percent.format(share),
    share: (share) => tenths.format(share),
    signed: (value) => minus(signed.format(value)),
    points: (value) => {
      const digits = decimalsThatKeep(value, 2, (short) => Math.sign(short) === Math.sign(value));
      return minus(format(value, 2, digits, 'exceptZero'));
    },
    change: (value, sign) => {
      const digits = decimalsThatKeep(value, 2, (short) => Math.sign(short) === Math.sign(value));
      return sign ? minus(format(value, 0, digits, 'exceptZero')) : format(Math.abs(value), 0, digits);
    },
    list: (items) => list.format(items),
    scale: (scale) => `${number(scale.low)}–${number(scale.high)}`,
  };
}

/** A hyphen is no minus sign, though English, Danish and Dutch formats say so. */
function minus(figure: string): string {
  return figure.replace('-', '−');
}

/** Far more than one map needs; a page that is edited all day must not keep every number it ever showed. */
const remembered = 20_000;

/** The same function, with its answers kept: `Intl` takes its time, and a map says the same figures many times. */
function remembering<Value>(say: (value: Value) => string): (value: Value) => string {
  const answers = new Map<Value, string>();
  return (value) => {
    let answer = answers.get(value);
    if (answer === undefined) {
      answer = say(value);
      if (answers.size >= remembered) answers.clear();
      answers.set(value, answer);
    }
    return answer;
  };
}

function fractionDigits(least: number, most: number): Intl.NumberFormatOptions {
  return { minimumFractionDigits: least, maximumFractionDigits: most };
}

/** "Scale 1–10", and that of importance where it is another one. */
export function scaleWords(
  { scale, importanceScale }: Pick<Journey, 'scale' | 'importanceScale'>,
  words: Words,
): string {
  return importanceScale
    ? words.t('head.scaleOfImportance', { scale: words.scale(scale), importance: words.scale(importanceScale) })
    : words.t('head.scale', { scale: words.scale(scale) });
}
