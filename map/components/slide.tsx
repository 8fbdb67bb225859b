/** A slide as SVG. Everything has its place and its size already; the theme gives each colour its value. */
import type { JSX } from 'preact';
import type { Brand } from '../../language/model/brand.ts';
import {
  round,
  type SlideGroup,
  type SlideItem,
  type SlideLayout,
  type SlideStroke,
  type SlideText,
} from '../layout/slide/slide-items.ts';
import { exactWidth } from '../layout/text/measure.ts';
import type { ColourToken } from '../theme.ts';
import { SlideBrand } from './brand-band.tsx';
import { MarkSign, Region, rectangle } from './primitives.tsx';

export interface SlideProps {
  readonly slide: SlideLayout;
  readonly lang: string;
  /** The rules of the picture, where no sheet of the page has them. */
  readonly css?: string;
  /** Px of the picture for each px of the layout. */
  readonly scale?: number;
  readonly brand?: Brand | undefined;
}

/** A figure has a name and lets a screen reader into its parts. */
const figure = { role: 'figure' } as const;

/** A whole SVG document. */
export function Slide({ slide: { width, height, label, groups }, lang, css, scale = 1, brand }: SlideProps) {
  return (
    <svg
      class="jm"
      {...figure}
      lang={lang}
      aria-label={label}
      width={round(width * scale)}
      height={round(height * scale)}
      viewBox={`0 0 ${round(width)} ${height}`}
      xmlns="http://www.w3.org/2000/svg"
    >
      <title>{label}</title>
      {css !== undefined && <style>{css}</style>}
      <rect class="jm-canvas" width={width} height={height} />
      <SlideBrand brand={brand} width={width} height={height} />
      {groups.map((group, index) => (
        <Group key={index} group={group} />
      ))}
    </svg>
  );
}

function Group({ group: { label, items } }: { readonly group: SlideGroup }) {
  return (
    <Region role="group" label={label}>
      {items.map((item, index) => (
        <Item key={index} item={item} />
      ))}
    </Region>
  );
}

function Item({ item }: { readonly item: SlideItem }): JSX.Element {
  switch (item.kind) {
    case 'box':
      return <rect {...rectangle(item.box)} {...(item.radius > 0 ? { rx: item.radius } : {})} {...painted(item)} />;
    case 'path':
      return <path d={item.path} {...painted(item)} />;
    case 'mark':
      return <MarkSign mark={item} />;
    case 'text':
      return <Lines text={item} />;
  }
}

interface Painted {
  readonly fill: ColourToken | undefined;
  readonly stroke: SlideStroke | undefined;
}

interface PaintAttributes {
  readonly class: string;
  readonly 'stroke-width'?: number;
  readonly 'stroke-dasharray'?: string;
  readonly 'stroke-linejoin'?: 'round';
  readonly 'stroke-linecap'?: 'round';
}

function painted({ fill, stroke }: Painted): PaintAttributes {
  const classes = [`jm-fill-${fill ?? 'none'}`, ...(stroke ? [`jm-line-${stroke.colour}`] : [])];
  if (!stroke) return { class: classes.join(' ') };
  const dash = stroke.dash && stroke.dash.length > 0 ? { 'stroke-dasharray': stroke.dash.join(' ') } : {};
  const isOpen = fill === undefined && !stroke.dash;
  return {
    class: classes.join(' '),
    'stroke-width': stroke.width,
    ...dash,
    'stroke-linejoin': 'round',
    ...(isOpen ? { 'stroke-linecap': 'round' } : {}),
  };
}

/** One `text` element a line; each says its own width, so that another font is squeezed into its place. */
function Lines({ text: { lines, size, bold, colour, anchor, rtl, lang, text, isCut } }: { readonly text: SlideText }) {
  const shared = {
    class: `jm-fill-${colour}`,
    'font-size': size,
    ...(bold ? { 'font-weight': 700 } : {}),
    ...(anchor === 'start' ? {} : { 'text-anchor': anchor }),
    ...(rtl ? { direction: 'rtl' as const } : {}),
    ...(lang === undefined ? {} : { lang }),
  };
  return (
    <>
      {lines.map((line, index) => {
        const width = exactWidth(line.text, { size, weight: bold ? 'bold' : 'regular' });
        const fitted = width === undefined ? {} : { textLength: round(width), lengthAdjust: 'spacingAndGlyphs' };
        return (
          <text key={index} x={round(line.x)} y={round(line.y)} {...shared} {...fitted}>
            {isCut && index === 0 && <title>{text}</title>}
            {line.text}
          </text>
        );
      })}
    </>
  );
}
