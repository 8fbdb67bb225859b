import type { HeadLayout } from '../layout/head.ts';
import type { TileLayout } from '../layout/tiles.ts';
import { DrawingSigns, MarkSign, rectangle, Text } from './signs.tsx';

/** The initial says nothing that the name beside it does not say. */
const hidden = { 'aria-hidden': true } as const;

/** Title, state, personas, and the numbers of the whole journey. */
export function Head({ head }: { readonly head: HeadLayout }) {
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
        <Tile key={tile.key} tile={tile} />
      ))}
    </g>
  );
}

function Tile({ tile }: { readonly tile: TileLayout }) {
  const { box, band, marks, texts, bar } = tile;
  return (
    <g data-tile={tile.key}>
      <rect class={band ? `jm-tile-${band}` : 'jm-panel'} {...rectangle(box)} rx={10} />
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
