import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { URI, Utils } from 'vscode-uri';

// Files share modules: those that another file has loaded know the real ones, those of this one the others.
vi.hoisted(() => vi.resetModules());
afterAll(() => void vi.resetModules());

type Listener = (event: unknown) => unknown;

class FakePanel {
  readonly posted: unknown[] = [];
  readonly #listeners: Listener[] = [];
  readonly #stateListeners: Listener[] = [];
  readonly #disposeListeners: Listener[] = [];
  title: string;
  viewColumn: number | undefined;
  active = false;
  visible = true;
  isDisposed = false;
  readonly webview = {
    options: {},
    html: '',
    asWebviewUri: (uri: URI) => uri,
    onDidReceiveMessage: (listener: Listener) => this.#on(this.#listeners, listener),
    postMessage: (message: unknown) => this.posted.push(message),
  };
  readonly onDidChangeViewState = (listener: Listener) => this.#on(this.#stateListeners, listener);
  readonly onDidDispose = (listener: Listener) => this.#on(this.#disposeListeners, listener);

  constructor(title: string, viewColumn: number) {
    this.title = title;
    this.viewColumn = viewColumn;
    editor.panels.push(this);
  }

  #on(listeners: Listener[], listener: Listener) {
    listeners.push(listener);
    return { dispose: () => {} };
  }

  setActive(active: boolean): void {
    this.active = active;
    for (const listener of this.#stateListeners) listener(undefined);
  }

  reveal(): void {}

  dispose(): void {
    this.isDisposed = true;
    for (const listener of this.#disposeListeners) listener(undefined);
  }
}

const editor = vi.hoisted(() => {
  const silent = () => ({ dispose: () => {} });
  return { silent, panels: [] as unknown[], activate: undefined as ((event: unknown) => unknown) | undefined };
});

vi.mock('vscode', () => {
  const { silent } = editor;
  return {
    Uri: Object.assign(URI, { joinPath: Utils.joinPath }),
    ViewColumn: { Active: -1, Beside: -2 },
    env: { language: 'en' },
    l10n: { t: (text: string, ...parts: unknown[]) => text.replace('{0}', String(parts[0])) },
    window: {
      visibleTextEditors: [],
      createWebviewPanel: (_type: string, title: string, { viewColumn }: { viewColumn: number }) =>
        new FakePanel(title, viewColumn),
      registerWebviewPanelSerializer: silent,
      onDidChangeTextEditorSelection: silent,
      onDidChangeActiveTextEditor: (listener: Listener) => {
        editor.activate = listener;
        return silent();
      },
    },
    workspace: {
      textDocuments: [],
      getConfiguration: () => ({ get: () => false }),
      openTextDocument: () => Promise.resolve({}),
      createFileSystemWatcher: () => ({ onDidCreate: silent, onDidDelete: silent, dispose: () => {} }),
      onDidOpenTextDocument: silent,
      onDidChangeTextDocument: silent,
      onDidSaveTextDocument: silent,
      onDidCloseTextDocument: silent,
      onWillRenameFiles: silent,
      onDidRenameFiles: silent,
      onDidDeleteFiles: silent,
    },
  };
});

const { PreviewManager } = await import('../../client/preview/preview-manager.ts');

const [a, b] = [URI.parse('file:///a/map.journey'), URI.parse('file:///b/other.journey')];
const column = -2;
const panels = () => editor.panels as FakePanel[];
const titles = () => panels().flatMap(({ title, isDisposed }) => (isDisposed ? [] : [title]));

function memento() {
  const kept = new Map<string, string>();
  return {
    keys: () => [...kept.keys()],
    get: (key: string, otherwise?: unknown) => JSON.parse(kept.get(key) ?? 'null') ?? otherwise,
    update: (key: string, value: unknown) => Promise.resolve(void kept.set(key, JSON.stringify(value))),
  };
}

function manager(store = memento()) {
  const nothing = () => Promise.resolve(null);
  return new PreviewManager(URI.parse('file:///extension') as never, store as never, {
    pull: nothing,
    compare: nothing,
    findings: () => Promise.resolve([]),
    edit: nothing,
    workspaceEdit: () => ({}) as never,
    isPassing: () => false,
  });
}

function activate(uri: URI): void {
  editor.activate?.({ document: { uri, languageId: 'journey' }, viewColumn: 1, selection: { active: { line: 0 } } });
}

const open = (previews: ReturnType<typeof manager>, uri: URI, locked = false) =>
  previews.open(uri as never, { column, preserveFocus: true, locked });

beforeEach(() => {
  editor.panels.length = 0;
});

test('one preview follows the active journey and is used again; a locked one stays', () => {
  const previews = manager();
  open(previews, a);
  activate(b);
  expect(titles()).toEqual(['Preview other.journey']);
  open(previews, a);
  expect(titles()).toEqual(['Preview map.journey']);
  panels()[0]?.setActive(true);
  previews.toggleLock(undefined);
  panels()[0]?.setActive(false);
  activate(b);
  expect(titles()).toEqual(['[Preview] map.journey']);
  open(previews, b);
  open(previews, b, true);
  open(previews, b, true);
  expect(titles()).toEqual(['[Preview] map.journey', 'Preview other.journey', '[Preview] other.journey']);
});

test('a command of a title menu is about the preview, not about the address of its tab', () => {
  const previews = manager();
  open(previews, a);
  const tab = URI.parse('webview-panel:webview-panel/webview-1');
  expect(previews.uriOf(undefined)).toBeUndefined();
  expect(previews.uriOf(tab)?.toString()).toBe(a.toString());
  open(previews, b, true);
  panels()[1]?.setActive(true);
  panels()[1]?.setActive(false);
  expect(previews.uriOf(tab)?.toString()).toBe(b.toString());
  panels()[1]?.dispose();
  expect(previews.uriOf(tab)?.toString()).toBe(a.toString());
});

test('a command of the page’s context menu is about the preview that it was called in', () => {
  const previews = manager();
  const { id } = open(previews, a);
  open(previews, b, true);
  panels()[1]?.setActive(true);
  expect(previews.uriOf({ journeyPreview: id })?.toString()).toBe(a.toString());
});

test('after a reload each panel has its own document and lock, whatever its page kept', async () => {
  const store = memento();
  const before = manager(store);
  const first = open(before, a);
  const second = open(before, b, true);
  const state = (panel: string, uri: string) => {
    return { panel, uri, zoom: 1, scroll: { left: 0, top: 0 }, selected: null };
  };
  const after = manager(store);
  const [one, two, none] = [new FakePanel('', 1), new FakePanel('', 2), new FakePanel('Preview map.journey', 2)];
  await after.deserializeWebviewPanel(one as never, state(second.id, 'file:///was/before.journey'));
  await after.deserializeWebviewPanel(two as never, state(first.id, a.toString()));
  await after.deserializeWebviewPanel(none as never, undefined);
  expect([one.title, two.title, none.isDisposed]).toEqual(['[Preview] other.journey', 'Preview map.journey', true]);
});
