import type { HeadLayout } from '../layout/head/head.ts';
import type { HeadlineRow } from '../layout/head/headline-rows.ts';
import type { TileLayout } from '../layout/head/tiles.ts';
import { DrawingSigns, MarkSign, rectangle, StrokeSign, Text } from './primitives.tsx';
import { type Select, Selectable } from './selectable.tsx';

/** The initial says nothing that the name beside it does not say. */
const hidden = { 'aria-hidden': true } as const;

export interface HeadProps {
  readonly head: HeadLayout;
  readonly onSelect: Select;
}

/** Title, state, personas, and the numbers of the whole journey. */
export function Head({ head, onSelect }: HeadProps) {
  return (
    <g class="jm-head">
      <DrawingSigns drawing={head.drawing} />
      {head.personas.map(({ key, portrait, drawing }) => (
        <g key={key}>
          <circle class="jm-portrait" cx={portrait.x} cy={portrait.y} r={portrait.radius} />
          <g {...hidden}>
            <Text block={portrait.initial} />
          </g>
          <DrawingSigns drawing={drawing} />
        </g>
      ))}
      {head.tiles.map((tile) => (
        <TileSigns key={tile.key} tile={tile} />
      ))}
      {head.headline.map((row) => (
        <HeadlineSigns key={row.key} row={row} onSelect={onSelect} />
      ))}
    </g>
  );
}

interface HeadlineProps extends Pick<HeadProps, 'onSelect'> {
  readonly row: HeadlineRow;
}

/** A sentence about a touchpoint leads to it. */
function HeadlineSigns({ row, onSelect }: HeadlineProps) {
  const { touchpoint, text, box, drawing } = row;
  if (touchpoint === undefined) return <DrawingSigns drawing={drawing} />;
  return (
    <Selectable
      class="jm-headline"
      touchpoint={touchpoint}
      label={text}
      ring={{ ...box, radius: 4 }}
      selected={false}
      onSelect={onSelect}
    >
      <DrawingSigns drawing={drawing} />
    </Selectable>
  );
}

function TileSigns({ tile }: { readonly tile: TileLayout }) {
  const { box, band, marks, texts, strokes, bar } = tile;
  return (
    <g data-tile={tile.key}>
      <rect class={band ? `jm-tile-${band}` : 'jm-panel'} {...rectangle(box)} rx={10} />
      {strokes.map((stroke, index) => (
        <StrokeSign key={index} stroke={stroke} />
      ))}
      {marks.map((mark) => (
        <MarkSign key={mark.shape} mark={mark} />
      ))}
      {texts.map((block) => (
        <Text key={`${block.box.x}/${block.box.y}`} block={block} />
      ))}
      {bar && (
        <>
          <rect class="jm-track" {...rectangle(bar.box)} rx={bar.box.height / 2} />
          <rect
            class="jm-bar"
            {...rectangle({ ...bar.box, width: bar.box.width * bar.share })}
            rx={bar.box.height / 2}
          />
        </>
      )}
    </g>
  );
}
