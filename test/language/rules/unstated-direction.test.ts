import { expect, it } from 'vitest';
import { tryFixes } from '../fixes/fix-harness.ts';
import { foundInText, journeyOf, messagesInText } from './in-text.ts';

const code = 'unstated-direction';

it('reports an effort score without its good end, and adds it in front of the parentheses', async () => {
  const text = journeyOf('touchpoint: Call', '  ces: 5.2 of 7 (n=60)');
  expect(await foundInText(code, text)).toEqual([
    expect.objectContaining({
      level: 'hint',
      touchpoint: 'Call',
      message:
        'CES 5.2 of 7 does not state its good end, and companies use both. Add it: “ces: 5.2 of 7, high is easy” or “ces: 5.2 of 7, low is easy”.',
    }),
  ]);
  const fixes = await tryFixes(code, text, () => true);
  expect(fixes.filter(({ isIgnore }) => !isIgnore).map((fix) => fix.text.split('\n').at(-1))).toEqual([
    '    ces: 5.2 of 7, high is easy (n=60)',
    '    ces: 5.2 of 7, low is easy (n=60)',
  ]);
});

it('writes it in the language of the file', async () => {
  const text = 'language: sv\nkundresa: Fel\n  ces: 5,2 av 7\n';
  const [fix] = await tryFixes(code, text, () => true);
  expect(fix?.text).not.toContain('high is easy');
  expect(await messagesInText(code, fix?.text ?? '')).toEqual([]);
});

it('looks at the newest of the journey, too, and not at others', async () => {
  expect(await messagesInText(code, journeyOf('ces: 5 of 7'))).toHaveLength(1);
  expect(await messagesInText(code, journeyOf('ces: 5 of 7, low is easy'))).toEqual([]);
  expect(await messagesInText(code, journeyOf('nps: 30', 'touchpoint: A | csat: 80%'))).toEqual([]);
});
