/**
 * The parser that Langium makes from the grammar: a peer of our own, for the test that both give the same tree and for
 * the measurements. It gets the clauses that can be read as tokens, so that it never has to recover.
 */
import { createTokenInstance, type IToken, type TokenType } from 'chevrotain';
import {
  type CstNode,
  createLangiumParser,
  DefaultLexer,
  DefaultValueConverter,
  type GrammarAST,
  type LangiumCoreServices,
  type LexerResult,
  type ValueType,
} from 'langium';
import type { Keyword } from '../language/keywords/keywords.ts';
import { type BranchSpan, splitBranches } from '../language/syntax/branches.ts';
import type { Clause } from '../language/syntax/clause.ts';
import { JourneyLexer } from '../language/syntax/journey-lexer.ts';
import { type PlacedClause, takesPersonas } from '../language/syntax/placed-clause.ts';
import { plainText } from '../language/syntax/plain-text.ts';
import { lineOf, type Span, splitNames } from '../language/syntax/spans.ts';

class TokenLexer extends DefaultLexer {
  private readonly types: Readonly<Record<string, TokenType>>;

  constructor(services: LangiumCoreServices) {
    super(services);
    this.types = this.definition;
  }

  override tokenize(text: string): LexerResult {
    const { report } = new JourneyLexer().tokenize(text);
    const { scan, placement } = report;
    const writer = new TokenWriter(text, scan.lineStarts, this.types);
    for (const placed of placement.clauses) {
      writer.close(placed.closes);
      writer.clause(placed);
    }
    writer.close(placement.openAtEnd);
    // Comments are in the scan: a long run of them in the tree would be appended as arguments.
    return { tokens: writer.tokens, hidden: [], errors: [], report };
  }
}

/** Texts are kept as the reader means them; names and ids as they are written. */
class TextConverter extends DefaultValueConverter {
  protected override runConverter(rule: GrammarAST.AbstractRule, input: string, _cstNode: CstNode): ValueType {
    return rule.name === 'TEXT' ? plainText(input) : input;
  }
}

/** The services of a language that is read by the parser that Langium makes from the grammar. */
export const generatedParser = {
  Lexer: (services: LangiumCoreServices) => new TokenLexer(services),
  LangiumParser: (services: LangiumCoreServices) => createLangiumParser(services),
  ValueConverter: () => new TextConverter(),
};

class TokenWriter {
  readonly tokens: IToken[] = [];
  private readonly text: string;
  private readonly lineStarts: readonly number[];
  private readonly types: Readonly<Record<string, TokenType>>;
  private lastEnd = 0;
  /** The line of the last token: the next one is on it, or not far below. */
  private line = 0;

  constructor(text: string, lineStarts: readonly number[], types: Readonly<Record<string, TokenType>>) {
    this.text = text;
    this.lineStarts = lineStarts;
    this.types = types;
  }

  /** Ends the innermost `count` open things where the last clause ended. */
  close(count: number): void {
    for (let closed = 0; closed < count; closed++) {
      this.add('END', { start: this.lastEnd, end: this.lastEnd });
    }
  }

  clause(placed: PlacedClause): void {
    const { clause, keyword, opens } = placed;
    if (placed.recoveryNode) {
      this.standIn(clause, keyword);
      return;
    }
    const names = !opens && keyword.value === 'names' && clause.value ? this.namesIn(clause.value, keyword) : undefined;
    // A property with nothing behind its colon says nothing yet, and that is no error.
    if (!opens && (!clause.value || names?.length === 0)) {
      return;
    }
    this.add(keyword.word, clause.word);
    if (clause.id && opens) {
      this.add('ID', clause.id);
    }
    if (
      takesPersonas(placed) &&
      clause.openBracket !== undefined &&
      clause.closeBracket !== undefined &&
      clause.personas.length > 0
    ) {
      this.add('[', { start: clause.openBracket, end: clause.openBracket + 1 });
      this.names(clause.personas.map(alone));
      this.add(']', { start: clause.closeBracket, end: clause.closeBracket + 1 });
    }
    const colon = clause.colon ?? clause.word.end;
    this.add(':', { start: colon, end: clause.colon === undefined ? colon : colon + 1 });
    if (names) {
      this.names(names);
    } else if (clause.value) {
      this.add(keyword.value === 'name' ? 'NAME' : 'TEXT', clause.value);
    }
    this.lastEnd = clause.end;
  }

  /** An unnamed thing with no text of its own, where a line could not be read. */
  private standIn(clause: Clause, keyword: Keyword): void {
    const nowhere = { start: clause.start, end: clause.start };
    this.add(keyword.word, nowhere);
    this.add(':', nowhere);
    this.lastEnd = clause.start;
  }

  private namesIn(value: Span, { shares }: Keyword): BranchSpan[] {
    const { start, end } = value;
    return shares ? splitBranches(this.text, start, end) : splitNames(this.text, start, end).map(alone);
  }

  private names(names: readonly BranchSpan[]): void {
    for (const [index, { name, share }] of names.entries()) {
      if (index > 0) {
        const comma = this.text.lastIndexOf(',', name.start);
        this.add(',', { start: comma, end: comma + 1 });
      }
      this.add('NAME', name);
      if (share) this.add('SHARE', share);
    }
  }

  private lineAt(offset: number): number {
    const { lineStarts, line } = this;
    const isIn = (one: number) => offset >= (lineStarts[one] ?? Infinity) && offset < (lineStarts[one + 1] ?? Infinity);
    this.line = isIn(line) ? line : isIn(line + 1) ? line + 1 : lineOf(lineStarts, offset);
    return this.line;
  }

  private add(type: string, slice: Span): void {
    this.tokens.push(this.token(type, slice));
    this.lastEnd = Math.max(this.lastEnd, slice.end);
  }

  private token(type: string, { start, end }: Span): IToken {
    const tokenType = this.types[type];
    if (!tokenType) {
      throw new Error(`The grammar has no token "${type}".`);
    }
    const startLine = this.lineAt(start);
    const endLine = end > start ? this.lineAt(end - 1) : startLine;
    return createTokenInstance(
      tokenType,
      this.text.slice(start, end),
      start,
      end - 1,
      startLine + 1,
      endLine + 1,
      start - (this.lineStarts[startLine] ?? 0) + 1,
      end - (this.lineStarts[endLine] ?? 0),
    );
  }
}

function alone(name: Span): BranchSpan {
  return { name, share: undefined };
}
