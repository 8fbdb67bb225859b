import { expect, test } from 'vitest';
import { mapTranslatorFor } from '../../map/messages/messages.ts';
import { renderSvg } from '../../map/standalone.tsx';
import { readJourney } from './fixtures.ts';

const journey = await readJourney(`
journey: A web shop
  touchpoint: Ordering | survey: Three questions
  touchpoint: The call | survey: CSAT after it, next 2026-09 | wait: 2-3 weeks
`);

test('a planned survey is on the map, and a range of time is a range', () => {
  const svg = renderSvg([journey], { translator: mapTranslatorFor('en') });
  expect(svg).toContain('Survey: Three questions');
  expect(svg).toContain('Survey: CSAT after it, next September 2026');
  expect(svg).toContain('2–3 weeks');
  expect(renderSvg([journey], { translator: mapTranslatorFor('da') })).toContain('næste gang september 2026');
});
