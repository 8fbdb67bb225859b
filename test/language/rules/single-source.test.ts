import { expect, it } from 'vitest';
import { foundInText, messagesInText } from './in-text.ts';

const code = 'single-source';
const sources =
  'source panel: Customer panel\n  kind: survey\nsource box: The box at the till\nsource wall: Wall of quotes\n';
const journey = (...behind: readonly string[]) =>
  [
    `${sources}journey: Buying a new car`,
    ...behind.map(
      (qualifiers, index) => `  touchpoint: Contact ${index} | rating: 7${qualifiers && ` (${qualifiers})`}`,
    ),
  ].join('\n');

it('tells of a map that stands on surveys alone, once', async () => {
  expect(await foundInText(code, journey('survey, n=42', 'survey', 'panel'))).toEqual([
    expect.objectContaining({
      level: 'hint',
      touchpoint: undefined,
      on: 'Buying a new car',
      message:
        'All 3 rated touchpoints are based on surveys alone: a rating does not give the reasons. Add a few interviews, or open questions.',
    }),
  ]);
});

it.each([
  ['interview', 'interviews alone'],
  ['crm', 'CRM data alone'],
  ['analytics', 'analytics alone'],
  ['review', 'reviews alone'],
  ['observation', 'observation alone'],
  ['support', 'support cases alone'],
  ['box', 'one source, "The box at the till"'],
])('knows the blind side of %s', async (kind, words) => {
  expect(await messagesInText(code, journey(kind, kind, kind))).toEqual([expect.stringContaining(words)]);
});

it.each([
  ['two kinds stand behind them', ['survey', 'survey', 'interview']],
  ['one of them stands on two kinds', ['survey', 'survey', 'survey, crm']],
  ['a source is of another kind', ['interview', 'interview', 'panel']],
  ['two sources say no kind', ['box', 'box', 'wall']],
  ['one of them says nothing', ['survey', 'survey', '']],
  ['two are rated', ['survey', 'survey']],
])('is silent where %s', async (_what, behind) => {
  expect(await messagesInText(code, journey(...behind))).toEqual([]);
});

it.each(['quote: I waited', 'pain: The queue'])(
  'surveys alone are enough where customers gave reasons: %s',
  async (line) => {
    expect(await messagesInText(code, `${journey('survey', 'survey', 'survey')} | ${line}`)).toEqual([]);
    expect(await messagesInText(code, `${journey('crm', 'crm', 'crm')} | ${line}`)).toHaveLength(1);
  },
);

it('counts today’s ratings, also those of personas', async () => {
  const old = journey('survey', 'survey', 'survey').replace(
    'rating: 7 (survey)',
    'rating: 6 (crm, 2024) | rating: 7 (survey, 2026)',
  );
  expect(await messagesInText(code, old)).toHaveLength(1);
  const persona = `persona kim: Kim\npersona lise: Lise\n${journey('survey', 'survey', 'survey')} | rating[kim]: 6 (interview)`;
  expect(await messagesInText(code, persona)).toEqual([]);
});

it('is silent where an unrated touchpoint has a line that cannot be read', async () => {
  const text = `${journey('survey', 'survey', 'survey')}\n  touchpoint: Offer\n`;
  expect(await messagesInText(code, `${text}    need: A price\n`)).toHaveLength(1);
  expect(await messagesInText(code, `${text}    ratng: 7 (interview)\n`)).toEqual([]);
});
