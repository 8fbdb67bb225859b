import { expect, test } from 'vitest';
import { readMetric, readOutcome } from '../../../language/syntax/values/outcome.ts';

test.each(['Happy 5.6 of 10', 'Happy 5.6 out of 10', 'Nöjda 5,6 av 10', 'Glad 7/10', 'Glad 7 / 10'])(
  'the end of a scale is never taken for the outcome: %s',
  (text) => {
    expect(readOutcome(text).fault).toBeDefined();
  },
);

test.each(['target at most 2', 'mål högst 2', 'mål maks. 2', 'doel hoogstens 2', 'target <= 2'])(
  'a target can be a limit: %s',
  (target) => {
    expect(readMetric(`Load time 3 s, ${target}`)).toMatchObject({ value: { target: { number: 2, atMost: true } } });
  },
);

test.each([
  ['Order value €45', 'Order value', 45, '€'],
  ['Order value € 1,250', 'Order value', 1250, '€'],
  ['Order value 450 SEK', 'Order value', 450, 'SEK'],
  ['Renewals 61 %', 'Renewals', 61, '%'],
])('an amount has its unit behind or before the number: %s', (text, name, number, unit) => {
  expect(readOutcome(text)).toMatchObject({ value: { name, number, unit } });
});

test('a metric can begin with its currency', () => {
  expect(readMetric('Cost per order $12.50, target at most 10')).toMatchObject({ value: { number: 12.5, unit: '$' } });
});
