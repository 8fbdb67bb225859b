/** What every lane below the cards is made of: cells in the columns of the cards, lines through all of them, a name. */
import type { Stage, Touchpoint } from '../../../language/model/model.ts';
import type { TouchpointNumbers } from '../../../language/model/numbers.ts';
import type { LaneId, MapOptions } from '../../options.ts';
import type { JourneyContext } from '../context.ts';
import type { Drawing, LaneShape } from '../drawing.ts';
import type { Origin } from '../geometry.ts';

/** Three choices share a lane: what customers say. */
export type DrawnLaneId = Exclude<LaneId, 'feelings' | 'quotes' | 'pains' | 'ideas'> | 'voices';

/** One touchpoint's part of a lane. What it draws stays inside its width and height. */
export interface LaneCell {
  /** Unique within its lane. */
  readonly key: string;
  /** Key of the touchpoint. */
  readonly touchpoint: string | undefined;
  /** Which of the grid's columns it stands in, counted from 0 over all stages. */
  readonly column: number;
  /** In the coordinates of the grid and of the lanes' `top`. */
  readonly origin: Origin;
  readonly width: number;
  /** The lane's own height: a lane is as high as its highest cell. */
  readonly height: number;
  /** All that the cell says, in words. */
  readonly label: string;
  /** Measured from `origin`: an edit elsewhere moves it and redraws nothing. */
  readonly drawing: Drawing;
}

/** `edge` is where the lane begins, `zero` where bars begin, `limit` a value from which on something counts. */
export type GuideKind = 'edge' | 'zero' | 'limit';

/** A line through all columns of a lane, the gaps between them included, behind the cells. */
export interface LaneGuide {
  readonly kind: GuideKind;
  /** From the lane's top. */
  readonly y: number;
}

export interface LaneLayout {
  readonly id: DrawnLaneId;
  /** The lane's name, for menus and screen readers; drawn as a part of `gutter`. */
  readonly name: string;
  readonly top: number;
  readonly height: number;
  /** What stands left of the columns, measured from (0, `top`), no wider than the gutter. */
  readonly gutter: Drawing;
  readonly guides: readonly LaneGuide[];
  /** Only columns that have something in this lane, from left to right. */
  readonly cells: readonly LaneCell[];
}

/** What a lane draws in one column, before the lane's height is known. */
export interface CellDraft {
  readonly height: number;
  /** The column's own width where nothing is said; a wait reaches into the gap behind its column. */
  readonly width?: number;
  readonly label: string;
  readonly drawing: Drawing;
}

/** A touchpoint with what a lane may want to know of it. */
export interface LaneEntry {
  readonly stage: Stage;
  readonly touchpoint: Touchpoint;
  readonly numbers: TouchpointNumbers;
  readonly column: number;
  /** Left edge. */
  readonly x: number;
  readonly width: number;
  /** By how many px a wait moves the next column away. */
  readonly wait: number;
}

/** What one lane makes of the touchpoints; `undefined` where it has nothing to say. */
export interface LaneDraft {
  /** Drawn beside the lane's name, so that the name says what it stands for. */
  readonly sign?: LaneShape;
  /** Those of the lane's parts that have something there; they give the lane its name. */
  readonly parts?: readonly LaneId[];
  /** `false` where the lane is not drawn, because cards have what little it has. */
  readonly isWorthIt?: boolean;
  /** By column. */
  readonly cells: ReadonlyMap<number, CellDraft>;
  readonly guides?: readonly LaneGuide[];
  /** Below the lane's name in the gutter: a unit, a limit. */
  readonly notes?: readonly string[];
}

/** A lane: its facts turned into cells, pure. */
export interface Lane {
  readonly id: Exclude<DrawnLaneId, 'curve'>;
  /** The choices of a reader that it draws, where they are more than itself. */
  readonly parts?: readonly LaneId[];
  readonly draft: (
    entries: readonly LaneEntry[],
    context: JourneyContext,
    options: MapOptions,
  ) => LaneDraft | undefined;
}
