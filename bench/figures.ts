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

/** Replaces the rows of a command, in their place, and prints them. */
export function writeFigures(command: string, figures: readonly Figure[]): void {
  const text = readFileSync(page, 'utf8');
  const start = text.indexOf(head) + head.length;
  const end = text.indexOf('\n\n', start);
  const rows = text.slice(start, end).split('\n');
  const own = figures.map(({ work, measured, goal }) => `| ${work} | ${measured} | ${goal} | \`${command}\` |`);
  const isOwn = (row: string) => row.endsWith(`| \`${command}\` |`);
  const first = rows.findIndex(isOwn);
  const others = rows.filter((row) => !isOwn(row));
  others.splice(first < 0 ? others.length : first, 0, ...own);
  writeFileSync(page, text.slice(0, start) + others.join('\n') + text.slice(end));
  console.log(head + own.join('\n'));
}

/** The table as it stands. */
export function figures(): string {
  const text = readFileSync(page, 'utf8');
  const start = text.indexOf(head);
  return text.slice(start, text.indexOf('\n\n', start));
}
