/**
 * The rules of the grammar as tables: what a thing holds, by its keyword. The grammar stays the definition of the
 * language, and the tables are made from it, so that a text is read without a search through alternatives.
 *
 * ```
 * Need: 'need' id=ID? ':' text=TEXT? ('met' ':' met+=TEXT | 'owner' ':' owners+=NAME)* END;
 *
 * { type: 'Need', head: { keyword, id, colon, value: text }, isOpen,
 *   parts: { met: { keyword, colon, first: met }, owner: { keyword, colon, first: owners } } }
 * ```
 */
import { GrammarAST } from 'langium';

type Element = GrammarAST.AbstractElement;

/** One value of a property: a text, a name, a reference or a node of its own. */
export interface ValueSlot {
  readonly feature: string;
  /** Where the tree says that the value comes from. */
  readonly source: Element;
  readonly isReference: boolean;
  /** Name of the terminal rule. */
  readonly terminal: string;
  /** For values that are nodes: their rule. */
  readonly rule: PlainRule | undefined;
}

/** `keyword: value` or `keyword: value, value`: property of what holds it. */
export interface PropertyPart {
  readonly kind: 'property';
  readonly keyword: Element;
  readonly colon: Element;
  readonly first: ValueSlot;
  /** The comma and each further value, where there can be some. */
  readonly more: { readonly comma: Element; readonly value: ValueSlot } | undefined;
}

/** A thing or a fact with a node of its own, in the list `feature` of what holds it. */
export interface NodePart {
  readonly kind: 'node';
  readonly feature: string;
  readonly source: Element;
  readonly rule: HeadedRule;
}

/** Values side by side, without a keyword: `Branch: touchpoint=[Touchpoint:NAME] share=SHARE?`. */
export interface PlainRule {
  readonly type: string;
  readonly values: readonly ValueSlot[];
}

/** `[persona, persona]` behind a keyword. */
export interface PersonaSlots {
  readonly open: Element;
  readonly first: ValueSlot;
  readonly comma: Element;
  readonly next: ValueSlot;
  readonly close: Element;
}

/** A rule that begins with its keyword. */
export interface HeadedRule {
  readonly type: string;
  readonly keyword: Element;
  readonly id: ValueSlot | undefined;
  readonly personas: PersonaSlots | undefined;
  readonly colon: Element;
  readonly value: ValueSlot | undefined;
  /** What it holds, by keyword. */
  readonly parts: ReadonlyMap<string, Part>;
  /** Whether it stays open for the lines below; a fact ends with its value. */
  readonly isOpen: boolean;
}

export type Part = PropertyPart | NodePart;

/** The rules of a whole grammar. */
export interface GrammarRules {
  /** Type of the root. */
  readonly type: string;
  /** What stands in the file itself, by keyword. */
  readonly parts: ReadonlyMap<string, Part>;
}

/**
 * Makes the tables of a grammar.
 *
 * @throws Error if a rule has another form than the rules of this language have
 */
export function rulesOf(grammar: GrammarAST.Grammar): GrammarRules {
  const entry = grammar.rules.find((rule) => GrammarAST.isParserRule(rule) && rule.entry);
  if (!GrammarAST.isParserRule(entry)) throw new Error('The grammar has no entry rule.');
  return { type: entry.name, parts: new RuleReader().partsIn(entry.definition) };
}

class RuleReader {
  private readonly known = new Map<GrammarAST.ParserRule, HeadedRule>();

  /** Alternatives, also those of the fragments that they call. */
  partsIn(element: Element | undefined): Map<string, Part> {
    const parts = new Map<string, Part>();
    for (const one of GrammarAST.isAlternatives(element) ? element.elements : [element]) {
      for (const [word, part] of this.alternative(one)) parts.set(word, part);
    }
    return parts;
  }

  private alternative(element: Element | undefined): Iterable<readonly [string, Part]> {
    if (GrammarAST.isAlternatives(element)) return this.partsIn(element);
    if (GrammarAST.isGroup(element)) return [this.property(element)];
    if (GrammarAST.isAssignment(element)) return this.nodes(element);
    if (GrammarAST.isRuleCall(element)) return this.partsIn(parserRule(element).definition);
    throw unexpected(element);
  }

  private property({ elements }: GrammarAST.Group): readonly [string, PropertyPart] {
    const [keyword, colon, first, rest] = elements;
    if (!GrammarAST.isKeyword(keyword) || !colon || !GrammarAST.isAssignment(first)) throw unexpected(keyword);
    const [comma, next] = GrammarAST.isGroup(rest) ? rest.elements : [];
    const more = comma && GrammarAST.isAssignment(next) ? { comma, value: valueSlot(next) } : undefined;
    return [keyword.value, { kind: 'property', keyword, colon, first: valueSlot(first), more }];
  }

  private nodes({ feature, terminal }: GrammarAST.Assignment): (readonly [string, NodePart])[] {
    const calls = GrammarAST.isAlternatives(terminal) ? terminal.elements : [terminal];
    return calls.map((source) => {
      if (!GrammarAST.isRuleCall(source)) throw unexpected(source);
      const called = parserRule(source);
      const [keyword] = elementsOf(called.definition);
      if (!GrammarAST.isKeyword(keyword)) throw unexpected(keyword);
      return [keyword.value, { kind: 'node', feature, source, rule: this.headed(called) }];
    });
  }

  private headed(rule: GrammarAST.ParserRule): HeadedRule {
    const known = this.known.get(rule);
    if (known) return known;
    const parts = new Map<string, Part>();
    const elements = elementsOf(rule.definition);
    const colonAt = elements.findIndex((element) => GrammarAST.isKeyword(element) && element.value === ':');
    const [keyword, colon] = [elements[0], elements[colonAt]];
    if (!keyword || !colon) throw unexpected(rule.definition);
    const before = elements.slice(1, colonAt);
    const [value] = elements.slice(colonAt + 1);
    const made = {
      type: rule.name,
      keyword,
      id: before.filter(GrammarAST.isAssignment).map(valueSlot)[0],
      personas: before.filter(GrammarAST.isRuleCall).map(personaSlots)[0],
      colon,
      value: GrammarAST.isAssignment(value) ? valueSlot(value) : undefined,
      parts,
      isOpen: elements.some((element) => GrammarAST.isRuleCall(element) && element.rule.ref?.name === 'END'),
    };
    // A rule can hold things of its own kind, so that it is known before its parts are read.
    this.known.set(rule, made);
    const choices = elements.find(GrammarAST.isAlternatives);
    if (choices) for (const [word, part] of this.partsIn(choices)) parts.set(word, part);
    return made;
  }
}

/** The slots of the fragment for `[persona, persona]`. */
function personaSlots(call: GrammarAST.RuleCall): PersonaSlots {
  const [open, list, close] = elementsOf(parserRule(call).definition);
  const [first, more] = elementsOf(list);
  const [comma, next] = elementsOf(more);
  if (!open || !close || !comma || !GrammarAST.isAssignment(first) || !GrammarAST.isAssignment(next)) {
    throw unexpected(list);
  }
  return { open, first: valueSlot(first), comma, next: valueSlot(next), close };
}

function valueSlot({ feature, terminal }: GrammarAST.Assignment): ValueSlot {
  const isReference = GrammarAST.isCrossReference(terminal);
  const call = isReference ? terminal.terminal : terminal;
  if (!GrammarAST.isRuleCall(call) || !call.rule.ref) throw unexpected(call);
  const called = call.rule.ref;
  const rule = GrammarAST.isParserRule(called) ? plainRule(called) : undefined;
  return { feature, source: terminal, isReference, terminal: called.name, rule };
}

function plainRule(rule: GrammarAST.ParserRule): PlainRule {
  return { type: rule.name, values: elementsOf(rule.definition).filter(GrammarAST.isAssignment).map(valueSlot) };
}

function parserRule({ rule }: GrammarAST.RuleCall): GrammarAST.ParserRule {
  if (!GrammarAST.isParserRule(rule.ref)) throw new Error(`The grammar has no rule "${rule.$refText}".`);
  return rule.ref;
}

function elementsOf(element: Element | undefined): readonly Element[] {
  if (GrammarAST.isGroup(element)) return element.elements;
  return element ? [element] : [];
}

function unexpected(element: Element | undefined): Error {
  return new Error(`A rule of the grammar has an unknown form: ${element?.$cstNode?.text ?? element?.$type}`);
}
