import type { Scale, Touchpoint } from '../model/model.ts';
import { nameKey } from '../model/name-key.ts';
import type { AnalysedJourney, JourneyDelta, Score, TouchpointDelta } from '../model/numbers.ts';
import { touchpointsOf } from '../model/touchpoints.ts';
import { carriedOver } from './position.ts';

interface Placed {
  readonly touchpoint: Touchpoint;
  readonly stage: string;
}

/**
 * What changed from an older (or as-is) journey to a newer (or to-be) one: newer minus older. Touchpoints are matched by
 * id, then by name in the stage of the same name, then by name alone; the rest were added or dropped.
 */
export function delta(older: AnalysedJourney, newer: AnalysedJourney): JourneyDelta {
  const before = placed(older);
  const after = placed(newer);
  const matches = match(before, after);
  const taken = new Set(matches.values());
  return {
    touchpoints: after.flatMap(({ touchpoint }) => {
      const from = matches.get(touchpoint.key);
      return from === undefined ? [] : [touchpointDelta(older, from, newer, touchpoint.key)];
    }),
    added: after.map(({ touchpoint }) => touchpoint.key).filter((key) => !matches.has(key)),
    dropped: before.map(({ touchpoint }) => touchpoint.key).filter((key) => !taken.has(key)),
    score: scoreDelta(older, newer),
  };
}

function placed({ journey }: AnalysedJourney): Placed[] {
  return journey.stages.flatMap((stage) =>
    touchpointsOf(stage).map((touchpoint) => ({ touchpoint, stage: nameKey(stage.name) })),
  );
}

/** Keys of the newer touchpoints, each with the key of the older one that it continues. */
function match(before: readonly Placed[], after: readonly Placed[]): ReadonlyMap<string, string> {
  const matches = new Map<string, string>();
  const taken = new Set<string>();
  for (const sign of [byId, byStageAndName, byName]) {
    const open = openBy(sign, before, taken);
    for (const candidate of after) {
      const wanted = sign(candidate);
      if (wanted === undefined || matches.has(candidate.touchpoint.key)) continue;
      const found = open.get(wanted)?.shift();
      if (!found) continue;
      matches.set(candidate.touchpoint.key, found.touchpoint.key);
      taken.add(found.touchpoint.key);
    }
  }
  return matches;
}

/** Older touchpoints that nothing continues yet, by what is compared; each list in source order. */
function openBy(
  sign: (place: Placed) => string | undefined,
  before: readonly Placed[],
  taken: ReadonlySet<string>,
): ReadonlyMap<string, Placed[]> {
  const open = new Map<string, Placed[]>();
  for (const place of before) {
    const key = sign(place);
    if (key === undefined || taken.has(place.touchpoint.key)) continue;
    const same = open.get(key);
    if (same) same.push(place);
    else open.set(key, [place]);
  }
  return open;
}

function byId({ touchpoint }: Placed): string | undefined {
  return touchpoint.id === undefined ? undefined : nameKey(touchpoint.id);
}

function byStageAndName(place: Placed): string | undefined {
  const name = byName(place);
  return name === undefined ? undefined : `${place.stage}\n${name}`;
}

function byName({ touchpoint }: Placed): string | undefined {
  return nameKey(touchpoint.name) || undefined;
}

function touchpointDelta(older: AnalysedJourney, from: string, newer: AnalysedJourney, to: string): TouchpointDelta {
  const before = older.numbers.touchpoints[from];
  const after = newer.numbers.touchpoints[to];
  const change = changeBetween(older.journey.scale, newer.journey.scale);
  return {
    from,
    to,
    rating: change(before?.rating, after?.rating),
    importance: change(before?.importance, after?.importance),
  };
}

function scoreDelta(older: AnalysedJourney, newer: AnalysedJourney): Score {
  const change = changeBetween(older.journey.scale, newer.journey.scale);
  const before = older.numbers.score;
  const after = newer.numbers.score;
  return {
    weightedMean: change(before.weightedMean, after.weightedMean),
    mean: change(before.mean, after.mean),
    peakEnd: change(before.peakEnd, after.peakEnd),
  };
}

type Known = number | null | undefined;

function changeBetween(from: Scale, to: Scale): (before: Known, after: Known) => number | null {
  return (before, after) => (before == null || after == null ? null : after - carriedOver(before, from, to));
}
