import { EmptyFileSystem, type LangiumDocument, URI } from 'langium';
import { noEditor } from '../editing/editor.ts';
import type * as ast from '../generated/ast.ts';
import { createJourneyServices, type JourneyServices } from '../journey-module.ts';
import { translatorFor } from '../messages/messages.ts';
import type { JourneyDate } from '../model/model.ts';
import type { FileSettings } from '../settings/settings.ts';
import type { FileAnalysis } from './analyser.ts';

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
    surroundings: {
      today: () => options.today,
      translate: (keywords) => words.about(keywords),
      editor: () => noEditor,
      ...(settings && { settings: (uri) => settings(uri.toString()) }),
    },
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
  await loadUsed(documents, journey, options, add);
  await DocumentBuilder.build(LangiumDocuments.all.toArray());
  return documents.map((document) => journey.analyser.analyse(document));
}

async function loadUsed(
  documents: readonly LangiumDocument<ast.JourneyFile>[],
  journey: JourneyServices,
  options: ReadOptions,
  add: (file: JourneyText) => LangiumDocument<ast.JourneyFile>,
): Promise<void> {
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
}
