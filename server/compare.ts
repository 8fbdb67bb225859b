/** Journeys side by side: finds the other one, and pairs what belongs together. */
import { AstUtils, type LangiumDocument, URI } from 'langium';
import type { Connection } from 'vscode-languageserver';
import { isReversed, pairJourneys } from '../language/analysis/pair-journeys.ts';
import { isJourneyFile, type Journey, type JourneyFile } from '../language/generated/ast.ts';
import type { JourneyView } from '../language/model/journey-view.ts';
import { packView } from '../language/view/packed-view.ts';
import type { DetachedTexts } from './detached-texts.ts';
import {
  type ComparedData,
  type ComparedPair,
  type ComparedWith,
  isJourneyComparedParams,
  journeyCompared,
  type NothingCompared,
} from './protocol.ts';
import { type DocumentServices, onDocumentRequest, withDocument } from './with-document.ts';

export interface CompareServices extends DocumentServices {
  readonly otherTexts: DetachedTexts;
}

/** One journey of a pair, and the address of its document; none where it came as a text. */
export interface FoundSide {
  readonly uri: string | null;
  readonly analysed: JourneyView;
}

interface FoundPair {
  readonly older: FoundSide;
  readonly newer: FoundSide;
}

/** What a comparison found, or why it found nothing. */
interface Found extends Pick<ComparedData, 'alone' | 'nothing'> {
  readonly pairs: readonly FoundPair[];
}

/** Answers the client's question what a document looks like beside another one. */
export function provideComparisons(connection: Connection, services: CompareServices): void {
  onDocumentRequest(
    connection,
    { method: journeyCompared, isParams: isJourneyComparedParams, needs: '{"uri", "with"}' },
    ({ uri, with: other }, token): Promise<ComparedData | null> =>
      // All documents: a journey that names one of this document can stand in any of them.
      withDocument(uri, 'all-analysed', services, token, async ({ document, analysis: { version, journeys } }) => {
        const isEmpty = journeys.length === 0;
        const found = isEmpty ? none('no-journey-here') : await findOther(document, journeys, other, services);
        return { uri, version, ...found, pairs: found.pairs.map(packedPair) };
      }),
  );
}

function packedPair({ older, newer }: FoundPair): ComparedPair {
  const packed = ({ uri, analysed }: FoundSide) => ({ uri, analysed: packView(analysed) });
  return { older: packed(older), newer: packed(newer) };
}

function none(nothing: NothingCompared): Found {
  return { pairs: [], alone: [], nothing };
}

/** What belongs together in a document and another one; waits for nothing. */
export async function findOther(
  document: LangiumDocument,
  own: readonly JourneyView[],
  other: ComparedWith,
  services: CompareServices,
): Promise<Found> {
  switch (other.kind) {
    case 'named':
      return findNamed(document, services);
    case 'file': {
      const found = services.shared.workspace.LangiumDocuments.getDocument(URI.parse(other.uri));
      const analysis = found && services.journey.analyser.newest(found);
      if (!analysis) {
        return none('other-unknown');
      }
      return paired({ uri: other.uri, journeys: analysis.journeys }, { uri: document.uri.toString(), journeys: own });
    }
    case 'text': {
      const journeys = await services.otherTexts.read(other);
      return paired({ uri: null, journeys }, { uri: document.uri.toString(), journeys: own });
    }
  }
}

interface Side {
  readonly uri: string | null;
  readonly journeys: readonly JourneyView[];
}

/** A text that is no file any more was there before; of two files, what they say about themselves decides. */
function paired(other: Side, own: Side): Found {
  if (other.journeys.length === 0) {
    return none('no-journey-there');
  }
  const { pairs, alone } = pairJourneys(other.journeys, own.journeys);
  const names = [...alone.older, ...alone.newer].map(({ name }) => name);
  if (pairs.length === 0) {
    return { pairs: [], alone: names, nothing: 'no-counterpart' };
  }
  return {
    pairs: pairs.map(({ older, newer }): FoundPair => {
      const pair = { older: { uri: other.uri, analysed: older }, newer: { uri: own.uri, analysed: newer } };
      return other.uri !== null && isReversed(older, newer) ? { older: pair.newer, newer: pair.older } : pair;
    }),
    alone: names,
    nothing: null,
  };
}

function findNamed(document: LangiumDocument, services: CompareServices): Found {
  const file = document.parseResult.value;
  if (!isJourneyFile(file)) {
    return none('no-journey-here');
  }
  const forward = file.journeys.flatMap((newer) => pairOf(newer, services));
  const pairs = forward.length > 0 ? forward : namesOneOf(file, document, services);
  if (pairs.length > 0) {
    return { pairs, alone: [], nothing: null };
  }
  return none(file.journeys.some(({ compares }) => compares.length > 0) ? 'named-unknown' : 'nothing-named');
}

/** Journeys of other files that are measured against one of this file. */
function namesOneOf(file: JourneyFile, { uri }: LangiumDocument, services: CompareServices): FoundPair[] {
  const own = new Set(file.journeys);
  return services.shared.workspace.LangiumDocuments.all
    .toArray()
    .filter((other) => other.uri.scheme === uri.scheme)
    .flatMap(({ parseResult }) => (isJourneyFile(parseResult.value) ? parseResult.value.journeys : []))
    .filter((newer) => newer.compares.some(({ ref }) => ref !== undefined && own.has(ref)))
    .flatMap((newer) => pairOf(newer, services));
}

/** A journey, and the one that it says it is measured against. */
function pairOf(node: Journey, services: CompareServices): FoundPair[] {
  const named = node.compares[0]?.ref;
  const older = named && named !== node ? sideOf(named, services) : undefined;
  const newer = sideOf(node, services);
  return older && newer ? [{ older, newer }] : [];
}

function sideOf(node: Journey, { journey }: CompareServices): FoundSide | undefined {
  const document = AstUtils.getDocument(node);
  const file = document.parseResult.value;
  const index = isJourneyFile(file) ? file.journeys.indexOf(node) : -1;
  const analysed = journey.analyser.newest(document)?.journeys[index];
  return analysed && { uri: document.uri.toString(), analysed };
}
