/** A file that is too large costs a message, whichever way it comes, and is read again when it has shrunk. */
import { EmptyFileSystemProvider, TextDocument, URI } from 'langium';
import { expect, test } from 'vitest';
import { excessOf, largestFileInMegabytes, usualAdvance } from '../../language/project/size-limit.ts';
import { readJourneys } from '../../language/read-journeys.ts';
import { createLanguage } from '../support/language.ts';

const limit = largestFileInMegabytes * 1_000_000;
const uri = URI.parse('file:///maps/a.journey');
const small = 'journey: J\n  touchpoint: T\n';

/** One file, of which is known how large it is, and how often it was read. */
class OneFile extends EmptyFileSystemProvider {
  size = small.length;
  reads = 0;

  async sizeOf(): Promise<number> {
    return this.size;
  }

  override async readFile(): Promise<string> {
    this.reads++;
    return small;
  }
}

const servicesOver = (files: OneFile) => createLanguage({}, { fileSystemProvider: () => files });

test('what counts are the bytes of UTF-8', () => {
  expect(excessOf('a'.repeat(limit))).toBeUndefined();
  expect(excessOf('a'.repeat(limit + 1))).toBe(limit + 1);
  expect(excessOf('å'.repeat(limit / 2 + 1))).toBe(limit + 2);
});

test('a text that grows beyond the limit and shrinks again is read before and after', async () => {
  const { shared, journey } = servicesOver(new OneFile());
  const { TextDocuments, DocumentBuilder, LangiumDocuments } = shared.workspace;
  let version = 0;
  const becomes = async (text: string) => {
    TextDocuments.set(TextDocument.create(uri.toString(), 'journey', ++version, text));
    await DocumentBuilder.update([uri], []);
    const document = LangiumDocuments.getDocument(uri);
    if (!document) throw new Error('The document is not known.');
    const { findings, journeys } = journey.analyser.analyse(document as Parameters<typeof journey.analyser.analyse>[0]);
    return { version: document.textDocument.version, codes: findings.map(({ code }) => code), count: journeys.length };
  };
  const before = await becomes(small);
  expect(before.count).toBe(1);
  expect(before.codes).not.toContain('too-large');
  expect(await becomes(small + ' '.repeat(limit))).toEqual({ version: 2, codes: ['too-large'], count: 0 });
  expect(shared.ServiceRegistry.getServices(uri)).toHaveProperty('lsp', {});
  expect(await becomes(small)).toEqual({ ...before, version: 3 });
  expect(await becomes('#'.repeat(limit + 1))).toEqual({ version: 4, codes: ['too-large'], count: 0 });
  expect(await becomes('')).toEqual({ version: 5, codes: [], count: 0 });
});

test('a file on disk whose size is known is not read, until it is smaller', async () => {
  const files = new OneFile();
  files.size = 25_000_001;
  const { shared, journey } = servicesOver(files);
  const { DocumentBuilder, LangiumDocuments } = shared.workspace;
  const document = await LangiumDocuments.getOrCreateDocument(uri);
  await DocumentBuilder.build([document]);
  const messages = () =>
    journey.analyser
      .analyse(document as Parameters<typeof journey.analyser.analyse>[0])
      .findings.map(({ message }) => message);
  expect(messages()).toEqual(['This file has 25.1 MB; files of up to 3 MB are read.']);
  expect(files.reads).toBe(0);
  files.size = small.length;
  await DocumentBuilder.update([uri], []);
  expect(files.reads).toBe(1);
  expect(messages().join()).not.toContain('MB');
  files.size = limit + 1;
  await DocumentBuilder.update([uri], []);
  expect(files.reads).toBe(1);
  expect(messages()).toHaveLength(1);
});

/** A folder that is known by what is told about it: files of 2.9 MB, as a change of branches brings them. */
class FullFolder extends OneFile {
  override size = 2_900_000;

  override async stat(at: URI) {
    return { isFile: true, isDirectory: false, uri: at };
  }
}

test('files that come to a folder are read while there is room, as at the start; a used one always', async () => {
  const files = new FullFolder();
  const { shared } = servicesOver(files);
  const { DocumentBuilder, LangiumDocuments, TextDocuments } = shared.workspace;
  const at = (name: string) => URI.parse(`file:///maps/${name}.journey`);
  const closed = Array.from({ length: 20 }, (_, index) => at(`f${index}`));
  const known = () => closed.filter((one) => LangiumDocuments.hasDocument(one)).map((one) => closed.indexOf(one));
  await DocumentBuilder.update(closed, []);
  const most = Math.floor(usualAdvance / files.size);
  expect(known()).toEqual(Array.from({ length: most }, (_, index) => index));
  // What is known counts once, and what goes makes room.
  await DocumentBuilder.update([closed[0] ?? uri], []);
  await DocumentBuilder.update([], [closed[1] ?? uri]);
  await DocumentBuilder.update([closed[18] ?? uri, closed[19] ?? uri], []);
  expect(known()).toEqual([0, 2, 3, 4, 5, 18]);
  TextDocuments.set(TextDocument.create(uri.toString(), 'journey', 1, 'use: ./f19.journey\n'));
  await DocumentBuilder.update([uri], []);
  await DocumentBuilder.update([closed[17] ?? uri, closed[19] ?? uri], []);
  expect(known()).toEqual([0, 2, 3, 4, 5, 18, 19]);
});

test('a text that a caller hands in is not read either', async () => {
  const text = small + ' '.repeat(limit);
  const [analysis] = await readJourneys([{ uri: uri.toString(), text }], { today: { year: 2026 } });
  expect(analysis?.findings.map(({ code }) => code)).toEqual(['too-large']);
});
