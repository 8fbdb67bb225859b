import { expect, it } from 'vitest';
import { findIn, findOf, messagesOf } from './find-in.ts';

it('tells of the same id on the later touchpoint, with the first as the other place', () => {
  const [found, ...rest] = findOf('duplicate-name', {
    stages: [
      { name: 'Before', touchpoints: [{ name: 'Website', id: 'web' }] },
      { name: 'After', touchpoints: [{ name: 'Web shop', id: 'web' }] },
    ],
  });
  expect(rest).toEqual([]);
  expect(found).toMatchObject({
    level: 'error',
    touchpoint: 'web',
    message: '“web” is already taken on line 3. Give one of the two another id, so that a reference means one of them.',
    range: { start: { line: 4 } },
    related: [{ uri: 'file:///test.journey', range: { start: { line: 2 } }, message: 'It is taken here first.' }],
  });
});

it('lets stages, touchpoints and the journey’s needs share one set of ids', () => {
  const journey = {
    needs: [{ id: 'offer', text: 'An offer' }],
    stages: [
      {
        name: 'Purchase',
        id: 'purchase',
        touchpoints: [
          { name: 'Offer', id: 'offer' },
          { name: 'Buy', id: 'Purchase' },
        ],
      },
    ],
  };
  expect(messagesOf('duplicate-name', journey).map((message) => message.split(' on ')[0])).toEqual([
    '“offer” is already taken',
    '“Purchase” is already taken',
  ]);
});

it('tells of the same stage name in a journey and the same touchpoint name in a stage', () => {
  const journey = {
    stages: [
      { name: 'På nätet', touchpoints: [{ name: 'Webb' }, { name: ' WEBB ' }] },
      { name: 'På  Nätet'.normalize('NFD'), touchpoints: [{ name: 'Webb' }] },
    ],
  };
  expect(messagesOf('duplicate-name', journey)).toEqual([
    'There is already a touchpoint " WEBB " in this stage, on line 3. Give one of the two another name, or make them one.',
    expect.stringContaining('in this journey, on line 2.'),
  ]);
});

it('tells of personas, channels, teams and sources that share an id or a name in one place', () => {
  const twice = [{ name: 'Web', id: 'w' }, { name: 'web' }, { name: 'W' }];
  const found = findIn({ personas: twice, channels: twice, teams: twice, sources: twice, journeys: [] });
  expect(found.map(({ message }) => message.replace(/,? on line.*/u, ''))).toEqual(
    ['persona', 'channel', 'team', 'source'].flatMap((kind) => [
      `There is already a ${kind} "web"`,
      `There is already a ${kind} "W"`,
    ]),
  );
});

it('tells of two journeys with the same id', () => {
  expect(findOf('duplicate-name', { id: 'buy' }, { id: 'BUY' })).toHaveLength(1);
});

it('tells of two needs of one touchpoint with the same id', () => {
  const needs = [
    { id: 'pay', text: 'Pay safely' },
    { id: 'pay', text: 'Pay fast' },
  ];
  expect(findOf('duplicate-name', { touchpoints: [{ name: 'Checkout', needs }] })).toHaveLength(1);
});

it('is silent where names differ, stand in different places, or a touchpoint repeats the need it serves', () => {
  const journey = {
    needs: [{ id: 'fit', text: 'Fit' }],
    personas: [{ name: 'Kim', id: 'Kim' }],
    stages: [
      { name: 'Before', touchpoints: [{ name: 'Website', needs: [{ id: 'fit', text: 'Fit' }] }] },
      { name: 'After', touchpoints: [{ name: 'Website' }, { name: '' }, { name: '' }] },
    ],
  };
  const found = findIn({ journeys: [journey, { ...journey, name: 'Another' }], personas: [{ name: 'Kim' }] });
  expect(found.filter(({ code }) => code === 'duplicate-name')).toEqual([]);
});
