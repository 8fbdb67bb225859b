/** What is kept of who uses whom is what one finds by following every line anew, after any change. */
import fc from 'fast-check';
import { EmptyFileSystem, TextDocument, URI, UriUtils } from 'langium';
import { expect, test } from 'vitest';
import { isJourneyFile, type JourneyFile } from '../../language/generated/ast.ts';
import { createJourneyServices } from '../../language/journey-module.ts';
import { translatorFor } from '../../language/messages/messages.ts';
import { isJourneyDocument } from '../../language/names/occurrences.ts';
import { noEditor } from '../../language/project/editor.ts';
import { readJourneys } from '../../language/read-journeys.ts';
import { FindingsValidator } from '../../server/diagnostics.ts';

const names = ['a', 'b', 'c', 'd', 'sub/e'] as const;
const today = { year: 2026, month: 4, day: 1 };

const uriOf = (name: string) => URI.parse(`file:///maps/${name}.journey`);

class Workspace {
  readonly services = createJourneyServices({
    ...EmptyFileSystem,
    surroundings: { today: () => today, translate: () => translatorFor('en').t, editor: () => noEditor },
    // What is not looked at again keeps the findings that it had.
    overrides: {
      validation: {
        DocumentValidator: ({ analyser }) =>
          new FindingsValidator(
            analyser,
            () => undefined,
            () => translatorFor('en').t,
          ),
      },
    },
  });
  readonly texts = new Map<string, string>();
  private version = 0;

  constructor() {
    this.services.shared.workspace.WorkspaceManager.initialize({
      workspaceFolders: [{ uri: 'file:///maps', name: 'maps' }],
      capabilities: {},
      processId: null,
      rootUri: null,
    });
  }

  async put(name: string, text: string | undefined): Promise<void> {
    const { TextDocuments, DocumentBuilder } = this.services.shared.workspace;
    const uri = uriOf(name);
    if (text === undefined) {
      this.texts.delete(name);
      await DocumentBuilder.update([], [uri]);
      return;
    }
    this.texts.set(name, text);
    TextDocuments.set(TextDocument.create(uri.toString(), 'journey', ++this.version, text));
    await DocumentBuilder.update([uri], []);
  }

  get files(): JourneyFile[] {
    const all = this.services.shared.workspace.LangiumDocuments.all;
    return all
      .map(({ parseResult }) => parseResult.value)
      .filter(isJourneyFile)
      .toArray();
  }
}

/** The definition: every line is followed, every file is asked. */
function slowly({ services, files }: Workspace) {
  const { reach } = services.journey;
  const followed = (file: JourneyFile) => {
    const found = new Set([file]);
    for (const one of found) for (const use of reach.usesOf(one)) if (use.file) found.add(use.file);
    found.delete(file);
    return [...found];
  };
  const isUsed = (file: JourneyFile) =>
    files.some(
      (other) =>
        other !== file &&
        reach.usesOf(other).some(({ uri }) => file.$document && UriUtils.equals(uri, file.$document.uri)),
    );
  return { followed, isUsed };
}

const content = fc.record({
  uses: fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'sub/e', 'missing', '../outside'), { maxLength: 3 }),
  declares: fc.constantFrom('', 'persona kim: Kim\n', 'channel shop: Shop\nteam sales: Sales\n'),
  says: fc.constantFrom('', '    channel: shop\n', '    owner: sales\n', '    next: other\n'),
  compares: fc.constantFrom('', '  compares: J-a\n'),
});

const change = fc.record({
  name: fc.constantFrom(...names),
  text: fc.option(content, { nil: undefined, freq: 6 }),
});

function textOf(
  name: string,
  { uses, declares, says, compares }: typeof content extends fc.Arbitrary<infer T> ? T : never,
) {
  const paths = uses.map((use) => `use: ${name.includes('/') ? '../' : './'}${use}.journey\n`);
  const personas = declares === '' ? '  for: kim\n' : '';
  return `${paths.join('')}${declares}journey: J-${name}\n${compares}${personas}  touchpoint: T\n${says}`;
}

test('after any changes the files that are used, and whether one is used, are those of the definition', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 8 }), async (changes) => {
      const workspace = new Workspace();
      for (const { name, text } of changes) {
        await workspace.put(name, text && textOf(name, text));
        const { reach } = workspace.services.journey;
        const { followed, isUsed } = slowly(workspace);
        for (const file of workspace.files) {
          const used = followed(file);
          expect(reach.usedFiles(file)).toEqual(used);
          const declares = (one: JourneyFile) => one.personas.length + one.channels.length + one.teams.length > 0;
          expect(reach.declaringFiles(file)).toEqual(used.filter(declares));
          expect(reach.isUsed(file)).toBe(isUsed(file));
        }
      }
    }),
    { numRuns: 20 },
  );
});

test('after any changes every file has the findings of a workspace that is read anew', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 8 }), async (changes) => {
      const workspace = new Workspace();
      for (const { name, text } of changes) await workspace.put(name, text && textOf(name, text));
      const files = [...workspace.texts].map(([name, text]) => ({ uri: uriOf(name).toString(), text }));
      const afresh = await readJourneys(files, { today, locale: 'en', roots: ['file:///maps'] });
      const { LangiumDocuments } = workspace.services.shared.workspace;
      const kept = files.map(({ uri }) => {
        const document = LangiumDocuments.getDocument(URI.parse(uri));
        return document && workspace.services.journey.analyser.newest(document);
      });
      expect(kept.map((analysis) => analysis?.findings)).toEqual(afresh.map(({ findings }) => findings));
      expect(kept.map((analysis) => analysis?.file)).toEqual(afresh.map(({ file }) => file));
    }),
    { numRuns: 15 },
  );
});

test('folders that come or go change where a path may lead', async () => {
  const workspace = new Workspace();
  await workspace.put('sub/e', 'use: ../a.journey\n');
  await workspace.put('a', 'journey: A\n');
  const { shared, journey } = workspace.services;
  const used = () =>
    workspace.files.flatMap((file) => journey.reach.usedFiles(file).map((one) => one.journeys[0]?.name));
  expect(used()).toEqual(['A']);
  const folders = (uri: string) => ({
    workspaceFolders: [{ uri, name: uri }],
    capabilities: {},
    processId: null,
    rootUri: null,
  });
  shared.workspace.WorkspaceManager.initialize(folders('file:///maps/sub'));
  expect(used()).toEqual([]);
  expect(shared.workspace.LangiumDocuments.all.filter(isJourneyDocument).count()).toBe(2);
});
