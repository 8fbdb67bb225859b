/** Reports to the client which maps have changed, and gives them when it asks. */

import { DocumentState, type URI } from 'langium';
import type { Connection } from 'vscode-languageserver';
import { journeyTemplates } from '../language/catalogue/journey-templates.ts';
import { nameFor } from '../language/catalogue/words.ts';
import type { KeywordLanguage } from '../language/keywords/keyword-translations.ts';
import { firstLines, languageToBegin } from '../language/map-edits/begin.ts';
import type { JourneyTranslate } from '../language/messages/messages.ts';
import type { Brand } from '../language/model/brand.ts';
import { tooLarge } from '../language/project/analyser.ts';
import { isJourneyReport } from '../language/syntax/journey-report.ts';
import { packView } from '../language/view/packed-view.ts';
import { isJourneyMapParams, type JourneyChangedParams, journeyChanged, journeyMap, type MapData } from './protocol.ts';
import { type AnalysedDocument, type DocumentServices, onDocumentRequest, withDocument } from './with-document.ts';

export interface MapServices extends DocumentServices {
  /** BCP 47 tag of the reader. */
  readonly locale: () => string;
  /** How the project of a file wants it to look. */
  readonly brandOf: (uri: URI) => Brand | undefined;
  readonly translate: (keywords?: KeywordLanguage) => JourneyTranslate;
}

export function provideMaps(connection: Connection, services: MapServices): void {
  const { shared, journey } = services;
  shared.workspace.DocumentBuilder.onDocumentPhase(DocumentState.Validated, async (document) => {
    const version = journey.analyser.newest(document)?.version ?? document.textDocument.version;
    const params: JourneyChangedParams = { uri: document.uri.toString(), version };
    await connection.sendNotification(journeyChanged, params);
  });
  onDocumentRequest(
    connection,
    { method: journeyMap, isParams: isJourneyMapParams, needs: '{"uri"}' },
    ({ uri }, token): Promise<MapData | null> =>
      withDocument(uri, 'analysed', services, token, (analysed) => mapOf(uri, analysed, services)),
  );
}

function mapOf(uri: string, { document, analysis }: AnalysedDocument, services: MapServices): MapData {
  const { translate, locale, brandOf } = services;
  const brand = brandOf(document.uri);
  const report = document.parseResult.lexerReport;
  const t = translate(isJourneyReport(report) ? report.scan.language : undefined);
  return {
    uri,
    version: analysis.version,
    ...(analysis.language && { language: analysis.language }),
    ...(brand && { brand }),
    journeys: analysis.journeys.map(packView),
    ...(analysis.journeys.length === 0 &&
      isJourneyReport(report) &&
      beginnings(languageToBegin(analysis, report.scan, locale()))),
    // Not the findings: a project that wants to hear of no errors still has lines that are not on its map.
    unread: [
      ...analysis.findings.filter(({ code }) => code === tooLarge),
      ...analysis.problems
        .filter(({ code }) => code === 'syntax' || code === 'unknown-keyword' || code === 'misplaced')
        .map(({ range, message, args }) => ({ range, message: t(message, args) })),
    ].map(({ range, message }) => ({ range, message })),
  };
}

/** What the page offers to begin with. */
function beginnings(language: KeywordLanguage): Pick<MapData, 'start' | 'templates'> {
  return {
    start: [...firstLines(language, '  ')],
    templates: journeyTemplates.map(({ id, journey, touchpoints }) => ({
      id,
      name: nameFor(journey, language),
      stages: touchpoints.map(({ length }) => length),
    })),
  };
}
