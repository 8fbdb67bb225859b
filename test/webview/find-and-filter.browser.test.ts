/** Search, filter, the menus and the table: with the real page in Chromium. */
import { describe, expect } from 'vitest';
import type { ToClient } from '../../client/preview/messages.ts';
import { packView } from '../../language/view/packed-view.ts';
import { readJourneys } from '../map/fixtures.ts';
import { test } from '../support/page.ts';
import type { PreviewPage } from './preview-page.ts';
import { sampleMap } from './sample.ts';

const fault = `
journey fault: The broadband is down
  persona kim: Kim, works at home
  persona alex: Alex, plays at night
  stage: Noticing
    touchpoint light: The router blinks red
      channel: router
      feeling[kim]: Panic before the meeting
      rating: 3
      importance: 8
    touchpoint status: Status page
      channel: web
      owner: IT
      rating: 7
      importance: 6
      pain: Déjà vu: it says that all is well
  stage: Calling
    touchpoint call: Calls the company
      channel: phone, web
      need: Talk to a human being
      quote: I was number 44 in the queue
      rating: 9
      rating[alex]: 2
      importance: 9
      action: Call back within an hour | owner: IT
    touchpoint wait: Waits for somebody
      rating[alex]: n/a
      importance: 9
`;

let preview: PreviewPage;
let version = 0;

async function show(text = fault): Promise<void> {
  const journeys = await readJourneys(text);
  version += 1;
  await preview.send({ type: 'map', map: { ...sampleMap(), version, journeys: journeys.map(packView) } });
}

test.beforeEach(async ({ preview: opened }) => {
  preview = opened;
  await show();
});

const card = (id: string) => preview.page.locator(`.jm-card[data-touchpoint="${id}"]`);
const field = () => preview.page.getByRole('textbox', { name: 'Find in the journey' });
async function search(text: string): Promise<void> {
  await field().fill(text);
  await preview.painted();
}
const count = () => preview.page.locator('.find-count').textContent();
const said = () => preview.page.locator('[data-said]').textContent();
const press = (key: string) => preview.page.keyboard.press(key);
const opacity = (id: string) => card(id).evaluate((element) => getComputedStyle(element).opacity);
const ring = (id: string) =>
  card(id)
    .locator('.jm-ring')
    .evaluate((element) => {
      const { stroke, strokeDasharray } = getComputedStyle(element);
      return { stroke, dashed: strokeDasharray !== 'none' };
    });
const menuButton = (name: string) => preview.page.locator('.menu-button', { hasText: name });
const menu = (name: string) => preview.page.getByRole('dialog', { name });
const options = async () =>
  (await preview.posted()).filter((message): message is ToClient & { type: 'options' } => message.type === 'options');
const focusedText = () => preview.page.evaluate(() => document.activeElement?.closest('label, button')?.textContent);

describe('search', () => {
  test('by Ctrl+F: counts, marks, shows and says what it finds; VS Code does not see the key', async () => {
    await press('Control+f');
    await preview.page.keyboard.type('web');
    expect(await count()).toBe('1 of 2');
    expect(await said()).toBe('1 of 2: Status page');
    expect((await ring('status')).dashed).toBe(false);
    expect((await ring('call')).dashed).toBe(true);
    expect((await ring('call')).stroke).toBe((await ring('status')).stroke);
    expect((await ring('light')).stroke).toBe('none');
    expect((await preview.leakedKeys()).includes('f')).toBe(false);
  });

  test('Enter goes to the next hit and round, Shift+Enter back', async () => {
    await search('web');
    await press('Enter');
    expect(await count()).toBe('2 of 2');
    expect((await ring('call')).dashed).toBe(false);
    await press('Enter');
    expect(await count()).toBe('1 of 2');
    await press('Shift+Enter');
    expect(await count()).toBe('2 of 2');
    await preview.page.getByRole('button', { name: 'Next match (Enter)' }).click();
    expect(await count()).toBe('1 of 2');
  });

  test('brings the hit into view', async () => {
    await preview.page.setViewportSize({ width: 520, height: 700 });
    await search('waits for');
    const box = await card('wait').boundingBox();
    expect(box?.x).toBeGreaterThan(0);
    expect((box?.x ?? 999) + (box?.width ?? 0)).toBeLessThanOrEqual(520);
  });

  test.each([
    ['DEJA VU', 'status'],
    ['number 44', 'call'],
    ['within an hour', 'call'],
    ['panic', 'light'],
    ['human', 'call'],
  ])('finds "%s" at %s', async (query, id) => {
    await search(query);
    expect(await count()).toBe('1 of 1');
    expect((await ring(id)).stroke).not.toBe('none');
  });

  test('says when there is nothing', async () => {
    await search('helicopter');
    await expect.poll(count).toBe('No results');
    await expect.poll(said).toBe('No results');
    expect(await preview.page.getByRole('button', { name: 'Next match (Enter)' }).isDisabled()).toBe(true);
  });

  test('Escape clears it and gives the focus to the card that was found', async () => {
    await press('Control+f');
    await preview.page.keyboard.type('human');
    await press('Escape');
    expect(await field().inputValue()).toBe('');
    expect(await preview.page.evaluate(() => document.activeElement?.getAttribute('data-touchpoint'))).toBe('call');
    await press('Enter');
    expect((await preview.posted()).at(-1)).toEqual({
      type: 'reveal',
      card: { journey: 'fault', touchpoint: 'call' },
    });
  });

  test('Escape without a hit gives the focus back to where it was', async () => {
    await card('light').getByRole('button').focus();
    await press('Control+f');
    await preview.page.keyboard.type('helicopter');
    await press('Escape');
    expect(await preview.page.evaluate(() => document.activeElement?.getAttribute('data-touchpoint'))).toBe('light');
  });

  test('plain keys write, and do not zoom', async () => {
    await press('Control+f');
    await preview.page.keyboard.type('w0f+');
    expect(await field().inputValue()).toBe('w0f+');
    expect((await preview.state()).zoom).toBe(1);
  });

  test('an edit changes the hits and moves nothing', async () => {
    await search('web');
    const before = await preview.page
      .locator('.viewport')
      .evaluate(({ scrollLeft, scrollTop }) => [scrollLeft, scrollTop]);
    await show(fault.replace('channel: router', 'channel: router, web'));
    expect(await count()).toBe('1 of 3');
    expect(
      await preview.page.locator('.viewport').evaluate(({ scrollLeft, scrollTop }) => [scrollLeft, scrollTop]),
    ).toEqual(before);
  });

  test('marks a touchpoint whose name is markup or a selector', async () => {
    await show(
      fault.replace('touchpoint light:', 'touchpoint:').replace('The router blinks red', `A "red" ] { x } \\ light`),
    );
    await search('] { x }');
    expect(await count()).toBe('1 of 1');
    const strokes = await preview.page
      .locator('.jm-card > .jm-ring')
      .evaluateAll((rings) => rings.map((one) => getComputedStyle(one).stroke !== 'none'));
    expect(strokes).toEqual([true, false, false, false]);
  });

  test('in a narrow panel the field takes the line, and gives it back', async () => {
    await preview.page.setViewportSize({ width: 280, height: 600 });
    expect(await field().isVisible()).toBe(false);
    await preview.page.getByRole('button', { name: 'Find (Ctrl+F)' }).click();
    expect(await field().evaluate((element) => element === document.activeElement)).toBe(true);
    await preview.page.keyboard.type('web');
    expect(await count()).toBe('1 of 2');
    expect(await preview.page.evaluate(() => document.documentElement.scrollWidth)).toBe(280);
    await preview.page.locator('.toolbar button').first().focus();
    await press('Escape');
    expect(await field().isVisible()).toBe(false);
    expect(await menuButton('Filter').isVisible()).toBe(true);
    await preview.page.getByRole('button', { name: 'Find (Ctrl+F)' }).focus();
    await press('Enter');
    await press('Escape');
    expect(await preview.page.evaluate(() => document.activeElement?.className)).toBe('find-open');
  });
});

describe('filter', () => {
  const choose = async (name: string) => {
    await menuButton('Filter').click();
    await menu('Filter').getByRole('checkbox', { name }).check();
    await press('Escape');
  };

  test('dims what does not match, in place, and says how much is left', async () => {
    const before = await card('wait').boundingBox();
    await choose('web');
    expect([await opacity('light'), await opacity('status'), await opacity('call')]).toEqual(['0.22', '1', '1']);
    expect(await card('wait').boundingBox()).toEqual(before);
    expect(await preview.page.locator('.filtered').textContent()).toContain('2 of 4 shown');
    expect(await menuButton('Filter').locator('.badge').textContent()).toBe('1');
    await preview.page.getByRole('button', { name: '2 of 4 shown' }).click();
    expect(await opacity('light')).toBe('1');
    expect(await preview.page.locator('.filtered').count()).toBe(0);
  });

  test('dims every part of a touchpoint once, in the lanes and lists too', async () => {
    await choose('web');
    const opacities = await preview.page
      .locator('[data-journey="fault"] [data-touchpoint="light"]')
      .evaluateAll((parts) =>
        parts.map((part) => {
          let seen = 1;
          for (let at: Element | null = part; at; at = at.parentElement) seen *= Number(getComputedStyle(at).opacity);
          return Number(seen.toFixed(3));
        }),
      );
    expect(opacities.length).toBeGreaterThan(3);
    expect(new Set(opacities)).toEqual(new Set([0.22]));
  });

  test('what a search finds is not dimmed', async () => {
    await choose('web');
    await search('router');
    expect(await opacity('light')).toBe('1');
    await search('');
    expect(await opacity('light')).toBe('0.22');
  });

  test('is passed over by the keys that go from card to card', async () => {
    await choose('web');
    const focused = () => preview.page.evaluate(() => document.activeElement?.getAttribute('data-touchpoint'));
    await preview.page.locator('.jm-card[data-touchpoint="status"]').getByRole('button').focus();
    const led: unknown[] = [];
    for (const key of ['ArrowRight', 'ArrowRight', 'Home', 'End', 'PageUp', 'Home', 'Control+End']) {
      await press(key);
      led.push(await focused());
    }
    expect(led).toEqual(['call', 'call', 'call', 'call', 'status', 'status', 'call']);
  });

  test('by persona, owner and band, each with its count', async () => {
    await menuButton('Filter').click();
    expect(await menu('Filter').locator('legend').allTextContents()).toEqual(['Persona', 'Channel', 'Owner', 'Band']);
    expect(await menu('Filter').locator('label').allTextContents()).toEqual(
      expect.arrayContaining(['Kim, works at home4', 'Alex, plays at night3', 'IT2', 'Red1', 'No rating1', 'web2']),
    );
    await menu('Filter').getByRole('checkbox', { name: 'IT' }).check();
    await menu('Filter').getByRole('checkbox', { name: 'Green' }).check();
    expect([await opacity('status'), await opacity('call')]).toEqual(['0.22', '1']);
  });

  test('is there again after the page was taken down, and forgets what the map no longer has', async () => {
    await choose('web');
    await preview.takeDownAndBringBack();
    await show();
    expect(await opacity('light')).toBe('0.22');
    await show(fault.replaceAll('web', 'app'));
    expect(await opacity('light')).toBe('1');
    expect(await preview.page.locator('.filtered').count()).toBe(0);
  });
});

describe('what is shown', () => {
  test('only lanes that the map has are offered; one is hidden, and the client keeps it', async () => {
    await menuButton('Show').click();
    const lanes = await menu('Show').locator('fieldset').first().locator('label').allTextContents();
    expect(lanes).toContain('Quotes');
    expect(lanes).not.toContain('Ideas');
    expect(await preview.page.locator('.canvas').textContent()).toContain('I was number 44');
    await menu('Show').getByRole('checkbox', { name: 'Quotes' }).uncheck();
    expect(await preview.page.locator('.canvas').textContent()).not.toContain('I was number 44');
    expect((await options()).at(-1)?.options).toMatchObject({ hidden: ['quotes'] });
    expect(await menuButton('Show').locator('.badge').textContent()).toBe('1 hidden');
    await menu('Show').getByRole('button', { name: 'All', exact: true }).click();
    expect((await options()).at(-1)?.options).toMatchObject({ hidden: [] });
    await menu('Show').getByRole('button', { name: 'None', exact: true }).click();
    expect(await menu('Show').locator('fieldset').first().locator('input:checked').count()).toBe(0);
  });

  test('comes from the client, as another page of the workspace chose it', async () => {
    await preview.send({ type: 'options', options: { hidden: ['quotes', 'no lane'], overlay: 5 } });
    expect(await preview.page.locator('.canvas').textContent()).not.toContain('I was number 44');
    expect(await options()).toEqual([]);
  });

  test('personas are offered only where they have ratings of their own', async () => {
    await menuButton('Show').click();
    await menu('Show').getByRole('checkbox', { name: 'Alex' }).check();
    expect(await menu('Show').getByRole('checkbox', { name: 'Kim' }).count()).toBe(0);
    expect((await options()).at(-1)?.options).toMatchObject({ overlay: ['alex'] });
    await show(fault.replaceAll(/rating\[alex\]: .*/g, 'note: nothing'));
    expect(await menu('Show').getByRole('checkbox', { name: 'Alex' }).count()).toBe(0);
  });

  test('a persona whose curve is drawn without being chosen is ticked, and can be taken away', async () => {
    const own = (name: string) => menu('Show').getByRole('checkbox', { name });
    await show(fault.replaceAll(/rating: (\d)/g, 'rating[kim, alex]: $1').replace('rating[alex]: 2\n', 'note: none\n'));
    await menuButton('Show').click();
    expect([await own('Kim').isChecked(), await own('Alex').isChecked()]).toEqual([true, true]);
    await own('Kim').uncheck();
    expect((await options()).at(-1)?.options).toMatchObject({ overlay: ['alex'] });
  });

  test('a menu has keys: arrows, Home, End, Space, Escape', async () => {
    await menuButton('Show').focus();
    await press('Enter');
    await expect.poll(focusedText).toBe('All');
    await press('End');
    expect(await focusedText()).toContain('Overview');
    await press('ArrowDown');
    await press('ArrowDown');
    await press('ArrowDown');
    expect(await focusedText()).toBe('Rating');
    await press('ArrowUp');
    await press('ArrowDown');
    await press(' ');
    expect((await options()).at(-1)?.options).toMatchObject({ hidden: ['curve'] });
    await press('Escape');
    expect(await menu('Show').isVisible()).toBe(false);
    expect(await focusedText()).toContain('Show');
  });

  test('a menu closes when the focus leaves it, and stays inside a narrow panel', async () => {
    await preview.page.setViewportSize({ width: 280, height: 400 });
    await menuButton('Show').click();
    const box = await menu('Show').boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(280);
    expect((box?.y ?? 0) + (box?.height ?? 999)).toBeLessThanOrEqual(400);
    await preview.page.locator('.viewport').focus();
    expect(await menu('Show').isVisible()).toBe(false);
  });
});

describe('the table', () => {
  const switchTo = (name: 'Map' | 'Table') => preview.page.locator('.switch').getByRole('button', { name }).click();
  const names = () => preview.page.locator('.tables tbody tr:visible > th').allTextContents();

  test('is the same journey, and is remembered', async () => {
    await switchTo('Table');
    expect(await names()).toEqual(['The router blinks red', 'Status page', 'Calls the company', 'Waits for somebody']);
    const text = await preview.page.locator('.tables').textContent();
    for (const words of ['Panic before the meeting', 'Talk to a human being', 'I was number 44', 'Call back within'])
      expect(text).toContain(words);
    expect(await preview.page.locator('.canvas svg.jm-island').count()).toBe(0);
    await preview.takeDownAndBringBack();
    await show();
    expect(await names()).toHaveLength(4);
    await switchTo('Map');
    expect(await card('light').isVisible()).toBe(true);
  });

  test('sorts by number, rating, importance and rank, and says so', async () => {
    await switchTo('Table');
    const heading = (name: string) => preview.page.getByRole('columnheader', { name });
    await heading('Rating').first().getByRole('button').click();
    expect(await heading('Rating').first().getAttribute('aria-sort')).toBe('ascending');
    expect(await names()).toEqual(['The router blinks red', 'Status page', 'Calls the company', 'Waits for somebody']);
    await heading('Rating').first().getByRole('button').click();
    expect(await names()).toEqual(['Calls the company', 'Status page', 'The router blinks red', 'Waits for somebody']);
    await heading('Importance').getByRole('button').click();
    expect(await heading('Rating').first().getAttribute('aria-sort')).toBe('none');
    expect(await heading('Importance').getAttribute('aria-sort')).toBe('descending');
    expect((await names())[3]).toBe('Status page');
  });

  test('a row goes to the line and is marked; the cursor marks one, too', async () => {
    await switchTo('Table');
    await preview.page.getByRole('button', { name: 'Status page' }).click();
    expect((await preview.posted()).at(-1)).toEqual({
      type: 'reveal',
      card: { journey: 'fault', touchpoint: 'status' },
    });
    expect(await preview.page.locator('tr[aria-current="true"]').getAttribute('data-touchpoint')).toBe('status');
    await preview.send({ type: 'mark', card: { journey: 'fault', touchpoint: 'call' } });
    expect(await preview.page.locator('tr[aria-current="true"]').getAttribute('data-touchpoint')).toBe('call');
  });

  test('shows only what the filter lets through, and marks what a search finds', async () => {
    await switchTo('Table');
    await menuButton('Filter').click();
    await menu('Filter').getByRole('checkbox', { name: 'web' }).check();
    await press('Escape');
    expect(await names()).toEqual(['Status page', 'Calls the company']);
    await search('human');
    const outline = await preview.page
      .locator('tr[data-touchpoint="call"] > th')
      .evaluate((element) => getComputedStyle(element).outlineStyle);
    expect(outline).toBe('solid');
  });

  test('a hidden lane is a hidden column', async () => {
    await switchTo('Table');
    expect(await preview.page.getByRole('columnheader', { name: 'Quotes' }).count()).toBe(1);
    await preview.send({ type: 'options', options: { hidden: ['quotes'] } });
    expect(await preview.page.getByRole('columnheader', { name: 'Quotes' }).count()).toBe(0);
  });

  test('is one Tab and one Enter away', async () => {
    await press('Tab');
    expect(await focusedText()).toBe('Skip to the table');
    expect((await preview.page.locator('.skip').boundingBox())?.x).toBeGreaterThanOrEqual(0);
    await press('Enter');
    await expect
      .poll(() => preview.page.evaluate(() => document.activeElement?.classList.contains('tables')))
      .toBe(true);
  });
});

test('every button and box is at least 24 px in each direction', async () => {
  for (const width of [900, 280]) {
    await preview.page.setViewportSize({ width, height: 700 });
    await menuButton('Show').click();
    const small = await preview.page
      .locator('button:visible:not(.skip), label:visible, [role="button"], [role="slider"]')
      .evaluateAll((targets) =>
        targets
          .map((target) => ({ box: target.getBoundingClientRect(), name: target.outerHTML.slice(0, 120) }))
          .filter(({ box }) => box.width < 23.99 || box.height < 23.99)
          .map(({ box, name }) => `${box.width} x ${box.height}: ${name}`),
      );
    expect(small).toEqual([]);
    await press('Escape');
  }
});
