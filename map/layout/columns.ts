/** The map's columns: one for each card, grouped by stage, shared by every lane. */
import type { Journey, Stage, StageEntry, Touchpoint } from '../../language/model/model.ts';
import { measures } from './geometry.ts';

export interface CardColumn {
  /** Left edge. */
  readonly x: number;
  readonly width: number;
  /** `undefined` in a stage without touchpoints. */
  readonly entry: StageEntry | undefined;
  /** The touchpoint that stands there or is met there again, if it is known. */
  readonly touchpoint: Touchpoint | undefined;
}

export interface StageColumn {
  readonly stage: Stage;
  readonly x: number;
  readonly width: number;
  readonly cards: readonly CardColumn[];
}

export interface Grid {
  readonly stages: readonly StageColumn[];
  /** Left edge of the first and right edge of the last column. */
  readonly left: number;
  readonly right: number;
}

/** Places the columns; cards grow towards `width`, the px that the whole picture may have, within their limits. */
export function layoutGrid(journey: Journey, width: number): Grid {
  const { gutter, stageGap, cardGap, cardWidth, margin } = measures;
  const shown = journey.stages;
  const columns = shown.reduce((sum, stage) => sum + Math.max(1, stage.entries.length), 0);
  const gaps = (columns - shown.length) * cardGap + Math.max(0, shown.length - 1) * stageGap;
  const room = Math.floor((width - 2 * margin - gutter - gaps) / Math.max(1, columns));
  const column = Math.min(cardWidth.max, Math.max(cardWidth.min, room));
  const known = touchpointsByKey(journey);
  let x: number = gutter;
  const stages = shown.map((stage): StageColumn => {
    const left = x;
    const entries: readonly (StageEntry | undefined)[] = stage.entries.length > 0 ? stage.entries : [undefined];
    const cards = entries.map((entry, index): CardColumn => {
      const touchpoint = entry && touchpointOf(entry, known);
      return { x: left + index * (column + cardGap), width: column, entry, touchpoint };
    });
    const stageWidth = cards.length * column + (cards.length - 1) * cardGap;
    x += stageWidth + stageGap;
    return { stage, x: left, width: stageWidth, cards };
  });
  return { stages, left: gutter, right: Math.max(gutter, x - stageGap) };
}

function touchpointsByKey(journey: Journey): ReadonlyMap<string, Touchpoint> {
  const known = new Map<string, Touchpoint>();
  for (const stage of journey.stages) {
    for (const entry of stage.entries) {
      if (entry.kind === 'touchpoint') known.set(entry.touchpoint.key, entry.touchpoint);
    }
  }
  return known;
}

function touchpointOf(entry: StageEntry, known: ReadonlyMap<string, Touchpoint>): Touchpoint | undefined {
  if (entry.kind === 'touchpoint') return entry.touchpoint;
  return entry.reference.key === undefined ? undefined : known.get(entry.reference.key);
}
