/** The part that draws, loaded when something is to be drawn: checking needs neither fonts nor an engine for images. */
import path from 'node:path';
import type { Exporter } from '../export/exporter.ts';
import { nodeAssets } from '../export/node/node-assets.ts';

export async function loadExporter(): Promise<Exporter> {
  const { createExporter } = await import('../export/exporter.ts');
  // The bundle of the command line lies in dist/cli, the export's with its fonts in dist/export.
  return createExporter(nodeAssets(path.join(__dirname, '..', 'export')));
}
