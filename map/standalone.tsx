/** The picture as a file of its own: an SVG document, or an HTML page with the picture and a table of the same facts. */
import { render } from 'preact-render-to-string';
import type { Translator } from '../language/messages/translator.ts';
import type { AnalysedJourney } from '../language/model/numbers.ts';
import { TouchpointTable } from './components/table.tsx';
import { defaultWidth, JourneyMap, type Selected } from './journey-map.tsx';
import { makeWords } from './layout/words.ts';
import type { MapMessageKey } from './messages/messages.ts';
import { pageCss, standaloneCss, type ThemeName } from './theme.ts';

export interface StandaloneOptions {
  readonly translator: Translator<MapMessageKey>;
  /**
   * One theme with its colours written out, for a slide, a wiki or a printer; `auto`: light or dark as the reader's
   * system has it, for a page. An SVG is light by default, an HTML page `auto`.
   */
  readonly theme?: ThemeName | 'auto';
  /** The px that the picture may fill; a long journey is wider. */
  readonly width?: number;
  readonly selected?: Selected;
}

/** What XML 1.0 has no way to write: most control characters, non-characters, halves of surrogate pairs. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to find
const notInXml = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\p{Surrogate}]/gu;

/**
 * Puts the replacement character where a text has one that no XML or HTML document may hold, and writes `]]>` in the only
 * way that XML allows outside of a CDATA section; the renderer leaves it as it is, since HTML does not mind.
 */
function legal(markup: string): string {
  return markup.replace(notInXml, '\ufffd').replaceAll(']]>', ']]&gt;');
}

/** A whole SVG document: well-formed whatever the texts are, no script, no reference to anything outside. */
export function renderSvg(journeys: readonly AnalysedJourney[], options: StandaloneOptions): string {
  const css = standaloneCss(options.theme ?? 'light');
  return `<?xml version="1.0" encoding="UTF-8"?>\n${legal(svgMarkup(journeys, options, css))}\n`;
}

function svgMarkup(journeys: readonly AnalysedJourney[], options: StandaloneOptions, css: string): string {
  const { translator, width = defaultWidth, selected } = options;
  return render(
    <JourneyMap journeys={journeys} translator={translator} width={width} selected={selected} standalone={{ css }} />,
  );
}

/**
 * A whole HTML page: the picture and, below it, each journey as a table. It needs no script and no network, and its own
 * Content-Security-Policy forbids both; only its inline style sheet is let through.
 */
export function renderHtml(journeys: readonly AnalysedJourney[], options: StandaloneOptions): string {
  const theme = options.theme ?? 'auto';
  const words = makeWords(options.translator);
  const { t, locale } = words;
  const untitled = t('untitled.journey');
  const title = words.list(journeys.map(({ journey }) => journey.name || untitled)) || t('empty.file.title');
  const picture = svgMarkup(journeys, options, standaloneCss(theme));
  const page = render(
    <html lang={locale}>
      <head>
        <meta charSet="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <style dangerouslySetInnerHTML={{ __html: pageCss(theme) }} />
      </head>
      <body>
        <main>
          <h1>{title}</h1>
          <section
            class="picture"
            aria-label={t('aria.scroll')}
            {...focusable}
            dangerouslySetInnerHTML={{ __html: picture }}
          />
          {journeys.length > 0 && (
            <section class="tables" {...focusable} aria-label={t('table.title')}>
              <h2>{t('table.title')}</h2>
              {journeys.map((analysed) => (
                <TouchpointTable key={analysed.journey.key} analysed={analysed} words={words} />
              ))}
            </section>
          )}
        </main>
      </body>
    </html>,
  );
  return `<!doctype html>\n${legal(page)}\n`;
}

/** What scrolls must be reachable by keyboard. */
const focusable = { tabindex: 0 } as const;
