/** The picture of a file's journeys as one SVG: for files, for a Markdown preview, for whatever is not edited. */
import type { Translator } from '../language/messages/translator.ts';
import type { Brand } from '../language/model/brand.ts';
import type { JourneyView } from '../language/model/journey-view.ts';
import { Board, translate } from './components/board.tsx';
import { BrandBand, bandHeight } from './components/brand-band.tsx';
import { Head } from './components/head.tsx';
import { Legend, Notice, Panel } from './components/panels.tsx';
import { FittedTexts, Region } from './components/primitives.tsx';
import { journeyAddress } from './components/selectable.tsx';
import type { Origin } from './layout/geometry.ts';
import { type JourneyLayout, layoutMap, type PanelRoom } from './layout/map.ts';
import { makeWords } from './layout/words/words.ts';
import type { MapMessageKey } from './messages/messages.ts';
import type { MapOptions } from './options.ts';

/** Which card is marked; keys of touchpoints are unique within one journey only. */
export interface Selected {
  readonly journey: string;
  readonly touchpoint: string;
  /** The card that only points back at the touchpoint is marked: its key. */
  readonly again?: string | undefined;
}

/** The key of the marked card, where it is in this journey. */
export function markedIn(selected: Selected | undefined, journey: string): string | undefined {
  return selected?.journey === journey ? (selected.again ?? selected.touchpoint) : undefined;
}

export interface JourneyMapProps {
  readonly journeys: readonly JourneyView[];
  readonly translator: Translator<MapMessageKey>;
  readonly selected?: Selected | undefined;
  /** What to show; everything by default. */
  readonly options?: MapOptions | undefined;
  /** The px that the picture may fill; a long journey is wider, and no card is squeezed. */
  readonly width?: number | undefined;
  /** How far the panels reach: one SVG fills what the board takes, a live map keeps to its window. */
  readonly room?: PanelRoom | undefined;
  /** For a picture that stands alone: its style sheet; it then has its title and its name space inside. */
  readonly standalone?: { readonly css: string } | undefined;
  /** The company's look: a stripe and a logo above the picture. */
  readonly brand?: Brand | undefined;
}

/** A figure has a name and lets a screen reader into its parts, as an image would not. */
const figure = { role: 'figure' } as const;

export const defaultWidth = 1280;

/** Draws all journeys of a file as one SVG. Its style sheet comes from theme.ts. */
export function JourneyMap({
  journeys,
  translator,
  selected,
  options,
  width = defaultWidth,
  room = 'board',
  standalone,
  brand,
}: JourneyMapProps) {
  const map = layoutMap(journeys, width, makeWords(translator), options, room);
  const band = bandHeight(brand);
  const height = map.height + band;
  return (
    <svg
      class="jm"
      {...figure}
      lang={translator.locale}
      aria-label={map.label}
      width={map.width}
      height={height}
      viewBox={`0 0 ${map.width} ${height}`}
      {...(standalone ? { xmlns: 'http://www.w3.org/2000/svg' } : {})}
    >
      {standalone && <title>{map.label}</title>}
      <desc>{map.journeys.map(({ label }) => label).join(' ')}</desc>
      {standalone && <style>{standalone.css}</style>}
      <rect class="jm-canvas" width={map.width} height={height} />
      <BrandBand brand={brand} width={map.width} />
      <FittedTexts.Provider value>
        {map.notice && (
          <g transform={translate(below(map.notice.origin, band))}>
            <Notice notice={map.notice.item} />
          </g>
        )}
        {map.journeys.map((journey) => (
          <JourneyPicture
            key={journey.key}
            journey={band > 0 ? { ...journey, origin: below(journey.origin, band) } : journey}
            selected={markedIn(selected, journey.key)}
          />
        ))}
      </FittedTexts.Provider>
    </svg>
  );
}

/** Further down by a height. */
export function below({ x, y }: Origin, height: number): Origin {
  return { x, y: y + height };
}

interface JourneyPictureProps {
  readonly journey: JourneyLayout;
  readonly selected: string | undefined;
}

function JourneyPicture({ journey, selected }: JourneyPictureProps) {
  const { key, label, origin, head, board, notice, panels, legend } = journey;
  const place = { transform: translate(origin), ...journeyAddress(key) };
  return (
    <Region role="group" label={label} class="jm-journey" {...place}>
      <Head head={head} onSelect={undefined} />
      {board && (
        <g transform={translate(board.origin)}>
          <Board board={board.item} selected={selected} />
        </g>
      )}
      {notice && (
        <g transform={translate(notice.origin)}>
          <Notice notice={notice.item} />
        </g>
      )}
      {panels.map((panel) => (
        <g key={panel.item.key} transform={translate(panel.origin)}>
          <Panel panel={panel.item} selected={selected} onSelect={undefined} />
        </g>
      ))}
      {legend && (
        <g transform={translate(legend.origin)}>
          <Legend legend={legend.item} />
        </g>
      )}
    </Region>
  );
}
