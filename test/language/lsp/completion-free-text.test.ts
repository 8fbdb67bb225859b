/** Where any words may stand, Enter keeps what is typed, and still completes what is plainly half-typed. */
import { describe, expect, test } from 'vitest';
import { completeAt } from './completing.ts';

const first = async (line: string, others: Readonly<Record<string, string>> = {}) => {
  const completed = await completeAt(`journey: A\n  stage: S\n    ${line}<|>\n`, { others });
  const [item] = completed.items;
  return item && completed.taken(item).split('\n')[2]?.trim();
};

describe('what Enter takes', () => {
  test.each([
    // Whole words of the field, and beginnings that are too short to say anything.
    'touchpoint: Shop',
    'touchpoint: shop',
    'touchpoint: Ad',
    'touchpoint: Phone',
    'touchpoint: Shop ',
    'touchpoint:Shop',
    // Letters that only happen to stand in a name, in that order.
    'touchpoint: Call',
    'touchpoint: Order conf now',
    'stage: Sale',
    'touchpoint: T | channel: IT',
    'touchpoint: T | channel: phone, Shop',
    'touchpoint: T | owner: Desk',
    'touchpoint: T | owner: IT',
    'touchpoint: T | need: A rec',
  ])('%s stays', async (line) => {
    const others = {
      'other.journey':
        'journey: B\n  stage: T\n    touchpoint: U\n      owner: Front desk, Item team\n      need: To have a record\n',
    };
    expect((await first(line, others)) ?? line.trim()).toBe(line.trim());
  });

  test.each([
    ['touchpoint: web s', 'touchpoint: Web shop'],
    ['touchpoint: T | channel: phone, sho', 'touchpoint: T | channel: phone, Shop'],
    ['touchpoint: Advert', 'touchpoint: Advertising'],
    ['touchpoint: Order conf', 'touchpoint: Order confirmation'],
    ['stage: Awar', 'stage: Awareness'],
    ['touchpoint: T | channel: Cour', 'touchpoint: T | channel: Courier'],
  ])('%s becomes %s', async (line, becomes) => {
    expect(await first(line)).toBe(becomes);
  });

  test('names that are declared are completed, whatever of them is typed', async () => {
    const declared = 'team desk: Front desk\njourney: A\n  touchpoint: T\n    owner: d<|>\n';
    expect((await completeAt(declared)).labels).toEqual(['desk']);
  });
});

describe('what is offered below', () => {
  test('names with the typed word in them, words that are begun in order, and no others', async () => {
    const labels = async (typed: string) => (await completeAt(`journey: A\n  touchpoint: ${typed}<|>`)).labels;
    expect(await labels('Shop')).toEqual(expect.arrayContaining(['Shop', 'Web shop']));
    expect(await labels('Shop')).not.toContain('Website');
    expect(await labels('cu se')).toContain('Customer service');
    expect(await labels('custserv')).toContain('Customer service');
    expect(await labels('Shop q')).toEqual([]);
  });

  test('the list is asked for again with every letter: an editor’s own filter finds too much', async () => {
    expect((await completeAt('journey: A\n  touchpoint: <|>')).isIncomplete).toBe(true);
    expect((await completeAt('journey: A\n  touchpoint: T\n    channel: ph<|>')).isIncomplete).toBe(true);
    expect((await completeAt('channel web: Web\njourney: A\n  touchpoint: T\n    channel: <|>')).isIncomplete).toBe(
      false,
    );
  });

  test('what is typed is one of them, changes nothing and says so', async () => {
    const completed = await completeAt('journey: A\n  touchpoint: Sh<|>elf | rating: 4');
    expect(completed.items[0]).toMatchObject({ label: 'Sh', filterText: 'Sh', detail: 'as you have typed it' });
    for (const mode of ['insert', 'replace'] as const) {
      expect(completed.taken(completed.item('Sh'), mode)).toBe(completed.text);
    }
  });
});
