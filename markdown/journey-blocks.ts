/** How Markdown's fenced journey blocks look in the page, as a CSS selector. */
export const journeyBlocks = 'pre > code.language-journey';
