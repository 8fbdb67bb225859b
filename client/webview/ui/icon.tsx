import type { JSX } from 'preact';

/** The page's own signs, on a grid of 16, drawn as lines. */
const paths = {
  minus: 'M3 8h10',
  plus: 'M3 8h10M8 3v10',
  'fit-width': 'M1.5 3v10M14.5 3v10M4 8h8M6 5.5 3.75 8 6 10.5M10 5.5 12.25 8 10 10.5',
  'fit-all': 'M2 5.5V2.5h3M11 2.5h3v3M14 10.5v3h-3M5 13.5H2v-3M5 5.5h6v5H5Z',
  find: 'M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9ZM10.3 10.3 14 14',
  next: 'M8 2.5v11M3.5 9 8 13.5 12.5 9',
  previous: 'M8 13.5v-11M3.5 7 8 2.5 12.5 7',
  close: 'M4 4l8 8M12 4l-8 8',
  filter: 'M2 3h12L9.5 8.5V13l-3-1.5v-3Z',
  show: 'M2 4h12M2 8h12M2 12h12M5 2.5v3M11 6.5v3M7 10.5v3',
  down: 'M4.5 6.5 8 10l3.5-3.5',
  left: 'M13 8H3M7 4 3 8l4 4',
  right: 'M3 8h10M9 4l4 4-4 4',
  more: 'M3 8h1M7.5 8h1M12 8h1',
  edit: 'M2.5 13.5v-3l8-8 3 3-8 8ZM8.5 4.5l3 3',
  compare: 'M2 2.5h4.5v4H2ZM9.5 9.5H14v4H9.5ZM9.5 4.5H12v2.5M10.7 5.7 12 7l1.3-1.3M6.5 11.5H4V9M2.7 10.3 4 9l1.3 1.3',
  map: 'M1.5 4h3v8h-3ZM6.5 4h3v8h-3ZM11.5 4h3v8h-3Z',
  present: 'M2 2.5h12v8H2ZM8 10.5v3M5 13.5h6M7 4.75v3.5l3-1.75Z',
  export: 'M8 2v8M4.5 6.5 8 10l3.5-3.5M2.5 11v2.5h11V11',
  table: 'M2 3h12v10H2ZM2 6.5h12M2 9.75h12M6.5 3v10',
} as const;

export type IconName = keyof typeof paths;

/** A sign beside words or on a button that has a name of its own: a screen reader passes over it. */
export function Icon({ name }: { readonly name: IconName }): JSX.Element {
  return (
    <svg class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  );
}
