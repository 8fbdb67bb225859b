/** Keywords that can stand at the start of a clause. */
import { CompletionItemKind } from 'vscode-languageserver-types';
import type { Holder } from '../../keywords/keyword-row.ts';
import type { KeywordLanguage } from '../../keywords/keyword-translations.ts';
import {
  isText,
  type Keyword,
  type KeywordWord,
  keywordNamed,
  keywords,
  opensIn,
  spell,
  spellingsIn,
  typicalKeywords,
} from '../../keywords/keywords.ts';
import { nearWordsOf } from '../../keywords/near-keywords.ts';
import type { JourneyTranslate } from '../../messages/messages.ts';
import { holderDepth, type OpenThing } from '../../syntax/open-thing.ts';
import type { Structure } from '../../syntax/structure.ts';
import type { KeywordPlace } from '../cursor.ts';
import { keywordHelp } from '../hover/keyword-help.ts';
import { type LinesBelow, opened } from '../open-scopes.ts';
import { indentIn, type Levels } from '../own-level.ts';
import type { CompletionCandidate } from './completion-candidate.ts';
import { type Whole, type Writing, wholeThings } from './completion-templates.ts';
import { hasValues } from './completion-values.ts';

/** Where keywords are to stand, and how they are written. */
export interface KeywordContext {
  readonly placement: Structure;
  readonly below: LinesBelow;
  /** That keywords are written in, the likeliest first: a file that has none yet can get them in two. */
  readonly languages: readonly [KeywordLanguage, ...KeywordLanguage[]];
  /** That the reader thinks in. */
  readonly reader: KeywordLanguage;
  readonly t: JourneyTranslate;
  /** How whole things are written, without white space before their lines. */
  readonly writing: Omit<Writing, 'lead'>;
  /** White space before a line that the cursor's line becomes, for an editor that does not indent by itself. */
  readonly plainLead: string | undefined;
  readonly levels: Levels;
}

interface Ranked {
  readonly offers: readonly CompletionCandidate[];
  readonly rank: number;
  readonly word: string;
}

/**
 * The keywords that may stand here and are not there yet, and whole things that begin with them, the likeliest first.
 */
export function keywordOffers(place: KeywordPlace, context: KeywordContext): CompletionCandidate[] {
  const ranked = keywords.flatMap((keyword, index) => ranks(keyword, index, place, context));
  const wholes = place.first && !place.head ? fittingWholes(place, context) : [];
  return ranked
    .sort((one, other) => one.rank - other.rank)
    .flatMap(({ offers, word }) => {
      const own = wholes.filter((whole) => whole.word === word).map((whole) => whole.offer);
      // In an empty file one starts from a whole journey sooner than from its first line.
      return [...offers, ...own];
    });
}

function ranks(keyword: Keyword, index: number, place: KeywordPlace, context: KeywordContext): Ranked[] {
  const { open, first, head, meant } = place;
  const depth = holderDepth(open, keyword, first);
  const holder = open[depth ?? -1];
  const after = opened(open, keyword, first);
  if (isTakenForParticipants(keyword, place, context.levels)) return [];
  if (depth === undefined || !holder || !after || isSaid(keyword, holder, place, context.placement)) return [];
  const opens = opensIn(keyword, holder.holder) !== undefined;
  const takesHead =
    !head || ((!head.id || (keyword.id === true && opens)) && (!head.personas || keyword.personas === true));
  if (!takesHead || !context.below.stay(after.open)) return [];
  const rank = rankOf(meant - depth, keyword, holder.holder, index);
  const indent = indentFor(keyword, place, context.levels);
  const offers = context.languages.map((language) => ({
    ...keywordOffer(keyword, holder.holder, opens, place, { ...context, language }),
    ...(indent === undefined ? {} : { indent }),
  }));
  const once = new Map(offers.map((offer) => [offer.label, offer]));
  return [{ word: keyword.word, rank, offers: [...once.values()] }];
}

/** With a value among the facts of a touchpoint these are reported, because `participants` is meant. */
function isTakenForParticipants({ word }: Keyword, { open, first, end }: KeywordPlace, { text }: Levels): boolean {
  if ((word !== 'for' && word !== 'persona') || open.every(({ holder }) => holder !== 'touchpoint')) return false;
  return !first || /^[^\r\n]*\S/u.test(text.slice(end));
}

function keywordOffer(
  keyword: Keyword,
  holder: Holder,
  opens: boolean,
  { head, start, end }: KeywordPlace,
  { language, reader, t, levels }: KeywordContext & { readonly language: KeywordLanguage },
): CompletionCandidate {
  const spelling = spell(keyword, language);
  // Who knows the English word, or the one of the own language, finds what the file writes by it.
  const [...words] = new Set([spelling, keyword.word, ...spellingsIn(keyword, reader)]);
  const typed = levels.text.slice(start, end).normalize('NFC').toLowerCase();
  const found = [...words, ...nearWordsOf(keyword).filter((word) => typed !== '' && word.startsWith(typed))];
  return {
    label: spelling,
    ...(words.length > 1 ? { beside: words[1] ?? '' } : {}),
    ...(found.length > 1 ? { found: found.join(' ') } : {}),
    kind: opens ? CompletionItemKind.Class : CompletionItemKind.Property,
    detail: t(`holder.${holder}`),
    help: keywordHelp(keyword, language, t),
    newText: head ? spelling : `${spelling}: `,
    ...(!head && hasValues(keyword, opens) ? { suggestAgain: true as const } : {}),
  };
}

/** Where the line moves to that begins with a keyword, where it stands too far in for what that belongs to. */
function indentFor(
  keyword: Keyword,
  { open, first, head, meant, start }: KeywordPlace,
  levels: Levels,
): string | undefined {
  const depth = holderDepth(open, keyword, first);
  const holder = open[depth ?? -1];
  const moves = first && !head && depth !== undefined && holder && meant > depth;
  return moves ? indentIn(holder, keyword, start, levels) : undefined;
}

/**
 * Whether another line says it already. Things and texts are written again and again; a list takes what is to be added.
 */
function isSaid(
  keyword: Keyword,
  { holder, clause }: OpenThing,
  { start }: KeywordPlace,
  { clauses }: Structure,
): boolean {
  const repeats = keyword.repeats && (isText(keyword) || opensIn(keyword, holder) !== undefined);
  return (
    !repeats &&
    clauses.some((other) => other.parent === clause && other.keyword === keyword && other.clause.start !== start)
  );
}

/** Nearest to what the indentation means first; there, the likeliest first. */
function rankOf(distance: number, keyword: Keyword, holder: Holder, index: number): number {
  const likely = typicalKeywords[holder].indexOf(keyword.word);
  const level = distance < 0 ? 9 : Math.min(distance, 8);
  return level * 10_000 + (likely < 0 ? 9 : likely) * 1_000 + index;
}

/** Whole things that may stand here and leave the lines below where they belong. */
function fittingWholes(place: KeywordPlace, { writing, plainLead, below, levels }: KeywordContext): Whole[] {
  const { open } = place;
  const indentOf = (word: KeywordWord) => indentFor(keywordNamed(word), place, levels);
  const lead = plainLead === undefined ? undefined : (word: KeywordWord) => indentOf(word) ?? plainLead;
  const fitting = wholeThings({ ...writing, lead }).filter(({ word, leaves }) => {
    let now: readonly OpenThing[] | undefined = open;
    for (const one of leaves) {
      now = now && opened(now, keywordNamed(one), true)?.open;
    }
    const holdsStages = open.some(({ holder, stages }) => holder === 'journey' && stages > 0);
    const isModel = word === 'stage' && leaves.length === 1;
    return now !== undefined && !(isModel && holdsStages) && below.stay(now);
  });
  return fitting.map((whole) => {
    const indent = indentOf(whole.word);
    return indent === undefined ? whole : { ...whole, offer: { ...whole.offer, indent } };
  });
}
