/**
 * The JSON of `journey compare --format json`: a contract, described in docs/json.md and
 * docs/schema/compare.schema.json.
 */
import { lookedAtTogether } from '../language/analysis/difference.ts';
import { carriedOver } from '../language/analysis/position.ts';
import { basisOf } from '../language/analysis/touchpoint-change.ts';
import type { MeasureKind, MeasureUnit, Movement } from '../language/model/measures.ts';
import type { JourneyState, Scale } from '../language/model/model.ts';
import type {
  AnalysedJourney,
  Coverage,
  Difference,
  LikeForLike,
  RatingBasis,
  ScoreParts,
} from '../language/model/numbers.ts';
import { metAgainIn } from '../language/model/touchpoints.ts';
import { type AlignedStage, align, type Fate, type PlacedTouchpoint } from '../map/compare/align.ts';
import { changeOf, columnChanges, stageScores, type ValueChange } from '../map/compare/changes.ts';
import type { ComparisonPair, ComparisonSide } from '../map/compare/sides.ts';
import { notTheLever, type WholeChange, wholeChanges } from '../map/compare/whole-changes.ts';
import type { Compared } from './compare.ts';

/** Unknown is null, never 0; numbers are not rounded; lines count from 1. */
export interface JsonComparedJourney {
  /** Null where two personas of one file are compared. */
  readonly path: string | null;
  /** Id of the persona whose ratings count; null for everybody's. */
  readonly persona: string | null;
  readonly id: string | null;
  readonly title: string;
  readonly state: JourneyState;
  readonly scale: Scale;
  readonly coverage: Omit<Coverage, 'byPersona'>;
}

/** 95 % interval of a change; `q`: `p` corrected for what is looked at together; `clear`: more than chance. */
export type JsonDifference = Omit<Difference, 'assumed'>;

/** `change` is newer minus older, on the newer journey's scale. */
export interface JsonChange {
  readonly older: number | null;
  readonly newer: number | null;
  readonly change: number | null;
  /** Null where a number of answers is not known. */
  readonly difference: JsonDifference | null;
}

/** What the ratings of both sides stand on; null without a rating. */
export interface JsonBasis {
  readonly older: RatingBasis | null;
  readonly newer: RatingBasis | null;
}

/** In the unit of the figure; `low` and `high`: 95 % interval of the change. */
export interface JsonWholeChange extends JsonChange {
  readonly kind: MeasureKind;
  readonly name: string;
  readonly unit: MeasureUnit['kind'];
  readonly low: number | null;
  readonly high: number | null;
  readonly movement: Movement | null;
}

export interface JsonComparedPlace {
  readonly id: string | null;
  readonly name: string;
  /** Null without stages. */
  readonly stage: string | null;
  readonly rank: number | null;
  /** The stages in which it is met again, once for each time; empty names without stages. */
  readonly again: readonly string[];
  readonly line: number;
}

export interface JsonComparedTouchpoint {
  readonly fate: Fate;
  readonly older: JsonComparedPlace | null;
  readonly newer: JsonComparedPlace | null;
  readonly rating: JsonChange;
  readonly ratingBasis: JsonBasis;
  readonly importance: JsonChange;
}

export interface JsonComparedStage {
  readonly older: string | null;
  readonly newer: string | null;
  readonly score: JsonChange;
  readonly touchpoints: readonly JsonComparedTouchpoint[];
}

export interface JsonComparison {
  readonly older: JsonComparedJourney;
  readonly newer: JsonComparedJourney;
  /** Outcomes, NPS, CSAT, retention and CES. */
  readonly whole: readonly JsonWholeChange[];
  /** Ids, or names, of touchpoints that improved while no figure of the whole got better. */
  readonly notTheLever: readonly string[];
  readonly score: {
    readonly weightedMean: JsonChange;
    readonly mean: JsonChange;
    /** Over what both sides rate. */
    readonly likeForLike: JsonChange;
    /** They sum up to the change of `weightedMean`, or of `mean` where a side has no weights. */
    readonly parts: ScoreParts | null;
  };
  readonly stages: readonly JsonComparedStage[];
}

export interface CompareJson {
  readonly version: 2;
  readonly comparisons: readonly JsonComparison[];
  /** Names of journeys without a counterpart. */
  readonly alone: { readonly older: readonly string[]; readonly newer: readonly string[] };
}

export function compareJson({ kind, pairs, alone }: Compared): CompareJson {
  const comparisons = pairs.map((pair) => jsonComparison(pair, kind));
  return { version: 2, comparisons, alone: { older: alone.older, newer: alone.newer } };
}

function jsonComparison(pair: ComparisonPair, kind: Compared['kind']): JsonComparison {
  const { older, newer } = pair;
  const [from, to] = [older.analysed, newer.analysed];
  const alignment = align(from, to);
  const { stages, delta } = alignment;
  const again = { from: metAgainIn(from.journey), to: metAgainIn(to.journey) };
  const scores = stageScores(stages, from, to);
  const whole = wholeChanges(pair, kind);
  const lever = notTheLever(whole, columnChanges(alignment, from, to), pair);
  const score = (key: 'weightedMean' | 'mean'): JsonChange => ({
    older: from.numbers.score[key],
    newer: to.numbers.score[key],
    change: delta.score[key],
    difference: jsonDifference(delta.scoreDifference[key]),
  });
  return {
    older: jsonSide(older),
    newer: jsonSide(newer),
    whole: whole.map(jsonWhole),
    notTheLever: lever.flatMap(({ column: { after } }) =>
      after ? [after.touchpoint.id ?? after.touchpoint.name] : [],
    ),
    score: {
      weightedMean: score('weightedMean'),
      mean: score('mean'),
      likeForLike: jsonLikeForLike(delta.likeForLike, pair),
      parts: jsonParts(delta.likeForLike),
    },
    stages: stages.map((stage) => jsonStage(stage, scores.get(stage), from, to, again)),
  };
}

const unknownChange: ValueChange = { before: null, after: null, change: null, difference: null };

function jsonLikeForLike(found: LikeForLike | null, { older, newer }: ComparisonPair): JsonChange {
  if (!found) return jsonChange(unknownChange);
  const [from, to] = [older.analysed.journey.scale, newer.analysed.journey.scale];
  return jsonChange({ ...found, before: carriedOver(found.before, to, from) });
}

function jsonParts(found: LikeForLike | null): ScoreParts | null {
  if (!found) return null;
  const { ratings, importance, newlyMeasured, noLongerMeasured } = found.parts;
  return { ratings, importance, newlyMeasured, noLongerMeasured };
}

function jsonWhole({ series, before, after, trend }: WholeChange): JsonWholeChange {
  return {
    kind: series.kind,
    name: series.name,
    unit: series.newest.unit.kind,
    older: before?.value ?? null,
    newer: after?.value ?? null,
    change: trend?.change ?? null,
    difference: jsonDifference(trend?.interval ? (lookedAtTogether([trend.interval])[0] ?? null) : null),
    low: trend?.interval?.low ?? null,
    high: trend?.interval?.high ?? null,
    movement: trend?.movement ?? null,
  };
}

function jsonSide({ analysed: { journey, numbers }, source, persona }: ComparisonSide): JsonComparedJourney {
  return {
    path: source ?? null,
    persona: persona ?? null,
    id: journey.id ?? null,
    title: journey.name,
    state: journey.state,
    scale: { low: journey.scale.low, high: journey.scale.high },
    coverage: { rated: numbers.coverage.rated, derived: numbers.coverage.derived, of: numbers.coverage.of },
  };
}

type MetAgain = ReturnType<typeof metAgainIn>;

function jsonStage(
  stage: AlignedStage,
  score: ValueChange | undefined,
  from: AnalysedJourney,
  to: AnalysedJourney,
  again: { readonly from: MetAgain; readonly to: MetAgain },
): JsonComparedStage {
  return {
    older: stage.before ? stage.before.name : null,
    newer: stage.after ? stage.after.name : null,
    score: jsonChange(score ?? unknownChange),
    touchpoints: stage.columns.map((column): JsonComparedTouchpoint => {
      const { rating, importance, rank, before, after } = changeOf(column, from, to);
      return {
        fate: column.fate,
        older: jsonPlace(column.before, rank.before, again.from),
        newer: jsonPlace(column.after, rank.after, again.to),
        rating: jsonChange(rating),
        ratingBasis: { older: before ? basisOf(before) : null, newer: after ? basisOf(after) : null },
        importance: jsonChange(importance),
      };
    }),
  };
}

function jsonPlace(
  placed: PlacedTouchpoint | undefined,
  rank: number | null,
  metAgain: MetAgain,
): JsonComparedPlace | null {
  if (!placed) {
    return null;
  }
  const { touchpoint, stage } = placed;
  const line = touchpoint.range.start.line + 1;
  const again = (metAgain.get(touchpoint.key) ?? []).map(({ name }) => name);
  const stageName = stage.implicit ? null : stage.name;
  return { id: touchpoint.id ?? null, name: touchpoint.name, stage: stageName, rank, again, line };
}

function jsonChange({ before, after, change, difference }: ValueChange): JsonChange {
  return { older: before, newer: after, change, difference: jsonDifference(difference) };
}

function jsonDifference(difference: Difference | null): JsonDifference | null {
  if (!difference) return null;
  const { low, high, p, q, clear } = difference;
  return { low, high, p, q, clear };
}
