import type { JSX, RefObject, TargetedPointerEvent } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { layoutOverview, type OverviewMark, type OverviewStage } from '../../../map/layout/board/overview.ts';
import type { PageMap } from '../page-map.ts';
import {
  type Extent,
  isWider,
  partsWithin,
  type Stretch,
  scrollOfKey,
  scrollToMiddle,
  visiblePart,
} from '../pane/overview-geometry.ts';
import { useExtent } from '../pane/use-extent.ts';
import { usePage, usePageWords } from '../state/page.ts';

interface OverviewProps {
  readonly journeys: PageMap['journeys'];
}

/** The whole width of the map in a small strip, and the part that the window shows. Nothing while all is in view. */
export function Overview({ journeys }: OverviewProps): JSX.Element | null {
  const { viewport, canvas } = usePage();
  const { t, words } = usePageWords();
  const extent = useExtent(viewport, canvas);
  const analysed = journeys[extent?.journey ?? 0];
  const stages = useMemo(() => (analysed ? layoutOverview(analysed, words) : []), [analysed, words]);
  const places = usePlaces(canvas, extent?.journey ?? 0, stages, extent?.content ?? 0);
  const moves = useMoves(extent);
  if (!extent || !isWider(extent)) return null;

  const part = visiblePart(extent);
  const seen = partsWithin(
    places.map((place, index) => ({ ...place, name: stages[index]?.name ?? '' })),
    part,
  ).filter(({ name }) => name !== '');
  return (
    <nav class="overview jm" aria-label={t('overview')}>
      <div
        class="overview-strip"
        role="slider"
        tabIndex={0}
        aria-label={t('overview')}
        aria-orientation="horizontal"
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round((100 * extent.scroll) / (extent.content - extent.view))}
        aria-valuetext={t('overview.value', { stages: words.list(seen.map(({ name }) => name)), count: seen.length })}
        {...moves}
      >
        {stages.map((stage, index) => {
          const place = places[index];
          return place && <StageStrip key={stage.key} stage={stage} place={place} />;
        })}
        <div class="overview-window" style={across(part)} />
      </div>
    </nav>
  );
}

interface Moves {
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onPointerDown: (event: TargetedPointerEvent<HTMLElement>) => void;
  readonly onPointerMove: (event: TargetedPointerEvent<HTMLElement>) => void;
  readonly onPointerUp: () => void;
}

/** Scrolls the map from the strip, with the keys of a slider and with the pointer. */
function useMoves(extent: Extent | undefined): Moves {
  const { pane } = usePage();
  const dragging = useRef(false);
  const scroll = (left: number): void => pane.current?.scrollAcross(left);
  const pointTo = ({ currentTarget, clientX }: TargetedPointerEvent<HTMLElement>): void => {
    const { left, width } = currentTarget.getBoundingClientRect();
    if (extent) scroll(scrollToMiddle((clientX - left) / width, extent));
  };
  return {
    onKeyDown: (event) => {
      const left = extent && scrollOfKey(event.key, extent);
      if (left === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      event.stopPropagation();
      scroll(left);
    },
    onPointerDown: (event) => {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      dragging.current = true;
      // A press on the window itself picks it up where it is; elsewhere it comes there.
      if (!(event.target instanceof Element && event.target.matches('.overview-window'))) pointTo(event);
    },
    onPointerMove: (event) => {
      if (dragging.current && event.buttons !== 0) pointTo(event);
    },
    onPointerUp: () => {
      dragging.current = false;
    },
  };
}

function StageStrip({ stage, place }: { readonly stage: OverviewStage; readonly place: Stretch }): JSX.Element {
  return (
    <div class="overview-stage" style={across(place)}>
      <span class="overview-name">{stage.name}</span>
      <div class="overview-marks">
        {stage.marks.map((mark) => (
          <div key={mark.key} class="overview-column">
            <div class={`overview-mark overview-${mark.band}`} style={{ height: heightOf(mark) }} />
          </div>
        ))}
      </div>
    </div>
  );
}

/** Even the lowest rating is a mark that can be seen. */
function heightOf({ height }: OverviewMark): string {
  return height === null ? '100%' : `${20 + 80 * height}%`;
}

function across({ start, size }: Stretch): { readonly left: string; readonly width: string } {
  return { left: `${100 * start}%`, width: `${100 * size}%` };
}

/** Where the stages of the journey stand in the drawn map, in shares of its width. */
function usePlaces(
  canvas: RefObject<HTMLElement | null>,
  journey: number,
  stages: readonly OverviewStage[],
  content: number,
): readonly Stretch[] {
  const [places, setPlaces] = useState<readonly Stretch[]>([]);
  useLayoutEffect(() => {
    const whole = canvas.current?.getBoundingClientRect();
    const drawn = canvas.current?.querySelectorAll('.jm-journey')[journey]?.querySelectorAll('.jm-stage') ?? [];
    if (!whole || content === 0) return;
    setPlaces(
      [...drawn].map((stage) => {
        const { left, width } = stage.getBoundingClientRect();
        return { start: (left - whole.left) / content, size: width / content };
      }),
    );
    // The places change with the map and with its width; how it is scrolled does not matter.
  }, [canvas, journey, stages, content]);
  return places;
}
