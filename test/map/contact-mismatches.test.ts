import { expect, test } from 'vitest';
import { packView, unpackView } from '../../language/view/packed-view.ts';
import { layoutTable } from '../../map/layout/table/table.ts';
import { makeWords } from '../../map/layout/words/words.ts';
import { mapTranslatorFor } from '../../map/messages/messages.ts';
import { defaultOptions } from '../../map/options.ts';
import { renderSvg } from '../../map/standalone.tsx';
import { createReader } from '../language/reader.ts';
import { readJourney } from './fixtures.ts';

const reader = await createReader();
const translator = mapTranslatorFor('en');

const skinCare = await readJourney(`
journey: Skin care by subscription
  persona shawna: Shawna, subscribes to skin care
    prefers: e-mail, at least 1 per month, at most 2 per week
  stage before: Before the purchase
    touchpoint news: Newsletter | channel: e-mail | frequency: 1 per year
  stage after: After the purchase
    touchpoint sales: Sales mail | channel: e-mail | frequency: 5 per week
  stage later: Later
    touchpoint tips: Tips | channel: e-mail | frequency: 2 per week
    touchpoint offers: Offers | channel: e-mail | frequency: 1 per week
    touchpoint call: Call | channel: telephone | by: company
`);

const said = [
  ['Newsletter', 'Too seldom: Shawna prefers at least once a month'],
  ['Sales mail', 'Too often: Shawna prefers at most twice a week'],
  ['Offers', 'Too often together with Tips, 3 times a week: Shawna prefers at most twice a week'],
  ['Call', 'Unwanted channel: Shawna prefers e-mail'],
] as const;

test('contacts that customers do not prefer are said on the card, to a screen reader and in the table', () => {
  const sent = unpackView(JSON.parse(JSON.stringify(packView(skinCare))));
  const svg = renderSvg([sent], { translator });
  const { rows } = layoutTable(sent, makeWords(translator), defaultOptions);
  for (const [name, words] of said) {
    expect(svg).toMatch(new RegExp(`aria-label="Touchpoint \\d: ${name}[^"]*${words}\\.`, 'u'));
    expect(textOf(svg)).toContain(words);
    const row = rows.find(({ cells }) => cells.some(({ lines }) => lines.includes(name)));
    expect(row?.cells.flatMap(({ lines }) => lines)).toContain(words);
  }
  expect(svg.match(/Too (often|seldom)[^.<]*\./gu)).toHaveLength(3);
});

test('a touchpoint with a line that cannot be read is not judged by wishes of personas', async () => {
  const { journeys } = await reader.read(`
journey: J
  persona kim: Kim | prefers: at most 1 per month
  touchpoint mail: Mail
    frequency: 5 per week
    by: whoever
`);
  expect(journeys[0]?.mismatches).toEqual([]);
});

/** The words of all lines of texts, one behind the other. */
function textOf(svg: string): string {
  return [...svg.matchAll(/<text[^>]*>([^<]*)/gu)].map(([, text]) => text).join(' ');
}
