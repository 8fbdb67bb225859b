/** Where the window stands on a wide map, in shares (0–1) of the map's width. Pure. */

export interface Stretch {
  readonly start: number;
  readonly size: number;
}

export interface Extent {
  /** CSS px, as scrolled. */
  readonly scroll: number;
  readonly view: number;
  readonly content: number;
}

/** The visible part; all of it where everything is in view. */
export function visiblePart({ scroll, view, content }: Extent): Stretch {
  if (content <= view || content <= 0) return { start: 0, size: 1 };
  const size = view / content;
  return { start: Math.min(Math.max(scroll / content, 0), 1 - size), size };
}

/** Whether there is anything to see beyond the window; a px is what rounding makes. */
export function isWider({ view, content }: Extent): boolean {
  return content > view + 1;
}

/** The scroll that puts the middle of the window at this share of the map. */
export function scrollToMiddle(share: number, { view, content }: Extent): number {
  return Math.min(Math.max(share * content - view / 2, 0), Math.max(0, content - view));
}

/** Where a key takes the window: arrows by a tenth of it, page keys by all of it. Undefined for any other key. */
export function scrollOfKey(key: string, { scroll, view, content }: Extent): number | undefined {
  const last = Math.max(0, content - view);
  const within = (place: number) => Math.min(Math.max(place, 0), last);
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowUp':
      return within(scroll - view / 10);
    case 'ArrowRight':
    case 'ArrowDown':
      return within(scroll + view / 10);
    case 'PageUp':
      return within(scroll - view);
    case 'PageDown':
      return within(scroll + view);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return undefined;
  }
}

/** The parts that lie in the window, more or less: those whose middle does, or that fill it. */
export function partsWithin<Part extends Stretch>(parts: readonly Part[], window: Stretch): Part[] {
  const end = window.start + window.size;
  return parts.filter(({ start, size }) => {
    const middle = start + size / 2;
    return (middle >= window.start && middle <= end) || (start <= window.start && start + size >= end);
  });
}
