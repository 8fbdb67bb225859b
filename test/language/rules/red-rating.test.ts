import { describe, expect, it } from 'vitest';
import type { Level } from '../../../language/model/finding.ts';
import { buildFile, type TouchpointSpec } from '../model-builder.ts';
import { findOf, messagesOf } from './find-in.ts';
import { foundInText } from './in-text.ts';

const offer: TouchpointSpec = {
  name: 'A concrete offer',
  id: 'offer',
  rating: { value: 4.2, n: 42, sd: 1.9 },
  importance: 9,
  needs: ['A concrete offer while I am still excited'],
};
const others: TouchpointSpec[] = [
  { name: 'Website', rating: 7.6, importance: 6 },
  { name: 'Contract', rating: 6.9, importance: 7 },
  { name: 'Service', rating: 6, importance: 7 },
];

it('says the rank and what lacks in the first line, and what lies behind it in the others', () => {
  expect(messagesOf('red-rating', { touchpoints: [...others, offer] })).toEqual([
    [
      'Priority 1 of 4: "A concrete offer" is red, 4.2 of 10. No action, no owner.',
      'n=42, ±0.6. Importance 9, opportunity 13.8 (strong).',
      'Need not met: "A concrete offer while I am still excited".',
    ].join('\n'),
  ]);
});

it('stands on the rating value, as a warning about that touchpoint', () => {
  const spec = { touchpoints: [offer] };
  const [stage] = buildFile({ journeys: [spec] }).journeys[0]?.stages ?? [];
  const entry = stage?.entries[0];
  expect(findOf('red-rating', spec)).toEqual([
    expect.objectContaining({
      level: 'warning',
      touchpoint: 'offer',
      range: entry?.kind === 'touchpoint' ? entry.touchpoint.ratings[0]?.valueRange : expect.fail(),
    }),
  ]);
});

it('leaves yellow, green, unrated and off-scale touchpoints alone', () => {
  const touchpoints = [5.01, 8, '?' as const, 'n/a' as const, -1].map((rating, index) => ({
    name: `Touchpoint ${index}`,
    rating,
    importance: 9,
  }));
  expect(findOf('red-rating', { touchpoints })).toEqual([]);
});

it('counts a rating on the cut-off as red', () => {
  expect(messagesOf('red-rating', { touchpoints: [{ name: 'Service', rating: 5, importance: 7 }] })).toEqual([
    'Priority 1 of 1: "Service" is red, 5 of 10. No action, no owner.\nImportance 7, opportunity 9.',
  ]);
});

it('does not rank what has no importance', () => {
  expect(messagesOf('red-rating', { touchpoints: [{ name: 'Invoice', rating: 3 }] })).toEqual([
    '"Invoice" is red, 3 of 10. No action, no owner.\nIt has no rank, because its importance is not said.',
  ]);
});

it.each([
  [{ value: 4, n: 42 }, 'n=42, ±1.3 at most'],
  [{ value: 4, n: 19, sd: 2 }, 'n=19, thin base, ±1'],
  [{ value: 4, n: 8, sd: 2 }, 'n=8, anecdotal, ±1.7'],
  [{ value: 4, n: 1 }, 'n=1, anecdotal'],
  [{ value: 4, n: 1200, sd: 0.8 }, 'n=1,200, ±0.045'],
])('says what %j stands on', (rating, evidence) => {
  expect(messagesOf('red-rating', { touchpoints: [{ name: 'Offer', rating }] })[0]).toContain(
    `"Offer" is red, 4 of 10. No action, no owner.\n${evidence}. `,
  );
});

it('never rounds a rating onto the cut-off', () => {
  expect(messagesOf('red-rating', { touchpoints: [{ name: 'Offer', rating: 4.9996, importance: 9 }] })[0]).toContain(
    'is red, 4.9996 of 10.',
  );
  expect(messagesOf('red-rating', { touchpoints: [{ name: 'Offer', rating: 4.190476, importance: 9 }] })[0]).toContain(
    'is red, 4.19 of 10.',
  );
});

it('names the needs that are not met, not those that are', () => {
  const needs = [{ text: 'Pay safely', met: 9 }, { text: 'Pay fast', met: 3 }, { text: 'See the total' }];
  expect(messagesOf('red-rating', { touchpoints: [{ name: 'Payment', rating: 3, needs }] })[0]).toMatch(
    /Needs not met: "Pay fast", "See the total"\.$/u,
  );
  expect(
    messagesOf('red-rating', { touchpoints: [{ name: 'Payment', rating: 3, needs: needs.slice(0, 1) }] })[0],
  ).not.toContain('not met');
});

it('names the need that it serves where it has none of its own', () => {
  const journey = {
    needs: [{ id: 'fit', text: 'A car that suits my life' }],
    touchpoints: [{ name: 'Meeting', rating: 3, serves: ['fit'] }],
  };
  expect(messagesOf('red-rating', journey)[0]).toContain('Need not met: "A car that suits my life".');
});

const kim = { name: 'Kim', id: 'kim' };
const lise = { name: 'Lise', id: 'lise' };
const omar = { name: 'Omar', id: 'omar' };

it('is told for one persona only, with their rank', () => {
  const touchpoints = [
    { name: 'Website', rating: 4, importance: 9 },
    { name: 'Offer', rating: [8.5, { value: 3, personas: ['kim'] }], importance: 6 },
  ];
  expect(messagesOf('red-rating', { personas: [kim, lise], touchpoints })).toEqual([
    'Priority 1 of 1: "Website" is red, 4 of 10. No action, no owner.\nImportance 9, opportunity 14 (strong).',
    'Priority 2 of 2: "Offer" is red for Kim, 3 of 10. No action, no owner.\nImportance 6, opportunity 9.',
  ]);
});

it('is told once where the only persona’s rating is everybody’s', () => {
  const journey = {
    personas: [kim],
    touchpoints: [{ name: 'Offer', rating: { value: 3, personas: ['kim'] }, importance: 9 }],
  };
  expect(messagesOf('red-rating', journey)).toEqual([
    'Priority 1 of 1: "Offer" is red, 3 of 10. No action, no owner.\nImportance 9, opportunity 15 (extreme).',
  ]);
});

it('is one finding a touchpoint: as all customers rate it, and the personas for whom it is red besides', () => {
  const rating = [
    4,
    { value: 3, personas: ['kim'] },
    { value: 8, personas: ['lise'] },
    { value: 2, personas: ['omar'] },
  ];
  const found = findOf('red-rating', { personas: [kim, lise, omar], touchpoints: [{ name: 'Offer', rating }] });
  expect(found.map(({ message }) => message.split('\n'))).toEqual([
    [
      '"Offer" is red, 4 of 10. No action, no owner.',
      'It has no rank, because its importance is not said.',
      'Also red for Omar (2), Kim (3).',
    ],
  ]);
  expect(found[0]?.related.map(({ message }) => message)).toEqual(['Also red for Omar (2).', 'Also red for Kim (3).']);
});

it('stands at the line of the persona who rates it lowest where only personas do', () => {
  const rating = [8, { value: 4, personas: ['kim'] }, { value: 3, personas: ['omar'] }];
  const [found, ...others] = findOf('red-rating', { personas: [kim, omar], touchpoints: [{ name: 'Offer', rating }] });
  expect(others).toEqual([]);
  expect(found?.message).toMatch(/^"Offer" is red for Omar, 3 of 10\..*\nAlso red for Kim \(4\)\.$/su);
});

it('names both personas of one line, and leads to it once', () => {
  const rating = [8, { value: 3, personas: ['kim', 'omar'] }];
  const [found] = findOf('red-rating', { personas: [kim, omar], touchpoints: [{ name: 'Offer', rating }] });
  expect(found?.message).toMatch(/is red for Kim, 3 of 10.*Also red for Omar \(3\)\.$/su);
  expect(found?.related).toEqual([]);
});

it('takes the rank of a persona where all customers give none', () => {
  const importance = { value: 9, personas: ['kim'] };
  const journey = { personas: [kim, lise], touchpoints: [{ name: 'Offer', rating: 4, importance }] };
  expect(messagesOf('red-rating', journey)).toEqual([
    'Priority 1 of 1 for Kim: "Offer" is red, 4 of 10. No action, no owner.\nImportance 9, opportunity 14 (strong).',
  ]);
});

describe('what it lacks', () => {
  const offer = (...lines: readonly string[]) =>
    ['journey: Buying a new car', '  touchpoint offer: A concrete offer', ...lines.map((line) => `    ${line}`)].join(
      '\n',
    );
  const red = 'rating: 4.2 (n=42, survey, 2026-03)';
  const lackIn = async (text: string, levels?: ReadonlyMap<string, Level | 'off'>) => {
    const [found] = await foundInText('red-rating', text, levels && { levels });
    return { said: /^.*? of 10\. ?(.*)/u.exec(found?.message ?? '')?.[1], lacks: found?.lacks };
  };

  it.each([
    [[], 'No action, no owner.', ['action', 'owner']],
    [['owner: Sales'], 'No action.', ['action']],
    [['action: Faster'], 'No owner.', ['owner']],
    [['action: Faster | owner: Sales'], '', []],
    [['action: Faster | status: doing', 'owner: Sales'], '', []],
    [['action: Hire | status: dropped'], 'The action was dropped and there is no owner.', ['action', 'owner']],
    [['action: Hire | status: dropped', 'owner: Sales'], 'The action was dropped.', ['action']],
    [['action: A | status: dropped', 'action: B | owner: Sales'], '', []],
    [['action: A | status: done | due: 2026-04', 'owner: Sales'], '', []],
    [
      ['action: A | status: done | due: 2025-12-31', 'owner: Sales'],
      'The action is done, but the rating is newer.',
      ['action'],
    ],
    [
      ['action: A | status: done | due: 2025-12-31 | owner: Sales'],
      'The action is done, but the rating is newer, and there is no owner.',
      ['action', 'owner'],
    ],
  ])('with %j: %s', async (lines, said, lacks) => {
    expect(await lackIn(offer(red, ...lines))).toEqual({ said, lacks });
  });

  it('takes the owner of the stage or of the journey', async () => {
    expect((await lackIn(offer(red).replace('\n', ' | owner: Sales\n'))).said).toBe('No action.');
  });

  it('is not said in a journey that is to be, which is itself the plan', async () => {
    expect(await lackIn(offer(red).replace('\n', '\n  state: to-be\n'))).toEqual({ said: '', lacks: [] });
  });

  it('is not said while a line that may say it cannot be read', async () => {
    expect(await lackIn(offer(red, 'acton: Faster'))).toEqual({ said: '', lacks: [] });
    expect((await lackIn(offer(red).replace('\n', '\n  ownr: Sales\n'))).said).toBe('No action.');
  });

  it('is left to a code that the project gives a level of its own', async () => {
    const level = (code: string, of: Level | 'off') => lackIn(offer(red), new Map([[code, of]]));
    expect((await level('red-without-action', 'error')).said).toBe('No owner.');
    expect((await level('red-without-owner', 'off')).said).toBe('No action.');
  });

  it.each(['red-without-owner', 'red-without-action, red-without-owner'])(
    'is not said where a comment accepts it: %s',
    async (codes) => {
      const said = codes.includes('action') ? '' : 'No action.';
      const comment = `# ignore ${codes}: asked in May`;
      expect((await lackIn(offer(comment, red))).said).toBe(said);
      expect((await lackIn(offer(red).replace('  touchpoint', `  ${comment}\n  touchpoint`))).said).toBe(said);
    },
  );
});

describe('silenced', () => {
  const map = (...lines: readonly string[]) =>
    `journey: A\n  persona kim: Kim\n  persona omar: Omar\n  touchpoint: B\n${lines.map((line) => `    ${line}\n`).join('')}`;
  const comment = '# ignore red-rating: agreed with the board';
  const heads = async (text: string) =>
    (await foundInText('red-rating', text)).map(({ message }) =>
      message.split('\n').filter((line) => /red/u.test(line)),
    );

  it('above the rating of all customers, it is silent about every persona', async () => {
    expect(await heads(map(comment, 'rating: 4', 'rating[kim]: 3'))).toEqual([]);
  });

  it('above the rating of one persona, the other one is still reported', async () => {
    expect(await heads(map('rating: 8', comment, 'rating[kim]: 3', 'rating[omar]: 4'))).toEqual([
      ['"B" is red for Omar, 4 of 10. No action, no owner.'],
    ]);
    expect(await heads(map('rating: 4', comment, 'rating[kim]: 3', 'rating[omar]: 4'))).toEqual([
      ['"B" is red, 4 of 10. No action, no owner.', 'Also red for Omar (4).'],
    ]);
    expect(await heads(map('rating: 8', comment, 'rating[kim]: 3', comment, 'rating[omar]: 4'))).toEqual([]);
  });
});

it('is told once of a touchpoint that comes again, and of a contact that never happens and is rated', async () => {
  const again = 'journey: A\n  touchpoint shop: Shop\n    rating: 3\n  touchpoint: B\n  again: shop\n';
  expect(await foundInText('red-rating', again)).toHaveLength(1);
  const missing = 'journey: A\n  touchpoint: Call\n    status: missing\n    rating: 3\n    importance: 9\n';
  expect((await foundInText('red-rating', missing)).map(({ message }) => message)).toEqual([
    expect.stringMatching(/^Priority 1 of 1: "Call" is red, 3 of 10\./u),
  ]);
});

it('takes bands that are carried over to another scale', async () => {
  const found = await foundInText('red-rating', 'journey: A\n  scale: 1-5\n  touchpoint: B\n    rating: 2\n');
  expect(found.map(({ message }) => message.split('\n')[0])).toEqual(['"B" is red, 2 of 5. No action, no owner.']);
});

it('looks at today’s rating, not at the history', () => {
  const rating = [
    { value: 3, date: '2025' },
    { value: 8.2, date: '2026-02' },
  ];
  expect(findOf('red-rating', { touchpoints: [{ name: 'Offer', rating }] })).toEqual([]);
});

it('takes any characters in names and needs', () => {
  const touchpoint = { name: `It's {odd}, <b>#1</b>`, rating: 2, needs: [`l'"été" {x}`] };
  expect(messagesOf('red-rating', { touchpoints: [touchpoint] })[0]).toContain(`"It's {odd}, <b>#1</b>" is red`);
});
