/** Colours that follow the meaning: ratings by their band, and names by what they stand for. */
import type { LangiumDocument } from 'langium';
import type { SemanticTokenProvider } from 'langium/lsp';
import type {
  SemanticTokens,
  SemanticTokensDelta,
  SemanticTokensDeltaParams,
  SemanticTokensOptions,
  SemanticTokensParams,
  SemanticTokensRangeParams,
} from 'vscode-languageserver-protocol';
import { bandOf } from '../../analysis/bands.ts';
import { findValue } from '../../keywords/values.ts';
import type { Journey } from '../../model/model.ts';
import type { Range } from '../../model/position.ts';
import { isJourneyDocument, type JourneyDocument, type Occurrence, type Occurrences } from '../../names/occurrences.ts';
import type { JourneyAnalyser } from '../../project/analyser.ts';
import { touchpointsIn } from '../../rules/shared/touchpoint-views.ts';
import { isJourneyReport } from '../../syntax/journey-report.ts';
import type { Span } from '../../syntax/spans.ts';

/** Those that the protocol does not know are declared in package.json, where themes find them. */
export const tokenTypes = [
  'keyword',
  'property',
  'journey',
  'stage',
  'touchpoint',
  'declared',
  'id',
  'reference',
  'rating',
] as const;
export const tokenModifiers = ['declaration', 'red', 'yellow', 'green'] as const;

type TokenType = (typeof tokenTypes)[number];
type TokenModifier = (typeof tokenModifiers)[number];

interface Token {
  readonly range: Range;
  readonly type: TokenType;
  readonly modifiers: readonly TokenModifier[];
}

interface Services {
  readonly occurrences: Occurrences;
  readonly analyser: JourneyAnalyser;
  /** Calls back when a document is closed in the editor. */
  readonly onClosed: (callback: (uri: string) => void) => void;
}

export class JourneySemanticTokenProvider implements SemanticTokenProvider {
  readonly tokenTypes: Record<string, number> = numbered(tokenTypes);
  readonly tokenModifiers: Record<string, number> = numbered(tokenModifiers);
  readonly semanticTokensOptions: SemanticTokensOptions = {
    legend: { tokenTypes: [...tokenTypes], tokenModifiers: [...tokenModifiers] },
    full: { delta: true },
    range: true,
  };
  private readonly services: Services;
  /** What each open document was told last, by its address: the editor asks for what has changed since. */
  private readonly told = new Map<string, { readonly id: string; readonly data: readonly number[] }>();
  private answers = 0;

  constructor(services: Services) {
    this.services = services;
    services.onClosed((uri) => this.told.delete(uri));
  }

  semanticHighlight(document: LangiumDocument, params: SemanticTokensParams): SemanticTokens {
    return this.remember(params.textDocument.uri, this.data(document));
  }

  semanticHighlightRange(document: LangiumDocument, { range }: SemanticTokensRangeParams): SemanticTokens {
    return { data: this.data(document, range) };
  }

  semanticHighlightDelta(
    document: LangiumDocument,
    { textDocument: { uri }, previousResultId }: SemanticTokensDeltaParams,
  ): SemanticTokens | SemanticTokensDelta {
    const before = this.told.get(uri);
    const now = this.remember(uri, this.data(document));
    if (before?.id !== previousResultId) {
      return now;
    }
    const edit = difference(before.data, now.data);
    return { resultId: now.resultId, edits: edit ? [edit] : [] };
  }

  private remember(uri: string, data: number[]): SemanticTokens & { readonly resultId: string } {
    this.answers++;
    const id = String(this.answers);
    this.told.set(uri, { id, data });
    return { resultId: id, data };
  }

  private data(document: LangiumDocument, range?: Range): number[] {
    if (!isJourneyDocument(document)) {
      return [];
    }
    const tokens = [...this.ofText(document), ...this.ratings(document)].filter(
      ({ range: { start } }) => !range || (start.line >= range.start.line && start.line <= range.end.line),
    );
    return encoded(tokens);
  }

  /** Keywords, ids, names where they are given, and names where they are meant. */
  private *ofText(document: JourneyDocument): Generator<Token> {
    const report = document.parseResult.lexerReport;
    if (!isJourneyReport(report)) {
      return;
    }
    const { textDocument } = document;
    const textOf = ({ start, end }: Span) => textDocument.getText().slice(start, end);
    const token = ({ start, end }: Span, type: TokenType, ...modifiers: TokenModifier[]): Token => ({
      range: { start: textDocument.positionAt(start), end: textDocument.positionAt(end) },
      type,
      modifiers,
    });
    for (const { clause, opens, recoveryNode } of report.placement.clauses) {
      if (!recoveryNode) yield token(clause.word, opens ? 'keyword' : 'property');
    }
    const { occurrences } = this.services;
    const isKindOfEvidence = (occurrence: Occurrence) =>
      occurrence.kind === 'Source' &&
      findValue('evidenceKinds', textOf(occurrence.at)) !== undefined &&
      occurrences.meaning(document, occurrence) === undefined;
    for (const occurrence of occurrences.of(document)) {
      const { at, kind, part } = occurrence;
      if (part === 'id') yield token(at, 'id', 'declaration');
      else if (part === 'reference' && kind !== 'File' && !isKindOfEvidence(occurrence)) yield token(at, 'reference');
      else if (part === 'name' && kind !== 'Need') yield token(at, titled(kind), 'declaration');
    }
  }

  private *ratings(document: JourneyDocument): Generator<Token> {
    for (const { journey } of this.services.analyser.current(document).journeys) {
      for (const { number, range } of ratedNumbers(journey)) {
        const { low, high } = journey.scale;
        const isOnScale = number >= low && number <= high;
        yield { range, type: 'rating', modifiers: isOnScale ? [bandOf(number, journey.bands)] : [] };
      }
    }
  }
}

/** All numbers that say how well a customer is served: ratings, earlier ones too, needs that are met, and outcomes. */
function* ratedNumbers(journey: Journey): Generator<{ readonly number: number; readonly range: Range }> {
  for (const { ratings, needs } of touchpointsIn(journey.stages)) {
    for (const { value, valueRange } of ratings) {
      if (value.kind === 'number') yield { number: value.number, range: valueRange };
    }
    for (const { met } of needs) {
      if (met) yield { number: met.value, range: met.range };
    }
  }
  for (const { measure, number, valueRange } of journey.outcomes) {
    if (measure === 'rating') yield { number, range: valueRange };
  }
}

function titled(kind: string): TokenType {
  switch (kind) {
    case 'Journey':
      return 'journey';
    case 'Stage':
      return 'stage';
    case 'Touchpoint':
      return 'touchpoint';
    default:
      return 'declared';
  }
}

/** As the protocol sends them: each relative to the one before, on one line, and none over another. */
function encoded(tokens: readonly Token[]): number[] {
  const inOrder = tokens
    .filter(({ range: { start, end } }) => start.line === end.line && end.character > start.character)
    .toSorted((a, b) => a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character);
  const data: number[] = [];
  let line = 0;
  let character = 0;
  let end = 0;
  for (const { range, type, modifiers } of inOrder) {
    const { start } = range;
    if (start.line === line && start.character < end) continue;
    const length = range.end.character - start.character;
    const bits = modifiers.reduce((sum, modifier) => sum | (1 << tokenModifiers.indexOf(modifier)), 0);
    data.push(start.line - line, start.line === line ? start.character - character : start.character, length);
    data.push(tokenTypes.indexOf(type), bits);
    line = start.line;
    character = start.character;
    end = range.end.character;
  }
  return data;
}

/** The one stretch in which two lists differ; whole tokens, so that no edit tears one apart. */
function difference(before: readonly number[], now: readonly number[]) {
  const same = (a: number, b: number) => [0, 1, 2, 3, 4].every((part) => before[a + part] === now[b + part]);
  const shorter = Math.min(before.length, now.length);
  let start = 0;
  while (start < shorter && same(start, start)) start += 5;
  let tail = 0;
  while (tail < shorter - start && same(before.length - tail - 5, now.length - tail - 5)) tail += 5;
  const deleteCount = before.length - tail - start;
  const data = now.slice(start, now.length - tail);
  return deleteCount === 0 && data.length === 0 ? undefined : { start, deleteCount, data: [...data] };
}

function numbered(names: readonly string[]): Record<string, number> {
  return Object.fromEntries(names.map((name, index) => [name, index]));
}
