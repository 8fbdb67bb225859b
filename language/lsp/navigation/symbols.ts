/** The outline: journeys with their stages and touchpoints, and what they declare. */
import type { LangiumDocument } from 'langium';
import type { DocumentSymbolProvider } from 'langium/lsp';
import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver-types';
import type * as ast from '../../generated/ast.ts';
import type { JourneyTranslate } from '../../messages/messages.ts';
import type { Declarations, Named, Stage, StageEntry } from '../../model/model.ts';
import type { AnalysedJourney } from '../../model/numbers.ts';
import type { Position, Range } from '../../model/position.ts';
import type { HostEnvironment, JourneyAnalyser } from '../../project/analyser.ts';
import { nameOf } from '../../rules/shared/touchpoint-views.ts';
import { scoreSummary, touchpointSummary } from '../hover/summaries.ts';

export class JourneyDocumentSymbolProvider implements DocumentSymbolProvider {
  private readonly analyser: JourneyAnalyser;
  private readonly host: HostEnvironment;

  constructor(services: { readonly analyser: JourneyAnalyser }, host: HostEnvironment) {
    this.analyser = services.analyser;
    this.host = host;
  }

  getSymbols(document: LangiumDocument): DocumentSymbol[] {
    const { file, journeys } = this.analyser.current(document as LangiumDocument<ast.JourneyFile>);
    const outline = new Outline(this.host.translate());
    return inOrder([...outline.declared(file.declares), ...journeys.map((analysed) => outline.journey(analysed))]);
  }
}

class Outline {
  private readonly t: JourneyTranslate;

  constructor(t: JourneyTranslate) {
    this.t = t;
  }

  journey(analysed: AnalysedJourney): DocumentSymbol {
    const { journey, numbers } = analysed;
    const children = journey.stages.flatMap((stage) =>
      stage.implicit ? this.touchpoints(stage.entries, analysed) : [this.stage(stage, analysed)],
    );
    const detail = scoreSummary(numbers, journey, this.t);
    return this.symbol(journey, SymbolKind.Module, detail, [...this.declared(journey.declares), ...children]);
  }

  declared({ personas, channels, teams, sources }: Declarations): DocumentSymbol[] {
    return [
      ...personas.map((persona) => this.symbol(persona, SymbolKind.Class)),
      ...channels.map((channel) => this.symbol(channel, SymbolKind.Interface, channel.kind?.value)),
      ...teams.map((team) => this.symbol(team, SymbolKind.Object)),
      ...sources.map((source) => this.symbol(source, SymbolKind.File, source.kind?.value)),
    ];
  }

  private stage(stage: Stage, analysed: AnalysedJourney): DocumentSymbol {
    const numbers = analysed.numbers.stages[stage.key];
    const detail = numbers && scoreSummary(numbers, analysed.journey, this.t);
    return this.symbol(stage, SymbolKind.Namespace, detail, this.touchpoints(stage.entries, analysed));
  }

  private touchpoints(entries: readonly StageEntry[], { journey, numbers }: AnalysedJourney): DocumentSymbol[] {
    return entries.flatMap((entry) => {
      if (entry.kind === 'again') {
        return [];
      }
      const { touchpoint } = entry;
      const own = numbers.touchpoints[touchpoint.key];
      return [this.symbol(touchpoint, SymbolKind.Event, own && touchpointSummary(touchpoint, own, journey, this.t))];
    });
  }

  private symbol(thing: Named, kind: SymbolKind, detail = '', children: readonly DocumentSymbol[] = []) {
    const range = around(thing.range, children);
    const symbol: DocumentSymbol = {
      name: nameOf(thing, this.t),
      kind,
      range,
      // VS Code refuses a whole outline in which one name lies outside its thing.
      selectionRange: contains(range, thing.nameRange) ? thing.nameRange : { start: range.start, end: range.start },
    };
    return {
      ...symbol,
      ...(detail === '' ? {} : { detail }),
      ...(children.length === 0 ? {} : { children: inOrder(children) }),
    };
  }
}

/** A thing reaches at least as far as what it holds: a touchpoint outside the stages is counted to the stage above. */
function around(range: Range, children: readonly DocumentSymbol[]): Range {
  const last = children.reduce((end, child) => (isAfter(child.range.end, end) ? child.range.end : end), range.end);
  return { start: range.start, end: last };
}

function inOrder(symbols: readonly DocumentSymbol[]): DocumentSymbol[] {
  return symbols.toSorted((a, b) => (isAfter(a.range.start, b.range.start) ? 1 : -1));
}

function contains(outer: Range, inner: Range): boolean {
  return !isAfter(outer.start, inner.start) && !isAfter(inner.end, outer.end);
}

function isAfter(a: Position, b: Position): boolean {
  return a.line > b.line || (a.line === b.line && a.character > b.character);
}
