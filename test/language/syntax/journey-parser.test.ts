/** Our parser gives what Langium's own gives: node by node, with the same holders and the same places in the text. */
import fc from 'fast-check';
import { type AstNode, type CstNode, isAstNode, isCompositeCstNode } from 'langium';
import { expect, test } from 'vitest';
import { generatedParser } from '../../../bench/generated-parser.ts';
import { createLanguage } from '../../support/language.ts';
import { exampleFiles } from '../reader.ts';

const { journey } = createLanguage();
const ours = journey.parser.LangiumParser;
const langiums = createLanguage({}, { overrides: { parser: generatedParser } }).journey.parser.LangiumParser;

/** A tree as plain data: a node that it refers back to is told by its place, so that there are no circles. */
function plainly(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plainly);
  if (!isAstNode(value))
    return typeof value === 'object' && value !== null && '$refText' in value ? value.$refText : value;
  const { $cstNode, $container, ...rest } = value as AstNode & Record<string, unknown>;
  const entries = Object.entries(rest).map(([name, held]) => [name, plainly(held)]);
  return { ...Object.fromEntries(entries), holder: $container?.$type, text: placesOf($cstNode as CstNode | undefined) };
}

/** The parts of the grammar, in the order in which they were met. */
const sources = new Map<unknown, number>();

function numberOf(source: unknown): number {
  const number = sources.get(source) ?? sources.size;
  sources.set(source, number);
  return number;
}

function placesOf(node: CstNode | undefined): unknown {
  if (!node) return undefined;
  const parts = isCompositeCstNode(node)
    ? node.content.map((part) => [part.offset, part.end, part.hidden, numberOf(part.grammarSource)])
    : [];
  return [node.offset, node.end, node.range, node.astNode.$type, parts];
}

function expectTheSame(text: string): void {
  const [own, stock] = [ours.parse(text), langiums.parse(text)];
  expect(plainly(own.value)).toEqual(plainly(stock.value));
  expect(own.parserErrors).toEqual(stock.parserErrors);
  expect(own.lexerReport).toEqual(stock.lexerReport);
}

const examples = Object.entries(exampleFiles());

test.each(examples)('%s', (_, text) => expectTheSame(text));

const lines = examples.flatMap(([, text]) => text.split('\n'));

test('any lines in any order', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.constantFrom(...lines), fc.string({ maxLength: 20 })), { maxLength: 40 }),
      (some) => expectTheSame(some.join('\n')),
    ),
  );
});
