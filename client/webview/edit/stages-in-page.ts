/** The headers of stages as elements of the page. */
import type { StagePlace } from './cards-in-page.ts';

/** The stage in whose header an element is; the nameless stage has none. */
export function stagePlaceOf(target: EventTarget | null): StagePlace | undefined {
  const header = target instanceof Element ? target.closest('.jm-live :is(.jm-stage-name, .jm-slice-header)') : null;
  const stage = header?.closest<HTMLElement>('[data-stage]')?.dataset.stage;
  const journey = header?.closest<HTMLElement>('[data-journey]')?.dataset.journey;
  return stage === undefined || journey === undefined ? undefined : { journey, stage };
}

/** The header of a stage: what is in view of it. */
export function headerOf(canvas: Element, { journey, stage }: StagePlace): Element | undefined {
  const own = `.jm-live [data-journey="${CSS.escape(journey)}"] [data-stage="${CSS.escape(stage)}"]`;
  return canvas.querySelector(`${own} .jm-name-room`) ?? canvas.querySelector(`${own} .jm-slice-header`) ?? undefined;
}
