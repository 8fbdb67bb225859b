/** resvg as a program of this machine, where its package is installed: quicker than the one in WebAssembly. */
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import type { DotEngine } from '../assets.ts';

/** What is used of `@resvg/resvg-js` 2. */
interface Resvg {
  readonly renderAsync: (
    svg: string,
    options: { readonly font: { readonly loadSystemFonts: boolean } },
  ) => Promise<{ readonly pixels: Uint8Array }>;
}

/**
 * @param folder from which the package is looked for, as `require` does
 * @returns `undefined` where it is not installed
 */
export function nativeEngine(folder: string): DotEngine | undefined {
  const resvg = installed(createRequire(path.join(folder, 'export.js')));
  if (!resvg) return undefined;
  return {
    atOnce: Math.min(availableParallelism(), 2),
    draw: async (svg) => (await resvg.renderAsync(svg, { font: { loadSystemFonts: false } })).pixels,
  };
}

function installed(require: NodeJS.Require): Resvg | undefined {
  try {
    const loaded: Partial<Resvg> = require('@resvg/resvg-js');
    return loaded.renderAsync ? { renderAsync: loaded.renderAsync } : undefined;
  } catch {
    // Not there, or made for another machine.
    return undefined;
  }
}
