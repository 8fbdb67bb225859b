/**
 * The same picture for a page that is edited and scrolled: HTML that holds many small SVGs, so that a browser draws
 * those in view only, and headers and lane names stay in view. Everything stands where the one SVG has it, but for the
 * panels, which keep to the window.
 */
import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import type { AnalysedJourney } from '../language/model/numbers.ts';
import { bandHeight, LiveBrandBand } from './components/brand-band.tsx';
import { Deferred, DeferredQueue } from './components/deferred.tsx';
import { Head, type HeadProps } from './components/head.tsx';
import { useLaterPanels } from './components/later-panels.ts';
import { LiveBoard } from './components/live-board.tsx';
import { memoByValue } from './components/memo-by-value.tsx';
import { Legend, Notice, Panel } from './components/panels.tsx';
import { DrawingSigns } from './components/primitives.tsx';
import { journeyAddress, type Select } from './components/selectable.tsx';
import { AddNames } from './components/stages.tsx';
import { groupNamed, SvgFragment, styleOf } from './components/svg-fragment.tsx';
import { below, defaultWidth, type JourneyMapProps, markedIn, type Selected } from './journey-map.tsx';
import { type AtPosition, metrics } from './layout/geometry.ts';
import type { MoreLayout } from './layout/head/head.ts';
import type { TitleLineLayout } from './layout/head/title-line.ts';
import { Keeper } from './layout/keeper.ts';
import {
  headScaleOf,
  type JourneyLayout,
  layoutUppers,
  type NoticeLayout,
  placeJourneys,
  type UpperLayout,
} from './layout/map.ts';
import type { LegendLayout } from './layout/panels/legend.ts';
import { leadsTo, type PanelLayout } from './layout/panels/panel.ts';
import { textStyles } from './layout/text/text.ts';
import { stageNameOf } from './layout/words/rating-words.ts';
import { makeWords, type Words } from './layout/words/words.ts';
import { defaultOptions } from './options.ts';

export interface LiveMapProps extends Omit<JourneyMapProps, 'standalone' | 'room'> {
  /** A card that is about to be shown: it is drawn at once, wherever it is. */
  readonly wanted?: Selected | undefined;
  /** The px of the map that the window shows across, at its zoom; as many as `width` by default. */
  readonly seen?: number | undefined;
  /** Keys of the journeys whose head shows all its details. */
  readonly opened?: readonly string[] | undefined;
  /** Called to show or hide the details of a head; without it, there is no button for them. */
  readonly onOpen?: ((journeyKey: string) => void) | undefined;
  /** Called when a card or a row is clicked or pressed. Best the same function each time. */
  readonly onSelect: (touchpointKey: string, journeyKey: string, again?: string) => void;
}

const noneOpened: readonly string[] = [];

/** Draws all journeys of a file. Its style sheet comes from theme.ts. */
export function LiveMap({
  journeys,
  translator,
  selected,
  options = defaultOptions,
  width = defaultWidth,
  seen = width,
  opened = noneOpened,
  wanted,
  brand,
  onSelect,
  onOpen,
}: LiveMapProps) {
  const words = useMemo(() => makeWords(translator), [translator]);
  const keeper = useMemo(() => new Keeper(), []);
  const uppers = useMemo(
    () => layoutUppers(journeys, width, words, options, seen, opened, keeper),
    [journeys, width, words, options, seen, opened, keeper],
  );
  const large = isLarge(uppers);
  const { lowers, stale } = useLaterPanels(uppers, large);
  const map = useMemo(() => placeJourneys(uppers, lowers, width, words, seen), [uppers, lowers, width, words, seen]);
  const later = useMemo(() => new DeferredQueue(), []);
  const addNames = useMemo(() => journeys.map(({ journey }) => addNamesOf(journey, words)), [journeys, words]);
  const scale = headScaleOf(width, seen);
  const band = bandHeight(brand) * scale;
  return (
    <figure
      class="jm jm-live"
      lang={translator.locale}
      aria-label={map.label}
      style={styleOf({ width: map.width, height: map.height + band })}
    >
      <KeptBand {...{ brand, scale }} width={map.width} />
      {map.notice && (
        <Part placed={{ ...map.notice, origin: below(map.notice.origin, band) }}>
          <Notice notice={map.notice.item} />
        </Part>
      )}
      {map.journeys.map((journey, index) => (
        <AddNames.Provider key={journey.key} value={addNames[index]}>
          <LiveJourney
            journey={band > 0 ? { ...journey, origin: below(journey.origin, band) } : journey}
            later={large ? later : undefined}
            stale={stale}
            selected={markedIn(selected, journey.key)}
            wanted={markedIn(wanted, journey.key)}
            onSelect={onSelect}
            onOpen={onOpen}
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

interface LiveJourneyProps extends Pick<LiveMapProps, 'onSelect' | 'onOpen'> {
  readonly journey: JourneyLayout;
  readonly later: DeferredQueue | undefined;
  /** Whether its panels are still those of an earlier text. */
  readonly stale: boolean;
  readonly selected: string | undefined;
  readonly wanted: string | undefined;
}

/** From so many slices on, what is out of view comes a moment later. */
const largeMap = 12;

function isLarge(uppers: readonly UpperLayout[]): boolean {
  const stages = uppers.flatMap(({ board }) => board?.stages ?? []);
  return stages.reduce((sum, { slices }) => sum + slices.length, 0) > largeMap;
}

const KeptBand = memoByValue(LiveBrandBand);
const KeptHead = memoByValue(LiveHead);
const KeptTitleLine = memoByValue(LiveTitleLine);
const KeptPanel = memoByValue(LivePanel);
const KeptPanelItem = memoByValue(Panel);
const KeptLegend = memoByValue(LiveLegend);

function LiveJourney({ journey, later, stale, selected, wanted, onSelect: choose, onOpen }: LiveJourneyProps) {
  const {
    key,
    label,
    origin,
    width,
    height,
    head,
    headScale: scale,
    titleLine,
    board,
    notice,
    panels,
    legend,
  } = journey;
  // The same function from one drawing to the next: a new one would have every card drawn again.
  const onSelect = useMemo(() => (touchpoint: string, again?: string) => choose(touchpoint, key, again), [choose, key]);
  const onMore = useMemo(() => onOpen && (() => onOpen(key)), [onOpen, key]);
  return (
    <div
      class="jm-journey"
      {...groupNamed(label)}
      style={{ ...styleOf({ ...origin, width, height }), '--jm-head-scale': String(scale) }}
      {...journeyAddress(key)}
    >
      {titleLine && <KeptTitleLine line={titleLine} below={height - titleLine.origin.y} {...{ width, scale }} />}
      <KeptHead {...{ head, width, scale, onSelect, onMore }} />
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
          {...{ later, stale }}
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
  /** Px of the map for one px of the head. */
  readonly scale: number;
  /** Shows or hides its details. */
  readonly onMore: (() => void) | undefined;
}

const { margin } = metrics;

/**
 * The head keeps to the window while one scrolls sideways: otherwise a third of the window would be empty then. One
 * that is wider than what the window shows goes along until its end is seen.
 */
function LiveHead({ width, scale, onMore, ...props }: LiveHeadProps) {
  const { box, more } = props.head;
  const size = { width: box.width + 2 * bleed, height: box.height + 2 * bleed };
  const drawn = { width: size.width * scale, height: size.height * scale };
  const start = margin - bleed * scale;
  const left = `min(${start}px, calc(var(--jm-seen, 100000px) - ${drawn.width + start}px))`;
  const place = { x: -margin, y: -bleed * scale, width: width + 2 * margin, height: drawn.height };
  return (
    <div class="jm-top" style={styleOf(place)}>
      <div class="jm-pinned" style={{ ...styleOf(drawn), 'margin-left': `${start}px`, left }}>
        <SvgFragment shown={{ x: -bleed, y: -bleed, ...size }} scale={scale}>
          <Head {...props} />
        </SvgFragment>
        {more && onMore && <MoreButton more={more} scale={scale} onPress={onMore} />}
      </div>
    </div>
  );
}

interface MoreButtonProps extends Pick<LiveHeadProps, 'scale'> {
  readonly more: MoreLayout;
  readonly onPress: () => void;
}

/** HTML has a button of its own, and the head of a page is not in a picture. */
function MoreButton({ more: { box, text, open }, scale, onPress }: MoreButtonProps) {
  const place = {
    x: (box.x + bleed) * scale,
    y: (box.y + bleed) * scale,
    width: box.width * scale,
    height: box.height * scale,
  };
  return (
    <button
      type="button"
      class="jm-more"
      aria-expanded={open}
      style={{ ...styleOf(place), 'font-size': `${textStyles.label.size * scale}px` }}
      onClick={onPress}
    >
      {text}
    </button>
  );
}

interface LiveTitleLineProps {
  readonly line: AtPosition<TitleLineLayout>;
  /** Of the journey. */
  readonly width: number;
  /** Px of the map for one px of the line. */
  readonly scale: number;
  /** From the line down to the journey's end. */
  readonly below: number;
}

/**
 * At its place it lies behind the head; once that is scrolled away, it stays at the top. A screen reader has the head.
 */
function LiveTitleLine({ line: { origin, item }, width, scale, below }: LiveTitleLineProps) {
  const { box, drawing } = item;
  const across = { x: -margin, width: width + 2 * margin };
  // Its name starts where that of the head does.
  const left = `${margin - margin * scale}px`;
  return (
    <div class="jm-title-room" aria-hidden="true" style={styleOf({ ...across, y: origin.y, height: below })}>
      <div class="jm-title-line" style={styleOf({ height: box.height * scale })}>
        <SvgFragment class="jm-pinned" style={{ left, 'margin-left': left }} shown={box} scale={scale}>
          <DrawingSigns drawing={drawing} />
        </SvgFragment>
      </div>
    </div>
  );
}

interface LivePanelProps {
  readonly panel: AtPosition<PanelLayout>;
  readonly later: DeferredQueue | undefined;
  readonly stale: boolean;
  readonly selected: string | undefined;
  readonly onSelect: Select;
}

function LivePanel({ panel, later, stale, selected, onSelect }: LivePanelProps) {
  return (
    <Part placed={panel} {...{ later, stale }}>
      <KeptPanelItem panel={panel.item} selected={selected} onSelect={onSelect} />
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
  readonly stale?: boolean;
  readonly children: ComponentChildren;
}

/** What reaches over a panel's edge: its border, the outline of a row. */
const bleed = 8;

/** A part of the picture with a place of its own. */
function Part({ placed: { origin, item }, later, stale = false, children }: PartProps) {
  const { width, height } = item.box;
  const size = { width: width + 2 * bleed, height: height + 2 * bleed };
  return (
    <Deferred
      class="jm-part"
      style={styleOf({ x: origin.x - bleed, y: origin.y - bleed, ...size })}
      later={later}
      wanted={false}
      busy={stale}
    >
      {() => <SvgFragment shown={{ x: -bleed, y: -bleed, ...size }}>{children}</SvgFragment>}
    </Deferred>
  );
}
