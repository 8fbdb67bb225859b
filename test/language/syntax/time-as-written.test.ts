/** Times as people write them: what is read, how it is shown, and that it is the same in every language. */
import { describe, expect, test } from 'vitest';
import { daysOf } from '../../../language/analysis/calendar.ts';
import { keywordNamed } from '../../../language/keywords/keywords.ts';
import { translateValue } from '../../../language/keywords/value-words.ts';
import { translatorFor } from '../../../language/messages/messages.ts';
import { languages } from '../../../language/model/languages.ts';
import { durationInWords, frequencyInWords } from '../../../language/rules/shared/time-words.ts';
import { readDuration } from '../../../language/syntax/values/duration.ts';
import type { Reading } from '../../../language/syntax/values/reading.ts';
import { readFrequency, readReview } from '../../../language/syntax/values/time.ts';
import { messagesInText } from '../rules/in-text.ts';

function valueIn<T>(reading: Reading<T>): T | undefined {
  return reading.fault ? undefined : reading.value;
}

const shown = (text: string, language = 'en') => {
  const value = valueIn(readDuration(text));
  return value && durationInWords(value, translatorFor(language).t);
};

describe('durations', () => {
  test.each([
    ['2-3 weeks', '2–3 weeks'],
    ['2–3 weeks', '2–3 weeks'],
    ['2 to 3 weeks', '2–3 weeks'],
    ['2 weeks - 3 weeks', '2–3 weeks'],
    ['30 min - 1 h', '0.5–1 hour'],
    ['1 h 30 min', '1.5 hours'],
    ['1h30', '1.5 hours'],
    ['1 h 20 min', '80 minutes'],
    ['2 weeks and 3 days', '17 days'],
    ['1 year 6 months', '1.5 years'],
    ['1½ hours', '1.5 hours'],
    ['½ day', '0.5 days'],
    ['half an hour', '0.5 hours'],
    ['a week', '1 week'],
    ['one and a half hours', '1.5 hours'],
    ['about 8 weeks', 'about 8 weeks'],
    ['~2 days', 'about 2 days'],
    ['a couple of days', 'about 2 days'],
    ['two weeks', '2 weeks'],
    ['two to three weeks', '2–3 weeks'],
    ['a quarter of an hour', '15 minutes'],
    ['3 quarters', '9 months'],
    ['half a year', '0.5 years'],
    ['3 working days', '3 working days'],
    ['1-2 business days', '1–2 working days'],
  ])('%s is %s', (text, words) => expect(shown(text)).toBe(words));

  test.each([
    ['sv', '1½ timme', '1,5 timmar'],
    ['sv', '2 till 3 veckor', '2–3 veckor'],
    ['sv', 'ett par dagar', 'ungefär 2 dagar'],
    ['sv', 'en och en halv timme', '1,5 timmar'],
    ['sv', 'ca 8 veckor', 'ungefär 8 veckor'],
    ['sv', 'tre kvart', '45 minuter'],
    ['sv', 'ett kvartal', '3 månader'],
    ['sv', '5 vardagar', '5 arbetsdagar'],
    ['sv', 'åtta veckor', '8 veckor'],
    ['nb', 'et kvarter', '15 minutter'],
    ['nb', 'tre virkedager', '3 virkedager'],
    ['da', 'tre kvarter', '45 minutter'],
    ['da', 'et kvarter til en time', '0,25–1 time'],
    ['da', 'to til tre uger', '2–3 uger'],
    ['da', 'et halvår', '6 måneder'],
    ['da', '2 hverdage', '2 arbejdsdage'],
    ['nl', 'drie kwartier', '45 minuten'],
    ['nl', 'twee kwartalen', '6 maanden'],
    ['nl', 'vijf werkdagen', '5 werkdagen'],
    ['nb', 'halvannen time', '1,5 timer'],
    ['nb', 'et par dager', 'omtrent 2 dager'],
    ['nb', '1 time og 30 minutter', '1,5 timer'],
    ['da', '1½ time', '1,5 time'],
    ['da', 'et par dage', 'ca. 2 dage'],
    ['da', 'en uge', '1 uge'],
    ['da', '2-3 uger', '2–3 uger'],
    ['da', '1 time og 30 minutter', '1,5 time'],
    ['nl', 'anderhalf uur', '1,5 uur'],
    ['nl', 'een paar dagen', 'ongeveer 2 dagen'],
    ['nl', '2 tot 3 weken', '2–3 weken'],
    ['nl', 'een half jaar', '0,5 jaar'],
  ])('%s: %s is %s', (language, text, words) => {
    expect(shown(text, language)?.replaceAll('\u00a0', ' ')).toBe(words);
  });

  test.each([
    '3-2 weeks',
    '0-0 days',
    '2 months - 3 days',
    '1 month 3 days',
    '- 3 weeks',
    '3',
    'and 2 days',
    '1 h 90 min',
  ])('%s is not a duration', (text) => expect(readDuration(text).fault?.message).toBe('invalid-value.duration'));

  test('the longer end of a range is held against a promise and a long silence', async () => {
    expect(daysOf(valueIn(readDuration('1-3 weeks')) ?? { count: 0, unit: 'day' })).toBe(21);
    const text = 'journey: A\n  touchpoint: B\n    within: 2 days\n    duration: 1-3 days\n';
    expect((await messagesInText('late-contact', text)).join()).toContain('1–3 days');
    expect(
      (await messagesInText('silent-wait', 'journey: A\n  touchpoint: B\n    wait: 1-3 weeks\n')).join(),
    ).toContain('1–3 weeks');
  });
});

describe('frequencies and review intervals', () => {
  test.each([
    ['every other week', 'once every 2 weeks'],
    ['every 3 weeks', 'once every 3 weeks'],
    ['twice every other month', 'twice every 2 months'],
    ['at most once every other week', 'at most once every 2 weeks'],
    ['varannan vecka', 'once every 2 weeks'],
    ['var 3:e vecka', 'once every 3 weeks'],
    ['vartannat år', 'once every 2 years'],
    ['annenhver uke', 'once every 2 weeks'],
    ['hver anden uge', 'once every 2 weeks'],
    ['om de week', 'once every 2 weeks'],
    ['om de 3 weken', 'once every 3 weeks'],
    ['elke week', 'once a week'],
    ['every week', 'once a week'],
    ['quarterly', 'once every 3 months'],
    ['hvert kvartal', 'once every 3 months'],
    ['2 per halvår', 'twice every 6 months'],
    ['elk halfjaar', 'once every 6 months'],
    ['varje arbetsdag', 'once a working day'],
  ])('%s is %s', (text, words) => {
    const value = valueIn(readFrequency(text));
    expect(value && frequencyInWords(value, translatorFor('en').t)).toBe(words);
  });

  test.each([
    ['sv', 'en gång varannan vecka'],
    ['nb', 'én gang annenhver uke'],
    ['da', 'én gang hver anden uge'],
    ['nl', 'één keer om de 2 weken'],
  ])('is shown in %s as %s', (language, words) => {
    const value = valueIn(readFrequency('every other week'));
    expect(value && frequencyInWords(value, translatorFor(language).t)).toBe(words);
  });

  test('a review every other month', () => {
    expect(valueIn(readReview('2026-03-01, varannan månad'))?.every).toEqual({ count: 2, unit: 'month' });
    expect(valueIn(readReview('2026-03-01, om de maand'))?.every).toEqual({ count: 2, unit: 'month' });
    expect(valueIn(readReview('2026-03-01, hvert kvartal'))?.every).toEqual({ count: 3, unit: 'month' });
    expect(valueIn(readReview('2026-03-01, every second half-year'))?.every).toEqual({ count: 12, unit: 'month' });
  });

  test('every other week is less than once a week, more than once a month', async () => {
    const wanted = (limit: string) =>
      messagesInText(
        'over-contact',
        `journey: A\n  persona kim: Kim\n    prefers: at most 1 per ${limit}\n  touchpoint: B\n    by: company\n    frequency: every other week\n`,
      );
    expect(await wanted('week')).toEqual([]);
    expect(await wanted('month')).toHaveLength(1);
  });
});

describe('in another language', () => {
  const times = [
    '2 to 3 weeks',
    'about 1 h 30 min',
    'half an hour',
    'a couple of days',
    'every other week',
    'every 3 weeks',
  ];
  test.each(languages.flatMap((language) => times.map((text) => [language, text] as const)))(
    '%s: %s keeps its meaning',
    (language, text) => {
      const keyword = keywordNamed(text.startsWith('every') ? 'frequency' : 'duration');
      const read = (written: string): unknown =>
        text.startsWith('every') ? valueIn(readFrequency(written)) : valueIn(readDuration(written));
      const translated = translateValue(keyword, 'touchpoint', text, language);
      expect([translated, read(translated)]).toEqual([translated, read(text)]);
      expect(translateValue(keyword, 'touchpoint', translated, language)).toBe(translated);
    },
  );
});
