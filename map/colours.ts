/** Arithmetic of colours, `#rrggbb`. */

/** WCAG contrast of two colours, 1 to 21. */
export function contrast(first: string, second: string): number {
  const [light = 0, dark = 0] = [luminance(first), luminance(second)].toSorted((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** WCAG relative luminance, 0 to 1. */
export function luminance(colour: string): number {
  const [red, green, blue] = channelsOf(colour).map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** `share` (0 to 1) of the first colour over the second. */
export function mixed(first: string, second: string, share: number): string {
  const others = channelsOf(second);
  const channels = channelsOf(first).map((one, index) => Math.round(one * share + (others[index] ?? 0) * (1 - share)));
  return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

/** In degrees, 0 to 360; 0 is red. */
export function hueOf(colour: string): number {
  const [red, green, blue] = channelsOf(colour);
  const most = Math.max(red, green, blue);
  const span = most - Math.min(red, green, blue);
  if (span === 0) return 0;
  const sixth =
    most === red ? (green - blue) / span : most === green ? (blue - red) / span + 2 : (red - green) / span + 4;
  return (sixth * 60 + 360) % 360;
}

/** Whether people see a hue, not a grey. */
export function isColourful(colour: string): boolean {
  const [red, green, blue] = channelsOf(colour);
  return Math.max(red, green, blue) - Math.min(red, green, blue) > 40;
}

/**
 * A colour of a style sheet, as it looks over another one: `#rgb`, `#rrggbb`, `rgb(…)`, each with or without its share
 * of opacity. `undefined` for what is written otherwise.
 */
export function opaque(written: string, over: string): string | undefined {
  const text = written.trim().toLowerCase();
  if (/^#([\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})$/u.test(text)) {
    const digits = text.length < 7 ? text.slice(1).replaceAll(/./gu, '$&$&') : text.slice(1);
    const share = digits.length === 8 ? Number.parseInt(digits.slice(6), 16) / 255 : 1;
    return mixed(`#${digits.slice(0, 6)}`, over, share);
  }
  const [, inside] = /^rgba?\(([^()]*)\)$/u.exec(text) ?? [];
  const [red, green, blue, share = 1] = inside?.split(/[\s,/]+/u).map(Number) ?? [];
  const channels = [red, green, blue].map((channel = Number.NaN) => Math.min(255, Math.max(0, Math.round(channel))));
  if (channels.some(Number.isNaN) || Number.isNaN(share)) return undefined;
  return mixed(`#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`, over, share);
}

function channelsOf(colour: string): [number, number, number] {
  const at = (from: number) => Number.parseInt(colour.slice(from, from + 2), 16);
  return [at(1), at(3), at(5)];
}
