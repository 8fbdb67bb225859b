/**
 * The board in a page: slices that are skipped while out of view, headers and gutter that stay in view. Everything is
 * put where the layout has it, so that a slice without a header cannot slip into the place of one.
 */

import type { BackdropLayout, BoardLayout, SliceLayout, StageLayout } from '../layout/board/board.ts';
import type { AtPosition } from '../layout/geometry.ts';
import { Backdrop, GutterItems, markedIn, SliceBody } from './board.tsx';
import { CardNames, cardsEndOf, NamesRoom } from './card-names.tsx';
import { Deferred, type DeferredQueue } from './deferred.tsx';
import { memoByValue } from './memo-by-value.tsx';
import { DrawingSigns } from './primitives.tsx';
import { type Select, stageAddress } from './selectable.tsx';
import { StageArrow } from './stages.tsx';
import { groupNamed, SvgFragment, styleOf } from './svg-fragment.tsx';

interface BoardProps {
  /** For a large map: draws what is out of view a little later. */
  readonly later: DeferredQueue | undefined;
  readonly selected: string | undefined;
  /** Key of a card that is drawn at once, wherever it is. */
  readonly wanted: string | undefined;
  readonly onSelect: Select;
}

interface LiveBoardProps extends BoardProps {
  readonly board: AtPosition<BoardLayout>;
}

/** So much of the margin left of the board goes with the gutter: its texts are not to touch the window's edge. */
const inset = 12;

const KeptGutter = memoByValue(Gutter);
const KeptBackdrop = memoByValue(LiveBackdrop);
const KeptName = memoByValue(StageName);
const KeptSlice = memoByValue(LiveSlice);

export function LiveBoard({ board: { origin, item }, ...rest }: LiveBoardProps) {
  const { width, height, bodyTop, gutter, backdrop, stages } = item;
  const gutterWidth = gutter.width + inset;
  const cardsEnd = cardsEndOf(stages.flatMap(({ slices }) => slices));
  return (
    <div class="jm-board" style={styleOf({ x: origin.x - inset, y: origin.y, width: width + inset, height })}>
      <div class="jm-cards-end" style={styleOf({ x: 0, y: cardsEnd })} />
      <KeptGutter gutter={gutter} bodyTop={bodyTop} height={height} />
      <KeptBackdrop backdrop={backdrop} height={height - bodyTop} />
      {stages.map((stage) => (
        <div
          key={stage.key}
          class="jm-stage"
          {...stageAddress(stage.key)}
          {...groupNamed(stage.label)}
          style={styleOf({ x: stage.left + inset, y: 0, width: stage.width, height })}
        >
          <StageParts stage={stage} {...{ bodyTop, height, gutterWidth }} {...rest} />
        </div>
      ))}
    </div>
  );
}

interface Sizes {
  readonly bodyTop: number;
  /** Of the whole board. */
  readonly height: number;
}

function Gutter({ gutter, bodyTop, height }: Sizes & { readonly gutter: BoardLayout['gutter'] }) {
  const { width, corner, body } = gutter;
  const shown = { x: -inset, y: 0, width: width + inset };
  return (
    <div class="jm-gutter" style={styleOf({ width: shown.width, height })}>
      {bodyTop > 0 && (
        <SvgFragment class="jm-corner" shown={{ ...shown, height: bodyTop }}>
          {corner && <DrawingSigns drawing={corner} />}
        </SvgFragment>
      )}
      <NamesRoom {...{ bodyTop, height }} />
      <SvgFragment
        class="jm-placed"
        style={styleOf({ x: 0, y: body.origin.y })}
        shown={{ ...shown, height: height - bodyTop }}
      >
        <GutterItems items={body.item} />
      </SvgFragment>
    </div>
  );
}

function LiveBackdrop({
  backdrop,
  height,
}: {
  readonly backdrop: AtPosition<BackdropLayout>;
  readonly height: number;
}) {
  const { origin, item } = backdrop;
  return (
    <SvgFragment
      class="jm-placed"
      style={styleOf({ x: origin.x + inset, y: origin.y })}
      shown={{ x: 0, y: 0, width: item.width, height }}
    >
      <Backdrop backdrop={item} />
    </SvgFragment>
  );
}

interface StagePartsProps extends Sizes, BoardProps {
  readonly stage: StageLayout;
  readonly gutterWidth: number;
}

function StageParts({ stage, bodyTop, height, gutterWidth, later, selected, wanted, onSelect }: StagePartsProps) {
  const { left, slices } = stage;
  return (
    <>
      <KeptName stage={stage} {...{ height, gutterWidth }} />
      {slices.map((slice) => (
        <KeptSlice
          key={slice.key}
          slice={slice}
          left={slice.origin.x - left}
          later={later}
          selected={markedIn(slice, selected)}
          wanted={[selected, wanted].some((key) => markedIn(slice, key) !== undefined)}
          {...{ bodyTop, height, onSelect }}
        />
      ))}
    </>
  );
}

interface StageNameProps {
  readonly stage: StageLayout;
  readonly height: number;
  readonly gutterWidth: number;
}

/** What the tip of the arrow takes from the room for its text. */
const tip = 12;

/** What stands in a stage's arrow: it stays in view, inside of the arrow, as long as there is room for it. */
function StageName({ stage: { left, slices }, height, gutterWidth }: StageNameProps) {
  const [first, last] = [slices[0], slices.at(-1)];
  if (!first?.header || !last?.header) return null;
  const { box, drawing, textEnd } = first.header;
  const end = last.origin.x - left + last.header.box.x + last.header.box.width - tip;
  const shown = { x: box.x, y: 0, width: Math.min(textEnd, end) - box.x, height: box.height };
  return (
    <div class="jm-name-room" style={styleOf({ x: box.x, y: 0, width: end - box.x, height })}>
      <SvgFragment class="jm-stage-name" style={{ left: `${gutterWidth}px` }} shown={shown}>
        <DrawingSigns drawing={drawing} />
      </SvgFragment>
    </div>
  );
}

interface LiveSliceProps extends Sizes {
  readonly slice: SliceLayout;
  /** In its stage. */
  readonly left: number;
  readonly later: DeferredQueue | undefined;
  readonly selected: string | undefined;
  readonly wanted: boolean;
  readonly onSelect: Select;
}

function LiveSlice({ slice, left, bodyTop, height, selected, wanted, later, onSelect }: LiveSliceProps) {
  const { width, header, body } = slice;
  const { x, y } = body.origin;
  return (
    <Deferred class="jm-slice" style={styleOf({ x: left, y: 0, width, height })} later={later} wanted={wanted}>
      {() => (
        <>
          {bodyTop > 0 && (
            // Without a header, too: no card is to be seen beside the headers of other stages.
            <SvgFragment class="jm-slice-header" shown={{ x: 0, y: 0, width, height: bodyTop }}>
              {header && <StageArrow header={header} />}
            </SvgFragment>
          )}
          <CardNames {...{ slice, bodyTop, height }} />
          <SvgFragment
            class="jm-placed"
            style={styleOf({ x, y })}
            shown={{ x: 0, y: 0, width, height: height - bodyTop }}
          >
            <SliceBody body={body.item} selected={selected} onSelect={onSelect} />
          </SvgFragment>
        </>
      )}
    </Deferred>
  );
}
