/** Where customers go next: what is another share now, and the lines below both rows of cards. */
import { expect, test } from 'vitest';
import { align } from '../../../map/compare/align.ts';
import { columnChanges } from '../../../map/compare/changes.ts';
import { layoutComparison } from '../../../map/compare/layout.ts';
import type { BranchLinesLayout } from '../../../map/layout/board/branch-lines.ts';
import { makeWords } from '../../../map/layout/words/words.ts';
import { mapTranslatorFor } from '../../../map/messages/messages.ts';
import { renderComparisonSvg } from '../../../map/standalone-comparison.tsx';
import { cellsOf } from '../cells.ts';
import { readJourney } from '../fixtures.ts';

const words = makeWords(mapTranslatorFor('en'));

function journey(next: string) {
  return readJourney(`
journey: Buying
  touchpoint ad: Advertisement
    ${next}
  touchpoint visit: Visit
  touchpoint phone: Phone
`);
}

async function said(before: string, after: string): Promise<string> {
  const [older, newer] = [await journey(before), await journey(after)];
  expect(columnChanges(align(older, newer), older, newer)).toHaveLength(3);
  const pair = { older: { analysed: older }, newer: { analysed: newer } };
  const layout = layoutComparison([pair], 'files', 1280, words, 1280);
  return cellsOf(layout)
    .map(({ text }) => text)
    .join(' ');
}

test('a changed share is named with both figures', async () => {
  const text = await said('next: visit (60 %), phone (40 %)', 'next: visit (30 %), phone (70 %)');
  expect(text).toContain('Leads to: Visit (60%), Phone (40%) → Visit (30%), Phone (70%)');
});

test('the same shares are no change', async () => {
  expect(await said('next: visit (60 %)', 'next: visit (60,0 %)')).not.toContain('Leads to');
});

test('a touchpoint that is met again in another stage now is named', async () => {
  const map = (again: string) =>
    readJourney(`
journey: Buying
  stage: Before
    touchpoint web: Website
  stage: After
    touchpoint bill: Bill
    ${again}
`);
  const [older, newer] = [await map(''), await map('again: web')];
  const pair = { older: { analysed: older }, newer: { analysed: newer } };
  const texts = cellsOf(layoutComparison([pair], 'files', 1280, words, 1280)).map(({ text }) => text);
  expect(texts.join(' ')).toContain('Met again in: – → After');
});

async function branches(before: string, after: string) {
  const [older, newer] = [await journey(before), await journey(after)];
  const pair = { older: { analysed: older }, newer: { analysed: newer } };
  const board = layoutComparison([pair], 'files', 1280, words, 1280).pairs[0]?.board?.item;
  if (!board) throw new Error('There is no board.');
  return { board, svg: renderComparisonSvg([pair], 'files', { translator: mapTranslatorFor('en') }) };
}

function shares(layout: BranchLinesLayout | undefined): string[] {
  return (layout?.chips ?? []).map(({ text }) => text.lines.map((line) => line.text).join('')).toSorted();
}

test('each row of cards has its own lines and shares, between it and what stands below', async () => {
  const { board, svg } = await branches('next: visit (60 %), phone (40 %)', 'next: phone (12.5 %), ad');
  const { older, newer } = board.branches;
  expect(shares(older?.item)).toEqual(['40%', '60%']);
  expect(shares(newer?.item)).toEqual(['12.5%']);
  expect(newer?.item.lines.map(({ kind }) => kind).toSorted()).toEqual(['branch', 'loop']);
  const entries = board.stages.flatMap(({ columns }) => columns);
  for (const { older: card, change, newer: next } of entries) {
    expect(older?.origin.y).toBe(card.origin.y + card.height);
    expect((older?.origin.y ?? 0) + (older?.item.height ?? 0)).toBeLessThan(change?.origin.y ?? 0);
    expect(newer?.origin.y).toBe(next.origin.y + next.height);
  }
  expect((newer?.origin.y ?? 0) + (newer?.item.height ?? 0)).toBeLessThan(board.curves.origin.y);
  expect(svg.match(/class="jm-stroke-branch" d="M/gu)).toHaveLength(3);
  expect(svg.match(/class="jm-stroke-loop" d="M/gu)).toHaveLength(1);
});

test('without branches a comparison has no room for them', async () => {
  const [with_, without] = [await branches('next: phone', 'next: phone'), await branches('', '')];
  expect(without.board.branches).toEqual({ older: undefined, newer: undefined });
  expect(without.board.height).toBeLessThan(with_.board.height);
});

test('a step to the card that stands behind it on its side needs no line, whatever stands between them', async () => {
  const older = await readJourney('journey: B\ntouchpoint a: A\nnext: c\ntouchpoint c: C\n');
  const newer = await readJourney('journey: B\ntouchpoint a: A\ntouchpoint b: New\ntouchpoint c: C\n');
  const pair = { older: { analysed: older }, newer: { analysed: newer } };
  const board = layoutComparison([pair], 'files', 1280, words, 1280).pairs[0]?.board?.item;
  expect(board?.stages.flatMap(({ columns }) => columns)).toHaveLength(3);
  expect(board?.branches.older).toBeUndefined();
});
