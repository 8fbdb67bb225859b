import type { Finding } from '../rules/finding.ts';
import { addProperty } from './add-property.ts';
import { type Fix, type FixContext, offer } from './fix.ts';
import { touchpointAt } from './places.ts';
import { escaped } from './source.ts';
import { wordsFor } from './words.ts';

/** Ideas are the first candidates for what is to be done; without one, deciding is. */
export function addAction({ range }: Finding, context: FixContext): Fix[] {
  const { analysis, source } = context;
  const touchpoint = touchpointAt(analysis.file, range.start);
  const opener = source.opener('touchpoint', range.start);
  if (!touchpoint || !opener) return [];
  const ideas = ideasOf(touchpoint.ideas).map((idea) =>
    offer('fix.idea-to-action', { idea }, [addProperty(source, opener, 'action', escaped(idea))]),
  );
  const words = wordsFor(context, range.start)('fix.decide');
  return [...ideas, offer('fix.add-action', { words }, [addProperty(source, opener, 'action', escaped(words))])];
}

/** Those that fit into a line. */
export function ideasOf(ideas: readonly { readonly value: string }[]): string[] {
  return ideas.map(({ value }) => value).filter((idea) => idea !== '' && !/[\r\n]/u.test(idea));
}
