/** Every lane below the cards but the curve, which has a layout of its own; from top to bottom as in `laneIds`. */
import { actions } from './actions.ts';
import { contribution } from './contribution.ts';
import { evidence } from './evidence.ts';
import { importance } from './importance.ts';
import { kpis } from './kpis.ts';
import type { Lane } from './lane.ts';
import { needs } from './needs.ts';
import { next } from './next.ts';
import { noteLane, notes } from './notes.ts';
import { owners } from './owners.ts';
import { promises } from './promises.ts';
import { time } from './time.ts';

export const lanes: readonly Lane[] = [
  contribution,
  importance,
  needs,
  noteLane('feelings', 'feeling', ({ feelings }) => feelings),
  noteLane('quotes', 'quote', ({ quotes }) => quotes),
  noteLane('pains', 'pain', ({ pains }) => pains),
  noteLane('ideas', 'idea', ({ ideas }) => ideas),
  promises,
  owners,
  actions,
  time,
  kpis,
  evidence,
  next,
  notes,
];
