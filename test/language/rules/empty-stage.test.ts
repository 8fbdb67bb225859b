import { expect, it } from 'vitest';
import { tryFixes } from '../fixes/fix-harness.ts';
import { foundInText, messagesInText } from './in-text.ts';

const code = 'empty-stage';
const map = (...middle: readonly string[]) =>
  [
    'journey: Buying a new car',
    '  stage: Before the purchase',
    '    touchpoint: Dealer website',
    '  stage: During the purchase',
    ...middle.map((line) => `    ${line}`),
    '  stage: After the purchase',
    '    touchpoint: Service',
  ].join('\n');

it('reports an empty stage between full ones, on its name', async () => {
  expect(await foundInText(code, map())).toEqual([
    expect.objectContaining({
      level: 'info',
      on: 'During the purchase',
      message:
        'The stage "During the purchase" has no touchpoint, but the stages around it do: customers get from "Before the purchase" to "After the purchase" somehow. Add the touchpoints, or the contact that never happens, with “status: missing”.',
    }),
  ]);
});

it.each([
  ['a touchpoint', map('touchpoint: Offer')],
  ['a contact that never happens', map('touchpoint: A call | status: missing')],
  ['a touchpoint that is met again', map('again: Dealer website')],
  ['a line that cannot be read', map('tochpint Offer')],
  ['an empty stage at the beginning', 'journey: A\n  stage: B\n  stage: C\n    touchpoint: D'],
  ['an empty stage at the end', 'journey: A\n  stage: B\n    touchpoint: C\n  stage: D'],
  ['no touchpoint at all', 'journey: A\n  stage: B\n  stage: C\n  stage: D'],
])('is silent with %s', async (_, text) => {
  expect(await messagesInText(code, text)).toEqual([]);
});

it('names the full stages around two empty ones', async () => {
  const messages = await messagesInText(code, map('stage: Waiting'.replace(/^/, '')).replace('    stage', '  stage'));
  expect(messages).toHaveLength(2);
  expect(messages[1]).toContain('from "Before the purchase" to "After the purchase"');
});

it('offers touchpoints that are usual there, in the words of the map', async () => {
  const [first] = await tryFixes(code, map('note: No one has looked'));
  expect(first?.text).toMatch(/note: No one has looked\n {4}touchpoint: \S.*\n {6}rating: \?\n {2}stage: After/);
  const danish = map()
    .replace(/^/, 'language: da\n')
    .replaceAll('touchpoint', 'kontaktpunkt')
    .replaceAll('stage', 'fase');
  const [inDanish] = await tryFixes(code, danish);
  expect(inDanish?.text).toMatch(/kontaktpunkt: \S.*\n {6}vurdering: \?/);
});
