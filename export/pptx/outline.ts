/** Path data of SVG as points of a native shape: straight lines and cubic curves, in absolute coordinates. */
import type { Matrix } from '../svg/matrix.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export type Step =
  | { readonly kind: 'move'; readonly to: Point }
  | { readonly kind: 'line'; readonly to: Point }
  | { readonly kind: 'curve'; readonly first: Point; readonly second: Point; readonly to: Point }
  | { readonly kind: 'close' };

/** @throws Error on a command that our pictures do not use */
export function stepsOf(path: string, matrix: Matrix): Step[] {
  const reader = new PathReader();
  for (const [, command = '', list = ''] of path.matchAll(/([a-zA-Z])([^a-zA-Z]*)/gu)) {
    reader.read(command, (list.match(/[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/giu) ?? []).map(Number));
  }
  return reader.steps.map((step) => moved(step, matrix));
}

function moved(step: Step, [a, b, c, d, e, f]: Matrix): Step {
  const at = ({ x, y }: Point): Point => ({ x: a * x + c * y + e, y: b * x + d * y + f });
  if (step.kind === 'close') return step;
  if (step.kind === 'curve') return { ...step, first: at(step.first), second: at(step.second), to: at(step.to) };
  return { ...step, to: at(step.to) };
}

/** How many numbers a command takes at a time. */
const counts: Readonly<Record<string, number>> = { M: 2, L: 2, H: 1, V: 1, C: 6, A: 7, Z: 0 };

class PathReader {
  readonly steps: Step[] = [];
  private at: Point = { x: 0, y: 0 };
  private start: Point = { x: 0, y: 0 };

  read(command: string, numbers: readonly number[]): void {
    const name = command.toUpperCase();
    const count = counts[name];
    if (count === undefined) throw new Error(`The outline does not know the command "${command}".`);
    if (count === 0) {
      this.steps.push({ kind: 'close' });
      this.at = this.start;
      return;
    }
    for (let index = 0; index + count <= numbers.length; index += count) {
      const isFirst = index === 0;
      this.step(name === 'M' && !isFirst ? 'L' : name, numbers.slice(index, index + count), command !== name);
    }
  }

  private step(name: string, numbers: readonly number[], isRelative: boolean): void {
    const from = isRelative ? this.at : { x: 0, y: 0 };
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0] = numbers;
    const point = (x: number, y: number): Point => ({ x: from.x + x, y: from.y + y });
    switch (name) {
      case 'M':
        this.at = point(a, b);
        this.start = this.at;
        this.steps.push({ kind: 'move', to: this.at });
        return;
      case 'L':
        this.line(point(a, b));
        return;
      case 'H':
        this.line({ x: from.x + a, y: this.at.y });
        return;
      case 'V':
        this.line({ x: this.at.x, y: from.y + a });
        return;
      case 'C':
        this.at = point(e, f);
        this.steps.push({ kind: 'curve', first: point(a, b), second: point(c, d), to: this.at });
        return;
      default:
        this.arc({ x: a, y: b }, c, d === 1, e === 1, point(f, g));
    }
  }

  private line(to: Point): void {
    this.at = to;
    this.steps.push({ kind: 'line', to });
  }

  /** As curves of at most a quarter; the ellipses of our pictures are not turned. */
  private arc(radii: Point, rotation: number, isLarge: boolean, isClockwise: boolean, to: Point): void {
    if (rotation !== 0) throw new Error('The outline does not know turned arcs.');
    for (const curve of curvesOf(this.at, to, radii, isLarge, isClockwise)) this.steps.push(curve);
    this.at = to;
  }
}

/** After the notes on arcs in the SVG specification (SVG 1.1, F.6.5), then a cubic curve for each quarter. */
function curvesOf(from: Point, to: Point, radii: Point, isLarge: boolean, isClockwise: boolean): Step[] {
  const half = { x: (from.x - to.x) / 2, y: (from.y - to.y) / 2 };
  const reach = Math.sqrt((half.x / radii.x) ** 2 + (half.y / radii.y) ** 2);
  if (reach === 0) return [];
  const [rx, ry] = [radii.x * Math.max(1, reach), radii.y * Math.max(1, reach)];
  const [u, v] = [half.x / rx, half.y / ry];
  const size = Math.sqrt(Math.max(0, 1 / (u * u + v * v) - 1)) * (isLarge === isClockwise ? -1 : 1);
  const middle = { x: (from.x + to.x) / 2 + size * rx * v, y: (from.y + to.y) / 2 - size * ry * u };
  const angleOf = ({ x, y }: Point) => Math.atan2((y - middle.y) / ry, (x - middle.x) / rx);
  const start = angleOf(from);
  let turn = angleOf(to) - start;
  if (isClockwise && turn < 0) turn += 2 * Math.PI;
  if (!isClockwise && turn > 0) turn -= 2 * Math.PI;
  const count = Math.max(1, Math.ceil(Math.abs(turn) / (Math.PI / 2) - 1e-9));
  const part = turn / count;
  const length = (4 / 3) * Math.tan(part / 4);
  const at = (angle: number, out = 0): Point => ({
    x: middle.x + rx * (Math.cos(angle) - out * Math.sin(angle)),
    y: middle.y + ry * (Math.sin(angle) + out * Math.cos(angle)),
  });
  return Array.from({ length: count }, (_, index): Step => {
    const [one, other] = [start + index * part, start + (index + 1) * part];
    const end = index === count - 1 ? to : at(other);
    return { kind: 'curve', first: at(one, length), second: at(other, -length), to: end };
  });
}
