import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import type { Extent } from './overview-geometry.ts';

/** What a window shows of its content across, and which journey is in its middle. */
export interface View extends Extent {
  /** Its place in the file, from 0. */
  readonly journey: number;
}

/** How wide the content is and what is seen of it, as both change; undefined before it is known. */
export function useExtent(
  viewport: RefObject<HTMLElement | null>,
  canvas: RefObject<HTMLElement | null>,
): View | undefined {
  const [view, setView] = useState<View>();
  useLayoutEffect(() => {
    const [outer, inner] = [viewport.current, canvas.current];
    if (!outer || !inner) return;
    const measure = (): void => {
      const next = viewOf(outer, inner);
      setView((old) => (old && sameView(old, next) ? old : next));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(outer);
    observer.observe(inner);
    outer.addEventListener('scroll', measure, { passive: true });
    return () => {
      observer.disconnect();
      outer.removeEventListener('scroll', measure);
    };
  }, [viewport, canvas]);
  return view;
}

function viewOf(viewport: HTMLElement, canvas: HTMLElement): View {
  const frame = viewport.getBoundingClientRect();
  const middle = frame.top + viewport.clientHeight / 2;
  const journeys = [...canvas.querySelectorAll('.jm-journey')];
  const below = journeys.findIndex((journey) => journey.getBoundingClientRect().bottom >= middle);
  return {
    scroll: viewport.scrollLeft,
    view: viewport.clientWidth,
    content: viewport.scrollWidth,
    journey: below < 0 ? Math.max(0, journeys.length - 1) : below,
  };
}

function sameView(one: View, other: View): boolean {
  return (
    one.scroll === other.scroll &&
    one.view === other.view &&
    one.content === other.content &&
    one.journey === other.journey
  );
}
