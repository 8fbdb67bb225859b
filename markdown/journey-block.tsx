/** One fenced block as a map: the same reader and the same picture as everywhere else. */
import { render } from 'preact';
import { findKeyword } from '../language/keywords/keywords.ts';
import { translatorFor } from '../language/messages/messages.ts';
import type { Range } from '../language/model/position.ts';
import { readJourneys } from '../language/read-journeys.ts';
import { JourneyMap } from '../map/journey-map.tsx';
import { mapTranslatorFor } from '../map/messages/messages.ts';
import { lostLineCodes } from './lost-lines.ts';
import { blockTranslatorFor } from './messages/messages.ts';

/** The language that words are in: the page's own, where it says one, else that of the editor. */
export function localeOf(page: Document, { language }: Pick<Navigator, 'language'>): string {
  return page.documentElement.lang || language;
}

/** Draws a block's text into an element. A block without a journey gets a note only, and its text stays to be seen. */
export async function drawBlock(text: string, host: HTMLElement, locale: string, width: number): Promise<boolean> {
  const now = new Date();
  const today = { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
  const read = (words: string) => readJourneys([{ uri: 'file:///block.journey', text }], { today, locale: words });
  let [analysis] = await read(locale);
  const language = analysis?.language ?? locale;
  // Findings come in words, and these are to be in the language of the map.
  if (language !== locale) [analysis] = await read(language);
  if (!analysis) throw new Error('The block was not read.');
  const isEmpty = analysis.journeys.length === 0;
  const { t } = blockTranslatorFor(language);
  const note = isEmpty ? t('empty') : noteOn(analysis, text, t, language);
  render(
    <>
      {!isEmpty && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        <section class="journey-block" aria-label={t('map')} tabIndex={0}>
          <JourneyMap journeys={analysis.journeys} translator={mapTranslatorFor(language)} width={width} />
        </section>
      )}
      {note && <p class="journey-note">{note}</p>}
    </>,
    host,
  );
  return !isEmpty;
}

type Analysis = Awaited<ReturnType<typeof readJourneys>>[number];
type Say = ReturnType<typeof blockTranslatorFor>['t'];

/**
 * What a reader of the map should know: lines that are not in it, files that it cannot reach, values that it cannot
 * mean.
 */
function noteOn({ problems, findings }: Analysis, text: string, t: Say, language: string): string | undefined {
  const lost = problems.filter(({ code }) => lostLineCodes.has(code));
  const [first] = lost;
  const lineOf = ({ range }: { readonly range: Range }) => range.start.line + 1;
  if (first) {
    const message = translatorFor(language).t(first.message, first.args);
    return t('unread', { count: lost.length, line: lineOf(first), message });
  }
  const errors = findings.filter(({ level }) => level === 'error');
  const lines = text.split('\n');
  const keywordOf = (line = '') => findKeyword(/[\p{L}-]+/u.exec(line)?.[0] ?? '')?.word;
  const use = errors.find((error) => keywordOf(lines[lineOf(error) - 1]) === 'use');
  if (use) return t('alone', { line: lineOf(use) });
  const [wrong] = errors;
  return wrong && t('wrong', { count: errors.length, line: lineOf(wrong), message: wrong.message });
}
