/** How the parts of a live map stand in a page. Colours come from theme.ts. */

/**
 * Slices have a known size, so a browser need not draw one to know where everything is. Headers and gutter stay at the
 * edges of whatever scrolls around the map; they are opaque, and the corner lies over both.
 */
export const boardCss = [
  '.jm-live{position:relative;margin:0}',
  '.jm-journey,.jm-part,.jm-board{position:absolute}',
  '.jm-part{contain:strict;content-visibility:auto}',
  '.jm-board{display:flex}',
  '.jm-stage{display:flex;flex:none}',
  '.jm-slice{flex:none;contain:strict;content-visibility:auto}',
  '.jm-gutter{flex:none;position:sticky;left:0;z-index:2;contain:layout style}',
  '.jm-island{display:block}',
  '.jm-slice-header,.jm-corner{position:sticky;top:0;z-index:1}',
  '.jm-gutter,.jm-slice-header,.jm-corner{background:var(--jm-canvas)}',
  // Paper has no window to stay at the edge of.
  '@media print{.jm-gutter,.jm-slice-header,.jm-corner{position:relative}}',
].join('');
