/** The board in a page: slices side by side that are skipped while out of view, headers and gutter that stay in view. */
import type { BoardLayout, SliceLayout } from '../layout/board.ts';
import type { Placed } from '../layout/geometry.ts';
import { GutterItems, markedIn, SliceBody } from './board.tsx';
import { Deferred, type Later } from './deferred.tsx';
import { groupNamed, Island, styleOf } from './island.tsx';
import { keep } from './keep.tsx';
import type { Select } from './selectable.tsx';
import { DrawingSigns } from './signs.tsx';
import { StageHeader } from './stages.tsx';

interface LiveBoardProps {
  readonly board: Placed<BoardLayout>;
  /** For a large map: draws what is out of view a little later. */
  readonly later: Later | undefined;
  readonly selected: string | undefined;
  /** Key of a card that is drawn at once, wherever it is. */
  readonly wanted: string | undefined;
  readonly onSelect: Select;
}

/** So much of the margin left of the board goes with the gutter: its texts are not to touch the window's edge. */
const inset = 12;

const KeptGutter = keep(Gutter);
const KeptSlice = keep(LiveSlice);

export function LiveBoard({ board: { origin, item }, later, selected, wanted, onSelect }: LiveBoardProps) {
  const { width, height, bodyTop, gutter, stages } = item;
  const sizes = { bodyTop, bodyHeight: height - bodyTop };
  return (
    <div class="jm-board" style={styleOf({ x: origin.x - inset, y: origin.y, width: width + inset, height })}>
      <KeptGutter gutter={gutter} {...sizes} />
      {stages.map((stage) => (
        <div key={stage.key} class="jm-stage" {...groupNamed(stage.label)}>
          {stage.slices.map((slice) => (
            <KeptSlice
              key={slice.key}
              slice={slice}
              later={later}
              selected={markedIn(slice, selected)}
              wanted={[selected, wanted].some((key) => markedIn(slice, key) !== undefined)}
              onSelect={onSelect}
              {...sizes}
            />
          ))}
        </div>
      ))}
    </div>
  );
}

interface Sizes {
  readonly bodyTop: number;
  readonly bodyHeight: number;
}

function Gutter({ gutter, bodyTop, bodyHeight }: Sizes & { readonly gutter: BoardLayout['gutter'] }) {
  const { width, corner, body } = gutter;
  const shown = { x: -inset, y: 0, width: width + inset };
  return (
    <div class="jm-gutter" style={styleOf({ width: shown.width })}>
      {corner && (
        <Island class="jm-corner" shown={{ ...shown, height: bodyTop }}>
          <DrawingSigns drawing={corner} />
        </Island>
      )}
      <Island shown={{ ...shown, height: bodyHeight }}>
        <GutterItems items={body.item} />
      </Island>
    </div>
  );
}

interface LiveSliceProps extends Sizes {
  readonly slice: SliceLayout;
  readonly later: Later | undefined;
  readonly selected: string | undefined;
  readonly wanted: boolean;
  readonly onSelect: Select;
}

function LiveSlice({ slice, bodyTop, bodyHeight, selected, wanted, later, onSelect }: LiveSliceProps) {
  const { width, header, body } = slice;
  return (
    <Deferred class="jm-slice" style={styleOf({ width, height: bodyTop + bodyHeight })} later={later} wanted={wanted}>
      {() => (
        <>
          {header && (
            <Island class="jm-slice-header" shown={{ x: 0, y: 0, width, height: bodyTop }}>
              <StageHeader header={header} />
            </Island>
          )}
          <Island shown={{ x: 0, y: 0, width, height: bodyHeight }}>
            <SliceBody body={body.item} selected={selected} onSelect={onSelect} />
          </Island>
        </>
      )}
    </Deferred>
  );
}
