/**
 * What a menu can offer for a map: the lanes that have something in them, and whose own curves could be drawn. Pure.
 */

import type { JourneyView } from '../../language/model/journey-view.ts';
import { touchpointsOf } from '../../language/model/touchpoints.ts';
import { ratesItself } from '../../language/view/numbers-for.ts';
import { askedLanes, defaultOptions, isShown, type LaneId, laneIds, type MapOptions } from '../options.ts';
import type { JourneyContext } from './context.ts';
import { lengthOf } from './grid/time-scale.ts';
import type { DrawnLaneId, Lane } from './lanes/lane.ts';
import { laneNameKey, lanes, partsOf } from './lanes/registry.ts';
import { hasTimeLane } from './lanes/time.ts';
import type { Words } from './words/words.ts';

export interface MenuChoice<Id extends string = string> {
  readonly id: Id;
  readonly name: string;
}

/** From top to bottom; each lane is asked itself, touchpoint by touchpoint, until it has something to say. */
export function laneChoices(journeys: readonly JourneyView[], words: Words): MenuChoice<LaneId>[] {
  const filled = new Set<LaneId>(
    lanes.flatMap((lane) => partsOf(lane).filter((part) => journeys.some((one) => hasContent(one, lane, part, words)))),
  );
  if (journeys.some(({ journey }) => journey.stages.some((stage) => stage.entries.length > 0))) filled.add('curve');
  return laneIds.filter((id) => filled.has(id)).map((id) => ({ id, name: words.t(`lane.${id}`) }));
}

/** The lanes that a picture with these options has, by the names that they have there. */
export function drawnLanes(
  journeys: readonly JourneyView[],
  options: MapOptions,
  words: Words,
): MenuChoice<DrawnLaneId>[] {
  const filled = laneChoices(journeys, words).filter(({ id }) => isShown(id, options));
  const curve = filled.filter(({ id }) => id === 'curve').map(({ name }) => ({ id: 'curve' as const, name }));
  const time = journeys.some((view) => drawsTime(view, words));
  const below = lanes.flatMap((lane): MenuChoice<DrawnLaneId>[] => {
    if (lane.id === 'time' && !time) return [];
    const parts = partsOf(lane).filter((part) => filled.some(({ id }) => id === part));
    return parts.length === 0 ? [] : [{ id: lane.id, name: words.t(laneNameKey(lane.id, parts)) }];
  });
  return [...curve, ...below];
}

function drawsTime({ journey }: JourneyView, words: Words): boolean {
  const touchpoints = journey.stages.flatMap(touchpointsOf);
  const columns = touchpoints.map((touchpoint) => ({
    touchpoint,
    wait: touchpoint.wait ? lengthOf(touchpoint.wait.value) : 0,
  }));
  return hasTimeLane(columns, { words });
}

function hasContent(view: JourneyView, lane: Lane, part: LaneId, words: Words): boolean {
  const { journey, numbers } = view;
  const alone = { ...defaultOptions, hidden: laneIds.filter((id) => id !== part), shown: [...askedLanes] };
  const context: JourneyContext = {
    journey,
    view,
    words,
    ranked: 0,
    blindSpots: new Set(),
    known: new Map(),
    metAgain: new Map(),
    promised: new Map(),
    unkept: new Set(),
    mismatches: new Map(),
    unserved: new Set(),
    personas: [],
    whole: false,
    lang: undefined,
  };
  return journey.stages.some((stage) =>
    touchpointsOf(stage).some((touchpoint) => {
      const found = numbers.touchpoints[touchpoint.key];
      if (!found) return false;
      const entry = { stage, touchpoint, numbers: found, column: 0, x: 0, width: 240, wait: 0 };
      return (lane.draft([entry], context, alone)?.cells.size ?? 0) > 0;
    }),
  );
}

/** The personas of whom at least one rating is their own: an importance alone makes no curve. */
export function personaChoices(journeys: readonly JourneyView[]): MenuChoice[] {
  const offers = new Map<string, MenuChoice>();
  for (const { journey, personas } of journeys) {
    const touchpoints = journey.stages.flatMap(touchpointsOf);
    for (const { key, name } of personas.map(({ persona }) => persona)) {
      const rates = touchpoints.some((touchpoint) => ratesItself(touchpoint, key));
      if (rates) offers.set(key, { id: key, name: name.trim() || key });
    }
  }
  return [...offers.values()];
}
