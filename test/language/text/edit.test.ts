import { expect, test } from 'vitest';
import { applied, joined } from '../../../language/text/edit.ts';

const edits = [
  { start: 6, end: 9, newText: 'long' },
  { start: 0, end: 0, newText: 'first ' },
  { start: 0, end: 0, newText: 'second ' },
  { start: 3, end: 6, newText: 'to-be ' },
];

test('edits apply in the order of the text, and at one place in their own', () => {
  expect(applied('a  journey', [])).toBe('a  journey');
  expect(applied('the old map', edits)).toBe('first second theto-be longap');
});

test('edits that touch become one, and mean the same', () => {
  expect(joined(edits)).toEqual([
    { start: 0, end: 0, newText: 'first second ' },
    { start: 3, end: 9, newText: 'to-be long' },
  ]);
  expect(applied('the old map', joined(edits))).toBe(applied('the old map', edits));
});
