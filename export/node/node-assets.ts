/** What an export needs, on a machine with files: what lies beside its bundle, and the machine's own fonts. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';
import { type ExportAssets, fileOf } from '../assets.ts';
import { fontFolders, fontsWith } from './system-fonts.ts';

const unpack = promisify(brotliDecompress);

/** `folder` holds the export's bundle with its assets. */
export function nodeAssets(folder: string): ExportAssets {
  return {
    asset: async (name) => {
      const { file, isPacked } = fileOf(name);
      const bytes = await readFile(path.join(folder, file));
      return isPacked ? unpack(bytes) : bytes;
    },
    systemFonts: (characters) => fontsWith(characters, fontFolders(process.platform, process.env)),
  };
}
