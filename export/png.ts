/** The map as an image of dots, drawn by resvg. */
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import type { FontFace, FontShelf } from './fonts.ts';
import type { PaintList } from './svg/paint-list.ts';
import { mainFamily, plainSvg } from './svg/plain-svg.ts';

export interface PngSize {
  readonly width: number;
  readonly height: number;
  /** It was asked for more dots than a program that shows images takes. */
  readonly isReduced: boolean;
}

/** Beyond these, viewers and slide programs refuse an image. */
const longestSide = 30_000;
const mostDots = 120_000_000;
const usualScale = 2;

/** How many dots a picture gets: `width` from edge to edge, or `scale` for each px. */
export function pngSize(
  picture: { readonly width: number; readonly height: number },
  { width, scale }: { readonly width?: number | undefined; readonly scale?: number | undefined },
): PngSize {
  const wanted = width === undefined ? (scale ?? usualScale) : width / picture.width;
  const most = Math.min(
    longestSide / picture.width,
    longestSide / picture.height,
    Math.sqrt(mostDots / (picture.width * picture.height)),
  );
  const used = Math.min(wanted, most);
  return {
    width: Math.max(1, Math.round(picture.width * used)),
    height: Math.max(1, Math.round(picture.height * used)),
    isReduced: wanted > most,
  };
}

/** Draws SVG as PNG. Make one for a whole program: its engine can be started only once. */
export class PngPainter {
  readonly #engine: () => Promise<Uint8Array>;
  #started: Promise<void> | undefined;

  constructor(engine: () => Promise<Uint8Array>) {
    this.#engine = engine;
  }

  async paint(list: PaintList, { width }: PngSize, shelf: FontShelf): Promise<Uint8Array> {
    this.#started ??= this.#engine().then((bytes) => initWasm(bytes as BufferSource));
    await this.#started;
    // What another font draws are shapes by now.
    const fontBuffers = [shelf.faces.regular, shelf.faces.bold].flatMap((faces) => faces.slice(0, 1)).map(bytesOf);
    const picture = new Resvg(plainSvg(list, shelf), {
      fitTo: { mode: 'width', value: width },
      font: { fontBuffers, defaultFontFamily: mainFamily, sansSerifFamily: mainFamily },
    });
    const image = picture.render();
    const bytes = image.asPng();
    image.free();
    picture.free();
    return bytes;
  }
}

function bytesOf({ bytes }: FontFace): Uint8Array {
  return bytes;
}
