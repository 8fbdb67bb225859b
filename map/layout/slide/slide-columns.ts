/**
 * Which columns stand on which slide, and where: a column for each touchpoint, in its stage. A slide has at most
 * `mostColumns` of them, so that each card keeps room for its name; it is split between stages where that is possible.
 */
import { highest } from '../../../language/model/long-lists.ts';
import type { Stage, StageEntry, Touchpoint } from '../../../language/model/model.ts';
import type { TouchpointNumbers } from '../../../language/model/numbers.ts';
import { ratedAnew } from '../../../language/model/touchpoints.ts';
import type { JourneyContext } from '../context.ts';

/** A stage, or the part of it that one slide shows. */
export interface StagePiece {
  readonly stage: Stage;
  /** `[undefined]` for a stage without touchpoints. */
  readonly entries: readonly (StageEntry | undefined)[];
  /** Whether its first columns are on an earlier slide. */
  readonly isContinued: boolean;
}

export interface SlideColumn {
  readonly x: number;
  readonly width: number;
  readonly center: number;
  readonly entry: StageEntry | undefined;
  readonly touchpoint: Touchpoint | undefined;
  readonly numbers: TouchpointNumbers | undefined;
  /** Whether it only points back at a touchpoint, which counts where it stands first. */
  readonly isAgain: boolean;
}

export interface SlideStage extends Pick<StagePiece, 'stage' | 'isContinued'> {
  readonly x: number;
  readonly width: number;
  readonly columns: readonly SlideColumn[];
}

export function pieceOf(stage: Stage): StagePiece {
  return { stage, entries: stage.entries.length > 0 ? stage.entries : [undefined], isContinued: false };
}

export function countColumns(pieces: readonly StagePiece[]): number {
  return pieces.reduce((sum, { entries }) => sum + entries.length, 0);
}

/**
 * Spreads the stages over as few slides as possible, each with at most `most` columns, and these as evenly as that
 * allows. Only a stage with more columns than that is divided.
 */
export function splitStages(stages: readonly Stage[], most: number): readonly (readonly StagePiece[])[] {
  const pieces = stages.flatMap((stage) => divided(pieceOf(stage), most));
  const needed = filled(pieces, most).length;
  let capacity = highest(pieces.map(({ entries }) => entries.length));
  while (filled(pieces, capacity).length > needed) capacity += 1;
  return filled(pieces, capacity);
}

function divided({ stage, entries }: StagePiece, most: number): StagePiece[] {
  const count = Math.ceil(entries.length / most);
  return Array.from({ length: count }, (_, index) => ({
    stage,
    entries: entries.slice(
      Math.round((index * entries.length) / count),
      Math.round(((index + 1) * entries.length) / count),
    ),
    isContinued: index > 0,
  }));
}

function filled(pieces: readonly StagePiece[], capacity: number): readonly (readonly StagePiece[])[] {
  const slides: StagePiece[][] = [];
  for (const piece of pieces) {
    const last = slides.at(-1);
    if (last && countColumns(last) + piece.entries.length <= capacity) last.push(piece);
    else slides.push([piece]);
  }
  return slides;
}

export interface ColumnRoom {
  readonly x: number;
  readonly width: number;
  /** Between stages, and between columns of one. */
  readonly gaps: { readonly stage: number; readonly column: number };
  /** A stage is at least so wide, as far as the room allows, so that its name can be read. */
  readonly leastStage: number;
  /** No column is wider. */
  readonly mostColumn: number;
}

/** Places the columns over the whole room. */
export function placeColumns(
  pieces: readonly StagePiece[],
  room: ColumnRoom,
  { known, view }: Pick<JourneyContext, 'known' | 'view'>,
): SlideStage[] {
  const { gaps } = room;
  const widths = stageWidths(pieces, room);
  let x = room.x;
  return pieces.map(({ stage, entries, isContinued }, index) => {
    const stageWidth = widths[index] ?? 0;
    const left = x;
    const width = (stageWidth - gaps.column * (entries.length - 1)) / entries.length;
    const columns = entries.map((entry, at): SlideColumn => {
      const columnX = left + at * (width + gaps.column);
      const touchpoint = entry && touchpointOf(entry, known);
      return {
        x: columnX,
        width,
        center: columnX + width / 2,
        entry,
        touchpoint,
        numbers: touchpoint && view.numbers.touchpoints[touchpoint.key],
        isAgain: entry?.kind === 'again' && ratedAnew(entry) === undefined,
      };
    });
    x += stageWidth + gaps.stage;
    return { stage, isContinued, x: left, width: stageWidth, columns };
  });
}

function touchpointOf(entry: StageEntry, known: ReadonlyMap<string, Touchpoint>): Touchpoint | undefined {
  if (entry.kind === 'touchpoint') return entry.touchpoint;
  const own = ratedAnew(entry);
  if (own) return own;
  return entry.reference.key === undefined ? undefined : known.get(entry.reference.key);
}

/** Each as wide as its columns; what a narrow stage takes to be readable comes from all others. */
function stageWidths(pieces: readonly StagePiece[], { width, gaps, leastStage, mostColumn }: ColumnRoom): number[] {
  const whole = width - gaps.stage * (pieces.length - 1);
  const least = Math.min(leastStage, whole / pieces.length);
  const narrow = new Set<StagePiece>();
  for (;;) {
    const wide = pieces.filter((piece) => !narrow.has(piece));
    const inner = wide.reduce((sum, { entries }) => sum + gaps.column * (entries.length - 1), 0);
    const column = Math.min(mostColumn, (whole - narrow.size * least - inner) / Math.max(1, countColumns(wide)));
    const widthOf = ({ entries }: StagePiece) => column * entries.length + gaps.column * (entries.length - 1);
    const tooNarrow = wide.find((piece) => widthOf(piece) < least - 1e-9);
    if (!tooNarrow) return pieces.map((piece) => (narrow.has(piece) ? least : widthOf(piece)));
    narrow.add(tooNarrow);
  }
}
