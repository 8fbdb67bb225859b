import { expect, it } from 'vitest';
import * as inText from './in-text.ts';

const code = 'red-without-owner';
/** Off by default: these are projects that ask for it. */
const levels = new Map([[code, 'warning' as const]]);
const foundInText = (text: string) => inText.foundInText(code, text, { levels });
const messagesInText = (text: string) => inText.messagesInText(code, text, { levels });

const journey = ({ journeyOwner = '', stageOwner = '', lines = [] as readonly string[] }) =>
  [
    `journey: Buying a new car ${journeyOwner}`.trim(),
    `  stage: After ${stageOwner}`.trimEnd(),
    '    touchpoint news: News about the delivery',
    '      rating: 3.1',
    ...lines.map((line) => `      ${line}`),
  ].join('\n');

it('tells of a red touchpoint without an owner, on its name', async () => {
  expect(await foundInText(journey({}))).toEqual([
    expect.objectContaining({
      level: 'warning',
      touchpoint: 'news',
      on: 'News about the delivery',
      message:
        '"News about the delivery" is red, 3.1 of 10, and has no owner: neither the touchpoint nor its stage nor the journey has an “owner”.',
    }),
  ]);
});

it.each([
  ['itself', { lines: ['owner: Sales'] }],
  ['its stage', { stageOwner: '| owner: Sales' }],
  ['the journey', { journeyOwner: '| owner: Sales' }],
  ['an action', { lines: ['action: Call | owner: Sales'] }],
])('is silent where %s has an owner', async (_who, facts) => {
  expect(await messagesInText(journey(facts))).toEqual([]);
});

it.each(['done', 'dropped'])('does not count the owner of an action that is %s', async (status) => {
  const lines = [`action: Call | owner: Sales | status: ${status}`];
  expect(await messagesInText(journey({ lines }))).toHaveLength(1);
});

it('leaves out what is not red, and a journey that is to be', async () => {
  expect(await messagesInText(journey({}).replace('3.1', '6'))).toEqual([]);
  expect(await messagesInText(journey({ journeyOwner: '| state: to-be' }))).toEqual([]);
});

it('is silent while a line that may name the owner cannot be read', async () => {
  expect(await messagesInText(journey({ lines: ['ownr: Sales'] }))).toEqual([]);
  expect(await messagesInText(journey({}).replace('\n', '\n  ownr: Sales\n'))).toEqual([]);
  expect(await messagesInText(journey({}).replace('After\n', 'After\n    ownr: Sales\n'))).toEqual([]);
  expect(await messagesInText(journey({}).replace('journey:', 'jorney'))).toEqual([]);
});

it('is told all the same while a line elsewhere cannot be read', async () => {
  const other = `${journey({})}\n    touchpoint call: A call\n      ratng: 3\n  stag: Later`;
  expect((await foundInText(other)).map(({ on }) => on)).toEqual(['News about the delivery']);
});

it('is off until a project asks for it', async () => {
  expect(await inText.foundInText(code, journey({}))).toEqual([]);
});
