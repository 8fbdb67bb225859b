/**
 * The one table of keywords. Recognition, placement, completion, hover and the syntax colouring's test derive from it; how
 * a keyword is written in other languages stands in `spellings.ts`.
 */
import { type KeywordLanguage, keywordLanguages, otherSpellings } from './spellings.ts';

/** What can hold lines. `need` and `action` hold only what follows them on their own line. */
export type Holder =
  | 'file'
  | 'journey'
  | 'stage'
  | 'touchpoint'
  | 'persona'
  | 'channel'
  | 'team'
  | 'source'
  | 'need'
  | 'action';

/**
 * How a value is written.
 * `title`: the name of a thing. `text`: free words. `names`: a list of names. `name`: one name.
 * `value`: something with a form of its own, read by `syntax/values`.
 */
export type ValueForm = 'title' | 'text' | 'name' | 'names' | 'value';

export interface Keyword {
  readonly word: string;
  /** Where it may stand. */
  readonly on: readonly Holder[];
  /** What its line opens, if anything; by holder, where the same word opens different things. */
  readonly opens?: Holder;
  /** Opens only where one of these holds it (`channel` declares on a journey and is a property of a touchpoint). */
  readonly opensOn?: readonly Holder[];
  readonly form: ValueForm;
  /** Takes an id between the keyword and the colon (only where it opens something). */
  readonly id?: true;
  /** Takes `[persona, …]` before the colon. */
  readonly personas?: true;
  /** Said more than once by one holder, each line adds to the others. */
  readonly repeats?: true;
  /** A journey takes it only before its first stage. */
  readonly beforeStages?: true;
  /** Words that the value may be. */
  readonly choices?: readonly string[];
}

const channelKinds = ['digital', 'physical', 'person', 'print', 'voice'] as const;
const evidenceKinds = ['survey', 'interview', 'crm', 'analytics', 'review', 'observation', 'support'] as const;
const statuses = ['planned', 'missing', 'failed', 'ad hoc', 'out of order'] as const;
const actionStatuses = ['planned', 'doing', 'done', 'dropped'] as const;
const initiators = ['customer', 'company', 'partner'] as const;
const moments = ['first contact', 'transaction', 'onboarding', 'support', 'feedback'] as const;
const efforts = ['low', 'medium', 'high'] as const;
const states = ['as-is', 'to-be'] as const;

export const choices = {
  channelKinds,
  evidenceKinds,
  statuses,
  actionStatuses,
  initiators,
  moments,
  efforts,
  states,
} as const;

const context = ['journey', 'stage', 'touchpoint'] as const;

/** Every keyword, things that hold others first. */
export const keywords: readonly Keyword[] = [
  { word: 'journey', on: ['file'], opens: 'journey', form: 'title', id: true, repeats: true },
  { word: 'stage', on: ['journey'], opens: 'stage', form: 'title', id: true, repeats: true },
  { word: 'touchpoint', on: ['stage', 'journey'], opens: 'touchpoint', form: 'title', id: true, repeats: true },
  { word: 'again', on: ['stage', 'journey'], form: 'name', repeats: true },
  { word: 'persona', on: ['journey', 'file'], opens: 'persona', form: 'title', id: true, repeats: true },
  {
    word: 'channel',
    on: ['touchpoint', 'journey', 'file'],
    opens: 'channel',
    opensOn: ['journey', 'file'],
    form: 'names',
    id: true,
    repeats: true,
    beforeStages: true,
  },
  { word: 'team', on: ['journey', 'file'], opens: 'team', form: 'title', id: true, repeats: true, beforeStages: true },
  { word: 'source', on: ['journey', 'file'], opens: 'source', form: 'title', id: true, repeats: true },

  { word: 'use', on: ['file'], form: 'text', repeats: true },
  { word: 'language', on: ['journey', 'file'], form: 'value' },
  { word: 'state', on: ['journey'], form: 'value', choices: states },
  { word: 'compares', on: ['journey'], form: 'name' },
  { word: 'for', on: ['journey'], form: 'names', repeats: true },
  { word: 'scope', on: context, form: 'text', repeats: true },
  { word: 'goal', on: ['persona', ...context], form: 'text', repeats: true },
  {
    word: 'note',
    on: ['persona', 'channel', 'team', 'source', ...context],
    form: 'text',
    repeats: true,
  },
  { word: 'scale', on: ['journey'], form: 'value' },
  { word: 'bands', on: ['journey'], form: 'value' },
  { word: 'important', on: ['journey'], form: 'value' },
  { word: 'target', on: ['journey', 'touchpoint'], form: 'value' },
  { word: 'benchmark', on: ['journey', 'touchpoint'], form: 'value' },
  { word: 'reviewed', on: ['journey', 'touchpoint'], form: 'value' },
  { word: 'outcome', on: ['journey'], form: 'value', repeats: true },
  { word: 'nps', on: ['journey', 'touchpoint'], form: 'value' },
  { word: 'csat', on: ['journey', 'touchpoint'], form: 'value' },
  { word: 'ces', on: ['journey', 'touchpoint'], form: 'value' },
  { word: 'retention', on: ['journey'], form: 'value' },
  {
    word: 'need',
    on: ['persona', 'touchpoint', 'journey'],
    opens: 'need',
    form: 'title',
    id: true,
    repeats: true,
  },
  { word: 'met', on: ['need'], form: 'value' },
  { word: 'serves', on: ['touchpoint'], form: 'names', repeats: true },
  { word: 'by', on: ['touchpoint'], form: 'value', choices: initiators },
  { word: 'moment', on: ['touchpoint'], form: 'text', repeats: true, choices: moments },
  { word: 'status', on: ['action', 'touchpoint'], form: 'value', choices: [...statuses, 'doing', 'done', 'dropped'] },
  { word: 'rating', on: ['touchpoint'], form: 'value', personas: true, repeats: true },
  { word: 'importance', on: ['need', 'touchpoint'], form: 'value', personas: true, repeats: true },
  { word: 'business', on: ['touchpoint'], form: 'value' },
  { word: 'effort', on: ['action', 'touchpoint'], form: 'value', choices: efforts },
  { word: 'frequency', on: ['touchpoint'], form: 'value' },
  { word: 'prefers', on: ['persona', 'touchpoint'], form: 'value', repeats: true },
  { word: 'duration', on: ['touchpoint'], form: 'value' },
  { word: 'wait', on: ['touchpoint'], form: 'value' },
  { word: 'feeling', on: ['touchpoint'], form: 'text', personas: true, repeats: true },
  { word: 'quote', on: ['persona', 'touchpoint'], form: 'text', personas: true, repeats: true },
  { word: 'pain', on: ['touchpoint'], form: 'text', personas: true, repeats: true },
  { word: 'idea', on: ['touchpoint'], form: 'text', repeats: true },
  { word: 'evidence', on: ['touchpoint'], form: 'text', repeats: true },
  { word: 'link', on: ['journey', 'touchpoint'], form: 'text', repeats: true },
  { word: 'owner', on: ['action', 'touchpoint', 'stage', 'journey'], form: 'name' },
  { word: 'action', on: ['touchpoint'], opens: 'action', form: 'text', repeats: true },
  { word: 'due', on: ['action'], form: 'value' },
  { word: 'expect', on: ['action'], form: 'value' },
  { word: 'next', on: ['touchpoint'], form: 'names', repeats: true },
  { word: 'about', on: ['persona'], form: 'text', repeats: true },
  { word: 'kind', on: ['channel', 'source'], form: 'value', choices: [...channelKinds, ...evidenceKinds] },
  { word: 'file', on: ['source'], form: 'text' },
  { word: 'columns', on: ['source'], form: 'text' },
  { word: 'date', on: ['source'], form: 'value' },
];

/** What an analyst most often writes next in each thing, the likeliest first. */
export const typicalKeywords: Readonly<Record<Holder, readonly string[]>> = {
  file: ['journey', 'language', 'persona', 'use'],
  journey: ['stage', 'persona', 'need'],
  stage: ['touchpoint', 'goal', 'note'],
  touchpoint: ['need', 'rating', 'importance'],
  persona: ['goal', 'need', 'quote'],
  channel: ['kind', 'note'],
  team: ['note'],
  source: ['kind', 'date', 'note'],
  need: ['met', 'importance'],
  action: ['owner', 'due', 'expect'],
};

/** The ways to write a keyword in one language, the usual one first. */
export function spellingsIn(keyword: Keyword, language: KeywordLanguage): readonly [string, ...string[]] {
  const others = language === 'en' ? undefined : otherSpellings[keyword.word]?.[language];
  return others ?? [keyword.word];
}

/** A keyword as one writes it in that language. */
export function spell(keyword: Keyword, language: KeywordLanguage): string {
  return spellingsIn(keyword, language)[0];
}

/** Every way to write a keyword, English first. */
export function spellingsOf(keyword: Keyword): string[] {
  return [...new Set(keywordLanguages.flatMap((language) => spellingsIn(keyword, language)))];
}

/** Spelling (lower case, NFC) to keyword. */
const bySpelling: ReadonlyMap<string, Keyword> = new Map(
  keywords.flatMap((keyword) => spellingsOf(keyword).map((spelling) => [spelling, keyword] as const)),
);

/** The keyword of that spelling in any of the languages and in any letter case; `undefined` when it is none. */
export function findKeyword(spelling: string): Keyword | undefined {
  return bySpelling.get(spelling) ?? bySpelling.get(spelling.normalize('NFC').toLowerCase());
}

/** The keyword with that English word. Throws for a word that the table does not have. */
export function keywordNamed(word: string): Keyword {
  const keyword = findKeyword(word);
  if (keyword?.word !== word) throw new Error(`There is no keyword "${word}".`);
  return keyword;
}

/** What a keyword opens where `holder` holds it. */
export function opensIn(keyword: Keyword, holder: Holder): Holder | undefined {
  if (keyword.opensOn && !keyword.opensOn.includes(holder)) {
    return undefined;
  }
  return keyword.opens;
}
