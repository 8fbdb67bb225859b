/** One preview: a webview panel, the document it belongs to, and what its page should be showing. */
import * as vscode from 'vscode';
import type { ExportedBeside, MapData, MapEdit } from '../../server/protocol.ts';
import type { CommandId } from '../commands/ids.ts';
import { applyMapEdit, type EditSource } from './apply-edit.ts';
import { Comparer, type ComparisonSource, type PlaceOfCard } from './comparer.ts';
import type { CompareChoice, ComparedCard, CompareRequest } from './comparing.ts';
import { cardAtLine, rangeOfCard } from './cursor-sync.ts';
import { createNonce, previewPage } from './html.ts';
import { ImageCopy } from './image-copy.ts';
import { MapFeed } from './map-feed.ts';
import {
  type CardAddress,
  type CopyFailure,
  type EditResult,
  isToClient,
  sameCard,
  type ToClient,
  type ToPage,
  type ZoomStep,
} from './messages.ts';
import { revealInEditor } from './reveal.ts';

export interface MapSource extends ComparisonSource, EditSource {
  pull(uri: vscode.Uri): Promise<MapData | null>;
}

/** What asks the reader for the rest: which file, which personas. */
const compareCommands: Readonly<Record<Exclude<CompareRequest, 'none'>, CommandId>> = {
  named: 'journey.compare.named',
  file: 'journey.compare.file',
  commit: 'journey.compare.commit',
  personas: 'journey.compare.personas',
};

/** What the pages of this workspace show of a map: plain data that only a page understands. */
export interface KeptOptions {
  /** Null when nothing was ever chosen. */
  get(): unknown;
  /** Keeps what a page has chosen, and gives it to every other page. */
  set(options: unknown, chooser: PreviewPanel): void;
}

/** Where the bundle of the page lies; the only folder that the page may load from. */
export function pageFolder(extensionUri: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(extensionUri, 'dist', 'webview');
}

export class PreviewPanel {
  readonly #panel: vscode.WebviewPanel;
  readonly #extensionUri: vscode.Uri;
  readonly #feed: MapFeed<MapData>;
  readonly #options: KeptOptions;
  readonly #listeners: vscode.Disposable[] = [];
  readonly #source: MapSource;
  #comparer: Comparer | null = null;
  #uri: vscode.Uri;
  #map: MapData | null = null;
  #marked: CardAddress | null = null;
  #cursorLine: number | null = null;
  #fileGone = false;
  #revealing: Promise<void> = Promise.resolve();
  #serverStopped = false;
  #failing = false;
  readonly #imageCopy = new ImageCopy((png) => this.#send({ type: 'copy-image', png }));

  constructor(
    panel: vscode.WebviewPanel,
    uri: vscode.Uri,
    extensionUri: vscode.Uri,
    source: MapSource,
    options: KeptOptions,
  ) {
    this.#panel = panel;
    this.#options = options;
    this.#uri = uri;
    this.#extensionUri = extensionUri;
    this.#source = source;
    this.#feed = new MapFeed({
      pull: () => source.pull(this.#uri),
      show: (map) => this.#show(map),
      failed: (failing) => this.#setFailing(failing),
      isPassing: (error) => source.isPassing(error),
    });
    panel.webview.options = { enableScripts: true, localResourceRoots: [pageFolder(extensionUri)] };
    panel.iconPath = {
      light: vscode.Uri.joinPath(extensionUri, 'media', 'file-icon-light.svg'),
      dark: vscode.Uri.joinPath(extensionUri, 'media', 'file-icon-dark.svg'),
    };
    this.#listeners.push(
      panel.webview.onDidReceiveMessage((message: unknown) => this.#receive(message)),
      panel.onDidChangeViewState(() => {
        this.#feed.setAwake(panel.visible);
        this.#comparer?.setAwake(panel.visible);
      }),
    );
    this.#setPage();
    this.#feed.request();
  }

  get uri(): vscode.Uri {
    return this.#uri;
  }

  get active(): boolean {
    return this.#panel.active;
  }

  onDidDispose(listener: () => void): void {
    this.#panel.onDidDispose(() => {
      this.#feed.dispose();
      this.#comparer?.dispose();
      for (const disposable of this.#listeners) disposable.dispose();
      listener();
    });
  }

  reveal(column: vscode.ViewColumn | undefined, preserveFocus: boolean): void {
    this.#panel.reveal(column, preserveFocus);
  }

  dispose(): void {
    this.#panel.dispose();
  }

  /** The server says that this document's map may look different now. */
  changed(): void {
    this.#feed.request();
  }

  /** Some document's map may look different now; what this one is compared with can be any of them. */
  someChanged(): void {
    this.#comparer?.request();
  }

  /** Shows the map beside something else; null goes back to the single map. */
  compare(choice: CompareChoice | null): void {
    this.#comparer?.dispose();
    this.#comparer =
      choice &&
      new Comparer(this.#uri, choice, this.#source, {
        show: (comparison) => this.#send({ type: 'comparison', comparison }),
        failed: (failing) => this.#setFailing(failing),
      });
    this.#comparer?.setAwake(this.#panel.visible);
    this.#sendComparison();
    this.#comparer?.request();
  }

  /** What the reader sees beside the map; `undefined` for the single map. */
  async beside(): Promise<ExportedBeside | undefined> {
    return this.#comparer?.beside();
  }

  /** The document was opened: it is there, and its versions start over. */
  opened(): void {
    this.setFileGone(false);
    this.#feed.startOver();
  }

  /** The document was closed: from now on the server counts the versions of what is on disk. */
  closed(): void {
    this.#feed.startOver();
  }

  setFileGone(gone: boolean): void {
    if (this.#fileGone === gone) return;
    this.#fileGone = gone;
    this.#sendTrouble();
  }

  /** The shown map stays; the page says that it may be old. */
  serverStopped(): void {
    this.#serverStopped = true;
    this.#sendTrouble();
  }

  /** A server that just started counts versions from the beginning, so the map is asked for anew. */
  serverStarted(): void {
    this.#serverStopped = false;
    this.#failing = false;
    this.#sendTrouble();
    this.#feed.startOver();
    this.#comparer?.request();
  }

  /** The preview follows its document to a new address. */
  moveTo(uri: vscode.Uri): void {
    this.#uri = uri;
    this.#fileGone = false;
    // The page keeps the address for the time after a reload, so it is set anew; it restores its zoom and place itself.
    this.#setPage();
    this.#feed.startOver();
    if (this.#comparer) this.compare(this.#comparer.choice);
  }

  zoom(step: ZoomStep): void {
    this.#send({ type: 'zoom', step });
  }

  /** Brings the page to the front, as a browser lets only that one do it, and has it put an image (base64) onto the clipboard. */
  copyImage(png: string): Promise<CopyFailure | null> {
    this.#panel.reveal(undefined, false);
    return this.#imageCopy.start(png);
  }

  /** Another page has changed what is to be seen of a map. */
  optionsChanged(): void {
    this.#send({ type: 'options', options: this.#options.get() });
  }

  /** The text cursor of an editor of this document is on this line (from 0); null forgets it. */
  cursorAt(line: number | null): void {
    this.#cursorLine = line;
    this.#markCursor();
  }

  async showSource(): Promise<void> {
    await revealInEditor(this.#uri, undefined, this.#panel.viewColumn);
  }

  #setPage(): void {
    const { webview } = this.#panel;
    const folder = pageFolder(this.#extensionUri);
    this.#panel.title = previewTitle(this.#uri);
    webview.html = previewPage({
      script: webview.asWebviewUri(vscode.Uri.joinPath(folder, 'main.js')).toString(),
      style: webview.asWebviewUri(vscode.Uri.joinPath(folder, 'main.css')).toString(),
      nonce: createNonce(),
      documentUri: this.#uri.toString(),
      locale: vscode.env.language,
      title: this.#panel.title,
    });
  }

  #receive(message: unknown): void {
    if (!isToClient(message)) return;
    void this.#act(message);
  }

  async #act(message: ToClient): Promise<void> {
    switch (message.type) {
      case 'ready':
        this.#sendAll();
        this.#imageCopy.pageReady();
        return;
      case 'image-copied':
        this.#imageCopy.finished(message.failure);
        return;
      case 'options':
        this.#options.set(message.options, this);
        return;
      case 'reveal': {
        const range = this.#map && rangeOfCard(this.#map, message.card);
        if (!range) return;
        // The page has marked the card itself; remembering it here keeps the cursor's move from coming back as an echo.
        this.#marked = message.card;
        this.#revealing = revealInEditor(this.#uri, range.start, this.#panel.viewColumn);
        await this.#revealing;
        return;
      }
      case 'focus':
        await this.#revealing;
        this.#panel.reveal(undefined, false);
        return;
      case 'history':
        // Undoing belongs to the editor that has the keyboard.
        await revealInEditor(this.#uri, undefined, this.#panel.viewColumn);
        await vscode.commands.executeCommand(message.step);
        this.#panel.reveal(undefined, false);
        return;
      case 'edit':
        this.#send({ type: 'edited', id: message.id, result: await this.#edit(message.edit) });
        return;
      case 'compare':
        if (message.request === 'none') this.compare(null);
        else await vscode.commands.executeCommand(compareCommands[message.request], this.#uri);
        return;
      case 'reveal-compared': {
        const found = this.#comparer?.placeOf(message.card) ?? this.#placeOfPersonas(message.card);
        if (!found) return;
        // As for a card of the single map; in another document the cursor that we follow stays where it is.
        const { journey, touchpoint } = message.card;
        if (found.uri.toString() === this.#uri.toString()) this.#marked = { journey, touchpoint };
        await revealInEditor(found.uri, found.place, this.#panel.viewColumn);
        return;
      }
      case 'reveal-line':
        await revealInEditor(this.#uri, { line: message.line, character: 0 }, this.#panel.viewColumn);
    }
  }

  /** The page waits for an answer, whatever happens. */
  async #edit(edit: MapEdit): Promise<EditResult> {
    return applyMapEdit(this.#uri, edit, this.#source).catch((error: unknown) => {
      console.error(error);
      return { refused: vscode.l10n.t('The text could not be changed.') };
    });
  }

  /** With personas both sides are the same journey; not every journey of the file need know them and be a pair. */
  #placeOfPersonas({ journey, touchpoint }: ComparedCard): PlaceOfCard | undefined {
    const range = this.#map && rangeOfCard(this.#map, { journey, touchpoint });
    return range ? { uri: this.#uri, place: range.start } : undefined;
  }

  #sendComparison(): void {
    this.#send({ type: 'comparison', comparison: this.#comparer?.newest ?? null });
  }

  #show(map: MapData): void {
    this.#map = map;
    this.#send({ type: 'map', map });
    this.#markCursor();
  }

  #setFailing(failing: boolean): void {
    if (this.#failing === failing) return;
    this.#failing = failing;
    this.#sendTrouble();
  }

  #markCursor(): void {
    if (this.#cursorLine === null || !this.#map) return;
    const card = cardAtLine(this.#map, this.#cursorLine);
    if (sameCard(card, this.#marked)) return;
    this.#marked = card;
    this.#send({ type: 'mark', card });
  }

  #sendAll(): void {
    // Before the map, so that a lane that is not wanted never shows for a moment.
    this.optionsChanged();
    this.#sendComparison();
    if (this.#map) this.#send({ type: 'map', map: this.#map });
    this.#sendTrouble();
    if (this.#cursorLine !== null) this.#send({ type: 'mark', card: this.#marked });
  }

  #sendTrouble(): void {
    const trouble = this.#fileGone
      ? 'file-gone'
      : this.#serverStopped
        ? 'server-stopped'
        : this.#failing
          ? 'no-answer'
          : null;
    this.#send({ type: 'trouble', trouble });
  }

  #send(message: ToPage): void {
    // A hidden page does not exist; when it comes back it says `ready` and gets everything.
    if (this.#panel.visible) void this.#panel.webview.postMessage(message);
  }
}

/** What stands on the tab of a document's preview. */
export function previewTitle(uri: vscode.Uri): string {
  return vscode.l10n.t('Preview {0}', uri.path.slice(uri.path.lastIndexOf('/') + 1));
}
