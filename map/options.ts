/** What a reader wants to see of a map: plain data, kept for a workspace, the same in every picture. */

/** The lanes below the stages and the cards, from top to bottom. A lane without content is not drawn at all. */
export const laneIds = [
  'curve',
  'contribution',
  'importance',
  'needs',
  'feelings',
  'quotes',
  'pains',
  'ideas',
  'owners',
  'actions',
  'time',
  'measures',
  'evidence',
  'next',
  'notes',
] as const;

export type LaneId = (typeof laneIds)[number];

/** What stands above and below the board; without its head a journey keeps its title. */
export const partIds = ['head', 'matrix', 'priorities', 'needs-list', 'legend'] as const;

export type PartId = (typeof partIds)[number];

/** Where the matrix is cut: at the journey's own limits, or at the means of what is rated. */
export const cutOffs = ['fixed', 'mean'] as const;

export type CutOffs = (typeof cutOffs)[number];

export interface MapOptions {
  /** Lanes that the reader does not want to see. */
  readonly hidden: readonly LaneId[];
  /** Other parts that are not wanted, in a file. */
  readonly hiddenParts: readonly PartId[];
  readonly cutOffs: CutOffs;
  /** Keys of the personas whose own curves are drawn over everybody's. */
  readonly overlay: readonly string[];
}

export const defaultOptions: MapOptions = { hidden: [], hiddenParts: [], cutOffs: 'fixed', overlay: [] };

/** Reads options that were kept somewhere; what is not understood is as by default. */
export function readMapOptions(kept: unknown): MapOptions {
  if (typeof kept !== 'object' || kept === null) return defaultOptions;
  const { hidden, hiddenParts, cutOffs: cut, overlay } = kept as Readonly<Record<string, unknown>>;
  return {
    hidden: Array.isArray(hidden) ? laneIds.filter((id) => hidden.includes(id)) : defaultOptions.hidden,
    hiddenParts: Array.isArray(hiddenParts)
      ? partIds.filter((id) => hiddenParts.includes(id))
      : defaultOptions.hiddenParts,
    cutOffs: cut === 'mean' ? 'mean' : 'fixed',
    overlay: Array.isArray(overlay) ? overlay.filter((key) => typeof key === 'string') : defaultOptions.overlay,
  };
}
