/** All previews of this window: one for each document, each bound to its document for good. */
import * as vscode from 'vscode';
import type { ExportedBeside } from '../../server/protocol.ts';
import type { CompareChoice } from './comparing.ts';
import { type CopyFailure, isPageState, type ZoomStep } from './messages.ts';
import { type KeptOptions, type MapSource, PreviewPanel, pageFolder, previewTitle } from './preview-panel.ts';
import { isWithin, renamedUri } from './renames.ts';

export const previewType = 'journey.preview';

const memoryKey = 'journey.previews';
const optionsKey = 'journey.mapOptions';

export class PreviewManager implements vscode.WebviewPanelSerializer, vscode.Disposable {
  readonly #extensionUri: vscode.Uri;
  readonly #source: MapSource;
  readonly #memory: vscode.Memento;
  readonly #options: KeptOptions;
  /** By the document's address. */
  readonly #panels = new Map<string, PreviewPanel>();
  readonly #listeners: vscode.Disposable[];
  #serverStopped = false;

  /**
   * @param memory keeps what the reader chose to see, and the addresses of open previews over a reload, for a page that
   * had no time to keep its own
   */
  constructor(extensionUri: vscode.Uri, memory: vscode.Memento, source: MapSource) {
    this.#extensionUri = extensionUri;
    this.#memory = memory;
    this.#options = {
      get: () => memory.get<unknown>(optionsKey, null),
      set: (options, chooser) => this.#keepOptions(options, chooser),
    };
    this.#source = source;
    this.#listeners = [
      vscode.window.registerWebviewPanelSerializer(previewType, this),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => this.#followCursor(textEditor)),
      vscode.window.onDidChangeActiveTextEditor((editor) => editor && this.#followCursor(editor)),
      vscode.workspace.onDidOpenTextDocument((document) => this.#panelOf(document.uri)?.opened()),
      vscode.workspace.onDidCloseTextDocument((document) => this.#closed(document)),
      vscode.workspace.onDidRenameFiles(({ files }) => this.#renamed(files)),
      vscode.workspace.onDidDeleteFiles(({ files }) => this.#deleted(files)),
    ];
  }

  /** Opens the preview of a document, or shows the one that it already has. */
  open(uri: vscode.Uri, column: vscode.ViewColumn, preserveFocus: boolean): void {
    const existing = this.#panelOf(uri);
    if (existing) {
      existing.reveal(column === vscode.ViewColumn.Beside ? undefined : column, preserveFocus);
    } else {
      const panel = vscode.window.createWebviewPanel(
        previewType,
        '',
        { viewColumn: column, preserveFocus },
        { enableScripts: true, localResourceRoots: [pageFolder(this.#extensionUri)] },
      );
      this.#adopt(panel, uri);
    }
    this.#followVisibleCursor(uri);
  }

  /** VS Code brings back a panel after a reload of the window, with what its page kept. */
  async deserializeWebviewPanel(panel: vscode.WebviewPanel, state: unknown): Promise<void> {
    const uri = isPageState(state) ? vscode.Uri.parse(state.uri) : this.#remembered(panel.title);
    // Without an address nothing can be shown, and VS Code would keep an empty tab.
    if (!uri) {
      panel.dispose();
      return;
    }
    const preview = this.#adopt(panel, uri);
    if (isPageState(state) && state.compare) preview.compare(state.compare);
    if (await canOpen(uri)) this.#followVisibleCursor(uri);
    else preview.setFileGone(true);
  }

  /** The server says that the map of this document may look different now. */
  changed(uri: vscode.Uri): void {
    this.#panelOf(uri)?.changed();
    for (const preview of this.#panels.values()) preview.someChanged();
  }

  /** Shows a document's map beside something else, in the preview that it has or in a new one to the side. */
  compare(uri: vscode.Uri, choice: CompareChoice): void {
    this.open(uri, vscode.ViewColumn.Beside, false);
    this.#panelOf(uri)?.compare(choice);
  }

  /** Back to the single map. */
  endComparison(): void {
    this.#active()?.compare(null);
  }

  /** What a document's preview shows beside its map; `undefined` for the single map, and without a preview. */
  async besideOf(uri: vscode.Uri): Promise<ExportedBeside | undefined> {
    return this.#panelOf(uri)?.beside();
  }

  /** What the reader last chose to see of a map; null when nothing was ever chosen. */
  get mapOptions(): unknown {
    return this.#options.get();
  }

  /** Puts an image of this document's map onto the clipboard; opens its preview for that if there is none. */
  copyImage(uri: vscode.Uri, png: string): Promise<CopyFailure | null> {
    if (!this.#panelOf(uri)) this.open(uri, vscode.ViewColumn.Beside, false);
    return this.#panelOf(uri)?.copyImage(png) ?? Promise.resolve('refused');
  }

  /** The document whose preview is active. */
  get activeUri(): vscode.Uri | undefined {
    return this.#active()?.uri;
  }

  serverStopped(): void {
    this.#serverStopped = true;
    for (const preview of this.#panels.values()) preview.serverStopped();
  }

  serverStarted(): void {
    this.#serverStopped = false;
    for (const preview of this.#panels.values()) preview.serverStarted();
  }

  zoomActive(step: ZoomStep): void {
    this.#active()?.zoom(step);
  }

  async showSourceOfActive(): Promise<void> {
    await this.#active()?.showSource();
  }

  dispose(): void {
    for (const listener of this.#listeners) listener.dispose();
    // The panels stay open: after a reload of the window VS Code hands them back to the serializer.
  }

  #adopt(panel: vscode.WebviewPanel, uri: vscode.Uri): PreviewPanel {
    const preview = new PreviewPanel(panel, uri, this.#extensionUri, this.#source, this.#options);
    this.#panels.set(uri.toString(), preview);
    this.#remember();
    preview.onDidDispose(() => {
      const key = preview.uri.toString();
      if (this.#panels.get(key) === preview) this.#panels.delete(key);
      this.#remember();
    });
    if (this.#serverStopped) preview.serverStopped();
    return preview;
  }

  #keepOptions(options: unknown, chooser: PreviewPanel): void {
    void this.#memory.update(optionsKey, options);
    for (const preview of this.#panels.values()) if (preview !== chooser) preview.optionsChanged();
  }

  #remember(): void {
    void this.#memory.update(memoryKey, [...this.#panels.keys()]);
  }

  #remembered(title: string): vscode.Uri | undefined {
    const addresses = this.#memory.get<readonly string[]>(memoryKey, []);
    return addresses.map((address) => vscode.Uri.parse(address)).find((uri) => previewTitle(uri) === title);
  }

  #panelOf(uri: vscode.Uri): PreviewPanel | undefined {
    return this.#panels.get(uri.toString());
  }

  #active(): PreviewPanel | undefined {
    return [...this.#panels.values()].find((preview) => preview.active);
  }

  #followCursor(editor: vscode.TextEditor): void {
    const preview = this.#panelOf(editor.document.uri);
    if (!preview) return;
    const follows = vscode.workspace.getConfiguration('journey.preview', editor.document).get('followCursor', true);
    preview.cursorAt(follows ? editor.selection.active.line : null);
  }

  #followVisibleCursor(uri: vscode.Uri): void {
    const wanted = uri.toString();
    const editor = vscode.window.visibleTextEditors.find((candidate) => candidate.document.uri.toString() === wanted);
    if (editor) this.#followCursor(editor);
  }

  #closed(document: vscode.TextDocument): void {
    const preview = this.#panelOf(document.uri);
    if (!preview) return;
    const saved = document.isUntitled ? savedAs(document) : undefined;
    if (saved) this.#move(preview, saved);
    else if (document.isUntitled) preview.setFileGone(true);
    else preview.closed();
  }

  #renamed(files: readonly { readonly oldUri: vscode.Uri; readonly newUri: vscode.Uri }[]): void {
    const renames = files.map(({ oldUri, newUri }) => ({ oldUri: oldUri.toString(), newUri: newUri.toString() }));
    for (const [key, preview] of [...this.#panels]) {
      const target = renamedUri(key, renames);
      if (target !== undefined) this.#move(preview, vscode.Uri.parse(target));
    }
  }

  #deleted(files: readonly vscode.Uri[]): void {
    const places = files.map(String);
    for (const [key, preview] of this.#panels) {
      if (isWithin(key, places)) preview.setFileGone(true);
    }
  }

  #move(preview: PreviewPanel, uri: vscode.Uri): void {
    this.#panels.delete(preview.uri.toString());
    // The document at the new address may have a preview already; one is enough.
    this.#panelOf(uri)?.dispose();
    this.#panels.set(uri.toString(), preview);
    this.#remember();
    preview.moveTo(uri);
  }
}

/** The file that an untitled document was just saved as: it is open and says the same. */
function savedAs(untitled: vscode.TextDocument): vscode.Uri | undefined {
  const text = untitled.getText();
  if (text === '') return undefined;
  const { activeTextEditor } = vscode.window;
  const candidates = activeTextEditor
    ? [activeTextEditor.document, ...vscode.workspace.textDocuments]
    : vscode.workspace.textDocuments;
  return candidates.find(
    (document) => !document.isUntitled && document.languageId === untitled.languageId && document.getText() === text,
  )?.uri;
}

/** Opens the document, since the server knows a document only once it is open; false when it is gone. */
async function canOpen(uri: vscode.Uri): Promise<boolean> {
  return vscode.workspace.openTextDocument(uri).then(
    () => true,
    () => false,
  );
}
