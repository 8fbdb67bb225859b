/** Where in the lines of a journey a touchpoint can stand. */

import type { Destination, Step } from '../model/map-edit.ts';
import type { Journey } from '../model/model.ts';
import type { Entry, StageLines } from './entries.ts';

/** Between two entries of a stage; `index` counts the entries before it. */
export interface Slot {
  readonly stage: StageLines;
  readonly index: number;
}

/** Where an entry stands now. */
export interface Standing extends Slot {
  readonly entry: Entry;
}

export function standingOf(key: string, stages: readonly StageLines[]): Standing | undefined {
  for (const stage of stages) {
    const index = stage.entries.findIndex((entry) => entry?.key === key);
    const entry = stage.entries[index];
    if (entry) return { stage, index, entry };
  }
  return undefined;
}

/** The slot that is meant; `undefined` if the text no longer has the stage or touchpoint. */
export function slotAt(to: Destination, stages: readonly StageLines[]): Slot | undefined {
  if ('stage' in to) {
    const stage = stages.find((candidate) => candidate.stage.key === to.stage);
    return stage && { stage, index: to.at === 'start' ? 0 : stage.entries.length };
  }
  const beside = standingOf('before' in to ? to.before : to.after, stages);
  return beside && { stage: beside.stage, index: beside.index + ('before' in to ? 0 : 1) };
}

/** One place further; `undefined` at the journey's end or beginning. */
export function slotAfterStep({ step }: Step, from: Standing, stages: readonly StageLines[]): Slot | undefined {
  const { stage, index } = from;
  const at = stages.indexOf(stage);
  if (step === 'back') {
    const before = stages[at - 1];
    return index > 0 ? { stage, index: index - 1 } : before && { stage: before, index: before.entries.length };
  }
  const next = stages[at + 1];
  return index + 1 < stage.entries.length ? { stage, index: index + 2 } : next && { stage: next, index: 0 };
}

/** Whether the entry stands there already. */
export function isWhere(from: Standing, { stage, index }: Slot): boolean {
  return stage === from.stage && (index === from.index || index === from.index + 1);
}

/** Whether touchpoints of a journey mostly take more than one line. */
export function takesLines({ stages }: Journey): boolean {
  const ranges = stages.flatMap(({ entries }) =>
    entries.flatMap((entry) => (entry.kind === 'touchpoint' ? entry.touchpoint.range : [])),
  );
  const several = ranges.filter(({ start, end }) => end.line > start.line).length;
  return several > 0 && several * 2 >= ranges.length;
}
