import { expect, it } from 'vitest';
import { foundInText, journeyOf, messagesInText } from './in-text.ts';

const code = 'blind-spot';
/** What to ask there is tested below. */
const messagesOf = async (...args: Parameters<typeof messagesInText>) =>
  (await messagesInText(...args)).map((message) => message.replace(/ Ask, for example: .*$/u, ''));
const unmeasured = journeyOf('touchpoint: Invoice | rating: ? | importance: 7', 'touchpoint: Support | importance: 9');

it('reports a touchpoint that matters and is not measured, most important first', async () => {
  expect(await messagesOf(code, unmeasured)).toEqual([
    '"Invoice" matters to customers (importance 7), but it is not measured yet. It is number 2 of 2 to measure first.',
    '"Support" matters to customers (importance 9), but it has no rating. It is number 1 of 2 to measure first.',
  ]);
});

it('stands on the question mark, or on the name where no rating is written', async () => {
  const found = await foundInText(code, unmeasured);
  expect(found.map(({ on, level }) => [on, level])).toEqual([
    ['?', 'hint'],
    ['Support', 'hint'],
  ]);
});

it.each([
  ['rating: 5.5 (n=60, 2023)\n  rating: ? (2024)', 'but it has not been measured since 2023 (5.5 then).'],
  ['rating: 5.5\n  rating: ? (2024)', 'but it is not measured now (5.5 before).'],
  ['rating: 30 (2023)\n  rating: ? (2024)', 'but it is not measured yet.'],
])('says when it was measured last: %s', async (lines, words) => {
  const [message] = await messagesInText(code, `journey: J\ntouchpoint: Payment\n  importance: 9\n  ${lines}`);
  expect(message).toContain(words);
});

it('says how well the needs are met where only they are measured', async () => {
  const need = '  need: Pay safely | met: 6.5 | importance: 9';
  const text = journeyOf('touchpoint: Payment | importance: 9 | rating: ?', need);
  expect(await messagesOf(code, text)).toEqual([
    '"Payment" matters to customers (importance 9), but it is not measured yet. Its needs are met at 6.5 of 10, but the touchpoint itself has no rating.',
  ]);
});

it.each([
  'rating: n/a | importance: 9',
  'importance: 6.9',
  'channel: web',
  'rating: 2 | importance: 9',
  'status: missing | importance: 9',
  'importance: 9 | need: Pay safely | met: 6.5',
  'rating: 87 | importance: 9',
])('is silent with %s', async (line) => {
  expect(await messagesOf(code, journeyOf(`touchpoint: A | ${line}`))).toEqual([]);
});

const app = (...ratings: readonly string[]) =>
  journeyOf('persona kim: Kim', 'persona lise: Lise', `touchpoint: App | importance: 9 | ${ratings.join(' | ')}`);

it('is reported for the one persona that is not measured', async () => {
  expect(await messagesOf(code, app('rating: 7', 'rating[kim]: ?'))).toEqual([
    '"App" matters to Kim (importance 9), but it is not measured yet.',
  ]);
});

it('is silent where each persona has been asked', async () => {
  expect(await messagesOf(code, app('rating[kim]: 6', 'rating[lise]: 6'))).toEqual([]);
});

it('reports a moment of truth of which nothing is known, and no other moment', async () => {
  const text = journeyOf(
    'touchpoint: Parcel at the door | moment: delivery',
    'touchpoint: Help | moment: support | rating: ?',
    'touchpoint: Thanks | moment: a smile',
    'touchpoint: Call | moment: support | status: missing',
  );
  expect(await messagesOf(code, text)).toEqual([
    '"Parcel at the door" is a moment of truth (“delivery”), and neither its rating nor its importance is known. Measure it here, or write how much it matters.',
  ]);
});

it.each([
  ['touchpoint: Card payment | importance: 9', 'Was it easy to pay, and did you feel safe?'],
  [
    'touchpoint: Help | moment: support | importance: 9',
    'Was your problem solved, and how much effort did it take you?',
  ],
  ['touchpoint: Sales meeting | importance: 9', 'Did you get all the information that you needed to decide?'],
  ['touchpoint: Zzz | importance: 9', 'How well did this meet what you needed?'],
])('says what to ask there: %s', async (line, question) => {
  expect((await messagesInText(code, journeyOf(line))).join()).toContain(`Ask, for example: "${question}"`);
});

it('asks in the language of the map, and names the survey that is planned', async () => {
  const danish = await messagesInText(code, journeyOf('language: da', 'touchpoint: Betaling | importance: 9'));
  expect(danish.join()).toContain('Var det let at betale, og føltes det trygt?');
  const planned = journeyOf('touchpoint: Call | importance: 9 | survey: CSAT after the call, next 2026-09');
  expect((await messagesInText(code, planned)).join()).toContain('The planned survey there is "CSAT after the call".');
});
