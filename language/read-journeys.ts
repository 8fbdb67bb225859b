import { DefaultServiceRegistry, EmptyFileSystem, type LangiumCoreServices, type LangiumDocument, URI } from 'langium';
import type * as ast from './generated/ast.ts';
import { createJourneyServices, type JourneyServices } from './journey-module.ts';
import { translatorFor } from './messages/messages.ts';
import type { JourneyDate } from './model/model.ts';
import { addressFrom } from './names/import-graph.ts';
import type { FileAnalysis } from './project/analyser.ts';
import { noEditor } from './project/editor.ts';
import type { FileSettings } from './rules/settings.ts';
import { plainText } from './syntax/plain-text.ts';

export interface JourneyText {
  /** Address of the file; relative `use` paths start from it. */
  readonly uri: string;
  readonly text: string;
}

export interface ReadOptions {
  /** The day that counts as today for findings that depend on one. */
  readonly today: JourneyDate;
  /** BCP 47 tag of the reader's language. */
  readonly locale?: string;
  /** Addresses of the folders that `use` must not leave; left out, each file's own folder. */
  readonly roots?: readonly string[];
  /** What the project of a file wants of it; left out, no file is in a project. */
  readonly settings?: (uri: string) => FileSettings;
  /** Gives the text of a file that a `use` line names, or `undefined` when there is none. */
  readonly load?: (uri: string) => Promise<string | undefined>;
  /** Hears the address of each file that a `source` names as its data, wherever that is; such a file is not read. */
  readonly sourceFile?: (uri: string) => void;
}

/**
 * Reads files and those they use, and analyses them together.
 *
 * @returns one analysis a given file, in the given order; none for files that were only used.
 */
export async function readJourneys(files: readonly JourneyText[], options: ReadOptions): Promise<FileAnalysis[]> {
  const words = translatorFor(options.locale);
  const { settings } = options;
  const { shared, journey } = createJourneyServices({
    ...EmptyFileSystem,
    host: {
      today: () => options.today,
      translate: (keywords) => words.about(keywords),
      editor: () => noEditor,
      ...(settings && { settings: (uri) => settings(uri.toString()) }),
    },
    sharedOverrides: { ServiceRegistry: (services) => new AnyName(services) },
  });
  const workspaceFolders = (options.roots ?? []).map((uri) => ({ uri, name: uri }));
  shared.workspace.WorkspaceManager.initialize({ workspaceFolders, capabilities: {}, processId: null, rootUri: null });
  const { LangiumDocuments, LangiumDocumentFactory, DocumentBuilder } = shared.workspace;
  const add = ({ uri, text }: JourneyText) => {
    const document = LangiumDocumentFactory.fromString<ast.JourneyFile>(text, URI.parse(uri));
    LangiumDocuments.addDocument(document);
    return document;
  };
  const documents = files.map(add);
  const read = await loadUsed(documents, journey, options, add);
  for (const uri of read.flatMap(sourceFilesOf)) options.sourceFile?.(uri.toString());
  await DocumentBuilder.build(LangiumDocuments.all.toArray());
  return documents.map((document) => journey.analyser.analyse(document));
}

/** Reads a text as a journey, whatever its file is called: a path that is given is read, `notes.txt` too. */
class AnyName extends DefaultServiceRegistry {
  override getServices(uri: URI): LangiumCoreServices {
    return this.all[0] ?? super.getServices(uri);
  }
}

function sourceFilesOf({ uri, parseResult: { value } }: LangiumDocument<ast.JourneyFile>): URI[] {
  const sources = [value, ...value.journeys].flatMap((holder) => holder.sources);
  return sources.flatMap(({ files }) => files).flatMap((file) => addressFrom(uri, plainText(file)) ?? []);
}

/** The given files, and those that they use. */
async function loadUsed(
  documents: readonly LangiumDocument<ast.JourneyFile>[],
  journey: JourneyServices,
  options: ReadOptions,
  add: (file: JourneyText) => LangiumDocument<ast.JourneyFile>,
): Promise<readonly LangiumDocument<ast.JourneyFile>[]> {
  const queue = [...documents];
  const asked = new Set<string>();
  for (const document of queue) {
    for (const { uri, file } of journey.reach.usesOf(document.parseResult.value)) {
      const address = uri?.toString();
      if (address === undefined || file || asked.has(address)) {
        continue;
      }
      asked.add(address);
      const text = await options.load?.(address);
      if (text !== undefined) {
        queue.push(add({ uri: address, text }));
      }
    }
  }
  return queue;
}
