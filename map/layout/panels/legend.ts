/** How to read the picture: the signs that it has and that no words stand beside. */
import type { MapMessageKey } from '../../messages/messages.ts';
import { overlaysOf } from '../../view/overlay.ts';
import type { JourneyContext } from '../context.ts';
import { type BarKind, type Drawing, type MarkShape, StackLayout, type StrokeKind } from '../drawing.ts';
import type { Box } from '../geometry.ts';
import { textBlock, textWidth } from '../text/text.ts';
import { bandWords } from '../words/band-words.ts';
import type { UsedSign } from './visible-signs.ts';

export interface LegendLayout {
  readonly box: Box;
  readonly drawing: Drawing;
}

interface LegendItem {
  readonly words: string;
  /** Draws the sign around the middle of a box of 34 by 22 px. */
  readonly draw: (panel: StackLayout, x: number, y: number) => void;
}

const signWidth = 40;
const padding = { x: 20, y: 14 };
const gaps = { item: 26, row: 10, title: 24 };

/**
 * Lays out the legend of a board with these signs, item behind item; `undefined` where words stand beside every sign.
 */
export function layoutLegend(
  box: Omit<Box, 'height'>,
  used: ReadonlySet<UsedSign>,
  context: JourneyContext,
  overlay: readonly string[],
): LegendLayout | undefined {
  const items = [...bandItems(used, context), ...signItems(used, context), ...personaItems(used, context, overlay)];
  if (items.length === 0) return undefined;
  const panel = new StackLayout(box.x + padding.x, box.y + padding.y, box.width - 2 * padding.x);
  const title = context.words.t('legend.title');
  const titleWidth = Math.min(textWidth(title, 'strong'), panel.width);
  const heading = textBlock({ text: title, x: panel.x, y: panel.y, width: titleWidth, style: 'strong' });
  panel.texts.push(heading);
  const start = { x: panel.x + titleWidth + gaps.title, height: heading.box.height };
  const height = addRows(panel, items, start);
  return { box: { ...box, height: panel.y + height + padding.y - box.y }, drawing: panel.drawing() };
}

/** @returns the height of the last row. */
function addRows(panel: StackLayout, items: readonly LegendItem[], start: { x: number; height: number }): number {
  const right = panel.x + panel.width;
  let { x, height } = start;
  for (const item of items) {
    const width = Math.min(signWidth + textWidth(item.words, 'body'), panel.width);
    if (x + width > right) {
      panel.gap(height + gaps.row);
      x = panel.x;
      height = 0;
    }
    height = Math.max(height, addItem(panel, item, x, width));
    x += width + gaps.item;
  }
  return height;
}

function addItem(panel: StackLayout, { words, draw }: LegendItem, x: number, width: number): number {
  draw(panel, x + 17, panel.y + 8);
  const block = textBlock({ text: words, x: x + signWidth, y: panel.y, width: width - signWidth, style: 'body' });
  panel.texts.push(block);
  return block.box.height;
}

const mark = (shape: MarkShape, size = 14): LegendItem['draw'] => {
  return (panel, x, y) => panel.marks.push({ shape, x, y, size });
};

const bar = (kind: BarKind, width = 16, height = 12): LegendItem['draw'] => {
  return (panel, x, y) => {
    panel.bars.push({ kind, box: { x: x - width / 2, y: y - height / 2, width, height }, radius: 3 });
  };
};

const stroke = (kind: StrokeKind, reach = 15): LegendItem['draw'] => {
  return (panel, x, y) =>
    panel.strokes.push({
      kind,
      points: [
        { x: x - reach, y },
        { x: x + reach, y },
      ],
    });
};

/** A whisker: upright, with a cap at either end. */
const interval = (kind: 'interval' | 'interval-assumed'): LegendItem['draw'] => {
  return (panel, x, y) => {
    panel.strokes.push({
      kind,
      points: [
        { x, y: y - 9 },
        { x, y: y + 9 },
      ],
    });
    for (const end of [y - 9, y + 9]) {
      panel.strokes.push({
        kind: 'interval-cap',
        points: [
          { x: x - 4, y: end },
          { x: x + 4, y: end },
        ],
      });
    }
  };
};

/** The bands that the board has, where the axis of the curve does not name them. */
function bandItems(used: ReadonlySet<UsedSign>, context: JourneyContext): LegendItem[] {
  const bands = ['red', 'yellow', 'green'] as const;
  return bands.flatMap((band) => {
    const isThere = used.has(band) || used.has(`derived-${band}`);
    return isThere && !used.has(`named ${band}`) ? [{ draw: mark(band), words: bandWords(band, context) }] : [];
  });
}

interface Explained {
  readonly sign: UsedSign;
  readonly key: MapMessageKey;
  readonly draw: LegendItem['draw'];
}

const explain = (sign: UsedSign, key: MapMessageKey, draw: LegendItem['draw']): Explained => ({ sign, key, draw });

/** Every sign that no words stand beside, from the top of the picture to its bottom. */
const explained: readonly Explained[] = [
  explain('derived', 'legend.derived', mark('derived-yellow')),
  explain('bar answers', 'legend.answers', (panel, x, y) => {
    for (const [index, height] of [4, 9, 13, 6, 3].entries()) {
      const box = { x: x - 14 + index * 6, y: y + 7 - height, width: 5, height };
      panel.bars.push({ kind: 'answers', box, radius: 1 });
    }
  }),
  explain('stroke branch', 'legend.branch', stroke('branch')),
  explain('stroke loop', 'legend.loop', stroke('loop')),
  explain('stroke history', 'legend.history', (panel, x, y) => {
    const points = [
      { x: x - 14, y: y + 3 },
      { x: x - 4, y: y - 5 },
      { x: x + 12, y: y + 2 },
    ];
    panel.strokes.push({ kind: 'history', points });
    panel.marks.push({ shape: 'today', x: x + 12, y: y + 2, size: 6 });
  }),
  explain('stroke limit', 'legend.limit', (panel, x, y) => {
    for (const at of [y - 5, y + 5]) {
      panel.strokes.push({
        kind: 'limit',
        points: [
          { x: x - 14, y: at },
          { x: x + 14, y: at },
        ],
      });
    }
  }),
  explain('stroke interval', 'legend.interval', interval('interval')),
  explain('stroke interval-assumed', 'legend.intervalAssumed', interval('interval-assumed')),
  explain('level target', 'legend.target', stroke('target')),
  explain('target', 'legend.targetHere', mark('target', 12)),
  explain('level benchmark', 'legend.benchmark', stroke('benchmark')),
  explain('benchmark', 'legend.benchmarkHere', mark('benchmark', 12)),
  explain('bar important', 'legend.important', bar('important')),
  explain('business', 'legend.business', mark('business', 12)),
  explain('action planned', 'legend.actionPlanned', mark('action planned')),
  explain('dot', 'legend.base', (panel, x, y) => {
    for (let index = 0; index < 4; index += 1) {
      panel.marks.push({ shape: index < 3 ? 'dot' : 'ring', x: x - 15 + index * 10, y, size: 8 });
    }
  }),
];

function signItems(used: ReadonlySet<UsedSign>, { journey, words }: JourneyContext): LegendItem[] {
  const target = journey.target ? words.number(journey.target.value) : '';
  const benchmark = journey.benchmark ? words.number(journey.benchmark.number) : '';
  return explained.flatMap(({ sign, key, draw }) =>
    used.has(sign) ? [{ words: words.t(key, { target, benchmark }), draw }] : [],
  );
}

/** A persona's line with its disc, and everybody's. */
function personaItems(
  used: ReadonlySet<UsedSign>,
  { view, words }: JourneyContext,
  overlay: readonly string[],
): LegendItem[] {
  const shown = overlaysOf(view, overlay).filter(({ kind }) => used.has(`overlay ${kind}`));
  if (shown.length === 0) return [];
  const everybody: LegendItem = { words: words.t('legend.everybody'), draw: stroke('everybody') };
  const own = shown.map(({ name, initial, kind }): LegendItem => {
    return {
      words: words.t('legend.persona', { name }),
      draw: (panel, x, y) => {
        stroke(`persona-${kind}`, 17)(panel, x, y);
        panel.bars.push({ kind: `persona-${kind}`, box: { x: x - 8, y: y - 8, width: 16, height: 16 }, radius: 8 });
        const letter = { text: initial, x: x - 8, y: y - 7, width: 16, anchor: 'middle' as const, maxLines: 1 };
        panel.texts.push(textBlock({ ...letter, style: 'label' }));
      },
    };
  });
  return used.has('curve') ? [everybody, ...own] : own;
}
