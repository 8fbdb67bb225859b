/** Stages changed on the map: the menu of a header, and what is asked of the client. */
import { expect } from 'vitest';
import type { ToClient } from '../../client/preview/messages.ts';
import type { MapEdit } from '../../server/protocol.ts';
import { test } from '../support/page.ts';
import type { PreviewPage } from './preview-page.ts';
import { sampleMap } from './sample.ts';

let preview: PreviewPage;

test.beforeEach(async ({ preview: opened }) => {
  preview = opened;
  await preview.send({ type: 'map', map: sampleMap() });
});

const page = () => preview.page;
const menu = () => page().getByRole('dialog', { name: 'Commands for the stage During the purchase' });
const place = { journey: 'car-purchase', stage: 'purchase' };

type Asked = Extract<ToClient, { readonly type: 'edit' }>;
const edits = async (): Promise<MapEdit[]> =>
  (await preview.posted()).filter((message): message is Asked => message.type === 'edit').map(({ edit }) => edit);

async function openMenu(): Promise<void> {
  await page().locator('.jm-card[data-touchpoint="offer"]').getByRole('button').focus();
  await page().keyboard.press('Shift+F10');
  await page().getByRole('button', { name: 'Stage During the purchase…' }).press('Enter');
  await menu().waitFor();
}

test('the keyboard reaches it from a card; moving and deleting are one press', async () => {
  for (const name of ['Move left', 'Move right', 'Delete with its 3 touchpoints']) {
    await openMenu();
    await menu().getByRole('button', { name }).press('Enter');
  }
  expect(await edits()).toEqual([
    { kind: 'move-stage', ...place, step: 'back' },
    { kind: 'move-stage', ...place, step: 'on' },
    { kind: 'remove-stage', ...place },
  ]);
});

test('names are typed in a form', async () => {
  await openMenu();
  await menu().getByRole('button', { name: 'Rename…' }).press('Enter');
  const field = page().getByRole('textbox', { name: 'Name of the stage During the purchase' });
  expect(await field.inputValue()).toBe('During the purchase');
  await field.fill('Deciding');
  await page().keyboard.press('Enter');
  expect(await edits()).toEqual([
    { kind: 'rename', journey: 'car-purchase', thing: 'stage', key: 'purchase', name: 'Deciding' },
  ]);
});

test('the right button on the header opens it at the pointer, and adds a stage', async () => {
  const header = page().locator('[data-stage="purchase"] .jm-stage-name');
  await header.click({ button: 'right', position: { x: 20, y: 20 } });
  await menu().getByRole('button', { name: 'Add a stage before…' }).click();
  await page().getByRole('textbox', { name: 'New stage before During the purchase' }).fill('Comparing');
  await page().keyboard.press('Enter');
  expect(await edits()).toEqual([
    { kind: 'add-stage', journey: 'car-purchase', name: 'Comparing', to: { before: 'purchase' } },
  ]);
});

test('a button on the header opens it, too', async () => {
  await page().locator('[data-stage="purchase"] .jm-stage-name').hover();
  await page().getByRole('button', { name: 'Commands for the stage During the purchase' }).click();
  await menu().waitFor();
});
