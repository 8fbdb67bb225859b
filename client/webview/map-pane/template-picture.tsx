import type { JSX } from 'preact';

/** In px of the picture. */
const size = { width: 176, stage: 14, card: 22, gap: 3, stageGap: 6, tip: 4 };

/** A journey in small: an arrow for each stage, and below it a card for each touchpoint. */
export function TemplatePicture({ stages }: { readonly stages: readonly number[] }): JSX.Element {
  const columns = stages.reduce((sum, count) => sum + Math.max(1, count), 0);
  const column = (size.width - size.stageGap * (stages.length - 1)) / Math.max(1, columns);
  const height = size.stage + size.gap + size.card;
  let left = 0;
  const parts = stages.map((count, index) => {
    const start = left;
    const width = column * Math.max(1, count);
    left += width + size.stageGap;
    return <StagePicture key={index} {...{ start, width, column, count }} />;
  });
  return (
    <svg
      class="template-picture"
      viewBox={`-1 -1 ${size.width + 2} ${height + 2}`}
      aria-hidden="true"
      focusable="false"
    >
      {parts}
    </svg>
  );
}

interface StagePictureProps {
  readonly start: number;
  readonly width: number;
  /** Of one card and the gap behind it. */
  readonly column: number;
  readonly count: number;
}

function StagePicture({ start, width, column, count }: StagePictureProps): JSX.Element {
  const end = start + width - size.gap;
  const middle = size.stage / 2;
  const top = size.stage + size.gap;
  return (
    <>
      <path d={`M${start} 0H${end - size.tip}L${end} ${middle}L${end - size.tip} ${size.stage}H${start}Z`} />
      {Array.from({ length: count }, (_, index) => (
        <rect key={index} x={start + index * column} y={top} width={column - size.gap} height={size.card} rx={2} />
      ))}
    </>
  );
}
