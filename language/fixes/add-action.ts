import type { Finding } from '../model/finding.ts';
import type { Clause } from '../syntax/clause.ts';
import { toFillIn } from '../syntax/to-fill-in.ts';
import { addProperty } from '../text/add-property.ts';
import type { FixContext } from '../text/edit.ts';
import { touchpointAt } from '../text/locate.ts';
import { escaped } from '../text/source-text.ts';
import { wordsFor } from '../text/words.ts';
import { asking, type Fix, offer } from './fix.ts';

/** Turns ideas into actions; without an idea, adds an action to fill in. */
export function addAction({ range }: Finding, context: FixContext): Fix[] {
  const { analysis, source } = context;
  const touchpoint = touchpointAt(analysis.file, range.start);
  const opener = source.opener('touchpoint', range.start);
  if (!touchpoint || !opener) return [];
  const ideas = ideasOf(touchpoint.ideas).map((idea) =>
    offer('fix.idea-to-action', { idea }, [addProperty(source, opener, 'action', escaped(idea))]),
  );
  return [...ideas, askForAction(opener, context, wordsFor(context, range.start)('fix.decide'))];
}

/** An action to fill in. */
export function askForAction(opener: Clause, { source }: FixContext, words: string): Fix {
  const place = escaped(toFillIn(words));
  return asking('fix.add-action', { words }, [addProperty(source, opener, 'action', place)], place);
}

/** Ideas that fit on a line. */
export function ideasOf(ideas: readonly { readonly value: string }[]): string[] {
  return ideas.map(({ value }) => value).filter((idea) => idea !== '' && !/[\r\n]/u.test(idea));
}
