/** What the layout hands to the components: texts, chips and marks with their places, measured from one origin. */
import type { Band } from '../../language/model/numbers.ts';
import type { Box, Origin } from './geometry.ts';
import {
  lineHeightOf,
  type TextBlock,
  type TextRequest,
  type TextStyle,
  type Tone,
  textBlock,
  textWidth,
} from './text/text.ts';

/** A small sign that says by its shape what colour alone must not say. */
export type MarkShape =
  | Band
  | DerivedShape
  /** The lowest red rating of a journey, on a filled ground. */
  | 'lowest'
  | 'unknown'
  | 'not-applicable'
  | 'again'
  | 'moment'
  | 'missing'
  | 'failed'
  | 'ad hoc'
  | 'out of order'
  | LaneShape
  | ChannelShape
  | CompareShape;

/** The hollow shape of a band: of a rating that is derived from needs. */
export type DerivedShape = `derived-${Band}`;

/** What became of something between two journeys. Arrows with a shaft: the triangles are the bands'. */
export type CompareShape = 'up' | 'down' | 'same' | 'added' | 'dropped' | 'moved' | 'becomes';

/** What stands in the lanes and on the curve. */
export type LaneShape =
  | 'need'
  | 'serves'
  | 'feeling'
  | 'quote'
  | 'pain'
  | 'idea'
  | 'note'
  | 'goal'
  | 'link'
  | 'business'
  | 'target'
  | 'benchmark'
  | 'persona'
  | 'customer'
  | 'company'
  | 'partner'
  | 'owner'
  | 'due'
  | 'duration'
  | 'repeat'
  | 'wait'
  | 'dot'
  | 'ring'
  | 'today'
  | 'becomes'
  | 'action planned'
  | 'action doing'
  | 'action done'
  | 'action dropped';

/** Where a contact happens. */
export type ChannelShape =
  | 'web'
  | 'mail'
  | 'message'
  | 'chat'
  | 'mobile'
  | 'cart'
  | 'social'
  | 'search'
  | 'star'
  | 'screen'
  | 'telephone'
  | 'shop'
  | 'building'
  | 'people'
  | 'delivery'
  | 'letter'
  | 'leaflet'
  | 'megaphone'
  | 'place'
  | 'contact';

export interface Mark {
  readonly shape: MarkShape;
  /** The middle. */
  readonly x: number;
  readonly y: number;
  /** Width and height. */
  readonly size: number;
}

export type ChipKind =
  | 'number'
  | 'first'
  | 'rank'
  | 'measure'
  | 'status'
  | 'plain'
  | 'strong'
  | Band
  | DerivedShape
  | 'none';

/** A rounded label. */
export interface Chip {
  readonly kind: ChipKind;
  readonly box: Box;
  readonly mark: Mark | undefined;
  readonly text: TextBlock;
}

/** A hairline from (x, y), `width` px to the right. */
export interface Rule {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** What a bar is: a cell's or a figure's ground, a figure as a length, a persona's disc. */
export type BarKind =
  | 'cell'
  | 'soft'
  | 'pain'
  | 'idea'
  | 'adds'
  | 'takes'
  | 'important'
  | 'unimportant'
  | 'duration'
  | 'answers'
  | 'label'
  | `persona-${number}`;

export interface Bar {
  readonly kind: BarKind;
  readonly box: Box;
  readonly radius: number;
}

export type StrokeKind =
  | 'time'
  | 'pause'
  | 'wait'
  | 'branch'
  | 'loop'
  | 'history'
  /** Of what chance explains, around the newest rating. */
  | 'limit'
  | 'interval'
  | 'interval-assumed'
  | 'interval-cap'
  | 'everybody'
  | `persona-${number}`
  | LevelKind;

/** What an own level on the curve says: the rating aimed at, or that of others. */
export type LevelKind = 'target' | 'benchmark';

/** A line through points. */
export interface Stroke {
  readonly kind: StrokeKind;
  readonly points: readonly Origin[];
}

/** Drawn in this order: strokes, bars, rules, marks, chips, texts. */
export interface Drawing {
  readonly texts: readonly TextBlock[];
  readonly chips: readonly Chip[];
  readonly marks: readonly Mark[];
  readonly rules: readonly Rule[];
  readonly bars?: readonly Bar[];
  readonly strokes?: readonly Stroke[];
}

export interface ChipRequest {
  readonly kind: ChipKind;
  readonly text: string;
  readonly style?: TextStyle;
  readonly mark?: MarkShape | undefined;
  /** The chip wraps its text rather than be wider than this; a number it does not tear apart. */
  readonly maxWidth: number;
}

const chipPadding = { x: 9, y: 4 };
const chipMark = { size: 10, gap: 6 };

const chipTones: Readonly<Record<ChipKind, Tone>> = {
  number: 'text',
  first: 'inverse',
  rank: 'inverse',
  measure: 'text',
  status: 'text',
  plain: 'muted',
  strong: 'text',
  red: 'red',
  yellow: 'yellow',
  green: 'green',
  'derived-red': 'red',
  'derived-yellow': 'yellow',
  'derived-green': 'green',
  none: 'muted',
};

/** Nothing but a figure, in any language's form: torn in two, it would be two others. */
const figure = /^[-−+±]?\d[\d.,\s’']*%?$/u;

/** A chip at (x, y), as wide as its text and its mark need. */
export function chipAt(x: number, y: number, request: ChipRequest): Chip {
  const { kind, text, mark, maxWidth, style = 'label' } = request;
  const markWidth = mark ? chipMark.size + chipMark.gap : 0;
  const room = figure.test(text) ? Number.POSITIVE_INFINITY : maxWidth - 2 * chipPadding.x - markWidth;
  // A narrow text still gets a chip that is at least as wide as it is high.
  const least = Math.max(0, lineHeightOf(style) + 2 * chipPadding.y - 2 * chipPadding.x - markWidth);
  const width = Math.max(least, Math.min(textWidth(text, style), room));
  const block = textBlock({
    text,
    x: x + chipPadding.x + markWidth,
    y: y + chipPadding.y,
    width,
    style,
    tone: chipTones[kind],
    anchor: 'middle',
  });
  const height = Math.max(block.box.height, lineHeightOf(style)) + 2 * chipPadding.y;
  const box = { x, y, width: width + markWidth + 2 * chipPadding.x, height };
  const at = { x: x + chipPadding.x + chipMark.size / 2, y: y + height / 2, size: chipMark.size };
  return { kind, box, mark: mark && { shape: mark, ...at }, text: block };
}

/** The same chip, moved. */
export function moveChip(chip: Chip, dx: number, dy: number): Chip {
  const { text, mark } = chip;
  return {
    ...chip,
    box: { ...chip.box, x: chip.box.x + dx, y: chip.box.y + dy },
    mark: mark && { ...mark, x: mark.x + dx, y: mark.y + dy },
    text: {
      ...text,
      box: { ...text.box, x: text.box.x + dx, y: text.box.y + dy },
      lines: text.lines.map((line) => ({ ...line, x: line.x + dx, y: line.y + dy })),
    },
  };
}

/** Collects a drawing from top to bottom: what is added next starts where the last thing ended. */
export class StackLayout {
  readonly x: number;
  readonly width: number;
  y: number;
  readonly texts: TextBlock[] = [];
  readonly chips: Chip[] = [];
  readonly marks: Mark[] = [];
  readonly rules: Rule[] = [];
  readonly bars: Bar[] = [];
  readonly strokes: Stroke[] = [];

  constructor(x: number, y: number, width: number) {
    this.x = x;
    this.y = y;
    this.width = width;
  }

  /** Adds a text over the whole width, then moves below it. */
  text(request: Omit<TextRequest, 'x' | 'y' | 'width'>, indent = 0): void {
    const block = textBlock({ ...request, x: this.x + indent, y: this.y, width: this.width - indent });
    this.texts.push(block);
    this.y += block.box.height;
  }

  gap(height: number): void {
    this.y += height;
  }

  /** Adds a hairline over the whole width. */
  rule(): void {
    this.rules.push({ x: this.x, y: this.y, width: this.width });
  }

  /** Adds chips side by side, in as many rows as they need, then moves below them. */
  chipRow(requests: readonly Omit<ChipRequest, 'maxWidth'>[], gap = 6): void {
    let x = this.x;
    let rowHeight = 0;
    for (const request of requests) {
      let chip = chipAt(x, this.y, { ...request, maxWidth: this.width });
      if (x > this.x && x + chip.box.width > this.x + this.width) {
        this.y += rowHeight + gap;
        rowHeight = 0;
        chip = moveChip(chip, this.x - x, this.y - chip.box.y);
        x = this.x;
      }
      this.chips.push(chip);
      x += chip.box.width + gap;
      rowHeight = Math.max(rowHeight, chip.box.height);
    }
    this.y += rowHeight;
  }

  drawing(): Drawing {
    const { texts, chips, marks, rules, bars, strokes } = this;
    return {
      texts,
      chips,
      marks,
      rules,
      ...(bars.length > 0 ? { bars } : {}),
      ...(strokes.length > 0 ? { strokes } : {}),
    };
  }
}
