/** What a file shows: the map of some journeys, as one picture or as slides, or two journeys side by side. */
import type { Brand } from '../language/model/brand.ts';
import type { JourneyView } from '../language/model/journey-view.ts';
import { type ComparisonKind, type ComparisonPair, personaPairs } from '../map/compare/sides.ts';
import { smallestText } from '../map/layout/text/text.ts';
import { makeWords } from '../map/layout/words/words.ts';
import { mapTranslatorFor } from '../map/messages/messages.ts';
import { readMapOptions } from '../map/options.ts';
import { type PageHome, renderSvg } from '../map/standalone.tsx';
import { comparisonLabel, renderComparisonHtml, renderComparisonSvg } from '../map/standalone-comparison.tsx';
import { renderShortMap, renderSlides } from '../map/standalone-slides.tsx';
import type { ThemeName } from '../map/theme.ts';
import { exportTranslatorFor } from './messages/messages.ts';
import { renderPage } from './page/page.ts';

export interface Drawing {
  readonly title: string;
  /** BCP 47 tag of the words in it. */
  readonly lang: string;
  /** One picture; of slides, one each. */
  svgs(theme: ThemeName | 'auto'): readonly string[];
  page(theme: ThemeName | 'auto'): string;
}

/** Pairs that somebody has found, or every journey of a file through two pairs of eyes; null is everybody. */
export type ComparedJourneys =
  | { readonly kind: Exclude<ComparisonKind, 'personas'>; readonly pairs: readonly ComparisonPair[] }
  | {
      readonly kind: 'personas';
      readonly journeys: readonly JourneyView[];
      readonly older: string | null;
      readonly newer: string | null;
    };

/** @param options what the reader wants to see; read leniently */
export function mapDrawing(
  journeys: readonly JourneyView[],
  options: unknown,
  locale: string,
  brand?: Brand,
  home?: PageHome,
): Drawing {
  const translator = mapTranslatorFor(locale);
  const words = makeWords(translator);
  const shown = readMapOptions(options);
  return {
    title: words.list(journeys.map(({ journey }) => journey.name || words.t('untitled.journey'))),
    lang: translator.locale,
    svgs: (theme) => [renderSvg(journeys, { translator, theme, options: shown, brand })],
    page: (theme) =>
      renderPage(journeys, { translator, theme, options: shown, brand, home }, exportTranslatorFor(locale).t),
  };
}

/**
 * The same journeys as slides.
 *
 * @param stages keys of the stages that are wanted; all of them where it is left out.
 */
export function slidesDrawing(
  journeys: readonly JourneyView[],
  options: unknown,
  locale: string,
  stages?: readonly string[],
  brand?: Brand,
): Drawing {
  const translator = mapTranslatorFor(locale);
  const map = mapDrawing(journeys, options, locale, brand);
  const shown = readMapOptions(options);
  return {
    ...map,
    svgs: (theme) => {
      const slides = renderSlides(journeys, { translator, theme, options: shown, stages, brand });
      // A file without a journey shows how to begin.
      return slides.length > 0 ? slides : map.svgs(theme);
    },
  };
}

/** The smallest letters that are read on a screen, in px. */
const smallestReadable = 10;
/** For these widths, in px, there is a map with its stages in rows: below, cards have no room; above, a map has. */
const shortMapWidths = { least: 480, most: 1400 };

/**
 * The journeys as a picture of that width: the map, or where its letters would be too small, a short one with its
 * stages in several rows.
 */
export function narrowDrawing(
  journeys: readonly JourneyView[],
  options: unknown,
  locale: string,
  width: number,
  brand?: Brand,
): NarrowDrawing {
  const map = mapDrawing(journeys, options, locale, brand);
  const [svg = ''] = map.svgs('light');
  const letters = (smallestText * width) / Number(/viewBox="0 0 ([\d.]+)/.exec(svg)?.[1] ?? width);
  const isShort =
    journeys.length > 0 && letters < smallestReadable && width >= shortMapWidths.least && width <= shortMapWidths.most;
  if (!isShort) return { ...sized(map, width), shortened: undefined };
  const translator = mapTranslatorFor(locale);
  const shown = readMapOptions(options);
  return {
    ...map,
    svgs: (theme) => [renderShortMap(journeys, width, { translator, theme, options: shown, brand })],
    shortened: letters,
  };
}

export interface NarrowDrawing extends Drawing {
  /** How small the letters of the whole map would be, in px; `undefined` where the whole map is drawn. */
  readonly shortened: number | undefined;
}

/** The same drawing with pictures of that width, in px; unchanged without one. */
export function sized(drawing: Drawing, width: number | undefined): Drawing {
  if (width === undefined) return drawing;
  return { ...drawing, svgs: (theme) => drawing.svgs(theme).map((svg) => resized(svg, width)) };
}

function resized(svg: string, width: number): string {
  return svg.replace(/ width="([\d.]+)" height="([\d.]+)"/, (_, from: string, high: string) => {
    return ` width="${width}" height="${Math.round((Number(high) * width) / Number(from))}"`;
  });
}

export function pairsOf(compared: ComparedJourneys): readonly ComparisonPair[] {
  if (compared.kind !== 'personas') return compared.pairs;
  return personaPairs(compared.journeys, compared.older, compared.newer);
}

export function comparisonDrawing(compared: ComparedJourneys, locale: string, brand?: Brand): Drawing {
  const translator = mapTranslatorFor(locale);
  const { kind } = compared;
  const pairs = pairsOf(compared);
  return {
    title: comparisonLabel(pairs, kind, { translator }),
    lang: translator.locale,
    svgs: (theme) => [renderComparisonSvg(pairs, kind, { translator, theme, brand })],
    page: (theme) => renderComparisonHtml(pairs, kind, { translator, theme, brand }),
  };
}
