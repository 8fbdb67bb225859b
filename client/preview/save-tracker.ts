/**
 * Which file a text was saved as. VS Code does not say it. What it does, on the desktop and in a browser alike: the
 * file gets the whole text, then participants such as a formatter may change it, then it is saved, then the untitled
 * text is emptied, then that closes.
 */

/** A document that a preview shows. Addresses are compared as they are. */
export interface ShownText {
  readonly uri: string;
  readonly text: string;
}

export class SaveTracker {
  /** For each file that got the whole text of a document: which documents had this text at that moment. */
  readonly #copies = new Map<string, ReadonlySet<string>>();
  /** Null as soon as another editor is active: a document that closes after that was not saved. */
  #lastSaved: { readonly file: string; readonly sources: ReadonlySet<string> } | null = null;
  readonly #savedAs = new Map<string, string>();

  /** The text of a document has changed. Of `shown` only other documents count. */
  changed({ uri, text }: ShownText, shown: readonly ShownText[]): void {
    // The editor empties an untitled text that it has just saved.
    if (text === '' && this.#lastSaved?.sources.has(uri)) this.#savedAs.set(uri, this.#lastSaved.file);
    else this.#savedAs.delete(uri);
    const sources = withText(text, uri, shown);
    if (sources.size > 0) this.#copies.set(uri, sources);
  }

  saved({ uri, text }: ShownText, shown: readonly ShownText[]): void {
    // A file that had the same content before has not changed.
    const sources = new Set([...(this.#copies.get(uri) ?? []), ...withText(text, uri, shown)]);
    this.#copies.delete(uri);
    this.#lastSaved = { file: uri, sources };
  }

  /** Another editor has become the active one. */
  movedOn(): void {
    this.#lastSaved = null;
  }

  /** The file of a saved untitled document, requested when the document closes; undefined if it was not saved. */
  closed(untitled: string): string | undefined {
    const file = this.#savedAs.get(untitled) ?? (this.#isCopy(untitled) ? this.#lastSaved?.file : undefined);
    this.#savedAs.delete(untitled);
    // Only one text was saved as this file, not another one with the same content.
    if (file !== undefined) this.#lastSaved = null;
    return file;
  }

  /** Whether the document was saved as `file`, which was just saved. Called when the file becomes active. */
  isSavedAs(source: string, file: string): boolean {
    return this.#lastSaved?.file === file && this.#isCopy(source);
  }

  #isCopy(source: string): boolean {
    return this.#lastSaved?.sources.has(source) ?? false;
  }
}

function withText(text: string, uri: string, shown: readonly ShownText[]): Set<string> {
  const wanted = unixLines(text);
  return new Set(shown.filter((one) => one.uri !== uri && unixLines(one.text) === wanted).map((one) => one.uri));
}

/** A file may get other line ends than the text had. */
function unixLines(text: string): string {
  return text.replaceAll('\r\n', '\n');
}
