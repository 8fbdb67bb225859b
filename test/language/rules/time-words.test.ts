import { afterEach, describe, expect, it, vi } from 'vitest';
import { translatorFor } from '../../../language/messages/messages.ts';
import type { Duration, Frequency } from '../../../language/model/model.ts';
import { dateInWords, durationInWords, frequencyInWords } from '../../../language/rules/shared/time-words.ts';
import { buildDate } from '../model-builder.ts';

const { t } = translatorFor('en');

afterEach(() => {
  vi.unstubAllEnvs();
});

it.each([
  ['2026', '2026'],
  ['2026-03', 'March 2026'],
  ['2026-03-01', 'March 1, 2026'],
])('says %s as precisely as it was written', (date, words) => {
  expect(dateInWords(buildDate(date), t)).toBe(words);
});

describe.each(['Pacific/Kiritimati', 'Pacific/Pago_Pago'])('in the time zone %s', (zone) => {
  it('does not move a day', () => {
    vi.stubEnv('TZ', zone);
    expect(new Date(0).getTimezoneOffset()).not.toBe(0);
    expect(dateInWords(buildDate('2026-03-01'), translatorFor('en').t)).toBe('March 1, 2026');
  });
});

it.each<[Duration, string]>([
  [{ count: 8, unit: 'week' }, '8 weeks'],
  [{ count: 1, unit: 'month' }, '1 month'],
  [{ count: 1.5, unit: 'year' }, '1.5 years'],
])('says how long: %o', (duration, words) => {
  expect(durationInWords(duration, t)).toBe(words);
});

it.each<[Frequency, string]>([
  [{ count: 5, per: 'week', atMost: false }, '5 times a week'],
  [{ count: 2, per: 'month', atMost: true }, 'at most twice a month'],
  [{ count: 1, per: 'hour', atMost: false }, 'once an hour'],
  [{ count: 0.5, per: 'year', atMost: false }, '0.5 times a year'],
])('says how often: %o', (frequency, words) => {
  expect(frequencyInWords(frequency, t)).toBe(words);
});
