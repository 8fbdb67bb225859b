/** Whatever is taken from the list, wherever, the text reads no worse than before. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readingProblems } from '../../../language/syntax/reading-problems.ts';
import { scan } from '../../../language/syntax/scan.ts';
import { structureOf } from '../../../language/syntax/structure.ts';
import { root } from '../../../scripts/root.mts';
import '../../random.ts';
import { completeAt } from './completing.ts';

const folder = join(root, 'examples');
const examples = readdirSync(folder)
  .filter((name) => name.endsWith('.journey'))
  .map((name) => readFileSync(join(folder, name), 'utf8'));
const others = { 'shared.journey': readFileSync(join(folder, 'shared.journey'), 'utf8') };

/** Lines as one leaves them while one thinks. */
const halfTyped = [
  '',
  '  ',
  '      ',
  'jour',
  '  st',
  'stage: ',
  '  stage: Be',
  '    touchp',
  '    touchpoint: ',
  '    touchpoint: Sal',
  'touchpoint:Sal',
  '    touchpoint: A | ',
  '    touchpoint: A |',
  '    touchpoint: A | ra',
  '      rating[',
  '      rating: 4 (',
  '      rating: 4 (n=3, ',
  '      need: ',
  '      need: A | ',
  '      serves: ',
  '      next: ',
  '      again: ',
  '      channel: web, ',
  '      owner: ',
  '      action: Call | o',
  '  for: ',
  '  compares: ',
  '- touchpoint: ',
  '- ra',
  '      moment: ',
  'use: ',
  '  persona ',
  'TOUCHP',
  '      Vurd',
  '      #ignore red',
  '      prefers: ',
  '      channel: phone| rating: 4',
  '      touchpoint: | channel: web',
  'channel:|rating: 4',
];

/**
 * What matters here: lines that cannot be read or that do not belong where they stand. A line that waits for a journey
 * line keeps its meaning, whatever is said about it.
 */
function unread(text: string): number {
  const scanned = scan(text);
  return readingProblems(text, scanned, structureOf(scanned)).filter(
    ({ code, message }) => code !== 'misleading-indentation' && message !== 'misplaced.no-journey',
  ).length;
}

const text = fc
  .record({
    example: fc.constantFrom(...examples, '', 'journey: A\n', 'touchpoint: A\n'),
    half: fc.option(fc.constantFrom(...halfTyped)),
    line: fc.nat(),
    column: fc.nat(),
    cut: fc.boolean(),
  })
  .map(({ example, half, line, column, cut }) => {
    const lines = example.split('\n');
    const at = line % lines.length;
    if (half !== null) lines.splice(at, 0, half);
    const whole = lines[at] ?? '';
    const character = half !== null && column % 2 === 0 ? whole.length : column % (whole.length + 1);
    lines[at] = `${whole.slice(0, character)}<|>${cut ? '' : whole.slice(character)}`;
    return lines.join('\n');
  });

test('whatever is taken anywhere, no line is lost by it', async () => {
  let taken = 0;
  await fc.assert(
    fc.asyncProperty(text, async (marked) => {
      const completed = await completeAt(marked, { others });
      const before = unread(completed.text);
      for (const item of completed.items) {
        for (const mode of ['insert', 'replace'] as const) {
          const after = completed.taken(item, mode);
          taken++;
          expect(unread(after), `${item.label} (${mode}) in\n${marked}`).toBeLessThanOrEqual(before);
        }
      }
    }),
    { numRuns: 150 },
  );
  expect(taken).toBeGreaterThan(1000);
}, 120_000);

test('the line that opens the only journey is not turned into one that opens none', async () => {
  const { items } = await completeAt('<|>journey: A\n  touchpoint: B\n', { others });
  expect(items.map(({ label }) => label)).toEqual(['journey']);
});
