/** Pointing at a touchpoint in one place shows it in all others; and where the matrix is cut is the reader's choice. */
import { describe, expect } from 'vitest';
import { buildJourney } from '../language/model-builder.ts';
import { test } from '../support/page.ts';
import type { PreviewPage } from './preview-page.ts';
import { sampleMap } from './sample.ts';

let preview: PreviewPage;

test.beforeEach(async ({ preview: opened }) => {
  preview = opened;
  await preview.send({ type: 'map', map: sampleMap() });
});

const within = (selector: string) => preview.page.locator(selector);
const sign = (id: string) => within(`.jm-sign[data-touchpoint="${id}"]`);
const row = (id: string) => within(`.jm-list-priorities .jm-row[data-touchpoint="${id}"]`);
const card = (id: string) => within(`.jm-card[data-touchpoint="${id}"]`);

/** What is marked as pointed at: the class of each group with an outline, and of each ring with a line. */
function marked(): Promise<string[]> {
  return preview.page.evaluate(() => {
    const groups = document.querySelectorAll('.viewport :is(g,rect,tr)[data-touchpoint]');
    const seen = [...groups].flatMap((group) => {
      const { stroke, outlineStyle } = getComputedStyle(group);
      const isRing = group.matches('.jm-ring');
      if (isRing ? stroke === 'none' : outlineStyle === 'none') return [];
      const name = (isRing ? group.parentElement : group)?.classList[0];
      return [`${name} ${group.getAttribute('data-touchpoint')}`];
    });
    return seen.toSorted();
  });
}

describe('pointing', () => {
  test('at a sign in the matrix outlines its card, its place on the curve, its lanes and its row, and nothing else', async () => {
    expect(await marked()).toEqual([]);
    await sign('offer').hover();
    const found = await marked();
    expect(found).toEqual(
      expect.arrayContaining(['jm-card offer', 'jm-cell offer', 'jm-point offer', 'jm-row offer', 'jm-sign offer']),
    );
    expect(found.filter((one) => !one.endsWith(' offer'))).toEqual([]);
  });

  test('elsewhere takes the outlines away', async () => {
    await card('offer').hover();
    expect(await marked()).toContain('jm-sign offer');
    await row('handover').hover();
    const found = await marked();
    expect(found).toContain('jm-sign handover');
    expect(found.filter((one) => !one.endsWith(' handover'))).toEqual([]);
    await within('.jm-head text').first().hover();
    expect(await marked()).toEqual([]);
  });

  test('survives an edit of the map', async () => {
    await sign('offer').hover();
    await preview.send({ type: 'map', map: sampleMap({ version: 2, ratings: { offer: 4.3 } }) });
    expect(await marked()).toContain('jm-card offer');
  });

  test('with the keyboard does the same', async () => {
    await sign('website').getByRole('button').focus();
    await preview.page.keyboard.press('Shift');
    const found = await marked();
    expect(found).toEqual(expect.arrayContaining(['jm-card website', 'jm-point website']));
    expect(found.filter((one) => !one.endsWith(' website'))).toEqual([]);
  });

  test('is drawn in the colour of the system where the reader has chosen the colours', async () => {
    await preview.page.emulateMedia({ forcedColors: 'active' });
    await sign('offer').hover();
    const [drawn, system] = await preview.page.evaluate(() => {
      const probe = document.body.appendChild(document.createElement('i'));
      probe.style.color = 'Highlight';
      const colours = [
        getComputedStyle(document.querySelector('.jm-point[data-touchpoint="offer"]') ?? document.body).outlineColor,
        getComputedStyle(probe).color,
      ];
      probe.remove();
      return colours;
    });
    expect(drawn).toBe(system);
  });

  test('works for names with quotes, brackets and line ends in them', async () => {
    const key = `"quoted" ] { x: y } \\ and\nmore`;
    const journey = buildJourney({
      touchpoints: [
        { name: 'Odd', key, rating: 4, importance: 9 },
        { name: 'Other', rating: 5, importance: 9 },
      ],
    });
    await preview.send({ type: 'map', map: sampleMap({ version: 3, journeys: [journey] }) });
    await within('.jm-card').first().hover();
    const found = await marked();
    expect(found).toContain(`jm-sign ${key}`);
    expect(found.filter((one) => one.endsWith('Other'))).toEqual([]);
  });
});

test('a sign leads to its line, by mouse and by key', async () => {
  await sign('offer').click();
  await sign('website').getByRole('button').focus();
  await preview.page.keyboard.press('Enter');
  const reveals = (await preview.posted()).filter(({ type }) => type === 'reveal');
  expect(reveals).toEqual([
    { type: 'reveal', card: { journey: 'car-purchase', touchpoint: 'offer' } },
    { type: 'reveal', card: { journey: 'car-purchase', touchpoint: 'website' } },
  ]);
  expect(await sign('website').getAttribute('aria-current')).toBe('true');
});

describe('where the matrix is cut', () => {
  const matrix = () => within('.jm-list-matrix');
  const choice = (name: RegExp) => preview.page.getByRole('radio', { name });
  const openMenu = () => preview.page.getByRole('button', { name: /^Show/ }).click();

  test('is the limits of the journey, until the reader chooses the means', async () => {
    expect(await matrix().textContent()).toContain('Cut at the limits of this journey');
    await openMenu();
    expect(await choice(/limits of the journey/).isChecked()).toBe(true);
    await choice(/means of the ratings/).check();
    expect(await matrix().textContent()).toContain('Cut at the means of all signs here');
    const chosen = (await preview.posted()).findLast(({ type }) => type === 'options');
    expect(chosen).toMatchObject({ type: 'options', options: { cutOffs: 'mean' } });
  });

  test('is said in figures beside each choice', async () => {
    await openMenu();
    expect(await choice(/limits of the journey\s*importance 7 and over, rating 8 and over/).count()).toBe(1);
    // 6, 5, 8, 9, 7 and 7.6, 8.4, 8.1, 4.2, 5.9.
    expect(await choice(/means of the ratings\s*importance 7 and over, rating 6\.84 and over/).count()).toBe(1);
  });

  test('is kept for the workspace, and another page follows', async () => {
    await preview.send({ type: 'options', options: { cutOffs: 'mean' } });
    expect(await matrix().textContent()).toContain('Cut at the means of all signs here');
  });
});
