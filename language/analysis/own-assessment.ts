import { declaredAs } from '../model/in-reach.ts';
import type { Declarations, Evidence } from '../model/model.ts';

/**
 * Whether a number is the company's own assessment and nothing else: every kind of evidence that is known of it is
 * `self`. A number without any evidence is not one.
 */
export function isOwnAssessment({ kinds, sources }: Evidence, inReach: Declarations): boolean {
  if (sources.length === 0) return kinds.length > 0 && kinds.every((kind) => kind === 'self');
  const ofSources = sources.map(({ key }) => declaredAs(inReach, 'sources', key)?.kind?.value);
  return [...kinds, ...ofSources].every((kind) => kind === 'self');
}
