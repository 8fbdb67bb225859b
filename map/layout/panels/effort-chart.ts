/** Effort and expected impact of the open actions: what brings much for little effort stands at the upper left. */
import type { ActionImpact } from '../../../language/analysis/expected-impact.ts';
import { highest, lowest } from '../../../language/model/long-lists.ts';
import type { Effort } from '../../../language/model/model.ts';
import type { JourneyContext } from '../context.ts';
import { type Chip, chipAt, moveChip } from '../drawing.ts';
import type { Box } from '../geometry.ts';
import { lineHeightOf, type TextBlock, textBlock, textWidth } from '../text/text.ts';
import { nameOf } from '../words/rating-words.ts';
import { spread } from './declutter.ts';
import { axisNameHeight } from './matrix-axes.ts';
import type { Plot, SignLayout } from './matrix-plot.ts';

const efforts: readonly Effort[] = ['low', 'medium', 'high'];

/** A chart of one action shows nothing that its row does not. */
const fewest = 2;
const plotHeight = 168;
const inset = 22;
const tickGap = 8;
const ringGap = 2;
/** A column is as wide as the signs that stand beside each other in it. */
const spacing = { gap: 5, reach: 120, step: { x: 15, y: 13 } };

/** An action with its place in the list. */
interface PlacedAction extends ActionImpact {
  readonly number: number;
  readonly effort: Effort;
}

/**
 * @param ranked the actions in the order of their list.
 * @returns where the chart ends; `undefined` where fewer than two actions state their effort.
 */
export function layoutEffortChart(
  at: Omit<Box, 'height'>,
  ranked: readonly ActionImpact[],
  context: JourneyContext,
): { readonly plot: Plot; readonly bottom: number } | undefined {
  const placed = ranked.flatMap((impact, index): PlacedAction[] => {
    const effort = impact.action.effort?.value;
    return effort ? [{ ...impact, number: index + 1, effort }] : [];
  });
  if (placed.length < fewest) return undefined;
  const { words } = context;
  const changes = placed.map(({ change }) => change);
  const range = { low: Math.min(0, lowest(changes)), high: Math.max(0, highest(changes)) };
  const ticks = [...new Set([range.high, 0, range.low])].map((value) => ({ value, text: words.points(value) }));
  const room = highest(ticks.map(({ text }) => textWidth(text, 'label'))) + tickGap;
  const frame: Box = { x: at.x + room, y: at.y + axisNameHeight, width: at.width - room, height: plotHeight };
  const yOf = (change: number) => {
    const share = range.high === range.low ? 0.5 : (change - range.low) / (range.high - range.low);
    return frame.y + frame.height - inset - (frame.height - 2 * inset) * share;
  };
  const column = frame.width / efforts.length;
  const columnAt = (effort: Effort): Box => ({
    x: frame.x + column * efforts.indexOf(effort),
    y: frame.y,
    width: column,
    height: frame.height,
  });
  const middle = yOf((range.low + range.high) / 2);
  const plot: Plot = {
    frame,
    tint: 'gain',
    emphasis: { x: frame.x + 0.5, y: frame.y + 0.5, width: column - 0.5, height: middle - frame.y },
    cuts: efforts.slice(1).map((effort) => {
      const { x } = columnAt(effort);
      return { x1: x, y1: frame.y, x2: x, y2: frame.y + frame.height };
    }),
    texts: [
      ...axisTexts(frame, ticks, yOf, context),
      ...efforts.map((effort) => effortName(columnAt(effort), effort, context)),
    ],
    points: signsOf(placed, columnAt, yOf, context),
  };
  return { plot, bottom: frame.y + frame.height + 6 + lineHeightOf('small') };
}

function axisTexts(
  frame: Box,
  ticks: readonly { readonly value: number; readonly text: string }[],
  yOf: (change: number) => number,
  { words }: JourneyContext,
): TextBlock[] {
  const lineHeight = lineHeightOf('small');
  const name = { style: 'small', tone: 'muted', maxLines: 1 } as const;
  const figures = ticks.map(({ value, text }) => {
    const width = textWidth(text, 'small') + 2;
    return textBlock({
      ...name,
      text,
      x: frame.x - tickGap - width,
      y: yOf(value) - lineHeight / 2,
      width,
      anchor: 'end',
    });
  });
  const height = { x: frame.x, y: frame.y - axisNameHeight + 2, width: frame.width };
  return [textBlock({ ...name, ...height, text: `↑ ${words.t('actions.change')}` }), ...figures];
}

/** Below its column. */
function effortName({ x, y, width, height }: Box, effort: Effort, { words }: JourneyContext): TextBlock {
  const text = words.t('effort', { effort });
  const place = { x: x + 4, y: y + height + 6, width: width - 8, anchor: 'middle' } as const;
  return textBlock({ text, ...place, style: 'small', tone: 'muted', maxLines: 1 });
}

/** Each in its column; equal ones stand beside each other, and one without room is in the list alone. */
function signsOf(
  placed: readonly PlacedAction[],
  columnAt: (effort: Effort) => Box,
  yOf: (change: number) => number,
  context: JourneyContext,
): SignLayout[] {
  const spots = placed.map(({ effort, change }) => {
    const { x, width } = columnAt(effort);
    return { x: x + width / 2, y: yOf(change) };
  });
  const places = spread(
    placed.map((one, index) => ({
      spot: spots[index] ?? { x: 0, y: 0 },
      box: signAt(one, { x: 0, y: 0 }).box,
      within: within(columnAt(one.effort)),
    })),
    spacing,
  );
  return placed.flatMap((one, index): SignLayout[] => {
    const [spot, place] = [spots[index], places[index]];
    if (!spot || !place) return [];
    const chip = signAt(one, place);
    const { x, y, width, height } = chip.box;
    return [
      {
        id: `${one.touchpoint.key}/${one.number}`,
        key: one.touchpoint.key,
        label: describeSign(one, context),
        chip,
        box: { x: x - ringGap, y: y - ringGap, width: width + 2 * ringGap, height: height + 2 * ringGap },
        leader: place.y === spot.y ? undefined : { x1: spot.x, y1: spot.y, x2: place.x, y2: place.y },
      },
    ];
  });
}

function within({ x, y, width, height }: Box): Box {
  return { x: x + inset, y: y + inset / 2, width: width - 2 * inset, height: height - inset };
}

/** The number that the action has in the list, around its point. */
function signAt({ number }: PlacedAction, { x, y }: { readonly x: number; readonly y: number }): Chip {
  const chip = chipAt(0, 0, { kind: 'strong', text: String(number), maxWidth: 44 });
  return moveChip(chip, x - chip.box.width / 2, y - chip.box.height / 2);
}

function describeSign({ touchpoint, action, change, effort }: PlacedAction, { words }: JourneyContext): string {
  const sentences = [
    action.text,
    nameOf(touchpoint, words),
    words.t('effort', { effort }),
    words.t('action.impact', { points: words.points(change) }),
  ];
  return sentences.map((text) => words.t('aria.sentence', { text })).join(' ');
}
