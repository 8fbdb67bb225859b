import { expect, it } from 'vitest';
import { foundInText, journeyOf, messagesInText } from './in-text.ts';

const code = 'failed-touchpoint';

it.each([
  ['failed', '"Delivery" fails: the contact is planned, but does not serve its purpose.'],
  ['ad hoc', '"Delivery" is ad hoc: this contact was not planned, customers start it themselves.'],
  ['out of order', '"Delivery" is out of order: customers meet it at another time than planned.'],
])('reports %s', async (status, message) => {
  expect(await foundInText(code, journeyOf(`touchpoint: Delivery | status: ${status}`))).toEqual([
    expect.objectContaining({ level: 'warning', touchpoint: 'Delivery', message, related: [] }),
  ]);
});

it.each(['status: planned', 'status: missing', 'channel: web'])('is silent with %s', async (line) => {
  expect(await messagesInText(code, journeyOf(`touchpoint: A | ${line}`))).toEqual([]);
});

const news = '  touchpoint: News of the delivery | status: missing';
const call = '  touchpoint: The customer calls | status: ad hoc';

it('names a missing contact right before an ad hoc one as the likely cause, also across stages', async () => {
  const [found] = await foundInText(code, journeyOf('stage: Waiting', news, 'stage: Delivery', call));
  expect(found?.message).toMatch(
    /The likely cause is the contact before it, which never happens: "News of the delivery"\.$/u,
  );
  expect(found?.related).toEqual([
    { uri: 'file:///maps/map.journey', range: expect.anything(), message: '"News of the delivery" never happens.' },
  ]);
  expect(found?.related[0]?.range.start.line).toBe(2);
});

it.each([
  [[news, '  touchpoint: Mail', call]],
  [['  touchpoint mail: Mail', news, '  again: mail', call]],
  [[call, news]],
])('names no cause when something else comes in between: %j', async (lines) => {
  const messages = await messagesInText(code, journeyOf('stage: Waiting', ...lines));
  expect(messages).toEqual([expect.not.stringContaining('cause')]);
});
