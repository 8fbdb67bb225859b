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
    const newText = newLineIndentation(source, start, options.insertSpaces ? usualUnit : '\t');
    return newText === undefined || newText === text.slice(start, end)
      ? []
      : toEdits(document, [{ start, end, newText, indents: true }]);
  }

  private format(document: LangiumDocument, options: FormattingOptions, lines?: FormatOptions['lines']): TextEdit[] {
    const source = sourceOf(document);
    if (!source) return [];
    const { alignValues } = settingsOf(this.surroundings.editor()).format;
    const { text, report } = source;
    const wishes = { alignValues, unit: unitFor(source, options), ...(lines ? { lines } : {}) };
    return toEdits(document, formatEdits({ text, scan: report.scan, placement: report.placement }, wishes));
  }
}

/**
 * Two spaces whatever the width that an editor shows, so that every map looks alike; tabs in a text that has them already,
 * where the editor writes tabs. Neovim and Emacs write tabs unless told otherwise: that alone must not turn a team's files.
 */
function unitFor(source: Source, { insertSpaces }: FormattingOptions): string {
  return !insertSpaces && source.usualStep?.startsWith('\t') ? '\t' : usualUnit;
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
