/** Where a customer comes from and may go: `next` from touchpoint to touchpoint, `again` from a stage back to one. */
import { AstUtils, CstUtils, type LangiumDocument, type LangiumDocuments, URI } from 'langium';
import type { CallHierarchyProvider } from 'langium/lsp';
import type {
  CallHierarchyIncomingCall,
  CallHierarchyIncomingCallsParams,
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
  CallHierarchyOutgoingCallsParams,
  CallHierarchyPrepareParams,
  Range,
} from 'vscode-languageserver-protocol';
import { SymbolKind } from 'vscode-languageserver-types';
import * as ast from '../../generated/ast.ts';
import { isJourneyDocument, type LocatedOccurrence, type Occurrences } from '../../names/occurrences.ts';
import { nameNodeOf } from '../../names/scopes.ts';
import { nameOf, touchpointsIn } from '../../names/symbol-tables.ts';
import type { HostEnvironment } from '../../project/analyser.ts';
import { rangeIn } from './navigation.ts';

type Stop = ast.Touchpoint | ast.Stage | ast.Journey;

interface Services {
  readonly occurrences: Occurrences;
  readonly documents: LangiumDocuments;
}

export class JourneyCallHierarchyProvider implements CallHierarchyProvider {
  private readonly services: Services;
  private readonly host: HostEnvironment;

  constructor(services: Services, host: HostEnvironment) {
    this.services = services;
    this.host = host;
  }

  prepareCallHierarchy(document: LangiumDocument, params: CallHierarchyPrepareParams): CallHierarchyItem[] | undefined {
    const stop = isJourneyDocument(document)
      ? this.stopAt(document, document.textDocument.offsetAt(params.position))
      : undefined;
    const item = stop && this.item(stop);
    return item && [item];
  }

  incomingCalls({ item }: CallHierarchyIncomingCallsParams): CallHierarchyIncomingCall[] | undefined {
    const stop = this.stopOf(item);
    if (!stop) {
      return undefined;
    }
    const meant = this.services.occurrences
      .all({ kind: 'thing', node: stop })
      .filter(
        ({ occurrence }) =>
          occurrence.part === 'reference' && ['next', 'again'].includes(occurrence.clause.keyword.word),
      );
    const from = grouped(meant, (one) => this.writtenOn(one));
    return [...from].flatMap(([node, ranges]) => {
      const called = this.item(node);
      return called ? [{ from: called, fromRanges: ranges }] : [];
    });
  }

  outgoingCalls({ item }: CallHierarchyOutgoingCallsParams): CallHierarchyOutgoingCall[] | undefined {
    const stop = this.stopOf(item);
    if (!stop) {
      return undefined;
    }
    const references = ast.isTouchpoint(stop) ? stop.next.map(({ touchpoint }) => touchpoint) : metAgainIn(stop);
    const to = new Map<Stop, Range[]>();
    for (const { ref, $refNode } of references) {
      if (ref && $refNode) to.set(ref, [...(to.get(ref) ?? []), $refNode.range]);
    }
    return [...to].flatMap(([node, fromRanges]) => {
      const called = this.item(node);
      return called ? [{ to: called, fromRanges }] : [];
    });
  }

  /** What is named at the place; else the touchpoint or stage that the line belongs to. */
  private stopAt(document: LangiumDocument<ast.JourneyFile>, offset: number): Stop | undefined {
    const occurrence = this.services.occurrences.at(document, offset);
    const meaning = occurrence && this.services.occurrences.meaning(document, occurrence);
    if (meaning?.kind === 'thing' && isStop(meaning.node) && !ast.isJourney(meaning.node)) {
      return meaning.node;
    }
    const root = document.parseResult.value.$cstNode;
    const node = root && CstUtils.findLeafNodeAtOffset(root, offset)?.astNode;
    return (
      node && (AstUtils.getContainerOfType(node, ast.isTouchpoint) ?? AstUtils.getContainerOfType(node, ast.isStage))
    );
  }

  /** The thing that an item was made of, in the text as it is now. */
  private stopOf({ uri, selectionRange }: CallHierarchyItem): Stop | undefined {
    const document = this.services.documents.getDocument(URI.parse(uri));
    if (!document || !isJourneyDocument(document)) {
      return undefined;
    }
    const { line, character } = selectionRange.start;
    return document.parseResult.value.journeys
      .flatMap((journey): Stop[] => [journey, ...journey.members.filter(ast.isStage), ...touchpointsIn(journey)])
      .find((node) => {
        const start = selectionOf(node)?.start;
        return start?.line === line && start.character === character;
      });
  }

  private writtenOn({
    document,
    occurrence,
  }: LocatedOccurrence): { readonly node: Stop; readonly range: Range } | undefined {
    const root = document.parseResult.value.$cstNode;
    const node = root && CstUtils.findLeafNodeAtOffset(root, occurrence.at.start)?.astNode;
    const stop = node && AstUtils.getContainerOfType(node, isStop);
    return stop && { node: stop, range: rangeIn(document, occurrence) };
  }

  private item(node: Stop): CallHierarchyItem | undefined {
    const range = node.$cstNode?.range;
    const selectionRange = selectionOf(node);
    if (!range || !selectionRange) {
      return undefined;
    }
    const above = node.$container;
    const detail = ast.isStage(above) || ast.isJourney(above) ? nameOf(above) : undefined;
    return {
      name: nameOf(node) ?? node.id ?? this.host.translate()('symbol.unnamed'),
      kind: ast.isTouchpoint(node) ? SymbolKind.Event : ast.isStage(node) ? SymbolKind.Namespace : SymbolKind.Module,
      ...(detail === undefined ? {} : { detail }),
      uri: AstUtils.getDocument(node).uri.toString(),
      range,
      selectionRange,
    };
  }
}

function isStop(node: unknown): node is Stop {
  return ast.isTouchpoint(node) || ast.isStage(node) || ast.isJourney(node);
}

function metAgainIn({ members }: ast.Stage | ast.Journey): NonNullable<ast.Again['touchpoint']>[] {
  const all: readonly (ast.Stage | ast.Touchpoint | ast.Again)[] = members;
  return all.filter(ast.isAgain).flatMap(({ touchpoint }) => touchpoint ?? []);
}

function selectionOf(node: Stop): Range | undefined {
  const start = node.$cstNode?.range.start;
  return nameNodeOf(node)?.range ?? (start && { start, end: start });
}

function grouped(
  located: readonly LocatedOccurrence[],
  place: (one: LocatedOccurrence) => { readonly node: Stop; readonly range: Range } | undefined,
): ReadonlyMap<Stop, Range[]> {
  const groups = new Map<Stop, Range[]>();
  for (const one of located) {
    const found = place(one);
    if (found) groups.set(found.node, [...(groups.get(found.node) ?? []), found.range]);
  }
  return groups;
}
