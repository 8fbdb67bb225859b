/** What an export needs, on a machine with files: what lies beside its bundle, and the machine's own fonts. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Duplex } from 'node:stream';
import { promisify } from 'node:util';
import { brotliDecompress, createDeflate } from 'node:zlib';
import { type ExportAssets, fileOf, type Packer } from '../assets.ts';
import { nativeEngine } from './native-engine.ts';
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
    // A third of the time of the usual level; a map of 120 million dots has 4.3 instead of 2.3 MB.
    packer: () => Duplex.toWeb(createDeflate({ level: 3 })) as ReturnType<Packer>,
    engine: () => nativeEngine(folder),
  };
}
