import { highest, lowest } from '../../language/model/long-lists.ts';

/** Where a shape lands: the six numbers of SVG's `matrix(a b c d e f)`. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export const identity: Matrix = [1, 0, 0, 1, 0, 0];

export function multiply([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

/** Reads `translate(…) scale(…) rotate(…) matrix(…)`. Throws on any other. */
export function readTransform(transform: string | undefined): Matrix {
  const parts = [...(transform ?? '').matchAll(/(\w+)\s*\(([^)]*)\)/g)];
  return parts.reduce<Matrix>(
    (sofar, [, name = '', list = '']) => multiply(sofar, single(name, numbersIn(list))),
    identity,
  );
}

function single(name: string, values: readonly number[]): Matrix {
  const [first = 0, second] = values;
  if (name === 'translate') return [1, 0, 0, 1, first, second ?? 0];
  if (name === 'scale') return [first, 0, 0, second ?? first, 0, 0];
  if (name === 'rotate') return rotation(first, second ?? 0, values[2] ?? 0);
  const [a, b, c, d, e, f] = values;
  if (name === 'matrix' && f !== undefined) return [a ?? 1, b ?? 0, c ?? 0, d ?? 1, e ?? 0, f];
  throw new Error(`The painter does not know the transform "${name}".`);
}

function rotation(degrees: number, x: number, y: number): Matrix {
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return [cos, sin, -sin, cos, x - cos * x + sin * y, y - sin * x - cos * y];
}

/** Every number in a list of SVG: `1-2.5.5e3` are three. */
export function numbersIn(list: string): number[] {
  return (list.match(/[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi) ?? []).map(Number);
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The box, upright again, that holds another one after a transform. */
export function boxAfter([a, b, c, d, e, f]: Matrix, { x, y, width, height }: Box): Box {
  const corners = [x, x + width].flatMap((px) =>
    [y, y + height].map((py) => [a * px + c * py + e, b * px + d * py + f]),
  );
  const xs = corners.map(([px = 0]) => px);
  const ys = corners.map(([, py = 0]) => py);
  const left = lowest(xs);
  const top = lowest(ys);
  return { x: left, y: top, width: highest(xs) - left, height: highest(ys) - top };
}

export function overlap(one: Box, other: Box): boolean {
  return (
    one.x <= other.x + other.width &&
    other.x <= one.x + one.width &&
    one.y <= other.y + other.height &&
    other.y <= one.y + one.height
  );
}
