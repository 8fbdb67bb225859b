/** A text in an editor without a window: what the providers answer, with no server between. */
import { type AstNode, EmptyFileSystem, type LangiumDocument, URI } from 'langium';
import { createJourneyServices, type JourneyServices } from '../../../language/journey-module.ts';
import { translatorFor } from '../../../language/messages/messages.ts';
import type { Position, Range } from '../../../language/model/position.ts';
import { type Editor, noEditor } from '../../../language/project/editor.ts';

export interface OpenText {
  readonly services: JourneyServices;
  readonly document: LangiumDocument<AstNode>;
  /** Where the first `word` stands, or the one on a line that contains `on`. */
  at(word: string, on?: string): Position;
  /** The text of a range. */
  textOf(range: Range): string;
}

/** Opens `text`, with other files beside it, all linked and validated. */
export async function openText(
  text: string,
  others: Readonly<Record<string, string>> = {},
  editor: Editor = noEditor,
): Promise<OpenText> {
  const { t } = translatorFor('en');
  const { shared, journey } = createJourneyServices({
    ...EmptyFileSystem,
    surroundings: { today: () => ({ year: 2026, month: 4, day: 1 }), translate: () => t, editor: () => editor },
  });
  const { LangiumDocuments, LangiumDocumentFactory, DocumentBuilder } = shared.workspace;
  const add = (name: string, content: string) => {
    const document = LangiumDocumentFactory.fromString(content, URI.parse(`file:///maps/${name}`));
    LangiumDocuments.addDocument(document);
    return document;
  };
  const document = add('map.journey', text);
  const documents = [document, ...Object.entries(others).map(([name, content]) => add(name, content))];
  await DocumentBuilder.build(documents);
  return {
    services: journey,
    document,
    at(word, on = word) {
      const line = text.indexOf(on);
      const offset = text.indexOf(word, line < 0 ? line : text.lastIndexOf('\n', line) + 1);
      if (line < 0 || offset < 0) {
        throw new Error(`"${word}" on a line with "${on}" is not in the text.`);
      }
      return document.textDocument.positionAt(offset);
    },
    textOf: (range) => document.textDocument.getText(range),
  };
}
