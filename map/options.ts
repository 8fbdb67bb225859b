/** What a reader wants to see of a map: plain data, kept for a workspace, the same in every picture. */

import * as v from 'valibot';
import { fields, lenientList, lenientReader, lenientTexts } from '../language/model/schema.ts';

/** The lanes below the stages and the cards, from top to bottom. A lane without content is not drawn at all. */
export const laneIds = [
  'curve',
  'contribution',
  'importance',
  'needs',
  'feelings',
  'quotes',
  'pains',
  'ideas',
  'promises',
  'owners',
  'actions',
  'time',
  'measures',
  'evidence',
  'next',
  'notes',
] as const;

export type LaneId = (typeof laneIds)[number];

/** Lanes that are drawn only if the reader asks for them: most readers do not need their figures. */
export const askedLanes = ['contribution'] as const satisfies readonly LaneId[];

/** What stands above and below the board; without its head a journey keeps its title. */
export const partIds = ['head', 'matrix', 'priorities', 'needs-list', 'legend'] as const;

export type PartId = (typeof partIds)[number];

/** Where the matrix is cut: at the journey's own limits, or at the means of what is rated. */
export const cutOffs = ['fixed', 'mean'] as const;

export type CutOffs = (typeof cutOffs)[number];

/** The order of the list of what to fix first: by opportunity, or by what 100 customers lose. */
export const priorityOrders = ['opportunity', 'reach'] as const;

export type PriorityOrder = (typeof priorityOrders)[number];

/** How wide the cards are: as the window lets them, or as narrow as their words are still read, for a wide map. */
export const cardWidths = ['wide', 'narrow'] as const;

export type CardWidth = (typeof cardWidths)[number];

/** Those of the ids that a list names, in their own order. */
function named<Id extends string>(ids: readonly Id[]) {
  return lenientList((names) => ids.filter((id) => names.includes(id)));
}

export const mapOptions = fields({
  /** Lanes that the reader does not want to see. */
  hidden: named(laneIds),
  /** Lanes that the reader asked for, of those that are not drawn otherwise. */
  shown: named(askedLanes),
  /** Other parts that are not wanted, in a file. */
  hiddenParts: named(partIds),
  cutOffs: v.fallback(v.picklist(cutOffs), 'fixed'),
  order: v.fallback(v.picklist(priorityOrders), 'opportunity'),
  cards: v.fallback(v.picklist(cardWidths), 'wide'),
  /** Keys of the personas whose own curves are drawn over everybody's. */
  overlay: lenientTexts(),
});
export type MapOptions = v.InferOutput<typeof mapOptions>;

/** Reads options that were kept somewhere; an entry that is not understood is as by default. */
export const readMapOptions = lenientReader(mapOptions);

export const defaultOptions = readMapOptions({});

/** Whether a lane is drawn where it has content. */
export function isShown(lane: LaneId, { hidden, shown }: Pick<MapOptions, 'hidden' | 'shown'>): boolean {
  const asked: readonly LaneId[] = askedLanes;
  const wanted: readonly LaneId[] = shown;
  return !hidden.includes(lane) && (!asked.includes(lane) || wanted.includes(lane));
}

/** The same choice with this lane switched on or off. */
export function switchLane(
  lane: LaneId,
  on: boolean,
  { hidden, shown }: Pick<MapOptions, 'hidden' | 'shown'>,
): Pick<MapOptions, 'hidden' | 'shown'> {
  const isIn = (list: readonly LaneId[], one: LaneId) => list.includes(one);
  return {
    hidden: laneIds.filter((one) => (one === lane ? !on : isIn(hidden, one))),
    shown: askedLanes.filter((one) => (one === lane ? on : isIn(shown, one))),
  };
}
