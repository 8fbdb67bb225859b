/** Shares of branches: `next: visit (60 %), phone (40 %)`. */
import { describe, expect, test } from 'vitest';
import { tryFixes } from './fixes/fix-harness.ts';
import { completeAt } from './lsp/completing.ts';
import { createReader } from './reader.ts';
import { foundInText, journeyOf, messagesInText } from './rules/in-text.ts';

const reader = await createReader();

function mapWith(next: string): string {
  return journeyOf(
    'touchpoint ad: Advertisement',
    `  ${next}`,
    'touchpoint visit: Visit to the shop',
    'touchpoint phone: Phone call (2)',
  );
}

async function branches(next: string) {
  const { file } = await reader.read(mapWith(next));
  const [entry] = file.journeys[0]?.stages[0]?.entries ?? [];
  return entry?.kind === 'touchpoint'
    ? entry.touchpoint.next.map(({ key, share }) => [key, share?.value ?? null])
    : undefined;
}

describe('a share behind a branch', () => {
  test.each([
    'next: visit (60%), phone (40 %)',
    'next: visit ( 60 % ), phone (40,0%)',
    'nästa: visit (60 procent), phone (40 procent)',
    'neste: visit (60 prosent), phone (40 prosent)',
    'next: visit(60 percent), phone(40 per cent)',
  ])('is read from %s', async (line) => {
    expect(await branches(line)).toEqual([
      ['visit', 0.6],
      ['phone', 0.4],
    ]);
  });

  test('is unknown where it is not written, and decimals are kept', async () => {
    expect(await branches('next: visit (33,5 %), phone')).toEqual([
      ['visit', 0.335],
      ['phone', null],
    ]);
  });

  test('leaves parentheses that are a part of a name alone', async () => {
    expect(await branches('next: Phone call (2), Visit to the shop (20 %)')).toEqual([
      ['phone', null],
      ['visit', 0.2],
    ]);
  });
});

describe('what is wrong with shares', () => {
  test('more than 100 % together are reported at the last one, over several lines, too', async () => {
    const found = await foundInText('invalid-value', mapWith('next: visit (60 %)\n    next: phone (50,5 %)'));
    expect(found.map(({ on, message }) => [on, message])).toEqual([
      [
        '(50,5 %)',
        'The shares of “next” add up to 110.5%. Together they can be at most 100 %: every customer goes one way.',
      ],
    ]);
  });

  test('shares that add up to 100 % in decimals are not reported', async () => {
    expect(await messagesInText('invalid-value', mapWith('next: visit (33.4 %), phone (66.6 %)'))).toEqual([]);
    expect(await messagesInText('invalid-value', mapWith('next: visit (33.3 %), phone (66.7 %)'))).toEqual([]);
  });

  test('a share above 100 % is reported, and one that is about right is written exactly', async () => {
    const found = await foundInText('invalid-value', mapWith('next: visit (140 %)'));
    expect(found[0]?.message).toMatch(/^“\(140 %\)” is not the share of a branch/);
    const fixes = await tryFixes('invalid-value', mapWith('next: visit (ca. 60 %)'));
    expect(fixes[0]?.text).toContain('next: visit (60 %)\n');
  });

  test.each([
    ['next: viset (60%), phone (40%)', 'next: visit (60%), phone (40%)'],
    ['next: visit 60 %', 'next: visit (60 %)'],
    ['next: 60% visit, phone (40%)', 'next: visit (60 %), phone (40%)'],
    ['next: visit (60)', 'next: visit (60 %)'],
  ])('a fix of %s never drops the share', async (written, fixed) => {
    const fixes = await tryFixes('unknown-reference', mapWith(written));
    expect(fixes[0]?.preferred).toBe(true);
    expect(fixes[0]?.text).toContain(`${fixed}\n`);
  });
});

describe('completion of branches', () => {
  test('replaces the name and leaves the share', async () => {
    const { items, taken, item } = await completeAt(mapWith('next: vi<|> (60 %)'));
    expect(items.length).toBeGreaterThan(0);
    expect(taken(item('visit'), 'replace')).toContain('next: visit (60 %)\n');
  });

  test('does not offer a touchpoint that the list has with its share', async () => {
    const { labels } = await completeAt(mapWith('next: visit (60 %), <|>'));
    expect(labels).not.toContain('visit');
  });
});
