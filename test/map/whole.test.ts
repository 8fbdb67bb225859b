import { expect, it } from 'vitest';
import { wholeProblems } from '../../language/analysis/whole.ts';
import { layoutMap } from '../../map/layout/map.ts';
import { layoutTable } from '../../map/layout/table/table.ts';
import { makeWords } from '../../map/layout/words/words.ts';
import { mapTranslatorFor } from '../../map/messages/messages.ts';
import { defaultOptions } from '../../map/options.ts';
import { readJourney } from './fixtures.ts';

const words = makeWords(mapTranslatorFor('en'));
const company = (...head: readonly string[]) =>
  readJourney(
    [
      'journey: The company of the article',
      ...head.map((line) => `  ${line}`),
      ...['Ad', 'Shop', 'Checkout', 'Delivery', 'Support'].map(
        (name) => `  touchpoint: ${name} | csat: 90% | importance: 8`,
      ),
    ].join('\n'),
  );

const layoutOf = async (...head: readonly string[]) => layoutMap([await company(...head)], 1400, words).journeys[0];
const textsOf = async (...head: readonly string[]) => JSON.stringify(await layoutOf(...head));

it('never says that there is nothing to fix while customers are not satisfied with the whole', async () => {
  const texts = await textsOf('outcome: Would buy again 4.1 (n=90)');
  expect(texts).not.toContain('Nothing to fix');
  expect(texts).toContain('the ratings do not explain the whole');
  expect(await textsOf('outcome: Would buy again 9.2 (n=90)')).toContain('Nothing to fix');
});

it.each([
  ['a red outcome', 'outcome: Would buy again 4.1', ['red', 'unexplained']],
  ['an outcome that the ratings do not explain', 'outcome: Would buy again 6.9 (n=400)', ['unexplained']],
  ['an outcome below its benchmark', 'outcome: Would buy again 8.6, benchmark 8.8', ['below']],
  ['more critics than ambassadors', 'nps: -12', ['red']],
  ['fewer customers who stay', 'retention: 61%, 74%', ['worse']],
  ['a good outcome', 'outcome: Would buy again 9', []],
  ['an outcome that may be as good as the ratings', 'outcome: Would buy again 8.6 (n=9)', []],
  ['an aim', 'state: to-be\n  outcome: Would buy again 4', []],
])('finds %s', async (_, line, kinds) => {
  const { journey, numbers } = await company(line);
  expect(wholeProblems(journey, numbers).map(({ kind }) => kind)).toEqual(kinds);
});

it('draws what customers say of the whole as large as the score, right next to it', async () => {
  const layout = await layoutOf('outcome: Would buy again 4.1, benchmark 5.8 (n=90)', 'nps: 30');
  const tiles = layout?.head.tiles ?? [];
  expect(tiles.slice(0, 3).map(({ key }) => key)).toEqual(['score', 'outcome-0', 'nps']);
  const [score, outcome] = tiles.map(({ texts }) => texts[0]?.style);
  expect(outcome).toBe(score);
  expect(JSON.stringify(layout?.head.drawing.texts)).toContain('Benchmark: 5.8');
});

it('says it above the table, too', async () => {
  const { whole } = layoutTable(await company('outcome: Order value 1 250 SEK (2026)'), words, defaultOptions);
  expect(whole[0]).toBe('Order value: 1,250 SEK, 2026');
});
