/** From the bytes of a logo to what can be drawn anywhere; a picture that could run or fetch something is refused. */
import type { Logo } from '../model/brand.ts';

/** In bytes: it is part of every file with a map. */
export const largestLogo = 500_000;

export type LogoProblem = 'missing' | 'too-large' | 'unreadable' | 'unsafe';

/** Never throws. */
export function readLogo(bytes: Uint8Array): Logo | LogoProblem {
  if (bytes.length > largestLogo) return 'too-large';
  const kind = kindOf(bytes);
  if (kind === undefined) return 'unreadable';
  const svg = kind === 'svg' ? new TextDecoder().decode(bytes) : '';
  if (kind === 'svg' && !isSafe(svg)) return 'unsafe';
  const size = kind === 'png' ? pngSize(bytes) : kind === 'jpeg' ? jpegSize(bytes) : svgSize(svg);
  if (!size || !(size.width > 0 && size.height > 0)) return 'unreadable';
  return { kind, data: base64(bytes), ...size };
}

interface Size {
  readonly width: number;
  readonly height: number;
}

function kindOf(bytes: Uint8Array): Logo['kind'] | undefined {
  const starts = (...head: number[]) => head.every((byte, index) => bytes[index] === byte);
  if (starts(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'png';
  if (starts(0xff, 0xd8, 0xff)) return 'jpeg';
  return /^\ufeff?\s*(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*)*(<!DOCTYPE[^>[]*>\s*)?(<!--[\s\S]*?-->\s*)*<svg[\s>]/u.test(
    new TextDecoder().decode(bytes.subarray(0, 20_000)),
  )
    ? 'svg'
    : undefined;
}

/** What runs, what declares entities, and what shows another document. */
const forbidden =
  /<!ENTITY|<\?xml-stylesheet|<(\w+:)?(script|foreignObject|iframe|object|embed|audio|video|handler)\b/iu;
const handlers = /\son[a-z]+\s*=/iu;
const addresses = /(?:href|src)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+))/giu;
const styleAddresses = /url\(\s*["']?([^)"']*)/giu;

function isSafe(svg: string): boolean {
  if (forbidden.test(svg) || handlers.test(svg) || /@import/iu.test(svg)) return false;
  const linked = [...svg.matchAll(addresses)].map(([, double, single, bare]) => double ?? single ?? bare ?? '');
  const styled = [...svg.matchAll(styleAddresses)].map(([, address = '']) => address);
  return [...linked, ...styled].every((address) => /^\s*(#|data:image\/(png|jpeg);)/u.test(address));
}

function svgSize(svg: string): Size | undefined {
  const [root = ''] = /<svg[\s>][^>]*>?/u.exec(svg) ?? [];
  const px = (name: string) => {
    const [, value] = new RegExp(`\\s${name}\\s*=\\s*["']\\s*([\\d.]+)(px|pt|mm|cm|in)?\\s*["']`, 'u').exec(root) ?? [];
    return value === undefined ? undefined : Number(value);
  };
  const [, box = ''] = /\sviewBox\s*=\s*["']([^"']*)["']/u.exec(root) ?? [];
  const [, , boxWidth, boxHeight] = box
    .trim()
    .split(/[\s,]+/u)
    .map(Number);
  const width = boxWidth ?? px('width');
  const height = boxHeight ?? px('height');
  return width && height ? { width, height } : undefined;
}

function pngSize(bytes: Uint8Array): Size | undefined {
  if (bytes.length < 33) return undefined;
  const view = viewOf(bytes);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

/** The size stands in the segment "start of frame". */
function jpegSize(bytes: Uint8Array): Size | undefined {
  const view = viewOf(bytes);
  let at = 2;
  while (at + 9 < bytes.length) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = bytes[at + 1] ?? 0;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2);
  }
  return undefined;
}

function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}

function base64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}
