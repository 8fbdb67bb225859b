import path from 'node:path';
import type { Exporter } from '../../export/exporter.ts';
import { nodeAssets } from '../../export/node/node-assets.ts';
import { root } from '../../scripts/root.mts';
import { shippedExporter } from '../export/bundle.ts';

let exporter: Exporter | undefined;

/** The exporter of the server and of the command line in Node, with the fonts of the machine; loaded once. */
export function nodeExporter(): Exporter {
  exporter ??= shippedExporter(nodeAssets(path.join(root, 'dist/export')));
  return exporter;
}
