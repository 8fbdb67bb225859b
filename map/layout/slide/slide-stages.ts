/** The stages of a slide as arrows over their columns, each with its score. */
import { bandOf } from '../../../language/analysis/bands.ts';
import { highest } from '../../../language/model/long-lists.ts';
import type { Band } from '../../../language/model/numbers.ts';
import type { JourneyContext } from '../context.ts';
import type { Box } from '../geometry.ts';
import { stageNameOf } from '../words/rating-words.ts';
import { slideText, slideTextWidth } from './fit-text.ts';
import type { SlideStage } from './slide-columns.ts';
import { langOf, SlidePart, sizes } from './slide-frame.ts';
import { round, type SlidePath } from './slide-items.ts';

const padding = { x: 14, y: 10 };
const tip = 12;

/** @returns the parts, and how far down they come: no further than `y` where no stage has a name. */
export function layoutSlideStages(
  stages: readonly SlideStage[],
  y: number,
  context: JourneyContext,
): { readonly parts: readonly SlidePart[]; readonly bottom: number } {
  const named = stages.filter(({ stage }) => !stage.implicit);
  if (named.length === 0) return { parts: [], bottom: y };
  const drafts = named.map((stage) => draftStage(stage, y, context));
  const height = highest(drafts.map(({ bottom }) => bottom)) + padding.y - y;
  return { parts: drafts.map((draft) => closed(draft, y, height)), bottom: y + height };
}

interface StageDraft {
  readonly stage: SlideStage;
  readonly part: SlidePart;
  readonly band: ReturnType<typeof bandOf> | undefined;
  readonly bottom: number;
}

function draftStage(placed: SlideStage, y: number, context: JourneyContext): StageDraft {
  const { stage, x, width, isContinued } = placed;
  const { words, journey, view } = context;
  const part = new SlidePart(stageNameOf(stage, words));
  const inner = width - 2 * padding.x - tip;
  const name = part.add(
    slideText({
      text: isContinued ? words.t('slide.continued', { stage: part.label }) : part.label,
      x: x + padding.x,
      y: y + padding.y,
      width: inner,
      sizes: sizes.stage,
      maxLines: 2,
      bold: true,
      lang: langOf(stage.name, context),
    }),
  );
  const bottom = name.box.y + name.box.height;
  const own = view.numbers.stages[stage.key]?.score;
  const score = own?.weightedMean ?? own?.mean ?? null;
  if (score === null) return { stage: placed, part, band: undefined, bottom };
  const band = bandOf(score, journey.bands);
  const text = words.mean(score, journey.bands);
  const figure = { text, x: x + padding.x + 24, y: bottom + 2, width: slideTextWidth(text, sizes.body[0], true) };
  const value = part.add(slideText({ ...figure, sizes: [sizes.body[0]], maxLines: 1, bold: true }));
  part.add({ kind: 'mark', shape: band, x: x + padding.x + 8, y: value.box.y + value.lineHeight / 2, size: 17 });
  return { stage: placed, part, band, bottom: value.box.y + value.box.height };
}

/** With the arrow behind its texts, as high as the highest. */
function closed({ stage: { x, width }, part, band }: StageDraft, y: number, height: number): SlidePart {
  const whole = new SlidePart(part.label);
  whole.add(stageArrow({ x, y, width, height }, band));
  for (const item of part.items) whole.add(item);
  return whole;
}

/** How far the tip of an arrow reaches into its box, in px. */
export const arrowTip = tip;

/** The arrow behind the name of a stage. */
export function stageArrow({ x, y, width, height }: Box, band: Band | undefined): SlidePath {
  const right = x + width;
  const points = [
    [x, y],
    [right - tip, y],
    [right, y + height / 2],
    [right - tip, y + height],
    [x, y + height],
  ].map(([px = 0, py = 0]) => `${round(px)} ${round(py)}`);
  return {
    kind: 'path',
    path: `M${points.join('L')}Z`,
    fill: band ? `${band}Tint` : 'subtle',
    stroke: { colour: band ? `${band}Edge` : 'border', width: 1.5 },
  };
}
