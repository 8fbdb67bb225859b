/** The export's bundle as it is shipped, with the fonts and the engine beside it. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { ExportAssets } from '../../export/assets.ts';
import type { Exporter } from '../../export/exporter.ts';
import { root } from '../../scripts/root.mts';
import { ensureFresh } from '../fresh-bundle.ts';

const folder = path.join(root, 'dist/export');

export const assets: ExportAssets = {
  asset: async (name) => new Uint8Array(readFileSync(path.join(folder, name))),
};

/** One exporter with what every host has: no fonts of the machine. */
export function shippedExporter(more: Partial<ExportAssets> = {}): Exporter {
  ensureFresh('dist/export/export.js', ['export', 'map', 'language']);
  const bundle: typeof import('../../export/exporter.ts') = createRequire(import.meta.url)(
    path.join(folder, 'export.js'),
  );
  return bundle.createExporter({ ...assets, ...more });
}
