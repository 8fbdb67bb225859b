/**
 * The headline of a map, as facts: where customers' verdict on the whole is bad, which touchpoint to fix first and why,
 * which contact never happens, which need no touchpoint serves, and what no one has measured. The map finds the words.
 */
import type { JourneyView, PersonaView } from '../model/journey-view.ts';
import type { Journey, Persona, Touchpoint } from '../model/model.ts';
import type { Band, JourneyNumbers } from '../model/numbers.ts';
import { touchpointsOf } from '../model/touchpoints.ts';
import { unservedNeeds } from './served-needs.ts';
import { type WholeProblem, wholeProblems } from './whole.ts';

export type HeadlinePart = Verdict | FixFirst | NeverHappens | AllGreen | Unserved | Unmeasured;

/** Customers' verdict on the whole is bad, or the ratings do not explain it. */
export interface Verdict {
  readonly kind: 'whole';
  readonly problem: WholeProblem;
}

/** The first priority among the contacts that happen. */
export interface FixFirst {
  readonly kind: 'fix';
  /** Whether it is the first of all priorities: no contact is to be created before. */
  readonly first: boolean;
  /** Key. */
  readonly touchpoint: string;
  /** On the journey's scale. */
  readonly rating: number;
  readonly band: Band;
  /** On the journey's scale; null for a red touchpoint of which no one has stated how much it matters. */
  readonly importance: number | null;
  /** Its first pain point, in the writer's words. */
  readonly pain: string | undefined;
  /** The persona that it is a priority of; `undefined` for everybody. */
  readonly persona: Persona | undefined;
}

/** Contacts that customers would need and that do not happen. */
export interface NeverHappens {
  readonly kind: 'missing';
  /** Whether creating it is the first of all priorities. */
  readonly first: boolean;
  /** Key of the one that is ranked first, or else matters most. */
  readonly touchpoint: string;
  /** How many others there are. */
  readonly more: number;
}

/** Needs of the whole that no touchpoint serves. */
export interface Unserved {
  readonly kind: 'unserved';
  /** The first one, in the writer's words. */
  readonly need: string;
  /** Whose need it is; `undefined` for a need of the journey. */
  readonly persona: Persona | undefined;
  /** How many others there are. */
  readonly more: number;
}

/** Touchpoints that matter and have no rating. */
export interface Unmeasured {
  readonly kind: 'unmeasured';
  /** Key of the one that matters most. */
  readonly touchpoint: string;
  /** How many others there are. */
  readonly more: number;
}

/** Everything that is rated is green, and no verdict on the whole contradicts it. */
export interface AllGreen {
  readonly kind: 'green';
  readonly rated: number;
  readonly of: number;
}

/**
 * The parts that a journey has facts for; empty for a journey without ratings, missing contacts and importances. Where
 * nothing is rated for everybody, the worst of the personas' first priorities is the one to fix.
 */
export function headlineOf({ journey, numbers, personas }: JourneyView): readonly HeadlinePart[] {
  const touchpoints = journey.stages.flatMap(touchpointsOf);
  const problems = gravest(wholeProblems(journey, numbers));
  const fix = fixFirst(touchpoints, numbers) ?? fixFirstOfPersonas(touchpoints, numbers, personas);
  const missing = neverHappens(touchpoints, numbers);
  const isFine = problems.length === 0 && !fix && !missing;
  return [
    ...problems.map((problem): Verdict => ({ kind: 'whole', problem })),
    ...(missing?.first ? [missing] : []),
    ...(fix ? [fix] : []),
    ...(missing && !missing.first ? [missing] : []),
    ...(isFine ? allGreen(numbers) : []),
    ...unserved(journey),
    ...(journey.state === 'to-be' ? [] : unmeasured(touchpoints, numbers)),
  ];
}

/** One problem of each figure, as a headline is short: that the ratings do not explain it, or else the gravest. */
function gravest(problems: readonly WholeProblem[]): WholeProblem[] {
  return [...new Set(problems.map(({ series }) => series))].flatMap((series) => {
    const own = problems.filter((problem) => problem.series === series);
    return own.find(({ kind }) => kind === 'unexplained') ?? own[0] ?? [];
  });
}

function fixFirstOfPersonas(
  touchpoints: readonly Touchpoint[],
  { coverage }: JourneyNumbers,
  personas: readonly PersonaView[],
): FixFirst | undefined {
  if (coverage.rated > 0) return undefined;
  const own = personas.flatMap(({ persona, numbers }) => {
    const fix = fixFirst(touchpoints, numbers);
    return fix ? [{ fix: { ...fix, persona }, worth: numbers.touchpoints[fix.touchpoint]?.opportunity ?? 0 }] : [];
  });
  return own.toSorted((one, other) => other.worth - one.worth)[0]?.fix;
}

function fixFirst(touchpoints: readonly Touchpoint[], numbers: JourneyNumbers): FixFirst | undefined {
  const ranked = [...numbers.ranking, ...numbers.redUnranked];
  const found = new Map(touchpoints.map((touchpoint) => [touchpoint.key, touchpoint]));
  for (const key of ranked) {
    const [touchpoint, own] = [found.get(key), numbers.touchpoints[key]];
    if (!touchpoint || isMissing(touchpoint) || !own || own.rating === null || own.band === null) continue;
    const pain = touchpoint.pains.find(({ value }) => value.trim() !== '')?.value;
    const { rating, band, importance } = own;
    const first = key === ranked[0];
    return { kind: 'fix', first, touchpoint: key, rating, band, importance, pain, persona: undefined };
  }
  return undefined;
}

function neverHappens(touchpoints: readonly Touchpoint[], numbers: JourneyNumbers): NeverHappens | undefined {
  const importance = ({ key }: Touchpoint) => numbers.touchpoints[key]?.importance ?? Number.NEGATIVE_INFINITY;
  const rank = ({ key }: Touchpoint) => numbers.touchpoints[key]?.rank ?? Number.POSITIVE_INFINITY;
  const [first, ...others] = touchpoints
    .filter(isMissing)
    .toSorted((a, b) => compare(rank(a), rank(b)) || compare(importance(b), importance(a)));
  return (
    first && {
      kind: 'missing',
      first: first.key === numbers.ranking[0],
      touchpoint: first.key,
      more: others.length,
    }
  );
}

/** Infinity minus Infinity is not a number. */
function compare(one: number, other: number): number {
  return one === other ? 0 : one - other;
}

function unserved(journey: Journey): Unserved[] {
  const [first, ...others] = unservedNeeds(journey);
  return first ? [{ kind: 'unserved', need: first.need.text, persona: first.persona, more: others.length }] : [];
}

function unmeasured(touchpoints: readonly Touchpoint[], { measureFirst }: JourneyNumbers): Unmeasured[] {
  const missing = new Set(touchpoints.filter(isMissing).map(({ key }) => key));
  const [first, ...others] = measureFirst.filter((key) => !missing.has(key));
  return first === undefined ? [] : [{ kind: 'unmeasured', touchpoint: first, more: others.length }];
}

function allGreen({ coverage, touchpoints }: JourneyNumbers): AllGreen[] {
  const bands = Object.values(touchpoints).flatMap(({ band }) => band ?? []);
  if (bands.length === 0 || bands.some((band) => band !== 'green')) return [];
  return [{ kind: 'green', rated: coverage.rated, of: coverage.of }];
}

function isMissing({ status }: Touchpoint): boolean {
  return status?.value === 'missing';
}
