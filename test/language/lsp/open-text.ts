/** A text in an editor without a window: what the providers answer, with no server between. */
import type { AstNode, LangiumDocument } from 'langium';
import type { JourneyServices } from '../../../language/journey-module.ts';
import type { Position, Range } from '../../../language/model/position.ts';
import { type Editor, noEditor } from '../../../language/project/editor.ts';
import { createLanguage } from '../../support/language.ts';

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
  const { journey, build } = createLanguage({ editor: () => editor });
  const [document] = await build({ 'map.journey': text, ...others });
  if (!document) throw new Error('The text was not read.');
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
