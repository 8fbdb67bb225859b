/** Editing from the map, in the page: what is asked of the client, and what a reader sees and hears of it. */
import { beforeEach, describe, expect } from 'vitest';
import type { EditResult, ToClient } from '../../client/preview/messages.ts';
import type { MapEdit } from '../../server/protocol.ts';
import { buildJourney } from '../language/model-builder.ts';
import { test } from '../support/page.ts';
import type { PreviewPage } from './preview-page.ts';
import { sampleMap } from './sample.ts';

let preview: PreviewPage;

test.beforeEach(async ({ preview: opened }) => {
  preview = opened;
  await preview.send({ type: 'map', map: sampleMap() });
});

const page = () => preview.page;
const card = (id: string) => page().locator(`.jm-card[data-touchpoint="${id}"]`);
const button = (id: string) => card(id).getByRole('button');
const popover = () => page().getByRole('dialog', { name: /^Edit / });
const focused = () =>
  page().evaluate(() => document.activeElement?.closest('[data-touchpoint]')?.getAttribute('data-touchpoint'));
const asked = async () => (await preview.posted()).filter((message): message is Asked => message.type === 'edit');
const edits = async (): Promise<MapEdit[]> => (await asked()).map(({ edit }) => edit);

type Asked = Extract<ToClient, { readonly type: 'edit' }>;

/** The client's answer to the last edit. */
async function answer(result: EditResult): Promise<void> {
  await expect.poll(async () => (await asked()).length).toBeGreaterThan(0);
  await preview.send({ type: 'edited', id: (await asked()).at(-1)?.id ?? 0, result });
}

async function openOn(id: string, key = 'F2'): Promise<void> {
  await button(id).focus();
  await page().keyboard.press(key);
  await popover().waitFor();
}

/** Line of a touchpoint's name in the sample. */
function lineOf(id: string, map = sampleMap()): number {
  for (const { entries } of map.journeys[0]?.journey.stages ?? []) {
    for (const entry of entries) {
      if (entry.kind === 'touchpoint' && entry.touchpoint.id === id) return entry.touchpoint.nameRange.start.line;
    }
  }
  throw new Error(`There is no ${id}.`);
}

const offer = { journey: 'car-purchase', touchpoint: 'offer' };

/** Words of a card are changed where they stand; the form opens beside them. */
const besideWords = { x: 8, y: 100 };

describe('the form of a card', () => {
  test.each(['F2', 'e'])('opens with %s, on today’s rating', async (key) => {
    await openOn('offer', key);
    const rating = page().getByRole('textbox', { name: /^Rating/ });
    expect(await rating.inputValue()).toBe('4.2');
    expect(await rating.evaluate((field) => field === document.activeElement)).toBe(true);
    expect(
      await page()
        .getByRole('textbox', { name: /^Importance/ })
        .inputValue(),
    ).toBe('9');
  });

  test('opens with a double click, and asks for the keyboard', async () => {
    await card('offer').dblclick({ position: besideWords });
    await popover().waitFor();
    expect((await preview.posted()).map(({ type }) => type)).toContain('focus');
  });

  test('has the keyboard after a double click, which has shown the line in the text in between', async () => {
    await card('offer').dblclick({ position: besideWords });
    await popover().waitFor();
    await preview.loseAndRegainKeyboard();
    await page().keyboard.type('7,4');
    await page().keyboard.press('Enter');
    expect(await edits()).toEqual([{ kind: 'rate', ...offer, asNew: true, rating: { kind: 'number', number: 7.4 } }]);
  });

  test.each([690, 900, 1200])('does not cover its card in a window of %i px, nor the tools', async (width) => {
    await page().setViewportSize({ width, height: 800 });
    await preview.painted();
    for (const id of ['reviews', 'offer', 'handover']) {
      await card(id).scrollIntoViewIfNeeded();
      await openOn(id);
      const [form, frame, bar] = [
        await popover().boundingBox(),
        await card(id).locator('.jm-frame').boundingBox(),
        await page().locator('.bar').boundingBox(),
      ];
      if (!form || !frame || !bar) throw new Error('Something is not drawn.');
      expect(form.x >= frame.x + frame.width || form.x + form.width <= frame.x).toBe(true);
      expect(form.x + form.width).toBeLessThanOrEqual(width);
      expect(form.y + form.height).toBeLessThanOrEqual(bar.y);
      await page().keyboard.press('Escape');
      await popover().waitFor({ state: 'hidden' });
    }
  });

  test('a drag from its title marks no text of the map', async () => {
    await openOn('offer');
    const title = await popover().getByRole('heading').boundingBox();
    if (!title) throw new Error('There is no title.');
    await page().mouse.move(title.x + 10, title.y + 8);
    await page().mouse.down();
    await page().mouse.move(60, 300, { steps: 4 });
    // The value of the field, as before, and nothing of the map.
    expect(await page().evaluate(() => String(window.getSelection()))).toBe('4.2');
    await page().mouse.up();
  });

  test('opens from a pencil on the card, which is large enough to hit', async () => {
    await card('meeting').hover();
    const pencil = page().getByRole('button', { name: 'Edit Sales meeting in the showroom' });
    const box = await pencil.boundingBox();
    const corner = await card('meeting').locator('.jm-frame').boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24);
    expect(Math.abs((box?.x ?? 0) - ((corner?.x ?? 0) + (corner?.width ?? 0)))).toBeLessThan(30);
    await pencil.click();
    expect(await popover().getAttribute('aria-label')).toBe('Edit Sales meeting in the showroom');
  });

  test('shows the band while one types, and steps with the arrow keys', async () => {
    await openOn('offer');
    const says = popover().getByRole('status').first();
    expect(await says.textContent()).toBe('Red');
    await page().keyboard.type('8');
    expect(await says.textContent()).toBe('Green');
    await page().keyboard.press('ArrowDown');
    expect(
      await page()
        .getByRole('textbox', { name: /^Rating/ })
        .inputValue(),
    ).toBe('7.9');
    expect(await says.textContent()).toBe('Yellow');
    await page().keyboard.press('PageUp');
    await page().keyboard.press('PageUp');
    await page().keyboard.press('PageUp');
    expect(
      await page()
        .getByRole('textbox', { name: /^Rating/ })
        .inputValue(),
    ).toBe('10');
  });

  test('Enter asks for the change, and the focus is on the card again', async () => {
    await openOn('offer');
    await page().keyboard.type('6,5');
    await page().keyboard.press('Enter');
    expect(await edits()).toEqual([{ kind: 'rate', ...offer, asNew: true, rating: { kind: 'number', number: 6.5 } }]);
    await answer({ version: 2, line: lineOf('offer') });
    await popover().waitFor({ state: 'hidden' });
    const place = await page()
      .locator('.viewport')
      .evaluate(({ scrollLeft }) => scrollLeft);
    await preview.send({ type: 'map', map: sampleMap({ version: 2, ratings: { offer: 6.5 } }) });
    expect(await card('offer').textContent()).toContain('6.5');
    expect(await focused()).toBe('offer');
    expect(
      await page()
        .locator('.viewport')
        .evaluate(({ scrollLeft }) => scrollLeft),
    ).toBe(place);
    expect(await page().locator('[data-edited]').textContent()).toBe('Changed: A concrete offer');
  });

  test('says that nothing is measured yet, or does not apply', async () => {
    await openOn('offer');
    await page().getByRole('button', { name: 'Rating: not measured yet, ?' }).click();
    await page().getByRole('button', { name: 'Importance: does not apply, n/a' }).click();
    await page().getByRole('button', { name: 'Apply', exact: true }).click();
    expect(await edits()).toEqual([
      { kind: 'rate', ...offer, asNew: true, rating: { kind: 'unknown' }, importance: { kind: 'not-applicable' } },
    ]);
  });

  test('takes a number in place of a measured one for a new rating, dated today, and says so', async () => {
    await openOn('offer');
    const asNew = page().getByRole('checkbox', { name: 'As a new rating, dated today' });
    expect(await asNew.isChecked()).toBe(true);
    expect(await popover().textContent()).toContain('becomes history and keeps its evidence');
    await page().keyboard.type('6');
    await asNew.uncheck();
    await page().getByRole('button', { name: 'Apply', exact: true }).click();
    expect(await edits()).toEqual([{ kind: 'rate', ...offer, rating: { kind: 'number', number: 6 } }]);
  });

  test('asks for a new rating with nothing behind the old one, or of the same number, where that is ticked', async () => {
    await preview.send({ type: 'map', map: sampleMap({ version: 2, ratings: { offer: 5 } }) });
    await openOn('offer');
    const asNew = page().getByRole('checkbox', { name: 'As a new rating, dated today' });
    expect(await asNew.isChecked()).toBe(false);
    await asNew.check();
    await page().getByRole('button', { name: 'Apply', exact: true }).click();
    expect(await edits()).toEqual([{ kind: 'rate', ...offer, asNew: true, rating: { kind: 'number', number: 5 } }]);
  });

  test('asks only for what the reader touched: the text may have changed under the open form', async () => {
    await openOn('offer');
    await preview.send({ type: 'map', map: sampleMap({ version: 2, ratings: { offer: 7 } }) });
    expect(
      await page()
        .getByRole('textbox', { name: /^Rating/ })
        .inputValue(),
    ).toBe('7');
    await page()
      .getByRole('textbox', { name: /^Importance/ })
      .fill('3');
    await page().getByRole('button', { name: 'Apply', exact: true }).click();
    expect(await edits()).toEqual([{ kind: 'rate', ...offer, importance: { kind: 'number', number: 3 } }]);
  });

  test('does not ask for what the scale does not have', async () => {
    await openOn('offer');
    await page().keyboard.type('11');
    expect(await popover().getByRole('status').first().textContent()).toBe('Off the scale: 1 to 10');
    await page().keyboard.press('Enter');
    expect(await edits()).toEqual([]);
    expect(await popover().isVisible()).toBe(true);
  });

  test('Escape closes it, changes nothing, and the focus goes back', async () => {
    await openOn('offer');
    await page().keyboard.type('1');
    await page().keyboard.press('Escape');
    await popover().waitFor({ state: 'hidden' });
    await expect.poll(focused).toBe('offer');
    expect(await edits()).toEqual([]);
  });

  test('stays open with the reason when the text refuses', async () => {
    await openOn('offer');
    await page().keyboard.type('6');
    await page().keyboard.press('Enter');
    await answer({ refused: 'This file is read-only.' });
    expect(await popover().getByRole('alert').textContent()).toBe('This file is read-only.');
  });

  test('can do nothing while there is no server, and says so', async () => {
    await preview.send({ type: 'trouble', trouble: 'server-stopped' });
    await openOn('offer');
    expect(await popover().getByRole('alert').textContent()).toMatch(/server has stopped/);
    expect(await page().getByRole('button', { name: 'Apply', exact: true }).isDisabled()).toBe(true);
    await page().keyboard.press('Escape');
    await button('offer').focus();
    await page().keyboard.press('Alt+ArrowRight');
    expect(await page().locator('.edit-notice').textContent()).toMatch(/server has stopped/);
    expect(await edits()).toEqual([]);
  });

  test('adds a touchpoint behind this one', async () => {
    await openOn('offer');
    await page().getByRole('textbox', { name: 'New touchpoint after this one' }).fill('A call');
    await page().keyboard.press('Enter');
    expect(await edits()).toEqual([{ kind: 'add', journey: 'car-purchase', name: 'A call', to: { after: 'offer' } }]);
  });

  test('moves to another stage', async () => {
    await openOn('offer');
    await page().getByRole('combobox', { name: 'To the stage' }).selectOption('After the purchase');
    await page().getByRole('button', { name: 'Move', exact: true }).click();
    expect(await edits()).toEqual([{ kind: 'move', ...offer, to: { stage: 'after', at: 'end' } }]);
  });
});

describe('moving', () => {
  test('Alt and the arrows, of which VS Code hears nothing', async () => {
    await button('offer').focus();
    for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']) await page().keyboard.press(`Alt+${key}`);
    expect(await edits()).toEqual([
      { kind: 'move', ...offer, to: { step: 'back' } },
      { kind: 'move', ...offer, to: { step: 'on' } },
      { kind: 'move', ...offer, to: { stage: 'research', at: 'end' } },
      { kind: 'move', ...offer, to: { stage: 'after', at: 'start' } },
    ]);
    expect((await preview.leakedKeys()).filter((key) => key.startsWith('Arrow'))).toEqual([]);
  });

  test('Ctrl+Z on the map asks the text to undo, and in a field it does not', async () => {
    await button('offer').focus();
    for (const key of ['Control+z', 'Control+Shift+z', 'Control+y']) await page().keyboard.press(key);
    await page().keyboard.press('F2');
    await popover().waitFor();
    await page().keyboard.press('Control+z');
    const history = (await preview.posted()).filter(({ type }) => type === 'history');
    expect(history.map((message) => 'step' in message && message.step)).toEqual(['undo', 'redo', 'redo']);
  });

  test('the place of the keyboard is kept over an undo, wherever the card is drawn then', async () => {
    await button('offer').focus();
    await page().keyboard.press('Control+z');
    await preview.loseAndRegainKeyboard();
    expect(await focused()).toBe('offer');
    const { journeys } = sampleMap();
    const moved = structuredClone(journeys);
    const [, during, after] = moved[0]?.journey.stages ?? [];
    if (!during || !after) throw new Error('There are no stages.');
    Object.assign(after, { entries: [...after.entries, ...during.entries.slice(1, 2)] });
    Object.assign(during, { entries: during.entries.toSpliced(1, 1) });
    await preview.send({ type: 'map', map: { ...sampleMap({ version: 2 }), journeys: moved } });
    expect(await focused()).toBe('offer');
    await page().keyboard.press('ArrowLeft');
    expect(await focused()).toBe('handover');
  });

  test('a card that is deleted leaves the keyboard on its neighbour', async () => {
    const without = (version: number, ...ids: string[]) => {
      const journeys = structuredClone(sampleMap().journeys);
      for (const stage of journeys[0]?.journey.stages ?? []) {
        const stays = stage.entries.filter((one) => one.kind !== 'touchpoint' || !ids.includes(one.touchpoint.key));
        Object.assign(stage, { entries: stays });
      }
      return { ...sampleMap({ version }), journeys };
    };
    await button('offer').focus();
    await preview.send({ type: 'map', map: without(2, 'offer') });
    expect(await focused()).toBe('contract');
    await preview.send({ type: 'map', map: without(3, 'offer', 'contract', 'waiting', 'handover') });
    expect(await focused()).toBe('meeting');
    await preview.send({ type: 'map', map: sampleMap({ version: 4 }) });
    expect(await focused()).toBe('meeting');
  });

  test('a drop is shown only where it can be seen: not over the names of the lanes', async () => {
    await page()
      .locator('.viewport')
      .evaluate((area) => area.scrollTo({ left: 520, behavior: 'instant' }));
    const gutter = await page().locator('.jm-gutter').boundingBox();
    const from = await card('contract').locator('.jm-frame').boundingBox();
    if (!from || !gutter) throw new Error('The card is not there.');
    await page().mouse.move(from.x + 40, from.y + 40);
    await page().mouse.down();
    await page().mouse.move(gutter.x + gutter.width - 20, from.y + 40, { steps: 5 });
    const mark = await page().locator('.edit-drop').boundingBox();
    expect(mark?.x).toBeGreaterThanOrEqual(gutter.x + gutter.width - 6);
    await page().keyboard.press('Escape');
    await page().mouse.up();
    expect(await edits()).toEqual([]);
  });

  test('the pencil goes below the names of the lanes with its card', async () => {
    await button('website').focus();
    expect(await page().locator('.edit-open').isVisible()).toBe(true);
    await page()
      .locator('.viewport')
      .evaluate((area) => area.scrollTo({ left: 250, behavior: 'instant' }));
    await expect.poll(() => page().locator('.edit-open').isVisible()).toBe(false);
  });

  test('the pencil of a card that is cut off stays where the card can be seen', async () => {
    await button('website').focus();
    const edgeOf = async (selector: string, side: 'top' | 'bottom') =>
      page()
        .locator(selector)
        .first()
        .evaluate((element, edge) => element.getBoundingClientRect()[edge], side);
    // Headers stay below the line with the title, which is 36 px high.
    const cutBy = async (most: number) => {
      const header = (await edgeOf('.jm-corner', 'bottom')) - (await edgeOf('.jm-corner', 'top'));
      return (await edgeOf('.jm-frame', 'top')) - (await edgeOf('.viewport', 'top')) - 36 - header + most;
    };
    await page()
      .locator('.viewport')
      .evaluate((area, by) => area.scrollBy({ top: by, behavior: 'instant' }), await cutBy(20));
    const pencil = page().locator('.edit-open');
    await expect.poll(() => edgeOf('.jm-frame', 'top')).toBeLessThan(await edgeOf('.jm-corner', 'bottom'));
    expect(await edgeOf('.edit-open', 'top')).toBeGreaterThanOrEqual(await edgeOf('.jm-corner', 'bottom'));
    await pencil.click();
    await page()
      .getByRole('textbox', { name: /^Rating/ })
      .waitFor();
  });

  test('dragging marks where the card would be dropped, and drops it there', async () => {
    const from = await card('website').locator('.jm-frame').boundingBox();
    const to = await card('meeting').locator('.jm-frame').boundingBox();
    if (!from || !to) throw new Error('The cards are not there.');
    await page().mouse.move(from.x + 40, from.y + 40);
    await page().mouse.down();
    await page().mouse.move(to.x + to.width - 10, to.y + 40, { steps: 5 });
    const mark = await page().locator('.edit-drop').boundingBox();
    expect(mark?.x).toBeGreaterThan(to.x + to.width - 4);
    expect(mark?.x).toBeLessThan(to.x + to.width + 24);
    await page().mouse.up();
    expect(await page().locator('.edit-drop').count()).toBe(0);
    expect(await edits()).toEqual([
      { kind: 'move', journey: 'car-purchase', touchpoint: 'website', to: { after: 'meeting' } },
    ]);
    expect((await preview.posted()).filter(({ type }) => type === 'reveal')).toEqual([]);
  });

  test('a drag that Escape ends, or that leads nowhere, changes nothing', async () => {
    const from = await card('website').locator('.jm-frame').boundingBox();
    if (!from) throw new Error('The card is not there.');
    await page().mouse.move(from.x + 40, from.y + 40);
    await page().mouse.down();
    await page().mouse.move(from.x + 400, from.y + 40, { steps: 3 });
    await page().keyboard.press('Escape');
    await page().mouse.up();
    await page().mouse.move(from.x + 40, from.y + 40);
    await page().mouse.down();
    await page().mouse.move(from.x + 60, from.y + 40, { steps: 3 });
    expect(await page().locator('.edit-drop').count()).toBe(0);
    await page().mouse.up();
    expect(await edits()).toEqual([]);
  });

  test('that the text refuses says why, until it is closed', async () => {
    await button('website').focus();
    await page().keyboard.press('Alt+ArrowLeft');
    await answer({ refused: 'This is the first touchpoint of the first stage.' });
    const notice = page().locator('.edit-notice');
    expect(await notice.textContent()).toBe('This is the first touchpoint of the first stage.');
    expect(await notice.getAttribute('role')).toBe('alert');
    await page().keyboard.press('Escape');
    expect(await notice.count()).toBe(0);
  });

  test('an answer about a line waits for the map of that version', async () => {
    await button('offer').focus();
    await page().keyboard.press('Alt+ArrowRight');
    await answer({ version: 3, line: lineOf('contract') });
    await preview.send({ type: 'map', map: sampleMap({ version: 2 }) });
    expect(await focused()).toBe('offer');
    await preview.send({ type: 'map', map: sampleMap({ version: 3 }) });
    expect(await focused()).toBe('contract');
    expect(await page().locator('[data-edited]').textContent()).toBe(
      'Signing the contract: place 3 of 3 in During the purchase',
    );
  });
});

describe('an empty stage', () => {
  const empty = (version = 1) =>
    sampleMap({
      version,
      journeys: [
        buildJourney({
          name: 'New',
          id: 'new',
          stages: [
            { name: 'Before', id: 'before' },
            { name: 'After', id: 'after', touchpoints: [{ name: 'Call', id: 'call' }] },
          ],
        }),
      ],
    });
  const add = () => page().getByRole('button', { name: 'Add a touchpoint to Before' });
  const field = () => page().getByRole('textbox', { name: 'New touchpoint in Before' });

  beforeEach(() => preview.send({ type: 'map', map: empty() }));

  test('takes a touchpoint by a press on its frame, and none by Escape', async () => {
    const sign = await page().locator('.jm-plus circle').boundingBox();
    expect(Math.min(sign?.width ?? 0, sign?.height ?? 0)).toBeGreaterThanOrEqual(24);
    await add().click();
    await field().waitFor();
    await page().keyboard.press('Escape');
    await field().waitFor({ state: 'hidden' });
    expect(await add().evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await edits()).toEqual([]);
  });

  test('takes one by keys, which lead there as to a card', async () => {
    await button('call').focus();
    await page().keyboard.press('ArrowLeft');
    expect(await add().evaluate((element) => element === document.activeElement)).toBe(true);
    await page().keyboard.press('Enter');
    await page().keyboard.type('Website');
    await page().keyboard.press('Enter');
    expect(await edits()).toEqual([
      { kind: 'add', journey: 'new', name: 'Website', to: { stage: 'before', at: 'start' } },
    ]);
    await answer({ version: 2, line: 99 });
    await field().waitFor({ state: 'hidden' });
  });
});
