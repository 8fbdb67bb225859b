/**
 * Two journeys as one sequence of columns: stage by stage, touchpoint by touchpoint, every touchpoint of both in
 * exactly one column. Pure and deterministic.
 */

import { delta } from '../../language/analysis/delta.ts';
import { pairByNames } from '../../language/analysis/pair-names.ts';
import type { Stage, Touchpoint } from '../../language/model/model.ts';
import type { AnalysedJourney, JourneyDelta, TouchpointDelta } from '../../language/model/numbers.ts';
import { touchpointsOf } from '../../language/model/touchpoints.ts';

/** A touchpoint and the stage that holds it. */
export interface PlacedTouchpoint {
  readonly stage: Stage;
  readonly touchpoint: Touchpoint;
}

/**
 * What became of a touchpoint. `moved`: it is in another stage now. It has one column, where it is now, so that its two
 * cards stand one above the other.
 */
export type Fate = 'kept' | 'moved' | 'added' | 'dropped';

export interface AlignedColumn {
  /** Unique in its comparison, and the same after an edit elsewhere. */
  readonly key: string;
  readonly fate: Fate;
  /** `undefined` where it was added. */
  readonly before: PlacedTouchpoint | undefined;
  /** `undefined` where it was dropped. */
  readonly after: PlacedTouchpoint | undefined;
  /** Where both sides have it. */
  readonly delta: TouchpointDelta | undefined;
}

export interface AlignedStage {
  readonly key: string;
  readonly before: Stage | undefined;
  readonly after: Stage | undefined;
  /** None where a stage is empty on both sides, or all of a dropped one's touchpoints are elsewhere now. */
  readonly columns: readonly AlignedColumn[];
}

export interface Alignment {
  /** In the order of the newer journey; what was dropped stands behind what it stood behind. */
  readonly stages: readonly AlignedStage[];
  readonly delta: JourneyDelta;
}

/**
 * Aligns an older (or as-is) journey with a newer (or to-be) one. A touchpoint that is met `again` is not counted
 * twice.
 */
export function align(older: AnalysedJourney, newer: AnalysedJourney): Alignment {
  const change = delta(older, newer);
  const before = placesOf(older);
  const deltas = new Map(change.touchpoints.map((one) => [one.to, one]));
  const partners = matchStages(older, newer, change);
  const columnOf = (after: PlacedTouchpoint): AlignedColumn => {
    const key = `after:${after.touchpoint.key}`;
    const found = deltas.get(after.touchpoint.key);
    const from = found && before.get(found.from);
    if (!from) return { key, fate: 'added', before: undefined, after, delta: undefined };
    const moved = partners.get(after.stage) !== from.stage && !after.stage.implicit && !from.stage.implicit;
    return { key, fate: moved ? 'moved' : 'kept', before: from, after, delta: found };
  };
  const stages = newer.journey.stages.map((stage) => {
    const columns = touchpointsOf(stage).map((touchpoint) => columnOf({ stage, touchpoint }));
    return stageOf(partners.get(stage), stage, columns, change);
  });
  return { stages: withDroppedStages(older, stages, change), delta: change };
}

function placesOf({ journey }: AnalysedJourney): ReadonlyMap<string, PlacedTouchpoint> {
  return new Map(
    journey.stages.flatMap((stage) =>
      touchpointsOf(stage).map((touchpoint) => [touchpoint.key, { stage, touchpoint }] as const),
    ),
  );
}

function stageOf(
  before: Stage | undefined,
  after: Stage | undefined,
  columns: readonly AlignedColumn[],
  { dropped }: JourneyDelta,
): AlignedStage {
  const gone = new Set(dropped);
  const key = after ? `after:${after.key}` : `before:${before?.key ?? ''}`;
  if (!before) return { key, before, after, columns };
  const here = new Map(columns.map((column) => [column.before?.touchpoint, column]));
  const woven = weave(
    columns,
    touchpointsOf(before),
    (touchpoint) => here.get(touchpoint),
    (touchpoint) => (gone.has(touchpoint.key) ? droppedColumn({ stage: before, touchpoint }) : undefined),
  );
  return { key, before, after, columns: woven };
}

function droppedColumn(before: PlacedTouchpoint): AlignedColumn {
  return { key: `before:${before.touchpoint.key}`, fate: 'dropped', before, after: undefined, delta: undefined };
}

function withDroppedStages(
  older: AnalysedJourney,
  stages: readonly AlignedStage[],
  change: JourneyDelta,
): AlignedStage[] {
  const here = new Map(stages.map((stage) => [stage.before, stage]));
  return weave(
    stages,
    older.journey.stages,
    (stage) => here.get(stage),
    (stage) => stageOf(stage, undefined, [], change),
  );
}

/** What there is now in its own order, and each thing that is gone behind what it stood behind. */
function weave<Item, Old>(
  now: readonly Item[],
  olds: readonly Old[],
  continued: (old: Old) => Item | undefined,
  gone: (old: Old) => Item | undefined,
): Item[] {
  const followers = new Map<Item | undefined, Item[]>();
  let last: Item | undefined;
  for (const old of olds) {
    const item = continued(old);
    if (item) {
      last = item;
      continue;
    }
    const dropped = gone(old);
    if (dropped) followers.set(last, [...(followers.get(last) ?? []), dropped]);
  }
  return [...(followers.get(undefined) ?? []), ...now.flatMap((item) => [item, ...(followers.get(item) ?? [])])];
}

/**
 * Newer stages with the older stage that each continues: of the same id, of the same name, or with most of its
 * touchpoints.
 */
function matchStages(older: AnalysedJourney, newer: AnalysedJourney, change: JourneyDelta): ReadonlyMap<Stage, Stage> {
  const partners = new Map<Stage, Stage>();
  const taken = new Set<Stage>();
  const pair = (after: Stage, before: Stage) => {
    partners.set(after, before);
    taken.add(before);
  };
  const recognised = ({ stages }: AnalysedJourney['journey']) =>
    stages.map((stage) => ({ item: stage, id: stage.id, name: stage.name, stage: '' }));
  for (const [after, before] of pairByNames(recognised(older.journey), recognised(newer.journey))) {
    pair(after.item, before.older.item);
  }
  for (const { after, before } of sharedStages(older, newer, change)) {
    if (!partners.has(after) && !taken.has(before)) pair(after, before);
  }
  return partners;
}

/** Pairs of stages that share touchpoints: most of them first, then in the order of the journeys. */
function sharedStages(
  older: AnalysedJourney,
  newer: AnalysedJourney,
  change: JourneyDelta,
): { readonly after: Stage; readonly before: Stage }[] {
  const from = placesOf(older);
  const to = placesOf(newer);
  const counts = new Map<Stage, Map<Stage, number>>();
  for (const one of change.touchpoints) {
    const after = to.get(one.to)?.stage;
    const before = from.get(one.from)?.stage;
    if (!after || !before) continue;
    const row = counts.get(after) ?? new Map<Stage, number>();
    counts.set(after, row.set(before, (row.get(before) ?? 0) + 1));
  }
  const pairs = newer.journey.stages.flatMap((after) =>
    older.journey.stages.flatMap((before) => {
      const shared = counts.get(after)?.get(before) ?? 0;
      return shared > 0 ? [{ after, before, shared }] : [];
    }),
  );
  return pairs.toSorted((a, b) => b.shared - a.shared);
}
