/** A rectangle in px; x grows to the right, y downwards. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where a group stands in the group around it; what is inside is measured from there. */
export interface Origin {
  readonly x: number;
  readonly y: number;
}

/** What was laid out from (0, 0), and where it goes: when only the place changes, nothing of it is drawn again. */
export interface AtPosition<T> {
  readonly origin: Origin;
  readonly item: T;
}

/** The map's measures in px, in one place, so that lanes stay aligned. */
export const metrics = {
  /** Around the whole picture, and between journeys. */
  margin: 28,
  journeyGap: 56,
  /** Left of the columns: the names of the lanes and the axis. */
  gutter: 112,
  laneGap: 20,
  stageGap: 20,
  cardGap: 12,
  /** Room for a card's outline above and beside it, inside of what its slice shows. */
  ringRoom: { x: 6, y: 8 },
  cardWidth: { wide: { min: 192, max: 264 }, narrow: { min: 84, max: 144 } },
  /** The least zoom at which a page opens; narrow cards fit the window at it. */
  leastOpeningZoom: 0.6,
  cardPadding: 12,
  /**
   * Head, lists and legend are no wider than a reader's eye likes; below a wide board, in three columns, up to
   * `spread`, or to the end of a board that is hardly wider: what ends a little before it looks like a fault.
   */
  panelWidth: { least: 320, min: 640, max: 1240, spread: 3760, hardly: 1.15 },
  panelPadding: 20,
  panelGap: 20,
} as const;
