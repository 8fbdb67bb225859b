import { options } from 'preact';

/**
 * Makes a change of state and has the page drawn before it returns: what is measured next must be there. Not while
 * drawing.
 */
export function drawAtOnce(change: () => void): void {
  const before = options.debounceRendering;
  options.debounceRendering = (draw) => draw();
  try {
    change();
  } finally {
    if (before) options.debounceRendering = before;
    else delete options.debounceRendering;
  }
}
