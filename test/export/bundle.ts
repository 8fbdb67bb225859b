/** The export's bundle as it is shipped, with the fonts and the engine beside it. */
import { createRequire } from 'node:module';
import path from 'node:path';
import type { ExportAssets } from '../../export/assets.ts';
import type { Exporter } from '../../export/exporter.ts';
import { nodeAssets } from '../../export/node/node-assets.ts';
import { root } from '../../scripts/root.mts';
import { ensureFresh } from '../fresh-bundle.ts';

const folder = path.join(root, 'dist/export');

const { asset, packer } = nodeAssets(folder);
export const assets: ExportAssets = { asset, ...(packer && { packer }) };

/** One exporter with what every host has: no fonts of the machine. */
export function shippedExporter(more: Partial<ExportAssets> = {}): Exporter {
  ensureFresh('dist/export/export.js', ['export', 'map', 'language']);
  const require = createRequire(import.meta.url);
  const bundle = path.join(folder, 'export.js');
  // Its engine for images starts once, and files of tests share what is loaded: each exporter has a bundle of its own.
  delete require.cache[bundle];
  const { createExporter }: typeof import('../../export/exporter.ts') = require(bundle);
  return createExporter({ ...assets, ...more });
}
