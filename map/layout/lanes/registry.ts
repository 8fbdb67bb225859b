/** Every lane below the cards but the curve, which has a layout of its own; from top to bottom as in `laneIds`. */
import type { LaneId } from '../../options.ts';
import { actions } from './actions.ts';
import { contribution } from './contribution.ts';
import { evidence } from './evidence.ts';
import { importance } from './importance.ts';
import { kpis } from './kpis.ts';
import type { DrawnLaneId, Lane } from './lane.ts';
import { needs } from './needs.ts';
import { next } from './next.ts';
import { notes } from './notes.ts';
import { owners } from './owners.ts';
import { promises } from './promises.ts';
import { time } from './time.ts';
import { voices } from './voices.ts';

export const lanes: readonly Lane[] = [
  contribution,
  importance,
  needs,
  voices,
  promises,
  owners,
  actions,
  time,
  kpis,
  evidence,
  next,
  notes,
];

/** What a reader chooses by name: the lane itself, or the things that share it. */
export function partsOf(lane: Lane): readonly LaneId[] {
  if (lane.parts) return lane.parts;
  return lane.id === 'voices' ? [] : [lane.id];
}

/** The message key of a lane's name: of the one thing that it has, or of all that share it. */
export function laneNameKey(id: DrawnLaneId, parts: readonly LaneId[]) {
  const [only, ...others] = parts;
  if (only && others.length === 0) return `lane.${only}` as const;
  return id === 'actions' ? ('lane.actionsAndIdeas' as const) : (`lane.${id}` as const);
}
