/** The client's side of the protocol with one page: its document, and the messages about it. */
import type * as vscode from 'vscode';
import { isToClient, type ToClient, type ToPage } from './messages.ts';

export interface PageLinkTarget {
  /** The page shows the document and asks for everything about it. */
  ready(): void;
  receive(message: ToClient): void;
}

export class PageLink implements vscode.Disposable {
  readonly #panel: vscode.WebviewPanel;
  /** Of the preview, for the time after a reload of the window. */
  readonly #name: string;
  readonly #target: PageLinkTarget;
  readonly #listener: vscode.Disposable;
  #uri: string;
  /** The address at which the page keeps its view of this document; null: it has not shown it. */
  #was: string | null = null;
  /** False while the page may still speak of another document. */
  #ready = false;
  #waiting: ToPage | null = null;

  constructor(panel: vscode.WebviewPanel, name: string, uri: vscode.Uri, target: PageLinkTarget) {
    this.#panel = panel;
    this.#name = name;
    this.#uri = uri.toString();
    this.#target = target;
    this.#listener = panel.webview.onDidReceiveMessage((message: unknown) => this.#receive(message));
  }

  /** Another document, at its beginning. */
  show(uri: vscode.Uri): void {
    this.#was = null;
    this.moveTo(uri);
  }

  /** The same document at another address: the page keeps its view. */
  moveTo(uri: vscode.Uri): void {
    this.#uri = uri.toString();
    this.#sendDocument();
  }

  /** Returns false where there is no page that shows the document. */
  send(message: ToPage): boolean {
    // A hidden page does not exist; when it is shown again, it sends `ready` and gets the whole state.
    if (!this.#panel.visible || !this.#ready) return false;
    void this.#panel.webview.postMessage(message);
    return true;
  }

  /** The same, as soon as the page shows the document. */
  sendWhenReady(message: ToPage): void {
    if (this.#panel.visible && this.#ready) this.send(message);
    else this.#waiting = message;
  }

  dispose(): void {
    this.#listener.dispose();
  }

  #sendDocument(): void {
    this.#ready = false;
    if (!this.#panel.visible) return;
    const message: ToPage = { type: 'document', uri: this.#uri, was: this.#was, panel: this.#name };
    void this.#panel.webview.postMessage(message);
    this.#was = this.#uri;
  }

  #receive(message: unknown): void {
    if (!isToClient(message)) return;
    if (message.type === 'open') {
      this.#sendDocument();
    } else if (message.type === 'ready') {
      if (message.uri !== this.#uri) return;
      this.#ready = true;
      this.#target.ready();
      if (this.#waiting) this.send(this.#waiting);
      this.#waiting = null;
    } else if (this.#ready || message.type === 'options' || message.type === 'image-copied') {
      // Cards and lines that a page names before it has the document are those of another one.
      this.#target.receive(message);
    }
  }
}
