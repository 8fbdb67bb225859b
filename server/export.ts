/** The map as a file: the same bytes as from the command line. What draws it is loaded when it is first asked for. */
import { DocumentState, URI } from 'langium';
import type { LangiumSharedServices } from 'langium/lsp';
import type { CancellationToken, Connection } from 'vscode-languageserver';
import { base64 } from '../export/base64.ts';
import type { Exporter } from '../export/exporter.ts';
import type { JourneyServices } from '../language/journey-module.ts';
import { cancellable } from './cancellable.ts';
import type { PendingChanges } from './pending-changes.ts';
import { type ExportedData, isJourneyExportParams, journeyExport } from './protocol.ts';

export interface ExportServices {
  readonly shared: LangiumSharedServices;
  readonly journey: JourneyServices;
  readonly pending: PendingChanges;
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
      await DocumentBuilder.waitUntil(DocumentState.Validated, uri, token);
      const document = LangiumDocuments.getDocument(uri);
      const analysis = document && journey.analyser.newest(document);
      if (!analysis) {
        return null;
      }
      // One that could not be loaded is tried again the next time: a browser may have been without a network.
      exporter ??= loadExporter().catch((error: unknown) => {
        exporter = undefined;
        throw error;
      });
      const { export: write } = await exporter;
      const { bytes, warnings } = await write(analysis.journeys, params.request, locale());
      return { bytes: base64(bytes), warnings };
    }),
  );
}
