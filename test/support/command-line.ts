/** The command line in this process, with a terminal that remembers: all of it but `cli/main.ts`. */
import { run } from '../../cli/program.ts';
import type { Terminal } from '../../cli/terminal.ts';
import { root } from '../../scripts/root.mts';
import { nodeExporter } from './exporter.ts';

/** The output of a command, and its exit code. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** @param more differences from a terminal in English that is no screen and has no colours, on 1 April 2026. */
export async function ran(
  argv: readonly string[],
  cwd: string = root,
  more: Partial<Omit<Terminal, 'out' | 'bytes' | 'err'>> = {},
): Promise<Ran> {
  const { code, bytes, err } = await ranBytes(argv, cwd, more);
  return { code, out: bytes.toString('utf8'), err };
}

/** The same, for output that is not a text. */
export async function ranBytes(
  argv: readonly string[],
  cwd: string = root,
  more: Partial<Omit<Terminal, 'out' | 'bytes' | 'err'>> = {},
): Promise<Omit<Ran, 'out'> & { readonly bytes: Buffer }> {
  const out: Uint8Array[] = [];
  let err = '';
  const code = await run(argv, {
    cwd,
    today: { year: 2026, month: 4, day: 1 },
    colour: false,
    version: '0',
    locale: 'en',
    isScreen: false,
    loadExporter: async () => nodeExporter(),
    ...more,
    out: (text) => out.push(Buffer.from(text)),
    bytes: (bytes) => out.push(bytes),
    err: (text) => {
      err += text;
    },
  });
  return { code, bytes: Buffer.concat(out), err };
}
