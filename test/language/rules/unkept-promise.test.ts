import { describe, expect, it } from 'vitest';
import { tryFixes } from '../fixes/fix-harness.ts';
import { completeAt } from '../lsp/completing.ts';
import { foundInText, journeyOf, messagesInText } from './in-text.ts';

const code = 'unkept-promise';
const map = (...lines: readonly string[]) =>
  journeyOf('touchpoint ad: Advertisement', '  promise: 20 % off the first order', ...lines);

describe('a promise', () => {
  it('that nothing behind it keeps is reported on its words, with the touchpoint it leads to', async () => {
    const text = map('touchpoint page: Start page', 'touchpoint: Order');
    expect(await foundInText(code, text)).toEqual([
      expect.objectContaining({
        level: 'warning',
        touchpoint: 'ad',
        on: '20 % off the first order',
        message:
          '"Advertisement" promises "20 % off the first order", but neither "Start page" nor a touchpoint behind it keeps the promise. Add “keeps” to the touchpoint that does.',
        relatedOn: ['Start page'],
      }),
    ]);
  });

  it.each([
    ['the touchpoint right behind it', map('touchpoint: Page', '  keeps: 20 % OFF  the first order')],
    ['one further on', map('touchpoint: Page', 'touchpoint: Order', '  keeps: 20 % off the first order')],
    [
      'its next, past others',
      map('  next: order', 'touchpoint: Page', 'touchpoint order: Order', '  keeps: 20 % off the first order'),
    ],
    [
      'each of its branches',
      map(
        '  next: page (60 %), shop (40 %)',
        'touchpoint page: Page | keeps: 20 % off the first order | next: bill',
        'touchpoint shop: Shop | keeps: 20 % off the first order',
        'touchpoint bill: Bill',
      ),
    ],
    ['one before it, on the way back', journeyOf('touchpoint a: A | keeps: X', 'touchpoint: B | promise: X | next: a')],
  ])('is kept by %s', async (_, text) => {
    expect(await messagesInText(code, text)).toEqual([]);
  });

  it.each([
    [
      'only on one of two ways',
      map(
        '  next: page, shop',
        'touchpoint page: Page | next: bill',
        'touchpoint shop: Shop | keeps: 20 % off the first order',
        'touchpoint bill: Bill',
      ),
      'on the way to "Page" no touchpoint keeps the promise',
    ],
    ['nowhere, at the end', map(), 'no touchpoint follows that could keep the promise'],
    [
      'only by a contact that never happens',
      map('touchpoint: Mail', '  status: missing', '  keeps: 20 % off the first order'),
      'neither "Mail" nor',
    ],
    [
      'only by one that the way leaves out',
      map('  next: order', 'touchpoint: Page | keeps: 20 % off the first order', 'touchpoint order: Order'),
      'neither "Order" nor',
    ],
  ])('that is kept %s is reported', async (_, text, words) => {
    expect(await messagesInText(code, text)).toEqual([expect.stringContaining(words)]);
  });

  it('is not judged while a line cannot be read', async () => {
    expect(await messagesInText(code, map('touchpoint: Page', '  kepes 20 %'))).toEqual([]);
  });

  it('gets its keeping line from a fix', async () => {
    const fixes = await tryFixes(code, map('touchpoint page: Page', '  rating: 7'));
    expect(fixes[0]?.title).toBe('Add “keeps: 20 % off the first order” to “Page”');
    expect(fixes[0]?.text).toContain('keeps: 20 % off the first order');
    expect(await messagesInText(code, fixes[0]?.text ?? '')).toEqual([]);
  });
});

describe('a keeps', () => {
  it('in other words than the promise is reported, and a fix writes those of the promise', async () => {
    const text = map('touchpoint: Page', '  keeps: 20 % off the frist order');
    const messages = await messagesInText(code, text);
    expect(messages).toHaveLength(2);
    expect(messages[1]).toBe(
      'No touchpoint promises "20 % off the frist order". Did you mean "20 % off the first order"?',
    );
    const fixes = await tryFixes(code, text, ({ message }) => message.startsWith('No touchpoint'));
    expect(fixes[0]?.preferred).toBe(true);
    expect(await messagesInText(code, fixes[0]?.text ?? '')).toEqual([]);
  });

  it('is completed with the promises, open ones first', async () => {
    const { labels } = await completeAt(
      map(
        '  promise: Free returns',
        'touchpoint: Page',
        '  keeps: 20 % off the first order',
        'touchpoint: Order',
        '  keeps: <|>',
      ),
    );
    expect(labels).toEqual(['Free returns', '20 % off the first order']);
  });
});
