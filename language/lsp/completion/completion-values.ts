/** What can stand behind a keyword's colon. */
import { CompletionItemKind } from 'vscode-languageserver-types';
import { bandsFor } from '../../analysis/bands.ts';
import { catalogueMoments } from '../../catalogue/moments.ts';
import { nameFor } from '../../catalogue/words.ts';
import { choicesFor, type Keyword, type KeywordWord, opensIn } from '../../keywords/keywords.ts';
import { everyPhrase } from '../../keywords/value-words.ts';
import { choices, spellValue, type ValueList, valueSpellingsIn } from '../../keywords/values.ts';
import { languageFor } from '../../messages/locale.ts';
import { isMessageKey } from '../../messages/messages.ts';
import { languages, ownNameOf } from '../../model/languages.ts';
import type { JourneyDate } from '../../model/model.ts';
import { nameKey } from '../../model/name-key.ts';
import { namesOf } from '../../syntax/branches.ts';
import { writtenColumn } from '../../syntax/values/evidence.ts';
import { bandsText, decimalIn } from '../../text/numbers.ts';
import type { ValuePlace } from '../cursor.ts';
import { type CandidateList, type CompletionCandidate, nothing, plain } from './completion-candidate.ts';
import { stageOffers, touchpointOffers } from './completion-catalogue.ts';
import type { CompletionContext } from './completion-context.ts';
import {
  isFree,
  nameOffers,
  needOffers,
  promiseOffers,
  sourceOffers,
  undeclaredOffers,
  wordOffers,
} from './completion-names.ts';
import { hasSamples, sampleOffers } from './completion-samples.ts';

/** Every value that may stand at the cursor; none where words are free and nothing is known. */
export function valueOffers(place: ValuePlace, text: string, scene: CompletionContext): CandidateList {
  const { keyword, holder, written, start, end } = place;
  const whole = { start, end, whole: false };
  const opens = opensIn(keyword, holder);
  if (opens && opens !== 'again') {
    return { ...whole, free: true, candidates: titles[keyword.word]?.(scene, text.slice(start, end)) ?? [] };
  }
  const open = written.lastIndexOf('(');
  if (keyword.shares && open > Math.max(written.lastIndexOf(')'), written.lastIndexOf(', '))) return nothing;
  if (open >= 0 && keyword.evidence) {
    return open > written.lastIndexOf(')') ? evidenceOffers(place, text, open, scene) : nothing;
  }
  if (keyword.value === 'preference' && /\d\s*\p{L}*$/u.test(written)) {
    const from = itemStart(written, 0);
    const candidates = sampleOffers(keyword, written.slice(from), start + written.length >= end, scene);
    return { start: start + from, end, whole: true, candidates };
  }
  if (keyword.value === 'names' || keyword.value === 'preference') {
    return listOffers(place, text, scene);
  }
  if (keyword.value === 'name') {
    return {
      ...whole,
      free: isFree(keyword, scene),
      candidates: nameOffers(keyword, scene, text.slice(start, end)),
    };
  }
  return { ...whole, whole: true, candidates: fixedOffers(place, text, scene) };
}

/** Whether there can be anything to offer behind a keyword: where there is not, nothing is to pop up. */
export function hasValues(keyword: Keyword, opens: boolean): boolean {
  if (opens && keyword.word !== 'again') return Object.hasOwn(titles, keyword.word);
  switch (keyword.value) {
    case 'title':
      return false;
    case 'text':
      return keyword.usual !== undefined || keyword.word === 'keeps';
    case 'number':
      return hasSamples(keyword);
    default:
      return true;
  }
}

/** What a thing can be called that is being written down. */
const titles: Readonly<
  Partial<Record<KeywordWord, (scene: CompletionContext, written: string) => CompletionCandidate[]>>
> = {
  touchpoint: touchpointOffers,
  stage: stageOffers,
  need: needOffers,
  channel: (scene, written) => undeclaredOffers(scene, 'channels', written),
  team: (scene, written) => undeclaredOffers(scene, 'teams', written),
};

/** The names of a list that are not in it yet. */
function listOffers(
  { keyword, start, end, written }: ValuePlace,
  text: string,
  scene: CompletionContext,
): CandidateList {
  const from = itemStart(written, 0);
  const at = start + written.length;
  const item = { start: start + from, end: itemEnd(text, at, end, /,(?!\d)/u) };
  // A share behind the name stays.
  const until = namesOf(keyword, text, item)[0]?.end ?? item.end;
  if (until < at && keyword.shares) return nothing;
  const spans = [
    { start, end: item.start },
    { start: item.end, end },
  ];
  const listed = new Set(
    spans.flatMap((span) => namesOf(keyword, text, span)).map((name) => nameKey(text.slice(name.start, name.end))),
  );
  const candidates = nameOffers(keyword, scene, text.slice(item.start, until)).filter(
    ({ label }) => !listed.has(nameKey(label)),
  );
  return { candidates, start: item.start, end: until, whole: false, free: isFree(keyword, scene) };
}

/** Where the item that is being typed starts: behind the last comma, without its blank. */
function itemStart(written: string, start: number): number {
  const comma = Math.max(start, written.lastIndexOf(',') + 1);
  return comma + (/^\s*/.exec(written.slice(comma))?.[0].length ?? 0);
}

/** Where it ends, without the blanks before what ends it. */
function itemEnd(text: string, at: number, end: number, stop: RegExp): number {
  const rest = text.slice(at, end);
  const found = stop.exec(rest)?.index ?? rest.length;
  return at + rest.slice(0, found).trimEnd().length;
}

/** In the parentheses behind a number: what of it is not said yet. */
function evidenceOffers(
  { start, end, written }: ValuePlace,
  text: string,
  open: number,
  scene: CompletionContext,
): CandidateList {
  const { t, environment } = scene;
  const from = itemStart(written, open + 1);
  // Behind the name of a source stands the name of a column.
  const named = /^(?<source>[^":]*?)\s*:\s*/u.exec(written.slice(from));
  if (named)
    return columnOffers(
      named.groups?.source ?? '',
      start + from + named[0].length,
      { start, end, written },
      text,
      scene,
    );
  const until = itemEnd(text, start + written.length, end, /[,)]/u);
  const said = new Set(
    `${written.slice(open + 1, from)},${text.slice(until, end)}`
      .split(/,\s+|[,)]$|\)/u)
      .map((one) => nameKey(one.replace(/[=,].*$/u, '='))),
  );
  const month = isoDate({ year: environment.today.year, month: environment.today.month ?? 1 });
  const offers = [
    plain('n=', t('completion.answers')),
    plain('sd=', t('completion.deviation')),
    plain(month, t('completion.this-month')),
    ...choiceOffers('evidenceKinds', scene),
    ...sourceOffers(scene),
  ];
  return {
    candidates: offers.filter(({ label }) => !said.has(nameKey(label))),
    start: start + from,
    end: until,
    whole: false,
  };
}

/** The columns of a source's file, with their questions. */
function columnOffers(
  source: string,
  from: number,
  { start, end, written }: Pick<ValuePlace, 'start' | 'end' | 'written'>,
  text: string,
  { environment }: CompletionContext,
): CandidateList {
  const until = itemEnd(text, start + written.length, end, /[,)]/u);
  const candidates = environment.columnsOf(source).map(({ name, question }) => ({
    ...plain(name, question ?? ''),
    newText: writtenColumn(name),
    found: [name, writtenColumn(name), question ?? ''].join(' '),
  }));
  return { candidates, start: from, end: Math.max(from, until), whole: false };
}

/** Values with a form of their own. */
function fixedOffers(place: ValuePlace, text: string, scene: CompletionContext): CompletionCandidate[] {
  const { keyword, holder, written, start, end } = place;
  const { t } = scene;
  if (keyword.word === 'keeps') return promiseOffers(scene);
  if (keyword.word === 'moment') return momentOffers(scene, text.slice(start, end));
  const list = choicesFor(keyword, holder);
  if (list) {
    return choiceOffers(list, scene).map((offer) => ({ ...offer, kind: CompletionItemKind.EnumMember }));
  }
  if (hasSamples(keyword)) {
    return sampleOffers(keyword, written, start + written.length >= end, scene);
  }
  const isAnswered = text.slice(start + written.length, end) !== '' && /[\d(]/u.test(text.slice(start, end));
  switch (keyword.value) {
    case 'rating':
      return written.includes('(') || isAnswered
        ? []
        : [
            plain('?', t('completion.not-measured')),
            ...(keyword.word === 'rating'
              ? [plain(spellValue('noRatings', 'n/a', scene.written), t('completion.not-applicable'))]
              : []),
          ];
    case 'date':
      return dates(scene);
    case 'review':
      return dates(scene).map((offer) => ({
        ...offer,
        newText: `${offer.label}, ${everyPhrase('month', '6', scene.written)}`,
      }));
    case 'scale':
      return ['1-10', '1-5', '1-7', '0-10'].map((scale) => plain(scale, t('completion.scale')));
    case 'bands':
      return [plain(usualBands(scene), t('completion.bands'))];
    case 'nps':
      return [plain('50/30/20', t('completion.nps'))];
    case 'language':
      return languageOffers(scene);
    case 'journey-file':
      return scene.others.flatMap(({ path }) =>
        path === undefined ? [] : [{ ...plain(path, t('completion.file')), kind: CompletionItemKind.File }],
      );
    default:
      return [];
  }
}

/** The moments of truth, the one that the catalogue knows for this touchpoint first; then the project's own. */
function momentOffers(scene: CompletionContext, written: string): CompletionCandidate[] {
  const { t, language, environment } = scene;
  const usual = environment.recognise(scene.touchpoint?.name ?? '')?.moment;
  const known = [...catalogueMoments].sort((one, other) => Number(other.id === usual) - Number(one.id === usual));
  const offers = known.map(({ id, names }) => ({
    label: spellValue('moments', id, scene.written),
    found: [...valueSpellingsIn('moments', id, scene.written), id, nameFor(names, language)].join(' '),
    kind: CompletionItemKind.EnumMember,
    detail: t('completion.moment', { name: nameFor(names, language) }),
  }));
  const taken = new Set(offers.map(({ label }) => nameKey(label)));
  return [...offers, ...wordOffers(scene, 'moments', written).filter(({ label }) => !taken.has(nameKey(label)))];
}

/**
 * The reader's own language first. Each row says its name, in that language and in the reader's: a tag alone says
 * little.
 */
function languageOffers({ t, environment }: CompletionContext): CompletionCandidate[] {
  const own = languageFor(environment.locale);
  return [own, ...languages.filter((tag) => tag !== own)].map((tag) => {
    const name = t(`language.${tag}`);
    const names = [...new Set([ownNameOf(tag), name])];
    return {
      ...plain(tag, name),
      beside: names.join(' · '),
      found: [tag, ...names].join(' '),
      help: t('completion.language-help'),
    };
  });
}

/** The values of a list as the file writes them; other words for them, the English one and their meaning find them. */
function choiceOffers(list: ValueList, { t, written }: CompletionContext): CompletionCandidate[] {
  return choices[list].map((word) => {
    const spellings = valueSpellingsIn(list, word, written);
    const meaning = choiceWords(list, word, t);
    const found = [...new Set([...spellings, word, meaning])].join(' ');
    return { ...plain(spellings[0] ?? word, meaning), found };
  });
}

/** Words that mean something else in other lists. */
const ownMeanings: Readonly<Partial<Record<ValueList, Readonly<Record<string, string>>>>> = {
  channelKinds: { partner: 'partner-run' },
  ownerships: { partner: 'partner-run' },
  risks: { low: 'low-risk', medium: 'medium-risk', high: 'high-risk' },
};

/** What a word of the language means, in the reader's. */
function choiceWords(list: ValueList, word: string, t: CompletionContext['t']): string {
  const key = `choice.${(ownMeanings[list]?.[word] ?? word).replaceAll(' ', '-')}`;
  if (!isMessageKey(key)) throw new Error(`No message explains the value "${word}".`);
  return t(key);
}

/** Today, and the ends of this month and of this quarter. */
function dates({ t, environment: { today } }: CompletionContext): CompletionCandidate[] {
  const { year, month = 1, day = 1 } = today;
  const lastDay = (until: number): JourneyDate => ({
    year,
    month: until,
    day: new Date(Date.UTC(year, until, 0)).getUTCDate(),
  });
  const quarter = Math.ceil(month / 3) * 3;
  const offered = new Map([
    [isoDate(lastDay(quarter)), t('completion.end-of-quarter')],
    [isoDate(lastDay(month)), t('completion.end-of-month')],
    [isoDate({ year, month, day }), t('completion.today')],
  ]);
  return [...offered].map(([date, detail]) => plain(date, detail)).reverse();
}

function isoDate({ year, month, day }: JourneyDate): string {
  return [String(year).padStart(4, '0'), month, day]
    .filter((part) => part !== undefined)
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}

function usualBands({ scale, written }: CompletionContext): string {
  const { bands } = bandsFor(scale);
  const digits = (value: number) => decimalIn(String(Number(value.toFixed(2))), written);
  return bandsText(digits(bands.red.limit), digits(bands.yellow.limit), written);
}
