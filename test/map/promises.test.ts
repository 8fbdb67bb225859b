import { expect, test } from 'vitest';
import { mapTranslatorFor } from '../../map/messages/messages.ts';
import { renderSvg } from '../../map/standalone.tsx';
import { readJourney } from './fixtures.ts';

const journey = await readJourney(`
journey: A web shop
  touchpoint: Advertisement
    löfte: 20 % off
  touchpoint: Landing page
    houdt: 20 % off
`);

test('promises and what keeps them have a lane, and a screen reader says them', () => {
  const svg = renderSvg([journey], { translator: mapTranslatorFor('en') });
  expect(svg).toContain('aria-label="Promises, Advertisement: Promises: 20 % off."');
  expect(svg).toContain('aria-label="Promises, Landing page: Keeps: 20 % off."');
  expect(svg).toMatch(/aria-label="Touchpoint 1[^"]*Promises: 20 % off\./);
});

test('a promise that is not kept is seen on the card and in its lane', async () => {
  const broken = await readJourney('journey: A\n  touchpoint: Ad\n    promise: 20 % off\n  touchpoint: Shop\n');
  const svg = renderSvg([broken], { translator: mapTranslatorFor('en') });
  expect(svg).toContain('aria-label="Promises, Ad: Not kept: 20 % off."');
  expect(svg.match(/>Not kept: 20 % off</g)).toHaveLength(2);
});
