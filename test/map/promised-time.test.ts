import { expect, test } from 'vitest';
import { mapTranslatorFor } from '../../map/messages/messages.ts';
import { renderSvg } from '../../map/standalone.tsx';
import { readJourney } from './fixtures.ts';

const journey = await readJourney(`
journey: Buying a new car
  touchpoint: Meeting | wait: 4 days
  touchpoint: Offer | within: 24 hours
  touchpoint: Call | within: 2 days
`);

test('a promised time stands on the card, with the real one where it is late, and in the words of a screen reader', () => {
  const svg = renderSvg([journey], { translator: mapTranslatorFor('en') });
  expect(svg).toMatch(/aria-label="Touchpoint 2: Offer[^"]*Late: promised within 24 hours, takes 4 days\./);
  expect(svg).toContain('Late: promised within 24 hours, takes 4 days');
  expect(svg).toContain('Promised within 2 days');
});
