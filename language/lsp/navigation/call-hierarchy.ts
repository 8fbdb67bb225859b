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
import { isJourneyDocument, type Mentions, type Occurrence } from '../../names/occurrences.ts';
import { nameNodeOf } from '../../names/scopes.ts';
import { nameOf, touchpointsIn } from '../../names/symbol-tables.ts';
import type { Surroundings } from '../../project/analyser.ts';
import { rangeIn } from './navigation.ts';

type Stop = ast.Touchpoint | ast.Stage | ast.Journey;

interface Services {
  readonly mentions: Mentions;
  readonly documents: LangiumDocuments;
}

export class JourneyCallHierarchyProvider implements CallHierarchyProvider {
  private readonly services: Services;
  private readonly surroundings: Surroundings;

  constructor(services: Services, surroundings: Surroundings) {
    this.services = services;
    this.surroundings = surroundings;
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
    const meant = this.services.mentions
      .all({ kind: 'thing', node: stop })
      .filter(({ mention }) => mention.part === 'reference' && ['next', 'again'].includes(mention.placed.keyword.word));
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
    const references = ast.isTouchpoint(stop) ? stop.next : metAgainIn(stop);
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
    const mention = this.services.mentions.at(document, offset);
    const meaning = mention && this.services.mentions.meaning(document, mention);
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

  private writtenOn({ document, mention }: Occurrence): { readonly node: Stop; readonly range: Range } | undefined {
    const root = document.parseResult.value.$cstNode;
    const node = root && CstUtils.findLeafNodeAtOffset(root, mention.at.start)?.astNode;
    const stop = node && AstUtils.getContainerOfType(node, isStop);
    return stop && { node: stop, range: rangeIn(document, mention) };
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
      name: nameOf(node) ?? node.id ?? this.surroundings.translate()('symbol.unnamed'),
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

function metAgainIn({ members }: ast.Stage | ast.Journey): ast.Again['touchpoint'][] {
  const all: readonly (ast.Stage | ast.Touchpoint | ast.Again)[] = members;
  return all.filter(ast.isAgain).map(({ touchpoint }) => touchpoint);
}

function selectionOf(node: Stop): Range | undefined {
  const start = node.$cstNode?.range.start;
  return nameNodeOf(node)?.range ?? (start && { start, end: start });
}

function grouped(
  occurrences: readonly Occurrence[],
  place: (one: Occurrence) => { readonly node: Stop; readonly range: Range } | undefined,
): ReadonlyMap<Stop, Range[]> {
  const groups = new Map<Stop, Range[]>();
  for (const one of occurrences) {
    const found = place(one);
    if (found) groups.set(found.node, [...(groups.get(found.node) ?? []), found.range]);
  }
  return groups;
}
