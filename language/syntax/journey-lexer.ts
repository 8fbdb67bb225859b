/** Reads a text as clauses and their structure, without tokens: the tree is built from the structure. */
import type { Lexer, LexerResult } from 'langium';
import type { JourneyReport } from './journey-report.ts';
import { readText } from './text-reading.ts';

export class JourneyLexer implements Lexer {
  readonly definition = {};

  tokenize(text: string): LexerResult & { readonly report: JourneyReport } {
    return { tokens: [], hidden: [], errors: [], report: readText(text).report };
  }
}
