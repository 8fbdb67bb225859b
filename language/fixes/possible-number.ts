import { decimal } from '../keywords/value-forms.ts';
import type { Finding } from '../model/finding.ts';
import { deviationName } from '../syntax/values/evidence.ts';
import { toNumber } from '../syntax/values/number.ts';
import type { FixContext } from '../text/edit.ts';
import { usesComma } from '../text/written-value.ts';
import { type Fix, offer } from './fix.ts';

const names = { sd: deviationName, n: String.raw`n\s*(?:[=:]\s*|\s(?=\d))` };

/** Writes the figure that was probably meant. Not preferred: only the author knows the figure. */
export function possibleNumber({ meant, range }: Finding, { source }: FixContext): Fix[] {
  const clause = source.clauseAt(range.start);
  if (!meant || !clause) return [];
  const { figure, value } = meant;
  const rest = source.text.slice(clause.start, clause.end);
  const match = new RegExp(String.raw`(?<=[(,;]\s*${names[figure]})${decimal}`, 'iu').exec(rest);
  if (!match || toNumber(match[0]) === value) return [];
  const start = clause.start + match.index;
  const text = String(value);
  const written = usesComma(source, rest.split('(', 1)[0] ?? '') ? text.replace('.', ',') : text;
  const edit = source.replace({ start, end: start + match[0].length }, written);
  return [offer('fix.meant', { figure: `${figure}=${written}` }, [edit])];
}
