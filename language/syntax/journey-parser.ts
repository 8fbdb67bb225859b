/**
 * The parser: text -> clauses -> structure -> tree. It takes the place of Langium's, which would search the grammar for
 * each clause; the structure knows already what holds it.
 */
import type { AstNode, LangiumCompletionParser, LangiumCoreServices, LangiumParser, ParseResult } from 'langium';
import { type GrammarRules, rulesOf } from './grammar-rules.ts';
import { JourneyLexer } from './journey-lexer.ts';
import { NodeFactory, TreeBuilder } from './tree-builder.ts';

/** Makes the parser of the grammar, as `createLangiumParser` does. Whole texts are all that it reads. */
export function createJourneyParser(services: LangiumCoreServices): LangiumParser {
  // Langium calls `parse` alone; the rest of its class is about the parser that it generates.
  return new JourneyParser(services) as Pick<LangiumParser, 'parse'> as LangiumParser;
}

/** Langium makes each service when a server starts. Our completion reads the structure, and does not ask this one. */
export function noCompletionParser(): LangiumCompletionParser {
  return {} as LangiumCompletionParser;
}

class JourneyParser implements Pick<LangiumParser, 'parse'> {
  private readonly services: LangiumCoreServices;
  private readonly lexer = new JourneyLexer();
  private readonly rules: GrammarRules;
  private readonly nodes: NodeFactory;

  constructor(services: LangiumCoreServices) {
    this.services = services;
    this.rules = rulesOf(services.Grammar);
    this.nodes = new NodeFactory(services.shared.AstReflection);
  }

  parse<T extends AstNode = AstNode>(text: string): ParseResult<T> {
    const { rules, nodes } = this;
    const { report } = this.lexer.tokenize(text);
    const context = { rules, nodes, linker: this.services.references.Linker };
    const value = new TreeBuilder(text, report.scan.lineStarts, context).build(report.placement);
    return { value: value as T, lexerErrors: [], parserErrors: [], lexerReport: report };
  }
}
