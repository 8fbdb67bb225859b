import { expect } from 'vitest';
import { createReader } from '../language/reader.ts';
import { complaints } from '../support/axe.ts';
import { editedTexts, examples } from '../support/edited-texts.ts';
import { test } from '../support/page.ts';
import { carDealership, readJourney } from './fixtures.ts';
import { liveScript, openLive } from './live-page.ts';

const script = await liveScript();
const reader = await createReader();

/** Of a text that may have lines that cannot be read. */
async function journeysOf(text: string) {
  return (await reader.read(text)).journeys;
}

const offer = { journey: carDealership.journey.key, touchpoint: 'offer' };

test.for(['vscode-light', 'vscode-dark', 'vscode-high-contrast', 'vscode-high-contrast vscode-high-contrast-light'])(
  'axe-core finds nothing in the live map: %s',
  async (bodyClass, { page }) => {
    await openLive(page, script, bodyClass);
    await page.evaluate(([journey, selected]) => window.draw([journey], selected), [carDealership, offer] as const);
    expect(await complaints(page, { except: ['page-has-heading-one'] })).toEqual([]);
    expect(await page.getByRole('button', { name: /^Touchpoint 4: A concrete offer\. Stage:/ }).count()).toBe(1);
  },
);

test('the two high-contrast themes differ, although VS Code gives the light one both classes', async ({ page }) => {
  const canvas = async (bodyClass: string) => {
    await openLive(page, script, bodyClass);
    await page.evaluate((journey) => window.draw([journey]), carDealership);
    return page.evaluate(() => getComputedStyle(document.querySelector('.jm') as Element).backgroundColor);
  };
  expect(await canvas('vscode-high-contrast')).toBe('rgb(0, 0, 0)');
  expect(await canvas('vscode-high-contrast vscode-high-contrast-light')).toBe('rgb(255, 255, 255)');
});

test('a click, Enter and the space bar choose a card; Tab reaches it and its focus is seen', async ({ page }) => {
  await openLive(page, script, 'vscode-light');
  await page.evaluate((journey) => window.draw([journey]), carDealership);
  const card = page.locator('.jm-card[data-touchpoint="offer"]');
  await card.click();
  await card.getByRole('button').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Space');
  expect(await page.evaluate(() => window.chosen)).toEqual(Array(3).fill('car-purchase/offer'));
  await page.keyboard.press('Tab');
  const focused = await page.evaluate(() => document.activeElement?.getAttribute('data-touchpoint'));
  expect(focused).toBe('contract');
  const ring = await page
    .locator('.jm-card[data-touchpoint="contract"] > .jm-ring')
    .evaluate((element) => getComputedStyle(element).stroke);
  expect(ring).not.toBe('none');
  await page.locator('.jm-row[data-touchpoint="asking"]').click();
  expect(await page.evaluate(() => window.chosen.at(-1))).toBe('car-purchase/asking');
});

test('an edit changes its own card and leaves every other one, and the focus, alone', async ({ page }) => {
  const journeyWith = (rating: number) =>
    readJourney(`
      journey: Edited
        stage: Only
          touchpoint: First | rating: 9 | importance: 5
          touchpoint: Second | rating: ${rating} | importance: 8
          touchpoint: Third | rating: 9 | importance: 5
    `);
  await openLive(page, script, 'vscode-light');
  await page.evaluate((journey) => window.draw([journey]), await journeyWith(3));
  await page.locator('.jm-card[data-touchpoint="Third"]').getByRole('button').focus();
  const touched = await page.evaluate(
    (journey) => {
      const changed = new Set<string>();
      const observer = new MutationObserver(() => undefined);
      observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
      window.draw([journey]);
      for (const { target } of observer.takeRecords()) {
        const element = target instanceof Element ? target : target.parentElement;
        const card = element?.closest('.jm-card')?.getAttribute('data-touchpoint');
        if (card) changed.add(card);
      }
      return [...changed];
    },
    await journeyWith(4),
  );
  expect(touched).toEqual(['Second']);
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-touchpoint'))).toBe('Third');
});

test('in a large map, panels follow an edit when the browser is idle, and a screen reader waits for them', async ({
  page,
}) => {
  const journeyWith = (rating: number) =>
    readJourney(
      [
        'journey: Edited',
        ...Array.from(
          { length: 14 },
          (_, stage) =>
            `  stage: Stage ${stage}\n    touchpoint: Contact ${stage} | rating: ${stage === 9 ? rating : 3} | importance: 8`,
        ),
      ].join('\n'),
    );
  const [before, after] = [await journeyWith(4), await journeyWith(1)];
  await openLive(page, script, 'vscode-light');
  const drawnAfresh = await page.evaluate((journey) => window.drawn([journey]), after);
  await page.evaluate((journey) => window.drawn([journey]), before);
  await page.evaluate(() => {
    window.requestIdleCallback = (callback) => {
      Object.assign(window, { idle: callback });
      return 1;
    };
  });
  const first = () => page.evaluate(() => document.querySelector('.jm-list-priorities .jm-row .jm-ring')?.ariaLabel);
  const busy = () => page.locator('.jm-part[aria-busy="true"] .jm-list-priorities').count();
  const [row, isBusy] = await page.evaluate((journey) => {
    window.draw([journey]);
    const list = document.querySelector('.jm-list-priorities');
    return [list?.querySelector('.jm-row .jm-ring')?.ariaLabel, list?.closest('[aria-busy=true]') !== null];
  }, after);
  expect([row?.includes('Contact 9'), isBusy]).toEqual([false, true]);
  await page.waitForFunction(() => 'idle' in window);
  await page.evaluate(() => Reflect.get(window, 'idle')());
  await expect.poll(busy).toBe(0);
  expect(await first()).toContain('Contact 9');
  expect(await page.evaluate(() => document.querySelector('#root')?.innerHTML)).toBe(drawnAfresh);
});

test('after random edits, in five languages, the page shows what a fresh page does', async ({ page }) => {
  await openLive(page, script, 'vscode-light');
  const differing: string[] = [];
  for (const [index, locale] of ['en', 'sv', 'nb', 'da', 'nl'].entries()) {
    for (const name of examples.filter((_, place) => place % 5 === index)) {
      const texts = editedTexts(name, 4);
      const maps = [];
      for (const text of texts) maps.push(await journeysOf(text));
      if (!(await page.evaluate(([all, language]) => window.sameAsFresh(all, language), [maps, locale] as const))) {
        differing.push(`${name} in ${locale}`);
      }
    }
  }
  expect(differing).toEqual([]);
});
