import type { LangiumDocument } from 'langium';
import type { TextEdit } from 'vscode-languageserver-types';
import type { JourneyReport } from '../syntax/journey-lexer.ts';
import { keywordNamed, spell } from '../syntax/keywords.ts';

/** Adds a `use` line behind the others; where there is none, above the first line and the comments that speak about it. */
export function addUse(document: LangiumDocument, { scan }: JourneyReport, path: string): TextEdit {
  const line = `${spell(keywordNamed('use'), scan.language)}: ${path}\n`;
  const firsts = scan.clauses.filter(({ first }) => first);
  const last = firsts.findLast(({ keyword }) => keyword?.word === 'use');
  const at = last ? last.line + 1 : lineAboveComments(firsts[0]?.line ?? 0, scan.comments);
  const position = document.textDocument.positionAt(scan.lineStarts[at] ?? document.textDocument.getText().length);
  return { range: { start: position, end: position }, newText: line };
}

/** A comment `# ignore` counts for the next line, whatever that is. */
function lineAboveComments(line: number, comments: JourneyReport['scan']['comments']): number {
  const commented = new Set(comments.map((comment) => comment.line));
  let at = line;
  while (at > 0 && commented.has(at - 1)) at--;
  return at;
}
