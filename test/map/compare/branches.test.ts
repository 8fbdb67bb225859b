/** A share of a branch that is another one now is a change. */
import { expect, test } from 'vitest';
import { align } from '../../../map/compare/align.ts';
import { columnChanges } from '../../../map/compare/changes.ts';
import { layoutComparison } from '../../../map/compare/layout.ts';
import { makeWords } from '../../../map/layout/words/words.ts';
import { mapTranslatorFor } from '../../../map/messages/messages.ts';
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
