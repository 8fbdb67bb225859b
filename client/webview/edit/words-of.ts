/** The words of a touchpoint that can be changed where they are shown. Pure. */
import { declaredName } from '../../../language/view/names.ts';
import type { MapEdit } from '../../../server/map-data.ts';
import type { Found, Touchpoint } from './map-lookup.ts';

/** A fact that is words, by its English keyword. */
export type FactWord = Extract<MapEdit, { readonly kind: 'fact' }>['fact'];

export interface Words {
  readonly fact: FactWord | 'name';
  /** As the text has them; `undefined` for a new fact. */
  readonly was: string | undefined;
}

/** Words, and how the map shows them: a channel or a team by the name that is declared. */
export interface ShownWords extends Words {
  readonly was: string;
  readonly shown: string;
}

/** The facts that are added to a lane where its cell is empty, by the id of the lane. */
const factsOfLane: Readonly<Record<string, readonly FactWord[]>> = {
  needs: ['need'],
  feelings: ['feeling'],
  quotes: ['quote'],
  pains: ['pain'],
  ideas: ['idea'],
  owners: ['owner'],
  voices: ['pain', 'quote', 'feeling', 'idea'],
};

/** Facts of which a touchpoint can have several, in the order of a form. */
const repeated: readonly FactWord[] = ['need', 'pain', 'idea', 'quote', 'feeling', 'channel'];

/** Facts that can be added to a touchpoint, in the order of a form: it has one owner. */
export function addableTo({ touchpoint }: Found): readonly FactWord[] {
  return touchpoint.owner ? repeated : [...repeated, 'owner'];
}

/** What is added to an empty cell of a lane. */
export function factOfLane(lane: string | undefined): FactWord | undefined {
  return factsOfLane[lane ?? '']?.[0];
}

/** The name of a touchpoint and its facts that are words. */
export function wordsOf({ touchpoint, journey }: Found): ShownWords[] {
  const { name, channels, owner } = touchpoint;
  const declared = (kind: 'channels' | 'teams', reference: Touchpoint['channels'][number]) => ({
    was: reference.value,
    shown: declaredName(kind, reference, journey),
  });
  return [
    { fact: 'name', was: name, shown: name },
    ...channels.map((channel) => ({ fact: 'channel' as const, ...declared('channels', channel) })),
    ...textsOf(touchpoint),
    ...(owner ? [{ fact: 'owner' as const, ...declared('teams', owner) }] : []),
  ];
}

function textsOf({ needs, feelings, quotes, pains, ideas }: Touchpoint): ShownWords[] {
  const words = (fact: FactWord) => (was: string) => ({ fact, was, shown: was });
  return [
    ...needs.map(({ text }) => text).map(words('need')),
    ...pains.map(({ value }) => value).map(words('pain')),
    ...ideas.map(({ value }) => value).map(words('idea')),
    ...quotes.map(({ value }) => value).map(words('quote')),
    ...feelings.map(({ value }) => value).map(words('feeling')),
  ];
}

/**
 * The words of which a line in the map is a part.
 *
 * @param line as it is drawn, shortened or not
 * @param among the words that can stand there
 */
export function wordsInLine(line: string, among: readonly ShownWords[]): ShownWords | undefined {
  const wanted = bare(line);
  if (wanted === '') return undefined;
  return (
    among.find(({ shown }) => bare(shown) === wanted) ??
    among.find(({ shown }) => bare(shown).startsWith(wanted)) ??
    among.find(({ shown }) => bare(shown).includes(wanted))
  );
}

/** Without what a drawing alone has: quotation marks, dots where a text is cut, the white space of a line break. */
function bare(text: string): string {
  return text
    .replace(/["“”„»«…]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Whether words can stand in a lane; `undefined` is a card, which has the name and the channels. */
export function standsIn(lane: string | undefined): (words: Words) => boolean {
  const facts: readonly string[] = lane === undefined ? ['name', 'channel'] : (factsOfLane[lane] ?? repeated);
  return ({ fact }) => facts.includes(fact);
}

/** The edit that writes other words; empty words delete a fact. */
export function wordsEdit({ journey, touchpoint }: Found, { fact, was }: Words, text: string): MapEdit {
  if (fact === 'name') {
    return { kind: 'rename', journey: journey.key, thing: 'touchpoint', key: touchpoint.key, name: text };
  }
  const place = { kind: 'fact', journey: journey.key, touchpoint: touchpoint.key, fact } as const;
  return was === undefined ? { ...place, text } : { ...place, was, text };
}
