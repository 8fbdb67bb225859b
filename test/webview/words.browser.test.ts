/** Words of a touchpoint, changed where they stand on the map. */
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
const name = () => page().getByRole('textbox', { name: 'Name: A concrete offer' });
const need = () => page().getByRole('textbox', { name: 'Need: A concrete offer' });
const focused = () =>
  page().evaluate(() => document.activeElement?.closest('[data-touchpoint]')?.getAttribute('data-touchpoint'));

type Asked = Extract<ToClient, { readonly type: 'edit' }>;
const asked = async () => (await preview.posted()).filter((message): message is Asked => message.type === 'edit');
const edits = async (): Promise<MapEdit[]> => (await asked()).map(({ edit }) => edit);

async function answer(result: EditResult): Promise<void> {
  await expect.poll(async () => (await asked()).length).toBeGreaterThan(0);
  await preview.send({ type: 'edited', id: (await asked()).at(-1)?.id ?? 0, result });
}

const offer = { journey: 'car-purchase', touchpoint: 'offer' };

describe('a double click on words', () => {
  test('on the name opens a field with it in its place, and Enter writes', async () => {
    await page().setViewportSize({ width: 1400, height: 800 });
    await preview.painted();
    await card('offer').getByText('A concrete offer').first().dblclick();
    await name().waitFor();
    expect(await name().inputValue()).toBe('A concrete offer');
    const line = card('offer').getByText('A concrete offer').first();
    const [field, words] = [await name().boundingBox(), await line.boundingBox()];
    expect(Math.abs((field?.x ?? 0) - (words?.x ?? 0))).toBeLessThan(12);
    expect(Math.abs((field?.y ?? 0) - (words?.y ?? 0))).toBeLessThan(12);
    await preview.loseAndRegainKeyboard();
    await page().keyboard.press('Control+a');
    await page().keyboard.type('A written offer');
    await page().keyboard.press('Enter');
    expect(await edits()).toEqual([
      { kind: 'rename', journey: 'car-purchase', thing: 'touchpoint', key: 'offer', name: 'A written offer' },
    ]);
    await answer({ refused: 'There is another one.' });
    expect(await page().getByText('There is another one.').isVisible()).toBe(true);
    await page().keyboard.press('Escape');
    await name().waitFor({ state: 'hidden' });
    await expect.poll(focused).toBe('offer');
  });

  test('on a need opens a field with that need; empty words report that they delete it', async () => {
    const line = page().locator('.jm-lane-needs [data-touchpoint="offer"] text').first();
    await line.scrollIntoViewIfNeeded();
    await line.dblclick();
    await need().waitFor();
    const was = 'A concrete offer while I am still excited';
    expect(await need().inputValue()).toBe(was);
    await need().fill('');
    await page().getByText('Enter deletes it: Need').waitFor();
    await page().keyboard.press('Enter');
    expect(await edits()).toEqual([{ kind: 'fact', ...offer, fact: 'need', was, text: '' }]);
  });

  test('Escape discards, and a name cannot be emptied', async () => {
    await card('offer').getByText('A concrete offer').first().dblclick();
    await name().fill('');
    await page().keyboard.press('Enter');
    await page().getByText('A touchpoint needs a name').waitFor();
    await page().keyboard.press('Escape');
    await name().waitFor({ state: 'hidden' });
    expect(await edits()).toEqual([]);
  });
});

test('an empty cell of a lane takes words', async () => {
  await page().locator('.jm-lane-needs [data-touchpoint="offer"]').scrollIntoViewIfNeeded();
  const [lane, frame] = [
    await page().locator('.jm-lane-needs [data-touchpoint="offer"]').boundingBox(),
    await card('meeting').locator('.jm-frame').boundingBox(),
  ];
  if (!lane || !frame) throw new Error('Something is not drawn.');
  await page().mouse.move(frame.x + frame.width / 2, lane.y + 20);
  await page().getByRole('button', { name: '+ Need' }).click();
  await page().getByRole('textbox', { name: 'Need: Sales meeting in the showroom' }).fill('Try the car');
  await page().keyboard.press('Enter');
  expect(await edits()).toEqual([
    { kind: 'fact', journey: 'car-purchase', touchpoint: 'meeting', fact: 'need', text: 'Try the car' },
  ]);
});

describe('with the keyboard', () => {
  const command = (label: string) =>
    page()
      .getByRole('dialog', { name: /^Commands/ })
      .getByRole('button', { name: label });

  test('the menu of the card renames it in its place', async () => {
    await button('offer').focus();
    await page().keyboard.press('Shift+F10');
    await command('Rename').press('Enter');
    await name().waitFor();
    expect(await name().evaluate((field) => field === document.activeElement)).toBe(true);
  });

  test('a form has all words of the card, and adds others', async () => {
    await button('offer').focus();
    await page().keyboard.press('Shift+F10');
    await command('Texts…').press('Enter');
    const form = page().getByRole('dialog', { name: 'Texts of A concrete offer' });
    await form.waitFor();
    expect((await audit(page())).complaints).toEqual([]);
    await form.getByRole('textbox', { name: 'Need', exact: true }).fill('Know the price');
    await page().keyboard.press('Enter');
    await answer({ refused: 'Not now.' });
    await form.getByRole('combobox', { name: 'What to add' }).selectOption('Pain point');
    await form.getByRole('textbox', { name: 'New text' }).fill('Slow');
    await page().keyboard.press('Enter');
    expect(await edits()).toEqual([
      {
        kind: 'fact',
        ...offer,
        fact: 'need',
        was: 'A concrete offer while I am still excited',
        text: 'Know the price',
      },
      { kind: 'fact', ...offer, fact: 'pain', text: 'Slow' },
    ]);
  });
});
