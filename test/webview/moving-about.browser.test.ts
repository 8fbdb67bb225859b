/** Zooming by touch, dragging, the overview, the keys from card to card: with the real page in Chromium. */
import { beforeEach, describe, expect } from 'vitest';
import { test } from '../support/page.ts';
import type { PreviewPage } from './preview-page.ts';
import { sampleMap } from './sample.ts';

let preview: PreviewPage;

test.beforeEach(async ({ preview: opened }) => {
  preview = opened;
  await preview.send({ type: 'map', map: sampleMap() });
});

const card = (id: string) => preview.page.locator(`.jm-card[data-touchpoint="${id}"]`);
const button = (id: string) => card(id).getByRole('button');
const viewport = () => preview.page.locator('.viewport');
const scroll = () => viewport().evaluate(({ scrollLeft, scrollTop }) => ({ left: scrollLeft, top: scrollTop }));
const scrollTo = (left: number, top: number) =>
  viewport().evaluate((element, place) => element.scrollTo({ ...place, behavior: 'instant' }), { left, top });
const zoom = async () => (await preview.state()).zoom;
const focused = () => preview.page.evaluate(() => document.activeElement?.getAttribute('data-touchpoint'));
const reveals = async () => (await preview.posted()).filter(({ type }) => type === 'reveal');
const press = (key: string) => preview.page.keyboard.press(key);

/** A place of the canvas where nothing is drawn that leads anywhere, in the window. */
async function emptyPlace(): Promise<{ x: number; y: number }> {
  const title = await preview.page.locator('.jm-head').boundingBox();
  if (!title) throw new Error('There is no head.');
  return { x: 700, y: title.y + 30 };
}

test('the names of the cards stay below those of the stages once the cards are scrolled away', async () => {
  const line = preview.page.locator('.jm-slice .jm-names');
  const first = line.first();
  expect(await first.isVisible()).toBe(false);
  const board = await preview.page.locator('.jm-board').boundingBox();
  await scrollTo(0, (board?.y ?? 0) + 300);
  await first.waitFor();
  expect((await line.allTextContents()).join('|')).toMatch(/^Dealer website.*Handing over the car$/u);
  const [name, header] = [
    await first.boundingBox(),
    await preview.page.locator('.jm-slice-header').first().boundingBox(),
  ];
  expect(name?.height).toBe(28);
  expect(name?.y).toBeCloseTo((header?.y ?? 0) + (header?.height ?? 0), 0);
  const behind = await preview.page.evaluate(
    (place) => {
      const found = document.elementFromPoint(place.x, place.y);
      return found?.closest('.jm-names, .jm-placed')?.getAttribute('class');
    },
    { x: (name?.x ?? 0) + 40, y: (name?.y ?? 0) + 14 },
  );
  expect(behind).toBe('jm-names');
  await scrollTo(0, 0);
  await first.waitFor({ state: 'hidden' });
});

describe('zoom', () => {
  test('fits everything by key, by button and by command', async () => {
    const inView = () =>
      viewport().evaluate((element) => [
        element.scrollWidth <= element.clientWidth,
        element.scrollHeight <= element.clientHeight,
      ]);
    await viewport().focus();
    await press('f');
    expect(await inView()).toEqual([true, true]);
    await press('0');
    expect(await inView()).toEqual([false, false]);
    await preview.page.getByRole('button', { name: 'Fit all (F)' }).click();
    expect(await inView()).toEqual([true, true]);
    await viewport().focus();
    await press('0');
    await preview.send({ type: 'zoom', step: 'fit-all' });
    expect(await inView()).toEqual([true, true]);
  });

  test('fitted, the panels are as wide as the board, and 100 % is where one was', async () => {
    await scrollTo(420, 330);
    const before = await scroll();
    await viewport().focus();
    for (const key of ['f', 'w']) {
      await press(key);
      const [board, matrix] = [
        await preview.page.locator('.jm-board').boundingBox(),
        await preview.page.locator('.jm-list-matrix').boundingBox(),
      ];
      const lists = await preview.page
        .locator('.jm-list')
        .evaluateAll((panels) => Math.max(...panels.map((panel) => panel.getBoundingClientRect().right)));
      expect(Math.abs(lists - ((board?.x ?? 0) + (board?.width ?? 0)))).toBeLessThan(8);
      expect(matrix?.width ?? 0).toBeGreaterThan(0);
    }
    await press('0');
    expect(await scroll()).toEqual(before);
    expect(await zoom()).toBe(1);
  });

  test('100 % is around what is seen, where the reader has gone on since', async () => {
    await viewport().focus();
    await press('w');
    const before = await scroll();
    await scrollTo(0, 200);
    expect(await scroll()).not.toEqual(before);
    await press('0');
    expect((await scroll()).top).toBeGreaterThan(200);
  });

  test('the wheel lays the panels out anew once it rests', async () => {
    const right = () =>
      preview.page
        .locator('.jm-list')
        .evaluateAll((panels) => Math.max(...panels.map((panel) => panel.getBoundingClientRect().right)));
    const atFull = await right();
    await preview.page.mouse.move(400, 300);
    await preview.page.keyboard.down('Control');
    for (const _ of [1, 2, 3]) await preview.page.mouse.wheel(0, 100);
    await preview.page.keyboard.up('Control');
    await expect.poll(zoom).toBeLessThan(0.6);
    // By zoom alone it would be that narrow.
    const narrow = atFull * (await zoom());
    await expect.poll(right).toBeGreaterThan(narrow * 1.15);
  });

  test('by two fingers, around the place between them', async () => {
    const devtools = await preview.page.context().newCDPSession(preview.page);
    const fingers = (distance: number) => [
      { x: 450 - distance / 2, y: 400, id: 1 },
      { x: 450 + distance / 2, y: 400, id: 2 },
    ];
    await scrollTo(200, 150);
    const before = await scroll();
    await devtools.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: fingers(100) });
    await devtools.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: fingers(150) });
    await devtools.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: fingers(200) });
    await devtools.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await expect.poll(zoom).toBeCloseTo(2, 5);
    const top = (await viewport().boundingBox())?.y ?? 0;
    const after = await scroll();
    expect((after.left + 450) / 2).toBeCloseTo(before.left + 450, -0.5);
    expect((after.top + 400 - top) / 2).toBeCloseTo(before.top + 400 - top, -0.5);
  });

  test('Shift and the wheel scroll sideways', async () => {
    await preview.page.mouse.move(400, 400);
    await preview.page.keyboard.down('Shift');
    await preview.page.mouse.wheel(0, 120);
    await preview.page.keyboard.up('Shift');
    await expect.poll(async () => (await scroll()).left).toBeGreaterThan(50);
    expect((await scroll()).top).toBe(0);
    expect(await zoom()).toBe(1);
  });
});

describe('dragging', () => {
  async function drag(from: { x: number; y: number }, by: { x: number; y: number }, which: 'left' | 'middle' = 'left') {
    await preview.page.mouse.move(from.x, from.y);
    await preview.page.mouse.down({ button: which });
    await preview.page.mouse.move(from.x + by.x / 2, from.y + by.y / 2);
    await preview.page.mouse.move(from.x + by.x, from.y + by.y);
    await preview.page.mouse.up({ button: which });
  }
  async function middleOf(id: string): Promise<{ x: number; y: number }> {
    const box = await card(id).boundingBox();
    if (!box) throw new Error(`The card ${id} is not drawn.`);
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }

  test('the empty canvas moves the map with the pointer', async () => {
    await drag(await emptyPlace(), { x: -150, y: -60 });
    expect(await scroll()).toEqual({ left: 150, top: 60 });
  });

  test('a card is no handle: what is pressed there is the card', async () => {
    await drag(await middleOf('reviews'), { x: -90, y: -40 });
    expect(await scroll()).toEqual({ left: 0, top: 0 });
  });

  test('with the middle button from anywhere, and no card is chosen', async () => {
    await drag(await middleOf('reviews'), { x: -120, y: -30 }, 'middle');
    expect(await scroll()).toEqual({ left: 120, top: 30 });
    expect(await reveals()).toEqual([]);
  });

  test('with the space bar from anywhere, and no card is chosen', async () => {
    await viewport().focus();
    await preview.page.keyboard.down(' ');
    await drag(await middleOf('reviews'), { x: -120, y: -30 });
    await preview.page.keyboard.up(' ');
    expect(await scroll()).toEqual({ left: 120, top: 30 });
    expect(await reveals()).toEqual([]);
    await card('reviews').click();
    expect(await reveals()).toHaveLength(1);
  });

  test('a press that hardly moves is a click', async () => {
    const place = await middleOf('website');
    await preview.page.mouse.move(place.x, place.y);
    await preview.page.mouse.down();
    await preview.page.mouse.move(place.x + 2, place.y + 1);
    await preview.page.mouse.up();
    expect(await reveals()).toEqual([{ type: 'reveal', card: { journey: 'car-purchase', touchpoint: 'website' } }]);
  });
});

describe('the overview', () => {
  const overview = () => preview.page.getByRole('slider');
  const window = () => preview.page.locator('.overview-window');

  test('shows the stages, a column for each card, and the part in view', async () => {
    expect(await preview.page.locator('.overview-name').allTextContents()).toEqual([
      'Before the purchase',
      'During the purchase',
      'After the purchase',
    ]);
    expect(await preview.page.locator('.overview-column').count()).toBe(7);
    expect(await preview.page.locator('.overview-red').count()).toBe(1);
    expect(await preview.page.locator('.overview-none').count()).toBe(2);
    expect(await overview().getAttribute('aria-valuetext')).toContain('Before the purchase');
    const strip = await overview().boundingBox();
    const part = await window().boundingBox();
    const share = await viewport().evaluate((element) => element.clientWidth / element.scrollWidth);
    expect((part?.width ?? 0) / (strip?.width ?? 1)).toBeCloseTo(share, 2);
  });

  test('stages stand where they stand in the map', async () => {
    const places = await preview.page.evaluate(() => {
      const shares = (selector: string, whole: string) => {
        const frame = document.querySelector(whole) ?? document.body;
        const { left: origin } = frame.getBoundingClientRect();
        return [...document.querySelectorAll(selector)].map((element) => {
          const { left, right } = element.getBoundingClientRect();
          return [(left - origin) / frame.scrollWidth, (right - origin) / frame.scrollWidth];
        });
      };
      return { map: shares('.jm-stage', '.viewport'), strip: shares('.overview-stage', '.overview-strip') };
    });
    expect(places.strip).toHaveLength(3);
    for (const [index, [left = -1, right = -1]] of places.strip.entries()) {
      expect(left).toBeCloseTo(places.map[index]?.[0] ?? 0, 2);
      expect(right).toBeCloseTo(places.map[index]?.[1] ?? 0, 2);
    }
  });

  test('a press at its end brings the end of the map, and a drag goes along', async () => {
    const strip = await overview().boundingBox();
    if (!strip) throw new Error('There is no overview.');
    const y = strip.y + strip.height / 2;
    await preview.page.mouse.move(strip.x + strip.width - 4, y);
    await preview.page.mouse.down();
    const { left: end } = await scroll();
    expect(end).toBeGreaterThan(600);
    await scrollTo(9999, 0);
    expect((await scroll()).left).toBe(end);
    await preview.page.mouse.move(strip.x + strip.width / 2, y);
    expect(Math.abs((await scroll()).left - end / 2)).toBeLessThan(12);
    await preview.page.mouse.move(strip.x - 50, y);
    expect((await scroll()).left).toBe(0);
    await preview.page.mouse.up();
    await preview.page.mouse.move(strip.x + strip.width - 4, y);
    expect((await scroll()).left).toBe(0);
  });

  test('moves by keys and says where it is', async () => {
    await overview().focus();
    const now = async () => Number(await overview().getAttribute('aria-valuenow'));
    await press('End');
    // A scrollbar that has its place but is not drawn, as here, takes a little of the way.
    await expect.poll(now).toBeGreaterThan(96);
    expect(await overview().getAttribute('aria-valuetext')).toContain('After the purchase');
    await press('Home');
    await expect.poll(now).toBe(0);
    await press('ArrowRight');
    const width = await viewport().evaluate((element) => element.clientWidth);
    await expect.poll(async () => Math.abs((await scroll()).left - width / 10)).toBeLessThan(2);
  });

  test('goes away when everything is in view, or when it is not wanted', async () => {
    await viewport().focus();
    await press('w');
    await expect.poll(() => overview().count()).toBe(0);
    await press('0');
    await expect.poll(() => overview().count()).toBe(1);
    await preview.send({ type: 'options', options: { overview: false } });
    expect(await overview().count()).toBe(0);
  });
});

test('in a page that has just been opened, an arrow leads to a card', async () => {
  expect(await preview.page.evaluate(() => document.activeElement === document.body)).toBe(true);
  await press('ArrowRight');
  expect(await focused()).toBe('website');
  await press('ArrowRight');
  expect(await focused()).toBe('reviews');
});

test('in forced colours the columns of the overview are seen', async () => {
  await preview.page.emulateMedia({ forcedColors: 'active' });
  const looks = await preview.page.evaluate(() => {
    const canvas = getComputedStyle(document.querySelector('.overview') as Element).backgroundColor;
    const styleOf = (name: string) => getComputedStyle(document.querySelector(`.overview-${name}`) as Element);
    return {
      red: styleOf('red').backgroundColor !== canvas,
      borders: ['red', 'yellow', 'green'].map((name) => styleOf(name).borderTopWidth),
      colours: ['yellow', 'green'].map((name) => styleOf(name).borderTopColor !== canvas),
    };
  });
  expect(looks).toEqual({ red: true, borders: ['2px', '2px', '2px'], colours: [true, true] });
});

describe('keys from card to card', () => {
  beforeEach(() => button('website').focus());

  test('Home and End lead to the ends of a stage, with Ctrl to the ends of the map', async () => {
    await press('End');
    expect(await focused()).toBe('reviews');
    await press('Home');
    expect(await focused()).toBe('website');
    await press('Control+End');
    expect(await focused()).toBe('handover');
    await press('Control+Home');
    expect(await focused()).toBe('website');
  });

  test('Page Down and Page Up go stage by stage', async () => {
    await press('PageDown');
    expect(await focused()).toBe('meeting');
    await press('ArrowRight');
    await press('PageDown');
    expect(await focused()).toBe('waiting');
    await press('PageDown');
    expect(await focused()).toBe('waiting');
    await press('PageUp');
    expect(await focused()).toBe('meeting');
  });

  test('the card that is reached is in view, and not below the names of stages and lanes', async () => {
    await press('Control+End');
    await press('Control+Home');
    for (const _ of [1, 2, 3, 4, 5, 6]) {
      await press('ArrowRight');
      const id = (await focused()) ?? '';
      const [box, frame, gutter, header] = await Promise.all([
        card(id).boundingBox(),
        viewport().boundingBox(),
        preview.page.locator('.jm-gutter').boundingBox(),
        preview.page.locator('.jm-slice-header').first().boundingBox(),
      ]);
      if (!box || !frame || !gutter || !header) throw new Error('Something is not drawn.');
      expect(box.x).toBeGreaterThanOrEqual(Math.min(gutter.x + gutter.width, frame.x + 120) - 6);
      expect(box.x + box.width).toBeLessThanOrEqual(frame.x + frame.width);
      expect(box.y).toBeGreaterThanOrEqual(frame.y);
    }
  });

  test('there is one tab stop in the map, and it stays with the card that was last in use', async () => {
    const stops = () => preview.page.locator('.canvas [tabindex="0"]').count();
    expect(await stops()).toBe(1);
    await press('PageDown');
    expect(await stops()).toBe(1);
    await preview.page.locator('.toolbar button').first().focus();
    await preview.send({ type: 'map', map: sampleMap({ version: 2, ratings: { offer: 8 } }) });
    expect(await stops()).toBe(1);
    await preview.page.getByRole('button', { name: 'More figures' }).focus();
    await press('Tab');
    expect(await focused()).toBe('meeting');
  });

  test('a card that goes away leaves another tab stop', async () => {
    await press('PageDown');
    const { journeys } = sampleMap();
    const json = JSON.stringify(journeys).replaceAll('"meeting"', '"talk"');
    await preview.send({ type: 'map', map: { ...sampleMap({ version: 2 }), journeys: JSON.parse(json) } });
    expect(await preview.page.locator('.canvas [tabindex="0"]').count()).toBe(1);
  });

  test('Enter goes to the line', async () => {
    await press('PageDown');
    await press('Enter');
    expect(await reveals()).toEqual([{ type: 'reveal', card: { journey: 'car-purchase', touchpoint: 'meeting' } }]);
  });

  test('the card marked by the cursor is said, and is where Tab leads', async () => {
    await preview.page.locator('.toolbar button').first().focus();
    await preview.send({ type: 'mark', card: { journey: 'car-purchase', touchpoint: 'offer' } });
    await expect.poll(() => preview.page.locator('[data-said]').textContent()).toBe('Marked: A concrete offer');
    await preview.page.getByRole('button', { name: 'More figures' }).focus();
    await press('Tab');
    expect(await focused()).toBe('offer');
    await preview.takeDownAndBringBack();
    await preview.send({ type: 'map', map: sampleMap() });
    await preview.page.getByRole('button', { name: 'More figures' }).focus();
    await press('Tab');
    expect(await focused()).toBe('offer');
  });

  test('a marked card whose name is being typed is not said with every letter', async () => {
    const typed = (key: string) => {
      const { journeys } = sampleMap();
      const json = JSON.stringify(journeys).replaceAll('"offer"', `"${key}"`).replaceAll('A concrete offer', key);
      return { ...sampleMap({ version: key.length }), journeys: JSON.parse(json) };
    };
    const said = () => preview.page.locator('[data-said]').textContent();
    await preview.send({ type: 'map', map: typed('An') });
    await preview.send({ type: 'mark', card: { journey: 'car-purchase', touchpoint: 'An' } });
    expect(await said()).toBe('Marked: An');
    for (const key of ['An o', 'An of']) {
      await preview.send({ type: 'map', map: typed(key) });
      await preview.send({ type: 'mark', card: { journey: 'car-purchase', touchpoint: key } });
      expect(await said()).toBe('Marked: An');
      expect(await preview.page.locator('.jm-card.jm-selected').getAttribute('data-touchpoint')).toBe(key);
    }
    await preview.send({ type: 'mark', card: { journey: 'car-purchase', touchpoint: 'website' } });
    expect(await said()).toBe('Marked: Dealer website');
    await preview.send({ type: 'mark', card: { journey: 'car-purchase', touchpoint: 'An of' } });
    expect(await said()).toBe('Marked: An of');
  });
});

test('a card in view is marked without a move; the title is not pushed out', async () => {
  await preview.page.setViewportSize({ width: 520, height: 900 });
  await preview.send({ type: 'mark', card: { journey: 'car-purchase', touchpoint: 'website' } });
  expect(await scroll()).toEqual({ left: 0, top: 0 });
  await preview.send({ type: 'mark', card: { journey: 'car-purchase', touchpoint: 'reviews' } });
  const { left } = await scroll();
  const box = await card('reviews').boundingBox();
  const least = left - (520 - ((box?.x ?? 0) + (box?.width ?? 0)));
  expect(left - least).toBeLessThan(60);
});

test('what must be seen comes smoothly, unless the reader wants less motion', async () => {
  const positions = async (): Promise<number> => {
    await scrollTo(0, 0);
    await preview.page.evaluate(() => {
      const places = new Set<number>();
      Object.assign(window, { places });
      const element = document.querySelector('.viewport');
      element?.addEventListener('scroll', () => places.add(element.scrollLeft));
    });
    await preview.send({ type: 'mark', card: null });
    await preview.send({ type: 'mark', card: { journey: 'car-purchase', touchpoint: 'handover' } });
    await expect.poll(async () => (await scroll()).left).toBeGreaterThan(300);
    const frame = await viewport().boundingBox();
    await expect
      .poll(async () => {
        const box = await card('handover').boundingBox();
        return (box?.x ?? 9999) + (box?.width ?? 0);
      })
      .toBeLessThanOrEqual((frame?.width ?? 0) + 1);
    return preview.page.evaluate(() => (window as unknown as { places: Set<number> }).places.size);
  };
  expect(await positions()).toBeLessThanOrEqual(2);
  await preview.page.emulateMedia({ reducedMotion: 'no-preference' });
  expect(await positions()).toBeGreaterThan(2);
});
