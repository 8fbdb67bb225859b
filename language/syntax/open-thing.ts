/** What is open at a place of a text, and which of it can hold a keyword. */
import type { Holder } from '../keywords/keyword-row.ts';
import type { Keyword } from '../keywords/keywords.ts';
import type { Clause } from './clause.ts';

/** Something that can hold the next line. */
export interface OpenThing {
  readonly holder: Holder;
  /** The clause that opened it; `undefined` for the file. */
  readonly clause: Clause | undefined;
  /** How many stages it holds so far. */
  readonly stages: number;
}

/**
 * Depth (0 is the file) of the innermost open thing that can hold a keyword; `undefined` when none can.
 *
 * @param first whether the keyword starts its line
 */
export function holderDepth(open: readonly OpenThing[], keyword: Keyword, first: boolean): number | undefined {
  for (let depth = open.length - 1; depth >= 0; depth--) {
    const thing = open[depth];
    if (thing && canHold(open, depth, thing, keyword, first)) {
      return depth;
    }
  }
  return undefined;
}

/** Whether the thing at a depth can hold a keyword. */
export function canHold(
  open: readonly OpenThing[],
  depth: number,
  thing: OpenThing,
  keyword: Keyword,
  first: boolean,
): boolean {
  if (!keyword.on.includes(thing.holder)) {
    return false;
  }
  if (thing.holder === 'file' && keyword.word !== 'journey') {
    // Past the first journey a file-level line would close the journey and strand all that follows.
    return depth === open.length - 1 || open[1]?.holder !== 'journey';
  }
  if (thing.holder === 'journey' && keyword.beforeStages && thing.stages > 0) {
    return false;
  }
  if (thing.holder === 'need' && keyword.word === 'owner') {
    // A touchpoint has an owner of its own; a need of the whole has none but its own.
    const within = open[depth - 1]?.holder;
    return !first && (within === 'journey' || within === 'persona');
  }
  // On a touchpoint's own line `importance` is the touchpoint's; behind a `need` that starts the line, the need's.
  return thing.holder !== 'need' || keyword.word === 'met' || (thing.clause?.startsLine === true && !first);
}
