import { beforeEach, describe, expect } from 'vitest';
import { audit } from '../support/axe.ts';
import { test } from '../support/page.ts';
import { documentUri, type PreviewPage } from './preview-page.ts';
import { sampleMap, unreadLine } from './sample.ts';

let preview: PreviewPage;

test.beforeEach(({ preview: opened }) => {
  preview = opened;
});

const card = (id: string) => preview.page.locator(`.jm-card[data-touchpoint="${id}"]`);
/** What has the focus and the name: the outline of the card. */
const button = (id: string) => card(id).getByRole('button');
const address = (touchpoint: string) => ({ journey: 'car-purchase', touchpoint });
const scroll = () =>
  preview.page.locator('.viewport').evaluate(({ scrollLeft, scrollTop }) => ({ left: scrollLeft, top: scrollTop }));
const reveals = async () => (await preview.posted()).filter(({ type }) => type !== 'ready');

describe('the handshake', () => {
  test('asks for everything once, and waits in words', async () => {
    expect(await preview.posted()).toEqual([{ type: 'ready', uri: documentUri }]);
    expect(await preview.page.locator('.waiting').textContent()).toBe('Reading the journey …');
  });

  test('keeps the address from the first moment, so that even an empty panel can come back', async () => {
    expect(await preview.state()).toMatchObject({ uri: documentUri, panel: '1', zoom: 1 });
  });

  test('draws what is sent, and ignores what is no message', async () => {
    await preview.page.evaluate(() => window.postMessage({ type: 'map', map: { version: 1 } }, '*'));
    await preview.page.evaluate(() => window.postMessage('hello', '*'));
    expect(await card('offer').count()).toBe(0);
    await preview.send({ type: 'map', map: sampleMap() });
    expect(await button('offer').getAttribute('aria-label')).toMatch(/A concrete offer.*4\.2 of 10, Red/);
    expect(await card('offer').textContent()).toContain('A concrete offer');
    expect(await preview.page.locator('.canvas').textContent()).toContain('A concrete offer while I am');
  });

  test('leads to the page that explains the numbers', async () => {
    await preview.send({ type: 'map', map: sampleMap() });
    await preview.page.getByRole('button', { name: 'How the numbers are computed' }).click();
    expect((await preview.posted()).at(-1)).toEqual({ type: 'explain-numbers' });
  });

  test('says how to start in a file without a journey', async () => {
    const start = ['journey: Buying running shoes', '  stage: Before the purchase'];
    const templates = [{ id: 'retail', name: 'Buying running shoes', stages: [2, 3, 1] }];
    await preview.send({ type: 'map', map: { ...sampleMap({ journeys: [] }), start, templates } });
    expect(await preview.page.locator('.start h2').textContent()).toBe('No journey here yet');
    expect(await preview.page.locator('.start pre').textContent()).toBe(start.join('\n'));
    await preview.page.getByRole('button', { name: 'Insert these lines' }).click();
    expect((await preview.posted()).at(-1)).toEqual({ type: 'edit', id: 1, edit: { kind: 'begin' } });
    await preview.send({ type: 'edited', id: 1, result: { refused: 'Not now.' } });
    const template = preview.page.getByRole('button', { name: 'Buying running shoes 3 stages, 6 touchpoints' });
    expect(await template.locator('.template-picture rect').count()).toBe(6);
    expect((await audit(preview.page)).complaints).toEqual([]);
    for (const name of ['Paste copied rows', 'Import a file…']) {
      await preview.page.getByRole('button', { name }).click();
    }
    expect((await preview.posted()).slice(-2)).toEqual([
      { type: 'import', from: 'clipboard' },
      { type: 'import', from: 'file' },
    ]);
    await template.click();
    const edit = { kind: 'begin', template: 'retail' };
    expect((await preview.posted()).at(-1)).toEqual({ type: 'edit', id: 2, edit });
    await preview.send({ type: 'edited', id: 2, result: { version: 2, line: 2 } });
    await expect.poll(async () => (await preview.posted()).at(-1)).toEqual({ type: 'reveal-line', line: 2 });
    await preview.send({ type: 'map', map: sampleMap({ version: 2 }) });
    expect(await preview.page.locator('.start').count()).toBe(0);
    expect(await card('offer').isVisible()).toBe(true);
  });

  test('draws the map in the language of its file, inside a page in that of the reader', async () => {
    await preview.send({ type: 'map', map: { ...sampleMap(), language: 'da' } });
    expect(await button('offer').getAttribute('aria-label')).toMatch(/4,2 af 10, Rød/);
    expect(await preview.page.locator('main h1').textContent()).toBe('Customer journey map');
    await preview.send({ type: 'map', map: sampleMap({ version: 2 }) });
    expect(await button('offer').getAttribute('aria-label')).toMatch(/4\.2 of 10, Red/);
  });

  test('shows a text that is markup as text', async () => {
    const nasty = '<img src=x onerror="window.hacked = true"><script>window.hacked = true</script>';
    await preview.send({ type: 'map', map: sampleMap({ names: { offer: nasty } }) });
    expect(await button('offer').getAttribute('aria-label')).toContain(nasty);
    expect(await preview.page.locator('.canvas img, .canvas script').count()).toBe(0);
    expect(await preview.page.evaluate(() => 'hacked' in window)).toBe(false);
  });
});

describe('an edit', () => {
  beforeEach(() => preview.send({ type: 'map', map: sampleMap() }));

  test('changes the card and nothing of zoom, scroll, focus and element', async () => {
    await preview.page.keyboard.press('Control+Equal');
    await preview.page.locator('.viewport').evaluate((viewport) => viewport.scrollTo(300, 120));
    await button('offer').evaluate((element: SVGElement) => element.focus({ preventScroll: true }));
    const before = await card('offer').elementHandle();
    const place = await scroll();
    await preview.send({ type: 'map', map: sampleMap({ version: 2, ratings: { offer: 9.1 } }) });
    expect(await card('offer').textContent()).toContain('9.1');
    expect(await card('offer').evaluate((element, old) => element === old, before)).toBe(true);
    expect(await button('offer').evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await scroll()).toEqual(place);
    expect(place.left).toBeGreaterThan(200);
    expect((await preview.state()).zoom).toBe(1.1);
  });

  test('says in one line what is not understood, and leads there', async () => {
    const status = preview.page.getByRole('status');
    expect(await status.textContent()).toBe('');
    const unread = [unreadLine(11, '`raiting` is not a keyword here.'), unreadLine(20, 'Something else.')];
    await preview.send({ type: 'map', map: sampleMap({ version: 2, unread }) });
    expect(await status.textContent()).toBe('2 lines cannot be read: line 12: `raiting` is not a keyword here.');
    expect(await status.getAttribute('aria-live')).toBe('polite');
    await status.getByRole('button').click();
    expect(await reveals()).toEqual([{ type: 'reveal-line', line: 11 }]);
    await preview.send({ type: 'map', map: sampleMap({ version: 3 }) });
    expect(await status.textContent()).toBe('');
  });

  test('that the server cannot answer leaves the last good map', async () => {
    await preview.send({ type: 'trouble', trouble: 'server-stopped' });
    expect(await card('offer').isVisible()).toBe(true);
    expect(await preview.page.getByRole('status').textContent()).toMatch(/language server has stopped/);
    await preview.send({ type: 'trouble', trouble: null });
    expect(await preview.page.getByRole('status').textContent()).toBe('');
  });

  test('moves nothing when the status line appears', async () => {
    const before = await preview.page.locator('.viewport').boundingBox();
    await preview.send({ type: 'map', map: sampleMap({ version: 2, unread: [unreadLine(3, 'What?'.repeat(99))] }) });
    expect(await preview.page.locator('.viewport').boundingBox()).toEqual(before);
  });
});

describe('another document', () => {
  const other = 'file:///maps/other.journey';

  beforeEach(async () => {
    await preview.send({ type: 'map', map: sampleMap() });
    await card('meeting').click();
    await preview.page.keyboard.press('Control+Equal');
    await preview.painted();
  });

  test('begins anew, and the first one has its view when it comes back', async () => {
    const { zoom, selected } = await preview.state();
    expect(selected).toEqual(address('meeting'));
    await preview.show(other);
    expect(await card('meeting').count()).toBe(0);
    await preview.send({ type: 'map', map: sampleMap() });
    expect(await preview.state()).toMatchObject({ uri: other, panel: '1', selected: null });
    expect((await preview.state()).zoom).not.toBe(zoom);
    await preview.show(documentUri);
    await preview.send({ type: 'map', map: sampleMap() });
    expect(await preview.state()).toMatchObject({ uri: documentUri, zoom, selected });
  });

  test('is the same one where only its address is another: it keeps its view', async () => {
    const { zoom, selected } = await preview.state();
    await preview.show(other, documentUri);
    expect(await preview.state()).toMatchObject({ uri: other, zoom, selected });
  });
});

describe('from the map to the text and back', () => {
  beforeEach(() => preview.send({ type: 'map', map: sampleMap() }));

  test('a click marks the card and asks for its line', async () => {
    await card('meeting').click();
    expect(await reveals()).toEqual([{ type: 'reveal', card: address('meeting') }]);
    expect(await card('meeting').getAttribute('aria-current')).toBe('true');
  });

  test('Enter does the same', async () => {
    await button('website').focus();
    await preview.page.keyboard.press('Enter');
    expect(await reveals()).toEqual([{ type: 'reveal', card: address('website') }]);
  });

  test('the cursor marks a card without an answer, so there is no loop', async () => {
    await preview.send({ type: 'mark', card: address('website') });
    expect(await card('website').getAttribute('aria-current')).toBe('true');
    await preview.send({ type: 'mark', card: null });
    expect(await card('website').getAttribute('aria-current')).toBeNull();
    expect(await reveals()).toEqual([]);
  });

  test('a marked card comes into view only when it is out of view', async () => {
    await preview.send({ type: 'mark', card: address('reviews') });
    const start = await scroll();
    expect(start.left).toBe(0);
    await preview.send({ type: 'mark', card: address('website') });
    expect(await scroll()).toEqual(start);
    await preview.send({ type: 'mark', card: address('handover') });
    const place = await scroll();
    expect(place.left).toBeGreaterThan(300);
    const box = await card('handover').boundingBox();
    expect((box?.x ?? -1) + (box?.width ?? 0)).toBeLessThanOrEqual(900);
    await preview.send({ type: 'mark', card: address('waiting') });
    expect(await scroll()).toEqual(place);
    await preview.send({ type: 'mark', card: address('website') });
    expect((await scroll()).left).toBeLessThan(150);
  });

  test('a card whose map is still on its way comes into view with it', async () => {
    await preview.send({ type: 'mark', card: address('new') });
    expect(await scroll()).toEqual({ left: 0, top: 0 });
    const { journeys } = sampleMap();
    const renamed = JSON.parse(JSON.stringify(journeys).replaceAll('"handover"', '"new"'));
    await preview.send({ type: 'map', map: { ...sampleMap({ version: 2 }), journeys: renamed } });
    expect((await scroll()).left).toBeGreaterThan(300);
  });
});

describe('zoom', () => {
  beforeEach(() => preview.send({ type: 'map', map: sampleMap() }));

  const percent = () => preview.page.locator('.percent').textContent();

  test('by keys, plain in the map and with Ctrl anywhere, which VS Code does not see', async () => {
    await preview.page.keyboard.press('+');
    await preview.page.getByRole('button', { name: 'Filter' }).focus();
    await preview.page.keyboard.press('+');
    expect(await percent()).toBe('100%');
    await preview.page.keyboard.press('Control+Equal');
    expect(await percent()).toBe('110%');
    await preview.page.keyboard.press('Control+0');
    await preview.page.locator('.viewport').focus();
    await preview.page.keyboard.press('+');
    expect(await percent()).toBe('110%');
    await preview.page.keyboard.press('Control+Equal');
    expect(await percent()).toBe('125%');
    await preview.page.keyboard.press('-');
    await preview.page.keyboard.press('0');
    expect(await percent()).toBe('100%');
    await preview.page.keyboard.press('a');
    expect((await preview.leakedKeys()).filter((key) => key !== 'Control')).toEqual(['+', '+', 'a']);
  });

  test('by buttons and by command', async () => {
    await preview.page.getByRole('button', { name: 'Zoom out (-)' }).click();
    expect(await percent()).toBe('90%');
    await preview.page.getByRole('button', { name: 'Zoom in (+)' }).click();
    await preview.send({ type: 'zoom', step: 'in' });
    expect(await percent()).toBe('110%');
    await preview.page.getByRole('button', { name: /back to 100%/ }).click();
    expect(await percent()).toBe('100%');
  });

  test('fit width shows every column', async () => {
    await preview.page.getByRole('button', { name: 'Fit width (W)' }).click();
    const { inner, outer } = await preview.page
      .locator('.viewport')
      .evaluate(({ scrollWidth, clientWidth }) => ({ inner: scrollWidth, outer: clientWidth }));
    expect(inner).toBe(outer);
    expect(await card('handover').isVisible()).toBe(true);
    expect((await preview.state()).zoom).toBeLessThan(0.8);
  });

  test('Ctrl and the wheel keep what is under the pointer; the plain wheel scrolls', async () => {
    await preview.page.locator('.viewport').evaluate((viewport) => viewport.scrollTo(200, 100));
    const box = await card('meeting').boundingBox();
    if (!box) throw new Error('The card is not drawn.');
    const pointer = { x: box.x + 40, y: box.y + 60 };
    await preview.page.mouse.move(pointer.x, pointer.y);
    await preview.page.keyboard.down('Control');
    for (let notch = 0; notch < 3; notch += 1) await preview.page.mouse.wheel(0, -100);
    await preview.page.keyboard.up('Control');
    await expect.poll(async () => (await preview.state()).zoom).toBeGreaterThan(1.8);
    const { zoom } = await preview.state();
    const after = await card('meeting').boundingBox();
    expect((after?.x ?? 0) + 40 * zoom).toBeCloseTo(pointer.x, -0.9);
    expect((after?.y ?? 0) + 60 * zoom).toBeCloseTo(pointer.y, -0.9);
    const place = await scroll();
    await preview.page.mouse.wheel(0, 100);
    await expect.poll(async () => (await scroll()).top).toBeGreaterThan(place.top);
    expect((await preview.state()).zoom).toBe(zoom);
  });
});

describe('keyboard', () => {
  beforeEach(() => preview.send({ type: 'map', map: sampleMap() }));

  const focused = () => preview.page.evaluate(() => document.activeElement?.getAttribute('data-touchpoint'));

  test('arrows go from card to card and stay at the edge', async () => {
    await button('website').focus();
    await preview.page.keyboard.press('ArrowRight');
    expect(await focused()).toBe('reviews');
    await preview.page.keyboard.press('ArrowRight');
    expect(await focused()).toBe('meeting');
    await preview.page.keyboard.press('ArrowLeft');
    await preview.page.keyboard.press('ArrowLeft');
    await preview.page.keyboard.press('ArrowLeft');
    expect(await focused()).toBe('website');
    expect((await preview.leakedKeys()).length).toBe(0);
  });

  test('Tab leads past the tools to the map, to the button of its head, to one card, and on', async () => {
    await preview.page.locator('.viewport').focus();
    await preview.page.keyboard.press('Tab');
    expect(await preview.page.evaluate(() => document.activeElement?.textContent)).toBe('More figures');
    await preview.page.keyboard.press('Tab');
    expect(await focused()).toBe('website');
    await preview.page.keyboard.press('Tab');
    expect(await focused()).toBeNull();
    expect(await preview.page.evaluate(() => document.activeElement?.closest('.canvas'))).toBeNull();
    await preview.page.keyboard.press('Shift+Tab');
    expect(await focused()).toBe('website');
    await preview.page.locator('.toolbar button').first().focus();
    await preview.page.keyboard.press('Enter');
    expect((await preview.state()).zoom).toBe(0.9);
  });

  test('the focus is visible', async () => {
    await preview.page.getByRole('button', { name: 'More figures' }).focus();
    await preview.page.keyboard.press('Tab');
    const ring = card('website').locator('.jm-ring');
    expect(await ring.evaluate((element) => getComputedStyle(element).stroke)).not.toBe('none');
    expect(
      await card('reviews')
        .locator('.jm-ring')
        .evaluate((element) => getComputedStyle(element).stroke),
    ).toBe('none');
  });
});

test('zoom, place and card are there again after the page was taken down', async () => {
  await preview.send({ type: 'map', map: sampleMap() });
  await preview.send({ type: 'zoom', step: 'in' });
  await card('meeting').click();
  await preview.page.locator('.viewport').evaluate((viewport) => viewport.scrollTo(260, 90));
  await expect.poll(async () => (await preview.state()).scroll.left).toBe(260);
  const state = await preview.state();
  await preview.takeDownAndBringBack();
  expect(await preview.posted()).toEqual([{ type: 'ready', uri: documentUri }]);
  await preview.send({ type: 'map', map: sampleMap() });
  // The client repeats the mark; it is the card that the page knows already, so nothing scrolls.
  await preview.send({ type: 'mark', card: address('meeting') });
  expect(await preview.state()).toEqual(state);
  expect(await scroll()).toEqual({ left: 260, top: 90 });
  expect(await preview.page.locator('.percent').textContent()).toBe('110%');
  expect(await card('meeting').getAttribute('aria-current')).toBe('true');
});
