/**
 * After an edit of a large map, the panels below its boards stay as they were until the browser is idle: an edit then
 * costs what is drawn of the board. Each keeps its size meanwhile, and moves with the board.
 */
import { useLayoutEffect, useMemo, useState } from 'preact/hooks';
import type { AtPosition, Box } from '../layout/geometry.ts';
import { type LowerLayout, layoutLower, type UpperLayout } from '../layout/map.ts';

/** At the latest so many milliseconds after an edit, even in a window that is never idle. */
const latest = 1000;

interface Kept {
  readonly upper: UpperLayout;
  readonly lower: LowerLayout;
}

class LaterPanels {
  readonly #kept = new Map<string, Kept>();

  isStale(upper: UpperLayout): boolean {
    return this.#kept.get(upper.analysed.journey.key)?.upper !== upper;
  }

  /** What stands below that board now: of the newest text, or if it may wait, of an earlier one. */
  below(upper: UpperLayout, mayWait: boolean): LowerLayout {
    const { key } = upper.analysed.journey;
    const kept = this.#kept.get(key);
    if (kept?.upper === upper) return kept.lower;
    if (mayWait && kept && canStandFor(kept.upper, upper)) {
      return moved(kept.lower, upper.bottom - kept.upper.bottom);
    }
    const lower = layoutLower(upper);
    this.#kept.set(key, { upper, lower });
    return lower;
  }
}

/** Whether only the text is another one: a change of an option is drawn at once, because the reader waits for it. */
function canStandFor(earlier: UpperLayout, upper: UpperLayout): boolean {
  return (
    earlier.lowerWidth === upper.lowerWidth &&
    earlier.noticeWidth === undefined &&
    upper.noticeWidth === undefined &&
    earlier.chosen === upper.chosen &&
    earlier.context.words === upper.context.words
  );
}

function moved({ panels, legend, notice, height }: LowerLayout, by: number): LowerLayout {
  const down = <Item extends { readonly box: Box }>({ origin, item }: AtPosition<Item>) => ({
    origin: { x: origin.x, y: origin.y + by },
    item,
  });
  return { notice, panels: panels.map(down), legend: legend && down(legend), height: height + by };
}

export interface BelowBoards {
  readonly lowers: readonly LowerLayout[];
  /** Whether some of them are still those of an earlier text. */
  readonly stale: boolean;
}

/** What stands below each board; of an edited text a moment later, if `mayWait`. */
export function useLaterPanels(uppers: readonly UpperLayout[], mayWait: boolean): BelowBoards {
  const panels = useMemo(() => new LaterPanels(), []);
  const [due, setDue] = useState<readonly UpperLayout[]>();
  const below = useMemo(() => {
    const lowers = uppers.map((upper) => panels.below(upper, mayWait && due !== uppers));
    return { lowers, stale: uppers.some((upper) => panels.isStale(upper)) };
  }, [uppers, mayWait, due, panels]);
  const { stale } = below;
  useLayoutEffect(() => {
    if (!stale) return;
    let idle: number | undefined;
    // After the frame that shows the board.
    const frame = requestAnimationFrame(() => {
      idle = requestIdleCallback(() => setDue(uppers), { timeout: latest });
    });
    return () => {
      cancelAnimationFrame(frame);
      if (idle !== undefined) cancelIdleCallback(idle);
    };
  }, [stale, uppers]);
  return below;
}
