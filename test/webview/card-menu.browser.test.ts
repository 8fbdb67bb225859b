/** The menu of a card: what it offers, how it is reached, and what is asked of the client. */
import { describe, expect } from 'vitest';
import type { EditResult, ToClient } from '../../client/preview/messages.ts';
import type { MapEdit } from '../../server/protocol.ts';
import { audit } from '../support/axe.ts';
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
const menu = () => page().getByRole('dialog', { name: 'Commands for A concrete offer' });
const command = (name: string | RegExp) => menu().getByRole('button', { name });
const focused = () =>
  page().evaluate(() => document.activeElement?.closest('[data-touchpoint]')?.getAttribute('data-touchpoint'));

type Asked = Extract<ToClient, { readonly type: 'edit' }>;
const asked = async () => (await preview.posted()).filter((message): message is Asked => message.type === 'edit');
const edits = async (): Promise<MapEdit[]> => (await asked()).map(({ edit }) => edit);

async function answer(result: EditResult): Promise<void> {
  await expect.poll(async () => (await asked()).length).toBeGreaterThan(0);
  await preview.send({ type: 'edited', id: (await asked()).at(-1)?.id ?? 0, result });
}

async function openMenu(key = 'Shift+F10'): Promise<void> {
  await button('offer').focus();
  await page().keyboard.press(key);
  await menu().waitFor();
}

/** The page has asked what is wrong with the touchpoint. */
async function findingsAsked(): Promise<void> {
  const questions = async () => (await preview.posted()).filter(({ type }) => type === 'findings');
  await expect.poll(questions).toEqual([{ type: 'findings', card: offer }]);
}

const offer = { journey: 'car-purchase', touchpoint: 'offer' };

describe('the menu of a card', () => {
  test.each(['Shift+F10', 'ContextMenu'])('opens with %s, on its first command, and Escape goes back', async (key) => {
    await openMenu(key);
    expect(await command('Edit…').evaluate((one) => one === document.activeElement)).toBe(true);
    await page().keyboard.press('ArrowDown');
    expect(await command('Rename').evaluate((one) => one === document.activeElement)).toBe(true);
    await page().keyboard.press('Escape');
    await menu().waitFor({ state: 'hidden' });
    await expect.poll(focused).toBe('offer');
    expect(await edits()).toEqual([]);
  });

  test('opens at the pointer with the right button, and the editor’s own menu does not', async () => {
    await card('offer').click({ button: 'right', position: { x: 20, y: 20 } });
    await menu().waitFor();
    const isTaken = (shiftKey: boolean) =>
      page().evaluate((shift) => {
        const event = new MouseEvent('contextmenu', { bubbles: true, cancelable: true, button: 2, shiftKey: shift });
        document.querySelector('.jm-card[data-touchpoint="offer"]')?.dispatchEvent(event);
        return event.defaultPrevented;
      }, shiftKey);
    expect(await isTaken(false)).toBe(true);
    expect(await isTaken(true)).toBe(false);
    await command('Copy as image').click();
    expect((await preview.posted()).at(-1)).toEqual({ type: 'copy' });
  });

  test('opens from a button on the card that is large enough to hit, beside the card', async () => {
    await card('offer').hover();
    const more = page().getByRole('button', { name: 'More about A concrete offer (Shift+F10)' });
    const box = await more.boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24);
    await more.click();
    await menu().waitFor();
    const [list, frame] = [await menu().boundingBox(), await card('offer').locator('.jm-frame').boundingBox()];
    if (!list || !frame) throw new Error('Something is not drawn.');
    expect(list.x >= frame.x + frame.width || list.x + list.width <= frame.x).toBe(true);
  });

  test('has no accessibility violation', async () => {
    await openMenu();
    await findingsAsked();
    await preview.send({
      type: 'findings',
      card: offer,
      findings: [{ level: 'warning', message: 'Red and important, without an action.', fixes: ['Add an action'] }],
    });
    expect((await audit(page())).complaints).toEqual([]);
  });

  test('opens the form, a new touchpoint on either side, and the form for moving', async () => {
    await openMenu();
    await command('Edit…').click();
    await page().getByRole('dialog', { name: 'Edit A concrete offer' }).waitFor();
    await page().keyboard.press('Escape');
    for (const [side, name] of [
      ['before', 'Add before…'],
      ['after', 'Add after…'],
    ] as const) {
      await openMenu();
      await command(name).click();
      await page()
        .getByRole('textbox', { name: `New touchpoint ${side} A concrete offer` })
        .fill('A call');
      await page().keyboard.press('Enter');
      expect((await edits()).at(-1)).toEqual({
        kind: 'add',
        journey: 'car-purchase',
        name: 'A call',
        to: { [side]: 'offer' },
      });
      await answer({ refused: 'Not now.' });
      await page().keyboard.press('Escape');
    }
    await openMenu();
    await command('Move…').click();
    await page().getByRole('dialog', { name: 'Move A concrete offer' }).getByRole('combobox').waitFor();
  });

  test('duplicates', async () => {
    await openMenu();
    await command('Duplicate').click();
    expect(await edits()).toEqual([{ kind: 'duplicate', ...offer }]);
  });

  test('lists what is wrong with the touchpoint, and makes the fix that is chosen', async () => {
    await openMenu();
    await findingsAsked();
    await preview.send({
      type: 'findings',
      card: offer,
      findings: [{ level: 'warning', message: 'Red and important.', fixes: ['Add an action', 'Sales owns it'] }],
    });
    const list = await menu().boundingBox();
    expect((list?.y ?? 0) + (list?.height ?? 0)).toBeLessThanOrEqual(700);
    const group = menu().getByRole('group', { name: 'Red and important.' });
    await group.getByRole('button', { name: 'Sales owns it' }).click();
    expect(await edits()).toEqual([{ kind: 'fix', ...offer, message: 'Red and important.', title: 'Sales owns it' }]);
  });

  test('changes nothing while there is no server, and reports why', async () => {
    await preview.send({ type: 'trouble', trouble: 'server-stopped' });
    await openMenu();
    expect(await menu().getByRole('alert').textContent()).toMatch(/server has stopped/);
    expect(await command(/^Delete/).isDisabled()).toBe(true);
  });
});

describe('between two cards', () => {
  const plus = (name: string) => page().getByRole('button', { name: `New touchpoint ${name}`, exact: true });

  test('a "+" under the pointer, or behind the card of the keyboard, asks for the name of a touchpoint there', async () => {
    const [first, second] = [await card('meeting').boundingBox(), await card('offer').boundingBox()];
    if (!first || !second) throw new Error('Something is not drawn.');
    const y = first.y + 40;
    const start = await card('website').boundingBox();
    await page().mouse.move((start?.x ?? 0) + 2, y);
    await plus('before Dealer website').waitFor();
    await page().mouse.move(first.x + first.width + 4, y);
    const box = await plus('after Sales meeting in the showroom').boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24);
    expect(Math.abs((box?.x ?? 0) + 12 - (first.x + first.width + second.x) / 2)).toBeLessThan(3);
    await page().mouse.move(first.x + first.width / 2, y);
    await plus('after Sales meeting in the showroom').waitFor({ state: 'detached' });

    await button('meeting').focus();
    await page().keyboard.press('ArrowRight');
    await plus('after A concrete offer').focus();
    await page().keyboard.press('Enter');
    await page().getByRole('textbox', { name: 'New touchpoint after A concrete offer' }).fill('A call');
    await page().keyboard.press('Enter');
    expect((await edits()).at(-1)).toEqual({
      kind: 'add',
      journey: 'car-purchase',
      name: 'A call',
      to: { after: 'offer' },
    });
  });
});

describe('deleting', () => {
  test('the Delete key on a card, with a notice that takes it back', async () => {
    await button('offer').focus();
    await page().keyboard.press('Delete');
    expect(await edits()).toEqual([{ kind: 'remove', journey: 'car-purchase', touchpoints: ['offer'] }]);
    const { journeys } = sampleMap();
    const left = structuredClone(journeys);
    const during = left[0]?.journey.stages[1];
    if (!during) throw new Error('There is no stage.');
    Object.assign(during, { entries: during.entries.filter((_, index) => index !== 1) });
    const next = during.entries[1];
    if (next?.kind !== 'touchpoint') throw new Error('There is no next card.');
    await answer({ version: 2, line: next.touchpoint.nameRange.start.line, notice: 'Deleted: A concrete offer.' });
    await preview.send({ type: 'map', map: { ...sampleMap({ version: 2 }), journeys: left } });
    const notice = page().getByRole('status').filter({ hasText: 'Deleted: A concrete offer.' });
    await notice.waitFor();
    expect(await focused()).toBe('contract');
    await notice.getByRole('button', { name: 'Undo' }).click();
    expect((await preview.posted()).filter(({ type }) => type === 'history')).toEqual([
      { type: 'history', step: 'undo' },
    ]);
    await notice.waitFor({ state: 'hidden' });
  });

  test('the form deletes as well, and the notice is the same; it can change the name', async () => {
    await button('offer').focus();
    await page().keyboard.press('F2');
    const form = page().getByRole('dialog', { name: 'Edit A concrete offer' });
    await form.getByRole('textbox', { name: 'Name' }).fill('A written offer');
    await page().keyboard.press('Enter');
    await answer({ refused: 'There is another one.' });
    await form.getByRole('button', { name: 'Delete' }).click();
    expect(await edits()).toEqual([
      { kind: 'rename', journey: 'car-purchase', thing: 'touchpoint', key: 'offer', name: 'A written offer' },
      { kind: 'remove', journey: 'car-purchase', touchpoints: ['offer'] },
    ]);
    await answer({ version: 2, line: 3, notice: 'Deleted: A concrete offer.' });
    await page().getByRole('status').filter({ hasText: 'Deleted' }).getByRole('button', { name: 'Undo' }).waitFor();
  });

  test('does not offer to undo what was written after it', async () => {
    await openMenu();
    await command(/^Delete/).click();
    await answer({ version: 2, line: 3, notice: 'Deleted: A concrete offer.' });
    await preview.send({ type: 'map', map: sampleMap({ version: 3 }) });
    await page().getByText('Deleted: A concrete offer.').waitFor();
    expect(await page().getByRole('button', { name: 'Undo' }).count()).toBe(0);
  });
});
