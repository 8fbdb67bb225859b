import { expect, it } from 'vitest';
import { keywordNamed } from '../../../language/keywords/keywords.ts';
import { translateValue } from '../../../language/keywords/value-words.ts';
import { languages } from '../../../language/model/languages.ts';
import { readSurvey } from '../../../language/syntax/values/survey.ts';
import { foundInText, journeyOf, messagesInText } from './in-text.ts';

const code = 'overdue-survey';
const call = 'touchpoint: The call after the delivery';

it('reports a survey whose date has passed, on its line', async () => {
  const [found] = await foundInText(code, journeyOf(call, '  survey: CSAT after the call, next 2026-02'));
  expect(found).toMatchObject({
    on: 'CSAT after the call, next 2026-02',
    message:
      'The survey "CSAT after the call" at "The call after the delivery" was due February 2026, and the map has no answers since then. Ask customers, or move the date.',
  });
});

it.each([
  ['a date to come', '  survey: CSAT, next 2026-09'],
  ['this month', '  survey: CSAT, next 2026-04'],
  ['no date', '  survey: CSAT after the call'],
  ['answers since then', '  survey: CSAT, next 2026-02\n    csat: 90% (2026-03)'],
])('says nothing about %s', async (_, lines) => {
  expect(await messagesInText(code, journeyOf(call, lines))).toEqual([]);
});

it.each([
  'enkät: CSAT efter samtalet, nästa 2026-02',
  'spørreundersøkelse: CSAT etter samtalen, neste 2026-02',
  'spørgeundersøgelse: CSAT efter samtalen, næste 2026-02',
  'enquête: CSAT na het gesprek, volgende 2026-02',
])('is read in every language: %s', async (line) => {
  expect(await messagesInText(code, journeyOf(call, `  ${line}`))).toHaveLength(1);
});

it.each(languages)('keeps its date when its words are translated into %s', (language) => {
  const written = translateValue(keywordNamed('survey'), 'touchpoint', 'CSAT after the call, next 2026-09', language);
  expect(readSurvey(written)).toEqual({ value: { text: 'CSAT after the call', next: { year: 2026, month: 9 } } });
});

it('has the right reason and a fix where the date has another form', async () => {
  const messages = await messagesInText('invalid-value', journeyOf(call, '  survey: CSAT, next Q3 2026'));
  expect(messages.join()).toContain('“Q3 2026” is a quarter');
});
