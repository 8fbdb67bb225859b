/** What is open at a place of a text, and what a new line there would do to the lines below it. */

import { isInline, type Keyword, opensIn } from '../keywords/keywords.ts';
import type { Clause } from '../syntax/clause.ts';
import { holderDepth, type OpenThing } from '../syntax/open-thing.ts';
import type { PlacedClause } from '../syntax/placed-clause.ts';
import type { Scan } from '../syntax/scan.ts';
import type { Structure } from '../syntax/structure.ts';

const file: OpenThing = { holder: 'file', clause: undefined, stages: 0 };

/** What the clauses that start before `offset` leave open, the file first: read off the placement of the whole text. */
export function openBefore(placed: readonly PlacedClause[], offset: number): OpenThing[] {
  let index = placed.findLastIndex(({ clause }) => clause.start < offset);
  const last = placed[index];
  const open: PlacedClause[] = last?.opens ? [last] : [];
  for (let parent = last?.parent; parent && index > 0; ) {
    const wanted: Clause = parent;
    index--;
    const one = placed[index];
    if (one?.clause !== wanted || !one.opens) continue;
    open.unshift(one);
    parent = one.parent;
  }
  return [file, ...open.map((one) => thing(one, placed, offset))];
}

/** A need or an action holds only what stands on its own line. */
export function withoutInline(open: readonly OpenThing[]): readonly OpenThing[] {
  return open.filter(({ holder }) => !isInline(holder));
}

function thing({ opens, clause }: PlacedClause, placed: readonly PlacedClause[], offset: number): OpenThing {
  const stages =
    opens === 'journey'
      ? placed.filter((one) => one.opens === 'stage' && one.parent === clause && one.clause.start < offset).length
      : 0;
  return { holder: opens ?? 'file', clause, stages };
}

/** The lines behind a cursor that a new line could take from what they belong to. */
export class LinesBelow {
  private readonly clauses: readonly Clause[];
  private readonly placed: ReadonlyMap<Clause, PlacedClause>;

  /** @param offset where the clause at the cursor ends */
  constructor({ clauses }: Scan, { clauses: placed }: Structure, offset: number) {
    const below = clauses.filter(({ start }) => start >= offset);
    const end = below.findIndex(({ keyword }) => keyword?.word === 'journey');
    this.clauses = end < 0 ? below : below.slice(0, end);
    const wanted = new Set(this.clauses);
    this.placed = new Map(
      placed.flatMap((one) => (wanted.has(one.clause) && !one.recoveryNode ? [[one.clause, one]] : [])),
    );
  }

  /**
   * Whether each of them would still belong to the same thing, or to a new one of its kind, were these open above them.
   */
  stay(open: readonly OpenThing[]): boolean {
    let now = open;
    for (const clause of this.clauses) {
      const { keyword, startsLine } = clause;
      const before = this.placed.get(clause);
      if (startsLine) now = withoutInline(now);
      if (!keyword || !before) continue;
      const after = opened(now, keyword, startsLine, clause);
      // Where the journey line is still missing, its lines wait for one; where it is the line at the cursor, they would
      // lose it.
      if (!after) {
        const hasJourney = now.some(({ holder }) => holder === 'journey') || before.parent?.keyword?.word === 'journey';
        return before.parentKind === 'journey' && !hasJourney;
      }
      if (!isKept(after.holder, before)) return false;
      // From here on the same is open as before.
      if (keyword.word === 'stage' || keyword.word === 'touchpoint') return true;
      now = after.open;
    }
    return true;
  }
}

function isKept({ holder, clause }: OpenThing, before: PlacedClause): boolean {
  const isNew = clause === undefined && holder !== 'file';
  return holder === before.parentKind && (isNew || clause === before.parent);
}

interface Opened {
  readonly holder: OpenThing;
  readonly open: readonly OpenThing[];
}

/** What is open after a clause, and what holds it; `undefined` where nothing can. */
export function opened(
  open: readonly OpenThing[],
  keyword: Keyword,
  first: boolean,
  clause?: Clause,
): Opened | undefined {
  const depth = holderDepth(open, keyword, first);
  const holder = open[depth ?? -1];
  if (depth === undefined || !holder) return undefined;
  // Behind the stages of its journey a touchpoint stands outside of them.
  if (keyword.word === 'touchpoint' && holder.holder === 'journey' && holder.stages > 0) return undefined;
  const opens = opensIn(keyword, holder.holder);
  const kept = open.slice(0, depth + 1);
  const counted = opens === 'stage' ? [...kept.slice(0, -1), { ...holder, stages: holder.stages + 1 }] : kept;
  return { holder, open: opens ? [...counted, { holder: opens, clause, stages: 0 }] : counted };
}
