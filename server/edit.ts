/** Answers what an edit of the map makes of the text. The text itself is the client's: nothing is changed here. */
import type { CancellationToken, Connection } from 'vscode-languageserver';
import type { KeywordLanguage } from '../language/keywords/keyword-translations.ts';
import { restructure } from '../language/map-edits/apply.ts';
import type { MapEditContext } from '../language/map-edits/edit-result.ts';
import { findingsOf, titleOf } from '../language/map-edits/fix.ts';
import type { JourneyTranslate } from '../language/messages/messages.ts';
import type { JourneyDate } from '../language/model/model.ts';
import {
  type FindingOfCard,
  isJourneyEditParams,
  isJourneyFindingsParams,
  type JourneyEditAnswer,
  type JourneyFindingsAnswer,
  type JourneyFindingsParams,
  journeyEdit,
  journeyFindings,
  type MapEdit,
} from './protocol.ts';
import { renameFromMap } from './rename-from-map.ts';
import { type EditServices, type NewestDocument, onDocumentRequest, withNewest } from './with-document.ts';

export interface DatedEditServices extends EditServices {
  readonly today: () => JourneyDate;
  /** BCP 47 tag of the reader. */
  readonly locale: () => string;
  /** The reader's words, with the keywords of a text in that language. */
  readonly translateAbout: (keywords: KeywordLanguage) => JourneyTranslate;
}

export function provideEdits(connection: Connection, services: DatedEditServices): void {
  onDocumentRequest(
    connection,
    { method: journeyEdit, isParams: isJourneyEditParams, needs: '{"uri", "version", "edit"}' },
    ({ uri, edit }, token) => withNewest(uri, services, token, (newest) => answer(edit, newest, services, token)),
  );
  onDocumentRequest(
    connection,
    { method: journeyFindings, isParams: isJourneyFindingsParams, needs: '{"uri", "journey", "touchpoint"}' },
    (params, token) => withNewest(params.uri, services, token, (newest) => findings(params, newest, services)),
  );
}

function contextOf({ analysis, source }: NewestDocument, services: DatedEditServices): MapEditContext {
  const { today, locale, translateAbout } = services;
  return { analysis, source, today: today(), locale: locale(), t: translateAbout(source.report.scan.language) };
}

async function answer(
  edit: MapEdit,
  newest: NewestDocument,
  services: DatedEditServices,
  token: CancellationToken,
): Promise<JourneyEditAnswer> {
  const t = services.translate();
  if (edit.kind === 'rename') return renameFromMap(edit, newest, { ...services, token });
  const outcome = restructure(edit, contextOf(newest, services));
  if (outcome.refused !== undefined) return { refused: t(outcome.refused, outcome.args) };
  const { edits, focus, notices = [] } = outcome;
  const notice = notices.map(({ message, args }) => t(message, args)).join(' ');
  return { version: newest.analysis.version, edits, focus, ...(notice === '' ? {} : { notice }) };
}

function findings(
  { journey: key, touchpoint }: JourneyFindingsParams,
  newest: NewestDocument,
  services: DatedEditServices,
): JourneyFindingsAnswer {
  const journey = newest.analysis.file.journeys.find((one) => one.key === key);
  if (!journey) return { refused: services.translate()('restructuring.no-journey') };
  const context = contextOf(newest, services);
  return {
    findings: findingsOf(touchpoint, journey, context).map(({ finding, fixes }): FindingOfCard => {
      const { level, message } = finding;
      return { level, message, fixes: fixes.map((fix) => titleOf(fix, context)) };
    }),
  };
}
