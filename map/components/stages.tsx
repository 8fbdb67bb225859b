import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { HeaderLayout } from '../layout/board/stage-header.ts';
import type { AgainLayout, EmptyStageLayout, EntryLayout } from '../layout/board/stages.ts';
import type { CardLayout } from '../layout/cards/card.ts';
import { memoByValue } from './memo-by-value.tsx';
import { DrawingSigns, rectangle } from './primitives.tsx';
import { button, type Select, Selectable } from './selectable.tsx';

/** A stage's name is read once, whatever it is cut into. */
const hidden = { 'aria-hidden': true } as const;

/** A part of a stage's header, with what stands in it. */
export function StageHeader({ header }: { readonly header: HeaderLayout }) {
  const { drawing, first } = header;
  return (
    <g class="jm-stage-header" {...(first ? {} : hidden)}>
      <StageArrow header={header} />
      <DrawingSigns drawing={drawing} />
    </g>
  );
}

/** The shape of that part alone: an arrow, as a journey goes on. */
export function StageArrow({ header }: { readonly header: HeaderLayout }) {
  const { band } = header;
  const [tint, edge] = band === undefined ? ['', ''] : [` jm-header-${band}`, ` jm-header-edge-${band}`];
  return (
    <>
      <path class={`jm-header${tint}`} d={arrow(header, true)} />
      <path class={`jm-header-edge${edge}`} d={arrow(header, false)} />
      {header.repeats && header.last && <path class="jm-outline" d={turningBack(header)} />}
    </>
  );
}

const headerRadius = 6;
const tip = 12;

/** The outline clockwise from the upper left corner; where a stage goes on in the next slice, the edge is left open. */
function arrow({ box, first, last, repeats }: HeaderLayout, closed: boolean): string {
  const { x, y, width, height } = box;
  const [right, bottom, r] = [x + width, y + height, headerRadius];
  const top = first ? `M${x + r} ${y}` : `M${x} ${y}`;
  const open = `H${right - tip}A${tip} ${height / 2} 0 0 1 ${right - tip} ${bottom}`;
  const end = last
    ? repeats
      ? open
      : `H${right - tip}L${right + 2} ${y + height / 2}L${right - tip} ${bottom}`
    : `H${right}${closed ? 'V' : `M${right} `}${bottom}`;
  const start = first
    ? `H${x + r}A${r} ${r} 0 0 1 ${x} ${bottom - r}V${y + r}A${r} ${r} 0 0 1 ${x + r} ${y}`
    : `H${x}${closed ? 'Z' : ''}`;
  return top + end + start;
}

/** An arc around the end of an open-ended stage, with an arrow that points back into it. */
function turningBack({ box }: HeaderLayout): string {
  const { x, y, width, height } = box;
  const [right, bottom] = [x + width - tip, y + height];
  return `M${right} ${y}A${tip} ${height / 2} 0 0 1 ${right} ${bottom}H${right - 10}M${right - 6} ${bottom - 4}L${right - 10} ${bottom}L${right - 6} ${bottom + 4}`;
}

interface EntryProps {
  readonly entry: EntryLayout;
  /** Key of the card that is marked. */
  readonly selected: string | undefined;
  readonly onSelect: Select;
}

const KeptCard = memoByValue(Card);
const KeptAgainCard = memoByValue(AgainCard);

/** What stands in one column of the lane of cards. */
export function Entry({ entry, selected, onSelect }: EntryProps) {
  if (entry.kind === 'touchpoint')
    return <KeptCard card={entry} selected={entry.key === selected} onSelect={onSelect} />;
  if (entry.kind === 'again')
    return <KeptAgainCard card={entry} selected={entry.key === selected} onSelect={onSelect} />;
  return <EmptyStage empty={entry} live={onSelect !== undefined} />;
}

const radius = 10;

function at({ origin }: EntryLayout): string {
  return `translate(${origin.x} ${origin.y})`;
}

function Card({
  card,
  selected,
  onSelect,
}: {
  readonly card: CardLayout;
  readonly selected: boolean;
  readonly onSelect: Select;
}) {
  const { width, height, band, status, first } = card;
  const frame = { width, height, rx: radius };
  return (
    <Selectable
      class="jm-card"
      transform={at(card)}
      label={card.label}
      ring={ringAround(width, height)}
      touchpoint={card.key}
      line={card.line}
      selected={selected}
      onSelect={onSelect}
    >
      <rect class={classOf(status, first)} {...frame} />
      {band && <path class={`jm-stripe-${band}`} d={stripe(width)} />}
      <DrawingSigns drawing={card.drawing} />
    </Selectable>
  );
}

function classOf(status: CardLayout['status'], first: CardLayout['first']): string {
  const frame = `jm-frame jm-frame-${status.replaceAll(' ', '-')}`;
  return first === undefined ? frame : `${frame} jm-first-${first}`;
}

/** A little outside of the frame. */
function ringAround(width: number, height: number) {
  return { x: -4, y: -4, width: width + 8, height: height + 8, radius: radius + 4 };
}

/** The coloured upper edge of a card, inside its rounded corners. */
function stripe(width: number): string {
  return `M0 ${radius}A${radius} ${radius} 0 0 1 ${radius} 0H${width - radius}A${radius} ${radius} 0 0 1 ${width} ${radius}A${radius} ${radius - 4} 0 0 0 ${width - radius} 4H${radius}A${radius} ${radius - 4} 0 0 0 0 ${radius}Z`;
}

function AgainCard({
  card,
  selected,
  onSelect,
}: {
  readonly card: AgainLayout;
  readonly selected: boolean;
  readonly onSelect: Select;
}) {
  const { width, height } = card;
  return (
    <Selectable
      class="jm-again"
      transform={at(card)}
      label={card.label}
      ring={ringAround(width, height)}
      touchpoint={card.target}
      again={card.key}
      line={card.line}
      selected={selected}
      onSelect={onSelect}
    >
      <rect class="jm-frame-again" width={width} height={height} rx={radius} />
      <DrawingSigns drawing={card.drawing} />
    </Selectable>
  );
}

/** How "add a touchpoint" is called in each empty frame, by the frame's key; only where a map can be changed. */
export const AddNames = createContext<ReadonlyMap<string, string> | undefined>(undefined);

/** @param live whether it can be found in the page, as a place to drop a card on. */
function EmptyStage({ empty, live }: { readonly empty: EmptyStageLayout; readonly live: boolean }) {
  const { key, width, height, drawing } = empty;
  const frame = rectangle({ x: 0, y: 0, width, height });
  const name = useContext(AddNames)?.get(key);
  return (
    <g
      transform={at(empty)}
      {...(live ? { 'data-empty': key } : {})}
      {...(name === undefined ? {} : { class: 'jm-add jm-selectable' })}
    >
      <rect class="jm-frame-empty" {...frame} rx={radius} />
      <DrawingSigns drawing={drawing} />
      {name !== undefined && <AddButton name={name} width={width} height={height} />}
    </g>
  );
}

/** All of the frame is the button; its sign, 24 px wide, stands below the words. */
function AddButton({
  name,
  width,
  height,
}: {
  readonly name: string;
  readonly width: number;
  readonly height: number;
}) {
  const { radius: rx, ...ring } = ringAround(width, height);
  return (
    <>
      <rect class="jm-ring" {...rectangle(ring)} rx={rx} {...button} aria-label={name} />
      <g class="jm-plus" transform={`translate(${width / 2} ${height - 22})`} {...hidden}>
        <circle r={12} />
        <path d="M-5 0H5M0 -5V5" />
      </g>
    </>
  );
}
