/**
 * Invariant of this room: what a keyword means is stated once, as data; no other room lists keywords.
 *
 * The one table of keywords: each fact about a keyword is stated here once, and all rooms look it up.
 * `keyword-translations.ts` has how a keyword is written in other languages.
 */
import type { Holder, KeywordFacts, KeywordRow, ValueKind } from './keyword-row.ts';
import { type KeywordLanguage, keywordLanguages, otherSpellings, type SpellingRow } from './keyword-translations.ts';
import type { ValueList } from './values.ts';

const context = ['journey', 'stage', 'touchpoint'] as const;

/** Every keyword, things that hold others first. */
const table = [
  { word: 'journey', on: ['file'], opens: 'journey', value: 'title', id: true, repeats: true, asIs: [] },
  { word: 'stage', on: ['journey'], opens: 'stage', part: 'stage', value: 'title', id: true, repeats: true, asIs: [] },
  {
    word: 'touchpoint',
    on: ['stage', 'journey'],
    opens: 'touchpoint',
    part: 'entry',
    value: 'title',
    id: true,
    repeats: true,
    asIs: [],
  },
  {
    word: 'again',
    on: ['stage', 'journey'],
    opens: 'again',
    part: 'entry',
    value: 'name',
    names: 'touchpoint',
    repeats: true,
    asIs: [],
  },
  { word: 'persona', on: ['journey', 'file'], opens: 'persona', value: 'title', id: true, repeats: true, asIs: [] },
  {
    word: 'channel',
    on: ['touchpoint', 'again', 'journey', 'file'],
    opens: 'channel',
    opensOn: ['journey', 'file'],
    value: 'names',
    names: 'channel',
    id: true,
    repeats: true,
    beforeStages: true,
    asIs: [],
  },
  {
    word: 'team',
    on: ['journey', 'file'],
    opens: 'team',
    value: 'title',
    id: true,
    repeats: true,
    beforeStages: true,
    asIs: [],
  },
  { word: 'source', on: ['journey', 'file'], opens: 'source', value: 'title', id: true, repeats: true, asIs: [] },

  { word: 'use', on: ['file'], value: 'journey-file', repeats: true, asIs: [] },
  { word: 'language', on: ['journey', 'file'], value: 'language', asIs: [] },
  { word: 'state', on: ['journey'], value: 'choice', choices: { journey: 'states' }, asIs: ['journey'] },
  { word: 'compares', on: ['journey'], value: 'name', names: 'journey', asIs: ['journey'] },
  { word: 'for', on: ['journey'], value: 'names', names: 'persona', repeats: true, asIs: [] },
  { word: 'scope', on: context, value: 'text', repeats: true, asIs: [] },
  { word: 'goal', on: ['persona', ...context], value: 'text', repeats: true, asIs: [] },
  { word: 'objective', on: ['touchpoint'], value: 'text', repeats: true, asIs: [] },
  {
    word: 'note',
    on: ['persona', 'channel', 'team', 'source', ...context],
    value: 'text',
    repeats: true,
    asIs: ['journey', 'touchpoint'],
  },
  { word: 'repeats', on: ['stage'], value: 'text', asIs: [] },
  { word: 'scale', on: ['source', 'journey'], value: 'scale', asIs: [] },
  { word: 'bands', on: ['journey'], value: 'bands', onScale: true, asIs: [] },
  { word: 'important', on: ['journey'], value: 'number', onScale: true, asIs: [] },
  { word: 'target', on: ['journey', 'touchpoint'], value: 'number', onScale: true, asIs: [] },
  {
    word: 'benchmark',
    on: ['journey', 'touchpoint'],
    value: 'number',
    onScale: true,
    evidence: true,
    asIs: ['journey', 'touchpoint'],
  },
  { word: 'reviewed', on: ['journey', 'touchpoint'], value: 'review', asIs: ['journey', 'touchpoint'] },
  {
    word: 'outcome',
    on: ['journey'],
    value: 'outcome',
    onScale: true,
    evidence: true,
    repeats: true,
    asIs: ['journey'],
  },
  {
    word: 'nps',
    on: ['journey', 'touchpoint'],
    value: 'nps',
    evidence: true,
    repeats: true,
    asIs: ['journey', 'touchpoint'],
  },
  {
    word: 'csat',
    on: ['journey', 'touchpoint'],
    value: 'percentage',
    evidence: true,
    repeats: true,
    asIs: ['journey', 'touchpoint'],
  },
  {
    word: 'ces',
    on: ['journey', 'touchpoint'],
    value: 'effort-score',
    evidence: true,
    repeats: true,
    asIs: ['journey', 'touchpoint'],
  },
  {
    word: 'metric',
    on: ['journey', 'touchpoint'],
    value: 'metric',
    evidence: true,
    repeats: true,
    asIs: ['journey', 'touchpoint'],
  },
  { word: 'retention', on: ['journey'], value: 'retention', repeats: true, asIs: ['journey'] },
  {
    word: 'need',
    on: ['persona', 'touchpoint', 'again', 'journey'],
    opens: 'need',
    value: 'title',
    id: true,
    repeats: true,
    asIs: [],
    anyChannel: true,
  },
  { word: 'met', on: ['need'], value: 'number', onScale: true, evidence: true, asIs: ['need'] },
  { word: 'serves', on: ['touchpoint'], value: 'names', names: 'need', repeats: true, asIs: [], anyChannel: true },
  {
    word: 'by',
    on: ['touchpoint'],
    value: 'choice',
    choices: { touchpoint: 'initiators' },
    asIs: [],
    anyChannel: true,
  },
  {
    word: 'participants',
    also: ['with'],
    on: ['touchpoint'],
    value: 'names',
    names: 'persona',
    repeats: true,
    asIs: [],
    anyChannel: true,
  },
  { word: 'moment', on: ['touchpoint'], value: 'text', usual: 'moments', repeats: true, asIs: [] },
  {
    word: 'status',
    on: ['action', 'touchpoint'],
    value: 'choice',
    choices: { action: 'actionStatuses', touchpoint: 'statuses' },
    asIs: ['touchpoint'],
  },
  {
    word: 'rating',
    on: ['touchpoint', 'again'],
    value: 'rating',
    onScale: true,
    evidence: true,
    personas: true,
    repeats: true,
    asIs: ['touchpoint', 'again'],
  },
  {
    word: 'importance',
    on: ['need', 'touchpoint', 'again'],
    value: 'rating',
    onScale: true,
    evidence: true,
    personas: true,
    repeats: true,
    asIs: [],
    anyChannel: true,
  },
  {
    word: 'answers',
    on: ['source', 'touchpoint', 'again'],
    value: 'answers',
    personas: true,
    repeats: true,
    asIs: ['touchpoint', 'again'],
  },
  { word: 'driver', on: ['touchpoint'], value: 'share', evidence: true, asIs: ['touchpoint'] },
  { word: 'business', on: ['touchpoint'], value: 'number', onScale: true, asIs: [], anyChannel: true },
  {
    word: 'effort',
    on: ['action', 'touchpoint'],
    value: 'choice',
    choices: { action: 'efforts', touchpoint: 'efforts' },
    asIs: ['touchpoint'],
  },
  { word: 'risk', on: ['touchpoint'], value: 'text', usual: 'risks', asIs: ['touchpoint'] },
  { word: 'cost', on: ['touchpoint'], value: 'cost', asIs: ['touchpoint'] },
  { word: 'reach', on: ['touchpoint'], value: 'share', asIs: ['touchpoint'] },
  { word: 'frequency', on: ['touchpoint'], value: 'frequency', asIs: [] },
  { word: 'prefers', on: ['persona', 'touchpoint'], value: 'preference', names: 'channel', repeats: true, asIs: [] },
  { word: 'duration', on: ['touchpoint'], value: 'duration', asIs: [] },
  { word: 'wait', on: ['touchpoint'], value: 'duration', asIs: [] },
  { word: 'within', on: ['touchpoint'], value: 'duration', asIs: [] },
  { word: 'when', on: ['touchpoint'], value: 'text', asIs: [] },
  { word: 'promise', on: ['touchpoint'], value: 'text', repeats: true, asIs: [] },
  { word: 'keeps', on: ['touchpoint'], value: 'text', repeats: true, asIs: [] },
  { word: 'survey', on: ['touchpoint'], value: 'survey', repeats: true, asIs: [] },
  { word: 'feeling', on: ['touchpoint'], value: 'text', personas: true, repeats: true, asIs: ['touchpoint'] },
  { word: 'quote', on: ['persona', 'touchpoint'], value: 'text', personas: true, repeats: true, asIs: ['touchpoint'] },
  { word: 'pain', on: ['touchpoint'], value: 'text', personas: true, repeats: true, asIs: ['touchpoint'] },
  { word: 'idea', on: ['touchpoint'], value: 'text', repeats: true, asIs: [] },
  { word: 'evidence', on: ['touchpoint'], value: 'text', repeats: true, asIs: ['touchpoint'] },
  { word: 'link', on: ['journey', 'touchpoint'], value: 'link', repeats: true, asIs: ['journey', 'touchpoint'] },
  {
    word: 'owner',
    on: ['action', 'need', 'touchpoint', 'stage', 'journey'],
    value: 'name',
    names: 'team',
    asIs: [],
    anyChannel: true,
  },
  { word: 'action', on: ['touchpoint'], opens: 'action', value: 'text', repeats: true, asIs: ['touchpoint'] },
  { word: 'due', on: ['action'], value: 'date', asIs: [] },
  {
    word: 'expect',
    also: ['expected'],
    on: ['action', 'need', 'touchpoint'],
    value: 'number',
    onScale: true,
    asIs: [],
  },
  { word: 'next', on: ['touchpoint'], value: 'names', names: 'touchpoint', shares: true, repeats: true, asIs: [] },
  { word: 'about', on: ['persona'], value: 'text', repeats: true, asIs: [] },
  {
    word: 'kind',
    on: ['channel', 'team', 'source'],
    value: 'choice',
    choices: { channel: 'channelKinds', team: 'ownerships', source: 'evidenceKinds' },
    asIs: [],
  },
  { word: 'file', on: ['source'], value: 'path', asIs: [] },
  { word: 'sheet', on: ['source'], value: 'text', asIs: [] },
  { word: 'columns', on: ['source'], value: 'text', asIs: [] },
  { word: 'names', on: ['source'], value: 'text', asIs: [] },
  { word: 'missing', on: ['source'], value: 'text', asIs: [] },
  { word: 'weight', on: ['source'], value: 'text', asIs: [] },
  { word: 'dated', on: ['source'], value: 'text', asIs: [] },
  { word: 'segment', on: ['source'], value: 'segment', personas: true, repeats: true, asIs: [] },
  { word: 'date', on: ['source'], value: 'date', asIs: [] },
] as const satisfies readonly KeywordRow[];

/** The English word of a keyword. */
export type KeywordWord = (typeof table)[number]['word'];

/** A keyword that says something of what holds it, rather than being a part of the journey or a declaration. */
type FactWord = Exclude<
  KeywordWord,
  'journey' | 'stage' | 'touchpoint' | 'again' | 'persona' | 'team' | 'source' | 'use'
>;

const inOrder = [
  ...([
    'language',
    'state',
    'compares',
    'for',
    'about',
    'kind',
    'scope',
    'goal',
    'objective',
    'repeats',
    'scale',
    'bands',
    'important',
  ] as const),
  ...([
    'channel',
    'by',
    'participants',
    'moment',
    'status',
    'serves',
    'need',
    'met',
    'rating',
    'answers',
    'importance',
    'driver',
    'business',
  ] as const),
  ...([
    'target',
    'reviewed',
    'outcome',
    'retention',
    'nps',
    'csat',
    'ces',
    'metric',
    'benchmark',
    'effort',
    'risk',
    'cost',
    'reach',
  ] as const),
  ...([
    'frequency',
    'prefers',
    'duration',
    'wait',
    'within',
    'when',
    'promise',
    'keeps',
    'feeling',
    'quote',
    'pain',
  ] as const),
  ...(['evidence', 'survey', 'idea', 'action'] as const),
  ...(['file', 'sheet', 'columns', 'names', 'missing', 'weight', 'dated', 'segment'] as const),
  ...(['date', 'note', 'link', 'owner', 'due', 'expect', 'next'] as const),
] as const satisfies readonly FactWord[];

type Unplaced = Exclude<FactWord, (typeof inOrder)[number]>;

/** The order in which facts usually stand. Does not compile while a fact has no place in it. */
export const usualOrder: [Unplaced] extends [never] ? readonly KeywordWord[] : `no place for ${Unplaced}` = inOrder;

export interface Keyword extends KeywordFacts {
  readonly word: KeywordWord;
  /**
   * Its place in the order in which facts usually stand, from 0; `undefined` for a part of the journey and a
   * declaration.
   */
  readonly order: number | undefined;
}

/** Every keyword, in the order of the table. */
export const keywords: readonly Keyword[] = table.map((row) => {
  const order = usualOrder.indexOf(row.word);
  return { ...row, order: order < 0 ? undefined : order };
});

/** What an analyst most often writes next in each thing, the likeliest first. */
export const typicalKeywords: Readonly<Record<Holder, readonly KeywordWord[]>> = {
  file: ['journey', 'language', 'persona', 'use'],
  journey: ['stage', 'persona', 'need'],
  stage: ['touchpoint', 'goal', 'note'],
  touchpoint: ['need', 'rating', 'importance'],
  again: ['rating', 'importance', 'need'],
  persona: ['goal', 'need', 'quote'],
  channel: ['kind', 'note'],
  team: ['kind', 'note'],
  source: ['kind', 'file', 'date'],
  need: ['met', 'importance'],
  action: ['owner', 'due', 'expect'],
};

/** Does not compile where a keyword has no row of spellings. */
const rowOf: Readonly<Record<KeywordWord, SpellingRow>> = otherSpellings;

/** The ways to write a keyword in one language, the usual one first. */
export function spellingsIn(keyword: Keyword, language: KeywordLanguage): readonly [string, ...string[]] {
  const others = language === 'en' ? undefined : rowOf[keyword.word][language];
  return others ?? [keyword.word, ...(keyword.also ?? [])];
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

const byWord: ReadonlyMap<string, Keyword> = new Map(keywords.map((keyword) => [keyword.word, keyword]));

/** The keyword with that English word. */
export function keywordNamed(word: KeywordWord): Keyword {
  const keyword = byWord.get(word);
  if (!keyword) throw new Error(`There is no keyword "${word}".`);
  return keyword;
}

/** The keyword with that English word, where it may be one; `undefined` for every other word. */
export function keywordFor(word: string): Keyword | undefined {
  return byWord.get(word);
}

/** What a keyword opens where `holder` holds it. */
export function opensIn(keyword: Keyword, holder: Holder): Holder | undefined {
  if (keyword.opensOn && !keyword.opensOn.includes(holder)) {
    return undefined;
  }
  return keyword.opens;
}

/** The list of the words that a keyword's value may be, or usually is, where `holder` holds it. */
export function choicesFor({ choices: own, usual }: Keyword, holder: Holder): ValueList | undefined {
  return own?.[holder] ?? usual;
}

/** Whether a thing holds only what follows it on its own line, so that it comes last there. */
export function isInline(holder: Holder | undefined): holder is 'need' | 'action' {
  return holder === 'need' || holder === 'action';
}

const asWritten: ReadonlySet<ValueKind> = new Set(['text', 'link', 'path', 'journey-file']);

/** Whether a keyword's value is taken as it is written: free words, an address or a path. */
export function isText({ value }: Keyword): boolean {
  return asWritten.has(value);
}

/** Whether a file can declare such things for all its journeys. */
export function isDeclared(holder: Holder | undefined): boolean {
  return keywords.some(({ opens, on }) => opens === holder && opens !== 'journey' && opens && on.includes('file'));
}

/** Whether a keyword states an importance, which can have a scale of its own. */
export function isWeight(word: KeywordWord | undefined): boolean {
  return word === 'importance' || word === 'important' || word === 'business';
}
