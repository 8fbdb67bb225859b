/** `bundle-text.mjs` is plain JavaScript, because the build runs on Node versions that read no TypeScript. */

export const textOfBundle: RegExp;

/** The text of the bundle, and the files that it is made of. */
export function bundledText(entry: string): Promise<{ readonly text: string; readonly files: readonly string[] }>;
