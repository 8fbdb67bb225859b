import { expect, test } from 'vitest';
import { starterSnippet } from '../../client/commands/starter.ts';

const words = {
  title: 'Titel {a} $1 \\',
  persona: 'P',
  goal: 'G',
  before: 'B',
  website: 'W',
  websiteNeed: 'WN',
  during: 'D',
  offer: 'O',
  offerNeed: 'ON',
  after: 'A',
  call: 'C',
  callNeed: 'CN',
};

test('the starter has one tab stop after the other and escapes what a snippet would read', () => {
  const snippet = starterSnippet(words);
  const stops = [...snippet.matchAll(/\$\{(\d+):/g)].map((match) => Number(match[1]));
  expect(stops).toEqual(stops.map((_, index) => index + 1));
  expect(snippet).toMatch(/\n\$0$/);
  expect(snippet).toMatch(/^journey: \$\{1:Titel \{a\\\} \\\$1 \\\\\}$/m);
});
