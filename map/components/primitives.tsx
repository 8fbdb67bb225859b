/** The small things that every part of the map is made of: texts, chips, marks, rules. */
import { type ComponentChildren, createContext, type JSX, type SVGAttributes } from 'preact';
import { useContext } from 'preact/hooks';
import type { Bar, Chip, Drawing, Mark, MarkShape, Stroke } from '../layout/drawing.ts';
import { exactWidth } from '../layout/text/measure.ts';
import { type TextBlock, type TextLine, type TextStyle, textStyles } from '../layout/text/text.ts';
import { compareShapes } from './compare-icons.tsx';
import { channelShapes, laneShapes } from './icons.tsx';

export interface RegionProps {
  /** `img`: one thing to a screen reader, however many shapes it is made of. */
  readonly role: 'group' | 'img';
  readonly label: string;
  readonly class?: string;
  readonly transform?: string;
  readonly children: ComponentChildren;
}

/** A named part of the picture. */
export function Region({ role, label, children, ...rest }: RegionProps) {
  return (
    <g role={role} aria-label={label} {...rest}>
      {children}
    </g>
  );
}

/**
 * Whether every text says its own width. A file is drawn with whatever fonts its reader has, and those may be wider
 * than ours: it is then squeezed into its place, and runs over nothing.
 */
export const FittedTexts = createContext(false);

function fitted({ text }: TextLine, style: TextStyle): SVGAttributes<SVGTextElement> {
  const width = exactWidth(text, textStyles[style]);
  return width === undefined ? {} : { textLength: round(width), lengthAdjust: 'spacingAndGlyphs' };
}

/** A block of wrapped text: one `text` element a line, so that nothing depends on a browser's own wrapping. */
export function Text({ block }: { readonly block: TextBlock }) {
  const fits = useContext(FittedTexts);
  const { style, tone, anchor, rtl, lang, lines } = block;
  const title = block.full ?? block.tooltip;
  const shared = {
    class: `jm-s-${style} jm-t-${tone}`,
    ...(anchor === 'start' ? {} : { 'text-anchor': anchor }),
    ...(rtl ? { direction: 'rtl' as const } : {}),
    ...(lang === undefined ? {} : { lang }),
  };
  return (
    <>
      {lines.map((line, index) => (
        <text key={index} x={round(line.x)} y={round(line.y)} {...shared} {...(fits && fitted(line, style))}>
          {title !== undefined && index === 0 && <title>{title}</title>}
          {line.text}
        </text>
      ))}
    </>
  );
}

export function ChipSign({ chip }: { readonly chip: Chip }) {
  const { kind, box, mark, text } = chip;
  const round12 = Math.min(box.height / 2, 13);
  return (
    <>
      <rect class={`jm-chip jm-chip-${kind}`} {...rectangle(box)} rx={round12} />
      {mark && <MarkSign mark={mark} />}
      <Text block={text} />
    </>
  );
}

/** The shapes in a square of 16 around the middle. */
const shapes: Readonly<Record<MarkShape, JSX.Element>> = {
  ...laneShapes,
  ...channelShapes,
  ...compareShapes,
  red: <path class="jm-mark-red" d="M-7.5 -6H7.5L0 7.5Z" />,
  lowest: <path class="jm-mark-lowest" d="M-7.5 -6H7.5L0 7.5Z" />,
  yellow: <circle class="jm-mark-yellow" r={6.8} />,
  green: <path class="jm-mark-green" d="M-7.5 6H7.5L0 -7.5Z" />,
  'derived-red': <path class="jm-hollow-red" d="M-6.6 -5.4H6.6L0 6.4Z" />,
  'derived-yellow': <circle class="jm-hollow-yellow" r={5.8} />,
  'derived-green': <path class="jm-hollow-green" d="M-6.6 5.4H6.6L0 -6.4Z" />,
  unknown: <circle class="jm-dashed" r={6.6} />,
  'not-applicable': <path class="jm-outline" d="M-5.5 0H5.5" />,
  again: <path class="jm-outline" d="M5.6 -3.4A6.6 6.6 0 1 0 6.6 1.5M6.4 -7V-2.8H2.2" />,
  moment: <path class="jm-filled" d="M0 -8L2.3 -2.3L8 0L2.3 2.3L0 8L-2.3 2.3L-8 0L-2.3 -2.3Z" />,
  missing: (
    <>
      <circle class="jm-dashed" r={6.6} />
      <path class="jm-outline" d="M-4.4 4.4L4.4 -4.4" />
    </>
  ),
  failed: <path class="jm-outline" d="M-5 -5L5 5M5 -5L-5 5" />,
  'ad hoc': <path class="jm-filled" d="M1.8 -8L-6 1.5H-.8L-1.8 8L6 -1.5H.8Z" />,
  'out of order': (
    <path class="jm-outline" d="M-7 -3.2H6.5M3.4 -6.3L6.5 -3.2L3.4 -.1M7 3.6H-6.5M-3.4 .5L-6.5 3.6L-3.4 6.7" />
  ),
};

export function MarkSign({ mark }: { readonly mark: Mark }) {
  return (
    <g transform={`translate(${round(mark.x)} ${round(mark.y)}) scale(${round(mark.size / 16)})`}>
      {shapes[mark.shape]}
    </g>
  );
}

export function BarSign({ bar: { kind, box, radius } }: { readonly bar: Bar }) {
  return <rect class={`jm-bar-${kind}`} {...rectangle(box)} {...(radius > 0 ? { rx: radius } : {})} />;
}

export function StrokeSign({ stroke: { kind, points } }: { readonly stroke: Stroke }) {
  const path = points.map(({ x, y }) => `${round(x)} ${round(y)}`).join('L');
  return <path class={`jm-stroke-${kind}`} d={`M${path}`} />;
}

export function DrawingSigns({ drawing }: { readonly drawing: Drawing }) {
  return (
    <>
      {drawing.strokes?.map((stroke, index) => (
        <StrokeSign key={index} stroke={stroke} />
      ))}
      {drawing.bars?.map((bar, index) => (
        <BarSign key={index} bar={bar} />
      ))}
      {drawing.rules.map((rule) => (
        <line key={rule.y} class="jm-rule" x1={rule.x} x2={rule.x + rule.width} y1={rule.y} y2={rule.y} />
      ))}
      {drawing.marks.map((mark, index) => (
        <MarkSign key={index} mark={mark} />
      ))}
      {drawing.chips.map((chip, index) => (
        <ChipSign key={index} chip={chip} />
      ))}
      {drawing.texts.map((block, index) => (
        <Text key={index} block={block} />
      ))}
    </>
  );
}

interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A box as attributes, without the tails of binary fractions. */
export function rectangle({ x, y, width, height }: Rectangle): Rectangle {
  return { x: round(x), y: round(y), width: round(width), height: round(height) };
}

export function round(value: number): number {
  return Math.round(value * 100) / 100;
}
