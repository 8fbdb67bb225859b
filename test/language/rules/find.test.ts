import { expect, it } from 'vitest';
import { defaultSettings } from '../../../language/rules/settings.ts';
import { journeyView } from '../../../language/view/journey-view.ts';
import { buildJourney, buildReference } from '../model-builder.ts';
import { findIn, problem, rangeOn } from './find-in.ts';

// With everything that other rules ask for, so that two findings are left.
const red = { name: 'Offer', rating: 5, importance: 9, needs: ['An offer'], actions: [{ text: 'Answer faster' }] };
const facts = { owner: buildReference('Sales', undefined) };
const journeys = [{ touchpoints: [red], facts }];

it('sorts by place in the text, errors first on the same spot', () => {
  const problems = [
    problem('syntax', { message: 'syntax.no-colon', args: { keyword: 'x' }, range: rangeOn(90) }),
    problem('misleading-indentation', { message: 'misleading-indentation.file', args: {}, range: rangeOn(0) }),
    problem('invalid-value', { message: 'invalid-value.number', args: { text: 'x' }, range: rangeOn(0) }),
  ];
  expect(findIn({ journeys }, { problems }).map(({ code }) => code)).toEqual([
    'invalid-value',
    'misleading-indentation',
    'red-rating',
    'boundary-rating',
    'syntax',
  ]);
});

it('takes levels from outside, `off` too, and leaves the others', () => {
  const levels = new Map([
    ['red-rating', 'error'],
    ['boundary-rating', 'off'],
    ['no-such-rule', 'off'],
  ] as const);
  expect(
    findIn({ journeys }, { settings: { ...defaultSettings, levels } }).map(({ code, level }) => [code, level]),
  ).toEqual([['red-rating', 'error']]);
});

const line = findIn({ journeys })[0]?.range.start.line ?? Number.NaN;

it('silences a code on one line only, and several comments add up', () => {
  const codes = (ignores: readonly { line: number; codes: readonly string[] }[]) =>
    findIn({ journeys }, { ignores }).map(({ code }) => code);
  expect(codes([])).toEqual(['red-rating', 'boundary-rating']);
  expect(codes([{ line, codes: ['red-rating'] }])).toEqual(['boundary-rating']);
  expect(codes([{ line, codes: ['red-rating', 'boundary-rating'] }])).toEqual([]);
  expect(
    codes([
      { line, codes: ['red-rating'] },
      { line, codes: ['boundary-rating'] },
    ]),
  ).toEqual([]);
  expect(codes([{ line: line + 1, codes: ['red-rating'] }])).toEqual(['red-rating', 'boundary-rating']);
  expect(codes([{ line, codes: ['blind-spot'] }])).toEqual(['red-rating', 'boundary-rating']);
});

it('takes numbers that are known already instead of computing them again', () => {
  const journey = buildJourney({ touchpoints: [red], facts });
  const calm = buildJourney({ touchpoints: [{ ...red, rating: 9 }], facts });
  expect(findIn({ journeys }, { views: [{ ...journeyView(calm), journey }] })).toEqual([]);
});
