/** The examples, and random edits of them: the same ones in each run. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/root.mts';
import { randomFrom } from '../language/random-from.ts';

const folder = join(root, 'examples');

export const examples = readdirSync(folder).filter((name) => name.endsWith('.journey'));

/** An example and what so many edits make of it, one after the other: a line goes, comes or says something else. */
export function editedTexts(name: string, edits: number): readonly string[] {
  const next = randomFrom(name.length);
  const random = (below: number) => Math.floor(next() * below);
  let lines = readFileSync(join(folder, name), 'utf8').split('\n');
  const texts = [lines.join('\n')];
  for (let edit = 0; edit < edits; edit++) {
    const [at, other] = [random(lines.length), random(lines.length)];
    const line = lines[at] ?? '';
    const replaced = [[], [line, line], ['', line], [`${line}x`], [line.replace(/\d/, '3')], [lines[other] ?? '']];
    lines = lines.toSpliced(at, 1, ...(replaced[random(replaced.length)] ?? []));
    texts.push(lines.join('\n'));
  }
  return texts;
}
