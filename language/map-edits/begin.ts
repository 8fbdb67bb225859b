/** Writes the first lines of a journey into a text that has none. */
import { journeyTemplates, stagesOf } from '../catalogue/journey-templates.ts';
import { catalogueTouchpoints } from '../catalogue/touchpoints.ts';
import { nameFor } from '../catalogue/words.ts';
import { type KeywordLanguage, keywordLanguageOf } from '../keywords/keyword-translations.ts';
import { keywordNamed, spell } from '../keywords/keywords.ts';
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
  const touchpoint = catalogueTouchpoints.find(({ id }) => id === template?.touchpoints[0]?.[0]?.id);
  if (!template || !stage || !touchpoint) return [];
  const line = (level: number, word: Parameters<typeof keywordNamed>[0], value: string) =>
    `${step.repeat(level)}${spell(keywordNamed(word), language)}: ${value}`;
  return [
    line(0, 'journey', nameFor(template.journey, language)),
    line(1, 'stage', nameFor(stage, language)),
    line(2, 'touchpoint', nameFor(touchpoint.names, language)),
    line(3, 'rating', '7'),
    line(3, 'importance', '9'),
  ];
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

export function begin({ analysis, source, locale }: MapEditContext): EditResult {
  if (analysis.file.journeys.length > 0) return refuse('restructuring.has-journey');
  const { text, report, eol, indentUnit } = source;
  const lines = firstLines(languageToBegin(analysis, report.scan, locale), indentUnit);
  const end = text.trimEnd().length;
  const gap = end === 0 ? '' : eol + eol;
  const before = end === 0 ? 0 : text.slice(0, end).split(/\r\n|\r|\n/u).length + 1;
  const edit = source.replace({ start: end, end: text.length }, `${gap}${lines.join(eol)}${eol}`);
  return { edits: [edit], focus: { line: before + 2, character: indentUnit.length * 2 } };
}
