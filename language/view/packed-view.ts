/**
 * A view on a wire: what is the same for a persona as for everybody is sent once. Of a thousand touchpoints a persona
 * has own numbers in some; the numbers of the others differ at most in rank and contribution.
 */

import type { ContactMismatch } from '../model/contact-mismatch.ts';
import { declaredAs } from '../model/in-reach.ts';
import type { JourneyView } from '../model/journey-view.ts';
import type { Journey, Persona } from '../model/model.ts';
import type { AnalysedJourney, JourneyNumbers, StageNumbers, TouchpointNumbers } from '../model/numbers.ts';

export type { JourneyView };

/** Numbers as they differ from everybody's; what is left out is the same. */
export type NumberChanges = Partial<Omit<JourneyNumbers, 'stages' | 'touchpoints'>> & {
  readonly stages: RecordChanges<StageNumbers>;
  readonly touchpoints: RecordChanges<TouchpointNumbers>;
};

type RecordChanges<Entry> = Readonly<Record<string, Partial<Entry>>>;

/** Plain data for JSON. */
export interface PackedView extends AnalysedJourney {
  readonly personas: readonly { readonly key: string; readonly changes: NumberChanges }[];
  readonly others: NumberChanges;
  readonly mismatches: readonly ContactMismatch[];
}

export function packView({ journey, numbers, personas, others, mismatches }: JourneyView): PackedView {
  return {
    journey,
    numbers,
    personas: personas.map(({ persona: { key }, numbers: own }) => ({ key, changes: changesTo(numbers, own) })),
    others: changesTo(numbers, others),
    mismatches,
  };
}

export function unpackView({ journey, numbers, personas, others, mismatches }: PackedView): JourneyView {
  return {
    journey,
    numbers,
    personas: personas.flatMap(({ key, changes }) => {
      const persona = personaOf(key, journey);
      return persona ? [{ persona, numbers: changed(numbers, changes) }] : [];
    }),
    others: changed(numbers, others),
    mismatches,
  };
}

function personaOf(key: string, { personas, inReach }: Journey): Persona | undefined {
  return personas.find((persona) => persona.key === key) ?? declaredAs(inReach, 'personas', key);
}

function changesTo(numbers: JourneyNumbers, own: JourneyNumbers): NumberChanges {
  const { stages, touchpoints, ...rest } = own;
  return {
    ...fieldChanges<typeof rest>(numbers, rest),
    stages: recordChanges(numbers.stages, stages),
    touchpoints: recordChanges(numbers.touchpoints, touchpoints),
  };
}

function changed(numbers: JourneyNumbers, changes: NumberChanges): JourneyNumbers {
  return {
    ...numbers,
    ...changes,
    stages: changedRecord(numbers.stages, changes.stages),
    touchpoints: changedRecord(numbers.touchpoints, changes.touchpoints),
  };
}

function recordChanges<Entry extends object>(
  before: Readonly<Record<string, Entry>>,
  after: Readonly<Record<string, Entry>>,
): RecordChanges<Entry> {
  if (before === after) return {};
  const entries = Object.entries(after).map(([key, entry]) => [key, fieldChanges(before[key], entry)] as const);
  return Object.fromEntries(entries.filter(([, changes]) => Object.keys(changes).length > 0));
}

function changedRecord<Entry extends object>(
  before: Readonly<Record<string, Entry>>,
  changes: RecordChanges<Entry>,
): Readonly<Record<string, Entry>> {
  const entries = Object.entries(before).map(([key, entry]) => {
    const own = Object.hasOwn(changes, key) ? changes[key] : undefined;
    return [key, own ? { ...entry, ...own } : entry] as const;
  });
  return Object.fromEntries(entries);
}

/** The fields that are others there. */
function fieldChanges<Entry extends object>(before: Entry | undefined, after: Entry): Partial<Entry> {
  const changes: Partial<Entry> = {};
  for (const key of Object.keys(after) as (keyof Entry)[]) {
    if (!before || !isSame(before[key], after[key])) changes[key] = after[key];
  }
  return changes;
}

function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  const keys = Object.keys(other);
  return (
    keys.length === Object.keys(one).length &&
    keys.every((key) => isSame(Reflect.get(one, key), Reflect.get(other, key)))
  );
}
