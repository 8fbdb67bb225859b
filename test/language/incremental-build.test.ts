/** What is remembered from one edit to the next never shows: after any edits a file is read as if it were new. */
import fc from 'fast-check';
import { TextDocument } from 'langium';
import { expect, test } from 'vitest';
import type { FileAnalysis } from '../../language/project/analyser.ts';
import { createLanguage, uriOf } from '../support/language.ts';
import { createReader, exampleFiles, type Reader } from './reader.ts';

const examples = exampleFiles();

/** A folder with all examples, one of which is edited. */
class Folder {
  private readonly services = createLanguage();
  private version = 1;

  async open(texts: Readonly<Record<string, string>>): Promise<void> {
    await this.services.build(texts);
  }

  async read(name: string, text: string): Promise<FileAnalysis> {
    const { TextDocuments, DocumentBuilder, LangiumDocuments } = this.services.shared.workspace;
    const uri = uriOf(name);
    this.version++;
    TextDocuments.set(TextDocument.create(uri.toString(), 'journey', this.version, text));
    await DocumentBuilder.update([uri], []);
    const document = LangiumDocuments.getDocument(uri);
    if (!document) throw new Error(`${name} is not there.`);
    return this.services.journey.analyser.analyse(
      document as Parameters<typeof this.services.journey.analyser.analyse>[0],
    );
  }
}

const lines = Object.values(examples).flatMap((text) => text.split('\n'));

/** Where, as a share of the text, how many characters go, and what comes instead. */
const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  removed: fc.integer({ min: 0, max: 60 }),
  inserted: fc.oneof(
    fc.constantFrom(
      '',
      '\n',
      'x',
      ' ',
      ':',
      ' | rating: 3',
      '\n\n\n',
      '"""',
      '[kim]',
      ', ',
      '#',
      '9',
      '\n    touchpoint: New\n',
    ),
    fc.constantFrom(...lines).map((line) => `\n${line}\n`),
  ),
});

function edited(text: string, { at, removed, inserted }: { at: number; removed: number; inserted: string }): string {
  const start = Math.floor(at * text.length);
  return text.slice(0, start) + inserted + text.slice(start + removed);
}

test('a file after edits is what it is to somebody who has not seen it before', async () => {
  // A reader makes a document of its own for each text, so it remembers nothing.
  const readers = new Map<string, Promise<Reader>>();
  const readerBeside = (name: string): Promise<Reader> => {
    const others = Object.fromEntries(Object.entries(examples).filter(([other]) => other !== name));
    const reader = readers.get(name) ?? createReader(others);
    readers.set(name, reader);
    return reader;
  };
  const folder = new Folder();
  await folder.open(examples);
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...Object.keys(examples)),
      fc.array(edit, { minLength: 1, maxLength: 6 }),
      async (name, edits) => {
        const reader = await readerBeside(name);
        let text = examples[name] ?? '';
        for (const one of edits) {
          text = edited(text, one);
          const now = await folder.read(name, text);
          const anew = await reader.read(text, name);
          expect({ ...now, version: 0 }).toEqual({ ...anew, version: 0 });
        }
        await folder.read(name, examples[name] ?? '');
      },
    ),
    { numRuns: 40 },
  );
}, 120_000);

test('what is typed while a text is read moves nothing in it', async () => {
  const text = 'journey: A\n  touchpoint: T\n    rating: 4 (n=3)\n';
  const services = createLanguage();
  const [document] = await services.build({ 'map.journey': text });
  if (!document) throw new Error('The text was not read.');
  const start = { line: 0, character: 0 };
  // Editors' texts change in place, and the tree is still that of the text before.
  TextDocument.update(document.textDocument as TextDocument, [{ range: { start, end: start }, text: '\n \n   ' }], 2);
  const [journey] = services.journey.analyser.analyse(document).file.journeys;
  const [rating] =
    journey?.stages.flatMap(({ entries }) =>
      entries.flatMap((entry) => (entry.kind === 'touchpoint' ? entry.touchpoint.ratings : [])),
    ) ?? [];
  expect(rating?.valueRange).toEqual({ start: { line: 2, character: 12 }, end: { line: 2, character: 13 } });
});
