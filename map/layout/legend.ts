/** How to read the picture: the bands always, every other sign only where the picture uses it. */
import type { BandLimit } from '../../language/model/model.ts';
import type { AnalysedJourney, Band } from '../../language/model/numbers.ts';
import type { JourneyContext } from './context.ts';
import { type Chip, Column, chipAt, type Drawing, type MarkShape } from './drawing.ts';
import { type Box, measures } from './geometry.ts';
import { markOf, statusOf } from './rating-words.ts';
import { textBlock, textWidth } from './text.ts';
import type { Words } from './words.ts';

export interface LegendLayout {
  readonly box: Box;
  readonly drawing: Drawing;
}

interface LegendItem {
  readonly sign: { readonly shape: MarkShape } | { readonly chip: Chip['kind']; readonly text: string };
  readonly words: string;
}

const signWidth = 34;
const itemGap = 22;
const rowHeight = 26;

export function layoutLegend(
  box: Omit<Box, 'height'>,
  analysed: AnalysedJourney,
  context: JourneyContext,
): LegendLayout {
  const padding = measures.panelPadding;
  const panel = new Column(box.x + padding, box.y + padding, box.width - 2 * padding);
  panel.text({ text: context.words.t('legend.title'), style: 'heading' });
  panel.gap(12);
  const items = [...bandItems(context), ...usedItems(analysed, context.words)];
  let x = panel.x;
  for (const item of items) {
    const width = Math.min(textWidth(item.words, 'body'), panel.width - signWidth);
    if (x > panel.x && x + signWidth + width > panel.x + panel.width) {
      x = panel.x;
      panel.gap(rowHeight);
    }
    addItem(panel, item, x, width);
    x += signWidth + width + itemGap;
  }
  panel.gap(rowHeight);
  const height = panel.y + padding - 6 - box.y;
  return { box: { ...box, height }, drawing: panel.drawing() };
}

function addItem(panel: Column, { sign, words }: LegendItem, x: number, width: number): void {
  const y = panel.y;
  if ('shape' in sign) {
    panel.marks.push({ shape: sign.shape, x: x + 15, y: y + 11, size: 14 });
  } else {
    panel.chips.push(chipAt(x, y, { kind: sign.chip, text: sign.text, maxWidth: signWidth - 4 }));
  }
  panel.texts.push(textBlock({ text: words, x: x + signWidth, y: y + 3, width, style: 'body' }));
}

function bandItems({ journey, words }: JourneyContext): LegendItem[] {
  const { red, yellow } = journey.bands;
  const item = (band: Band, range: string): LegendItem => ({
    sign: { shape: band },
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

function usedItems({ journey, numbers }: AnalysedJourney, { t }: Words): LegendItem[] {
  const used = new Set<MarkShape>();
  for (const entry of journey.stages.flatMap(({ entries }) => entries)) {
    if (entry.kind === 'again') {
      used.add('again');
      continue;
    }
    const { touchpoint } = entry;
    const found = numbers.touchpoints[touchpoint.key];
    const status = statusOf(touchpoint);
    if (status !== 'planned') used.add(status);
    if (touchpoint.moments.length > 0) used.add('moment');
    if (found) used.add(markOf(touchpoint, found));
  }
  const items: LegendItem[] = [];
  const add = (shape: MarkShape, words: string) => {
    if (used.has(shape)) items.push({ sign: { shape }, words });
  };
  if (numbers.ranking.length > 0) items.push({ sign: { chip: 'rank', text: '1' }, words: t('legend.rank') });
  if (numbers.measureFirst.length > 0) items.push({ sign: { chip: 'measure', text: '?' }, words: t('legend.measure') });
  add('unknown', t('legend.gap'));
  add('not-applicable', t('legend.notApplicable'));
  add('missing', t('legend.missing'));
  add('failed', t('legend.failed'));
  add('ad hoc', t('legend.ad hoc'));
  add('out of order', t('legend.out of order'));
  add('moment', t('legend.moment'));
  add('again', t('legend.again'));
  return items;
}
