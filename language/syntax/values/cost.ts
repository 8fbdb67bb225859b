import { findValue } from '../../keywords/values.ts';
import type { Cost, Risk } from '../../model/model.ts';
import { amountIn } from './outcome.ts';
import { type Reading, refuse } from './reading.ts';

/** A currency before or behind the number, and a period or another unit behind it. */
const costPattern =
  /^(?<before>[€$£]|\p{Lu}{3})?\s*(?<number>\d+(?:[.,\u0020\u00a0\u202f]\d+)*)\s*(?<unit>[\p{L}€$£/][^\d]*)?$/u;
/** A longer text is a sentence. */
const mostLength = 80;

/** `20,000 SEK per month`, `€ 1.50 per order`. */
export function readCost(text: string): Reading<Cost> {
  const {
    before = '',
    number = '',
    unit = '',
  } = text.length > mostLength ? {} : (costPattern.exec(text)?.groups ?? {});
  const amount = amountIn(number);
  return amount === undefined
    ? refuse(text, 'invalid-value.cost')
    : { value: { amount, unit: [before, unit.trim()].filter((part) => part !== '').join(' '), text } };
}

/** `high`, `high: they ask competitors`, or words alone. */
export function readRisk(text: string): Reading<Risk> {
  const [first = ''] = text.split(/\s*[,:;(–—]|\s-\s/u);
  return { value: { level: findValue('risks', first), text } };
}
