/** The client's questions about one document: each answer waits until that document is known and read far enough. */
import { DocumentState, type LangiumDocument, URI } from 'langium';
import type { LangiumSharedServices } from 'langium/lsp';
import type { CancellationToken, Connection } from 'vscode-languageserver';
import type { JourneyServices } from '../language/journey-module.ts';
import type { JourneyTranslate } from '../language/messages/messages.ts';
import type { FileAnalysis } from '../language/project/analyser.ts';
import { unreadBytesOf } from '../language/project/size-limit.ts';
import { isJourneyReport } from '../language/syntax/journey-report.ts';
import { SourceText } from '../language/text/source-text.ts';
import { cancellable } from './cancellable.ts';
import type { PendingChanges } from './pending-changes.ts';

export interface DocumentServices {
  readonly shared: LangiumSharedServices;
  readonly journey: JourneyServices;
  readonly pending: PendingChanges;
}

/** A request of our own: its method, the guard of its parameters, and these in words. */
export interface DocumentRequest<Params> {
  readonly method: string;
  readonly isParams: (params: unknown) => params is Params;
  readonly needs: string;
}

/** Answers a request. Parameters that are not of its kind are an error. */
export function onDocumentRequest<Params>(
  connection: Connection,
  { method, isParams, needs }: DocumentRequest<Params>,
  answer: (params: Params, token: CancellationToken) => Promise<unknown>,
): void {
  const checked = async (params: unknown, token: CancellationToken): Promise<unknown> => {
    if (!isParams(params)) throw new TypeError(`${method} needs ${needs}.`);
    return answer(params, token);
  };
  connection.onRequest(method, cancellable(checked));
}

/**
 * How far the documents are to be read. `parsed`: the text of this one, whether or not the workspace is known.
 * `analysed`: its numbers and findings. `all-analysed`: those of every document, because the answer can stand in any of
 * them.
 */
export type Readiness = 'parsed' | 'analysed' | 'all-analysed';

/** The document at an address, with all changes that have arrived; `undefined` where there is none. */
export async function documentAt(
  uri: string,
  readiness: Readiness,
  { shared, pending }: DocumentServices,
  token: CancellationToken,
): Promise<LangiumDocument | undefined> {
  const { DocumentBuilder, LangiumDocuments, WorkspaceManager } = shared.workspace;
  const address = URI.parse(uri);
  if (readiness !== 'parsed') await WorkspaceManager.ready;
  await pending.flushed();
  if (!LangiumDocuments.hasDocument(address)) return undefined;
  if (readiness === 'all-analysed') {
    await DocumentBuilder.waitUntil(DocumentState.Validated, token);
  } else {
    const state = readiness === 'parsed' ? DocumentState.Parsed : DocumentState.Validated;
    await DocumentBuilder.waitUntil(state, address, token);
  }
  return LangiumDocuments.getDocument(address);
}

export interface AnalysedDocument {
  readonly document: LangiumDocument;
  /** The newest one that there is. */
  readonly analysis: FileAnalysis;
}

/** Answers from a document and its newest analysis; null where there is none. */
export async function withDocument<Answer>(
  uri: string,
  readiness: 'analysed' | 'all-analysed',
  services: DocumentServices,
  token: CancellationToken,
  answerFrom: (analysed: AnalysedDocument) => Answer | Promise<Answer>,
): Promise<Answer | null> {
  const document = await documentAt(uri, readiness, services, token);
  const analysis = document && services.journey.analyser.newest(document);
  return analysis ? answerFrom({ document, analysis }) : null;
}

export interface EditServices extends DocumentServices {
  readonly translate: () => JourneyTranslate;
}

/** A document whose analysis is of its newest text: ranges of the one are ranges of the other. */
export interface NewestDocument extends AnalysedDocument {
  readonly source: SourceText;
}

/** An author who types faster than the text is read is asked to try again, after so many looks. */
const mostLooks = 5;

/** Answers from a document as it is now; refuses in words where there is none, or where its text keeps changing. */
export async function withNewest<Answer>(
  uri: string,
  services: EditServices,
  token: CancellationToken,
  answerFrom: (newest: NewestDocument) => Answer | Promise<Answer>,
): Promise<Answer | { readonly refused: string }> {
  const { journey, translate } = services;
  for (let look = 0; look < mostLooks; look++) {
    const document = await documentAt(uri, 'analysed', services, token);
    if (!document || unreadBytesOf(document) !== undefined) {
      return { refused: translate()('restructuring.no-journey') };
    }
    const analysis = journey.analyser.newest(document);
    if (analysis?.version === document.textDocument.version) {
      return answerFrom({ document, analysis, source: sourceOf(document) });
    }
  }
  return { refused: translate()('restructuring.changing') };
}

function sourceOf({ parseResult, textDocument }: LangiumDocument): SourceText {
  const report = parseResult.lexerReport;
  if (!isJourneyReport(report)) throw new TypeError('The text was read by another lexer.');
  return new SourceText(textDocument.getText(), report);
}
