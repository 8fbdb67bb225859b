/** How to read the picture: the bands always, every other sign only where the picture has it. */
import { highest } from '../../../language/model/long-lists.ts';
import type { BandLimit } from '../../../language/model/model.ts';
import type { Band } from '../../../language/model/numbers.ts';
import type { MapMessageKey } from '../../messages/messages.ts';
import { overlaysOf } from '../../view/overlay.ts';
import type { JourneyContext } from '../context.ts';
import {
  type BarKind,
  type ChipKind,
  chipAt,
  type Drawing,
  type MarkShape,
  StackLayout,
  type StrokeKind,
} from '../drawing.ts';
import { type Box, metrics } from '../geometry.ts';
import { textBlock } from '../text/text.ts';
import type { Words } from '../words/words.ts';
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

const signWidth = 44;
const columnGap = 24;
const leastColumn = 250;
const rowGap = 12;

/** Lays out the legend of a board with these signs; items stand in columns, row by row. */
export function layoutLegend(
  box: Omit<Box, 'height'>,
  used: ReadonlySet<UsedSign>,
  context: JourneyContext,
  overlay: readonly string[],
): LegendLayout {
  const padding = metrics.panelPadding;
  const panel = new StackLayout(box.x + padding, box.y + padding, box.width - 2 * padding);
  panel.text({ text: context.words.t('legend.title'), style: 'heading' });
  panel.gap(14);
  const items = [...bandItems(context), ...signItems(used, context), ...personaItems(used, context, overlay)];
  const columns = Math.max(1, Math.floor((panel.width + columnGap) / (leastColumn + columnGap)));
  const step = (panel.width + columnGap) / columns;
  for (let first = 0; first < items.length; first += columns) {
    const row = items.slice(first, first + columns);
    const heights = row.map((item, index) => addItem(panel, item, panel.x + index * step, step - columnGap));
    panel.gap(highest(heights) + rowGap);
  }
  const height = panel.y - rowGap + padding - box.y;
  return { box: { ...box, height }, drawing: panel.drawing() };
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

const chip = (kind: ChipKind, text: string): LegendItem['draw'] => {
  return (panel, x, y) => {
    const { box } = chipAt(0, 0, { kind, text, maxWidth: 34 });
    panel.chips.push(chipAt(x - box.width / 2, y - box.height / 2, { kind, text, maxWidth: 34 }));
  };
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

function bandItems({ journey, words }: JourneyContext): LegendItem[] {
  const { red, yellow } = journey.bands;
  const item = (band: Band, range: string): LegendItem => ({
    draw: mark(band),
    words: words.t('legend.band', { band: words.t(`band.${band}`), range }),
  });
  const between = words.t('limit.between', { from: above(red, words), to: upTo(yellow, words) });
  return [item('red', upTo(red, words)), item('yellow', between), item('green', above(yellow, words))];
}

function upTo(limit: BandLimit, words: Words): string {
  return words.t(limit.inclusive ? 'limit.upTo' : 'limit.under', { limit: words.limit(limit) });
}

function above(limit: BandLimit, words: Words): string {
  return words.t(limit.inclusive ? 'limit.over' : 'limit.from', { limit: words.limit(limit) });
}

interface Explained {
  readonly sign: UsedSign;
  readonly key: MapMessageKey;
  readonly draw: LegendItem['draw'];
}

const explain = (sign: UsedSign, key: MapMessageKey, draw: LegendItem['draw']): Explained => ({ sign, key, draw });

/** Every sign that no words stand beside, from the top of the picture to its bottom. */
const explained: readonly Explained[] = [
  explain('chip rank', 'legend.rank', chip('rank', '1')),
  explain('chip measure', 'legend.measure', chip('measure', '?')),
  explain('derived', 'legend.derived', mark('derived-yellow')),
  explain('unknown', 'legend.gap', mark('unknown')),
  explain('not-applicable', 'legend.notApplicable', mark('not-applicable')),
  explain('missing', 'legend.missing', mark('missing')),
  explain('failed', 'legend.failed', mark('failed')),
  explain('ad hoc', 'legend.ad hoc', mark('ad hoc')),
  explain('out of order', 'legend.out of order', mark('out of order')),
  explain('moment', 'legend.moment', mark('moment')),
  explain('again', 'legend.again', mark('again')),
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
  explain('bar adds', 'legend.adds', bar('adds')),
  explain('bar takes', 'legend.takes', bar('takes')),
  explain('bar important', 'legend.important', bar('important')),
  explain('bar unimportant', 'legend.unimportant', bar('unimportant')),
  explain('business', 'legend.business', mark('business', 12)),
  explain('action planned', 'legend.actionPlanned', mark('action planned')),
  explain('stroke wait', 'legend.wait', (panel, x, y) => {
    stroke('wait')(panel, x, y);
    for (const end of [x - 15, x + 15]) {
      panel.strokes.push({
        kind: 'time',
        points: [
          { x: end, y: y - 5 },
          { x: end, y: y + 5 },
        ],
      });
    }
  }),
  explain('bar duration', 'legend.duration', bar('duration', 26, 8)),
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
