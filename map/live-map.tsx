/**
 * The same picture for a page that is edited and scrolled: HTML that holds many small SVGs, so that a browser draws
 * those in view only, and headers and lane names stay in view. Everything stands where the one SVG has it, but for the
 * panels, which keep to the window.
 */
import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import type { AnalysedJourney } from '../language/model/numbers.ts';
import { Deferred, DeferredQueue } from './components/deferred.tsx';
import { Head, type HeadProps } from './components/head.tsx';
import { LiveBoard } from './components/live-board.tsx';
import { memoByValue } from './components/memo-by-value.tsx';
import { Legend, Notice, Panel } from './components/panels.tsx';
import { DrawingSigns } from './components/primitives.tsx';
import { journeyAddress, type Select } from './components/selectable.tsx';
import { AddNames } from './components/stages.tsx';
import { groupNamed, SvgFragment, styleOf } from './components/svg-fragment.tsx';
import { defaultWidth, type JourneyMapProps, markedIn, type Selected } from './journey-map.tsx';
import { type AtPosition, metrics } from './layout/geometry.ts';
import type { TitleLineLayout } from './layout/head/title-line.ts';
import { type JourneyLayout, layoutMap, type MapLayout, type NoticeLayout } from './layout/map.ts';
import type { LegendLayout } from './layout/panels/legend.ts';
import { leadsTo, type PanelLayout } from './layout/panels/panel.ts';
import { stageNameOf } from './layout/words/rating-words.ts';
import { makeWords, type Words } from './layout/words/words.ts';

export interface LiveMapProps extends Omit<JourneyMapProps, 'standalone' | 'room'> {
  /** A card that is about to be shown: it is drawn at once, wherever it is. */
  readonly wanted?: Selected | undefined;
  /** The px of the map that the window shows across, at its zoom; as many as `width` by default. */
  readonly seen?: number | undefined;
  /** Called when a card or a row is clicked or pressed. Best the same function each time. */
  readonly onSelect: (touchpointKey: string, journeyKey: string, again?: string) => void;
}

/** Draws all journeys of a file. Its style sheet comes from theme.ts. */
export function LiveMap({
  journeys,
  translator,
  selected,
  options,
  width = defaultWidth,
  seen = width,
  wanted,
  onSelect,
}: LiveMapProps) {
  const words = useMemo(() => makeWords(translator), [translator]);
  const map = useMemo(() => layoutMap(journeys, width, words, options, seen), [journeys, width, words, options, seen]);
  const later = useMemo(() => new DeferredQueue(), []);
  const addNames = useMemo(() => journeys.map(({ journey }) => addNamesOf(journey, words)), [journeys, words]);
  return (
    <figure
      class="jm jm-live"
      lang={translator.locale}
      aria-label={map.label}
      style={styleOf({ width: map.width, height: map.height })}
    >
      {map.notice && (
        <Part placed={map.notice}>
          <Notice notice={map.notice.item} />
        </Part>
      )}
      {map.journeys.map((journey, index) => (
        <AddNames.Provider key={journey.key} value={addNames[index]}>
          <LiveJourney
            journey={journey}
            later={isLarge(map) ? later : undefined}
            selected={markedIn(selected, journey.key)}
            wanted={markedIn(wanted, journey.key)}
            onSelect={onSelect}
          />
        </AddNames.Provider>
      ))}
    </figure>
  );
}

/** By the keys of the frames that the layout draws for stages without touchpoints. */
function addNamesOf({ stages }: AnalysedJourney['journey'], words: Words): ReadonlyMap<string, string> {
  const empty = stages.filter(({ entries }) => entries.length === 0);
  return new Map(
    empty.map((stage) => [`${stage.key}/0`, words.t('aria.addTouchpoint', { stage: stageNameOf(stage, words) })]),
  );
}

interface LiveJourneyProps extends Pick<LiveMapProps, 'onSelect'> {
  readonly journey: JourneyLayout;
  readonly later: DeferredQueue | undefined;
  readonly selected: string | undefined;
  readonly wanted: string | undefined;
}

/** From so many slices on, what is out of view comes a moment later. */
const largeMap = 12;

function isLarge({ journeys }: MapLayout): boolean {
  const stages = journeys.flatMap(({ board }) => board?.item.stages ?? []);
  return stages.reduce((sum, { slices }) => sum + slices.length, 0) > largeMap;
}

const KeptHead = memoByValue(LiveHead);
const KeptTitleLine = memoByValue(LiveTitleLine);
const KeptPanel = memoByValue(LivePanel);
const KeptLegend = memoByValue(LiveLegend);

function LiveJourney({ journey, later, selected, wanted, onSelect: choose }: LiveJourneyProps) {
  const { key, label, origin, width, height, head, titleLine, board, notice, panels, legend } = journey;
  // The same function from one drawing to the next: a new one would have every card drawn again.
  const onSelect = useMemo(() => (touchpoint: string, again?: string) => choose(touchpoint, key, again), [choose, key]);
  return (
    <div
      class="jm-journey"
      {...groupNamed(label)}
      style={styleOf({ ...origin, width, height })}
      {...journeyAddress(key)}
    >
      {titleLine && <KeptTitleLine line={titleLine} width={width} below={height - titleLine.origin.y} />}
      <KeptHead head={head} width={width} onSelect={onSelect} />
      {board && <LiveBoard {...{ board, later, selected, wanted, onSelect }} />}
      {notice && (
        <Part placed={notice}>
          <Notice notice={notice.item} />
        </Part>
      )}
      {panels.map((panel) => (
        <KeptPanel
          key={panel.item.key}
          panel={panel}
          later={later}
          selected={leadsTo(panel.item, selected) ? selected : undefined}
          onSelect={onSelect}
        />
      ))}
      {legend && <KeptLegend legend={legend} />}
    </div>
  );
}

interface LiveHeadProps extends HeadProps {
  /** Of the journey. */
  readonly width: number;
}

const { margin } = metrics;

/**
 * The head keeps to the window while one scrolls sideways: otherwise a third of the window would be empty then. One
 * that is wider than what the window shows goes along until its end is seen.
 */
function LiveHead({ width, ...props }: LiveHeadProps) {
  const { box } = props.head;
  const size = { width: box.width + 2 * bleed, height: box.height + 2 * bleed };
  const start = margin - bleed;
  const left = `min(${start}px, calc(var(--jm-seen, 100000px) - ${size.width + start}px))`;
  return (
    <div class="jm-top" style={styleOf({ x: -margin, y: -bleed, width: width + 2 * margin, height: size.height })}>
      <SvgFragment
        class="jm-pinned"
        style={{ 'margin-left': `${start}px`, left }}
        shown={{ x: -bleed, y: -bleed, ...size }}
      >
        <Head {...props} />
      </SvgFragment>
    </div>
  );
}

interface LiveTitleLineProps {
  readonly line: AtPosition<TitleLineLayout>;
  /** Of the journey. */
  readonly width: number;
  /** From the line down to the journey's end. */
  readonly below: number;
}

/**
 * At its place it lies behind the head; once that is scrolled away, it stays at the top. A screen reader has the head.
 */
function LiveTitleLine({ line: { origin, item }, width, below }: LiveTitleLineProps) {
  const { box, drawing } = item;
  const across = { x: -margin, width: width + 2 * margin };
  return (
    <div class="jm-title-room" aria-hidden="true" style={styleOf({ ...across, y: origin.y, height: below })}>
      <div class="jm-title-line" style={styleOf({ height: box.height })}>
        <SvgFragment class="jm-pinned" style={{ left: '0px' }} shown={box}>
          <DrawingSigns drawing={drawing} />
        </SvgFragment>
      </div>
    </div>
  );
}

interface LivePanelProps {
  readonly panel: AtPosition<PanelLayout>;
  readonly later: DeferredQueue | undefined;
  readonly selected: string | undefined;
  readonly onSelect: Select;
}

function LivePanel({ panel, later, selected, onSelect }: LivePanelProps) {
  return (
    <Part placed={panel} later={later}>
      <Panel panel={panel.item} selected={selected} onSelect={onSelect} />
    </Part>
  );
}

function LiveLegend({ legend }: { readonly legend: AtPosition<LegendLayout> }) {
  return (
    <Part placed={legend}>
      <Legend legend={legend.item} />
    </Part>
  );
}

interface PartProps {
  readonly placed: AtPosition<PanelLayout | LegendLayout | NoticeLayout>;
  readonly later?: DeferredQueue | undefined;
  readonly children: ComponentChildren;
}

/** What reaches over a panel's edge: its border, the outline of a row. */
const bleed = 8;

/** A part of the picture with a place of its own. */
function Part({ placed: { origin, item }, later, children }: PartProps) {
  const { width, height } = item.box;
  const size = { width: width + 2 * bleed, height: height + 2 * bleed };
  return (
    <Deferred
      class="jm-part"
      style={styleOf({ x: origin.x - bleed, y: origin.y - bleed, ...size })}
      later={later}
      wanted={false}
    >
      {() => <SvgFragment shown={{ x: -bleed, y: -bleed, ...size }}>{children}</SvgFragment>}
    </Deferred>
  );
}
