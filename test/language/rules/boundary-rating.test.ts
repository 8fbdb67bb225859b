import { expect, it } from 'vitest';
import { findOf, messagesOf } from './find-in.ts';

it('tells of ratings that are exactly a cut-off, and that one answer more could tip them where there are answers', () => {
  const touchpoints = [
    { name: 'Service', rating: [{ value: 5, n: 42 }] },
    { name: 'Shop', rating: 8 },
  ];
  expect(messagesOf('boundary-rating', { touchpoints })).toEqual([
    '"Service" sits exactly on the cut-off between red and yellow: 5 counts as red. One answer more could tip it.',
    '"Shop" sits exactly on the cut-off between yellow and green: 8 counts as green.',
  ]);
  expect(findOf('boundary-rating', { touchpoints }).map(({ level }) => level)).toEqual(['hint', 'hint']);
});

it('follows the bands of the journey', () => {
  const bands = { red: { limit: 2.5, inclusive: false }, yellow: { limit: 4, inclusive: true } };
  const touchpoints = [2.5, 4].map((rating) => ({ name: String(rating), rating }));
  expect(messagesOf('boundary-rating', { scale: [1, 5], bands, touchpoints })).toEqual([
    '"2.5" sits exactly on the cut-off between red and yellow: 2.5 counts as yellow.',
    '"4" sits exactly on the cut-off between yellow and green: 4 counts as yellow.',
  ]);
});

it('is silent a hair beside a cut-off, on old ratings and on importance', () => {
  const touchpoints = [
    { name: 'A', rating: 5.0001 },
    { name: 'B', rating: 7.9999 },
    {
      name: 'C',
      rating: [
        { value: 5, date: '2025' },
        { value: 6, date: '2026' },
      ],
      importance: 8,
    },
  ];
  expect(findOf('boundary-rating', { touchpoints })).toEqual([]);
});

it('is told once for a line that holds for two personas', () => {
  const personas = [{ name: 'Kim' }, { name: 'Lise' }];
  const rating = { value: 5, personas: ['Kim', 'Lise'] };
  expect(findOf('boundary-rating', { personas, touchpoints: [{ name: 'A', rating }] })).toHaveLength(1);
});
