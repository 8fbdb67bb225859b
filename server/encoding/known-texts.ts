import { TextDocument } from 'vscode-languageserver-textdocument';
import { URI } from 'vscode-uri';
import type { PositionEncoding } from './position-encoding.ts';
import { fromUtf16, toUtf16 } from './position-encoding.ts';

export interface Position {
  readonly line: number;
  readonly character: number;
}

/** One step of `textDocument/didChange`; without a range it is the whole text. */
export interface TextChange {
  readonly range?: { readonly start: Position; readonly end: Position };
  readonly text: string;
}

/**
 * The texts that positions are about. What is open is kept here as the client says it, message by message: the server takes
 * up changes later than they are read, and a position is about what was said before it.
 */
export class KnownTexts {
  private readonly open = new Map<string, TextDocument>();
  private readonly closed: (uri: string) => TextDocument | undefined;
  private readonly encoding: PositionEncoding;

  /** @param closed the text of a file that is not open, as the server has read it. */
  constructor(encoding: PositionEncoding, closed: (uri: string) => TextDocument | undefined) {
    this.encoding = encoding;
    this.closed = closed;
  }

  opened(uri: string, text: string): void {
    this.open.set(keyOf(uri), TextDocument.create(uri, '', 0, text));
  }

  /** Takes the changes one after the other, and returns them counted in UTF-16. */
  changed(uri: string, changes: readonly TextChange[]): TextChange[] {
    const document = this.open.get(keyOf(uri));
    if (!document) return [...changes];
    return changes.map(({ range, text }) => {
      const change = range
        ? { range: { start: this.fromClient(uri, range.start), end: this.fromClient(uri, range.end) }, text }
        : { text };
      TextDocument.update(document, [change], 0);
      return change;
    });
  }

  wasClosed(uri: string): void {
    this.open.delete(keyOf(uri));
  }

  fromClient(uri: string, { line, character }: Position): Position {
    return { line, character: toUtf16(this.lineOf(uri, line), character, this.encoding) };
  }

  toClient(uri: string, { line, character }: Position): Position {
    return { line, character: fromUtf16(this.lineOf(uri, line), character, this.encoding) };
  }

  /** Without its end, on which no position can be. */
  private lineOf(uri: string, line: number): string {
    const document = this.open.get(keyOf(uri)) ?? this.closed(uri);
    const range = { start: { line, character: 0 }, end: { line: line + 1, character: 0 } };
    return document?.getText(range).replace(/[\r\n]+$/, '') ?? '';
  }
}

/** Clients and the server may write the same address differently: `å` and `%C3%A5`. */
function keyOf(uri: string): string {
  return URI.parse(uri).toString();
}
