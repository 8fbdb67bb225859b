/** `when`: words or a date for the moment of a contact. */
import { expect, test } from 'vitest';
import { search, searchIndex } from '../../map/find/search.ts';
import { mapTranslatorFor } from '../../map/messages/messages.ts';
import { renderSvg } from '../../map/standalone.tsx';
import { foundInText, journeyOf } from '../language/rules/in-text.ts';
import { readJourney } from './fixtures.ts';

const journey = await readJourney(`
journey: A newsletter
  touchpoint mail: Welcome mail
    when: second week, in the evening
  touchpoint gift: Gift
    når: 2026-12-24
`);

test('words and dates stand in the lane of time, and a screen reader says them', () => {
  const svg = renderSvg([journey], { translator: mapTranslatorFor('en') });
  expect(svg).toContain('When: second week, in the evening.');
  expect(svg).toContain('When: December 24, 2026.');
});

test('they are found', () => {
  const fold = (text: string) => text.toLowerCase();
  expect(search(searchIndex([journey], fold), 'second week', fold).map(({ touchpoint }) => touchpoint)).toEqual([
    'mail',
  ]);
});

test.each(['2026-13-45', '24.12.2026', '31/02/2026'])('%s looks like a date and is reported', async (written) => {
  const found = await foundInText('invalid-value', journeyOf('touchpoint: Gift', `  when: ${written}`));
  expect(found.map(({ on }) => on)).toEqual([written]);
});

test.each(['evening', '18:00', 'day 3', '2026-12', 'after 2 weeks'])('%s is taken as it is', async (written) => {
  expect(await foundInText('invalid-value', journeyOf('touchpoint: Gift', `  when: ${written}`))).toEqual([]);
});
