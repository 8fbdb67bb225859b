import { expect, test } from 'vitest';
import { journeyView } from '../../language/view/journey-view.ts';
import { bandOfTyped, fieldText, isMeasured, latestLine, readTyped, stepped } from '../../map/edit/values.ts';
import { buildJourney, type RatingSpec } from '../language/model-builder.ts';

const ten = { low: 1, high: 10 };

test('reads what somebody types', () => {
  expect(readTyped(' 6,5 ', ten)).toEqual({ kind: 'number', number: 6.5 });
  expect(readTyped('6.5', ten)).toEqual({ kind: 'number', number: 6.5 });
  expect(readTyped('−2', { low: -3, high: 3 })).toEqual({ kind: 'number', number: -2 });
  expect(readTyped('?', ten)).toEqual({ kind: 'unknown' });
  expect(readTyped('N/A', ten)).toEqual({ kind: 'not-applicable' });
  expect(readTyped('  ', ten)).toBe('nothing');
  expect(readTyped('6 of 10', ten)).toBe('no-number');
  expect(readTyped('1e1', ten)).toBe('no-number');
  expect(readTyped('10.01', ten)).toBe('off-scale');
});

test('steps as people say numbers on that scale, and stays on it', () => {
  const number = (value: number) => ({ kind: 'number', number: value }) as const;
  expect(stepped(number(7.6), 1, ten)).toEqual(number(7.7));
  expect(stepped(number(9.95), 10, ten)).toEqual(number(10));
  expect(stepped(number(1.2), -10, ten)).toEqual(number(1));
  expect(stepped(number(41), 1, { low: 0, high: 100 })).toEqual(number(42));
  expect(stepped(number(3), 1, { low: 0, high: 10 })).toEqual(number(3.1));
  expect(stepped('nothing', 1, { low: 1, high: 5 })).toEqual(number(3));
  expect(stepped({ kind: 'unknown' }, -1, ten)).toEqual(number(5.5));
});

test('writes a number with the reader’s decimal sign', () => {
  expect(fieldText({ kind: 'number', number: 4.25 }, 'sv')).toBe('4,25');
  expect(fieldText({ kind: 'number', number: -1234.5 }, 'en')).toBe('-1234.5');
  expect(fieldText({ kind: 'unknown' }, 'nl')).toBe('?');
  expect(fieldText(undefined, 'nl')).toBe('');
});

test('knows the band of what is typed, by the journey’s own limits', () => {
  const journey = buildJourney({ name: 'A', stages: [{ name: 'B', touchpoints: [{ name: 'C', rating: 4 }] }] });
  expect(bandOfTyped(readTyped('5', journey.scale), journey)).toBe('red');
  expect(bandOfTyped(readTyped('5,01', journey.scale), journey)).toBe('yellow');
  expect(bandOfTyped(readTyped('?', journey.scale), journey)).toBeUndefined();
});

test('a persona’s value is her own, not everybody’s', () => {
  const journey = buildJourney({
    name: 'A',
    personas: [
      { name: 'Kim', id: 'kim' },
      { name: 'Lise', id: 'lise' },
    ],
    stages: [{ name: 'B', touchpoints: [{ name: 'C', rating: 4 }] }],
  });
  const view = journeyView(journey);
  const entry = journey.stages[0]?.entries[0];
  if (entry?.kind !== 'touchpoint') throw new Error('There is no touchpoint.');
  expect(latestLine(entry.touchpoint, 'rating', view)?.value).toEqual({ kind: 'number', number: 4 });
  expect(latestLine(entry.touchpoint, 'rating', view, 'kim')).toBeUndefined();
});

test('a number with answers, a source or a date behind it was measured; one of later than today is not followed by today’s', () => {
  const lineWith = (rating: RatingSpec) => {
    const journey = buildJourney({ name: 'A', stages: [{ name: 'B', touchpoints: [{ name: 'C', rating }] }] });
    const [entry] = journey.stages[0]?.entries ?? [];
    const line = entry?.kind === 'touchpoint' ? entry.touchpoint.ratings[0] : undefined;
    if (!line) throw new Error('There is no rating.');
    return line;
  };
  const today = { year: 2026, month: 4, day: 1 };
  expect(isMeasured(lineWith({ value: 4 }), today)).toBe(false);
  expect(isMeasured(lineWith({ value: 4, n: 42 }), today)).toBe(true);
  expect(isMeasured(lineWith({ value: 4, kinds: ['survey'] }), today)).toBe(true);
  expect(isMeasured(lineWith({ value: 4, date: '2026-03' }), today)).toBe(true);
  expect(isMeasured(lineWith({ value: 4, n: 42, date: '2026-05' }), today)).toBe(false);
});
