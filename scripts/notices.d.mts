/** `notices.mjs` is plain JavaScript, because the build runs on Node versions that read no TypeScript. */
import type { Metafile } from 'esbuild';

export function packagesIn(metafiles: readonly Metafile[]): string[];
export function noticesOf(folders: readonly string[], root: string): string;
