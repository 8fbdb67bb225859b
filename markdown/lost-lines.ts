/** The findings that say that a line is not in the map. */
export const lostLineCodes: ReadonlySet<string> = new Set(['syntax', 'unknown-keyword', 'misplaced']);
