/** Several cards chosen together: how they are chosen, what is announced, and what is asked of the client. */
import { expect } from 'vitest';
import type { ToClient } from '../../client/preview/messages.ts';
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
const bar = (count: number) => page().getByRole('region', { name: `${count} touchpoints selected` });
const said = () => expect.poll(() => page().locator('[data-chosen]').textContent());

type Asked = Extract<ToClient, { readonly type: 'edit' }>;
const edits = async (): Promise<MapEdit[]> =>
  (await preview.posted()).filter((message): message is Asked => message.type === 'edit').map(({ edit }) => edit);
const revealed = async () => (await preview.posted()).filter(({ type }) => type === 'reveal');

test('Ctrl and the space bar choose cards, which is announced, and Escape chooses none', async () => {
  await button('meeting').focus();
  await page().keyboard.press('Control+Space');
  await said().toBe('1 touchpoint selected');
  await button('contract').focus();
  await page().keyboard.press('Control+Space');
  await said().toBe('2 touchpoints selected');
  await bar(2).waitFor();
  expect((await audit(page())).complaints).toEqual([]);
  expect(await revealed()).toEqual([]);
  await page().keyboard.press('Escape');
  await said().toBe('');
});

test('Ctrl with a click chooses one more, Shift all in between; owner, importance and stage are for all', async () => {
  const options = { position: { x: 20, y: 20 } };
  await card('website').click({ ...options, modifiers: ['Control'] });
  await card('meeting').click({ ...options, modifiers: ['Shift'] });
  await bar(3).waitFor();
  expect(await revealed()).toEqual([]);
  await bar(3).getByRole('textbox', { name: 'Owner' }).fill('Sales');
  await bar(3).getByRole('textbox', { name: 'Importance' }).fill('8');
  await page().keyboard.press('Enter');
  await bar(3).getByRole('combobox', { name: 'To the stage' }).selectOption('after');
  await bar(3).getByRole('button', { name: 'Move', exact: true }).click();
  expect(await edits()).toEqual([
    {
      kind: 'several',
      journey: 'car-purchase',
      touchpoints: ['website', 'reviews', 'meeting'],
      owner: 'Sales',
      importance: { kind: 'number', number: 8 },
    },
    { kind: 'move-several', journey: 'car-purchase', touchpoints: ['website', 'reviews', 'meeting'], stage: 'after' },
  ]);
});

test('letters twice as large are not cut off in the bar, the toolbar and the status line', async () => {
  await page().evaluate(() => document.documentElement.style.setProperty('--vscode-font-size', '26px'));
  await button('meeting').focus();
  await page().keyboard.press('Control+Space');
  await page().locator('.edit-chosen').waitFor();
  const cut = await page().evaluate(() =>
    [...document.querySelectorAll('.edit-chosen *, .tools button, .tools input, .bar *')]
      .filter((one) => one instanceof HTMLElement && one.matches('button, input, select, output, .percent'))
      .filter((one) => one.scrollHeight > one.clientHeight + 1 || one.scrollWidth > one.clientWidth + 1)
      .map((one) => one.outerHTML),
  );
  expect(cut).toEqual([]);
});

test('the Delete key on one of them, and the button, delete all in one step', async () => {
  for (const id of ['reviews', 'meeting']) {
    await button(id).focus();
    await page().keyboard.press('Control+Space');
  }
  await page().keyboard.press('Delete');
  await bar(2).getByRole('button', { name: 'Delete' }).click();
  const both = { kind: 'remove', journey: 'car-purchase', touchpoints: ['reviews', 'meeting'] };
  expect(await edits()).toEqual([both, both]);
});
