/** A Mermaid diagram in a map's file: one finding, one fix, a map. */
import { beforeAll, expect, test } from 'vitest';
import { isMermaidDiagram } from '../../../language/syntax/mermaid-diagram.ts';
import { createReader, type Reader } from '../reader.ts';
import { tryFixes } from './fix-harness.ts';

let reader: Reader;
beforeAll(async () => {
  reader = await createReader();
});

const diagram = [
  '%% From the wiki',
  'journey',
  '  title My working day',
  '  section Go to work',
  '    Make tea: 5: Me',
  '    Do work: 1: Me, Cat',
  '',
].join('\n');

test('one finding, and a fix that makes a map without findings of that kind', async () => {
  const { findings } = await reader.read(diagram);
  expect(findings.map(({ code, range }) => [code, range.start.line])).toEqual([['syntax', 1]]);
  const [fixed] = await tryFixes('syntax', diagram);
  expect(fixed?.text).toContain('journey: My working day\n');
  expect(fixed?.text).toContain('touchpoint: Make tea\n      participants: Me\n      rating: 5\n');
  const again = await reader.read(fixed?.text ?? '');
  expect(again.findings.filter(({ level }) => level === 'error')).toEqual([]);
});

test.each([
  'journey\n',
  'journey\n  touchpoint: Offer\n    rating: 5\n',
  'journey: A\n  touchpoint: B\n    note: """\n      ```mermaid\n      journey\n        Make tea: 5: Me\n      ```\n      """\n',
  'journey\n  rating 5\n',
])('a map that is being written is not a diagram: %j', (text) => {
  expect(isMermaidDiagram(text)).toBe(false);
});
