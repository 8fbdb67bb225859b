/** What is kept of who uses whom is what one finds by following every line anew, after any change. */
import fc from 'fast-check';
import { type LangiumDocument, TextDocument, URI, UriUtils } from 'langium';
import { expect, test } from 'vitest';
import { isJourneyFile, type JourneyFile } from '../../language/generated/ast.ts';
import { translatorFor } from '../../language/messages/messages.ts';
import { declaredAs } from '../../language/model/in-reach.ts';
import type { Declarations, Journey } from '../../language/model/model.ts';
import { isJourneyDocument } from '../../language/names/occurrences.ts';
import { readJourneys } from '../../language/read-journeys.ts';
import { FindingsValidator } from '../../server/diagnostics.ts';
import { createLanguage, today } from '../support/language.ts';

const names = ['a', 'b', 'c', 'd', 'sub/e'] as const;

const kinds = ['personas', 'channels', 'teams', 'sources'] as const;
const keys = ['kim', 'shop', 'sales', 'crm', undefined] as const;

const uriOf = (name: string) => URI.parse(`file:///maps/${name}.journey`);

class Workspace {
  readonly services = createLanguage(
    {},
    {
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
    },
  );
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

  async putAll(texts: readonly (readonly [string, string])[]): Promise<void> {
    const { TextDocuments, DocumentBuilder } = this.services.shared.workspace;
    for (const [name, text] of texts)
      TextDocuments.set(TextDocument.create(uriOf(name).toString(), 'journey', 1, text));
    const uris = texts.map(([name]) => uriOf(name));
    await DocumentBuilder.update(uris, []);
  }

  journeysOf({ $document }: JourneyFile): readonly Journey[] {
    if (!$document) throw new Error('The file is in no document.');
    return this.services.journey.analyser.current($document as LangiumDocument<JourneyFile>).file.journeys;
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
  /** What a journey can name: all lists at once, the nearest first. */
  const inReach = (file: JourneyFile, at: number) => {
    const { analyser } = services.journey;
    const own = (one: JourneyFile) =>
      one.$document && analyser.current(one.$document as LangiumDocument<JourneyFile>).file;
    const places = [own(file)?.journeys[at], own(file), ...followed(file).map(own)].flatMap(
      (one) => one?.declares ?? [],
    );
    const list = (kind: keyof Declarations) =>
      places.flatMap((place, index) =>
        place[kind].filter(
          ({ key }) => !places.slice(0, index).some((near) => near[kind].some((one) => one.key === key)),
        ),
      );
    return { personas: list('personas'), channels: list('channels'), teams: list('teams'), sources: list('sources') };
  };
  return { followed, isUsed, inReach };
}

const content = fc.record({
  uses: fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'sub/e', 'missing', '../outside'), { maxLength: 3 }),
  declares: fc.constantFrom(
    '',
    'persona kim: Kim\n',
    'channel shop: Shop\nteam sales: Sales\n',
    'channel shop: Store\nchannel shop: Stall\nsource crm: Data\n',
  ),
  inside: fc.constantFrom('', '  persona kim: Kim of the journey\n', '  team sales: Ours\n  channel app: App\n'),
  says: fc.constantFrom('', '    channel: shop\n', '    owner: sales\n', '    next: other\n'),
  compares: fc.constantFrom('', '  compares: J-a\n'),
});

const change = fc.record({
  name: fc.constantFrom(...names),
  text: fc.option(content, { nil: undefined, freq: 6 }),
});

function textOf(
  name: string,
  { uses, declares, inside, says, compares }: typeof content extends fc.Arbitrary<infer T> ? T : never,
) {
  const paths = uses.map((use) => `use: ${name.includes('/') ? '../' : './'}${use}.journey\n`);
  const personas = declares === '' ? '  for: kim\n' : '';
  return `${paths.join('')}${declares}journey: J-${name}\n${compares}${personas}${inside}  touchpoint: T\n${says}`;
}

test('after any changes the files that are used, and whether one is used, are those of the definition', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 8 }), async (changes) => {
      const workspace = new Workspace();
      for (const { name, text } of changes) {
        await workspace.put(name, text && textOf(name, text));
        const { reach } = workspace.services.journey;
        const { followed, isUsed, inReach } = slowly(workspace);
        for (const file of workspace.files) {
          const used = followed(file);
          expect([...reach.transitiveImports(file)]).toEqual(used);
          const declares = (one: JourneyFile) =>
            one.personas.length + one.channels.length + one.teams.length + one.sources.length > 0;
          expect([...reach.declaringFiles(file)]).toEqual(used.filter(declares));
          expect(reach.isUsed(file)).toBe(isUsed(file));
          for (const [index, journey] of workspace.journeysOf(file).entries()) {
            const all = inReach(file, index);
            const found = kinds.map((kind) => keys.map((key) => declaredAs(journey.inReach, kind, key)));
            const right = kinds.map((kind) => keys.map((key) => all[kind].find((one) => one.key === key)));
            expect({ lists: { ...journey.inReach }, found }).toEqual({ lists: all, found: right });
          }
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
    workspace.files.flatMap((file) => [...journey.reach.transitiveImports(file)].map((one) => one.journeys[0]?.name));
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

/** Files of which each uses the next, declares something of every kind, and names what the next ones declare. */
function row(count: number, isCircle: boolean): [string, string][] {
  return Array.from({ length: count }, (_, index) => {
    const [next, third] = [(index + 1) % count, (index + 3) % count];
    const use = isCircle || index + 1 < count ? `use: ./f${next}.journey\n` : '';
    const declares = `persona p${index}: P${index}\nchannel c${index}: C${index}\nteam t${index}: T${index}\n`;
    const lines = `      channel: c${third}\n      owner: t${third}\n      rating: 2 [p${next}]\n`;
    return [`f${index}`, `${use}${declares}journey: J${index}\n  for: p${next}\n  touchpoint: T\n${lines}`];
  });
}

test.each([false, true])(
  'a chain of files that all declare something costs as much a file as a short one (%s)',
  async (isCircle) => {
    const stepsFor = async (count: number) => {
      const workspace = new Workspace();
      await workspace.putAll(row(count, isCircle));
      return workspace.services.journey.reach.steps;
    };
    const [short, long] = [await stepsFor(30), await stepsFor(120)];
    // Four times the files: a walk to the end from each of them would be sixteen times the way.
    expect(long).toBeLessThan(short * 8);
  },
);

test('a file that comes is offered where a path leads nowhere', async () => {
  const workspace = new Workspace();
  await workspace.put('a', 'use: ./shraed.journey\njourney: A\n  touchpoint: T\n');
  const candidates = () => {
    const document = workspace.services.shared.workspace.LangiumDocuments.getDocument(uriOf('a'));
    const analysis = document && workspace.services.journey.analyser.newest(document);
    return analysis?.file.unresolved.map((one) => one.candidates);
  };
  expect(candidates()).toEqual([[]]);
  await workspace.put('shared', 'channel: post\n');
  expect(candidates()).toEqual([['./shared.journey']]);
  await workspace.put('shared', undefined);
  expect(candidates()).toEqual([[]]);
});
