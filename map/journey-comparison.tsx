/** Two journeys in one picture: the same for the webview, for a file and for the command line. */
import { useMemo } from 'preact/hooks';
import type { Translator } from '../language/messages/translator.ts';
import type { Brand } from '../language/model/brand.ts';
import { layoutComparison, type PairLayout } from './compare/layout.ts';
import type { ComparisonKind, ComparisonPair, SideName } from './compare/sides.ts';
import { BrandBand, bandHeight } from './components/brand-band.tsx';
import {
  ChangeListSigns,
  ComparedBranches,
  ComparedHeadSigns,
  ComparedStageSigns,
  type SelectSide,
  TwoCurves,
} from './components/comparison.tsx';
import { Notice } from './components/panels.tsx';
import { FittedTexts, Region, Text } from './components/primitives.tsx';
import { defaultWidth, type Selected } from './journey-map.tsx';
import { makeWords } from './layout/words/words.ts';
import type { MapMessageKey } from './messages/messages.ts';

/** One card of a comparison: which of the pairs, from 0, which side, which touchpoint of which journey there. */
export interface ComparedAddress {
  readonly pair: number;
  readonly side: SideName;
  readonly journey: string;
  readonly touchpoint: string;
}

export interface ComparedSelected extends Selected {
  readonly side?: SideName | undefined;
}

export interface JourneyComparisonProps {
  readonly pairs: readonly ComparisonPair[];
  readonly kind: ComparisonKind;
  readonly translator: Translator<MapMessageKey>;
  /** The card that is marked, wherever its journey stands, or on one side alone. */
  readonly selected?: ComparedSelected | undefined;
  /** The px that the picture may fill; a long journey is wider, and no card is squeezed. */
  readonly width?: number | undefined;
  /** The px of the picture that a page's window shows across, at its zoom; as many as `width` by default. */
  readonly seen?: number | undefined;
  /** Called when a card or a row is chosen. Without it the picture has no buttons. Best the same function each time. */
  readonly onSelect?: ((address: ComparedAddress) => void) | undefined;
  /** For a picture that stands alone: its style sheet; it then has its title and its name space inside. */
  readonly standalone?: { readonly css: string } | undefined;
  /** The company's look: a stripe and a logo above the picture. */
  readonly brand?: Brand | undefined;
}

/** A figure has a name and lets a screen reader into its parts, as an image would not. */
const figure = { role: 'figure' } as const;

/** Draws all pairs as one SVG, one below the other. Its style sheet comes from theme.ts. */
export function JourneyComparison(props: JourneyComparisonProps) {
  const { pairs, kind, translator, selected, onSelect, width = defaultWidth, seen = width, standalone, brand } = props;
  const isFile = standalone !== undefined;
  const layout = useMemo(
    () => layoutComparison(pairs, kind, width, makeWords(translator), isFile ? 'board' : seen),
    [pairs, kind, translator, width, seen, isFile],
  );
  const band = bandHeight(brand);
  const height = layout.height + band;
  return (
    <svg
      class="jm jm-comparison"
      {...figure}
      lang={translator.locale}
      aria-label={layout.label}
      width={layout.width}
      height={height}
      viewBox={`0 0 ${layout.width} ${height}`}
      {...(standalone ? { xmlns: 'http://www.w3.org/2000/svg' } : {})}
    >
      {standalone && <title>{layout.label}</title>}
      {standalone && <style>{standalone.css}</style>}
      <rect class="jm-canvas" width={layout.width} height={height} />
      <BrandBand brand={brand} width={layout.width} />
      <FittedTexts.Provider value={isFile}>
        {layout.notice && (
          <g transform={`translate(${layout.notice.origin.x} ${layout.notice.origin.y + band})`}>
            <Notice notice={layout.notice.item} />
          </g>
        )}
        {layout.pairs.map((pair, index) => (
          <PairPicture
            key={pair.key}
            pair={band > 0 ? { ...pair, origin: { ...pair.origin, y: pair.origin.y + band } } : pair}
            index={index}
            selected={selected}
            onSelect={onSelect}
          />
        ))}
      </FittedTexts.Provider>
    </svg>
  );
}

interface PairProps {
  readonly pair: PairLayout;
  readonly index: number;
  readonly selected: ComparedSelected | undefined;
  readonly onSelect: JourneyComparisonProps['onSelect'];
}

function PairPicture({ pair, index, selected, onSelect }: PairProps) {
  const { head, board, lists, label, origin, journeys } = pair;
  // The same functions from one drawing to the next: new ones would have every card drawn again.
  const select = useMemo((): SelectSide => {
    if (!onSelect) return undefined;
    const choose = (side: SideName, journey: string) => (touchpoint: string) =>
      onSelect({ pair: index, side, journey, touchpoint });
    return { older: choose('older', journeys.older), newer: choose('newer', journeys.newer) };
  }, [onSelect, index, journeys.older, journeys.newer]);
  const marked = (side: SideName) =>
    selected?.journey === journeys[side] && (selected.side ?? side) === side ? selected.touchpoint : undefined;
  const shared = { journeys, selected: { older: marked('older'), newer: marked('newer') }, onSelect: select };
  return (
    <Region role="group" label={label} class="jm-pair" transform={`translate(${origin.x} ${origin.y})`}>
      <ComparedHeadSigns head={head} />
      {board && (
        <g transform={`translate(${board.origin.x} ${board.origin.y})`}>
          {board.item.names.map((name) => (
            <Text key={name.box.y} block={name} />
          ))}
          <ComparedBranches branches={board.item.branches} />
          {board.item.stages.map((stage) => (
            <ComparedStageSigns key={stage.key} stage={stage} {...shared} />
          ))}
          <TwoCurves curves={board.item.curves} />
        </g>
      )}
      {lists.map((list) => (
        <ChangeListSigns key={list.key} list={list} onSelect={select} />
      ))}
    </Region>
  );
}
