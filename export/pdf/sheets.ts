/**
 * How a picture is laid on paper: one page, or a poster of several sheets. Pure geometry; lengths in points (1/72
 * inch).
 */
import type { Paper, PosterPaper } from '../request.ts';
import type { Box } from '../svg/matrix.ts';

export interface Sheet {
  readonly width: number;
  readonly height: number;
  /** The part of the sheet that the picture may fill; beyond it is nothing but marks. */
  readonly window: Box;
  /** Where the picture's left upper corner lies, measured from the sheet's. */
  readonly origin: { readonly x: number; readonly y: number };
  /** Points for each px of the picture. */
  readonly scale: number;
  /** In a poster, counted from 1. */
  readonly place: SheetPlace | undefined;
}

/** Which sheet of the poster, and how many there are each way. */
export interface SheetPlace {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** The part of the picture that a sheet shows, in px. */
export function seenOn({ window, origin, scale }: Sheet): Box {
  return {
    x: (window.x - origin.x) / scale,
    y: (window.y - origin.y) / scale,
    width: window.width / scale,
    height: window.height / scale,
  };
}

/** CSS: 96 px and 72 points are an inch. */
export const pointsPerPx = 0.75;
const pointsPerMm = 72 / 25.4;
/** What every printer leaves white. */
const margin = 10 * pointsPerMm;
/** What two sheets of a poster share, so that they can be glued. */
export const overlap = 10 * pointsPerMm;
/** Readers of PDF take no page that is larger. */
const longestSide = 14_400;

const sizes: Readonly<Record<PosterPaper, readonly [number, number]>> = {
  a4: [210 * pointsPerMm, 297 * pointsPerMm],
  a3: [297 * pointsPerMm, 420 * pointsPerMm],
  a2: [420 * pointsPerMm, 594 * pointsPerMm],
  a1: [594 * pointsPerMm, 841 * pointsPerMm],
  a0: [841 * pointsPerMm, 1189 * pointsPerMm],
};

interface Size {
  readonly width: number;
  readonly height: number;
}

/** One page with the whole picture. */
export function singleSheet(picture: Size, paper: Paper): Sheet {
  if (paper === 'fit') {
    const scale = Math.min(pointsPerPx, longestSide / picture.width, longestSide / picture.height);
    // Rounding must not make it a hair's breadth too long.
    const width = Math.min(longestSide, picture.width * scale);
    const height = Math.min(longestSide, picture.height * scale);
    return { width, height, window: { x: 0, y: 0, width, height }, origin: { x: 0, y: 0 }, scale, place: undefined };
  }
  const [upright, lying] = orientations(paper).map((size) => fitted(picture, size));
  if (!upright || !lying) throw new Error('A paper has two orientations.');
  return lying.scale > upright.scale ? lying : upright;
}

function orientations(paper: PosterPaper): Size[] {
  const [short, long] = sizes[paper];
  return [
    { width: short, height: long },
    { width: long, height: short },
  ];
}

/** As large as it goes, but not larger than on a screen; in the middle of the width, at the top. */
function fitted(picture: Size, { width, height }: Size): Sheet {
  const window = { x: margin, y: margin, width: width - 2 * margin, height: height - 2 * margin };
  const scale = Math.min(pointsPerPx, window.width / picture.width, window.height / picture.height);
  const origin = { x: margin + (window.width - picture.width * scale) / 2, y: margin };
  return { width, height, window, origin, scale, place: undefined };
}

/**
 * The sheets of a poster, row by row, lying or upright as fewer are needed.
 *
 * @param scale 1 is as large as on a screen; left out, as large as the sheets that this takes have room for.
 */
export function posterSheets(picture: Size, paper: PosterPaper, scale?: number): Sheet[] {
  const [upright = [], lying = []] = orientations(paper).map((size) => {
    const sheets = tiled(picture, size, (scale ?? 1) * pointsPerPx);
    return scale === undefined ? tiled(picture, size, fillingScale(picture, sheets)) : sheets;
  });
  return lying.length <= upright.length ? lying : upright;
}

/** How much larger than on a screen a poster becomes of itself, so that no sheet stays half empty. */
const largest = 2;

function fillingScale(picture: Size, [sheet]: readonly Sheet[]): number {
  if (!sheet?.place) throw new Error('A poster has a sheet.');
  const { window, place } = sheet;
  const across = place.columns * (window.width - overlap) + overlap;
  const down = place.rows * (window.height - overlap) + overlap;
  return Math.min(across / picture.width, down / picture.height, largest * pointsPerPx);
}

function tiled(picture: Size, { width, height }: Size, scale: number): Sheet[] {
  const window = { x: margin, y: margin, width: width - 2 * margin, height: height - 2 * margin };
  const columns = countOf(picture.width * scale, window.width);
  const rows = countOf(picture.height * scale, window.height);
  return Array.from({ length: rows * columns }, (_, index) => {
    const [row, column] = [Math.floor(index / columns), index % columns];
    const origin = {
      x: margin - column * (window.width - overlap),
      y: margin - row * (window.height - overlap),
    };
    return { width, height, window, origin, scale, place: { row: row + 1, column: column + 1, rows, columns } };
  });
}

/** How many windows that share an edge cover a length. */
function countOf(length: number, window: number): number {
  return Math.max(1, Math.ceil((length - overlap) / (window - overlap) - 1e-9));
}

/**
 * Where the cut edges of the neighbours come to lie on a sheet of a poster, measured from its left upper corner: a
 * neighbour that is cut along its own window is glued on up to there, and the picture runs on without a step.
 */
export function jointsOf({ window, place }: Sheet): { readonly x: readonly number[]; readonly y: readonly number[] } {
  if (!place) return { x: [], y: [] };
  const within = (start: number, length: number, at: number, count: number) => [
    ...(at > 1 ? [start + overlap] : []),
    ...(at < count ? [start + length - overlap] : []),
  ];
  return {
    x: within(window.x, window.width, place.column, place.columns),
    y: within(window.y, window.height, place.row, place.rows),
  };
}

/** A small map of a poster's sheets in the lower margin of one, at its right end: a cell for each, this one filled. */
export function sheetMap({ window, width, height, place }: Sheet): readonly (Box & { readonly isThis: boolean })[] {
  if (!place) return [];
  const { rows, columns } = place;
  const room = { width: width / 4, height: margin - 8 };
  const side = Math.min(9, room.height / rows, room.width / columns / (width / height));
  const cell = { width: (side * width) / height, height: side };
  const left = window.x + window.width - markRoom - columns * cell.width;
  const top = height - 4 - rows * cell.height;
  return Array.from({ length: rows * columns }, (_, index) => {
    const [row, column] = [Math.floor(index / columns), index % columns];
    const isThis = row + 1 === place.row && column + 1 === place.column;
    return { x: left + column * cell.width, y: top + row * cell.height, ...cell, isThis };
  });
}

/** What the cutting mark in the corner takes. */
const markRoom = 22;
