import { expect, it } from 'vitest';
import { foundInText, messagesInText } from './in-text.ts';

const code = 'unknown-team';

const map = (...lines: readonly string[]) =>
  ['team care: Customer care', 'team field: Field service', 'journey: A fault', ...lines].join('\n');

it('tells of an owner who is no declared team, with the nearest one', async () => {
  expect(await foundInText(code, map('  touchpoint call: A call', '    owner: Custmer care'))).toEqual([
    expect.objectContaining({
      level: 'warning',
      touchpoint: 'call',
      on: 'Custmer care',
      message: '“Custmer care” is not a declared team. Did you mean “Customer care”?',
    }),
  ]);
});

it('looks at journeys, stages, touchpoints and actions', async () => {
  const found = await foundInText(
    code,
    map(
      '  owner: A',
      '  stage: One',
      '    owner: B',
      '    touchpoint: T',
      '      owner: C',
      '      action: X | owner: D',
    ),
  );
  expect(found.map(({ on, touchpoint }) => [on, touchpoint])).toEqual([
    ['A', undefined],
    ['B', undefined],
    ['C', 'T'],
    ['D', 'T'],
  ]);
});

it('says what is declared where nothing is near', async () => {
  expect(await messagesInText(code, map('  owner: Legal'))).toEqual([
    '“Legal” is not a declared team. The declared teams are “care”, “field”. If it is another team, declare it with “team: Legal”.',
  ]);
});

it.each(['care', 'Field Service'])('is silent with %s', async (owner) => {
  expect(await messagesInText(code, map(`  owner: ${owner}`))).toEqual([]);
});

it('is silent where no team is declared, or may be declared where nothing can be read', async () => {
  expect(await messagesInText(code, 'journey: A fault\n  owner: Legal')).toEqual([]);
  expect(await messagesInText(code, `teem: Legal\n${map('  owner: Legal')}`)).toEqual([]);
});
