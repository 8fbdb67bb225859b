/** Our parser gives what Langium's own gives: node by node, with the same holders and the same places in the text. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { generatedParser } from '../../../bench/generated-parser.ts';
import { createLanguage } from '../../support/language.ts';
import { exampleFiles } from '../reader.ts';
import { plainTree } from './plain-tree.ts';

const { journey } = createLanguage();
const ours = journey.parser.LangiumParser;
const langiums = createLanguage({}, { overrides: { parser: generatedParser } }).journey.parser.LangiumParser;

function expectTheSame(text: string): void {
  const [own, stock] = [ours.parse(text), langiums.parse(text)];
  expect(plainTree(own.value)).toEqual(plainTree(stock.value));
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
