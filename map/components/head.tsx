import type { HeadLayout } from '../layout/head/head.ts';
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
        <Tile key={tile.key} tile={tile} onSelect={onSelect} />
      ))}
    </g>
  );
}

interface TileProps extends Pick<HeadProps, 'onSelect'> {
  readonly tile: TileLayout;
}

/** One that is about a touchpoint leads to it. It is never marked as chosen: that is the card. */
function Tile({ tile, onSelect }: TileProps) {
  const { about, box } = tile;
  if (!about) return <TileSigns tile={tile} />;
  const { touchpoint, label } = about;
  return (
    <Selectable
      class="jm-tile"
      touchpoint={touchpoint}
      label={label}
      ring={{ ...box, radius: 10 }}
      selected={false}
      onSelect={onSelect}
    >
      <TileSigns tile={tile} />
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
