/** One fenced block as a map: the same reader and the same picture as everywhere else. */
import { render } from 'preact';
import { translatorFor } from '../language/messages/messages.ts';
import { readJourneys } from '../language/workspace/read-journeys.ts';
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
  const [analysis] = await readJourneys([{ uri: 'file:///block.journey', text }], { today, locale });
  if (!analysis) throw new Error('The block was not read.');
  const [language] = analysis.journeys.flatMap(({ journey }) => journey.language ?? []);
  const { t } = blockTranslatorFor(language ?? locale);
  const lost = analysis.problems.filter(({ code }) => lostLineCodes.has(code));
  const [first] = lost;
  const isEmpty = analysis.journeys.length === 0;
  const note = isEmpty
    ? t('empty')
    : first &&
      t('unread', {
        count: lost.length,
        line: first.range.start.line + 1,
        message: translatorFor(language ?? locale).t(first.message, first.args),
      });
  render(
    <>
      {!isEmpty && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        <section class="journey-block" aria-label={t('map')} tabIndex={0}>
          <JourneyMap journeys={analysis.journeys} translator={mapTranslatorFor(language ?? locale)} width={width} />
        </section>
      )}
      {note && <p class="journey-note">{note}</p>}
    </>,
    host,
  );
  return !isEmpty;
}
