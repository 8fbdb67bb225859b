/**
 * What a line that cannot be read was meant to open, so that the lines below it do not fall to the thing above.
 * Keywords say it first: those behind the line's bars, and the one on the line below. Indentation only chooses among
 * what they leave open.
 *
 * ```
 * stage: Before
 *   touchpoint: Advert
 *     rating: 6
 *   tochpint Offer          a line that cannot be read, no deeper than the touchpoint above
 *     rating: 4             the next keyword, further in: a touchpoint holds it, so the line above was one
 * ```
 */
import type { Holder } from '../keywords/keyword-row.ts';
import type { Keyword } from '../keywords/keywords.ts';
import type { Clause } from './clause.ts';
import { holderDepth, type OpenThing } from './open-thing.ts';

/** What opens a thing that a text cannot do without: a line that seems to be one is replaced by a nameless thing. */
export type Header = 'journey' | 'stage' | 'touchpoint';

export function isHeader(keyword: Keyword): boolean {
  return keyword.word === 'journey' || keyword.word === 'stage' || keyword.word === 'touchpoint';
}

/** How many clauses below a broken line are looked at: a guess from further away would be about something else. */
export const farthest = 40;

/**
 * What an unreadable clause most likely opened, by what stands on it behind its bars and on the line below.
 *
 * @param clauses it, and those behind it
 * @param open what is open above it, the file first
 */
export function lostHolder(clauses: readonly Clause[], open: readonly OpenThing[]): Header | undefined {
  const [clause, behind] = clauses;
  if (!clause) {
    return undefined;
  }
  if (isLostOneLiner(clause, behind, open)) {
    return 'touchpoint';
  }
  const next = clauses.slice(1, farthest).find((other) => other.startsLine && other.keyword);
  if (!next?.keyword || next.indent <= clause.indent) {
    return undefined;
  }
  if (!opened(open, 'journey')) {
    return next.keyword.on.includes('journey') && clause.indent === 0 ? 'journey' : undefined;
  }
  const stage = opened(open, 'stage');
  if (next.keyword.word === 'touchpoint') {
    return !stage || stage.clause?.indent === clause.indent ? 'stage' : undefined;
  }
  return next.keyword.on.includes('touchpoint') && wasTouchpoint(clause, next, open) ? 'touchpoint' : undefined;
}

/** A touchpoint on one line whose beginning is broken: `Sales meeting | rating: 8.1`, no deeper than the others. */
function isLostOneLiner(clause: Clause, behind: Clause | undefined, open: readonly OpenThing[]): boolean {
  const touchpoint = opened(open, 'touchpoint')?.clause;
  const beside = !touchpoint || clause.indent <= touchpoint.indent;
  return beside && behind?.startsLine === false && behind.keyword?.on.includes('touchpoint') === true;
}

/** Whether `clause`, above the property `next`, stands where a touchpoint's line would. */
function wasTouchpoint(clause: Clause, next: Clause, open: readonly OpenThing[]): boolean {
  const touchpoint = opened(open, 'touchpoint')?.clause;
  if (touchpoint) {
    return clause.indent <= touchpoint.indent;
  }
  const stage = opened(open, 'stage')?.clause;
  return stage
    ? clause.indent > stage.indent || (next.indent > stage.indent && !next.keyword?.on.includes('stage'))
    : next.keyword !== undefined && holderDepth(open, next.keyword, next.startsLine) === undefined;
}

function opened(open: readonly OpenThing[], holder: Holder): OpenThing | undefined {
  return open.find((thing) => thing.holder === holder);
}
