/** What an export needs beside the map, handed in by whoever exports: this room knows no files and no network. */

export type AssetName = 'resvg.wasm' | `${FontFamily}-${'regular' | 'bold'}.ttf` | `arimo-${string}.woff2`;

type FontFamily = 'arimo' | 'dejavu';

/** The file of an asset: all but those that are packed already are packed with Brotli. */
export function fileOf(name: AssetName): { readonly file: string; readonly isPacked: boolean } {
  const isPacked = !name.endsWith('.woff2');
  return { file: isPacked ? `${name}.br` : name, isPacked };
}

export interface ExportAssets {
  /** The bytes of a file that lies beside the export's bundle, unpacked: see {@link fileOf}. */
  readonly asset: (name: AssetName) => Promise<Uint8Array>;
  /**
   * Fonts of the machine (TTF, OTF, TTC) that have some of these characters; best ones first. A host that has no such
   * fonts, as a worker, leaves it out.
   */
  readonly systemFonts?: (characters: readonly string[]) => Promise<readonly Uint8Array[]>;
  /** Packs bytes in the format of zlib (RFC 1950) sooner than `CompressionStream` does. */
  readonly packer?: Packer;
  /** What draws images sooner than `resvg.wasm` does; `undefined` where there is no such engine. */
  readonly engine?: () => DotEngine | undefined;
}

export interface DotEngine {
  /** How many pictures it draws at the same time. */
  readonly atOnce: number;
  /** Dots of a picture of shapes, row by row: four bytes each, whose colours are multiplied with their opacity. */
  readonly draw: (svg: string) => Promise<Uint8Array>;
}

export type Packer = () => Pick<CompressionStream, 'readable' | 'writable'>;
