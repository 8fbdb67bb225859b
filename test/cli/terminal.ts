/** A command in this process, with a terminal that remembers. */
import { run } from '../../cli/program.ts';

/** What a command said, and how it went. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export async function ran(argv: readonly string[], cwd: string): Promise<Ran> {
  const said = { out: '', err: '' };
  const code = await run(argv, {
    cwd,
    today: { year: 2026, month: 4, day: 1 },
    colour: false,
    version: '0',
    locale: 'en',
    isScreen: false,
    out: (text) => {
      said.out += text;
    },
    bytes: (bytes) => {
      said.out += Buffer.from(bytes).toString('utf8');
    },
    err: (text) => {
      said.err += text;
    },
  });
  return { code, ...said };
}
