/** Cards that only point back at a touchpoint: they lead to their own lines, and are marked by them. */
import { expect } from 'vitest';
import { cardAtLine, rangeOfCard } from '../../client/preview/cursor-sync.ts';
import type { MapData } from '../../server/protocol.ts';
import { buildJourney } from '../language/model-builder.ts';
import { test } from '../support/page.ts';
import type { PreviewPage } from './preview-page.ts';
import { sampleMap } from './sample.ts';

const journey = buildJourney({
  name: 'Shopping',
  id: 'shop',
  facts: { range: { start: { line: 0, character: 0 }, end: { line: 999, character: 0 } } },
  stages: [
    { name: 'Before', id: 'before', touchpoints: [{ name: 'Website', id: 'site', rating: 7, importance: 8 }] },
    {
      name: 'After',
      id: 'after',
      touchpoints: [{ name: 'Parcel', id: 'parcel' }, { again: 'site' }, { again: 'zzz' }],
    },
  ],
});
const map: MapData = sampleMap({ journeys: [journey] });

let preview: PreviewPage;

test.beforeEach(async ({ preview: opened }) => {
  preview = opened;
  await preview.send({ type: 'map', map });
});

const page = () => preview.page;
const again = (index: number) => page().locator(`.jm-again[data-again="after/${index}"]`);
const lines = map.journeys[0]?.journey.stages[1]?.entries.map((entry) =>
  entry.kind === 'again' ? entry.reference.range.start.line : undefined,
);

test.each([1, 2])('a click on the one in place %i leads to its own line, known or not', async (index) => {
  await again(index).click();
  const revealed = (await preview.posted()).flatMap((message) => (message.type === 'reveal' ? [message.card] : []));
  const [card] = revealed;
  expect(card).toMatchObject({ journey: 'shop', again: `after/${index}` });
  expect(card && rangeOfCard(map, card)?.start.line).toBe(lines?.[index]);
  expect(await page().locator('.jm-selected').count()).toBe(1);
  expect(await again(index).getAttribute('aria-current')).toBe('true');
});

test('the cursor on its line marks it, and Tab leads there behind the button of the head', async () => {
  const card = cardAtLine(map, lines?.[1] ?? -1);
  await preview.send({ type: 'mark', card });
  const marked = page().locator('.jm-board .jm-selected');
  expect(await marked.count()).toBe(1);
  expect(await marked.getAttribute('class')).toContain('jm-again');
  await page().locator('.viewport').focus();
  await page().keyboard.press('Tab');
  await page().keyboard.press('Tab');
  expect(await page().evaluate(() => document.activeElement?.parentElement?.getAttribute('data-again'))).toBe(
    'after/1',
  );
});

test('the arrows pass over it, known or not', async () => {
  await page().locator('.jm-card[data-touchpoint="parcel"]').getByRole('button').focus();
  const places: unknown[] = [];
  for (let step = 0; step < 2; step++) {
    await page().keyboard.press('ArrowRight');
    places.push(await page().evaluate(() => document.activeElement?.parentElement?.getAttribute('data-again')));
  }
  expect(places).toEqual(['after/1', 'after/2']);
});

test('its place is moved and deleted by keys and in its menu, and the form is that of the touchpoint', async () => {
  const edits = async () =>
    (await preview.posted()).flatMap((message) => (message.type === 'edit' ? [message.edit] : []));
  const place = { stage: 'after', index: 1, name: 'site' };
  const own = { journey: 'shop', place };
  await again(1).getByRole('button').focus();
  for (const key of ['Alt+ArrowRight', 'Alt+ArrowUp', 'Delete', 'Shift+F10']) await page().keyboard.press(key);
  expect(await edits()).toEqual([
    { kind: 'move-again', ...own, to: { step: 'on' } },
    { kind: 'move-again', ...own, to: { stage: 'before', at: 'end' } },
    { kind: 'remove-again', ...own },
  ]);
  const menu = page().getByRole('dialog', { name: 'Commands for Website' });
  await menu.getByRole('button', { name: 'Move left' }).click();
  expect((await edits()).at(-1)).toEqual({ kind: 'move-again', ...own, to: { step: 'back' } });
  await again(1).click({ button: 'right' });
  await menu.getByRole('button', { name: 'Edit…' }).click();
  await page().getByRole('dialog', { name: 'Edit Website' }).waitFor();
  await page().keyboard.press('Escape');
  await again(2).getByRole('button').focus();
  for (const key of ['F2', 'Delete']) await page().keyboard.press(key);
  expect(await page().getByRole('dialog').count()).toBe(0);
  expect((await edits()).at(-1)).toMatchObject({ kind: 'remove-again', place: { index: 2, name: 'zzz' } });
  expect(await preview.leakedKeys()).not.toContain('ArrowRight');
});
