import { describe, expect, it } from 'vitest';
import type { Level } from '../../../language/model/finding.ts';
import { foundInText, journeyOf, messagesInText } from './in-text.ts';

const code = 'red-rating';
const offer = [
  'touchpoint offer: A concrete offer',
  '  rating: 4.2 (n=42, sd=1.9)',
  '  importance: 9',
  '  need: A concrete offer while I am still excited',
];

it('gives no rank to what is rated at least as high as it matters, and the reason', async () => {
  expect(await messagesInText(code, journeyOf('touchpoint: Bill | rating: 4 | importance: 3 | action: Ask'))).toEqual([
    '"Bill" is red, 4 of 10. No owner.\nImportance 3, opportunity 3. It has no rank, because it is rated at least as high as it matters.',
  ]);
});

it('says the rank and what lacks in the first line, and what lies behind it in the others', async () => {
  const text = journeyOf(
    'touchpoint: Website | rating: 7.6 | importance: 6',
    'touchpoint: Contract | rating: 6.9 | importance: 7',
    'touchpoint: Service | rating: 6 | importance: 7',
    ...offer,
  );
  expect(await messagesInText(code, text)).toEqual([
    [
      'Priority 1 of 3 (first in 100 of 100 draws): "A concrete offer" is red, 4.2 of 10. No action, no owner.',
      'n=42, ±0.6. Importance 9, opportunity 13.8 (strong).',
      'What customers need there: "A concrete offer while I am still excited".',
    ].join('\n'),
  ]);
});

it('stands on the rating value, as a warning about that touchpoint', async () => {
  expect(await foundInText(code, journeyOf(...offer))).toEqual([
    expect.objectContaining({ level: 'warning', touchpoint: 'offer', on: '4.2' }),
  ]);
});

it.each(['5.01', '8', '?', 'n/a', '-1'])(
  'leaves yellow, green, unrated and off-scale touchpoints alone: %s',
  async (rating) => {
    expect(await messagesInText(code, journeyOf(`touchpoint: Offer | rating: ${rating} | importance: 9`))).toEqual([]);
  },
);

it('counts a rating on the cut-off as red', async () => {
  expect(await messagesInText(code, journeyOf('touchpoint: Service | rating: 5 | importance: 7'))).toEqual([
    'Priority 1 of 1: "Service" is red, 5 of 10. No action, no owner.\nImportance 7, opportunity 9.',
  ]);
});

it('does not rank what has no importance', async () => {
  expect(await messagesInText(code, journeyOf('touchpoint: Invoice | rating: 3'))).toEqual([
    '"Invoice" is red, 3 of 10. No action, no owner.\nIt has no rank, because its importance is not given.',
  ]);
});

it.each([
  ['4 (n=42)', 'n=42, 2.89 to 5.36 at the widest'],
  ['4 (n=19, sd=2)', 'n=19, thin base, ±1'],
  ['4 (n=8, sd=2)', 'n=8, anecdotal, ±1.7'],
  ['4 (n=1)', 'n=1, anecdotal'],
  ['4 (n=1200, sd=0.8)', 'n=1,200, ±0.045'],
])('says what %s stands on', async (rating, evidence) => {
  const [message] = await messagesInText(code, journeyOf(`touchpoint: Offer | rating: ${rating}`));
  expect(message).toContain(`"Offer" is red, 4 of 10. No action, no owner.\n${evidence}. `);
});

it.each([
  ['4.9996', 'is red, 4.9996 of 10.'],
  ['4.190476', 'is red, 4.19 of 10.'],
])('never rounds a rating onto the cut-off: %s', async (rating, words) => {
  const [message] = await messagesInText(code, journeyOf(`touchpoint: Offer | rating: ${rating} | importance: 9`));
  expect(message).toContain(words);
});

it('calls a need not met only where the map says so', async () => {
  const payment = ['touchpoint: Payment | rating: 3', '  need: Pay safely | met: 9'];
  const [all] = await messagesInText(code, journeyOf(...payment, '  need: Pay fast | met: 3', '  need: See the total'));
  expect(all).toMatch(/Need not met: "Pay fast"\. What customers need there: "See the total"\.$/u);
  const [met] = await messagesInText(code, journeyOf(...payment));
  expect(met).toContain('"Payment" is red');
  expect(met).not.toContain('not met');
});

it('names the need that it serves where it has none of its own', async () => {
  const text = journeyOf('need fit: A car that suits my life', 'touchpoint: Meeting | rating: 3 | serves: fit');
  expect((await messagesInText(code, text))[0]).toContain('What customers need there: "A car that suits my life".');
});

const [kim, lise, omar] = ['persona kim: Kim', 'persona lise: Lise', 'persona omar: Omar'] as const;

it('is reported for one persona only, with their rank', async () => {
  const text = journeyOf(
    kim,
    lise,
    'touchpoint: Website | rating: 4 | importance: 9',
    'touchpoint: Offer | rating: 8.5 | rating[kim]: 3 | importance: 6',
  );
  expect(await messagesInText(code, text)).toEqual([
    'Priority 1 of 1: "Website" is red, 4 of 10. No action on the whole map, no owner.\nImportance 9, opportunity 14 (strong).',
    'Kim’s priority 2 of 2: "Offer" is red, 3 of 10. No owner.\nImportance 6, opportunity 9.',
  ]);
});

it('is reported once where the only persona’s rating is everybody’s', async () => {
  expect(await messagesInText(code, journeyOf(kim, 'touchpoint: Offer | rating[kim]: 3 | importance: 9'))).toEqual([
    'Priority 1 of 1: "Offer" is red, 3 of 10. No action, no owner.\nImportance 9, opportunity 15 (strong).',
  ]);
});

it('is one finding a touchpoint: as all customers rate it, and the personas for whom it is red besides', async () => {
  const ratings = ['rating: 4', 'rating[kim]: 3', 'rating[lise]: 8', 'rating[omar]: 2'];
  const text = journeyOf(kim, lise, omar, `touchpoint: Offer | ${ratings.join(' | ')}`);
  const found = await foundInText(code, text);
  expect(found.map(({ message }) => message.split('\n'))).toEqual([
    [
      '"Offer" is red, 4 of 10. No action, no owner.',
      'It has no rank, because its importance is not given.',
      'Also red for Omar (2), Kim (3).',
    ],
  ]);
  expect(found[0]?.related.map(({ message }) => message)).toEqual(['Also red for Omar (2).', 'Also red for Kim (3).']);
});

it('stands at the line of the persona who rates it lowest where only personas do', async () => {
  const text = journeyOf(kim, omar, 'touchpoint: Offer | rating: 8 | rating[kim]: 4 | rating[omar]: 3');
  const [found, ...others] = await foundInText(code, text);
  expect(others).toEqual([]);
  expect(found?.on).toBe('3');
  expect(found?.message).toMatch(/^"Offer" is red for Omar, 3 of 10\..*\nAlso red for Kim \(4\)\.$/su);
});

it('names both personas of one line, and leads to it once', async () => {
  const [found] = await foundInText(code, journeyOf(kim, omar, 'touchpoint: Offer | rating: 8 | rating[kim, omar]: 3'));
  expect(found?.message).toMatch(/is red for Kim, 3 of 10.*Also red for Omar \(3\)\.$/su);
  expect(found?.related).toEqual([]);
});

it('takes the rank of a persona where all customers give none', async () => {
  expect(
    await messagesInText(code, journeyOf(kim, lise, 'touchpoint: Offer | rating: 4 | importance[kim]: 9')),
  ).toEqual([
    'Kim’s priority 1 of 1: "Offer" is red, 4 of 10. No action, no owner.\nImportance 9, opportunity 14 (strong).',
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

it('takes bands that are converted to another scale', async () => {
  const found = await foundInText('red-rating', 'journey: A\n  scale: 1-5\n  touchpoint: B\n    rating: 2\n');
  expect(found.map(({ message }) => message.split('\n')[0])).toEqual(['"B" is red, 2 of 5. No action, no owner.']);
});

it('looks at today’s rating, not at the history', async () => {
  const text = journeyOf('touchpoint: Offer | rating: 3 (2025) | rating: 8.2 (2026-02)');
  expect(await messagesInText(code, text)).toEqual([]);
});

it('takes any characters in names and needs', async () => {
  const text = journeyOf(`touchpoint: It's {odd}, <b>#1</b> | rating: 2`, `  need: l'"été" {x}`);
  expect((await messagesInText(code, text))[0]).toContain(`"It's {odd}, <b>#1</b>" is red`);
});

describe('a missing action', () => {
  const red = (name: string, importance: string, more = '') =>
    `touchpoint: ${name} | rating: 4${importance === '' ? '' : ` | importance: ${importance}`} | owner: Sales${more}`;
  const firstLines = async (...lines: readonly string[]) =>
    (await messagesInText(code, journeyOf(...lines))).map((message) => message.split('\n')[0]);

  it('is reported once where the map has no action at all, at the first priority', async () => {
    expect(await firstLines(red('Bill', '6'), red('Offer', '9'), red('Desk', '8'))).toEqual([
      'Priority 3 of 3: "Bill" is red, 4 of 10.',
      'Priority 1 of 3: "Offer" is red, 4 of 10. No action on the whole map.',
      'Priority 2 of 3: "Desk" is red, 4 of 10.',
    ]);
  });

  it('is reported for each where the map has one', async () => {
    expect(await firstLines(red('Bill', '6'), red('Offer', '9', ' | action: Call'), red('Desk', '8'))).toEqual([
      'Priority 3 of 3: "Bill" is red, 4 of 10. No action.',
      'Priority 1 of 3: "Offer" is red, 4 of 10.',
      'Priority 2 of 3: "Desk" is red, 4 of 10. No action.',
    ]);
  });

  it('is not reported where the touchpoint is not important and has no gap', async () => {
    expect(await firstLines(red('Bill', '4'))).toEqual(['"Bill" is red, 4 of 10.']);
    expect(await firstLines(red('Bill', ''))).toEqual(['"Bill" is red, 4 of 10. No action.']);
  });
});

it('says how sure the place is where ratings have intervals', async () => {
  const text = journeyOf(
    'touchpoint: Visit | rating: 4.6 (n=40, sd=2.2) | importance: 9 | owner: A | action: B',
    'touchpoint: Call | rating: 4.9 (n=58, sd=2.2) | importance: 9 | owner: A | action: B',
  );
  const heads = (await messagesInText(code, text)).map((message) => message.split(':')[0]);
  expect(heads).toEqual([
    expect.stringMatching(/^Priority 1 of 2 \(first in 7\d of 100 draws\)$/),
    expect.stringMatching(/^Priority 2 of 2 \(first in 2\d of 100 draws\)$/),
  ]);
});
