/**
 * The map as a file, in the language of the journey: the same bytes as from the command line. What draws it is loaded
 * when it is first asked for.
 */
import { type LangiumDocument, URI, UriUtils } from 'langium';
import type { Connection } from 'vscode-languageserver';
import { base64 } from '../export/base64.ts';
import type { ComparedJourneys } from '../export/drawing.ts';
import type { Exporter } from '../export/exporter.ts';
import type { Brand } from '../language/model/brand.ts';
import type { FileAnalysis } from '../language/project/analyser.ts';
import { type CompareServices, type FoundSide, findOther } from './compare.ts';
import { type ExportedBeside, type ExportedData, isJourneyExportParams, journeyExport } from './protocol.ts';
import { onDocumentRequest, withDocument } from './with-document.ts';

export type LoadExporter = () => Promise<Exporter>;

/** Loads it once; again after a failure, as a browser may have been without a network. */
export function loadedOnce(load: LoadExporter): LoadExporter {
  let exporter: Promise<Exporter> | undefined;
  return () => {
    exporter ??= load().catch((error: unknown) => {
      exporter = undefined;
      throw error;
    });
    return exporter;
  };
}

export interface ExportServices extends CompareServices {
  readonly loadExporter: LoadExporter;
  /** BCP 47 tag of the reader's language. */
  readonly locale: () => string;
  /** How the project of a file wants it to look. */
  readonly brandOf: (uri: URI) => Brand | undefined;
}

export function provideExports(connection: Connection, services: ExportServices): void {
  const { loadExporter, locale, brandOf } = services;
  onDocumentRequest(
    connection,
    { method: journeyExport, isParams: isJourneyExportParams, needs: '{"uri", "request"}' },
    ({ uri, request, beside }, token): Promise<ExportedData | null> =>
      // What stands beside it can be in any other document.
      withDocument(uri, beside ? 'all-analysed' : 'analysed', services, token, async ({ document, analysis }) => {
        const compared = beside && (await comparedWith(document, analysis, beside, services));
        if (beside && !compared) return null;
        const { export: writeMap, exportComparison } = await loadExporter();
        const picture = analysis.language ?? locale();
        const branded = { ...request, brand: brandOf(document.uri) };
        const { bytes, further, warnings } = await (compared
          ? exportComparison(compared, branded, locale(), picture)
          : writeMap(analysis.journeys, branded, locale(), picture, document.textDocument.getText()));
        return { bytes: base64(bytes), ...(further ? { further: further.map(base64) } : {}), warnings };
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
