/** What the columns of a spreadsheet mean: the words of the first row, in the languages of our readers. */

import type { Scale } from '../model/model.ts';
import { type Holder, keywords, spellingsOf } from '../syntax/keywords.ts';
import { readScale } from '../syntax/values/number.ts';

/** A keyword of a touchpoint, or something that is written elsewhere: in the parentheses of the rating, above it. */
export type ColumnMeaning = string | 'stage' | 'touchpoint' | 'id' | 'n' | 'sd' | 'date';

export interface Columns {
  readonly meanings: readonly (ColumnMeaning | undefined)[];
  /** As they are written; `column 3` where nothing is. */
  readonly names: readonly string[];
  /** Whether the first row says what the columns are. */
  readonly hasHeader: boolean;
  /** The scale that the header of the ratings names: `Rating (1-5)`. */
  readonly scale: Scale | undefined;
}

/** What else columns are called, beside the keywords. */
const otherWords: Readonly<Record<string, readonly string[]>> = {
  stage: ['phase', 'step', 'steg', 'skede', 'fasen', 'etappe', 'trin', 'stap', 'trinn'],
  touchpoint: [
    'touch point',
    'kontakt',
    'contact',
    'beröringspunkt',
    'berøringspunkt',
    'aktivitet',
    'activity',
    'activiteit',
  ],
  channel: ['channels', 'kanaler', 'kanalen'],
  need: ['needs', 'kundbehov', 'kundebehov', 'customer need', 'klantbehoefte', 'behoeften'],
  rating: [
    'score',
    'betyg',
    'poäng',
    'poeng',
    'point',
    'karakter',
    'cijfer',
    'waardering',
    'satisfaction',
    'nöjdhet',
    'tilfredshed',
    'tilfredshet',
    'tevredenheid',
    'medelvärde',
    'gennemsnit',
    'gjennomsnitt',
    'gemiddelde',
    'average',
    'mean',
  ],
  importance: ['weight', 'vigtighed', 'viktighet', 'viktighetsgrad', 'belangrijkheid'],
  n: [
    'answers',
    'responses',
    'respondents',
    'antal svar',
    'svar',
    'antal',
    'antall',
    'antall svar',
    'aantal',
    'respondenter',
    'respondenten',
    'base',
    'bas',
  ],
  sd: [
    'standard deviation',
    'std',
    'stdev',
    'st.dev',
    'standardavvikelse',
    'standardavvik',
    'standardafvigelse',
    'standaardafwijking',
    'standaarddeviatie',
  ],
  date: ['when', 'measured', 'mätt', 'målt', 'gemeten'],
  id: ['key', 'nyckel', 'nøkkel', 'nøgle', 'sleutel'],
  owner: [
    'responsible',
    'ägare',
    'eier',
    'ejer',
    'eigenaar',
    'team',
    'department',
    'avdelning',
    'avdeling',
    'afdeling',
  ],
  pain: ['pain point', 'pains', 'problem', 'smerte'],
  idea: ['opportunity', 'opportunities', 'ideas', 'idéer', 'ideer', 'förslag', 'forslag', 'voorstel'],
  quote: ['quotes', 'verbatim'],
  evidence: ['source', 'källa', 'kilde', 'bron', 'data'],
  note: [
    'notes',
    'comment',
    'comments',
    'kommentar',
    'kommentarer',
    'opmerking',
    'opmerkingen',
    'bemærkning',
    'merknad',
  ],
  feeling: ['emotion', 'feelings', 'emotie'],
  business: ['business importance', 'company importance'],
};

/** What a row may say in a column of its own. */
const holders: readonly Holder[] = ['touchpoint'];

const byWord: ReadonlyMap<string, ColumnMeaning> = new Map([
  ...['stage', 'touchpoint'].flatMap((word) => spelled(word).map((spelling) => [spelling, word] as const)),
  ...['n', 'sd', 'date', 'id'].map((word) => [word, word] as const),
  ...Object.entries(otherWords).flatMap(([word, others]) => others.map((other) => [headerKey(other), word] as const)),
  ...['date'].flatMap((word) => spelled(word).map((spelling) => [spelling, word] as const)),
  // Last, so that a keyword means itself whatever else it could be short for.
  ...keywords
    .filter(({ on }) => on.some((holder) => holders.includes(holder)))
    .flatMap(({ word }) => spelled(word).map((spelling) => [spelling, word] as const)),
]);

function spelled(word: string): string[] {
  const keyword = keywords.find((one) => one.word === word);
  return keyword ? spellingsOf(keyword).map(headerKey) : [word];
}

/** Reads the first row. A column that means what one before it means already is an unknown one, so that neither is lost. */
export function readColumns(first: readonly string[], count: number, nameless: (column: number) => string): Columns {
  const found = first.map(meaningOf);
  const known = found.filter((meaning) => meaning !== undefined);
  const hasHeader = known.length >= 2 || known.includes('touchpoint');
  const seen = new Set<string>();
  const meanings = Array.from({ length: count }, (_, index) => {
    const meaning = hasHeader ? found[index] : index === 0 ? 'touchpoint' : undefined;
    if (meaning === undefined || (seen.has(meaning) && !repeatable.has(meaning))) return undefined;
    seen.add(meaning);
    return meaning;
  });
  if (!seen.has('touchpoint')) giveNames(meanings);
  const names = Array.from({ length: count }, (_, index) => {
    const name = hasHeader ? (first[index] ?? '').replace(/\s+/gu, ' ') : '';
    return name === '' ? nameless(index + 1) : name;
  });
  const rating = meanings.indexOf('rating');
  return { meanings, names, hasHeader, scale: scaleIn(hasHeader ? (first[rating] ?? '') : '') };
}

const repeatable: ReadonlySet<string> = new Set([
  'need',
  'quote',
  'pain',
  'idea',
  'note',
  'feeling',
  'channel',
  'moment',
]);

/** Without a column of names, the first that means nothing else has them. */
function giveNames(meanings: (ColumnMeaning | undefined)[]): void {
  const free = meanings.indexOf(undefined);
  if (free >= 0) meanings[free] = 'touchpoint';
}

function meaningOf(header: string): ColumnMeaning | undefined {
  const whole = headerKey(header);
  return byWord.get(whole) ?? byWord.get(headerKey(header.replace(/[([{].*$/u, '')));
}

/** Without case, the marks that spreadsheets add, and the two ways to type an å. */
function headerKey(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s_*:.-]+/gu, ' ')
    .trim();
}

function scaleIn(header: string): Scale | undefined {
  const written = /[([{]\s*(\d+\s*[-–—]\s*\d+)/u.exec(header)?.[1];
  const reading = written === undefined ? undefined : readScale(written);
  return reading && !reading.fault ? reading.value : undefined;
}
