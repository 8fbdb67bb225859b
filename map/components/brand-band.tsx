/** Above a picture that stands alone: a stripe in the company's colour, and its logo. */
import { type Brand, type Logo, logoAddress } from '../../language/model/brand.ts';
import { rectangle } from './primitives.tsx';
import { SvgFragment, styleOf } from './svg-fragment.tsx';

const stripe = 6;
const logoRoom = { height: 36, width: 220, gap: 12 };
const plate = 6;
/** As the head of a map has it. */
const margin = 28;

/** In px; 0 without a brand. */
export function bandHeight(brand: Brand | undefined): number {
  if (!brand) return 0;
  const line = brand.colours.length > 0 ? stripe : 0;
  return brand.logo ? line + logoRoom.gap + logoRoom.height + plate : line;
}

export interface BrandBandProps {
  readonly brand: Brand | undefined;
  /** Of the picture. */
  readonly width: number;
}

export function BrandBand({ brand, width }: BrandBandProps) {
  if (!brand) return null;
  const top = brand.colours.length > 0 ? stripe : 0;
  return (
    <>
      {top > 0 && <rect class="jm-brand" width={width} height={stripe} />}
      {brand.logo && (
        <LogoSigns logo={brand.logo} right={width - margin} top={top + logoRoom.gap} room={logoRoom} plate={plate} />
      )}
    </>
  );
}

export interface LiveBandProps extends BrandBandProps {
  /** Px of the map for one px of the band: like the head, it keeps its size in a page that is zoomed out. */
  readonly scale: number;
}

/** The same in a page, where the logo keeps to the end of the window. */
export function LiveBrandBand({ brand, width, scale }: LiveBandProps) {
  if (!brand) return null;
  const { colours, logo } = brand;
  const top = colours.length > 0 ? stripe : 0;
  const shown = { ...logoRoom, x: -logoRoom.width - plate, y: -plate };
  const drawn = { width: logoRoom.width + 2 * plate, height: logoRoom.height + 2 * plate };
  const from = { 'margin-top': `${(logoRoom.gap - plate) * scale}px`, right: `${(margin - plate) * scale}px` };
  return (
    <div class="jm-band" style={styleOf({ x: 0, y: 0, width, height: bandHeight(brand) * scale })}>
      {top > 0 && <div class="jm-band-stripe" style={styleOf({ height: stripe * scale })} />}
      {logo && (
        <SvgFragment class="jm-pinned" style={from} shown={{ ...shown, ...drawn }} scale={scale}>
          <LogoSigns logo={logo} right={0} top={0} room={logoRoom} plate={plate} />
        </SvgFragment>
      )}
    </div>
  );
}

/** The page and the slide have names of their own. */
const hidden = { 'aria-hidden': true } as const;

interface LogoProps {
  readonly logo: Logo;
  readonly right: number;
  readonly top: number;
  /** The most that it takes. */
  readonly room: { readonly width: number; readonly height: number };
  /** How far the white area reaches beyond the logo. */
  readonly plate: number;
}

/** On white, as logos are made for it: one in dark ink would not be seen in a dark theme. */
function LogoSigns({ logo, right, top, room, plate }: LogoProps) {
  const size = logoSize(logo, room);
  const box = { x: right - size.width, y: top + (room.height - size.height) / 2, ...size };
  const behind = {
    x: box.x - plate,
    y: box.y - plate,
    width: box.width + 2 * plate,
    height: box.height + 2 * plate,
  };
  return (
    <g class="jm-logo" {...hidden}>
      <rect class="jm-plate" {...rectangle(behind)} rx={4} />
      <image href={logoAddress(logo)} {...rectangle(box)} />
    </g>
  );
}

/** As large as the room lets it be. */
export function logoSize(
  logo: Pick<Logo, 'width' | 'height'>,
  room: { readonly width: number; readonly height: number },
): { readonly width: number; readonly height: number } {
  const scale = Math.min(room.width / logo.width, room.height / logo.height);
  return { width: logo.width * scale, height: logo.height * scale };
}

/** In the bottom margin of a slide, at its end; the stripe stands at its top. */
export function SlideBrand({ brand, width, height }: BrandBandProps & { readonly height: number }) {
  if (!brand) return null;
  const { logo, colours } = brand;
  return (
    <>
      {colours.length > 0 && <rect class="jm-brand" width={width} height={slideStripe} />}
      {logo && <LogoSigns logo={logo} {...slideLogoPlace(width, height)} plate={3} />}
    </>
  );
}

/** Px of a slide. */
export const slideStripe = 12;

/** Where the logo of a slide may stand: in its bottom margin, which the parts of a slide leave free. */
export function slideLogoPlace(width: number, height: number) {
  const room = { width: 260, height: 30 };
  return { right: width - 56, top: height - room.height - 5, room };
}
