import { useEffect, useRef, useState } from 'preact/hooks';
import type { CardAddress } from '../../preview/messages.ts';
import type { PageMap } from '../page-map.ts';
import { uncovered } from '../pane/uncovered.ts';
import { usePage } from '../state/page.ts';
import { CardDrag } from './card-drag.ts';
import { type DropSlot, type DropTarget, slotAt } from './drop-slots.ts';
import { type Destination, destinationAt, find, type Stage } from './map-lookup.ts';

export interface Dragging {
  readonly card: CardAddress;
  /** Where it would be dropped; `undefined` where that changes nothing. */
  readonly slot: DropSlot | undefined;
}

interface DragOptions {
  readonly map: PageMap | null;
  readonly zoom: () => number;
  readonly enabled: boolean;
  readonly onDrop: (card: CardAddress, to: Destination) => void;
}

/** What is being dragged and where it would go. */
export function useCardDrag(options: DragOptions): Dragging | undefined {
  const [dragging, setDragging] = useState<Dragging>();
  const newest = useRef(options);
  newest.current = options;
  const { viewport } = usePage();
  useEffect(() => {
    const area = viewport.current;
    if (!area) return;
    const end = new AbortController();
    let places: Places | undefined;
    let slot: DropSlot | undefined;
    const listener = {
      mayStart: () => newest.current.enabled,
      over: (card: CardAddress, x: number) => {
        places ??= new Places(area, card, newest.current.map);
        slot = places.slotAt(x, newest.current.zoom());
        setDragging({ card, slot });
      },
      end: (card: CardAddress, dropped: boolean) => {
        const to = slot && places?.destination(slot);
        places = undefined;
        slot = undefined;
        setDragging(undefined);
        if (dropped && to) newest.current.onDrop(card, to);
      },
    };
    new CardDrag(area, listener, end.signal);
    return () => end.abort();
  }, [viewport]);
  return dragging;
}

/** Of the line that shows a slot, in CSS px: the first slot lies just at the edge of the names of the lanes. */
const markWidth = 4;

/** The cards of one journey as they stood when a drag began. */
class Places {
  readonly #area: HTMLElement;
  readonly #found: ReturnType<typeof find>;
  readonly #targets: readonly DropTarget[];
  readonly #scroll: number;
  readonly #board: Element | null;

  constructor(area: HTMLElement, card: CardAddress, map: PageMap | null) {
    this.#area = area;
    this.#found = find(map, card);
    this.#scroll = area.scrollLeft;
    const root = area.querySelector(`.jm-live [data-journey="${CSS.escape(card.journey)}"]`);
    this.#board = root?.querySelector('.jm-board') ?? null;
    // By key: of a large map not every slice need be drawn yet.
    this.#targets = (this.#found?.journey.stages ?? []).flatMap((stage) =>
      entrySelectors(stage).flatMap((selector, index): DropTarget[] => {
        const element = root?.querySelector(selector);
        const at = stage.entries.length === 0 ? undefined : index;
        return element ? [{ stage: stage.key, index: at, box: element.getBoundingClientRect() }] : [];
      }),
    );
  }

  slotAt(x: number, zoom: number): DropSlot | undefined {
    const scrolled = this.#area.scrollLeft - this.#scroll;
    const { left, right, top, bottom } = uncovered(this.#area, this.#board ?? this.#area);
    const within = { left: left + scrolled - markWidth, right: right + scrolled };
    const slot = slotAt(x + scrolled, this.#targets, zoom, within);
    const found = this.#found;
    if (!slot || !found) return undefined;
    const stays = slot.stage === found.stage.key && (slot.index === found.index || slot.index === found.index + 1);
    if (stays || !this.destination(slot)) return undefined;
    const start = Math.max(slot.top, top);
    const end = Math.min(slot.top + slot.height, bottom);
    return { ...slot, x: slot.x - scrolled, top: start, height: Math.max(0, end - start) };
  }

  destination({ stage: key, index }: DropSlot): Destination | undefined {
    const stage = this.#found?.journey.stages.find((candidate) => candidate.key === key);
    return stage && destinationAt(stage, index);
  }
}

/** How the page finds what stands in a stage; an empty one has a frame. */
function entrySelectors({ key, entries }: Stage): string[] {
  const placed = (kind: 'again' | 'empty', index: number) => `[data-${kind}="${CSS.escape(`${key}/${index}`)}"]`;
  if (entries.length === 0) return [`${placed('empty', 0)} > .jm-frame-empty`];
  return entries.map((entry, index) =>
    entry.kind === 'touchpoint'
      ? `.jm-card[data-touchpoint="${CSS.escape(entry.touchpoint.key)}"]`
      : `.jm-again${placed('again', index)}`,
  );
}
