/**
 * The parser: text -> clauses -> structure -> tree. It takes the place of Langium's, which would search the grammar for
 * each clause; the structure knows already what holds it.
 */
import type { AstNode, LangiumCompletionParser, LangiumCoreServices, LangiumParser, ParseResult } from 'langium';
import { blocksOf } from './blocks.ts';
import { type GrammarRules, rulesOf } from './grammar-rules.ts';
import type { Blocks } from './parts.ts';
import { readText } from './text-reading.ts';
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

export class JourneyParser implements Pick<LangiumParser, 'parse'> {
  private readonly services: LangiumCoreServices;
  private readonly rules: GrammarRules;
  private readonly nodes: NodeFactory;
  /** What the next version of a text takes over, by what its reading reported. */
  private readonly blocks = new WeakMap<object, Blocks>();

  constructor(services: LangiumCoreServices) {
    this.services = services;
    this.rules = rulesOf(services.Grammar);
    this.nodes = new NodeFactory(services.shared.AstReflection);
  }

  /**
   * Reads a text.
   *
   * @param before the reading of an earlier version: its tree ends, because the parts that are still there move into
   *   the new one
   */
  parse<T extends AstNode = AstNode>(text: string, _options?: unknown, before?: ParseResult): ParseResult<T> {
    const { rules, nodes } = this;
    const { scanned, structure, keptCounts, report } = readText(text, this.takeBlocks(before));
    const context = { rules, nodes, linker: this.services.references.Linker };
    const builder = new TreeBuilder(text, scanned.lineStarts, context);
    const value = builder.build(structure);
    this.blocks.set(report, blocksOf({ text, scanned, structure, trees: builder.trees, keptCounts }));
    return { value: value as T, lexerErrors: [], parserErrors: [], lexerReport: report };
  }

  /** Each reading is followed by one: a node is in one tree. */
  private takeBlocks(before: ParseResult | undefined): Blocks | undefined {
    const report = before?.lexerReport;
    const blocks = report && this.blocks.get(report);
    if (report) this.blocks.delete(report);
    return blocks;
  }
}
