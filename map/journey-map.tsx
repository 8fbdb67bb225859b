/** The picture of a file's journeys: the same for the webview, the command line and a Markdown preview. */
import { useMemo } from 'preact/hooks';
import type { Translator } from '../language/messages/translator.ts';
import type { AnalysedJourney } from '../language/model/numbers.ts';
import { Curve } from './components/curve.tsx';
import { Head } from './components/head.tsx';
import { Legend, Notice, Panel } from './components/panels.tsx';
import { Region, Text } from './components/signs.tsx';
import { Stage } from './components/stages.tsx';
import { type JourneyLayout, layoutMap } from './layout/map.ts';
import { makeWords } from './layout/words.ts';
import type { MapMessageKey } from './messages/messages.ts';

/** Which card is marked; keys of touchpoints are unique within one journey only. */
export interface Selected {
  readonly journey: string;
  readonly touchpoint: string;
}

export interface JourneyMapProps {
  readonly journeys: readonly AnalysedJourney[];
  readonly translator: Translator<MapMessageKey>;
  readonly selected?: Selected | undefined;
  /** Called when a card or a row is clicked or pressed. Without it the picture has no buttons. Best the same function each time. */
  readonly onSelect?: ((touchpointKey: string, journeyKey: string) => void) | undefined;
  /** The px that the picture may fill; a long journey is wider, and no card is squeezed. */
  readonly width?: number | undefined;
  /** For a picture that stands alone: its style sheet; it then has its title and its name space inside. */
  readonly standalone?: { readonly css: string } | undefined;
}

/** A figure has a name and lets a screen reader into its parts, as an image would not. */
const figure = { role: 'figure' } as const;

export const defaultWidth = 1280;

/** Draws all journeys of a file as one SVG. Its style sheet comes from theme.ts. */
export function JourneyMap(props: JourneyMapProps) {
  const { journeys, translator, selected, onSelect, width = defaultWidth, standalone } = props;
  const map = useMemo(() => layoutMap(journeys, width, makeWords(translator)), [journeys, translator, width]);
  return (
    <svg
      class="jm"
      {...figure}
      lang={translator.locale}
      aria-label={map.label}
      width={map.width}
      height={map.height}
      viewBox={`0 0 ${map.width} ${map.height}`}
      {...(standalone ? { xmlns: 'http://www.w3.org/2000/svg' } : {})}
    >
      {standalone && <title>{map.label}</title>}
      <desc>{map.journeys.map(({ label }) => label).join(' ')}</desc>
      {standalone && <style>{standalone.css}</style>}
      <rect class="jm-canvas" width={map.width} height={map.height} />
      {map.notice && <Notice notice={map.notice} />}
      {map.journeys.map((journey) => (
        <JourneyPicture
          key={journey.key}
          journey={journey}
          selected={selected?.journey === journey.key ? selected.touchpoint : undefined}
          onSelect={onSelect}
        />
      ))}
    </svg>
  );
}

interface JourneyPictureProps {
  readonly journey: JourneyLayout;
  readonly selected: string | undefined;
  readonly onSelect: JourneyMapProps['onSelect'];
}

function JourneyPicture({ journey, selected, onSelect: choose }: JourneyPictureProps) {
  const { key } = journey;
  // The same function from one drawing to the next: a new one would have every card drawn again.
  const onSelect = useMemo(() => choose && ((touchpoint: string) => choose(touchpoint, key)), [choose, key]);
  const { head, notice, laneNames, stages, curve, panels, legend, origin } = journey;
  return (
    <Region role="group" label={journey.label} class="jm-journey" transform={`translate(${origin.x} ${origin.y})`}>
      <Head head={head} />
      {laneNames.map((name) => (
        <Text key={name.box.y} block={name} />
      ))}
      {stages.map((stage) => (
        <Stage key={stage.key} stage={stage} selected={selected} onSelect={onSelect} />
      ))}
      {notice && <Notice notice={notice} />}
      {curve && <Curve curve={curve} />}
      {panels.map((panel) => (
        <Panel key={panel.key} panel={panel} selected={selected} onSelect={onSelect} />
      ))}
      {legend && <Legend legend={legend} />}
    </Region>
  );
}
