/** The matrix of importance and rating as a slide: the field of the map, larger, and the names beside it. */
import type { JourneyView } from '../../../language/model/journey-view.ts';
import type { CutOffs } from '../../options.ts';
import type { JourneyContext } from '../context.ts';
import { quadrants } from '../describe/quadrants.ts';
import type { Chip } from '../drawing.ts';
import type { Box } from '../geometry.ts';
import { contextOf } from '../map.ts';
import { layoutPlot, type MatrixPlot, type PlacedTouchpoint, placedTouchpoints } from '../panels/matrix-plot.ts';
import { type TextBlock, textStyles } from '../text/text.ts';
import { cutLinesOf, cutWords } from '../words/cut-line-text.ts';
import { nameOf } from '../words/rating-words.ts';
import type { Words } from '../words/words.ts';
import { slideText } from './fit-text.ts';
import { slideSize } from './slide.ts';
import { SlidePart, slideFrame } from './slide-frame.ts';
import { lineThroughPoints, type SlideItem, type SlideLayout, type SlideText } from './slide-items.ts';
import { layoutPageHead } from './table-slide.ts';

/** In px of the map. */
const plotWidth = 620;
const gap = 48;

/** `undefined` where no touchpoint has both a rating and an importance. */
export function layoutMatrixSlide(view: JourneyView, words: Words, cutOffs: CutOffs): SlideLayout | undefined {
  const context = contextOf(view, words, true);
  const lines = cutLinesOf(view, cutOffs);
  const rated = [...context.known.values()].flatMap((touchpoint) => {
    const numbers = view.numbers.touchpoints[touchpoint.key];
    return numbers ? [{ touchpoint, numbers }] : [];
  });
  const placed = lines ? placedTouchpoints(rated, lines) : [];
  if (!lines || placed.length === 0) return undefined;
  const { margin } = slideFrame;
  const head = layoutPageHead(view.journey.name.trim() || words.t('untitled.journey'), words.t('matrix.title'));
  const { plot, bottom } = layoutPlot({ x: 0, y: 0 }, plotWidth, placed, lines, context);
  const scale = Math.min((slideSize.height - margin.y - head.bottom) / bottom, 1150 / plotWidth);
  const part = new SlidePart(words.t('matrix.title'));
  const at = new Enlarged(margin.x, head.bottom, scale);
  for (const item of plotItems(plot, at)) part.add(item);
  const left = margin.x + plotWidth * scale + gap;
  const explained = words.t(`matrix.${cutOffs}`, { cuts: cutWords(lines, words) });
  const key = keyPart(placed, explained, left, head.bottom, context);
  return { ...slideSize, label: `${part.label}. ${head.part.label}`, groups: [head.part, part, key] };
}

/** Places of the map on the slide. */
class Enlarged {
  private readonly left: number;
  private readonly top: number;
  private readonly scale: number;

  constructor(left: number, top: number, scale: number) {
    this.left = left;
    this.top = top;
    this.scale = scale;
  }

  x(value: number): number {
    return this.left + value * this.scale;
  }

  y(value: number): number {
    return this.top + value * this.scale;
  }

  length(value: number): number {
    return value * this.scale;
  }

  box({ x, y, width, height }: Box): Box {
    return { x: this.x(x), y: this.y(y), width: this.length(width), height: this.length(height) };
  }

  text(block: TextBlock): SlideText {
    const { size, weight, lineHeight } = textStyles[block.style];
    const { tone } = block;
    return {
      kind: 'text',
      box: this.box(block.box),
      text: block.full ?? block.lines.map(({ text }) => text).join(' '),
      lines: block.lines.map(({ text, x, y }) => ({ text, x: this.x(x), y: this.y(y) })),
      size: this.length(size),
      lineHeight: this.length(lineHeight),
      bold: weight === 'bold',
      colour: tone === 'red' || tone === 'yellow' || tone === 'green' ? `${tone}Text` : tone,
      anchor: block.anchor,
      rtl: block.rtl,
      lang: block.lang,
      isCut: block.full !== undefined,
    };
  }
}

function plotItems({ frame, emphasis, cuts, texts, points }: MatrixPlot, at: Enlarged): SlideItem[] {
  const line = { colour: 'line', width: 2, dash: [8, 8] } as const;
  return [
    { kind: 'box', box: at.box(frame), radius: 0, fill: 'surface', stroke: { colour: 'border', width: 2 } },
    { kind: 'box', box: at.box(emphasis), radius: 0, fill: 'redArea', stroke: undefined },
    ...cuts.map(({ x1, y1, x2, y2 }) =>
      lineThroughPoints(
        [
          { x: at.x(x1), y: at.y(y1) },
          { x: at.x(x2), y: at.y(y2) },
        ],
        line,
      ),
    ),
    ...texts.map((block) => at.text(block)),
    ...points.flatMap(({ leader }) =>
      leader
        ? [
            lineThroughPoints(
              [
                { x: at.x(leader.x1), y: at.y(leader.y1) },
                { x: at.x(leader.x2), y: at.y(leader.y2) },
              ],
              {
                colour: 'line',
                width: 1.5,
              },
            ),
          ]
        : [],
    ),
    ...points.flatMap(({ chip }) => chipItems(chip, at)),
  ];
}

function chipItems({ box, mark, text }: Chip, at: Enlarged): SlideItem[] {
  const placed = at.box(box);
  return [
    { kind: 'box', box: placed, radius: placed.height / 2, fill: 'surface', stroke: { colour: 'border', width: 1 } },
    ...(mark
      ? [{ kind: 'mark', shape: mark.shape, x: at.x(mark.x), y: at.y(mark.y), size: at.length(mark.size) } as const]
      : []),
    at.text(text),
  ];
}

/** Each quadrant, and the names of the touchpoints in it. */
function keyPart(
  placed: readonly PlacedTouchpoint[],
  explained: string,
  x: number,
  top: number,
  { words, lang }: JourneyContext,
): SlidePart {
  const part = new SlidePart(explained);
  const line = { x, width: slideSize.width - slideFrame.margin.x - x };
  const room = slideSize.height - slideFrame.margin.y - top;
  let y = top;
  const add = (request: Omit<Parameters<typeof slideText>[0], 'x' | 'y' | 'width'>, below: number) => {
    const { box } = part.add(slideText({ ...line, ...request, y }));
    y = box.y + box.height + below;
  };
  add({ text: explained, sizes: [20, 19], maxLines: 4, colour: 'muted' }, 26);
  const shown = quadrants.filter((quadrant) => placed.some((one) => one.quadrant === quadrant));
  const most = Math.max(1, Math.floor((room - 130) / shown.length / 26) - 4);
  for (const quadrant of shown) {
    const here = placed.filter((one) => one.quadrant === quadrant);
    const title = words.t('quadrant.count', { quadrant: words.t(`quadrant.${quadrant}`), count: here.length });
    add({ text: title, sizes: [26, 24, 22], maxLines: 1, bold: true }, 4);
    const names = here.map(({ touchpoint }) => `${touchpoint.number} ${nameOf(touchpoint, words)}`);
    add({ text: names.join(' · '), sizes: [24, 22, 20, 19], maxLines: most, lang }, 26);
  }
  return part;
}
