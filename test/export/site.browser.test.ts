/** The index of a site in a browser: it is accessible, and it searches without a server. */
import { expect } from 'vitest';
import { carDealership, oneTouchpoint } from '../map/fixtures.ts';
import { complaints } from '../support/axe.ts';
import { test } from '../support/page.ts';
import { shippedExporter } from './bundle.ts';

const journeys = [carDealership, oneTouchpoint].map((view) => ({
  view,
  band: 'red' as const,
  overdue: 1,
  review: undefined,
}));
const maps = journeys.map((journey, index) => ({
  page: `map ${index}`,
  shown: `${index}.journey`,
  journeys: [journey],
  language: 'en',
  links: index === 0 ? [{ page: 'map 1', name: 'The plan', state: 'to-be' as const, language: 'en' }] : [],
}));
const logo = { kind: 'svg', data: btoa('<svg xmlns="http://www.w3.org/2000/svg"/>'), width: 2, height: 1 } as const;
const brand = { colours: ['#7a1fa2'], logo };
const body = new TextDecoder().decode(shippedExporter().siteIndex(maps, { locale: 'en', brand }));

test('a search leaves the maps and touchpoints that say it', async ({ openPage }) => {
  const page = await openPage({ viewport: { width: 600, height: 800 } });
  const troubles: string[] = [];
  page.on('console', (message) => troubles.push(message.text()));
  page.on('pageerror', (error) => troubles.push(error.message));
  await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }));
  await page.goto('https://site.test/');
  expect(await complaints(page)).toEqual([]);
  expect(await page.locator('tr[data-map]:visible').count()).toBe(2);
  expect(await page.getByRole('link', { name: 'The plan' }).getAttribute('href')).toBe('map%201.html');
  const { name = '' } = carDealership.journey.stages.flatMap(({ entries }) =>
    entries.flatMap((entry) => (entry.kind === 'touchpoint' ? [entry.touchpoint] : [])),
  )[0] ?? { name: '' };
  await page.getByRole('searchbox').fill(name.toUpperCase());
  expect(await page.locator('tr[data-map]:visible').count()).toBe(1);
  const link = page.locator('.found li:visible a').first();
  expect([await link.textContent(), await link.getAttribute('href')]).toEqual([name, 'map%200.html']);
  expect(await page.locator('output').textContent()).toMatch(/^\d+ found$/u);
  expect(await complaints(page)).toEqual([]);
  expect(troubles).toEqual([]);
});
