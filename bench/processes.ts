/** What a process costs, from its start to its end. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { root } from '../scripts/root.mts';

export interface Cost {
  /** Milliseconds of the clock. */
  readonly clock: number;
  /** Milliseconds of all its threads. */
  readonly cpu: number;
  /** Its largest resident memory. */
  readonly megabytes: number;
}

/** Runs Node with these arguments. Rejects when the process reports another exit code than one of these. */
export async function costOf(args: readonly string[], codes: readonly number[] = [0, 1]): Promise<Cost> {
  const started = performance.now();
  const child = spawn(process.execPath, ['--require', join(root, 'bench/cpu-time.cjs'), ...args], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit', 'pipe'],
  });
  const reported = child.stdio[3];
  if (!reported || !('read' in reported)) throw new Error('The process has no stream for its cost.');
  const [cost, code] = await Promise.all([
    text(reported),
    new Promise<number | null>((resolve) => child.once('close', resolve)),
  ]);
  if (!codes.includes(code ?? -1)) throw new Error(`node ${args.join(' ')} ended with ${code}.`);
  return { clock: performance.now() - started, ...(JSON.parse(cost) as Omit<Cost, 'clock'>) };
}

/** The middle of these numbers, or the upper one of the two in the middle. */
export function median(numbers: readonly number[]): number {
  return numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}

/** The median of each of the three. */
export function medianCost(costs: readonly Cost[]): Cost {
  return {
    clock: median(costs.map(({ clock }) => clock)),
    cpu: median(costs.map(({ cpu }) => cpu)),
    megabytes: median(costs.map(({ megabytes }) => megabytes)),
  };
}
