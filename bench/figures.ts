/** The table of figures and goals at the top of `bench/README.md`, into which each bench writes its own rows. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../scripts/root.mts';

export interface Figure {
  readonly work: string;
  /** With the unit, and the peer of the same run. */
  readonly measured: string;
  readonly goal: string;
}

const page = join(root, 'bench/README.md');
const head = '| work | measured | goal | command |\n|---|---|---|---|\n';

/** Replaces these rows of a command and keeps its others, such as those of other sizes. Prints them. */
export function writeFigures(command: string, figures: readonly Figure[]): void {
  const text = readFileSync(page, 'utf8');
  const start = text.indexOf(head) + head.length;
  const end = text.indexOf('\n\n', start);
  const rows = text.slice(start, end).split('\n');
  const own = figures.map(({ work, measured, goal }) => `| ${work} | ${measured} | ${goal} | \`${command}\` |`);
  const isOf = (row: string, work: string) => row.startsWith(`| ${work} |`) && row.endsWith(`| \`${command}\` |`);
  for (const [index, { work }] of figures.entries()) {
    const at = rows.findIndex((row) => isOf(row, work));
    rows.splice(at < 0 ? rows.length : at, at < 0 ? 0 : 1, own[index] ?? '');
  }
  writeFileSync(page, text.slice(0, start) + rows.join('\n') + text.slice(end));
  console.log(head + own.join('\n'));
}

/** The table as it stands. */
export function figures(): string {
  const text = readFileSync(page, 'utf8');
  const start = text.indexOf(head);
  return text.slice(start, text.indexOf('\n\n', start));
}
