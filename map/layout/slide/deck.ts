/** What a presentation shows: the whole journey first, then stage by stage, each with the notes of its speaker. */
import type { JourneyView } from '../../../language/model/journey-view.ts';
import type { Stage } from '../../../language/model/model.ts';
import { touchpointsOf } from '../../../language/model/touchpoints.ts';
import type { MapOptions } from '../../options.ts';
import { nameOf } from '../words/rating-words.ts';
import type { Words } from '../words/words.ts';
import { layoutSlides } from './slide.ts';
import type { SlideLayout } from './slide-items.ts';

export interface PresentedSlide {
  readonly slide: SlideLayout;
  /** The `note` lines of what the slide shows. */
  readonly notes: readonly string[];
  /** Key of the stage that it shows; `undefined` for the whole journey. */
  readonly stage: string | undefined;
}

/** The slides of all journeys, one journey after the other. */
export function deckOf(journeys: readonly JourneyView[], words: Words, options: MapOptions): PresentedSlide[] {
  return journeys.flatMap((view) => {
    const { stages, notes } = view.journey;
    const [whole] = layoutSlides(view, words, options);
    if (!whole) return [];
    const first = { slide: whole, notes: notes.map(({ value }) => value), stage: undefined };
    const named = stages.filter(({ implicit, entries }) => !implicit && entries.length > 0);
    const further = named.length > 1 || whole.groups.length === 0 ? named : [];
    return [first, ...further.flatMap((stage) => stageSlides(view, stage, words, options))];
  });
}

function stageSlides(view: JourneyView, stage: Stage, words: Words, options: MapOptions): PresentedSlide[] {
  const notes = [
    ...stage.notes.map(({ value }) => value),
    ...touchpointsOf(stage).flatMap((touchpoint) =>
      touchpoint.notes.map(({ value }) => `${nameOf(touchpoint, words)}: ${value}`),
    ),
  ];
  return layoutSlides(view, words, options, [stage.key]).map((slide) => ({ slide, notes, stage: stage.key }));
}
