/** Numbers in words and figures, in the reader's language, and never rounded into another band than their own. */

import { bandOf } from '../../language/analysis/bands.ts';
import { opportunityGrade } from '../../language/analysis/priority.ts';
import { honestDecimals } from '../../language/messages/honest-number.ts';
import type { Translate, Translator } from '../../language/messages/translator.ts';
import type { BandLimit, Bands, Scale } from '../../language/model/model.ts';
import type { MapMessageKey } from '../messages/messages.ts';

export interface Words {
  readonly locale: string;
  readonly t: Translate<MapMessageKey>;
  /** As it was written: at most two decimals. */
  readonly number: (value: number) => string;
  /** A rating as it was written; more decimals where two would put it into another band. */
  readonly rating: (value: number, bands: Bands) => string;
  /** A band's limit: with two decimals, rounded so that every rating of two decimals is on the side that it is said to be on. */
  readonly limit: (limit: BandLimit) => string;
  /** A mean: one decimal; more where one would put it into another band. */
  readonly mean: (value: number, bands: Bands) => string;
  readonly opportunity: (value: number) => string;
  /** A share (0–1) as whole per cent. */
  readonly percent: (share: number) => string;
  /** With its sign, whole: +30. */
  readonly signed: (value: number) => string;
  readonly list: (items: readonly string[]) => string;
  readonly scale: (scale: Scale) => string;
}

export function makeWords(translator: Translator<MapMessageKey>): Words {
  const { locale, t } = translator;
  const formats = new Map<string, Intl.NumberFormat>();
  const format = (value: number, least: number, most: number): string => {
    const key = `${least}-${most}`;
    const found = formats.get(key) ?? new Intl.NumberFormat(locale, fractionDigits(least, most));
    formats.set(key, found);
    return found.format(value);
  };
  const honest = (value: number, least: number, most: number, kindOf: (value: number) => string): string => {
    return format(
      value,
      least,
      honestDecimals(value, most, (short) => kindOf(short) === kindOf(value)),
    );
  };
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const signed = new Intl.NumberFormat(locale, { signDisplay: 'exceptZero', maximumFractionDigits: 0 });
  const list = new Intl.ListFormat(locale, { type: 'conjunction', style: 'long' });
  const number = (value: number) => format(value, 0, 2);
  return {
    locale,
    t,
    number,
    rating: (value, bands) => honest(value, 0, 2, (rounded) => bandOf(rounded, bands)),
    limit: ({ limit, inclusive }) => number((inclusive ? Math.floor : Math.ceil)(roundTo(limit * 100)) / 100),
    mean: (value, bands) => honest(value, 1, 1, (rounded) => bandOf(rounded, bands)),
    opportunity: (value) => honest(value, 1, 1, opportunityGrade),
    percent: (share) => percent.format(share),
    signed: (value) => signed.format(value),
    list: (items) => list.format(items),
    scale: (scale) => `${number(scale.low)}–${number(scale.high)}`,
  };
}

/** Takes off what binary fractions add: 4.35 * 100 is 434.99999999999994. */
function roundTo(value: number): number {
  return Number(value.toFixed(8));
}

function fractionDigits(least: number, most: number): Intl.NumberFormatOptions {
  return { minimumFractionDigits: least, maximumFractionDigits: most };
}
