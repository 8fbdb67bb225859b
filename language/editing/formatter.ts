/** Formatting of a whole file, of a selection, and of the line that Enter has just begun. */
import type { LangiumDocument } from 'langium';
import type { Formatter } from 'langium/lsp';
import type {
  DocumentFormattingParams,
  DocumentOnTypeFormattingOptions,
  DocumentOnTypeFormattingParams,
  DocumentRangeFormattingParams,
  FormattingOptions,
  TextEdit,
} from 'vscode-languageserver-protocol';
import { Source } from '../fixes/source.ts';
import { isJourneyReport } from '../syntax/journey-lexer.ts';
import type { Surroundings } from '../workspace/analyser.ts';
import { settingsOf } from './editor.ts';
import { endOfLine, type SpacingEdit, startOfLine, usualUnit } from './format-line.ts';
import { type FormatOptions, formatEdits } from './format-text.ts';
import { newLineIndentation } from './new-line.ts';

export class JourneyFormatter implements Formatter {
  private readonly surroundings: Surroundings;

  constructor(surroundings: Surroundings) {
    this.surroundings = surroundings;
  }

  get formatOnTypeOptions(): DocumentOnTypeFormattingOptions {
    return { firstTriggerCharacter: '\n' };
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
    const source = sourceOf(document);
    if (ch !== '\n' || !source) {
      return [];
    }
    const { text } = source;
    const start = startOfLine(text, document.textDocument.offsetAt(position));
    const end = endOfLine(text, start);
    const newText = newLineIndentation(source, start, unitOf(options));
    return newText === undefined || newText === text.slice(start, end)
      ? []
      : toEdits(document, [{ start, end, newText, indents: true }]);
  }

  private format(document: LangiumDocument, options: FormattingOptions, lines?: FormatOptions['lines']): TextEdit[] {
    const report = document.parseResult.lexerReport;
    const { alignValues } = settingsOf(this.surroundings.editor()).format;
    if (!isJourneyReport(report)) return [];
    const { scan, placement } = report;
    const read = { text: document.textDocument.getText(), scan, placement };
    return toEdits(document, formatEdits(read, { alignValues, unit: unitOf(options), ...(lines ? { lines } : {}) }));
  }
}

/** Two spaces whatever the width that an editor shows, so that every map looks alike; tabs where an editor writes those. */
function unitOf({ insertSpaces }: FormattingOptions): string {
  return insertSpaces ? usualUnit : '\t';
}

function sourceOf({ parseResult, textDocument }: LangiumDocument): Source | undefined {
  const report = parseResult.lexerReport;
  return isJourneyReport(report) ? new Source(textDocument.getText(), report) : undefined;
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
