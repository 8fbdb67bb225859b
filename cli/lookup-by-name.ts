/** Finds what an option names, by id or by name, in a file. */
import type { JourneyView } from '../language/model/journey-view.ts';
import { nearest } from '../language/syntax/nearest.ts';
import { Failure } from './failure.ts';
import type { CliMessageKey } from './messages/messages.ts';
import type { ReadSource } from './read.ts';

interface Named {
  readonly key: string;
  readonly id: string | undefined;
  readonly name: string;
}

/** The journeys that are wanted, in the order of the file; all where none is named. */
export function journeysNamed(
  { shown, journeys }: ReadSource,
  wanted: readonly string[] | undefined,
): readonly JourneyView[] | Failure {
  if (!wanted) {
    return journeys;
  }
  const found = keysOf(
    journeys.map(({ journey }) => journey),
    wanted,
    'failure.no-such-journey',
    shown,
  );
  return found instanceof Failure ? found : journeys.filter(({ journey }) => found.includes(journey.key));
}

/** Keys of personas, in the order in which they are named. */
export function personasNamed(
  path: string,
  journeys: readonly JourneyView[],
  wanted: readonly string[],
): readonly string[] | Failure {
  const personas = journeys.flatMap(({ journey }) => journey.inReach.personas);
  return keysOf(personas, wanted, 'failure.no-such-persona', path);
}

/** Keys of stages. One name can be that of a stage in each of several journeys. */
export function stagesNamed(
  path: string,
  journeys: readonly JourneyView[],
  wanted: readonly string[],
): readonly string[] | Failure {
  const stages = journeys.flatMap(({ journey }) => journey.stages.filter(({ implicit }) => !implicit));
  const found = keysOf(stages, wanted, 'failure.no-such-stage', path);
  if (found instanceof Failure) return found;
  return stages.filter((stage) => wanted.some((given) => isCalled(stage, given))).map(({ key }) => key);
}

function keysOf(
  things: readonly Named[],
  wanted: readonly string[],
  failure: CliMessageKey,
  path: string,
): readonly string[] | Failure {
  const keys: string[] = [];
  for (const given of wanted) {
    const found = things.find(({ id }) => id === given) ?? things.find((thing) => isCalled(thing, given));
    if (!found) {
      const known = [...new Set(things.map(({ id, name }) => id ?? name))];
      const near = nearest(given, [...known, ...things.map(({ name }) => name)]);
      const args = { path, given, known: known.join(', '), count: known.length };
      return new Failure(failure, { ...args, near: near ?? '', isNear: near === undefined ? 'no' : 'yes' });
    }
    keys.push(found.key);
  }
  return keys;
}

function isCalled({ id, name }: Named, given: string): boolean {
  return [id, name.trim()].some((called) => called?.toLowerCase() === given.toLowerCase());
}
