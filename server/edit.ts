/** Answers what an edit of the map makes of the text. The text itself is the client's: nothing is changed here. */
import type { Connection } from 'vscode-languageserver';
import { restructure } from '../language/map-edits/apply.ts';
import type { JourneyDate } from '../language/model/model.ts';
import { isJourneyEditParams, type JourneyEditAnswer, journeyEdit, type MapEdit } from './protocol.ts';
import { type EditServices, type NewestDocument, onDocumentRequest, withNewest } from './with-document.ts';

export interface DatedEditServices extends EditServices {
  readonly today: () => JourneyDate;
  /** BCP 47 tag of the reader. */
  readonly locale: () => string;
}

export function provideEdits(connection: Connection, services: DatedEditServices): void {
  onDocumentRequest(
    connection,
    { method: journeyEdit, isParams: isJourneyEditParams, needs: '{"uri", "version", "edit"}' },
    ({ uri, edit }, token) => withNewest(uri, services, token, (newest) => answer(edit, newest, services)),
  );
}

function answer(
  edit: MapEdit,
  { analysis, source }: NewestDocument,
  { translate, today, locale }: DatedEditServices,
): JourneyEditAnswer {
  const outcome = restructure(edit, { analysis, source, today: today(), locale: locale() });
  return outcome.refused === undefined
    ? { version: analysis.version, edits: outcome.edits, focus: outcome.focus }
    : { refused: translate()(outcome.refused, outcome.args) };
}
