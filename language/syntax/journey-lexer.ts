/** Reads a text as clauses and their structure, without tokens: the tree is built from the structure. */
import type { Lexer, LexerResult } from 'langium';
import { ignoresIn, type JourneyReport } from './journey-report.ts';
import { readingProblems } from './reading-problems.ts';
import { scan } from './scan.ts';
import { structureOf } from './structure.ts';

export class JourneyLexer implements Lexer {
  readonly definition = {};

  tokenize(text: string): LexerResult & { readonly report: JourneyReport } {
    const scanned = scan(text);
    const placement = structureOf(scanned);
    const report: JourneyReport = {
      diagnostics: [],
      scan: scanned,
      placement,
      problems: readingProblems(text, scanned, placement),
      ignores: ignoresIn(text, scanned),
    };
    return { tokens: [], hidden: [], errors: [], report };
  }
}
