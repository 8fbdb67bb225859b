/**
 * A map of which the page has drawn only what is in view: what is elsewhere is found, and nothing is taken for another.
 */
import { expect } from 'vitest';
import { buildJourney } from '../language/model-builder.ts';
import { test } from '../support/page.ts';
import type { PreviewPage } from './preview-page.ts';
import { sampleMap } from './sample.ts';

const stages = Array.from({ length: 30 }, (_, stage) => ({
  name: `Stage ${stage}`,
  id: `s${stage}`,
  touchpoints:
    stage === 1 ? [] : [0, 1, 2].map((at) => ({ name: `Contact ${stage}.${at}`, id: `t${stage}-${at}`, rating: 7 })),
}));
const map = sampleMap({ journeys: [buildJourney({ name: 'Long', id: 'long', stages })] });

let preview: PreviewPage;

test.beforeEach(async ({ preview: opened }) => {
  preview = opened;
  // A browser that is never idle.
  await preview.page.evaluate(() => Object.assign(window, { requestIdleCallback: () => 0 }));
  await preview.send({ type: 'map', map });
});

const card = (id: string) => preview.page.locator(`.jm-card[data-touchpoint="${id}"]`);

test('a search draws what it has found, and shows it', async () => {
  expect(await card('t25-1').count()).toBe(0);
  await preview.page.keyboard.press('Control+f');
  await preview.page.keyboard.type('Contact 25.1');
  const box = await card('t25-1').locator('.jm-frame').boundingBox();
  expect(box?.x).toBeGreaterThan(0);
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(900);
});

test('a card is dropped beside the one that is seen there', async () => {
  await preview.page.keyboard.press('Control+f');
  await preview.page.keyboard.type('Contact 25.1');
  await card('t25-1').waitFor();
  expect(await card('t12-1').count()).toBe(0);
  const from = await card('t25-1').locator('.jm-frame').boundingBox();
  const to = await card('t25-2').locator('.jm-frame').boundingBox();
  if (!from || !to) throw new Error('The cards are not there.');
  await preview.page.mouse.move(from.x + 40, from.y + 40);
  await preview.page.mouse.down();
  await preview.page.mouse.move(to.x + to.width - 10, to.y + 40, { steps: 5 });
  await preview.page.mouse.up();
  const edits = (await preview.posted()).flatMap((message) => (message.type === 'edit' ? [message.edit] : []));
  expect(edits).toEqual([{ kind: 'move', journey: 'long', touchpoint: 't25-1', to: { stage: 's25', at: 'end' } }]);
});
