/**
 * The parser: text -> clauses -> structure -> tree. It takes the place of Langium's, which would search the grammar for
 * each clause; the structure knows already what holds it.
 */
import type { AstNode, LangiumCoreServices, LangiumParser, ParseResult } from 'langium';
import { type GrammarRules, rulesOf } from './grammar-rules.ts';
import { ignoresIn, type JourneyReport } from './journey-report.ts';
import { readingProblems } from './reading-problems.ts';
import { scan } from './scan.ts';
import { structureOf } from './structure.ts';
import { NodeFactory, TreeBuilder } from './tree-builder.ts';

/** Makes the parser of the grammar, as `createLangiumParser` does. Texts are all that it reads: it has no other rule. */
export function createJourneyParser(services: LangiumCoreServices): LangiumParser {
  // Langium calls `parse` alone; the rest of its class is about the parser that it builds itself.
  return new JourneyParser(services) as Pick<LangiumParser, 'parse'> as LangiumParser;
}

class JourneyParser implements Pick<LangiumParser, 'parse'> {
  private readonly services: LangiumCoreServices;
  private readonly rules: GrammarRules;
  private readonly nodes: NodeFactory;

  constructor(services: LangiumCoreServices) {
    this.services = services;
    this.rules = rulesOf(services.Grammar);
    this.nodes = new NodeFactory(services.shared.AstReflection);
  }

  parse<T extends AstNode = AstNode>(text: string): ParseResult<T> {
    const scanned = scan(text);
    const placement = structureOf(scanned);
    const { rules, nodes } = this;
    const builder = new TreeBuilder(text, scanned.lineStarts, {
      rules,
      nodes,
      linker: this.services.references.Linker,
    });
    const report: JourneyReport = {
      diagnostics: [],
      scan: scanned,
      placement,
      problems: readingProblems(text, scanned, placement),
      ignores: ignoresIn(text, scanned),
    };
    return { value: builder.build(placement) as T, lexerErrors: [], parserErrors: [], lexerReport: report };
  }
}
