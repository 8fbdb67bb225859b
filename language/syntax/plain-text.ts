import { lowest } from '../model/long-lists.ts';

/** The text of a TEXT token as the reader means it: without its `"""`, common indentation and escapes. */
export function plainText(image: string): string {
  const body = image.startsWith('"""') ? withoutQuotes(image) : image;
  return !body.includes('\\') ? body : body.replace(/\\([\\|])/g, '$1');
}

function withoutQuotes(image: string): string {
  const inner = image.slice(3, image.length > 5 && image.endsWith('"""') ? -3 : undefined);
  const lines = inner.split(/\r\n|\r|\n/);
  const [first = '', ...rest] = lines;
  const filled = rest.filter((line) => line.trim() !== '');
  const common = lowest(filled.map((line) => line.length - line.trimStart().length));
  const body = [first.trim(), ...rest.map((line) => line.slice(Number.isFinite(common) ? common : 0).trimEnd())];
  const from = body.findIndex((line) => line.trim() !== '');
  return body.slice(Math.max(from, 0)).join('\n').trimEnd();
}
