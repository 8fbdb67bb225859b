import { expect, test } from 'vitest';
import { fileNameFor } from '../../client/commands/file-name.ts';

test.each([
  ['Dentist', 'Dentist.journey'],
  ['Köpa ny bil', 'Köpa ny bil.journey'],
  ['Sønderjylland: at købe hus', 'Sønderjylland at købe hus.journey'],
  ['A/B\\C <now> "quoted" | what? *', 'A B C now quoted what.journey'],
  ['Ends with dots...', 'Ends with dots.journey'],
  [' .hidden', 'hidden.journey'],
  ['-rf', 'rf.journey'],
  ['con', 'con-journey.journey'],
  ['COM1.old', 'COM1-journey.old.journey'],
  ['Lpt³', 'Lpt³-journey.journey'],
  ['console', 'console.journey'],
  ['tab\tand\nline', 'tab and line.journey'],
  ['right\u202eto left', 'rightto left.journey'],
  ['購入の旅', '購入の旅.journey'],
  ['e\u0301te\u0301', 'été.journey'],
])('%j gives %j', (name, file) => {
  expect(fileNameFor(name)).toBe(file);
});

test.each(['', '   ', '...', '?:*', '\u202e', '\ud800'])('%j gives none', (name) => {
  expect(fileNameFor(name)).toBeUndefined();
});

test('a long name ends at a word, and never within a character', () => {
  expect(fileNameFor('From the first idea to the day on which the new kitchen is finally in use')).toBe(
    'From the first idea to the day on which the new kitchen is.journey',
  );
  expect(fileNameFor('x'.repeat(500))).toBe(`${'x'.repeat(60)}.journey`);
  const family = '👩‍👩‍👧‍👦';
  expect(fileNameFor(family.repeat(40))).toBe(`${family.repeat(5)}.journey`);
});

test('every name is one that each system takes', () => {
  const parts = [
    'con',
    'NUL',
    '.',
    ' ',
    ':',
    '/',
    '\\',
    '👩‍👩‍👧‍👦',
    'é',
    'word',
    '\u0000',
    '\ud83d',
    '-',
    '~',
    '|',
    'aux.x',
  ];
  for (let seed = 0; seed < 4000; seed++) {
    const count = 1 + (seed % 7);
    const name = Array.from(
      { length: count },
      (_, at) => parts[(seed * 31 + at * (seed % 13) + at * at) % parts.length],
    );
    const file = fileNameFor(name.join(''));
    if (file === undefined) continue;
    expect(file).not.toMatch(/[<>:"/\\|?*\p{Cc}\p{Cs}]/u);
    expect(file).not.toMatch(/^[.\s~-]|[.\s]$|[.\s]\.journey$/u);
    expect(file).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)\s*(\.|$)/i);
    expect(new TextEncoder().encode(file).length).toBeLessThanOrEqual(255);
  }
});
