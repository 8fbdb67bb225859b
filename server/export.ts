/** The map as a file: the same bytes as from the command line. What draws it is loaded when it is first asked for. */
import { DocumentState, type LangiumDocument, URI, UriUtils } from 'langium';
import type { CancellationToken, Connection } from 'vscode-languageserver';
import { base64 } from '../export/base64.ts';
import type { ComparedJourneys } from '../export/drawing.ts';
import type { Exporter } from '../export/exporter.ts';
import type { FileAnalysis } from '../language/project/analyser.ts';
import { cancellable } from './cancellable.ts';
import { type CompareServices, type FoundSide, findOther } from './compare.ts';
import { type ExportedBeside, type ExportedData, isJourneyExportParams, journeyExport } from './protocol.ts';

export interface ExportServices extends CompareServices {
  readonly loadExporter: () => Promise<Exporter>;
  /** BCP 47 tag of the reader's language. */
  readonly locale: () => string;
}

export function provideExports(connection: Connection, services: ExportServices): void {
  const { shared, journey, pending, loadExporter, locale } = services;
  const { DocumentBuilder, LangiumDocuments, WorkspaceManager } = shared.workspace;
  let exporter: Promise<Exporter> | undefined;
  connection.onRequest(
    journeyExport,
    cancellable(async (params: unknown, token: CancellationToken): Promise<ExportedData | null> => {
      if (!isJourneyExportParams(params)) {
        throw new TypeError(`${journeyExport} needs {"uri", "request"}.`);
      }
      const uri = URI.parse(params.uri);
      await WorkspaceManager.ready;
      await pending.taken();
      if (!LangiumDocuments.hasDocument(uri)) {
        return null;
      }
      // What stands beside it can be in any other document.
      await (params.beside
        ? DocumentBuilder.waitUntil(DocumentState.Validated, token)
        : DocumentBuilder.waitUntil(DocumentState.Validated, uri, token));
      const document = LangiumDocuments.getDocument(uri);
      const analysis = document && journey.analyser.newest(document);
      const compared = analysis && params.beside && (await comparedWith(document, analysis, params.beside, services));
      if (!analysis || (params.beside && !compared)) {
        return null;
      }
      // One that could not be loaded is tried again the next time: a browser may have been without a network.
      exporter ??= loadExporter().catch((error: unknown) => {
        exporter = undefined;
        throw error;
      });
      const { export: writeMap, exportComparison } = await exporter;
      const { bytes, warnings } = await (compared
        ? exportComparison(compared, params.request, locale())
        : writeMap(analysis.journeys, params.request, locale()));
      return { bytes: base64(bytes), warnings };
    }),
  );
}

/** `undefined` where there is nothing to see beside it. */
async function comparedWith(
  document: LangiumDocument,
  { journeys }: FileAnalysis,
  beside: ExportedBeside,
  services: CompareServices,
): Promise<ComparedJourneys | undefined> {
  if (beside.kind === 'personas') return { ...beside, journeys };
  const { pairs } = await findOther(document, journeys, beside, services);
  if (pairs.length === 0) return undefined;
  const sideOf = ({ uri, analysed }: FoundSide) =>
    uri === null ? { analysed } : { analysed, source: UriUtils.basename(URI.parse(uri)) };
  return {
    kind: beside.kind === 'text' ? 'commit' : 'files',
    pairs: pairs.map(({ older, newer }) => ({ older: sideOf(older), newer: sideOf(newer) })),
  };
}
