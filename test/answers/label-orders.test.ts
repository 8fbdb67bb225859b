import { describe, expect, it, test } from 'vitest';
import { usualOrder } from '../../answers/values/label-orders.ts';
import { numberInLabel } from '../../answers/values/number-in-label.ts';

/** The places of labels; `undefined` where they have no order. */
function placesOf(labels: readonly string[], size?: number): (number | undefined)[] | undefined {
  const order = usualOrder(labels, size);
  return order && labels.map((label) => order.places.get(label.toLowerCase()));
}

describe('labels of one scale, lowest first', () => {
  test.each([
    [
      'Qualtrics, satisfaction',
      'Extremely dissatisfied|Somewhat dissatisfied|Neither satisfied nor dissatisfied|Somewhat satisfied|Extremely satisfied',
    ],
    ['Qualtrics, frequency', 'Never|Sometimes|About half the time|Most of the time|Always'],
    ['Qualtrics, quality', 'Terrible|Poor|Average|Good|Excellent'],
    ['SurveyMonkey, degrees', 'Not at all helpful|Not so helpful|Somewhat helpful|Very helpful|Extremely helpful'],
    ['SurveyMonkey in Swedish', 'Inte alls troligt|Inte så troligt|Ganska troligt|Väldigt troligt|Extremt troligt'],
    ['Danish agreement', 'Helt uenig|Uenig|Hverken enig eller uenig|Enig|Helt enig'],
    ['Norwegian ease', 'Svært vanskelig|Vanskelig|Verken lett eller vanskelig|Lett|Svært lett'],
    ['Dutch quality', 'Zeer slecht|Slecht|Redelijk|Goed|Zeer goed'],
  ])('%s', (_, labels) => expect(placesOf(labels.split('|'))).toEqual([1, 2, 3, 4, 5]));

  it('of seven', () => {
    const labels =
      'Strongly disagree|Disagree|Somewhat disagree|Neither agree nor disagree|Somewhat agree|Agree|Strongly agree';
    expect(placesOf(labels.split('|'))).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(placesOf(['Strongly disagree', 'Strongly agree'], 7)).toEqual([1, 7]);
    expect(placesOf(['Strongly disagree', 'Strongly agree'])).toEqual([1, 5]);
  });

  it('have no order where two scales put them at different places, or none has them', () => {
    expect(placesOf(['Good', 'Very good'])).toBeUndefined();
    expect(placesOf(['Very satisfied', 'Purple'])).toBeUndefined();
    expect(placesOf(['Very helpful', 'Very slow'])).toBeUndefined();
  });
});

test.each([
  ['5 - Meget tilfreds', 5],
  ['5: Very satisfied', 5],
  ['(5) Very satisfied', 5],
  ['5. Heel tevreden', 5],
  ['Helt enig (7)', 7],
  ['Extremely likely - 10', 10],
  ['Helt enig = 5', 5],
  ['3 Neutral', 3],
  ['12 months', undefined],
  ['1-2 times a week', undefined],
  ['18–24', undefined],
  ['3.5 kg', undefined],
  ['2024: a good year', undefined],
  ['Yes', undefined],
])('the number in %s', (label, number) => expect(numberInLabel(label, { low: 0, high: 10 })).toBe(number));
