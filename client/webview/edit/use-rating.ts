import { useState } from 'preact/hooks';
import {
  fieldText,
  importanceScaleOf,
  isMeasured,
  latestLine,
  readTyped,
  sameValue,
} from '../../../map/edit/values.ts';
import type { MapEdit } from '../../../server/map-data.ts';
import { usePageWords } from '../state/page.ts';
import type { Found } from './map-lookup.ts';

export type Fact = 'rating' | 'importance';
type RateEdit = Extract<MapEdit, { readonly kind: 'rate' }>;
type Line = ReturnType<typeof latestLine>;

/** Rating and importance of a touchpoint while they are being changed. */
export interface Rating {
  /** Key; undefined for everybody. */
  readonly persona: string | undefined;
  readonly choosePersona: (key: string | undefined) => void;
  /** The text's line for everybody. */
  readonly everybodysLine: (fact: Fact) => Line;
  readonly textOf: (fact: Fact) => string;
  readonly type: (fact: Fact, text: string) => void;
  /** Whether evidence stands behind the rating that the text has. */
  readonly measured: boolean;
  readonly asNew: boolean;
  readonly chooseAsNew: (asNew: boolean) => void;
  /** The edit that makes of the text what is typed; `wrong` where that is not a value. */
  readonly changes: () => RateEdit | 'wrong';
}

export function useRating({ view, journey, touchpoint }: Found): Rating {
  const { locale } = usePageWords().words;
  const [persona, setPersona] = useState<string>();
  // Only what the reader touched: everything else is as the text has it now, which may change while the form is open.
  const [typed, setTyped] = useState<Partial<Record<Fact, string>>>({});
  const [chosen, setChosen] = useState<boolean>();
  const everybodysLine = (fact: Fact): Line => latestLine(touchpoint, fact, view);
  const lineOf = (fact: Fact): Line => latestLine(touchpoint, fact, view, persona);
  const textOf = (fact: Fact): string => typed[fact] ?? fieldText(lineOf(fact)?.value, locale);
  const rating = lineOf('rating');
  const measured = rating !== undefined && isMeasured(rating, today());
  const asNew = chosen ?? measured;
  const changes = (): RateEdit | 'wrong' => {
    let edit: RateEdit = { kind: 'rate', journey: journey.key, touchpoint: touchpoint.key };
    if (persona !== undefined) edit = { ...edit, persona };
    for (const fact of ['rating', 'importance'] as const) {
      // A ticked box says that the same number was measured again.
      const again = fact === 'rating' && chosen === true;
      if (typed[fact] === undefined && !again) continue;
      const value = readTyped(textOf(fact), fact === 'rating' ? journey.scale : importanceScaleOf(journey));
      if (value === 'no-number' || value === 'off-scale') return 'wrong';
      // An emptied field takes nothing away: that is for the text.
      if (value === 'nothing') continue;
      if (again || !sameValue(lineOf(fact)?.value, value)) edit = { ...edit, [fact]: value };
    }
    return asNew && edit.rating ? { ...edit, asNew } : edit;
  };
  const choosePersona = (key: string | undefined): void => {
    setPersona(key);
    setTyped({});
    setChosen(undefined);
  };
  const type = (fact: Fact, text: string): void => setTyped((old) => ({ ...old, [fact]: text }));
  return { persona, choosePersona, everybodysLine, textOf, type, measured, asNew, chooseAsNew: setChosen, changes };
}

function today(): { readonly year: number; readonly month: number; readonly day: number } {
  const now = new Date();
  return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
}
