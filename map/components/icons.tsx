/** Small signs, drawn in a square of 16 around the middle: of lanes, people, actions and channels. */
import type { JSX } from 'preact';
import type { ChannelShape, LaneShape } from '../layout/drawing.ts';

const line = (d: string) => <path class="jm-icon" d={d} />;
const solid = (d: string) => <path class="jm-filled" d={d} />;
const both = (outline: string, filled: string) => (
  <>
    {line(outline)}
    {solid(filled)}
  </>
);
/** A head and its shoulders, `x` from the middle. */
const person = (x: number, filled = false) => {
  const d = `M${x - 5.5} 7.2C${x - 5.5} .6 ${x + 5.5} .6 ${x + 5.5} 7.2ZM${x} -.8A3.3 3.3 0 1 1 ${x + 0.01} -.8Z`;
  return filled ? solid(d) : line(d);
};
const ring = 'M0 -6.6A6.6 6.6 0 1 1 -.01 -6.6Z';

export const laneShapes: Readonly<Record<LaneShape, JSX.Element>> = {
  need: both(ring, 'M0 -2.6A2.6 2.6 0 1 1 -.01 -2.6Z'),
  serves: line('M-6.5 -5V.5A2.5 2.5 0 0 0 -4 3H6M2.5 -1L6.5 3L2.5 7'),
  feeling: line('M0 6.6C-11 -.5 -5.5 -8.6 0 -3.4C5.5 -8.6 11 -.5 0 6.6Z'),
  quote: solid(
    'M-7 4.6C-8.2 -.6 -6.4 -4.4 -2.2 -5.8L-1.4 -4.2C-3.4 -3.2 -4.2 -2 -4 -.4H-1.4V4.6ZM1 4.6C-.2 -.6 1.6 -4.4 5.8 -5.8L6.6 -4.2C4.6 -3.2 3.8 -2 4 -.4H6.6V4.6Z',
  ),
  pain: line(`${ring}M0 -3.4V.8M0 3.1V3.3`),
  idea: line('M-2.4 4.2C-2.4 1.6 -5 .6 -5 -2.6A5 5 0 0 1 5 -2.6C5 .6 2.4 1.6 2.4 4.2ZM-1.8 7.2H1.8'),
  note: line('M-5.6 -7H5.6V3.4L2 7H-5.6ZM5.6 3.4H2V7M-2.8 -3.2H2.8M-2.8 0H2.8'),
  goal: line('M-5 7.4V-7M-5 -6.4H5.8L3.4 -2.8L5.8 .8H-5'),
  link: line('M-1.6 1.6L1.6 -1.6M-.6 -3.6L2 -6.2A3 3 0 0 1 6.2 -2L3.6 .6M.6 3.6L-2 6.2A3 3 0 0 1 -6.2 2L-3.6 -.6'),
  business: <path class="jm-mark-business" d="M0 -7.4L7.4 0L0 7.4L-7.4 0Z" />,
  target: (
    <>
      <circle class="jm-level-mark" r={6.8} />
      <circle class="jm-level-dot" r={2.6} />
    </>
  ),
  benchmark: <path class="jm-level-mark" d="M-6.4 -6.4H6.4V6.4H-6.4Z" />,
  persona: person(0),
  customer: person(0, true),
  company: line('M-6 7V-6.5H2V7M2 -1.5H6V7M-7.5 7H7.5M-3.6 -3.2H-.4M-3.6 .2H-.4M-3.6 3.6H-.4'),
  partner: line('M-2.6 -4.4A4.4 4.4 0 1 1 -2.61 -4.4ZM2.6 -4.4A4.4 4.4 0 1 1 2.59 -4.4Z'),
  owner: person(0),
  due: line('M-6.4 -5H6.4V6.6H-6.4ZM-6.4 -1.4H6.4M-3.2 -7V-3.4M3.2 -7V-3.4'),
  duration: line(`${ring}M0 -3.6V.4L2.8 2`),
  repeat: line('M-6.4 1A6.4 6.4 0 0 1 4.6 -4.6M6.4 -1A6.4 6.4 0 0 1 -4.6 4.6M4.9 -7.4V-4.2H1.7M-4.9 7.4V4.2H-1.7'),
  wait: line(
    'M-5 -7H5M-5 7H5M-3.8 -7C-3.8 -2.6 0 -1.4 0 0C0 1.4 -3.8 2.6 -3.8 7M3.8 -7C3.8 -2.6 0 -1.4 0 0C0 1.4 3.8 2.6 3.8 7',
  ),
  dot: <circle class="jm-dot" r={7} />,
  today: <circle class="jm-dot" r={7} />,
  ring: <circle class="jm-dot-empty" r={6.2} />,
  becomes: line('M-7 0H7M2.4 -4.6L7 0L2.4 4.6'),
  'action planned': line(ring),
  'action doing': both(ring, 'M0 -6.6A6.6 6.6 0 0 1 0 6.6Z'),
  'action done': line(`${ring}M-3 .2L-.8 2.6L3.2 -2.4`),
  'action dropped': line(`${ring}M-3 0H3`),
};

export const channelShapes: Readonly<Record<ChannelShape, JSX.Element>> = {
  web: line(`${ring}M-6.4 0H6.4M0 -6.6C-4 -2.6 -4 2.6 0 6.6C4 2.6 4 -2.6 0 -6.6`),
  mail: line('M-7 -5H7V5.4H-7ZM-7 -4.4L0 1.2L7 -4.4'),
  message: line('M-7 -6H7V3.6H-1.4L-5 7V3.6H-7ZM-3.8 -2.8H3.8M-3.8 .2H1.4'),
  chat: line('M-7.2 -6.4H2.6V.4H-2.8L-5.2 2.8V.4H-7.2ZM5 -2.8H7.2V4H5.2V6.6L2.6 4H-1.6'),
  mobile: line('M-4 -7.2H4V7.2H-4ZM-1 4.8H1'),
  cart: both('M-7.4 -6.4H-5L-2.8 2.8H5.2L6.8 -3.6H-4.3', 'M-2 7A1.4 1.4 0 1 1 -1.99 7ZM4.4 7A1.4 1.4 0 1 1 4.41 7Z'),
  social: line(
    'M-4.6 2.4A2.4 2.4 0 1 1 -4.59 2.4ZM4.4 -2.6A2.4 2.4 0 1 1 4.41 -2.6ZM4.4 7A2.4 2.4 0 1 1 4.41 7ZM-2.4 -1.1L2.2 -3.8M-2.4 1.1L2.2 3.4',
  ),
  search: line('M-1.4 -6.6A5 5 0 1 1 -1.41 -6.6ZM2.2 2L7 6.8'),
  star: line('M0 -7.2L2.1 -2.5L7.2 -2L3.4 1.4L4.5 6.4L0 3.8L-4.5 6.4L-3.4 1.4L-7.2 -2L-2.1 -2.5Z'),
  screen: line('M-7 -6H7V3.4H-7ZM-3 6.8H3M0 3.4V6.8'),
  telephone: line(
    'M-5.6 -6.8L-2.6 -7L-1.2 -3L-3 -1.6C-2.2 .4 -.6 2 1.4 2.9L2.8 1.1L6.8 2.6V5.6C6.6 6.6 5.8 7.2 4.8 7C-1.6 6 -6 1.6 -6.9 -4.8C-7 -5.8 -6.6 -6.6 -5.6 -6.8Z',
  ),
  shop: line(
    'M-6 -.6V6.8H6V-.6M-7.2 -6.8H7.2L7.6 -2.6A2.5 2.5 0 0 1 2.6 -2.6A2.6 2.6 0 0 1 -2.6 -2.6A2.5 2.5 0 0 1 -7.6 -2.6ZM-1.8 6.8V2H1.8V6.8',
  ),
  building: line('M-5 7V-7H5V7M-7 7H7M-2 -4H-1.4M1.4 -4H2M-2 -.6H-1.4M1.4 -.6H2M-1 7V3.4H1V7'),
  people: line(
    'M-7.4 6.6C-7.4 .8 .6 .8 .6 6.6ZM-3.4 -.4A2.9 2.9 0 1 1 -3.39 -.4ZM3 -6A2.9 2.9 0 1 1 3.4 -.4M3.6 2.4C6 2.6 7.4 4 7.4 6.6H3.4',
  ),
  delivery: both(
    'M-7.4 -5H1.4V4H-7.4ZM1.4 -2H5L7.4 1V4H1.4',
    'M-4 6.6A1.9 1.9 0 1 1 -3.99 6.6ZM4 6.6A1.9 1.9 0 1 1 4.01 6.6Z',
  ),
  letter: line('M-7 -5H7V5.4H-7ZM2.4 -2.6H4.8V0H2.4ZM-4.6 1H-.4M-4.6 3H1'),
  leaflet: line('M-5.4 -7.2H2.4L5.4 -4.2V7.2H-5.4ZM2.4 -7.2V-4.2H5.4M-2.6 -1.4H2.6M-2.6 1.4H2.6M-2.6 4.2H.8'),
  megaphone: line('M-7 -2.2H-3.6L4.4 -6.4V5.6L-3.6 1.6H-7ZM-4.6 1.6L-3.4 6.6H-1.2L-2 2.4M6.8 -2V1.2'),
  place: line('M0 7.4C-3.4 3 -5 .6 -5 -2A5 5 0 0 1 5 -2C5 .6 3.4 3 0 7.4ZM0 -.2A1.9 1.9 0 1 1 .01 -.2Z'),
  contact: line('M-6.6 -2.4H1.6M-1.6 -5.6L1.8 -2.4L-1.6 .8M6.6 3.2H-1.6M1.6 0L-1.8 3.2L1.6 6.4'),
};
