/** Whole things with places to fill in: a touchpoint, a stage, the stages of a model, a journey. */
import { CompletionItemKind } from 'vscode-languageserver-types';
import {
  channelName,
  type JourneyTemplate,
  journeyTemplates,
  stagesOf,
  type TemplateTouchpoint,
  touchpointName,
} from '../../catalogue/journey-templates.ts';
import { type StageModel, stageModels } from '../../catalogue/stage-models.ts';
import { catalogueTouchpoints } from '../../catalogue/touchpoints.ts';
import { nameFor } from '../../catalogue/words.ts';
import type { KeywordLanguage } from '../../keywords/keyword-translations.ts';
import { type KeywordWord, keywordNamed, spell } from '../../keywords/keywords.ts';
import { spellValue } from '../../keywords/values.ts';
import { type JourneyTranslate, type MessageKey, translatorFor } from '../../messages/messages.ts';
import type { MessageArguments } from '../../messages/translator.ts';
import type { Language } from '../../model/languages.ts';
import type { CompletionCandidate } from './completion-candidate.ts';

/** How whole things are written here. */
export interface Writing {
  /** Of the keywords. */
  readonly keywords: KeywordLanguage;
  /** Of the sentences about them. */
  readonly reader: KeywordLanguage;
  /** Of the names. */
  readonly language: Language;
  /** White space of one level. */
  readonly step: string;
  /** A journey says which language it is in, where the file does not. */
  readonly saysLanguage: boolean;
  /**
   * White space before a line that begins with a keyword; `undefined` for an editor that knows places to fill in, and
   * indents by itself. Every other one gets the words of the places as plain lines.
   */
  readonly lead: ((word: Whole['word']) => string) | undefined;
  readonly t: JourneyTranslate;
}

/** A whole thing, the keyword that it begins with, and those of the things that it leaves open. */
export interface Whole {
  readonly word: 'journey' | 'stage' | 'touchpoint';
  readonly leaves: readonly ('journey' | 'stage' | 'touchpoint')[];
  readonly offer: CompletionCandidate;
}

/** Everything that begins with one of the keywords, the likeliest first. */
export function wholeThings(writing: Writing): Whole[] {
  const k = speller(writing);
  const t = placesIn(writing);
  const whole = (word: Whole['word'], leaves: Whole['leaves'], label: MessageKey, lines: Line[]): Whole =>
    made(word, leaves, { label: labelFor(label, writing), found: `${k(word)} ${word}` }, lines, writing);
  return [
    ...journeyTemplates.map((template) => templateWhole(template, writing)),
    whole('journey', ['journey', 'stage'], 'snippet.journey', blankJourney(writing)),
    ...stageModels.filter(({ id }) => id !== 'sales-funnel').map((model) => modelWhole(model, writing)),
    whole('stage', ['stage', 'touchpoint'], 'snippet.stage', stageLines(writing)),
    whole('touchpoint', ['touchpoint'], 'snippet.touchpoint', touchpointLines(writing, 0)),
    whole('touchpoint', ['touchpoint'], 'snippet.touchpoint-line', [
      [
        0,
        `${k('touchpoint')}: ${hole(1, t('snippet.touchpoint-name'))} | ${k('channel')}: $2 | ${k('rating')}: ${hole(3, '?')} | ${k('importance')}: ${hole(4, '?')}`,
      ],
    ]),
  ];
}

/** A label: the reader's sentence, with keywords as they are written here. */
function labelFor(key: MessageKey, writing: Writing, args: MessageArguments = {}): string {
  const k = speller(writing);
  const words = (['journey', 'stage', 'touchpoint', 'need', 'rating', 'importance'] as const).map((word) => [
    word,
    k(word),
  ]);
  const own = writing.reader === writing.keywords ? 'yes' : 'no';
  return writing.t(key, { ...Object.fromEntries(words), own, ...args });
}

/** The words of places to fill in stand in the text: they are in the language of its names. */
function placesIn({ language }: Writing): JourneyTranslate {
  return translatorFor(language).t;
}

/** A level and what stands on it. */
type Line = readonly [level: number, text: string];

function speller({ keywords }: Writing): (word: KeywordWord) => string {
  return (word) => spell(keywordNamed(word), keywords);
}

/** A place to fill in, with a text that stands there until then. */
function hole(index: number, text: string): string {
  return `\${${index}:${text.replace(/[$}\\]/g, '\\$&')}}`;
}

function made(
  word: Whole['word'],
  leaves: Whole['leaves'],
  named: Pick<CompletionCandidate, 'label' | 'found' | 'beside'>,
  lines: readonly Line[],
  { step, lead }: Writing,
): Whole {
  const text = lines.map(([level, line]) => step.repeat(level) + line).join('\n');
  const preview = text
    .replace(/\$\{\d+:((?:\\.|[^}\\])*)\}/gu, '$1')
    .replace(/\$\d/gu, '')
    .replace(/\\([$}\\])/gu, '$1');
  return {
    word,
    leaves,
    offer: {
      ...named,
      kind: CompletionItemKind.Snippet,
      help: `\`\`\`journey\n${preview}\n\`\`\``,
      ...(lead === undefined
        ? { newText: `${text}$0`, snippet: true }
        : { newText: preview.replaceAll('\n', `\n${lead(word)}`) }),
    },
  };
}

function touchpointLines(writing: Writing, level: number): Line[] {
  const k = speller(writing);
  const t = placesIn(writing);
  return [
    [level, `${k('touchpoint')}: ${hole(1, t('snippet.touchpoint-name'))}`],
    [level + 1, `${k('channel')}: $2`],
    [level + 1, `${k('need')}: $3`],
    [level + 1, `${k('rating')}: ${hole(4, '?')}`],
    [level + 1, `${k('importance')}: ${hole(5, '?')}`],
  ];
}

function stageLines(writing: Writing): Line[] {
  const k = speller(writing);
  const t = placesIn(writing);
  return [
    [0, `${k('stage')}: ${hole(1, t('snippet.stage-name'))}`],
    [1, `${k('touchpoint')}: ${hole(2, t('snippet.touchpoint-name'))}`],
    [2, `${k('need')}: $3`],
    [2, `${k('rating')}: ${hole(4, '?')}`],
    [2, `${k('importance')}: ${hole(5, '?')}`],
  ];
}

function journeyHead(writing: Writing, name: string): Line[] {
  const k = speller(writing);
  const { language, saysLanguage } = writing;
  return [
    [0, `${k('journey')}: ${hole(1, name)}`],
    ...(saysLanguage || language === 'en' ? [] : [[1, `${k('language')}: ${language}`] as const]),
  ];
}

function blankJourney(writing: Writing): Line[] {
  const k = speller(writing);
  const { language } = writing;
  const t = placesIn(writing);
  const [before = '', during = '', after = ''] = namesOf(modelOf('three-stages'), language);
  return [
    ...journeyHead(writing, t('snippet.journey-name')),
    [1, `${k('persona')}: ${hole(2, t('snippet.persona-name'))}`],
    [1, `${k('stage')}: ${hole(3, before)}`],
    [2, `${k('touchpoint')}: ${hole(4, t('snippet.touchpoint-name'))}`],
    [3, `${k('need')}: $5`],
    [3, `${k('rating')}: ${hole(6, '?')}`],
    [3, `${k('importance')}: ${hole(7, '?')}`],
    [1, `${k('stage')}: ${hole(8, during)}`],
    [1, `${k('stage')}: ${hole(9, after)}`],
  ];
}

/** The stages of a model alone, each a place to fill in. */
function modelWhole(model: StageModel, writing: Writing): Whole {
  const k = speller(writing);
  const names = namesOf(model, writing.language);
  const label = labelFor('snippet.stages', writing, { count: names.length });
  const named = { label, beside: names.join(' · '), found: `${k('stage')} stage ${label} ${names.join(' ')}` };
  const lines = names.map((name, index): Line => [0, `${k('stage')}: ${hole(index + 1, name)}`]);
  return made('stage', ['stage'], named, lines, writing);
}

function templateWhole(template: JourneyTemplate, writing: Writing): Whole {
  const k = speller(writing);
  const { language } = writing;
  const stages = stagesOf(template).flatMap((names, index): Line[] => [
    [1, `${k('stage')}: ${nameFor(names, language)}`],
    ...(template.touchpoints[index] ?? []).flatMap((one): Line[] => [
      [2, `${k('touchpoint')}: ${touchpointName(one, language)}`],
      [3, `${k('channel')}: ${channelName(one, language)}`],
      ...momentLine(one, writing),
      [3, `${k('need')}: ${nameFor(one.need, language)}`],
      [3, `${k('rating')}: ?`],
      [3, `${k('importance')}: ?`],
    ]),
  ]);
  const lines: Line[] = [
    ...journeyHead(writing, nameFor(template.journey, language)),
    [1, `${k('persona')}: ${hole(2, nameFor(template.persona, language))}`],
    [2, `${k('goal')}: ${hole(3, nameFor(template.goal, language))}`],
    ...stages,
  ];
  const label = labelFor(`snippet.template-${template.id}`, writing);
  const named = { label, beside: nameFor(template.journey, language), found: `${k('journey')} journey ${label}` };
  return made('journey', ['journey', 'stage', 'touchpoint'], named, lines, writing);
}

function modelOf(id: StageModel['id']): StageModel | undefined {
  return stageModels.find((model) => model.id === id);
}

function namesOf(model: StageModel | undefined, language: Language): string[] {
  return (model?.stages ?? []).map(({ names }) => nameFor(names, language));
}

/** The moment of truth that it usually is. */
function momentLine({ id }: TemplateTouchpoint, { keywords }: Writing): Line[] {
  const moment = catalogueTouchpoints.find((one) => one.id === id)?.moment;
  const line = `${spell(keywordNamed('moment'), keywords)}: ${spellValue('moments', moment ?? '', keywords)}`;
  return moment === undefined ? [] : [[3, line]];
}
