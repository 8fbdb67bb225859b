/**
 * What a person does with VS Code's window, in both of its versions under test. Every step waits for what it causes.
 */
import { errors, type Locator, type Page } from 'playwright-core';

const modifier = process.platform === 'darwin' ? 'Meta' : 'Control';

export class Workbench {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Opens it as a browser does that has never seen it: other tests have left their windows' states behind. */
  async open(url: string, isEmpty = false): Promise<void> {
    const session = await this.page.context().newCDPSession(this.page);
    const { origin } = new URL(url);
    await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb,local_storage' });
    await session.detach();
    await this.page.goto(url);
    await this.ready(isEmpty);
  }

  async reload(): Promise<void> {
    await this.page.reload();
    await this.ready();
  }

  /**
   * Has the workbench written down all of that about its open editors? It does so every five seconds, and not when the
   * page is left: a browser would not let it finish.
   */
  remembers(...texts: readonly string[]): Promise<boolean> {
    return this.page.evaluate(remembers, { key: 'memento/workbench.parts.editor', texts });
  }

  /** Have these texts been written down together, by whomever: by an extension, in the state of the workspace? */
  remembersAnywhere(...texts: readonly string[]): Promise<boolean> {
    return this.page.evaluate(remembers, { key: undefined, texts });
  }

  /** The files are listed: the workbench is up and the folder is open. Of an empty one there is only the list. */
  private async ready(isEmpty = false): Promise<void> {
    const list = this.page.locator(`.explorer-folders-view ${isEmpty ? '.monaco-list' : '.monaco-list-row'}`);
    await list.first().waitFor({ timeout: 120_000 });
  }

  /** A file or a folder in the Explorer. */
  listed(name: string): Locator {
    return this.page.locator('.explorer-folders-view .monaco-list-row', { hasText: name });
  }

  /**
   * Closes what is open without saving it, and puts away what would be in the way of the next test. Returns whether
   * that succeeded in the time that a person would wait for it.
   */
  async tidy(): Promise<boolean> {
    const { page } = this;
    for (const _ of [1, 2]) await page.keyboard.press('Escape');
    await page.mouse.move(0, 0);
    if ((await page.locator('.editor-group-container .tabs-container [role="tab"]').count()) > 0) {
      await this.askCommand('View: Close All Editors');
      const throwAway = page.getByRole('button', { name: "Don't Save" });
      const closed = page.locator('.editor-group-container.empty');
      if (!(await appears(throwAway.or(closed).first()))) return false;
      if (await throwAway.isVisible()) await throwAway.click();
      if (!(await appears(closed))) return false;
    }
    if (await page.locator('.part.panel').isVisible()) await this.runCommand('View: Hide Panel');
    // They stay in their list after they are out of sight.
    await this.runCommand('Notifications: Clear All Notifications');
    return page.locator('.explorer-folders-view').isVisible();
  }

  async openFile(name: string): Promise<void> {
    await this.listed(name).dblclick();
    await this.editor(name).locator('.view-line').first().waitFor();
    await this.focus(name);
  }

  /** What is typed next goes into that file, which is open. */
  private async focus(name: string): Promise<void> {
    await this.tab(name).click();
    await this.page.locator(`.monaco-editor.focused[data-uri$="/${encodeURIComponent(name)}"]`).waitFor();
  }

  editor(name: string): Locator {
    return this.page.locator(`.monaco-editor[data-uri$="/${encodeURIComponent(name)}"]`);
  }

  tab(name: string): Locator {
    return this.page.locator(`.tabs-container [role="tab"][data-resource-name="${name}"]`);
  }

  /** By its full title, as the command palette shows it. */
  async runCommand(title: string): Promise<void> {
    await this.askCommand(title);
    await this.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  }

  /** Runs a command that asks for more: its own list takes the place of the palette at once. */
  async askCommand(title: string): Promise<void> {
    const input = this.page.locator('.quick-input-widget input[type="text"]');
    const row = this.page
      .locator('.quick-input-list .monaco-list-row')
      .filter({ has: this.page.locator('.label-name', { hasText: new RegExp(`^${quoted(title)}$`) }) })
      .first();
    // A page that has only just come takes the keyboard when it is drawn, and the palette closes. The list is that of
    // the moment it was asked for; an extension that is just starting may add to it.
    do {
      await this.page.keyboard.press('F1');
      if (!(await appears(this.page.locator('.quick-input-widget input[type="text"]:focus')))) continue;
      if (!(await filled(input, '>')) || !(await filled(input, `>${title}`))) continue;
    } while (!(await appears(row)));
    await row.click();
  }

  /** Picks what a list offers under this label. */
  async pick(label: string): Promise<void> {
    const rows = this.page.locator('.quick-input-widget .monaco-list-row');
    const row = rows.filter({ has: this.page.locator('.label-name', { hasText: label }) });
    await row.first().click();
  }

  /** Puts the cursor there; line and column count from 1. */
  async goTo(name: string, line: number, column = 1): Promise<void> {
    await this.focus(name);
    await this.page.keyboard.press('Control+g');
    const input = this.page.locator('.quick-input-widget input[type="text"]');
    await input.fill(`:${line}:${column}`);
    await this.page.keyboard.press('Enter');
    await this.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    await this.cursorAt(line, column).waitFor();
  }

  cursorAt(line: number, column?: number): Locator {
    const place = column === undefined ? `^Ln ${line}, ` : `^Ln ${line}, Col ${column}\\b`;
    return this.page.locator('#status\\.editor\\.selection', { hasText: new RegExp(place) });
  }

  /** The line (from 1) that the cursor is on in that file's editor, whichever part of the window has the keyboard. */
  currentLine(name: string, line: number): Locator {
    return this.editor(name).locator('.active-line-number', { hasText: new RegExp(`^${line}$`) });
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  /** From the cursor's first column on. A wrapped line ends at its second End: the first one ends what is one row. */
  async selectLine(): Promise<void> {
    for (const key of ['Home', 'Shift+End', 'Shift+End']) await this.page.keyboard.press(key);
  }

  /** Asks for suggestions where the cursor stands and waits for the list. */
  async suggest(): Promise<Locator> {
    await this.page.keyboard.press(`${modifier === 'Meta' ? 'Control' : modifier}+Space`);
    const rows = this.page.locator('.suggest-widget.visible .monaco-list-row:not(.message)');
    await rows.first().waitFor();
    return rows;
  }

  /** Opens the light bulb's list where the cursor stands. */
  async quickFixes(): Promise<Locator> {
    await this.runCommand('Quick Fix...');
    const rows = this.page.locator('.action-widget .monaco-list-row.action');
    await rows.first().waitFor();
    return rows;
  }

  /**
   * Shows the Problems view and gives what it lists of that file: message, source, code and place each. The view is
   * filtered to the file, because it draws only the rows that fit into it.
   */
  async problems(file: string): Promise<string[][]> {
    const rows = this.page.locator('.markers-panel .monaco-list-row');
    if (!(await this.page.locator('.markers-panel').isVisible())) {
      await this.runCommand('Problems: Focus on Problems View');
    }
    // The view may still be setting itself up, and forget what was filled in.
    const filter = this.page.getByPlaceholder(/^Filter \(e\.g\. text/);
    if ((await filter.inputValue()) !== file) await filter.fill(file);
    // The filter is a loose one: files with a similar name are listed, too.
    const listed = (await rows.allInnerTexts()).map((text) => text.split('\n'));
    const start = listed.findIndex((row) => row[0] === file) + 1;
    const end = listed.findIndex((row, index) => index >= start && row[0]?.endsWith('.journey'));
    return start === 0 ? [] : listed.slice(start, end < 0 ? undefined : end);
  }

  /** A line as it is drawn, with its indentation; it has to be in view. */
  async lineText(file: string, line: number): Promise<string> {
    const lines = await this.editor(file)
      .locator('.view-line')
      .evaluateAll((elements) =>
        elements
          .map((element) => ({ top: Number.parseFloat((element as HTMLElement).style.top), text: element.textContent }))
          .toSorted((one, other) => one.top - other.top)
          .map(({ text }) => text.replaceAll('\u00a0', ' ')),
      );
    return lines[line - 1] ?? '';
  }
}

/** Within the time that a person would wait for it. */
export async function appears(locator: Locator): Promise<boolean> {
  return locator.waitFor({ timeout: 3000 }).then(
    () => true,
    (error: unknown) => {
      if (error instanceof errors.TimeoutError) return false;
      throw error;
    },
  );
}

/** Whether a field takes a text soon. It does not when the palette closes in that moment. */
async function filled(input: Locator, text: string): Promise<boolean> {
  return input.fill(text, { timeout: 3000 }).then(
    () => true,
    (error: unknown) => {
      if (error instanceof errors.TimeoutError) return false;
      throw error;
    },
  );
}

function quoted(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

interface RememberedTexts {
  /** Under which key they are saved together; `undefined`: under any. */
  readonly key: string | undefined;
  readonly texts: readonly string[];
}

/** Runs in the page: are those texts in its saved state? */
async function remembers({ key, texts }: RememberedTexts): Promise<boolean> {
  const settled = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  for (const { name } of await indexedDB.databases()) {
    if (!name?.startsWith('vscode-web-state-db-')) continue;
    const database = await settled(indexedDB.open(name));
    const table = database.transaction('ItemTable', 'readonly').objectStore('ItemTable');
    const saved: readonly unknown[] = await settled(key === undefined ? table.getAll() : table.getAll(key));
    database.close();
    if (saved.some((one) => typeof one === 'string' && texts.every((text) => one.includes(text)))) return true;
  }
  return false;
}
