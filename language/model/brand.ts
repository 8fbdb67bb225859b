/** How a company wants its maps to look, as its `journey.json` states it. Plain data, which travels to every writer. */

/** A picture that stands alone: no scripts, and nothing outside of it. */
export interface Logo {
  readonly kind: 'svg' | 'png' | 'jpeg';
  /** The file in Base64. */
  readonly data: string;
  /** In px of the picture; only their ratio matters. */
  readonly width: number;
  readonly height: number;
}

export interface Brand {
  /** One or two, `#rrggbb` in lower case; none where only a logo or a font is wanted. */
  readonly colours: readonly string[];
  /** The name of a font family. */
  readonly font?: string | undefined;
  readonly logo?: Logo | undefined;
}

/** The logo as an address that a page, a picture and a slide take. */
export function logoAddress({ kind, data }: Logo): string {
  return `data:image/${kind === 'svg' ? 'svg+xml' : kind};base64,${data}`;
}
