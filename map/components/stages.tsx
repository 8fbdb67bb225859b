import { Fragment } from 'preact';
import type { CardLayout } from '../layout/card.ts';
import type { AgainLayout, EmptyStageLayout, EntryLayout, StageLayout } from '../layout/stages.ts';
import { keep } from './keep.tsx';
import { type Select, Selectable } from './selectable.tsx';
import { DrawingSigns, Region, rectangle } from './signs.tsx';

interface StageProps {
  readonly stage: StageLayout;
  readonly selected: string | undefined;
  readonly onSelect: Select;
}

const KeptCard = keep(Card);
const KeptAgainCard = keep(AgainCard);

/** A stage: its header, shaped like an arrow as a journey goes on, and its cards. */
export function Stage({ stage, selected, onSelect }: StageProps) {
  const { header, label, entries } = stage;
  return (
    <Region role="group" label={label} class="jm-stage">
      {header && (
        <>
          <path class="jm-header" d={arrow(header.box)} />
          <DrawingSigns drawing={header.drawing} />
        </>
      )}
      {entries.map((entry) => (
        <Fragment key={entry.key}>{entryOf(entry, selected, onSelect)}</Fragment>
      ))}
    </Region>
  );
}

function entryOf(entry: EntryLayout, selected: string | undefined, onSelect: Select) {
  if (entry.kind === 'touchpoint')
    return <KeptCard card={entry} selected={entry.key === selected} onSelect={onSelect} />;
  if (entry.kind === 'again') return <KeptAgainCard card={entry} onSelect={onSelect} />;
  return <EmptyStage empty={entry} />;
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
  const { width, height, band, status } = card;
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
      <rect class={`jm-frame jm-frame-${status.replaceAll(' ', '-')}`} {...frame} />
      {band && <path class={`jm-stripe-${band}`} d={stripe(width)} />}
      <DrawingSigns drawing={card.drawing} />
    </Selectable>
  );
}

/** A little outside of the frame. */
function ringAround(width: number, height: number) {
  return { x: -4, y: -4, width: width + 8, height: height + 8, radius: radius + 4 };
}

/** The coloured upper edge of a card, inside its rounded corners. */
function stripe(width: number): string {
  return `M0 ${radius}A${radius} ${radius} 0 0 1 ${radius} 0H${width - radius}A${radius} ${radius} 0 0 1 ${width} ${radius}A${radius} ${radius - 4} 0 0 0 ${width - radius} 4H${radius}A${radius} ${radius - 4} 0 0 0 0 ${radius}Z`;
}

function AgainCard({ card, onSelect }: { readonly card: AgainLayout; readonly onSelect: Select }) {
  const { width, height } = card;
  return (
    <Selectable
      class="jm-again"
      transform={at(card)}
      label={card.label}
      ring={ringAround(width, height)}
      touchpoint={card.target}
      line={card.line}
      selected={false}
      onSelect={onSelect}
    >
      <rect class="jm-frame-again" width={width} height={height} rx={radius} />
      <DrawingSigns drawing={card.drawing} />
    </Selectable>
  );
}

function EmptyStage({ empty }: { readonly empty: EmptyStageLayout }) {
  const frame = rectangle({ x: 0, y: 0, width: empty.width, height: empty.height });
  return (
    <g transform={at(empty)}>
      <rect class="jm-frame-empty" {...frame} rx={radius} />
      <DrawingSigns drawing={empty.drawing} />
    </g>
  );
}

function arrow({
  x,
  y,
  width,
  height,
}: {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}) {
  const tip = 12;
  const [right, bottom, middle] = [x + width, y + height, y + height / 2];
  return `M${x + 6} ${y}H${right - tip}L${right + 2} ${middle}L${right - tip} ${bottom}H${x + 6}A6 6 0 0 1 ${x} ${bottom - 6}V${y + 6}A6 6 0 0 1 ${x + 6} ${y}Z`;
}
