/** The names of the cards in one line, for a page in which the cards themselves are scrolled away. */
import type { ComponentChildren } from 'preact';
import { lineHeight } from '../board-css.ts';
import type { SliceLayout } from '../layout/board/board.ts';
import { styleOf } from './svg-fragment.tsx';

interface RoomProps {
  /** Of the headers of the stages, in px of the map: the line stays below them. */
  readonly bodyTop: number;
  /** Of the whole board. */
  readonly height: number;
}

/** The line itself reaches from edge to edge of what it stands in. */
export function NamesRoom({ bodyTop, height, children }: RoomProps & { readonly children?: ComponentChildren }) {
  return (
    <div class="jm-names-room" aria-hidden="true" style={styleOf({ y: bodyTop, height: height - bodyTop })}>
      <div class="jm-names" style={{ top: `calc(${lineHeight} + ${bodyTop}px)` }}>
        {children}
      </div>
    </div>
  );
}

/** A screen reader has the cards. */
export function CardNames({ slice: { body }, ...room }: RoomProps & { readonly slice: SliceLayout }) {
  const { origin, item } = body;
  return (
    <NamesRoom {...room}>
      {item.entries.map((entry) =>
        entry.kind === 'empty' ? null : (
          <span
            key={entry.key}
            class={entry.kind === 'touchpoint' && entry.band ? `jm-names-${entry.band}` : undefined}
            style={styleOf({ x: origin.x + entry.origin.x, width: entry.width })}
          >
            {entry.name}
          </span>
        ),
      )}
    </NamesRoom>
  );
}

/** The lower edge of the cards in a board, in px of the map: below it, the line stands in for them. */
export function cardsEndOf(slices: readonly SliceLayout[]): number {
  return slices.reduce((lowest, { body: { origin, item } }) => {
    const ends = item.entries.map((entry) => origin.y + entry.origin.y + entry.height);
    return Math.max(lowest, ...ends);
  }, 0);
}
