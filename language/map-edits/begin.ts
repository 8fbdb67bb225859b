/** Writes the first lines of a journey into a text that has none. */
import {
  channelName,
  type JourneyTemplate,
  journeyTemplates,
  stagesOf,
  touchpointName,
} from '../catalogue/journey-templates.ts';
import { nameFor } from '../catalogue/words.ts';
import { type KeywordLanguage, keywordLanguageOf } from '../keywords/keyword-translations.ts';
import { type KeywordWord, keywordNamed, spell } from '../keywords/keywords.ts';
import type { BeginEdit } from '../model/map-edit.ts';
import type { Scan } from '../syntax/scan.ts';
import { type EditResult, type MapEditContext, refuse } from './edit-result.ts';

/**
 * A journey with one stage and one touchpoint, to be changed: keywords and names in one language, without line ends.
 *
 * @param step white space of one level
 */
export function firstLines(language: KeywordLanguage, step: string): readonly string[] {
  const [template] = journeyTemplates;
  const [stage] = template ? stagesOf(template) : [];
  const touchpoint = template?.touchpoints[0]?.[0];
  if (!template || !stage || !touchpoint) return [];
  const line = writerOf(language, step);
  return [
    line(0, 'journey', nameFor(template.journey, language)),
    line(1, 'stage', nameFor(stage, language)),
    line(2, 'touchpoint', touchpointName(touchpoint, language)),
    line(3, 'rating', '7'),
    line(3, 'importance', '9'),
  ];
}

/** All of a template: what is not known yet has a question mark. Without line ends. */
export function templateLines(template: JourneyTemplate, language: KeywordLanguage, step: string): readonly string[] {
  const line = writerOf(language, step);
  return [
    line(0, 'journey', nameFor(template.journey, language)),
    line(1, 'persona', nameFor(template.persona, language)),
    line(2, 'goal', nameFor(template.goal, language)),
    ...stagesOf(template).flatMap((stage, index) => [
      line(1, 'stage', nameFor(stage, language)),
      ...(template.touchpoints[index] ?? []).flatMap((touchpoint) => [
        line(2, 'touchpoint', touchpointName(touchpoint, language)),
        line(3, 'channel', channelName(touchpoint, language)),
        line(3, 'need', nameFor(touchpoint.need, language)),
        line(3, 'rating', '?'),
        line(3, 'importance', '?'),
      ]),
    ]),
  ];
}

type Writer = (level: number, word: KeywordWord, value: string) => string;

function writerOf(language: KeywordLanguage, step: string): Writer {
  return (level, word, value) => `${step.repeat(level)}${spell(keywordNamed(word), language)}: ${value}`;
}

/**
 * The language to begin in: that of the text, and where it does not say, that of the reader.
 *
 * @param locale BCP 47 tag of the reader
 */
export function languageToBegin(
  { language }: Pick<MapEditContext['analysis'], 'language'>,
  { language: keywords, clauses }: Pick<Scan, 'language' | 'clauses'>,
  locale: string | undefined,
): KeywordLanguage {
  const ofText = language ?? (clauses.some(({ keyword }) => keyword) ? keywords : undefined);
  return keywordLanguageOf(ofText ?? locale) ?? 'en';
}

export function begin({ template: id }: BeginEdit, { analysis, source, locale }: MapEditContext): EditResult {
  if (analysis.file.journeys.length > 0) return refuse('restructuring.has-journey');
  const { text, report, eol, indentUnit } = source;
  const template = journeyTemplates.find((one) => one.id === id);
  const language = languageToBegin(analysis, report.scan, locale);
  const lines = template ? templateLines(template, language, indentUnit) : firstLines(language, indentUnit);
  const first = lines.findIndex((line) => line.startsWith(writerOf(language, indentUnit)(2, 'touchpoint', '')));
  const end = text.trimEnd().length;
  const gap = end === 0 ? '' : eol + eol;
  const before = end === 0 ? 0 : text.slice(0, end).split(/\r\n|\r|\n/u).length + 1;
  const edit = source.replace({ start: end, end: text.length }, `${gap}${lines.join(eol)}${eol}`);
  return { edits: [edit], focus: { line: before + first, character: indentUnit.length * 2 } };
}
