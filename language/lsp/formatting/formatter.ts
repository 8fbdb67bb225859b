/**
 * Formatting of a whole file, of a selection, of the line that Enter has just begun, and of one that has got its
 * keyword.
 */
import type { LangiumDocument } from 'langium';
import type { Formatter } from 'langium/lsp';
import type {
  DocumentFormattingParams,
  DocumentOnTypeFormattingOptions,
  DocumentOnTypeFormattingParams,
  DocumentRangeFormattingParams,
  FormattingOptions,
  Position,
  TextEdit,
} from 'vscode-languageserver-protocol';
import type { HostEnvironment } from '../../project/analyser.ts';
import { settingsOf } from '../../project/editor.ts';
import { isJourneyReport } from '../../syntax/journey-report.ts';
import { joined, type SliceEdit } from '../../text/edit.ts';
import { SourceText, usualStepIn } from '../../text/source-text.ts';
import { ownIndentation } from '../own-level.ts';
import { endOfLine, startOfLine, usualUnit } from './format-line.ts';
import { type FormatOptions, formatEdits } from './format-text.ts';
import { newLineIndentation } from './new-line.ts';

/** A line that was moved when it got its colon, as it was before. */
interface Moved {
  readonly uri: string;
  readonly line: number;
  readonly indent: string;
  readonly version: number;
}

/** A keyword and its colon, and nothing else but a blank: whatever else is typed needs no look at the text. */
const headAlone = /^\s*[\p{L}_][^\r\n:"#|]*:[^\S\r\n]?$/u;

export class JourneyFormatter implements Formatter {
  private readonly host: HostEnvironment;
  private lastMoved: Moved | undefined;

  constructor(host: HostEnvironment) {
    this.host = host;
  }

  get formatOnTypeOptions(): DocumentOnTypeFormattingOptions {
    // An editor drops the answer to a colon when the blank behind it is typed sooner: then the blank asks again.
    return { firstTriggerCharacter: '\n', moreTriggerCharacter: [':', ' '] };
  }

  formatDocument(document: LangiumDocument, { options }: DocumentFormattingParams): TextEdit[] {
    return this.format(document, options);
  }

  formatDocumentRange(document: LangiumDocument, { range, options }: DocumentRangeFormattingParams): TextEdit[] {
    const { start, end } = range;
    // A selection of whole lines ends before the first character of the next one.
    const last = end.character === 0 && end.line > start.line ? end.line - 1 : end.line;
    return this.format(document, options, { first: start.line, last });
  }

  formatDocumentOnType(
    document: LangiumDocument,
    { ch, position, options }: DocumentOnTypeFormattingParams,
  ): TextEdit[] {
    const unit = options.insertSpaces ? usualUnit : '\t';
    return toEdits(
      document,
      ch === '\n' ? this.newLine(document, position, unit) : this.head(document, position, unit),
    );
  }

  private newLine(document: LangiumDocument, position: Position, unit: string): SliceEdit[] {
    this.lastMoved = undefined;
    const source = sourceOf(document);
    if (!source) return [];
    const { text } = source;
    const start = startOfLine(text, document.textDocument.offsetAt(position));
    const end = endOfLine(text, start);
    const newText = newLineIndentation(source, start, unit);
    return newText === undefined || newText === text.slice(start, end) ? [] : [{ start, end, newText }];
  }

  /** A line that its author has put back to where it was before it was moved stays there. */
  private head(document: LangiumDocument, position: Position, unit: string): SliceEdit[] {
    const { textDocument } = document;
    const offset = textDocument.offsetAt(position);
    const before = textDocument.getText({ start: { line: position.line, character: 0 }, end: position });
    const report = document.parseResult.lexerReport;
    if (!headAlone.test(before) || !isJourneyReport(report)) return [];
    const text = textDocument.getText();
    const newText = ownIndentation(offset, { text, report, step: usualStepIn(text, report) ?? unit });
    const start = startOfLine(text, offset);
    const end = start + (/^\s*/u.exec(text.slice(start, offset))?.[0].length ?? 0);
    const moved = {
      uri: textDocument.uri,
      line: position.line,
      indent: text.slice(start, end),
      version: textDocument.version,
    };
    if (newText === undefined || this.isPutBack(moved)) return [];
    this.lastMoved = moved;
    return [{ start, end, newText }];
  }

  private isPutBack({ uri, line, indent, version }: Moved): boolean {
    const last = this.lastMoved;
    // One change later the editor has not made the move at all.
    return last?.uri === uri && last.line === line && last.indent === indent && version > last.version + 1;
  }

  private format(document: LangiumDocument, options: FormattingOptions, lines?: FormatOptions['lines']): TextEdit[] {
    const source = sourceOf(document);
    if (!source) return [];
    const { alignValues } = settingsOf(this.host.editor()).format;
    const { text, report } = source;
    const wishes = { alignValues, unit: unitFor(source, options), ...(lines ? { lines } : {}) };
    return toEdits(document, formatEdits({ text, scan: report.scan, placement: report.placement }, wishes));
  }
}

/**
 * Two spaces whatever the width that an editor shows, so that every map looks alike; tabs in a text that has them
 * already, where the editor writes tabs. Neovim and Emacs write tabs unless told otherwise: that alone must not turn a
 * team's files.
 */
function unitFor(source: SourceText, { insertSpaces }: FormattingOptions): string {
  return !insertSpaces && source.usualStep?.startsWith('\t') ? '\t' : usualUnit;
}

function sourceOf({ parseResult, textDocument }: LangiumDocument): SourceText | undefined {
  const report = parseResult.lexerReport;
  return isJourneyReport(report) ? new SourceText(textDocument.getText(), report) : undefined;
}

function toEdits({ textDocument }: LangiumDocument, edits: readonly SliceEdit[]): TextEdit[] {
  return joined(edits).map(({ start, end, newText }) => ({
    range: { start: textDocument.positionAt(start), end: textDocument.positionAt(end) },
    newText,
  }));
}
