/** The language without a server: services over texts in memory, in English, on 1 April 2026. */
import { EmptyFileSystem, type LangiumDocument, URI } from 'langium';
import type { JourneyFile } from '../../language/generated/ast.ts';
import { createJourneyServices, type JourneyContext } from '../../language/journey-module.ts';
import { translatorFor } from '../../language/messages/messages.ts';
import { noEditor } from '../../language/project/editor.ts';

export const today = { year: 2026, month: 4, day: 1 } as const;

export type Language = ReturnType<typeof createJourneyServices> & {
  /** Adds a text to the workspace; it is not built. */
  readonly add: (name: string, text: string) => LangiumDocument<JourneyFile>;
  /** Adds texts to the workspace and builds them together. */
  readonly build: (texts: Readonly<Record<string, string>>) => Promise<LangiumDocument<JourneyFile>[]>;
};

/** The address of a file in the folder that tests have their texts in; an address stays as it is. */
export function uriOf(name: string): URI {
  return URI.parse(/^[\w-]+:/.test(name) ? name : `file:///maps/${name}`);
}

/**
 * Services of their own.
 *
 * @param host differences from a project without settings and an editor without abilities.
 */
export function createLanguage(
  host: Partial<JourneyContext['host']> = {},
  more: Partial<Omit<JourneyContext, 'host'>> = {},
): Language {
  const { t } = translatorFor('en');
  const services = createJourneyServices({
    ...EmptyFileSystem,
    ...more,
    host: { today: () => today, translate: () => t, editor: () => noEditor, ...host },
  });
  const { LangiumDocuments, LangiumDocumentFactory, DocumentBuilder } = services.shared.workspace;
  const add = (name: string, text: string) => {
    const document = LangiumDocumentFactory.fromString<JourneyFile>(text, uriOf(name));
    LangiumDocuments.addDocument(document);
    return document;
  };
  return {
    ...services,
    add,
    build: async (texts) => {
      const documents = Object.entries(texts).map(([name, text]) => add(name, text));
      await DocumentBuilder.build(documents);
      return documents;
    },
  };
}
