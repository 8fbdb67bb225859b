/** How the parts of a live map stand in a page. Colours come from theme.ts. */

/** The height of the line with the journey's name, below which the stages stay: as in layout/title-line.ts. */
export const lineHeight = 'calc(36px*var(--jm-head-scale,1))';

/** Of the line with the names of the cards. */
const nameHeight = 'calc(28px*var(--jm-head-scale,1))';

const bands = ['red', 'yellow', 'green'] as const;

/**
 * Slices have a known size, so a browser need not draw one to know where everything is. Headers and gutter stay at the
 * edges of whatever scrolls around the map; they are opaque, and the corner lies over both.
 */
export const boardCss = [
  '.jm-live{position:relative;isolation:isolate;margin:0}',
  '.jm-journey,.jm-part,.jm-board,.jm-stage,.jm-slice,.jm-placed,.jm-top,.jm-title-room,.jm-name-room,.jm-names-room,.jm-cards-end{position:absolute}',
  '.jm-part{contain:strict;content-visibility:auto}',
  '.jm-board{z-index:0}',
  // The curve goes on a little into the next slice: at a zoom that ends a slice within a pixel, it would have a gap
  // there.
  '.jm-slice{contain:strict;content-visibility:auto;overflow-clip-margin:2px}',
  '.jm-slice>.jm-placed{overflow:visible}',
  '.jm-gutter{position:sticky;left:0;z-index:2;contain:layout style}',
  '.jm-island{display:block}',
  `.jm-slice-header,.jm-corner,.jm-stage-name{position:sticky;top:${lineHeight};z-index:1}`,
  '.jm-gutter,.jm-slice-header,.jm-corner{background:var(--jm-canvas)}',
  // The room goes down to the end of the board, over the cards: what is pressed there is a card.
  '.jm-name-room{z-index:1;pointer-events:none}',
  '.jm-stage-name{pointer-events:auto}',
  '.jm-top{z-index:2;background:var(--jm-canvas)}',
  '.jm-pinned{position:sticky}',
  '.jm-band{position:absolute}',
  '.jm-band-stripe{background:var(--jm-accent)}',
  '.jm-band>.jm-pinned{margin-left:auto}',
  'body.vscode-high-contrast .jm-band-stripe,body.vscode-high-contrast-light .jm-band-stripe{background:none}',
  '.jm-more{position:absolute;box-sizing:border-box;padding:0;border:1px solid transparent;border-radius:.4em;background:none;color:var(--jm-text);font-family:inherit;font-weight:bold;line-height:1;white-space:nowrap;cursor:pointer}',
  '.jm-more::after{content:"";display:inline-block;width:.4em;height:.4em;margin-left:.6em;border:solid currentcolor;border-width:0 .14em .14em 0;vertical-align:.2em;transform:rotate(45deg)}',
  '.jm-more[aria-expanded=true]::after{vertical-align:-.05em;transform:rotate(225deg)}',
  '.jm-more:hover{border-color:var(--jm-border)}',
  '.jm-more:focus-visible{outline:.18em solid var(--jm-accent);outline-offset:0}',
  '.jm-title-room{z-index:1;pointer-events:none}',
  '.jm-title-line{position:sticky;top:0;pointer-events:auto;box-sizing:border-box;background:var(--jm-canvas);border-bottom:1px solid var(--jm-border)}',
  '.jm-cards-end{width:0;height:0}',
  '.jm-names-room{left:0;right:0;z-index:1;pointer-events:none}',
  // Where the line is not needed, it lies below the headers without being seen.
  `.jm-names{position:sticky;pointer-events:auto;height:${nameHeight};box-sizing:border-box;overflow:hidden;visibility:hidden;background:var(--jm-canvas);border-bottom:1px solid var(--jm-border);color:var(--jm-text);font-size:calc(12px*var(--jm-head-scale,1));font-weight:bold;line-height:calc(25px*var(--jm-head-scale,1))}`,
  '.jm-board[data-names] .jm-names{visibility:visible}',
  '.jm-names>span{position:absolute;box-sizing:border-box;height:100%;padding:0 .2em;border-top:.25em solid transparent;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}',
  ...bands.map((band) => `.jm-names>.jm-names-${band}{border-top-color:var(--jm-${band}Mark)}`),
  // A low window has no line to spare.
  '@media (max-height:480px){.jm-title-line,.jm-names{display:none}.jm-slice-header,.jm-corner,.jm-stage-name{top:0}}',
  // Forced colours change the ground of a page and not a drawing on it: white letters on white.
  '@media (forced-colors:active){.jm-live{forced-color-adjust:none}}',
  // Paper has no window to stay at the edge of.
  '@media print{.jm-title-room,.jm-names{display:none}.jm-gutter,.jm-slice-header,.jm-corner,.jm-stage-name,.jm-pinned{position:static}}',
].join('');
