/** The map as an image of dots, drawn by resvg. */
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { type Logo, logoAddress } from '../language/model/brand.ts';
import { base64 } from './base64.ts';
import type { FontFace, FontShelf } from './fonts.ts';
import { PngFile } from './png-file.ts';
import { rgbPng } from './rgb-png.ts';
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
/** A picture is drawn in stripes: whole, a large one would take a gigabyte. */
const dotsAtOnce = 1_500_000;

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

  /** The same logo in dots on white, for what cannot show a drawing. */
  async paintLogo(logo: Logo): Promise<Logo> {
    if (logo.kind === 'jpeg') return logo;
    await this.#start();
    const { width, height } = logo;
    const drawn = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"><image href="${logoAddress(logo)}" width="${width}" height="${height}"/></svg>`;
    const scale = Math.min(logoDots.width / width, logoDots.height / height);
    const fitTo = { mode: 'width', value: Math.max(1, Math.round(width * scale)) } as const;
    const picture = new Resvg(drawn, { fitTo, background: '#ffffff' });
    const image = picture.render();
    const size = { width: image.width, height: image.height };
    const png = rgbPng({ ...size, rgba: image.pixels });
    image.free();
    picture.free();
    return { kind: 'png', data: base64(png), ...size };
  }

  #start(): Promise<void> {
    this.#started ??= this.#engine().then((bytes) => initWasm(bytes as BufferSource));
    return this.#started;
  }

  async paint(list: PaintList, { width, height }: PngSize, shelf: FontShelf): Promise<Uint8Array> {
    await this.#start();
    // What another font draws are shapes by now.
    const fontBuffers = [shelf.faces.regular, shelf.faces.bold].flatMap((faces) => faces.slice(0, 1)).map(bytesOf);
    const font = { fontBuffers, defaultFontFamily: mainFamily, sansSerifFamily: mainFamily };
    const file = new PngFile(width, height);
    const rows = Math.max(1, Math.floor(dotsAtOnce / width));
    const scale = width / list.width;
    for (let row = 0; row < height; row += rows) {
      const dots = { width, height: Math.min(rows, height - row) };
      const stripe = { top: row / scale, height: dots.height / scale, dots };
      const picture = new Resvg(plainSvg(list, shelf, stripe), { font });
      const image = picture.render();
      await file.add(image.pixels);
      image.free();
      picture.free();
    }
    return file.end();
  }
}

/** Wide enough for a poster. */
const logoDots = { width: 1200, height: 600 };

function bytesOf({ bytes }: FontFace): Uint8Array {
  return bytes;
}
