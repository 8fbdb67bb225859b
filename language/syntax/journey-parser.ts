/**
 * Langium's parser, without its two slowest steps: both look at each of the forty properties of every node of the tree.
 */
import {
  type AstNode,
  type AstReflection,
  createParser,
  isAstNode,
  type LangiumCoreServices,
  LangiumParser,
  type LexerResult,
  type ParseResult,
} from 'langium';

/** Makes the parser of the grammar, as `createLangiumParser` does. */
export function createJourneyParser(services: LangiumCoreServices): LangiumParser {
  const parser = createParser(services.Grammar, new JourneyParser(services), services.parser.Lexer.definition);
  parser.finalize();
  return parser;
}

type Node = AstNode & Record<string, unknown>;

/** The parts of Langium's parser that it does not offer to those who extend it. */
interface Parts {
  readonly nodeBuilder: {
    buildRootNode(text: string): unknown;
    construct(node: AstNode): void;
  };
  readonly stack: Node[];
  lexerResult: LexerResult | undefined;
  construct: () => AstNode | undefined;
  doParse(rule: unknown): AstNode;
}

class JourneyParser extends LangiumParser {
  private readonly reflection: AstReflection;
  private readonly parts: Parts;
  private readonly properties = new Map<string, readonly Property[]>();

  constructor(services: LangiumCoreServices) {
    super(services);
    this.reflection = services.shared.AstReflection;
    this.parts = this as unknown as Parts;
    this.parts.construct = () => this.complete();
  }

  override parse<T extends AstNode = AstNode>(text: string): ParseResult<T> {
    const { parts } = this;
    parts.nodeBuilder.buildRootNode(text);
    const read = this.lexer.tokenize(text);
    parts.lexerResult = read;
    this.wrapper.input = read.tokens;
    const value = parts.doParse(this.mainRule) as T;
    this.unorderedGroups.clear();
    parts.lexerResult = undefined;
    const { errors } = this.wrapper;
    return { value, lexerErrors: read.errors, parserErrors: errors, ...(read.report && { lexerReport: read.report }) };
  }

  /** A node whose rule has been read: what it lacks is an empty list, and what it holds knows that it does. */
  private complete(): AstNode | undefined {
    const node = this.isRecording() ? undefined : this.parts.stack.pop();
    if (!node) return undefined;
    this.parts.nodeBuilder.construct(node);
    for (const { name, isList } of this.propertiesOf(node.$type)) {
      const value = node[name];
      if (value === undefined) {
        if (isList) node[name] = [];
      } else if (Array.isArray(value)) {
        for (let index = 0; index < value.length; index++) link(value[index], node, name, index);
      } else {
        link(value, node, name, undefined);
      }
    }
    return node;
  }

  private propertiesOf(type: string): readonly Property[] {
    const known = this.properties.get(type);
    if (known) return known;
    const properties = Object.values(this.reflection.getTypeMetaData(type).properties).map(
      ({ name, defaultValue }) => ({
        name,
        isList: Array.isArray(defaultValue),
      }),
    );
    this.properties.set(type, properties);
    return properties;
  }
}

interface Property {
  readonly name: string;
  readonly isList: boolean;
}

function link(item: unknown, holder: AstNode, property: string, index: number | undefined): void {
  if (!isAstNode(item)) return;
  const node: { -readonly [Key in keyof AstNode]: AstNode[Key] } = item;
  node.$container = holder;
  node.$containerProperty = property;
  if (index !== undefined) node.$containerIndex = index;
}
