/** What a file shows: the map of some journeys, as one picture or as slides, or two journeys side by side. */
import type { JourneyView } from '../language/model/journey-view.ts';
import { type ComparisonKind, type ComparisonPair, personaPairs } from '../map/compare/sides.ts';
import { makeWords } from '../map/layout/words/words.ts';
import { mapTranslatorFor } from '../map/messages/messages.ts';
import { readMapOptions } from '../map/options.ts';
import { renderSvg } from '../map/standalone.tsx';
import { comparisonLabel, renderComparisonHtml, renderComparisonSvg } from '../map/standalone-comparison.tsx';
import { renderSlides } from '../map/standalone-slides.tsx';
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
export function mapDrawing(journeys: readonly JourneyView[], options: unknown, locale: string): Drawing {
  const translator = mapTranslatorFor(locale);
  const words = makeWords(translator);
  const shown = readMapOptions(options);
  return {
    title: words.list(journeys.map(({ journey }) => journey.name || words.t('untitled.journey'))),
    lang: translator.locale,
    svgs: (theme) => [renderSvg(journeys, { translator, theme, options: shown })],
    page: (theme) => renderPage(journeys, { translator, theme, options: shown }, exportTranslatorFor(locale).t),
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
): Drawing {
  const translator = mapTranslatorFor(locale);
  const map = mapDrawing(journeys, options, locale);
  const shown = readMapOptions(options);
  return {
    ...map,
    svgs: (theme) => {
      const slides = renderSlides(journeys, { translator, theme, options: shown, stages });
      // A file without a journey shows how to begin.
      return slides.length > 0 ? slides : map.svgs(theme);
    },
  };
}

export function comparisonDrawing(compared: ComparedJourneys, locale: string): Drawing {
  const translator = mapTranslatorFor(locale);
  const { kind } = compared;
  const pairs =
    compared.kind === 'personas' ? personaPairs(compared.journeys, compared.older, compared.newer) : compared.pairs;
  return {
    title: comparisonLabel(pairs, kind, { translator }),
    lang: translator.locale,
    svgs: (theme) => [renderComparisonSvg(pairs, kind, { translator, theme })],
    page: (theme) => renderComparisonHtml(pairs, kind, { translator, theme }),
  };
}
