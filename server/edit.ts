/** Answers what an edit of the map makes of the text. The text itself is the client's: nothing is changed here. */
import { DocumentState, type LangiumDocument, URI } from 'langium';
import type { LangiumSharedServices } from 'langium/lsp';
import type { CancellationToken, Connection } from 'vscode-languageserver';
import type { JourneyServices } from '../language/journey-module.ts';
import { restructure } from '../language/map-edits/apply.ts';
import type { JourneyTranslate } from '../language/messages/messages.ts';
import type { JourneyDate } from '../language/model/model.ts';
import type { FileAnalysis } from '../language/project/analyser.ts';
import { unreadBytesOf } from '../language/project/size-limit.ts';
import { isJourneyReport } from '../language/syntax/journey-lexer.ts';
import { SourceText } from '../language/text/source-text.ts';
import { cancellable } from './cancellable.ts';
import type { PendingChanges } from './pending-changes.ts';
import { isJourneyEditParams, type JourneyEditAnswer, journeyEdit, type MapEdit } from './protocol.ts';

/** Somebody who types faster than the text is read is asked to try again, after so many looks. */
const mostLooks = 5;

export interface EditServices {
  readonly shared: LangiumSharedServices;
  readonly journey: JourneyServices;
  readonly pending: PendingChanges;
  readonly translate: () => JourneyTranslate;
  readonly today: () => JourneyDate;
}

export function provideEdits(connection: Connection, services: EditServices): void {
  const edit = async (params: unknown, token: CancellationToken): Promise<JourneyEditAnswer> => {
    if (!isJourneyEditParams(params)) {
      throw new TypeError(`${journeyEdit} needs {"uri", "version", "edit"}.`);
    }
    return onNewest(params.uri, services, token, (newest) => answer(params.edit, newest, services));
  };
  connection.onRequest<JourneyEditAnswer, void>(journeyEdit, cancellable(edit));
}

/** Answers from a document as it is now; refuses in words where there is none, or where it does not hold still. */
export async function onNewest<Answer>(
  uri: string,
  services: EditServices,
  token: CancellationToken,
  answerFrom: (newest: Newest) => Answer,
): Promise<Answer | { readonly refused: string }> {
  await services.shared.workspace.WorkspaceManager.ready;
  for (let look = 0; look < mostLooks; look++) {
    const newest = await newestOf(URI.parse(uri), services, token);
    if (newest === 'unknown') return { refused: services.translate()('restructuring.no-journey') };
    if (newest !== 'changing') return answerFrom(newest);
  }
  return { refused: services.translate()('restructuring.changing') };
}

export interface Newest {
  readonly document: LangiumDocument;
  readonly analysis: FileAnalysis;
}

/** `changing` while the analysis is of an older text: its ranges would put the words in the wrong place. */
async function newestOf(
  uri: URI,
  { shared, journey, pending }: EditServices,
  token: CancellationToken,
): Promise<Newest | 'unknown' | 'changing'> {
  const { DocumentBuilder, LangiumDocuments } = shared.workspace;
  await pending.taken();
  if (!LangiumDocuments.hasDocument(uri)) {
    return 'unknown';
  }
  await DocumentBuilder.waitUntil(DocumentState.Validated, uri, token);
  const document = LangiumDocuments.getDocument(uri);
  const analysis = document && journey.analyser.newest(document);
  if (document && unreadBytesOf(document) !== undefined) return 'unknown';
  return document && analysis?.version === document.textDocument.version ? { document, analysis } : 'changing';
}

function answer(edit: MapEdit, { document, analysis }: Newest, { translate, today }: EditServices): JourneyEditAnswer {
  const report = document.parseResult.lexerReport;
  if (!isJourneyReport(report)) {
    throw new TypeError('The text was read by another lexer.');
  }
  const source = new SourceText(document.textDocument.getText(), report);
  const outcome = restructure(edit, { analysis, source, today: today() });
  return outcome.refused === undefined
    ? { version: analysis.version, edits: outcome.edits, focus: outcome.focus }
    : { refused: translate()(outcome.refused, outcome.args) };
}
