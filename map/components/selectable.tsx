/** What can be pointed at: it leads to a touchpoint's place in the text. */
import type { ComponentChildren } from 'preact';
import type { Box } from '../layout/geometry.ts';
import { rectangle } from './primitives.tsx';

/**
 * Tells which touchpoint was chosen, or which card that only points back at one (`again`, whose touchpoint may be
 * unknown: an empty key); absent in a picture that stands alone.
 */
export type Select = ((touchpointKey: string, again?: string) => void) | undefined;

export interface SelectableProps {
  /** Key of the touchpoint; `undefined` where there is none to go to. */
  readonly touchpoint: string | undefined;
  /** Key of a card that only points back at the touchpoint: it has a line of its own to lead to. */
  readonly again?: string;
  /** Line in the text, from 0. */
  readonly line?: number | undefined;
  readonly class: string;
  readonly transform?: string;
  /** What a screen reader says, instead of the texts inside. */
  readonly label: string;
  /** The outline that marks it; its rectangle is what has the focus. */
  readonly ring: Box & { readonly radius: number };
  readonly selected: boolean;
  readonly onSelect: Select;
  readonly children: ComponentChildren;
}

/**
 * A group with a button behind it. The button is the outline, not the group: a button that has both a name of its own
 * and texts inside must repeat those texts word for word (WCAG 2.5.3), and a card says more, and better, than its
 * figures.
 */
export function Selectable(props: SelectableProps) {
  const { touchpoint, again, line, label, selected, onSelect, children, transform, ring } = props;
  const leads = touchpoint !== undefined || again !== undefined;
  const select = onSelect && leads ? () => onSelect(touchpoint ?? '', again) : undefined;
  const classes = [props.class, select && 'jm-selectable', selected && 'jm-selected'].filter(Boolean).join(' ');
  const current = selected ? { 'aria-current': 'true' as const } : {};
  const outline = { class: 'jm-ring', ...rectangle(ring), rx: ring.radius };
  return (
    <g
      class={classes}
      {...(transform === undefined ? {} : { transform })}
      {...(select
        ? { onClick: select, onKeyDown: (event: KeyboardEvent) => onKey(event, select) }
        : { role: 'img' as const, 'aria-label': label })}
      {...addressOf(touchpoint)}
      {...(select && again !== undefined ? { 'data-again': again } : {})}
      {...(line === undefined ? {} : { 'data-line': line })}
      {...current}
    >
      {select ? (
        <>
          <rect {...outline} {...addressOf(touchpoint)} {...current} {...button} aria-label={label} />
          <g {...hidden}>{children}</g>
        </>
      ) : (
        <>
          {selected && <rect {...outline} />}
          {children}
        </>
      )}
    </g>
  );
}

/** SVG has no button of its own. */
export const button = { role: 'button', tabindex: 0 } as const;

/** The button's name says all of it. */
const hidden = { 'aria-hidden': true } as const;

/**
 * Names the touchpoint in the markup. Not an empty key: written as XML that would be an attribute without a value,
 * which no reader of XML accepts.
 */
export function addressOf(touchpoint: string | undefined): { readonly 'data-touchpoint'?: string } {
  return touchpoint ? { 'data-touchpoint': touchpoint } : {};
}

/** Names the journey in the markup, under the same rule. */
export function journeyAddress(journey: string): { readonly 'data-journey'?: string } {
  return journey ? { 'data-journey': journey } : {};
}

/** Names the stage in the markup, under the same rule. */
export function stageAddress(stage: string): { readonly 'data-stage'?: string } {
  return stage ? { 'data-stage': stage } : {};
}

/** Enter and the space bar press a button; without preventDefault the space bar would scroll the page too. */
function onKey(event: KeyboardEvent, select: () => void): void {
  if (event.key !== 'Enter' && event.key !== ' ') return;
  event.preventDefault();
  select();
}
