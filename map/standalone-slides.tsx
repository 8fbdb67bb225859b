/** Journeys as slides, each an SVG document of its own. */
import { render } from 'preact-render-to-string';
import type { JourneyView } from '../language/model/journey-view.ts';
import { Slide } from './components/slide.tsx';
import { layoutSlides } from './layout/slide/slide.ts';
import { makeWords } from './layout/words/words.ts';
import { legal, type StandaloneOptions } from './standalone.tsx';
import { slideCss } from './theme.ts';

export interface SlideOptions extends Pick<StandaloneOptions, 'translator' | 'theme' | 'options'> {
  /** Keys of the stages that are wanted; all of them where it is left out. */
  readonly stages?: readonly string[] | undefined;
}

/** The slides of all journeys, one journey after the other. */
export function renderSlides(journeys: readonly JourneyView[], options: SlideOptions): readonly string[] {
  const { translator, theme = 'light', options: shown, stages } = options;
  const words = makeWords(translator);
  const css = slideCss(theme);
  const slides = journeys.flatMap((view) => layoutSlides(view, words, shown, stages));
  return slides.map((slide) => {
    const svg = render(<Slide slide={slide} lang={translator.locale} css={css} />);
    return `<?xml version="1.0" encoding="UTF-8"?>\n${legal(svg)}\n`;
  });
}
