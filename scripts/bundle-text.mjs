import { resolve } from 'node:path';
import { build } from 'esbuild';

/** What an import looks like that gives the text of a bundle: `import script from './script.ts?text'`. */
export const textOfBundle = /\.ts\?text$/;

/**
 * Bundles a script that stands in a page. It is always minified, so that every build writes the same page.
 *
 * @param {string} entry path of the script, with or without its `?text`.
 */
export async function bundledText(entry) {
  const { outputFiles, metafile } = await build({
    entryPoints: [entry.replace(/\?text$/, '')],
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    logLevel: 'warning',
    format: 'iife',
    platform: 'browser',
    target: 'es2023',
    charset: 'utf8',
  });
  return { text: outputFiles[0]?.text ?? '', files: Object.keys(metafile.inputs).map((file) => resolve(file)) };
}
