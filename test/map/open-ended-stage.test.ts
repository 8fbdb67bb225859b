/** `repeats`: a stage without an end. */
import { expect, test } from 'vitest';
import { layoutTable } from '../../map/layout/table/table.ts';
import { makeWords } from '../../map/layout/words/words.ts';
import { mapTranslatorFor } from '../../map/messages/messages.ts';
import { defaultOptions } from '../../map/options.ts';
import { renderSvg } from '../../map/standalone.tsx';
import { foundInText } from '../language/rules/in-text.ts';
import { readJourney } from './fixtures.ts';

const text = `
journey: A subscription
  stage: Buying
    touchpoint: Order
  stage: Using
    gentages: every month, until they cancel
    touchpoint: Invoice
`;
const journey = await readJourney(text);
const translator = mapTranslatorFor('en');

test('the header of the stage turns back, says how often, and so does a screen reader', () => {
  const svg = renderSvg([journey], { translator });
  expect(svg).toContain('>Repeats: every month,');
  expect(svg).toContain('aria-label="Stage 2: Using. Repeats: every month, until they cancel"');
  expect(svg).toContain('aria-label="Stage 1: Buying"');
  const ends = [...svg.matchAll(/class="jm-header-edge" d="([^"]*)"/g)].map(([, path = '']) => path);
  expect(ends.map((path) => path.includes('A12 '))).toEqual([false, true]);
});

test('the table says it, and nothing is reported', async () => {
  const { rows, columns } = layoutTable(journey, makeWords(translator), defaultOptions);
  const stage = columns.findIndex(({ id }) => id === 'stage');
  expect(rows[1]?.cells[stage]?.lines).toEqual(['Using', 'Repeats: every month, until they cancel']);
  expect(await foundInText('misplaced', text)).toEqual([]);
});
