/** Two journeys side by side in the page: what a card leads to, what is marked, and the tools above it. */
import { beforeEach, describe, expect } from 'vitest';
import type { CompareChoice } from '../../client/preview/compare-messages.ts';
import type { MapData } from '../../server/protocol.ts';
import { buildJourney } from '../language/model-builder.ts';
import { test } from '../support/page.ts';
import type { PreviewPage } from './preview-page.ts';
import { besideLastCommit, sampleMap } from './sample.ts';

let preview: PreviewPage;

test.beforeEach(({ preview: opened }) => {
  preview = opened;
});

const page = () => preview.page;

async function compareWithCommit(): Promise<void> {
  await preview.send({ type: 'map', map: sampleMap() });
  await preview.send({ type: 'comparison', comparison: besideLastCommit() });
}

const row = (side: 'older' | 'newer') => page().locator(`.jm-${side} .jm-card[data-touchpoint="offer"]`);
const marked = () => page().locator('.jm-comparison .jm-card.jm-selected');
const scrolled = () =>
  page()
    .locator('.viewport')
    .evaluate(({ scrollTop, scrollLeft }) => [scrollTop, scrollLeft]);
const revealed = async () =>
  (await preview.posted()).flatMap((message) => (message.type === 'reveal-compared' ? [message.card] : []));
const offer = { journey: 'car-purchase', touchpoint: 'offer' };

describe('a card', () => {
  beforeEach(compareWithCommit);

  test.each(['older', 'newer'] as const)('of the %s side leads to its place, and it alone is marked', async (side) => {
    await row(side).scrollIntoViewIfNeeded();
    const place = await scrolled();
    await row(side).click();
    expect(await revealed()).toEqual([{ pair: 0, side, ...offer }]);
    expect(await marked().count()).toBe(1);
    expect(await row(side).getAttribute('class')).toContain('jm-selected');
    // What the text cursor then says of the same touchpoint is no news.
    if (side === 'newer') await preview.send({ type: 'mark', card: offer });
    expect(await scrolled()).toEqual(place);
  });

  test('under the cursor is that of the side whose text it is', async () => {
    await preview.send({ type: 'mark', card: offer });
    expect(await marked().count()).toBe(1);
    expect(await row('newer').getAttribute('class')).toContain('jm-selected');
  });
});

describe('the tools', () => {
  beforeEach(compareWithCommit);

  test('find a touchpoint in both rows', async () => {
    await page().keyboard.press('Control+f');
    await page().keyboard.type('concrete');
    expect(await page().locator('.find-count').textContent()).toBe('1 of 1');
    const dashes = await page()
      .locator('.jm-comparison .jm-card > .jm-ring')
      .evaluateAll((rings) =>
        rings
          .filter((ring) => getComputedStyle(ring).stroke !== 'none')
          .map((ring) => ring.getAttribute('data-touchpoint')),
      );
    expect(dashes).toEqual(['offer', 'offer']);
  });

  test('filter both rows by what holds now', async () => {
    await page().getByRole('button', { name: 'Filter' }).click();
    await page().getByRole('checkbox', { name: 'Red' }).check();
    await page().keyboard.press('Escape');
    const opacity = (side: 'older' | 'newer', id: string) =>
      page()
        .locator(`.jm-${side} .jm-card[data-touchpoint="${id}"]`)
        .evaluate((card) => Number(getComputedStyle(card).opacity));
    expect([await opacity('older', 'offer'), await opacity('newer', 'offer')]).toEqual([1, 1]);
    expect([await opacity('older', 'meeting'), await opacity('newer', 'meeting')]).toEqual([0.22, 0.22]);
    expect(await page().locator('.filtered').textContent()).toContain('1 of 7 shown');
  });

  test('say why the lanes cannot be chosen', async () => {
    const show = page().getByRole('button', { name: 'Show', exact: true });
    expect(await show.getAttribute('aria-disabled')).toBe('true');
    expect(await show.getAttribute('title')).toBe('Only in the single map');
    await show.click({ force: true });
    expect(await page().locator('.menu:popover-open').count()).toBe(0);
  });
});

test('the table leads to the lines, too', async () => {
  await compareWithCommit();
  await page().getByRole('button', { name: 'Table', exact: true }).click();
  await page().getByRole('button', { name: 'A concrete offer' }).click();
  expect(await revealed()).toEqual([{ pair: 0, side: 'newer', ...offer }]);
  expect(await page().locator('tr[aria-current="true"]').count()).toBe(1);
});

test('the first stop of the page leads to the table', async () => {
  await compareWithCommit();
  await page().getByRole('button', { name: 'Skip to the table' }).press('Enter');
  expect(await page().evaluate(() => document.activeElement?.className)).toContain('tables');
});

test('personas: a card names its journey, as one that knows neither is left out', async () => {
  const personas = [
    { name: 'Kim', id: 'kim' },
    { name: 'Lise', id: 'lise' },
  ];
  const stages = [{ name: 'Before', touchpoints: [{ name: 'Website', id: 'site', rating: 7 }] }];
  const map: MapData = sampleMap({
    journeys: [
      buildJourney({ name: 'Without', id: 'without', stages }),
      buildJourney({ name: 'With', id: 'with', personas, stages }),
    ],
  });
  const choice: CompareChoice = { kind: 'personas', older: 'kim', newer: 'lise' };
  await preview.send({ type: 'map', map });
  await preview.send({ type: 'comparison', comparison: { choice, data: null, trouble: null } });
  await page().locator('.jm-newer .jm-card').click();
  expect(await revealed()).toEqual([{ pair: 0, side: 'newer', journey: 'with', touchpoint: 'site' }]);
});
