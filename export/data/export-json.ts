/**
 * The JSON of `journey export --format json`: a contract, described in docs/json.md and docs/schema/export.schema.json.
 */

import { expectedImpact } from '../../language/analysis/expected-impact.ts';
import { type HeadlinePart, headlineOf } from '../../language/analysis/headline.ts';
import { journeySeries, metricSeries, touchpointSeries } from '../../language/analysis/measures.ts';
import { importanceScaleOf } from '../../language/analysis/position.ts';
import { needsOfWhole, touchpointsServing } from '../../language/analysis/served-needs.ts';
import type { JourneyView } from '../../language/model/journey-view.ts';
import type {
  Bands,
  Driver,
  Duration,
  Journey,
  JourneyState,
  Need,
  Ownership,
  Persona,
  Reference,
  Scale,
  Stage,
  TimeUnit,
  Touchpoint,
  TouchpointStatus,
} from '../../language/model/model.ts';
import type { Band, Coverage, Quadrant, RatingKind } from '../../language/model/numbers.ts';
import { touchpointsOf } from '../../language/model/touchpoints.ts';
import { writtenDate } from '../../language/text/written-value.ts';
import { importanceLineOf } from '../../language/view/numbers-for.ts';
import { ownershipsOf } from '../../language/view/owner.ts';
import { type JsonFigure, type JsonMeasure, jsonFigure, jsonMeasure } from './measures-json.ts';
import {
  type JsonInterval,
  type JsonPersonaRating,
  type JsonRatingTrend,
  type JsonScore,
  jsonCoverage,
  jsonInterval,
  jsonScore,
  jsonTrend,
  type Names,
  personaRatings,
} from './scores-json.ts';

export interface JsonNeed {
  readonly text: string;
  readonly met: number | null;
  readonly importance: number | null;
  readonly expected: number | null;
}

/** A planned survey, and the date of the next one: `2026`, `2026-09` or `2026-09-30`. */
export interface JsonSurvey {
  readonly text: string;
  readonly next: string | null;
}

export interface JsonDriverShare {
  readonly share: number;
  readonly interval: { readonly low: number; readonly high: number } | null;
  readonly n: number | null;
}

/** Unknown is null, never 0; numbers are not rounded; lines count from 1. */
export interface JsonTouchpoint {
  readonly id: string | null;
  readonly name: string;
  /** Where a touchpoint is met again and rated anew, that touchpoint: id, or name. */
  readonly again: string | null;
  readonly channels: readonly string[];
  /** The people who take part: ids of personas, or names. */
  readonly participants: readonly string[];
  readonly businessGoals: readonly string[];
  /** What its channels and the team of its owner state. */
  readonly ownership: readonly Ownership[];
  readonly risk: { readonly level: 'low' | 'medium' | 'high' | null; readonly text: string } | null;
  readonly cost: { readonly amount: number; readonly unit: string } | null;
  /** Share (0–1) of the customers who meet it. */
  readonly reach: number | null;
  /** Shares (0–1) of what all ratings explain of an outcome, with the ends of the 95 % interval. */
  readonly driver: JsonDriverShare | null;
  readonly needs: readonly string[];
  /** The same needs, in the same order, with how they are judged. */
  readonly needDetails: readonly JsonNeed[];
  /** How many gave each answer, the lowest value of the scale first; the answers of all customers. */
  readonly answers: readonly number[] | null;
  readonly rating: number | null;
  readonly ratingKind: RatingKind | null;
  /** Whether the rating is the company's own assessment. */
  readonly selfAssessed: boolean;
  /** What customers expected, and the rating minus that. */
  readonly expected: number | null;
  readonly expectationGap: number | null;
  readonly importance: number | null;
  /** Whether the importance is that of the most important need. */
  readonly importanceDerived: boolean;
  /** Answers behind the importance. */
  readonly importanceN: number | null;
  readonly band: Band | null;
  readonly quadrant: Quadrant | null;
  readonly opportunity: number | null;
  readonly rank: number | null;
  /** Share (0–1) of the draws of the ratings in which it is the first priority. */
  readonly firstInDraws: number | null;
  /** From and to which rank it is in 90 % of the draws. */
  readonly rankRange: { readonly low: number; readonly high: number } | null;
  readonly contribution: number | null;
  readonly pull: number | null;
  /** What its open actions would change in the score, if they bring the rating that is expected of them. */
  readonly expectedImpact: number | null;
  readonly status: TouchpointStatus;
  readonly interval: JsonInterval | null;
  readonly trend: JsonRatingTrend | null;
  readonly n: number | null;
  /** All whom the rating is about, and those who were invited to answer. */
  readonly population: number | null;
  readonly invited: number | null;
  readonly owner: string | null;
  readonly measures: readonly JsonMeasure[];
  /** The newest of each in `measures`. */
  readonly nps: JsonFigure | null;
  readonly csat: JsonFigure | null;
  readonly ces: JsonFigure | null;
  readonly next: readonly JsonBranch[];
  /** As it is written: a date, or words. */
  readonly when: string | null;
  readonly duration: JsonDuration | null;
  readonly wait: JsonDuration | null;
  readonly within: JsonDuration | null;
  readonly promises: readonly string[];
  /** The promises of other touchpoints that it keeps. */
  readonly keeps: readonly string[];
  /** What single personas say in lines of their own. */
  readonly personas: readonly JsonPersonaNumbers[];
  readonly surveys: readonly JsonSurvey[];
  readonly line: number;
}

export interface JsonDuration {
  /** Of a range, the shorter end. */
  readonly count: number;
  /** The longer end of a range; else as `count`. */
  readonly most: number;
  /** Whether it is approximate: `about 2 weeks`. */
  readonly about: boolean;
  readonly unit: TimeUnit;
}

/** Where the customer can go, and the share (0–1) of the customers who do. */
export interface JsonBranch {
  /** Id, or name; as written where there is no such touchpoint. */
  readonly touchpoint: string;
  readonly share: number | null;
}

/** A touchpoint as one persona meets it. */
export interface JsonPersonaNumbers {
  /** Id, or name. */
  readonly persona: string;
  readonly rating: number | null;
  readonly importance: number | null;
  readonly band: Band | null;
  readonly opportunity: number | null;
  /** In the ranking of this persona. */
  readonly rank: number | null;
}

/** The numbers of a persona with ratings or importances of their own. */
export interface JsonPersona {
  readonly id: string | null;
  readonly name: string;
  /** Id, or name: as other fields refer to the persona. */
  readonly persona: string;
  readonly coverage: Coverage;
  readonly score: JsonScore;
  /** Id, or name: first priority first. */
  readonly ranking: readonly string[];
  /** The ratings that count for the persona, in the order of the journey. */
  readonly ratings: readonly JsonPersonaRating[];
}

/** A part of the headline, and the touchpoint that it is about: its id, or its name. */
export interface JsonHeadlinePart {
  readonly kind: HeadlinePart['kind'];
  readonly touchpoint: string | null;
  /** Whose priority or need it is: id, or name; null for everybody. */
  readonly persona: string | null;
  /** The need that no touchpoint serves. */
  readonly need: string | null;
}

/** A need of the journey, or of a persona. */
export interface JsonWholeNeed {
  readonly text: string;
  /** Id, or name; null for a need of the journey. */
  readonly persona: string | null;
  readonly owner: string | null;
  /** Ids, or names, of touchpoints; empty if none serves it. */
  readonly servedBy: readonly string[];
}

export interface JsonStage {
  readonly id: string | null;
  readonly name: string;
  /** How often an open-ended stage repeats, or until when. */
  readonly repeats: string | null;
  readonly score: JsonScore;
  readonly touchpoints: readonly JsonTouchpoint[];
  /** The touchpoints that are met again in this stage, in order. */
  readonly again: readonly JsonAgain[];
}

/** A touchpoint that is met again. */
export interface JsonAgain {
  /** Id, or name; as written where there is no such touchpoint. */
  readonly touchpoint: string;
  readonly line: number;
}

export interface JsonJourney {
  readonly id: string | null;
  readonly title: string;
  readonly state: JourneyState;
  readonly scale: Scale;
  /** The same where importance has no scale of its own. */
  readonly importanceScale: Scale;
  readonly bands: Bands;
  readonly score: JsonScore;
  readonly coverage: Coverage;
  /** What customers say of the whole: outcomes, NPS, CSAT, retention, CES. */
  readonly measures: readonly JsonMeasure[];
  readonly needs: readonly JsonWholeNeed[];
  readonly stages: readonly JsonStage[];
  /** Id, or name: first priority first. */
  readonly ranking: readonly string[];
  /** Id, or name: not green, and rated at least as high as it matters. */
  readonly noGap: readonly string[];
  readonly measureFirst: readonly string[];
  readonly personas: readonly JsonPersona[];
  readonly headline: readonly JsonHeadlinePart[];
}

export interface ExportJson {
  readonly version: 2;
  readonly journeys: readonly JsonJourney[];
}

export function exportJson(journeys: readonly JourneyView[]): ExportJson {
  return { version: 2, journeys: journeys.map(jsonJourney) };
}

function jsonJourney(view: JourneyView): JsonJourney {
  const { journey, numbers } = view;
  const names = namesByKey(journey);
  const named = (keys: readonly string[]) => keys.map((key) => names.get(key) ?? key);
  return {
    id: journey.id ?? null,
    title: journey.name,
    state: journey.state,
    scale: { low: journey.scale.low, high: journey.scale.high },
    importanceScale: { ...importanceScaleOf(journey) },
    bands: jsonBands(journey.bands),
    score: jsonScore(numbers.score, names),
    coverage: jsonCoverage(numbers.coverage),
    measures: [...journeySeries(journey), ...metricSeries(journey)].map(jsonMeasure),
    needs: needsOfWhole(journey).map(({ need, persona }) => ({
      text: need.text,
      persona: idOf(persona),
      owner: need.owner?.value ?? null,
      servedBy: named(touchpointsServing(need, journey).map(({ key }) => key)),
    })),
    stages: journey.stages.map((stage) => jsonStage(stage, view, names)),
    ranking: named(numbers.ranking),
    noGap: named(numbers.noGap),
    measureFirst: named(numbers.measureFirst),
    personas: view.personas.map(({ persona, numbers: own }) => ({
      id: persona.id ?? null,
      name: persona.name,
      persona: persona.id ?? persona.name,
      coverage: jsonCoverage(own.coverage),
      score: jsonScore(own.score, names),
      ranking: named(own.ranking),
      ratings: personaRatings(persona, own, journey, names),
    })),
    headline: headlineOf(view).map((part) => ({
      kind: part.kind,
      touchpoint: 'touchpoint' in part ? (names.get(part.touchpoint) ?? part.touchpoint) : null,
      persona: 'persona' in part ? idOf(part.persona) : null,
      need: part.kind === 'unserved' ? part.need : null,
    })),
  };
}

function idOf(persona: Persona | undefined): string | null {
  return persona ? (persona.id ?? persona.name) : null;
}

function jsonStage(stage: Stage, view: JourneyView, names: Names): JsonStage {
  const { numbers } = view;
  return {
    id: stage.id ?? null,
    name: stage.name,
    repeats: stage.repeats?.value ?? null,
    score: jsonScore(numbers.stages[stage.key]?.score, names),
    touchpoints: touchpointsOf(stage).map((touchpoint) => jsonTouchpoint(touchpoint, stage, view, names)),
    again: stage.entries.flatMap((entry) =>
      entry.kind === 'again' ? [{ touchpoint: namedIn(names, entry.reference), line: entry.range.start.line + 1 }] : [],
    ),
  };
}

function namedIn(names: Names, { key, value }: Reference): string {
  return (key === undefined ? undefined : names.get(key)) ?? value;
}

function jsonDriver(driver: Driver | undefined): JsonDriverShare | null {
  if (!driver) return null;
  const { share, interval, n } = driver;
  return { share, interval: interval ?? null, n: n ?? null };
}

function jsonTouchpoint(touchpoint: Touchpoint, stage: Stage, view: JourneyView, names: Names): JsonTouchpoint {
  const { risk, cost } = touchpoint;
  const numbers = view.numbers.touchpoints[touchpoint.key];
  const series = touchpointSeries(touchpoint);
  const stability = view.numbers.stability[touchpoint.key];
  return {
    id: touchpoint.id ?? null,
    name: touchpoint.name,
    again: touchpoint.metAgain === undefined ? null : (names.get(touchpoint.metAgain) ?? touchpoint.metAgain),
    channels: touchpoint.channels.map(({ value }) => value),
    participants: touchpoint.participants.map(({ key, value }) => key ?? value),
    businessGoals: touchpoint.businessGoals.map(({ value }) => value),
    ownership: ownershipsOf(touchpoint, stage, view.journey),
    risk: risk ? { level: risk.value.level ?? null, text: risk.value.text } : null,
    cost: cost ? { amount: cost.value.amount, unit: cost.value.unit } : null,
    reach: touchpoint.reach?.value ?? null,
    driver: jsonDriver(touchpoint.driver),
    needs: touchpoint.needs.map(({ text }) => text),
    needDetails: touchpoint.needs.map(jsonNeed),
    answers: touchpoint.answers.find(({ personas }) => personas.length === 0)?.counts ?? null,
    rating: numbers?.rating ?? null,
    ratingKind: numbers?.ratingKind ?? null,
    selfAssessed: numbers?.selfAssessed ?? false,
    expected: touchpoint.expected?.value ?? null,
    expectationGap: numbers?.expectationGap ?? null,
    importance: numbers?.importance ?? null,
    importanceDerived: numbers?.importanceDerived ?? false,
    importanceN: importanceLineOf(touchpoint, numbers)?.n ?? null,
    band: numbers?.band ?? null,
    quadrant: numbers?.quadrant ?? null,
    opportunity: numbers?.opportunity ?? null,
    rank: numbers?.rank ?? null,
    firstInDraws: stability?.first ?? null,
    rankRange: stability ? { low: stability.low, high: stability.high } : null,
    contribution: numbers?.contribution ?? null,
    pull: numbers?.pull ?? null,
    expectedImpact: numbers ? expectedImpact(touchpoint, numbers, view.journey) : null,
    status: touchpoint.status?.value ?? 'planned',
    interval: jsonInterval(numbers?.interval),
    trend: jsonTrend(touchpoint, numbers, view.journey),
    n: numbers?.n ?? null,
    population: numbers?.population ?? null,
    invited: numbers?.invited ?? null,
    owner: touchpoint.owner?.value ?? null,
    measures: series.map(jsonMeasure),
    nps: jsonFigure('nps', series),
    csat: jsonFigure('csat', series),
    ces: jsonFigure('ces', series),
    next: touchpoint.next.map((branch) => ({
      touchpoint: namedIn(names, branch),
      share: branch.share?.value ?? null,
    })),
    when: touchpoint.when?.value.text ?? null,
    duration: jsonDuration(touchpoint.duration?.value),
    wait: jsonDuration(touchpoint.wait?.value),
    within: jsonDuration(touchpoint.within?.value),
    promises: touchpoint.promises.map(({ value }) => value),
    keeps: touchpoint.keeps.map(({ value }) => value),
    personas: personaNumbers(touchpoint, view),
    surveys: touchpoint.surveys.map(({ value: { text, next } }) => ({ text, next: next ? writtenDate(next) : null })),
    line: touchpoint.range.start.line + 1,
  };
}

function jsonDuration(duration: Duration | undefined): JsonDuration | null {
  if (!duration) return null;
  const { count, most = count, about = false, unit } = duration;
  return { count, most, about, unit };
}

/** The personas that a rating or an importance names there. */
function personaNumbers({ key, ratings, importances }: Touchpoint, { personas }: JourneyView): JsonPersonaNumbers[] {
  const named = new Set([...ratings, ...importances].flatMap((line) => line.personas));
  return personas.flatMap(({ persona, numbers }) => {
    const own = named.has(persona.key) ? numbers.touchpoints[key] : undefined;
    if (!own) return [];
    const { rating, importance, band, opportunity, rank } = own;
    return [{ persona: persona.id ?? persona.name, rating, importance, band, opportunity, rank }];
  });
}

function jsonNeed({ text, met, importance, expected }: Need): JsonNeed {
  return {
    text,
    met: met?.value ?? null,
    importance: importance?.value ?? null,
    expected: expected?.value ?? null,
  };
}

function jsonBands({ red, yellow }: Bands): Bands {
  return {
    red: { limit: red.limit, inclusive: red.inclusive },
    yellow: { limit: yellow.limit, inclusive: yellow.inclusive },
  };
}

function namesByKey(journey: Journey): Names {
  const touchpoints = journey.stages.flatMap(touchpointsOf);
  return new Map(touchpoints.map(({ key, id, name }) => [key, id ?? (name || key)]));
}
