/** What was measured at a touchpoint beside its rating: NPS, CSAT and CES, in words and figures. */
import { csatNumbers } from '../../../language/analysis/csat.ts';
import { baseOf } from '../../../language/analysis/interval.ts';
import { npsNumbers } from '../../../language/analysis/nps.ts';
import type { CesFact, CsatFact, Evidence, Journey, NpsFact, Touchpoint } from '../../../language/model/model.ts';
import { dateWords, evidenceWords } from './lane-words.ts';
import type { Words } from './words.ts';

export interface MeasureWords {
  readonly name: string;
  /** "+30 ± 16", "87%", "5.2 of 7". */
  readonly figure: string;
  /** How sure it is and what it stands on, a line each. */
  readonly basis: readonly string[];
}

export function measureWords({ nps, csat, ces }: Touchpoint, journey: Journey, words: Words): MeasureWords[] {
  const found = [
    nps && npsWords(nps, journey, words),
    csat && csatWords(csat, journey, words),
    ces && cesWords(ces, journey, words),
  ];
  return found.filter((one) => one !== undefined);
}

function npsWords(fact: NpsFact, journey: Journey, words: Words): MeasureWords | undefined {
  const numbers = npsNumbers(fact);
  if (!numbers) return undefined;
  const score = words.signed(numbers.score);
  // Rounded up, so that it promises no more than it holds.
  const margin = numbers.margin === null ? undefined : words.number(Math.ceil(numbers.margin));
  const figure = margin === undefined ? score : words.t('nps.margin', { score, margin });
  return { name: words.t('nps'), figure, basis: basisWords(fact, journey, words) };
}

function csatWords(fact: CsatFact, journey: Journey, words: Words): MeasureWords {
  const { share, low, high } = csatNumbers(fact);
  const interval =
    low === null || high === null
      ? []
      : [words.t('measure.interval', { low: words.percent(low), high: words.percent(high) })];
  const basis = [...interval, ...basisWords(fact, journey, words)];
  return { name: words.t('csat'), figure: words.percent(share), basis };
}

function cesWords(fact: CesFact, journey: Journey, words: Words): MeasureWords {
  const figure = `${words.number(fact.value)} ${words.t('score.of', { high: words.number(fact.high) })}`;
  const name = words.t('ces', { good: fact.good ?? 'unknown' });
  return { name, figure, basis: basisWords(fact, journey, words) };
}

/** How many answers, with a warning where they carry little; of what kind, and from when. */
function basisWords(fact: Evidence, journey: Journey, words: Words): string[] {
  const { n, date } = fact;
  const base = n === undefined ? undefined : baseOf(n, journey.bases);
  const weak = base === 'anecdotal' || base === 'thin' ? (`answers.${base}` as const) : 'answers';
  const answers = n === undefined ? '' : words.t(weak, { n: words.number(n) });
  const kinds = [...evidenceWords(fact, journey, words), ...(date ? [dateWords(date, words)] : [])].join(', ');
  return [answers, kinds].filter((text) => text !== '');
}
