/** One preview: a webview panel, its document, and the state that its page should show. */
import * as vscode from 'vscode';
import type { ExportedBeside, FindingOfCard, MapData, MapEdit } from '../../server/protocol.ts';
import type { CommandId } from '../commands/ids.ts';
import { applyMapEdit, type EditSource } from './apply-edit.ts';
import type { CompareChoice, ComparedCard, CompareRequest } from './compare-messages.ts';
import { Comparer, type ComparisonSource, type PlaceOfCard } from './comparison-controller.ts';
import { cardAtLine, rangeOfCard } from './cursor-sync.ts';
import { ImageCopy } from './image-copy.ts';
import { MapFeed } from './map-feed.ts';
import { MapSender } from './map-sender.ts';
import {
  type CardAddress,
  type CopyFailure,
  type EditResult,
  sameCard,
  type ToClient,
  type ZoomStep,
} from './messages.ts';
import { PageLink } from './page-link.ts';
import { pageFolder, pageOf, previewTitle } from './page-of.ts';
import { type Place, revealInEditor } from './reveal.ts';

export interface MapSource extends ComparisonSource, EditSource {
  pull(uri: vscode.Uri): Promise<MapData | null>;
  /** What is wrong with a touchpoint; empty where it cannot be said now. */
  findings(uri: vscode.Uri, card: CardAddress): Promise<readonly FindingOfCard[]>;
}

/** What asks the reader for the rest: which file, which personas. */
const compareCommands: Readonly<Record<Exclude<CompareRequest, 'none'>, CommandId>> = {
  named: 'journey.compare.named',
  file: 'journey.compare.file',
  commit: 'journey.compare.commit',
  personas: 'journey.compare.personas',
  'to-be': 'journey.makeToBe',
};

/** What the pages of this workspace show of a map: plain data that only a page understands. */
export interface KeptOptions {
  /** Null when nothing was ever chosen. */
  get(): object | null;
  /** Keeps what a page has chosen, and gives it to every other page. */
  set(options: object, chooser: PreviewPanel): void;
}

/** What a new preview begins with. */
export interface PreviewStart {
  readonly uri: vscode.Uri;
  /** Names this preview among all, also after a reload of the window. */
  readonly id: string;
  readonly locked: boolean;
}

export class PreviewPanel {
  /** Names this preview among all, also after a reload of the window. */
  readonly id: string;
  readonly #panel: vscode.WebviewPanel;
  readonly #feed: MapFeed<MapData>;
  readonly #options: KeptOptions;
  readonly #listeners: vscode.Disposable[] = [];
  readonly #source: MapSource;
  #comparer: Comparer | null = null;
  /** What a document was compared with when the preview went on to another one; by its address. */
  readonly #compared = new Map<string, CompareChoice>();
  #uri: vscode.Uri;
  #locked: boolean;
  /** An untitled document that was closed without being saved. Another one may get its address. */
  #lost: vscode.TextDocument | undefined;
  #map: MapData | null = null;
  #marked: CardAddress | null = null;
  #cursorLine: number | null = null;
  #fileGone = false;
  #revealing: Promise<void> = Promise.resolve();
  #serverStopped = false;
  #failing = false;
  readonly #page: PageLink;
  readonly #maps = new MapSender((message) => this.#page.send(message));
  readonly #imageCopy = new ImageCopy((png) => this.#page.send({ type: 'copy-image', png }));

  constructor(
    panel: vscode.WebviewPanel,
    { uri, id, locked }: PreviewStart,
    extensionUri: vscode.Uri,
    source: MapSource,
    options: KeptOptions,
  ) {
    this.#panel = panel;
    this.#options = options;
    this.#uri = uri;
    this.id = id;
    this.#locked = locked;
    this.#source = source;
    this.#feed = new MapFeed({
      pull: async () => (this.#lost ? null : source.pull(this.#uri)),
      show: (map) => this.#show(map),
      failed: (failing) => this.#setFailing(failing),
      isPassing: (error) => source.isPassing(error),
    });
    panel.webview.options = { enableScripts: true, localResourceRoots: [pageFolder(extensionUri)] };
    panel.iconPath = {
      light: vscode.Uri.joinPath(extensionUri, 'media', 'file-icon-light.svg'),
      dark: vscode.Uri.joinPath(extensionUri, 'media', 'file-icon-dark.svg'),
    };
    this.#page = new PageLink(panel, id, uri, {
      ready: () => this.#sendAll(),
      receive: (message) => void this.#act(message),
    });
    this.#listeners.push(
      this.#page,
      panel.onDidChangeViewState(() => {
        this.#feed.setAwake(panel.visible);
        this.#comparer?.setAwake(panel.visible);
      }),
    );
    this.#setTitle();
    panel.webview.html = pageOf(panel, extensionUri);
    this.#feed.request();
  }

  get uri(): vscode.Uri {
    return this.#uri;
  }

  /** A locked preview stays on its document, whichever editor is active. */
  get locked(): boolean {
    return this.#locked;
  }

  /** True once its untitled text was closed without being saved. */
  get lost(): boolean {
    return this.#lost !== undefined;
  }

  /** The column of the preview in the window. */
  get tab(): Pick<vscode.WebviewPanel, 'active' | 'title' | 'viewColumn' | 'visible' | 'reveal' | 'dispose'> {
    return this.#panel;
  }

  /** True for a document that is shown here, also as the other side of a comparison. */
  shows(uri: vscode.Uri): boolean {
    if (uri.toString() === this.#uri.toString()) return this.#lost === undefined;
    return this.#comparer?.shows(uri) ?? false;
  }

  toggleLock(): void {
    this.#locked = !this.#locked;
    this.#setTitle();
  }

  onDidDispose(listener: () => void): void {
    this.#panel.onDidDispose(() => {
      this.#feed.dispose();
      this.#comparer?.dispose();
      for (const disposable of this.#listeners) disposable.dispose();
      listener();
    });
  }

  /** The server reports that this document's map may have changed. */
  changed(): void {
    this.#feed.request();
  }

  /** The map of any document may have changed; this one may be compared with it. */
  someChanged(): void {
    if (!this.#lost) this.#comparer?.request();
  }

  /** Shows the map in a comparison; null returns to the single map. */
  compare(choice: CompareChoice | null): void {
    this.#comparer?.dispose();
    this.#comparer =
      choice &&
      new Comparer(this.#uri, choice, this.#source, {
        show: (comparison) => this.#page.send({ type: 'comparison', comparison }),
        failed: (failing) => this.#setFailing(failing),
      });
    this.#comparer?.setAwake(this.#panel.visible);
    this.#sendComparison();
    this.#comparer?.request();
  }

  /** The other side of the shown comparison; `undefined` for the single map. */
  async beside(): Promise<ExportedBeside | undefined> {
    return this.#comparer?.beside();
  }

  /** The document was opened: it is there, and its versions start over. */
  opened(document: vscode.TextDocument): void {
    // A new untitled text may get the name of one that is lost. With a change of its language a document closes and
    // opens.
    if (this.#lost && this.#lost !== document) return;
    this.#lost = undefined;
    this.#fileGone = false;
    this.#sendTrouble();
    this.#feed.startOver();
  }

  /** The document was closed: from now on, the server counts versions of the file on disk. */
  closed(document: vscode.TextDocument): void {
    if (document.isUntitled) this.#lost = document;
    this.#sendTrouble();
    this.#feed.startOver();
  }

  setFileGone(gone: boolean): void {
    if (this.#fileGone === gone) return;
    this.#fileGone = gone;
    this.#sendTrouble();
    if (!gone) this.#feed.startOver();
  }

  /** The shown map stays; the page reports that it may be out of date. */
  serverStopped(): void {
    this.#serverStopped = true;
    this.#sendTrouble();
  }

  /** A restarted server counts versions from the beginning, so the map is requested again. */
  serverStarted(): void {
    this.#serverStopped = false;
    this.#failing = false;
    this.#sendTrouble();
    this.#feed.startOver();
    this.#comparer?.request();
  }

  /** The document has another URI now: the preview continues to show it. */
  moveTo(uri: vscode.Uri): void {
    const choice = this.#comparer?.choice ?? null;
    this.#setDocument(uri);
    this.#page.moveTo(uri);
    this.compare(choice);
  }

  /** Shows another document, with its last comparison. */
  show(uri: vscode.Uri): void {
    const { choice } = this.#comparer ?? {};
    if (choice) this.#compared.set(this.#uri.toString(), choice);
    else this.#compared.delete(this.#uri.toString());
    this.#map = null;
    this.#marked = null;
    this.#cursorLine = null;
    this.#setDocument(uri);
    this.#page.show(uri);
    this.compare(this.#compared.get(uri.toString()) ?? null);
  }

  #setDocument(uri: vscode.Uri): void {
    this.#uri = uri;
    this.#lost = undefined;
    this.#fileGone = false;
    this.#failing = false;
    this.#setTitle();
    this.#feed.startOver();
  }

  zoom(step: ZoomStep): void {
    this.#page.send({ type: 'zoom', step });
  }

  present(): void {
    this.#page.sendWhenReady({ type: 'present' });
  }

  /**
   * Brings the page to the front, as a browser lets only that one do it, and has it put an image (base64) onto the
   * clipboard.
   */
  copyImage(png: string): Promise<CopyFailure | null> {
    this.#panel.reveal(undefined, false);
    return this.#imageCopy.start(png);
  }

  /** Another page has changed the view options. */
  optionsChanged(): void {
    this.#page.send({ type: 'options', options: this.#options.get() });
  }

  /** The text cursor of an editor of this document is on this line (from 0); null forgets it. */
  cursorAt(line: number | null): void {
    this.#cursorLine = line;
    this.#markCursor();
  }

  async showSource(place?: Place): Promise<void> {
    // An untitled text that is lost cannot be shown: VS Code would make an empty one of that name.
    if (!this.#lost) await revealInEditor(this.#uri, place, this.#panel.viewColumn);
  }

  #setTitle(): void {
    this.#panel.title = previewTitle(this.#uri, this.#locked);
  }

  async #act(message: ToClient): Promise<void> {
    switch (message.type) {
      case 'image-copied':
        this.#imageCopy.finished(message.failure);
        return;
      case 'options':
        this.#options.set(message.options, this);
        return;
      case 'reveal': {
        const range = this.#map && rangeOfCard(this.#map, message.card);
        if (!range) return;
        // The page has marked the card itself; storing it here prevents an echo when the cursor moves.
        this.#marked = message.card;
        this.#revealing = this.showSource(range.start);
        await this.#revealing;
        return;
      }
      case 'focus':
        await this.#revealing;
        this.#panel.reveal(undefined, false);
        return;
      case 'history':
        // Undoing belongs to the editor that has the keyboard.
        if (this.#lost) return;
        await this.showSource();
        await vscode.commands.executeCommand(message.step);
        this.#panel.reveal(undefined, false);
        return;
      case 'edit':
        this.#page.send({ type: 'edited', id: message.id, result: await this.#edit(message.edit) });
        return;
      case 'findings':
        this.#page.send({
          type: 'findings',
          card: message.card,
          findings: await this.#source.findings(this.#uri, message.card),
        });
        return;
      case 'compare':
        if (message.request === 'none') this.compare(null);
        else await vscode.commands.executeCommand(compareCommands[message.request], this.#uri);
        return;
      case 'reveal-compared': {
        const found = this.#comparer?.placeOf(message.card) ?? this.#placeOfPersonas(message.card);
        if (!found) return;
        // As for a card of the single map; in another document, the followed cursor does not move.
        const { journey, touchpoint } = message.card;
        if (found.uri.toString() === this.#uri.toString()) this.#marked = { journey, touchpoint };
        await revealInEditor(found.uri, found.place, this.#panel.viewColumn);
        return;
      }
      case 'reveal-line':
        await this.showSource({ line: message.line, character: 0 });
        return;
      case 'explain-numbers':
        await vscode.commands.executeCommand('journey.explainNumbers' satisfies CommandId);
        return;
      case 'export':
        await vscode.commands.executeCommand('journey.exportMap' satisfies CommandId, this.#uri);
        return;
      case 'copy':
        await vscode.commands.executeCommand('journey.copyImage' satisfies CommandId, this.#uri);
        return;
      case 'import':
        if (message.from === 'file') {
          await vscode.commands.executeCommand('journey.importFile' satisfies CommandId);
          return;
        }
        // The rows go into the text that has the keyboard.
        await this.showSource();
        await vscode.commands.executeCommand('journey.pasteRows' satisfies CommandId);
    }
  }

  /** The page waits for an answer, whatever happens. */
  async #edit(edit: MapEdit): Promise<EditResult> {
    // Another text may have its name by now.
    if (this.#lost) return { refused: vscode.l10n.t('The text of this map was closed without being saved.') };
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
    this.#page.send({ type: 'comparison', comparison: this.#comparer?.newest ?? null });
  }

  #show(map: MapData): void {
    this.#map = map;
    this.#maps.send(map);
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
    this.#page.send({ type: 'mark', card });
  }

  #sendAll(): void {
    // Before the map, so that a lane that is not wanted never shows for a moment.
    this.optionsChanged();
    this.#sendComparison();
    this.#maps.startOver();
    if (this.#map) this.#maps.send(this.#map);
    this.#sendTrouble();
    if (this.#cursorLine !== null) this.#page.send({ type: 'mark', card: this.#marked });
    this.#imageCopy.pageReady();
  }

  #sendTrouble(): void {
    const trouble = this.#lost
      ? 'text-closed'
      : this.#fileGone
        ? 'file-gone'
        : this.#serverStopped
          ? 'server-stopped'
          : this.#failing
            ? 'no-answer'
            : null;
    this.#page.send({ type: 'trouble', trouble });
  }
}
