/** What an analyst sees of an editor that thinks along. */
import { expect } from 'vitest';
import { picturePath, test } from '../harness/fixtures.ts';
import { themeKinds } from '../harness/settings.ts';
import type { Workbench } from '../harness/workbench.ts';

const file = 'short.journey';

const text = `journey: A trip
  stage: Before
    touchpoint shop: Shop
      rating: 4.2
      importance: 9
    touchpoint web: Web
      rating: 8.4
      next: shop
`;

/** The colours that theme and extension give a word of the text. */
async function colourOf(workbench: Workbench, word: string): Promise<string> {
  const span = workbench
    .editor(file)
    .locator('.view-line span span')
    .filter({ hasText: new RegExp(`^\\s*${word.replace('.', '\\.')}\\s*$`) });
  return span.last().evaluate((element) => getComputedStyle(element).color);
}

/** Contrast of two colours as WCAG 2 has it. */
function contrast(one: string, other: string): number {
  const luminance = (colour: string) => {
    const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map((part) => {
      const share = Number(part) / 255;
      return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

test('priority and score stand between the lines', async ({ openWorkbench }) => {
  const workbench = await openWorkbench({ files: { [file]: text } });
  await workbench.openFile(file);
  const lens = workbench.editor(file).locator('.codelens-decoration', { hasText: 'Score 4.2 of 10 (red)' });
  await lens.waitFor();
  // The gap before the hint is none of the text.
  await expect.poll(() => workbench.lineText(file, 3)).toBe('    touchpoint shop: Shoppriority 1');
  await workbench.page.screenshot({ path: picturePath('thinking-along') });
});

test('an id is renamed with F2, and a clash is refused with its reason', async ({ openWorkbench }) => {
  const workbench = await openWorkbench({ files: { [file]: text } });
  await workbench.openFile(file);
  await workbench.editor(file).locator('.codelens-decoration').first().waitFor();
  const rename = async (name: string) => {
    await workbench.goTo(file, 8, 14);
    await workbench.page.keyboard.press('F2');
    const input = workbench.page.locator('.rename-box input');
    await input.waitFor();
    await expect.poll(() => input.inputValue()).toMatch(/^(?:shop|store)$/);
    await input.fill(name);
    await workbench.page.keyboard.press('Enter');
  };
  await rename('store');
  await expect.poll(() => workbench.lineText(file, 8)).toBe('      next: store');
  expect(await workbench.lineText(file, 3)).toContain('touchpoint store: Shop');
  await rename('web');
  const refusals = workbench.page.locator('.notification-list-item-message', { hasText: 'is already taken on line 6' });
  await workbench.runCommand('Notifications: Show Notifications');
  await refusals.first().waitFor();
  expect(await workbench.lineText(file, 8)).toBe('      next: store');
});

test('a file gets its form', async ({ openWorkbench }) => {
  const files = { [file]: 'Journey:A\nTouchpoint:Shop  |  channel:web ,phone\nrating:4(n=3)\n' };
  const workbench = await openWorkbench({ files });
  await workbench.openFile(file);
  await workbench.editor(file).locator('.codelens-decoration').first().waitFor();
  await workbench.runCommand('Format Document');
  await expect.poll(() => workbench.lineText(file, 3)).toBe('    rating: 4 (n=3)');
  expect(await workbench.lineText(file, 2)).toBe('  touchpoint: Shop | channel: web, phone');
});

test('parentheses behind a number say what can stand in them', async ({ openWorkbench }) => {
  const workbench = await openWorkbench({ files: { [file]: text } });
  await workbench.openFile(file);
  await workbench.editor(file).locator('.codelens-decoration').first().waitFor();
  await workbench.goTo(file, 4, 18);
  await workbench.type(' (');
  await workbench.page.locator('.parameter-hints-widget.visible', { hasText: 'sd=1.9' }).waitFor();
});

test.for(themeKinds)(
  'ratings have the colour of their band, and can be read, in %s',
  async (theme, { openWorkbench }) => {
    const workbench = await openWorkbench({ theme, files: { [file]: text } });
    await workbench.openFile(file);
    await workbench.editor(file).locator('.codelens-decoration').first().waitFor();
    const page = await workbench
      .editor(file)
      .locator('.monaco-editor-background')
      .first()
      .evaluate((element) => getComputedStyle(element).backgroundColor);
    await expect
      .poll(async () => {
        const [red = 0, green = 0] = ((await colourOf(workbench, '4.2')).match(/\d+/g) ?? []).map(Number);
        return red > green;
      })
      .toBe(true);
    await expect
      .poll(async () => {
        const [red = 0, green = 0] = ((await colourOf(workbench, '8.4')).match(/\d+/g) ?? []).map(Number);
        return green > red;
      })
      .toBe(true);
    for (const number of ['4.2', '8.4']) {
      expect(contrast(await colourOf(workbench, number), page)).toBeGreaterThanOrEqual(4.5);
    }
  },
);
