import { keywordNamed } from '../keywords/keywords.ts';
import { translateValue } from '../keywords/value-words.ts';
import type { Finding } from '../model/finding.ts';
import type { FixContext } from '../text/edit.ts';
import { type Fix, offer } from './fix.ts';

const ends = ['high', 'low'] as const;

/** States the good end of an effort score. Only the author knows which one it is. */
export function stateDirection({ range }: Finding, { source }: FixContext): Fix[] {
  const clause = source.clauseAt(range.start);
  const keyword = keywordNamed('ces');
  if (!clause || !keyword) return [];
  const text = source.text.slice(clause.start, clause.end);
  const written = text.split('(', 1)[0] ?? '';
  const at = clause.start + written.trimEnd().length;
  return ends.map((end) => {
    const whole = translateValue(keyword, 'touchpoint', `2 of 7, ${end} is easy`, source.report.scan.language);
    const direction = whole.slice(whole.indexOf(',') + 1).trim();
    return offer('fix.direction', { direction }, [source.insert(at, `, ${direction}`)]);
  });
}
