/**
 * All previews of this window. As with previews of Markdown, one that is not locked follows the active journey; a
 * locked one stays on its document.
 */
import * as vscode from 'vscode';
import type { ExportedBeside } from '../../server/protocol.ts';
import type { CompareChoice } from './compare-messages.ts';
import { DocumentFollower } from './document-follower.ts';
import { type CopyFailure, isPageState, panelInContext, type ZoomStep } from './messages.ts';
import { pageFolder, previewTitle } from './page-of.ts';
import { PreviewMemory } from './preview-memory.ts';
import { type KeptOptions, type MapSource, PreviewPanel, type PreviewStart } from './preview-panel.ts';

export const previewType = 'journey.preview';

const optionsKey = 'journey.mapOptions';

export interface OpenOptions {
  readonly column: vscode.ViewColumn;
  readonly preserveFocus: boolean;
  readonly locked?: boolean;
}

export class PreviewManager implements vscode.WebviewPanelSerializer, vscode.Disposable {
  readonly #extensionUri: vscode.Uri;
  readonly #source: MapSource;
  readonly #memory: PreviewMemory;
  readonly #options: KeptOptions;
  readonly #previews = new Set<PreviewPanel>();
  readonly #listeners: vscode.Disposable[];
  /** The preview that was active last. */
  #last: PreviewPanel | undefined;
  #serverStopped = false;
  #disposed = false;

  /** @param store keeps the view options and the document of each preview over a reload */
  constructor(extensionUri: vscode.Uri, store: vscode.Memento, source: MapSource) {
    this.#extensionUri = extensionUri;
    this.#memory = new PreviewMemory(store);
    this.#options = {
      get: () => store.get<object | null>(optionsKey, null),
      set: (options, chooser) => {
        void store.update(optionsKey, options);
        for (const preview of this.#previews) if (preview !== chooser) preview.optionsChanged();
      },
    };
    this.#source = source;
    this.#listeners = [
      vscode.window.registerWebviewPanelSerializer(previewType, this),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => this.#followCursor(textEditor)),
      new DocumentFollower({
        previews: () => [...this.#previews],
        show: (preview, uri) => this.#change(preview, () => preview.show(uri)),
        moveTo: (preview, uri) => this.#change(preview, () => preview.moveTo(uri)),
        closed: (preview, document) => {
          preview.closed(document);
          this.#remember();
        },
        activeEditor: (editor) => this.#followCursor(editor),
      }),
    ];
  }

  /** Opens a preview of a document. An unlocked preview shows it instead of its earlier document. */
  open(uri: vscode.Uri, { column, preserveFocus, locked = false }: OpenOptions): PreviewPanel {
    const existing = [...this.#previews].find(
      (preview) => preview.locked === locked && (!locked || (!preview.lost && isSame(preview.uri, uri))),
    );
    if (existing) {
      if (existing.lost || !isSame(existing.uri, uri)) this.#change(existing, () => existing.show(uri));
      existing.tab.reveal(column === vscode.ViewColumn.Beside ? undefined : column, preserveFocus);
      this.#followVisibleCursor(uri);
      return existing;
    }
    const panel = vscode.window.createWebviewPanel(
      previewType,
      previewTitle(uri, locked),
      { viewColumn: column, preserveFocus },
      { enableScripts: true, localResourceRoots: [pageFolder(this.#extensionUri)] },
    );
    const preview = this.#adopt(panel, { uri, id: crypto.randomUUID(), locked });
    this.#followVisibleCursor(uri);
    return preview;
  }

  /** VS Code restores a panel after the window reloads, with the state of its page. */
  async deserializeWebviewPanel(panel: vscode.WebviewPanel, state: unknown): Promise<void> {
    const kept = isPageState(state) ? state : undefined;
    const remembered = this.#memory.claim(kept?.panel, panel.title, panel.viewColumn);
    const address = remembered?.uri ?? (kept && isThere(vscode.Uri.parse(kept.uri)) ? kept.uri : undefined);
    // Without an address nothing can be shown, and VS Code would keep an empty tab.
    if (address === undefined) {
      panel.dispose();
      return;
    }
    const uri = vscode.Uri.parse(address);
    const id = remembered?.panel ?? kept?.panel ?? crypto.randomUUID();
    const locked = remembered?.locked ?? panel.title === previewTitle(uri, true);
    const preview = this.#adopt(panel, { uri, id, locked });
    if (kept?.compare && kept.uri === address) preview.compare(kept.compare);
    if (await canOpen(uri)) this.#followVisibleCursor(uri);
    else if (isSame(preview.uri, uri)) preview.setFileGone(true);
  }

  /** The server reports that the map of this document may have changed. */
  changed(uri: vscode.Uri): void {
    for (const preview of this.#previews) {
      if (isSame(preview.uri, uri)) preview.changed();
      preview.someChanged();
    }
  }

  /** Shows a comparison of a document's map, in its preview or in a new one to the side. */
  compare(uri: vscode.Uri, choice: CompareChoice): void {
    const existing = this.#previewOf(uri);
    existing?.tab.reveal(undefined, false);
    const preview = existing ?? this.open(uri, { column: vscode.ViewColumn.Beside, preserveFocus: false });
    preview.compare(choice);
    this.#followVisibleCursor(uri);
  }

  /** Back to the single map. */
  endComparison(target: unknown): void {
    this.#front(target)?.compare(null);
  }

  /** The preview is locked to its document, or follows the active journey again. */
  toggleLock(target: unknown): void {
    const preview = this.#front(target);
    if (preview) this.#change(preview, () => preview.toggleLock());
  }

  /**
   * The other side of the comparison in a document's preview; `undefined` for the single map, and without a preview.
   */
  async besideOf(uri: vscode.Uri): Promise<ExportedBeside | undefined> {
    return this.#previewOf(uri)?.beside();
  }

  /** What the reader last chose to see of a map; null when nothing was ever chosen. */
  get mapOptions(): unknown {
    return this.#options.get();
  }

  /** Copies an image of this document's map to the clipboard; opens its preview for this if there is none. */
  copyImage(uri: vscode.Uri, png: string): Promise<CopyFailure | null> {
    const preview = this.#previewOf(uri) ?? this.open(uri, { column: vscode.ViewColumn.Beside, preserveFocus: false });
    return preview.copyImage(png);
  }

  /**
   * The document of the preview that a command was called on: of the active one, or of the one whose title has the
   * menu.
   */
  uriOf(target: unknown): vscode.Uri | undefined {
    const preview = this.#front(target);
    return preview?.lost ? undefined : preview?.uri;
  }

  serverStopped(): void {
    this.#serverStopped = true;
    for (const preview of this.#previews) preview.serverStopped();
  }

  serverStarted(): void {
    this.#serverStopped = false;
    for (const preview of this.#previews) preview.serverStarted();
  }

  zoomActive(step: ZoomStep): void {
    this.#front(undefined)?.zoom(step);
  }

  async showSource(target: unknown): Promise<void> {
    await this.#front(target)?.showSource();
  }

  dispose(): void {
    this.#disposed = true;
    for (const listener of this.#listeners) listener.dispose();
    // The panels stay open: after a reload of the window VS Code hands them back to the serializer.
  }

  #adopt(panel: vscode.WebviewPanel, start: PreviewStart): PreviewPanel {
    const preview = new PreviewPanel(panel, start, this.#extensionUri, this.#source, this.#options);
    this.#previews.add(preview);
    this.#noteActive(preview);
    panel.onDidChangeViewState(() => {
      this.#noteActive(preview);
      this.#remember();
    });
    preview.onDidDispose(() => {
      this.#previews.delete(preview);
      if (this.#last === preview) this.#last = undefined;
      this.#remember();
    });
    if (this.#serverStopped) preview.serverStopped();
    this.#remember();
    return preview;
  }

  /** Changes the document of a preview, and closes a preview of the same document in the same column. */
  #change(preview: PreviewPanel, change: () => void): void {
    change();
    for (const other of this.#previews) {
      const isTwin = other.locked === preview.locked && (!other.locked || isSame(other.uri, preview.uri));
      if (other !== preview && isTwin && other.tab.viewColumn === preview.tab.viewColumn) other.tab.dispose();
    }
    this.#remember();
    this.#followVisibleCursor(preview.uri);
  }

  #remember(): void {
    // While a window closes, its panels go one by one.
    if (this.#disposed) return;
    // An untitled text that is lost does not come back; another one may get its address.
    const lasting = [...this.#previews].filter(({ lost }) => !lost);
    this.#memory.keep(
      lasting.map(({ id, uri, locked, tab }) => ({
        panel: id,
        uri: uri.toString(),
        locked,
        title: tab.title,
        column: tab.viewColumn,
      })),
    );
  }

  /** Best the active one, then the one that follows the text. */
  #previewOf(uri: vscode.Uri): PreviewPanel | undefined {
    const own = [...this.#previews].filter((preview) => !preview.lost && isSame(preview.uri, uri));
    return own.find(({ tab }) => tab.active) ?? own.find(({ locked }) => !locked) ?? own[0];
  }

  /**
   * The preview that a command is about. A menu in its title gives the tab's own address, which says only that it is a
   * preview, and does not make it the active one.
   */
  #front(target: unknown): PreviewPanel | undefined {
    const panel = panelInContext(target);
    if (panel !== undefined) return [...this.#previews].find(({ id }) => id === panel);
    const active = [...this.#previews].find(({ tab }) => tab.active);
    if (active || !isPreviewTab(target)) return active;
    if (this.#last?.tab.visible) return this.#last;
    return [...this.#previews].find(({ tab }) => tab.visible);
  }

  #noteActive(preview: PreviewPanel): void {
    if (preview.tab.active) this.#last = preview;
  }

  #followCursor(editor: vscode.TextEditor): void {
    for (const preview of this.#previews) {
      if (!isSame(preview.uri, editor.document.uri)) continue;
      const follows = vscode.workspace.getConfiguration('journey.preview', editor.document).get('followCursor', true);
      preview.cursorAt(follows ? editor.selection.active.line : null);
    }
  }

  #followVisibleCursor(uri: vscode.Uri): void {
    const editor = vscode.window.visibleTextEditors.find(({ document }) => isSame(document.uri, uri));
    if (editor) this.#followCursor(editor);
  }
}

/** True for the URI that VS Code gives to the tab of a webview. */
export function isPreviewTab(target: unknown): boolean {
  return target instanceof vscode.Uri && target.scheme === 'webview-panel';
}

function isSame(one: vscode.Uri, other: vscode.Uri): boolean {
  return one.toString() === other.toString();
}

/** False for an untitled text that is gone. */
function isThere(uri: vscode.Uri): boolean {
  return uri.scheme !== 'untitled' || vscode.workspace.textDocuments.some((document) => isSame(document.uri, uri));
}

/** Opens the document, since the server knows a document only once it is open; false when it is gone. */
async function canOpen(uri: vscode.Uri): Promise<boolean> {
  // VS Code would make a new untitled text of that name.
  if (uri.scheme === 'untitled') return isThere(uri);
  return vscode.workspace.openTextDocument(uri).then(
    () => true,
    () => false,
  );
}
