/** Formatting of a whole file, of a selection, and of the line that Enter has just begun. */
import type { LangiumDocument } from 'langium';
import type { Formatter } from 'langium/lsp';
import type {
  DocumentFormattingParams,
  DocumentOnTypeFormattingOptions,
  DocumentOnTypeFormattingParams,
  DocumentRangeFormattingParams,
  TextEdit,
} from 'vscode-languageserver-protocol';
import { isJourneyReport } from '../syntax/journey-lexer.ts';
import type { Surroundings } from '../workspace/analyser.ts';
import { settingsOf } from './editor.ts';
import { endOfLine, type SpacingEdit, startOfLine } from './format-line.ts';
import { type FormatOptions, formatEdits, newLineIndentation, type ReadText } from './format-text.ts';

export class JourneyFormatter implements Formatter {
  private readonly surroundings: Surroundings;

  constructor(surroundings: Surroundings) {
    this.surroundings = surroundings;
  }

  get formatOnTypeOptions(): DocumentOnTypeFormattingOptions {
    return { firstTriggerCharacter: '\n' };
  }

  formatDocument(document: LangiumDocument, _params: DocumentFormattingParams): TextEdit[] {
    return this.format(document);
  }

  formatDocumentRange(document: LangiumDocument, { range }: DocumentRangeFormattingParams): TextEdit[] {
    const { start, end } = range;
    // A selection of whole lines ends before the first character of the next one.
    const last = end.character === 0 && end.line > start.line ? end.line - 1 : end.line;
    return this.format(document, { first: start.line, last });
  }

  formatDocumentOnType(document: LangiumDocument, { ch, position }: DocumentOnTypeFormattingParams): TextEdit[] {
    const read = readOf(document);
    if (ch !== '\n' || !read) {
      return [];
    }
    const { text } = read;
    const start = startOfLine(text, document.textDocument.offsetAt(position));
    const end = endOfLine(text, start);
    const newText = newLineIndentation(read, start);
    return newText === undefined || newText === text.slice(start, end)
      ? []
      : toEdits(document, [{ start, end, newText, indents: true }]);
  }

  private format(document: LangiumDocument, lines?: FormatOptions['lines']): TextEdit[] {
    const read = readOf(document);
    const { alignValues } = settingsOf(this.surroundings.editor()).format;
    return read ? toEdits(document, formatEdits(read, { alignValues, ...(lines ? { lines } : {}) })) : [];
  }
}

function readOf({ parseResult, textDocument }: LangiumDocument): ReadText | undefined {
  const report = parseResult.lexerReport;
  return isJourneyReport(report)
    ? { text: textDocument.getText(), scan: report.scan, placement: report.placement }
    : undefined;
}

function toEdits({ textDocument }: LangiumDocument, edits: readonly SpacingEdit[]): TextEdit[] {
  return joined(edits).map(({ start, end, newText }) => ({
    range: { start: textDocument.positionAt(start), end: textDocument.positionAt(end) },
    newText,
  }));
}

/** Edits that touch are one: not every editor knows which of two at the same place comes first. */
function joined(edits: readonly SpacingEdit[]): SpacingEdit[] {
  const found: SpacingEdit[] = [];
  for (const edit of edits) {
    const last = found.at(-1);
    if (last?.end === edit.start) found.splice(-1, 1, { ...last, end: edit.end, newText: last.newText + edit.newText });
    else found.push(edit);
  }
  return found;
}
