/**
 * Invariant of this room: the catalogue suggests and recognises; no map has to have anything of it.
 *
 * What of the catalogue a name stands for, whatever language it is written in.
 */
import { lazy } from '../model/lazy.ts';
import type { Channel, Touchpoint } from '../model/model.ts';
import { type CatalogueChannel, catalogueChannels } from './channels.ts';
import { type CatalogueMomentId, catalogueMoments } from './moments.ts';
import { matchOf, partsOf, spellingsOf, wordsOf } from './name-match.ts';
import type { CatalogueTouchpoint } from './touchpoint-entry.ts';
import { catalogueTouchpoints } from './touchpoints.ts';
import type { Words } from './words.ts';

interface Known<Entry> {
  readonly entry: Entry;
  readonly spellings: readonly (readonly string[])[];
}

function known<Entry extends { readonly names: Words }>(entries: readonly Entry[]): readonly Known<Entry>[] {
  return entries.map((entry) => ({ entry, spellings: spellingsOf(entry.names) }));
}

const knownTouchpoints = lazy(() => known(catalogueTouchpoints));
const channelsByName = lazy(() => byName(catalogueChannels));
const momentsByName = lazy(() => byName(catalogueMoments));

/** A way to write an entry's name, in words. */
interface Spelling {
  readonly entry: CatalogueTouchpoint;
  /** Place of the entry in the catalogue. */
  readonly order: number;
  readonly words: readonly string[];
}

/** The spellings that begin with each word, in the order of the catalogue. */
const spellingsByWord = lazy(spellingsByFirstWord);

/** Looked up at once: a map with thousands of touchpoints asks for each of their channels. */
function byName<Entry extends { readonly names: Words }>(entries: readonly Entry[]): ReadonlyMap<string, Entry> {
  const found = new Map<string, Entry>();
  for (const { entry, spellings } of known(entries)) {
    for (const spelling of spellings) {
      const name = spelling.join(' ');
      if (!found.has(name)) found.set(name, entry);
    }
  }
  return found;
}

function spellingsByFirstWord(): ReadonlyMap<string, readonly Spelling[]> {
  const found = new Map<string, Spelling[]>();
  for (const [order, { entry, spellings }] of knownTouchpoints().entries()) {
    for (const words of spellings) {
      const first = words[0] ?? '';
      const same = found.get(first);
      if (same) same.push({ entry, order, words });
      else found.set(first, [{ entry, order, words }]);
    }
  }
  return found;
}

/**
 * The spellings that can match a name. A long map asks for all of its touchpoints: few spellings are compared word by
 * word.
 */
function* candidatesFor(words: readonly string[]): Generator<Spelling> {
  for (const word of words) {
    for (const part of partsOf(word)) yield* spellingsByWord().get(part) ?? [];
  }
}

/**
 * The catalogue's touchpoint that a name speaks of: the one whose words explain most of it, `undefined` when none does.
 * "Annons på sociala medier" is an ad on social media, not social media as such.
 */
export function recogniseTouchpoint(name: string): CatalogueTouchpoint | undefined {
  const words = wordsOf(name);
  let best: Spelling | undefined;
  let most = 0;
  for (const spelling of candidatesFor(words)) {
    const match = matchOf(words, spelling.words, spelling.entry.unlike);
    const isFirst = match === most && spelling.order < (best?.order ?? 0);
    if (match === 0 || match < most || (match === most && !isFirst)) continue;
    best = spelling;
    most = match;
  }
  return best?.entry;
}

/** The catalogue's channel of that very name, in any language: `telefon` and `Phone` are the same one. */
export function recogniseChannel(name: string): CatalogueChannel | undefined {
  return channelsByName().get(wordsOf(name).join(' '));
}

/** Of the declared channels the one that is the same as this name in another language, or by another spelling. */
export function sameChannel(name: string, declared: readonly Channel[]): Channel | undefined {
  const meant = recogniseChannel(name)?.id;
  return (
    meant &&
    declared.find((channel) => [channel.name, channel.id ?? ''].some((other) => recogniseChannel(other)?.id === meant))
  );
}

/** Whether a touchpoint is where customers get help: by its `moment`, or by the words of its name in any language. */
export function isSupport(touchpoint: Pick<Touchpoint, 'name' | 'moments'>): boolean {
  return isAbout(touchpoint, 'support');
}

/** Whether a touchpoint is where customers are asked what they think: by its `moment`, or by the words of its name. */
export function isFeedback(touchpoint: Pick<Touchpoint, 'name' | 'moments'>): boolean {
  return isAbout(touchpoint, 'feedback');
}

function isAbout({ name, moments }: Pick<Touchpoint, 'name' | 'moments'>, wanted: CatalogueMomentId): boolean {
  return speaksOf(name, wanted) || moments.some(({ value }) => isMoment(value, wanted) || speaksOf(value, wanted));
}

/** For each moment, what a name must have in it to match at all: one of the words that its spellings end with. */
const endingsByMoment = lazy(
  (): ReadonlyMap<CatalogueMomentId, RegExp> =>
    new Map(
      catalogueMoments.map(({ id }) => {
        const spellings = knownTouchpoints().flatMap((one) => (one.entry.moment === id ? one.spellings : []));
        const endings = new Set(spellings.map((spelling) => spelling.at(-1) ?? ''));
        return [id, new RegExp([...endings].join('|'), 'u')];
      }),
    ),
);

/** Any words of a touchpoint of that kind will do: a survey about the newsletter is a survey too. */
function speaksOf(text: string, wanted: CatalogueMomentId): boolean {
  // Nearly every name ends here: comparing it with every spelling took a tenth of the analysis of a long map.
  if (!endingsByMoment().get(wanted)?.test(text.normalize('NFC').toLowerCase())) return false;
  const words = wordsOf(text);
  return knownTouchpoints().some(
    ({ entry, spellings }) =>
      entry.moment === wanted && spellings.some((spelling) => matchOf(words, spelling, entry.unlike) > 0),
  );
}

function isMoment(text: string, wanted: CatalogueMomentId): boolean {
  return momentsByName().get(wordsOf(text).join(' '))?.id === wanted;
}
