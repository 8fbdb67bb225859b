/** The map as an image of dots, drawn by resvg. */
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { type Logo, logoAddress } from '../language/model/brand.ts';
import type { ExportAssets } from './assets.ts';
import { base64 } from './base64.ts';
import type { FontShelf } from './fonts.ts';
import { PngFile } from './png-file.ts';
import { rgbPng } from './rgb-png.ts';
import { hasGround, type PaintList } from './svg/paint-list.ts';
import { PlainPicture } from './svg/plain-svg.ts';

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
const dotsAtOnce = 3_000_000;

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
  readonly #assets: ExportAssets;
  #started: Promise<void> | undefined;

  constructor(assets: ExportAssets) {
    this.#assets = assets;
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
    this.#started ??= this.#assets.asset('resvg.wasm').then((bytes) => initWasm(bytes as BufferSource));
    return this.#started;
  }

  async #draw(svg: string): Promise<Uint8Array> {
    await this.#start();
    const picture = new Resvg(svg);
    const image = picture.render();
    const { pixels } = image;
    image.free();
    picture.free();
    return pixels;
  }

  async paint(list: PaintList, { width, height }: PngSize, shelf: FontShelf): Promise<Uint8Array> {
    const { draw, atOnce } = this.#assets.engine?.() ?? { draw: (svg: string) => this.#draw(svg), atOnce: 1 };
    const file = new PngFile(width, height, { packer: this.#assets.packer, isOpaque: hasGround(list) });
    const rows = Math.max(1, Math.floor(dotsAtOnce / width));
    const scale = width / list.width;
    const plain = new PlainPicture(list, shelf);
    const drawn: Promise<Uint8Array>[] = [];
    try {
      for (let row = 0; row < height; row += rows) {
        const dots = { width, height: Math.min(rows, height - row) };
        drawn.push(draw(plain.stripe({ top: row / scale, height: dots.height / scale, dots })));
        const first = drawn.length === atOnce ? drawn.shift() : undefined;
        if (first) await file.add(await first);
      }
      for (const stripe of drawn) await file.add(await stripe);
    } finally {
      // After a failure of one, a failure of another one would end the program.
      await Promise.allSettled(drawn);
    }
    return file.end();
  }
}

/** Wide enough for a poster. */
const logoDots = { width: 1200, height: 600 };
