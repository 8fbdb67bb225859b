/** Journeys as slides, or as one narrow picture: each an SVG document of its own. */
import { render } from 'preact-render-to-string';
import type { Brand } from '../language/model/brand.ts';
import type { JourneyView } from '../language/model/journey-view.ts';
import { brandedPalettes } from './brand-palettes.ts';
import { Slide } from './components/slide.tsx';
import type { MarkShape } from './layout/drawing.ts';
import { layoutShortMap, shortMapScale } from './layout/slide/short-map.ts';
import { layoutSlides } from './layout/slide/slide.ts';
import type { SlideLayout } from './layout/slide/slide-items.ts';
import { makeWords } from './layout/words/words.ts';
import { legal, type StandaloneOptions } from './standalone.tsx';
import { brandRules, slideCss, type ThemeName } from './theme.ts';

export interface SlideOptions extends Pick<StandaloneOptions, 'translator' | 'theme' | 'options' | 'brand'> {
  /** Keys of the stages that are wanted; all of them where it is left out. */
  readonly stages?: readonly string[] | undefined;
}

/** The slides of all journeys, one journey after the other. */
export function renderSlides(journeys: readonly JourneyView[], options: SlideOptions): readonly string[] {
  const { translator, theme = 'light', options: shown, stages, brand } = options;
  const words = makeWords(translator);
  const css = brandedSlideCss(theme, brand);
  const slides = journeys.flatMap((view) => layoutSlides(view, words, shown, stages));
  return slides.map((slide) => documentOf(slide, translator.locale, css, 1, brand));
}

/**
 * The journeys as one narrow picture with the stages in rows.
 *
 * @param width in px
 */
export function renderShortMap(journeys: readonly JourneyView[], width: number, options: SlideOptions): string {
  const { translator, theme = 'light', options: shown, brand } = options;
  const map = layoutShortMap(journeys, width, makeWords(translator), shown);
  const room = brand?.logo ? logoRoom : 0;
  const css = brandedSlideCss(theme, brand);
  return documentOf({ ...map, height: map.height + room }, translator.locale, css, shortMapScale, brand);
}

/** What the logo needs beyond the margin at the end, in px of a slide. */
const logoRoom = 16;

/** One sign, 16 px large, as a drawing of its own. */
export function renderMark(shape: MarkShape, theme: ThemeName, brand?: Brand): string {
  const sign = { kind: 'mark', shape, x: 8, y: 8, size: 16 } as const;
  return documentOf(
    { width: 16, height: 16, label: shape, groups: [{ label: shape, items: [sign] }] },
    'en',
    slideCss(theme, brandedPalettes(brand?.colours)),
  );
}

function brandedSlideCss(theme: ThemeName | 'auto', brand: Brand | undefined): string {
  const colours = brandedPalettes(brand?.colours);
  return brand ? `${slideCss(theme, colours)}\n${brandRules(theme, colours)}` : slideCss(theme);
}

function documentOf(slide: SlideLayout, lang: string, css: string, scale = 1, brand?: Brand): string {
  const svg = render(<Slide slide={slide} lang={lang} css={css} scale={scale} brand={brand} />);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${legal(svg)}\n`;
}
