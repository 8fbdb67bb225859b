import type { ComponentChildren } from 'preact';
import type { Box } from '../layout/geometry.ts';

interface IslandProps {
  /** What it shows of the coordinates inside; it is as large as that. */
  readonly shown: Box;
  /** It is so many times as large; 1 by default. */
  readonly scale?: number;
  readonly class?: string;
  readonly style?: Readonly<Record<string, string>>;
  readonly children: ComponentChildren;
}

/** A piece of the picture as an SVG of its own; to a screen reader it is no more than what it holds. */
export function SvgFragment({ shown, scale = 1, class: name, style, children }: IslandProps) {
  const { x, y, width, height } = shown;
  const box = { width: width * scale, height: height * scale, viewBox: `${x} ${y} ${width} ${height}` };
  return (
    <svg
      class={name ? `jm-island ${name}` : 'jm-island'}
      {...(style ? { style } : {})}
      role="presentation"
      focusable="false"
      {...box}
    >
      {children}
    </svg>
  );
}

/** A named part of a page, as `Region` is of a picture; HTML's own element for a group is one of a form. */
export function groupNamed(label: string): { readonly role: 'group'; readonly 'aria-label': string } {
  return { role: 'group', 'aria-label': label };
}

/** A box as styles of a positioned element; Preact adds no unit to a number. */
export function styleOf(box: Partial<Box>): Readonly<Record<string, string>> {
  const { x, y, width, height } = box;
  const styles = Object.entries({ left: x, top: y, width, height });
  return Object.fromEntries(styles.flatMap(([name, value]) => (value === undefined ? [] : [[name, `${value}px`]])));
}
