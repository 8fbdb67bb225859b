import { expect, it } from 'vitest';
import { findIn, findOf, messagesOf } from './find-in.ts';

const fit = { id: 'fit', text: 'A car that suits my life' };

it('tells of a need of the journey that no touchpoint serves, on its text', () => {
  expect(findOf('unserved-need', { needs: [fit], touchpoints: [{ name: 'Website' }] })).toEqual([
    expect.objectContaining({
      level: 'warning',
      touchpoint: undefined,
      message:
        'No touchpoint serves the need "A car that suits my life". Write “serves: fit” on the one that does, or add the one that is missing.',
      range: expect.objectContaining({ end: expect.objectContaining({ character: 10 + fit.text.length }) }),
    }),
  ]);
});

it.each([
  ['serves it', { serves: ['fit'] }],
  ['has a need of that id', { needs: [{ id: 'FIT', text: 'Something' }] }],
  ['has a need of that text', { needs: ['a car that  suits my LIFE'] }],
])('is silent where a touchpoint %s', (_how, facts) => {
  expect(findOf('unserved-need', { needs: [fit], touchpoints: [{ name: 'Meeting', ...facts }] })).toEqual([]);
});

it('tells how to name a need without an id', () => {
  expect(messagesOf('unserved-need', { needs: ['Be heard'], touchpoints: [{ name: 'Website' }] })[0]).toContain(
    'Give the need an id',
  );
});

it('is silent while the journey has no touchpoint', () => {
  expect(findOf('unserved-need', { needs: [fit], stages: [{ name: 'Before' }] })).toEqual([]);
});

it('counts a persona’s needs only in journeys that include the persona', () => {
  const kim = { name: 'Kim', id: 'kim', needs: [{ id: 'fast', text: 'Have it fast' }] };
  const found = findIn({
    personas: [kim],
    journeys: [
      { name: 'Buying', touchpoints: [{ name: 'Website' }] },
      { name: 'Selling', personas: [{ name: 'Lise' }], touchpoints: [{ name: 'Advert' }] },
      { name: 'Leasing', touchpoints: [{ name: 'Express', serves: ['fast'] }] },
    ],
  }).filter(({ code }) => code === 'unserved-need');
  expect(found.map(({ message }) => message)).toEqual([
    'No touchpoint of "Buying" serves the need "Have it fast" of Kim. Write “serves: fast” on the one that does, or add the one that is missing.',
  ]);
  expect(found[0]?.range.start.line).toBe(1);
});

it('stands on the journey where the persona is declared in another file', () => {
  const elsewhere = findIn({
    journeys: [
      {
        name: 'Buying',
        touchpoints: [{ name: 'Website' }],
        facts: { personas: [personaOfAnotherFile()] },
      },
    ],
  }).filter(({ code }) => code === 'unserved-need');
  expect(elsewhere.map(({ range }) => range.start.line)).toEqual([0]);
});

function personaOfAnotherFile() {
  const range = { start: { line: 500, character: 0 }, end: { line: 500, character: 3 } };
  const need = {
    key: 'fast',
    id: 'fast',
    text: 'Have it fast',
    textRange: range,
    range,
    met: undefined,
    importance: undefined,
  };
  return {
    key: 'kim',
    id: 'kim',
    name: 'Kim',
    nameRange: range,
    range,
    abouts: [],
    goals: [],
    quotes: [],
    notes: [],
    prefers: [],
    needs: [need],
  };
}
