/**
 * Builds model objects by hand, for tests that need facts and no text. Everything stands on a line of its own, in the
 * order in which it is built, so that a test can tell one range from another.
 */
import { bandsFor, importantFor } from '../../language/analysis/bands.ts';
import type {
  Action,
  Bands,
  Channel,
  Declarations,
  EvidenceKind,
  Fact,
  Journey,
  JourneyDate,
  JourneyFile,
  Named,
  Need,
  Outcome,
  Persona,
  Rating,
  RatingValue,
  Reference,
  Scale,
  Source,
  Stage,
  StageEntry,
  Team,
  Touchpoint,
  TouchpointStatus,
} from '../../language/model/model.ts';
import type { Range } from '../../language/model/position.ts';

export interface RatingSpec {
  readonly value: number | '?' | 'n/a';
  readonly n?: number;
  readonly sd?: number;
  /** `2026`, `2026-03` or `2026-03-15`. */
  readonly date?: string;
  readonly kinds?: readonly EvidenceKind[];
  readonly personas?: readonly string[];
}

type RatingShort = RatingSpec | RatingSpec['value'];

export interface NeedSpec {
  readonly text: string;
  readonly id?: string;
  readonly met?: number;
  readonly importance?: number;
}

export interface ActionSpec {
  readonly text: string;
  readonly expect?: number;
}

export interface TouchpointSpec {
  readonly name: string;
  readonly id?: string;
  readonly key?: string;
  readonly rating?: RatingShort | readonly RatingShort[];
  readonly importance?: RatingShort | readonly RatingShort[];
  readonly status?: TouchpointStatus;
  readonly needs?: readonly (string | NeedSpec)[];
  /** Keys of needs. */
  readonly serves?: readonly string[];
  readonly business?: number;
  readonly target?: number;
  readonly benchmark?: number;
  readonly actions?: readonly ActionSpec[];
}

export interface StageSpec {
  readonly name: string;
  readonly id?: string;
  /** A touchpoint, or the key of one that is met again. */
  readonly touchpoints?: readonly (TouchpointSpec | { readonly again: string })[];
}

export interface PersonaSpec {
  readonly name: string;
  readonly id?: string;
  readonly needs?: readonly (string | NeedSpec)[];
}

export interface DeclarationSpec {
  readonly personas?: readonly PersonaSpec[];
  readonly channels?: readonly NameSpec[];
  readonly teams?: readonly NameSpec[];
  readonly sources?: readonly NameSpec[];
}

interface NameSpec {
  readonly name: string;
  readonly id?: string;
}

export interface JourneySpec extends DeclarationSpec {
  readonly name?: string;
  readonly id?: string;
  readonly scale?: readonly [low: number, high: number];
  readonly bands?: Bands;
  readonly important?: number;
  readonly needs?: readonly (string | NeedSpec)[];
  readonly stages?: readonly StageSpec[];
  /** Touchpoints without a stage. */
  readonly touchpoints?: readonly TouchpointSpec[];
  readonly outcomes?: readonly { readonly name: string; readonly number: number }[];
  readonly target?: number;
  readonly benchmark?: number;
  /** Facts that need no building. */
  readonly facts?: Partial<Journey>;
}

export interface FileSpec extends DeclarationSpec {
  readonly uri?: string;
  readonly journeys: readonly JourneySpec[];
  readonly unresolved?: JourneyFile['unresolved'];
}

/** Hands out lines, from 0. */
export class Lines {
  #next = 0;

  /** A stretch of text on a line of its own. */
  range(length = 10, from = 4): Range {
    const line = this.#next++;
    return { start: { line, character: from }, end: { line, character: from + length } };
  }
}

export function buildFile(spec: FileSpec): JourneyFile {
  const lines = new Lines();
  const declares = declarations(spec, lines);
  const journeys = spec.journeys.map((journey) => buildJourney(journey, lines, declares));
  return {
    uri: spec.uri ?? 'file:///test.journey',
    language: undefined,
    uses: [],
    declares,
    journeys,
    unresolved: spec.unresolved ?? [],
  };
}

export function buildJourney(spec: JourneySpec, lines = new Lines(), ofFile = noDeclarations): Journey {
  const [low, high] = spec.scale ?? [1, 10];
  const scale: Scale = { low, high };
  const { bands, origin } = bandsFor(scale);
  const head = named({ name: spec.name ?? 'A journey', ...(spec.id === undefined ? {} : { id: spec.id }) }, lines);
  const scaleStated = spec.scale ? fact(scale, lines) : undefined;
  const declares = declarations(spec, lines);
  const needs = (spec.needs ?? []).map((need) => buildNeed(need, lines));
  return {
    ...head,
    language: undefined,
    state: 'as-is',
    compares: undefined,
    scale,
    scaleStated,
    bands: spec.bands ?? bands,
    bandsOrigin: spec.bands ? 'stated' : origin,
    important: spec.important ?? importantFor(scale),
    target: optionalFact(spec.target, lines),
    benchmark: spec.benchmark === undefined ? undefined : benchmark(spec.benchmark, lines),
    reviewed: undefined,
    scopes: [],
    goals: [],
    notes: [],
    links: [],
    owner: undefined,
    outcomes: (spec.outcomes ?? []).map((outcome) => buildOutcome(outcome, lines)),
    nps: [],
    csat: [],
    ces: [],
    metrics: [],
    retention: [],
    needs,
    personas: declares.personas.length > 0 ? declares.personas : ofFile.personas,
    declares,
    inReach: {
      personas: [...declares.personas, ...ofFile.personas],
      channels: [...declares.channels, ...ofFile.channels],
      teams: [...declares.teams, ...ofFile.teams],
      sources: [...declares.sources, ...ofFile.sources],
    },
    stages: stages(spec, lines),
    ...spec.facts,
  };
}

const noDeclarations: Declarations = { personas: [], channels: [], teams: [], sources: [] };

function stages(spec: JourneySpec, lines: Lines): Stage[] {
  let number = 0;
  const build = (stage: StageSpec, implicit: boolean): Stage => ({
    ...named(stage, lines),
    implicit,
    scopes: [],
    goals: [],
    notes: [],
    owner: undefined,
    repeats: undefined,
    entries: (stage.touchpoints ?? []).map((entry): StageEntry => {
      if ('again' in entry) {
        const reference = buildReference(entry.again, entry.again, lines);
        return { kind: 'again', reference, range: reference.range };
      }
      number += 1;
      return { kind: 'touchpoint', touchpoint: buildTouchpoint(entry, number, lines) };
    }),
  });
  const loose = spec.touchpoints ? [build({ name: '', touchpoints: spec.touchpoints }, true)] : [];
  return [...loose, ...(spec.stages ?? []).map((stage) => build(stage, false))];
}

export function buildTouchpoint(spec: TouchpointSpec, number = 1, lines = new Lines()): Touchpoint {
  const head = named(spec, lines);
  return {
    ...head,
    key: spec.key ?? head.key,
    number,
    channels: [],
    by: undefined,
    moments: [],
    status: optionalFact(spec.status, lines),
    needs: (spec.needs ?? []).map((need) => buildNeed(need, lines)),
    serves: (spec.serves ?? []).map((key) => buildReference(key, key, lines)),
    ratings: ratings(spec.rating, lines),
    importances: ratings(spec.importance, lines),
    answers: [],
    business: optionalFact(spec.business, lines),
    expected: undefined,
    target: optionalFact(spec.target, lines),
    benchmark: spec.benchmark === undefined ? undefined : benchmark(spec.benchmark, lines),
    effort: undefined,
    frequency: undefined,
    risk: undefined,
    cost: undefined,
    driver: undefined,
    reach: undefined,
    participants: [],
    businessGoals: [],
    prefers: [],
    duration: undefined,
    wait: undefined,
    within: undefined,
    when: undefined,
    promises: [],
    keeps: [],
    surveys: [],
    scopes: [],
    goals: [],
    notes: [],
    feelings: [],
    quotes: [],
    pains: [],
    ideas: [],
    evidence: [],
    links: [],
    owner: undefined,
    actions: (spec.actions ?? []).map((action) => buildAction(action, lines)),
    next: [],
    reviewed: undefined,
    nps: [],
    csat: [],
    ces: [],
    metrics: [],
  };
}

export function buildReference(value: string, key: string | undefined, lines = new Lines()): Reference {
  return { value, key, range: lines.range(value.length) };
}

export function buildNeed(spec: string | NeedSpec, lines = new Lines()): Need {
  const need = typeof spec === 'string' ? { text: spec } : spec;
  const textRange = lines.range(need.text.length, 10);
  return {
    key: need.id ?? need.text,
    id: need.id,
    ...(need.id === undefined
      ? {}
      : { idRange: { start: { ...textRange.start, character: 5 }, end: textRange.start } }),
    text: need.text,
    textRange,
    range: textRange,
    met: optionalFact(need.met, lines),
    importance: optionalFact(need.importance, lines),
    expected: undefined,
    owner: undefined,
  };
}

/** A date from `2026`, `2026-03` or `2026-03-15`. */
export function buildDate(text: string): JourneyDate {
  const [year = 0, month, day] = text.split('-').map(Number);
  return { year, ...(month === undefined ? {} : { month }), ...(day === undefined ? {} : { day }) };
}

export function buildRating(spec: RatingShort, lines = new Lines()): Rating {
  const rating = typeof spec === 'object' ? spec : { value: spec };
  const valueRange = lines.range(String(rating.value).length, 14);
  return {
    value: ratingValue(rating.value),
    personas: rating.personas ?? [],
    ...(rating.n === undefined ? {} : { n: rating.n }),
    ...(rating.sd === undefined ? {} : { sd: rating.sd }),
    ...(rating.date === undefined ? {} : { date: buildDate(rating.date) }),
    kinds: rating.kinds ?? [],
    sources: [],
    range: { start: { ...valueRange.start, character: 6 }, end: valueRange.end },
    valueRange,
  };
}

function ratings(spec: RatingShort | readonly RatingShort[] | undefined, lines: Lines): Rating[] {
  if (spec === undefined) return [];
  return (isList(spec) ? spec : [spec]).map((rating) => buildRating(rating, lines));
}

function isList<T>(value: T | readonly T[]): value is readonly T[] {
  return Array.isArray(value);
}

function ratingValue(value: RatingSpec['value']): RatingValue {
  if (value === '?') return { kind: 'unknown' };
  return value === 'n/a' ? { kind: 'not-applicable' } : { kind: 'number', number: value };
}

function buildAction(spec: ActionSpec, lines: Lines): Action {
  return {
    text: spec.text,
    range: lines.range(spec.text.length),
    owner: undefined,
    due: undefined,
    status: undefined,
    expect: optionalFact(spec.expect, lines),
    effort: undefined,
  };
}

function buildOutcome(spec: { readonly name: string; readonly number: number }, lines: Lines): Outcome {
  const valueRange = lines.range(3, 30);
  return {
    measure: 'rating',
    ...spec,
    kinds: [],
    sources: [],
    range: { start: { ...valueRange.start, character: 2 }, end: valueRange.end },
    valueRange,
  };
}

function benchmark(number: number, lines: Lines): NonNullable<Touchpoint['benchmark']> {
  return { number, kinds: [], sources: [], range: lines.range() };
}

function declarations(spec: DeclarationSpec, lines: Lines): Declarations {
  return {
    personas: (spec.personas ?? []).map((persona) => buildPersona(persona, lines)),
    channels: (spec.channels ?? []).map(
      (name): Channel => ({ ...named(name, lines), kind: undefined, ownership: undefined, notes: [] }),
    ),
    teams: (spec.teams ?? []).map((name): Team => ({ ...named(name, lines), ownership: undefined, notes: [] })),
    sources: (spec.sources ?? []).map((name): Source => ({ ...named(name, lines), ...bareSource })),
  };
}

const bareSource = { kind: undefined, file: undefined, columns: undefined, date: undefined, notes: [] };

function buildPersona(spec: PersonaSpec, lines: Lines): Persona {
  return {
    ...named(spec, lines),
    abouts: [],
    goals: [],
    quotes: [],
    notes: [],
    prefers: [],
    needs: (spec.needs ?? []).map((need) => buildNeed(need, lines)),
  };
}

function named({ name, id }: NameSpec, lines: Lines): Named {
  const nameRange = lines.range(name.length, 14);
  return { key: id ?? name, id, name, nameRange, range: nameRange };
}

function fact<T>(value: T, lines: Lines): Fact<T> {
  return { value, range: lines.range(String(value).length, 14) };
}

function optionalFact<T>(value: T | undefined, lines: Lines): Fact<T> | undefined {
  return value === undefined ? undefined : fact(value, lines);
}
