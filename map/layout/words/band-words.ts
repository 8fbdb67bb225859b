/** "Red: 5 and under": a band with its limits. */
import type { BandLimit } from '../../../language/model/model.ts';
import type { Band } from '../../../language/model/numbers.ts';
import type { JourneyContext } from '../context.ts';
import type { Words } from './words.ts';

export function bandWords(band: Band, { journey, words }: Pick<JourneyContext, 'journey' | 'words'>): string {
  const { red, yellow } = journey.bands;
  const ranges: Readonly<Record<Band, string>> = {
    red: upTo(red, words),
    yellow: words.t('limit.between', { from: above(red, words), to: upTo(yellow, words) }),
    green: above(yellow, words),
  };
  return words.t('legend.band', { band: words.t(`band.${band}`), range: ranges[band] });
}

function upTo(limit: BandLimit, words: Words): string {
  return words.t(limit.inclusive ? 'limit.upTo' : 'limit.under', { limit: words.limit(limit) });
}

function above(limit: BandLimit, words: Words): string {
  return words.t(limit.inclusive ? 'limit.over' : 'limit.from', { limit: words.limit(limit) });
}
