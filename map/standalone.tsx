/**
 * The picture as a file of its own: an SVG document, or an HTML page with the picture and a table of the same facts.
 */
import type { JSX } from 'preact';
import { render } from 'preact-render-to-string';
import type { Translator } from '../language/messages/translator.ts';
import { type Brand, logoAddress } from '../language/model/brand.ts';
import type { JourneyView } from '../language/model/journey-view.ts';
import { brandedPalettes } from './brand-palettes.ts';
import { TouchpointTable } from './components/table.tsx';
import { defaultWidth, JourneyMap, type Selected } from './journey-map.tsx';
import { makeWords, type Words } from './layout/words/words.ts';
import type { MapMessageKey } from './messages/messages.ts';
import type { MapOptions } from './options.ts';
import { brandRules, pageCss, standaloneCss, type ThemeName } from './theme.ts';

export interface StandaloneOptions {
  /** For a page: what makes it answer. */
  readonly extras?: PageExtras;
  readonly translator: Translator<MapMessageKey>;
  /**
   * One theme with its colours written out, for a slide, a wiki or a printer; `auto`: light or dark as the reader's
   * system has it, for a page. An SVG is light by default, an HTML page `auto`.
   */
  readonly theme?: ThemeName | 'auto';
  /** The px that the picture may fill; a long journey is wider. */
  readonly width?: number;
  readonly selected?: Selected;
  /** What to show; everything by default. */
  readonly options?: MapOptions;
  /** The company's look; the usual one by default. */
  readonly brand?: Brand | undefined;
  /** Links above the page: to the list of all maps, and to other maps. */
  readonly home?: PageHome | undefined;
}

export interface PageHome {
  readonly href: string;
  readonly text: string;
  readonly further?: { readonly title: string; readonly links: readonly PageLink[] } | undefined;
}

export interface PageLink {
  readonly href: string;
  readonly text: string;
  /** BCP 47 tag of the text. */
  readonly lang: string;
  /** Behind it. */
  readonly note: string;
}

/** What XML 1.0 has no way to write: most control characters, non-characters, halves of surrogate pairs. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to find
const notInXml = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\p{Surrogate}]/gu;

/**
 * Puts the replacement character where a text has one that no XML or HTML document may hold, and writes `]]>` in the
 * only way that XML allows outside of a CDATA section; the renderer leaves it as it is, since HTML does not mind.
 */
export function legal(markup: string): string {
  return markup.replace(notInXml, '\ufffd').replaceAll(']]>', ']]&gt;');
}

/** A whole SVG document: well-formed whatever the texts are, no script, no reference to anything outside. */
export function renderSvg(journeys: readonly JourneyView[], options: StandaloneOptions): string {
  const css = brandedCss(options.theme ?? 'light', options.brand);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${legal(svgMarkup(journeys, options, css))}\n`;
}

function svgMarkup(journeys: readonly JourneyView[], options: StandaloneOptions, css: string): string {
  const { translator, width = defaultWidth, selected, options: shown, brand } = options;
  return render(
    <JourneyMap
      journeys={journeys}
      translator={translator}
      options={shown}
      width={width}
      selected={selected}
      standalone={{ css }}
      brand={brand}
    />,
  );
}

/**
 * A whole HTML page: the picture and, below it, each journey as a table. It needs no script and no network, and its own
 * Content-Security-Policy forbids both; only its inline style sheet is let through.
 */
export function renderHtml(journeys: readonly JourneyView[], options: StandaloneOptions): string {
  const theme = options.theme ?? 'auto';
  const words = makeWords(options.translator);
  const { t } = words;
  const untitled = t('untitled.journey');
  const title = words.list(journeys.map(({ journey }) => journey.name || untitled)) || t('empty.file.title');
  // The page has stripe and logo: in a picture that scrolls sideways, the logo would be out of view.
  const picture = svgMarkup(journeys, { ...options, brand: undefined }, brandedCss(theme, options.brand));
  const tables = journeys.map((analysed) => (
    <TouchpointTable key={analysed.journey.key} analysed={analysed} words={words} options={options.options} />
  ));
  return standalonePage({
    title,
    theme,
    words,
    picture,
    tablesTitle: t('table.title'),
    tables,
    extras: options.extras,
    brand: options.brand,
    home: options.home,
  });
}

/** What a page has beyond reading: a script that its policy lets through, and what that script needs. */
export interface PageExtras {
  readonly css: string;
  readonly script: string;
  /** The source of scripts that the page's policy names: `'sha256-…'`. */
  readonly policy: string;
  /** Attributes of the page's main element, which the script reads. */
  readonly data: Readonly<Record<`data-${string}`, string>>;
}

export interface StandalonePage {
  readonly title: string;
  readonly theme: ThemeName | 'auto';
  readonly words: Words;
  /** The markup of the picture. */
  readonly picture: string;
  readonly tablesTitle: string;
  readonly tables: readonly JSX.Element[];
  readonly extras?: PageExtras | undefined;
  readonly brand?: Brand | undefined;
  readonly home?: PageHome | undefined;
}

/** The rules of a picture that stands alone, in the colours of a company. */
export function brandedCss(theme: ThemeName | 'auto', brand: Brand | undefined): string {
  const colours = brandedPalettes(brand?.colours);
  return brand ? `${standaloneCss(theme, colours)}\n${brandRules(theme, colours)}` : standaloneCss(theme);
}

/** The page around a picture and its tables. */
export function standalonePage(page: StandalonePage): string {
  const { title, theme, words, picture, tablesTitle, tables, extras, brand, home } = page;
  const images = brand?.logo ? '; img-src data:' : '';
  const scripts = extras ? `; script-src ${extras.policy}` : '';
  const policy = `default-src 'none'; style-src 'unsafe-inline'${images}${scripts}`;
  const css = pageCss(theme, brandedPalettes(brand?.colours), brand?.font);
  const markup = render(
    <html lang={words.locale}>
      <head>
        <meta charSet="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={policy} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <style dangerouslySetInnerHTML={{ __html: `${css}${extras ? `\n${extras.css}` : ''}` }} />
      </head>
      <body>
        <PageTop brand={brand} home={home} />
        <main {...extras?.data}>
          <h1>{title}</h1>
          <section
            class="picture"
            aria-label={words.t('aria.scroll')}
            {...focusable}
            dangerouslySetInnerHTML={{ __html: picture }}
          />
          {tables.length > 0 && (
            <section class="tables" {...focusable} aria-label={tablesTitle}>
              <h2>{tablesTitle}</h2>
              {tables}
            </section>
          )}
        </main>
        {extras && <script dangerouslySetInnerHTML={{ __html: extras.script }} />}
      </body>
    </html>,
  );
  return `<!doctype html>\n${legal(markup)}\n`;
}

/** The company's stripe and logo, and the way to other pages. */
function PageTop({ brand, home }: Pick<StandalonePage, 'brand' | 'home'>): JSX.Element | null {
  const isStriped = (brand?.colours.length ?? 0) > 0;
  if (!home && !brand?.logo && !isStriped) return null;
  return (
    <header class={isStriped ? 'top striped' : 'top'}>
      {home && (
        <nav>
          <a href={home.href}>{home.text}</a>
          {home.further && (
            <span>
              {home.further.title}: <PageLinks links={home.further.links} />
            </span>
          )}
        </nav>
      )}
      {brand?.logo && <img src={logoAddress(brand.logo)} alt="" />}
    </header>
  );
}

/** One behind the other. */
export function PageLinks({ links }: { readonly links: readonly PageLink[] }): JSX.Element {
  return (
    <>
      {links.map(({ href, text, lang, note }, index) => (
        <span key={href + text}>
          {index > 0 && ', '}
          <a href={href} lang={lang}>
            {text}
          </a>{' '}
          ({note})
        </span>
      ))}
    </>
  );
}

/** What scrolls must be reachable by keyboard. */
const focusable = { tabindex: 0 } as const;
