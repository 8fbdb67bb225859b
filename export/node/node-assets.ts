/** What an export needs, on a machine with files: what lies beside its bundle, and the machine's own fonts. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ExportAssets } from '../assets.ts';
import { fontFolders, fontsWith } from './system-fonts.ts';

/** `folder` holds the export's bundle with its assets. */
export function nodeAssets(folder: string): ExportAssets {
  return {
    asset: (name) => readFile(path.join(folder, name)),
    systemFonts: (characters) => fontsWith(characters, fontFolders(process.platform, process.env)),
  };
}
