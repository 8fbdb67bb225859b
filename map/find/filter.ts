/**
 * Which touchpoints a reader wants to look at: by persona, channel, participant, owner and band. Pure, in order.
 */
import type * as v from 'valibot';
import type { JourneyView } from '../../language/model/journey-view.ts';
import type { Journey, Stage, Touchpoint } from '../../language/model/model.ts';
import type { Band, TouchpointNumbers } from '../../language/model/numbers.ts';
import { fields, lenientReader, lenientTexts } from '../../language/model/schema.ts';
import { touchpointsOf } from '../../language/model/touchpoints.ts';
import { declaredName, participantNames } from '../../language/view/names.ts';
import { numbersFor } from '../../language/view/numbers-for.ts';
import { ownerOf, ownershipsOf } from '../../language/view/owner.ts';
import { ownRatings, type RatingPersona, ratedAlone } from '../view/persona-ratings.ts';
import type { Address } from './search.ts';

export const facetIds = ['persona', 'channel', 'participant', 'owner', 'ownership', 'band'] as const;
export type FacetId = (typeof facetIds)[number];

export const filterSchema = fields({
  persona: lenientTexts(),
  channel: lenientTexts(),
  participant: lenientTexts(),
  owner: lenientTexts(),
  ownership: lenientTexts(),
  band: lenientTexts(),
}) satisfies v.GenericSchema<unknown, Readonly<Record<FacetId, readonly string[]>>>;
/**
 * What is chosen of each facet; nothing chosen lets everything through. Within one facet any choice will do. A facet
 * that is not understood lets everything through.
 */
export type Filter = v.InferOutput<typeof filterSchema>;

/** Reads a filter that was kept somewhere. */
export const readFilter = lenientReader(filterSchema);

export const noFilter = readFilter({});

/**
 * A choice of a facet. `value` is what a filter holds; `name` is empty for bands and ownership, which the reader's
 * language names.
 */
export interface Choice {
  readonly value: string;
  readonly name: string;
  /** Touchpoints that it lets through by itself. */
  readonly count: number;
}

export type Facets = Readonly<Record<FacetId, readonly Choice[]>>;

/** `none`: there is no rating, for whatever reason. */
export const bandChoices: readonly (Band | 'none')[] = ['red', 'yellow', 'green', 'none'];

export interface Shown {
  /** Touchpoints that the filter leaves out. */
  readonly dimmed: readonly Address[];
  readonly shown: number;
  readonly of: number;
}

interface Subject {
  readonly address: Address;
  readonly values: Filter;
}

/** What there is to choose: only what the map has, and no facet in which nothing can be told apart. */
export function facetsOf(journeys: readonly JourneyView[]): Facets {
  const subjects = subjectsOf(journeys);
  const names = new Map(
    journeys.flatMap(({ journey }) =>
      journey.inReach.personas.map(({ key, name }) => [key, name.trim() || key] as const),
    ),
  );
  const choices = (facet: FacetId, nameOf: (value: string) => string): Choice[] => {
    const counts = new Map<string, number>();
    for (const { values } of subjects) {
      for (const value of values[facet]) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    return [...counts].map(([value, count]) => ({ value, name: nameOf(value), count }));
  };
  const bands = choices('band', () => '');
  const personas = choices('persona', (key) => names.get(key) ?? key);
  return {
    persona: personas.some(({ count }) => count < subjects.length) ? personas : [],
    channel: choices('channel', (name) => name),
    participant: choices('participant', (name) => name),
    owner: choices('owner', (name) => name),
    ownership: choices('ownership', () => ''),
    band: bandChoices.flatMap((band) => bands.filter(({ value }) => value === band)),
  };
}

/** What a filter leaves out of the map, and how much it leaves in. */
export function applyFilter(journeys: readonly JourneyView[], filter: Filter): Shown {
  const subjects = subjectsOf(journeys);
  const dimmed = subjects.filter(({ values }) => !passes(values, filter)).map(({ address }) => address);
  return { dimmed, shown: subjects.length - dimmed.length, of: subjects.length };
}

export function isFiltering(filter: Filter): boolean {
  return facetIds.some((facet) => filter[facet].length > 0);
}

/** The filter with one choice more, or with it taken back. */
export function toggled(filter: Filter, facet: FacetId, value: string): Filter {
  const chosen = filter[facet];
  const next = chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value];
  return { ...filter, [facet]: next };
}

/** The filter without what this map does not have (any more): a choice that nobody can see could not be taken back. */
export function filterWithin(filter: Filter, facets: Facets): Filter {
  const keep = (facet: FacetId) => filter[facet].filter((value) => facets[facet].some((one) => one.value === value));
  return {
    persona: keep('persona'),
    channel: keep('channel'),
    participant: keep('participant'),
    owner: keep('owner'),
    ownership: keep('ownership'),
    band: keep('band'),
  };
}

function passes(values: Filter, filter: Filter): boolean {
  return facetIds.every(
    (facet) => filter[facet].length === 0 || filter[facet].some((value) => values[facet].includes(value)),
  );
}

function subjectsOf(journeys: readonly JourneyView[]): Subject[] {
  return journeys.flatMap((view) => {
    const { journey, numbers } = view;
    const alone = ratedAlone(view);
    const personas = journey.personas.map(({ key }) => ({ key, numbers: numbersFor(view, key) }));
    return journey.stages.flatMap((stage) =>
      touchpointsOf(stage).map((touchpoint) => {
        const values = {
          ...valuesOf(touchpoint, stage, journey),
          persona: personasOf(touchpoint, personas),
          band: bandsOf(touchpoint, numbers.touchpoints[touchpoint.key], alone),
        };
        return { address: { journey: journey.key, touchpoint: touchpoint.key }, values };
      }),
    );
  });
}

/** Its colour; where it is not rated for everybody, those that single personas see. */
function bandsOf(
  touchpoint: Touchpoint,
  numbers: TouchpointNumbers | undefined,
  personas: readonly RatingPersona[],
): readonly string[] {
  if (!numbers) return ['none'];
  const own = ownRatings(touchpoint, numbers, personas).flatMap((one) => one.numbers.band ?? []);
  return own.length > 0 ? unique(own) : [numbers.band ?? 'none'];
}

function valuesOf(
  touchpoint: Touchpoint,
  stage: Stage,
  journey: Journey,
): Pick<Filter, 'channel' | 'participant' | 'owner' | 'ownership'> {
  const owner = ownerOf(touchpoint, stage, journey);
  const owners = [owner, ...touchpoint.actions.map((action) => action.owner)].filter((one) => one !== undefined);
  return {
    channel: unique(touchpoint.channels.map((channel) => declaredName('channels', channel, journey))),
    participant: unique(participantNames(touchpoint.participants, journey)),
    owner: unique(owners.map((one) => declaredName('teams', one, journey))),
    ownership: ownershipsOf(touchpoint, stage, journey),
  };
}

/**
 * Whose touchpoint it is: a persona's journey is all of it, but for what is `n/a` for that persona. What is said about
 * everybody holds for each of them.
 */
function personasOf(
  { key: touchpoint }: Touchpoint,
  personas: readonly Pick<RatingPersona, 'key' | 'numbers'>[],
): string[] {
  return personas
    .filter(({ numbers }) => numbers.touchpoints[touchpoint]?.ratingState !== 'not-applicable')
    .map(({ key }) => key);
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)];
}
