import { expect, it } from 'vitest';
import { findOf, messagesOf } from './find-in.ts';

it.each([
  ['failed', '"Delivery" fails: the contact is planned, but customers do not get what it is for.'],
  ['ad hoc', '"Delivery" is ad hoc: nobody planned this contact, customers bring it about themselves.'],
  ['out of order', '"Delivery" comes out of order: customers meet it at another time than planned.'],
] as const)('tells of %s', (status, message) => {
  expect(findOf('failed-touchpoint', { touchpoints: [{ name: 'Delivery', status }] })).toEqual([
    expect.objectContaining({ level: 'warning', touchpoint: 'Delivery', message, related: [] }),
  ]);
});

it('is silent on planned and on missing contacts', () => {
  const touchpoints = [
    { name: 'A', status: 'planned' as const },
    { name: 'B', status: 'missing' as const },
    { name: 'C' },
  ];
  expect(findOf('failed-touchpoint', { touchpoints })).toEqual([]);
});

const news = { name: 'News of the delivery', status: 'missing' as const };
const call = { name: 'The customer calls', status: 'ad hoc' as const };

it('names a missing contact right before an ad hoc one as the likely cause, also across stages', () => {
  const [found] = findOf('failed-touchpoint', {
    stages: [
      { name: 'Waiting', touchpoints: [news] },
      { name: 'Delivery', touchpoints: [call] },
    ],
  });
  expect(found?.message).toMatch(
    /The likely cause is the contact before it, which never happens: "News of the delivery"\.$/u,
  );
  expect(found?.related).toEqual([
    { uri: 'file:///test.journey', range: expect.anything(), message: '"News of the delivery" never happens.' },
  ]);
  expect(found?.related[0]?.range.start.line).toBeLessThan(found?.range.start.line ?? 0);
});

it('names no cause when something else comes in between', () => {
  const between = [
    [news, { name: 'Mail' }, call],
    [news, { again: 'Mail' }, call],
    [call, news],
  ];
  for (const touchpoints of between) {
    expect(messagesOf('failed-touchpoint', { stages: [{ name: 'Waiting', touchpoints }] })[0]).not.toContain('cause');
  }
});
