/** The signs of a comparison, in a square of 16 around the middle. */
import type { JSX } from 'preact';
import type { CompareShape } from '../layout/drawing.ts';

export const compareShapes: Readonly<Record<CompareShape, JSX.Element>> = {
  up: <path class="jm-outline" d="M0 7V-6.5M-5 -1.5L0 -6.5L5 -1.5" />,
  down: <path class="jm-outline" d="M0 -7V6.5M-5 1.5L0 6.5L5 1.5" />,
  same: <path class="jm-outline" d="M-6 -2.8H6M-6 2.8H6" />,
  added: <path class="jm-outline" d="M-6.5 0H6.5M0 -6.5V6.5" />,
  dropped: <path class="jm-outline" d="M-6.5 0H6.5" />,
  moved: <path class="jm-outline" d="M-6.5 6.5V-1.5H6M2.2 -5.5L6.2 -1.5L2.2 2.5" />,
  becomes: <path class="jm-outline" d="M-7 0H6.5M2 -4.5L6.5 0L2 4.5" />,
};
