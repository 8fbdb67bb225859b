/** What an analyst sees while writing: what is wrong, where, and what may be written next. */
import { expect } from 'vitest';
import { test } from '../harness/fixtures.ts';

const example = 'car-dealership.journey';

/** Message, code and place of each problem of the example, as the Problems view words it; hints are not listed. */
const problems: readonly (readonly [message: string, code: string, place: string])[] = [
  [
    'No touchpoint serves the need "A fair price for my old car". Write “serves: trade-in” on the touchpoint that serves it, or add the missing one.',
    'unserved-need',
    '[Ln 5, Col 18]',
  ],
  [
    '"Overall satisfaction" is 5.6 of 10, but the touchpoints score 6.75: the ratings do not explain the whole. Even if the touchpoint without a rating got 1, it would be 5.93. Look between the touchpoints (waits, repeats, hand-overs) and at needs and contacts that are not on the map.',
    'unexplained-outcome',
    '[Ln 9, Col 12]',
  ],
  // The view lists the other lines of a message below its place.
  ['Priority 2 of 4: "A concrete offer" is red, 4.2 of 10.', 'red-rating', '[Ln 49, Col 15]'],
  [
    'Priority 1 of 4: "A call during the delivery time" never happens, and it matters to customers (importance 9). No action will create it. Their need there: "Know when the car arrives".',
    'missing-touchpoint',
    '[Ln 67, Col 15]',
  ],
  ['Priority 3 of 4: "First service" is red, 5 of 10.', 'red-rating', '[Ln 93, Col 15]'],
];

test('the Problems view lists the red touchpoints of an example, what never happens and what is not served, and no advice', async ({
  openWorkbench,
}) => {
  const workbench = await openWorkbench();
  await workbench.openFile(example);
  const expected = problems.map(([message, code, place]) => [message, 'journey', code, place]);
  await expect.poll(async () => sorted(timeless(await workbench.problems(example)))).toEqual(sorted(expected));
});

/** Without what is said of a date that has passed meanwhile. */
function timeless(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return rows.filter((row) => !row.includes('stale-review') && !row.includes('overdue-action'));
}

/** The view lists by severity; which line comes first in it is not ours to say. */
function sorted(rows: readonly (readonly string[])[]): string[] {
  return rows.map((row) => row.slice(0, 4).join(' · ')).toSorted();
}

const half = 'journey: A\n  touchpoint: Shop\n    rating: 4.2\n    \n';
const levels = 'kunderejse: A\n  fase: Før\n    kontaktpunkt: Butik | betydning: 9\n      vurdering: 8\n';

test('what is wrong is underlined until it is right; the light bulb corrects; a keyword is completed; four touchpoints that are typed stand on one level', async ({
  openWorkbench,
}) => {
  const files = {
    'short.journey':
      'journey: A\n  touchpoint: Shop\n    rating: 4.2\n    importance: 9\n    owner: Sales\n    action: Fix it | owner: Sales\n',
    'wrong.journey': 'journey: A\n  touchpoint: Shop\n    raiting: 8.2\n',
    'half.journey': half,
    'levels.journey': levels,
  };
  const workbench = await openWorkbench({ files });
  await workbench.openFile('short.journey');
  const underlined = workbench.editor('short.journey').locator('.squiggly-warning');
  await underlined.first().waitFor();
  expect(await underlined.count()).toBe(1);
  await workbench.goTo('short.journey', 3);
  await workbench.selectLine();
  await workbench.type('rating: 8.4');
  await underlined.first().waitFor({ state: 'detached' });
  await workbench.openFile('wrong.journey');
  await workbench.editor('wrong.journey').locator('.squiggly-error').first().waitFor();
  await workbench.goTo('wrong.journey', 3, 6);
  const offers = await workbench.quickFixes();
  await expect.poll(() => offers.first().innerText()).toContain('Change to “rating”');
  await workbench.page.keyboard.press('Enter');
  await expect.poll(() => workbench.lineText('wrong.journey', 3)).toBe('    rating: 8.2');

  await workbench.openFile('half.journey');
  await workbench.goTo('half.journey', 4, 5);
  const labels = await workbench.suggest();
  await workbench.type('importanc');
  await expect.poll(() => labels.first().innerText()).toMatch(/^importance\b/);
  await workbench.page.keyboard.press('Enter');
  await workbench.type('9');
  await expect.poll(() => workbench.lineText('half.journey', 4)).toBe('    importance: 9');

  await workbench.openFile('levels.journey');
  // The score behind the name of the stage: from then on the server answers what is typed.
  await workbench.page.locator('.view-lines').getByText(/score/).first().waitFor();
  await workbench.goTo('levels.journey', 4, 19);
  for (const line of [5, 7, 9]) {
    await workbench.page.keyboard.press('Enter');
    await workbench.cursorAt(line, 7).waitFor();
    // The colon asks for the level, and the blank asks again where the editor has dropped the answer.
    await workbench.type('kontaktpunkt: ');
    await expect
      .poll(async () => (await workbench.lineText('levels.journey', line)).trimEnd())
      .toBe('    kontaktpunkt:');
    await workbench.type(`Sted ${line}`);
    // The list of ideas for a name takes no part in this.
    await workbench.page.keyboard.press('Escape');
    await workbench.page.keyboard.press('Enter');
    await workbench.cursorAt(line + 1, 7).waitFor();
    await workbench.type('kanal: web');
    await workbench.page.keyboard.press('Escape');
  }
  const lines = await Promise.all([5, 6, 7, 8, 9, 10].map((line) => workbench.lineText('levels.journey', line)));
  expect(lines.map((line) => /^ */.exec(line)?.[0].length)).toEqual([4, 6, 4, 6, 4, 6]);
});
