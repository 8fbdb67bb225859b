/** The first hour of somebody new, with the keyboard alone: from nothing to a map that can be shown to others. */
import { expect } from 'vitest';
import { picturePath, test } from '../harness/fixtures.ts';
import { Preview } from '../harness/preview.ts';
import { appears, type Workbench } from '../harness/workbench.ts';

const dialog = (workbench: Workbench) => workbench.page.locator('.quick-input-widget input[type="text"]');
const listed = (workbench: Workbench, name: string) =>
  workbench.page.locator('.explorer-folders-view .monaco-list-row', { hasText: name });
const unsaved = (workbench: Workbench) => workbench.page.locator('.monaco-editor[data-uri^="untitled:"]');

/** Types into the list that is open until it is there, and takes it. */
async function choose(workbench: Workbench, label: string): Promise<void> {
  const row = workbench.page.locator('.quick-input-list .monaco-list-row.focused .label-name', { hasText: label });
  // The palette may still be open: its list is not the one that is asked.
  await workbench.page.locator('.quick-input-list .label-name', { hasText: label }).first().waitFor();
  await workbench.type(label);
  await row.waitFor();
  await workbench.page.keyboard.press('Enter');
}

/** The palette lists what was known when it opened, and an extension may only just be starting. */
async function command(workbench: Workbench, title: string): Promise<void> {
  const { keyboard } = workbench.page;
  const label = workbench.page.locator('.label-name').getByText(title, { exact: true });
  const rows = workbench.page.locator('.quick-input-list .monaco-list-row', { has: label });
  do {
    await keyboard.press('Escape');
    await keyboard.press('F1');
    await dialog(workbench).waitFor();
    await keyboard.type(title);
  } while (!(await appears(rows.first())));
  // Another command whose title has the same words may stand above it.
  while ((await workbench.page.locator('.monaco-list-row.focused', { has: label }).count()) === 0) {
    await keyboard.press('ArrowDown');
  }
  await keyboard.press('Enter');
}

async function startJourney(workbench: Workbench): Promise<void> {
  await command(workbench, 'Journey: New Journey');
  await unsaved(workbench).locator('.view-line', { hasText: 'Buying' }).waitFor();
}

/** Saves, and gives the name that is offered. */
async function offeredName(workbench: Workbench): Promise<string> {
  await workbench.page.keyboard.press('ControlOrMeta+s');
  await expect.poll(() => dialog(workbench).inputValue()).toMatch(/\.journey$/);
  return (await dialog(workbench).inputValue()).split('/').at(-1) ?? '';
}

test('from an empty folder to a saved, previewed, exported map', async ({ openWorkbench }) => {
  const workbench = await openWorkbench({ empty: true });
  const { keyboard } = workbench.page;
  await startJourney(workbench);
  // The name is selected: what is typed takes its place.
  await workbench.type('Visiting the dentist');
  const name = 'Visiting the dentist.journey';
  expect(await offeredName(workbench)).toBe(name);
  await keyboard.press('Enter');
  await workbench.editor(name).locator('.view-line').first().waitFor();
  await listed(workbench, name).waitFor();
  await expect.poll(() => unsaved(workbench).count()).toBe(0);
  expect(await workbench.lineText(name, 1)).toContain('journey: Visiting the dentist');
  await keyboard.press('ControlOrMeta+k');
  await keyboard.press('v');
  await new Preview(workbench.page).ready();
  await command(workbench, 'Journey: Export Map…');
  await choose(workbench, 'Drawing (SVG)');
  await choose(workbench, 'Without');
  await expect.poll(() => dialog(workbench).inputValue()).toMatch(/Visiting the dentist\.svg$/);
  await keyboard.press('Enter');
  await listed(workbench, 'Visiting the dentist.svg').waitFor();
  await workbench.page.screenshot({ path: picturePath('first-hour') });
});

test('the name of a file is that of its journey, whatever stands before it, and is one that every system takes', async ({
  openWorkbench,
}) => {
  const workbench = await openWorkbench({ files: { 'Tandlæge første besøg.journey': 'kunderejse: En anden\n' } });
  const { keyboard } = workbench.page;
  await startJourney(workbench);
  await keyboard.press('ControlOrMeta+a');
  await keyboard.insertText(
    '# Udkast\nsprog: da\nbrug: ./shared.journey\n\nkunderejse tand: Tandlæge: første besøg?\n',
  );
  expect(await offeredName(workbench)).toBe('Tandlæge første besøg 2.journey');
  await keyboard.press('Escape');
  await expect.poll(() => unsaved(workbench).textContent()).toMatch(/Tandlæge:\sførste\sbesøg\?/);
});

test('commands that are about a journey are there without one, and ask which', async ({ openWorkbench }) => {
  const workbench = await openWorkbench({ fresh: true });
  await command(workbench, 'Journey: Open Preview to the Side');
  await choose(workbench, 'nettbutikk.journey');
  await new Preview(workbench.page).ready();
  await workbench.editor('nettbutikk.journey').waitFor();
});
