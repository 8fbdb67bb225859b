/** A text that is read again after an edit gives what a fresh reading gives: tree, places, structure and problems. */
import fc from 'fast-check';
import { type AstNode, type ParseResult, type Reference, URI } from 'langium';
import { describe, expect, test } from 'vitest';
import { JourneyParser } from '../../../language/syntax/journey-parser.ts';
import { createLanguage } from '../../support/language.ts';
import { exampleFiles } from '../reader.ts';
import { plainTree } from './plain-tree.ts';

const parser = parserOf();

function parserOf(): JourneyParser {
  const { LangiumParser } = createLanguage().journey.parser;
  if (!(LangiumParser instanceof JourneyParser)) throw new Error('The language has another parser.');
  return LangiumParser;
}

interface Edit {
  readonly start: number;
  readonly removed: number;
  readonly added: string;
}

function applied(text: string, { start, removed, added }: Edit): string {
  return text.slice(0, start) + added + text.slice(start + removed);
}

/** Applies edits one after another, each to what the last one gave, and compares every step with a fresh reading. */
function expectSameAsFresh(first: string, edits: readonly ((text: string) => Edit)[]): void {
  let text = first;
  let read: ParseResult = parser.parse(text);
  for (const edit of edits) {
    const { start, removed, added } = edit(text);
    text = applied(text, { start, removed, added });
    read = parser.parse(text, undefined, read);
    const fresh = parser.parse(text);
    expect(plainTree(read.value)).toEqual(plainTree(fresh.value));
    expect(read.lexerReport).toEqual(fresh.lexerReport);
  }
}

const flat = [
  'journey: A',
  'stage: S',
  'touchpoint: T',
  'rating: 4',
  'note: One',
  'touchpoint: U',
  'rating: 5',
  'stage: R',
];
const outdented = [
  'journey: A',
  '  stage: S',
  '      touchpoint: T',
  '    rating: 4',
  '  rating: 3',
  '    touchpoint: U',
  '',
];
const depending = [
  ...[
    'journey: A',
    '  stage: S',
    '    touchpoint: T',
    '      note: """',
    '        One',
    '        """',
    '      rating: 4',
  ],
  ...['    touchpoint: U', '      # ignore red-rating: known', '      rating: 2'],
  ...['    touchpoint: V', '      duration: 1 day', '      duration: 2 days', '    touchpoint: W', ''],
];
const examples = [
  ...Object.entries(exampleFiles()),
  ['without indentation', flat.join('\n')],
  ['with facts that stand out', [...outdented, ...outdented].join('\n')],
  ['with a text, an ignored finding and a fact stated twice', [...depending, ...depending].join('\n')],
] as const;
const lines = examples.flatMap(([, text]) => text.split('\n'));

/** What people type, delete and paste. */
const typed = fc.oneof(
  fc.constantFrom('x', ' ', '\n', '\r\n', '\r', '|', ' | ', ':', '"""', '#', '# ignore red-rating: known\n', '', ''),
  fc.constantFrom(...lines).map((line) => `${line}\n`),
  fc.constantFrom('\n  stage: New\n', '\n    touchpoint: New\n', 'rating: 3\n', '\n      pain: Slow\n', 'touchpoint: '),
  fc.string({ maxLength: 5 }),
);

/** An edit at a share of the text, or at the start or the end of one of its lines. */
const anyEdit = fc
  .record({ at: fc.double({ min: 0, max: 1, noNaN: true }), where: fc.nat(3), removed: fc.nat(30), added: typed })
  .map(({ at, where, removed, added }) => (text: string): Edit => {
    const offset = Math.floor(at * text.length);
    const start = text.lastIndexOf('\n', offset) + 1;
    const end = text.indexOf('\n', offset);
    const place = where === 0 ? start : where === 1 && end >= 0 ? end : offset;
    return { start: place, removed: where === 3 ? removed : Math.min(removed, 1), added };
  });

describe('a text that is read again', () => {
  test.each(examples)('%s', (_, text) => {
    fc.assert(
      fc.property(fc.array(anyEdit, { minLength: 1, maxLength: 8 }), (edits) => expectSameAsFresh(text, edits)),
      { numRuns: 8 },
    );
  });

  test('keeps the touchpoints that an edit does not touch, and their names stand for what is there now', async () => {
    const { shared, journey } = createLanguage();
    const uri = URI.parse('file:///maps/new-car.journey');
    const document = shared.workspace.LangiumDocumentFactory.fromString<AstNode>(text, uri);
    shared.workspace.LangiumDocuments.addDocument(document);
    await shared.workspace.DocumentBuilder.build([document]);
    const before = touchpoints(document.parseResult.value);
    expect(before[1]?.next[0]?.touchpoint.ref).toBe(before[0]);

    const edited = text.replace('Advert', 'Poster');
    const { LangiumParser } = journey.parser;
    if (!(LangiumParser instanceof JourneyParser)) throw new Error('The language has another parser.');
    document.parseResult = LangiumParser.parse(edited, undefined, document.parseResult);
    Object.assign(document.parseResult.value, { $document: document });
    const after = touchpoints(document.parseResult.value);
    expect(after[1]).toBe(before[1]);
    expect(after[0]).not.toBe(before[0]);
    expect(after[1]?.next[0]?.touchpoint.ref).toBe(after[0]);
  });
});

const text = [
  'journey: New car',
  '  stage: Before',
  '    touchpoint ad: Advert',
  '      rating: 6',
  '    touchpoint offer: Offer',
  '      next: ad',
  '    touchpoint: Order',
  '',
].join('\n');

interface Named extends AstNode {
  readonly members: readonly Named[];
  readonly next: readonly { readonly touchpoint: Reference }[];
}

function touchpoints(file: AstNode): readonly Named[] {
  const { journeys } = file as AstNode & { readonly journeys: readonly Named[] };
  return journeys.flatMap(({ members }) => members.flatMap((stage) => stage.members));
}
