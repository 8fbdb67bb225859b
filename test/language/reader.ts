import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EmptyFileSystem, URI } from 'langium';
import type * as ast from '../../language/generated/ast.ts';
import { createJourneyServices } from '../../language/journey-module.ts';
import { translatorFor } from '../../language/messages/messages.ts';
import type { JourneyDate } from '../../language/model/model.ts';
import type { FileAnalysis } from '../../language/project/analyser.ts';
import { noEditor } from '../../language/project/editor.ts';
import { defaultSettings, type FileSettings, type Settings } from '../../language/rules/settings.ts';

export interface Reader {
  /** Analyses a text as the file `name` in a folder in which the other given files lie. */
  read(text: string, name?: string): Promise<FileAnalysis>;
}

/** A reader that keeps its services, so that a property test can read thousands of texts. */
export async function createReader(
  others: Readonly<Record<string, string>> = {},
  today: JourneyDate = { year: 2026, month: 4, day: 1 },
  levels: Settings['levels'] = new Map(),
): Promise<Reader> {
  const { t } = translatorFor('en');
  const { shared, journey } = createJourneyServices({
    ...EmptyFileSystem,
    surroundings: {
      today: () => today,
      translate: () => t,
      editor: () => noEditor,
      settings: () => settingsWith(levels),
    },
  });
  const { LangiumDocuments, LangiumDocumentFactory, DocumentBuilder } = shared.workspace;
  const add = (name: string, text: string) => {
    const document = LangiumDocumentFactory.fromString<ast.JourneyFile>(text, URI.parse(`file:///maps/${name}`));
    LangiumDocuments.addDocument(document);
    return document;
  };
  await DocumentBuilder.build(Object.entries(others).map(([name, text]) => add(name, text)));
  return {
    async read(text, name = 'map.journey') {
      const document = add(name, text);
      await DocumentBuilder.build([document]);
      if (document.parseResult.parserErrors.length > 0) {
        throw new Error(`The parser stumbled: ${document.parseResult.parserErrors[0]?.message}`);
      }
      const analysis = journey.analyser.analyse(document);
      LangiumDocuments.deleteDocument(document.uri);
      return analysis;
    },
  };
}

/** A project that only sets levels. */
export function settingsWith(levels: Settings['levels']): FileSettings {
  return { settings: { ...defaultSettings, levels }, excluded: false };
}

/** Every example, by file name. */
export function exampleFiles(): Record<string, string> {
  const folder = join(import.meta.dirname, '..', '..', 'examples');
  const names = readdirSync(folder).filter((name) => name.endsWith('.journey'));
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}
