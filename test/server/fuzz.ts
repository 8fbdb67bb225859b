/** Somebody who edits texts at random and asks for everything while doing so, the same at every run of a seed. */
import { TextDocument } from 'langium';
import {
  CallHierarchyIncomingCallsRequest,
  CallHierarchyOutgoingCallsRequest,
  CallHierarchyPrepareRequest,
  CancellationTokenSource,
  type CodeAction,
  CodeActionRequest,
  CodeLensRequest,
  CompletionRequest,
  DefinitionRequest,
  DocumentFormattingRequest,
  DocumentHighlightRequest,
  DocumentLinkRequest,
  DocumentOnTypeFormattingRequest,
  DocumentRangeFormattingRequest,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  HoverRequest,
  InlayHintRequest,
  LSPErrorCodes,
  PrepareRenameRequest,
  type Range,
  ReferencesRequest,
  RenameRequest,
  ResponseError,
  SelectionRangeRequest,
  SemanticTokensDeltaRequest,
  SemanticTokensRangeRequest,
  SemanticTokensRequest,
  SignatureHelpRequest,
  type TextEdit,
  WorkspaceSymbolRequest,
} from 'vscode-languageserver/node';
import {
  isMapData,
  journeyCompared,
  journeyEdit,
  journeyMap,
  journeyRows,
  type MapEdit,
} from '../../server/protocol.ts';
import type { Client } from '../support/client.ts';

/** Random numbers below `limit` (mulberry32). */
export function seeded(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
  };
}

const pieces = [
  ...['', '', ' ', '\n', '\r\n', '\r', '\t', '|', ' | ', ':', ': ', '"""', '#', '[', ']', '(n=', ')', ',', ', ', '\\'],
  ...['\u0000', '\ud800', '\ufeff', '🚗', 'å', 'e', '9', '-', '?', 'n/a', '2026-02-30', '99999999999999999999'],
  ...['journey: X\n', 'journey a: A\n  compares: b\n', '  stage: Y\n', 'touchpoint: Z | rating: 3 | importance: 9\n'],
  ...['    rating[kim]: 4 (n=3, sd=1)\n', 'need n: N\n', 'persona kim: Kim\n', 'use: ./shared.journey\n'],
  ...['use: ./car-dealership.journey\n', 'use: ../outside.journey\n', 'bands: red <= 9, yellow < 2\n', 'scale: 5-1\n'],
  ...['scale: 0-100\n', 'again: offer\n', 'next: offer, ', 'serves: ', 'owner: ', '# ignore red-rating: so\n'],
  ...['language: da\n', 'kontaktpunkt: Æ\n', 'contactpunt: IJ\n', '    action: Mend it | owner: X | due: 2026-01-01\n'],
  ...['touchpoint constructor: __proto__\n', 'touchpoint __proto__: toString\n'],
] as const;

/** Spreadsheets, and what is none. */
const sheets = [
  'Touchpoint\tRating (1-5)\tPersona\nShop\t4\tKim\nShop\t2\tLise\n',
  'Fas;Kontaktpunkt;Betyg 2025;Id\nFöre;Butik;"4,2";offer\n;Kassa;x;\n',
  'Stage,Touchpoint,Note\nAfter,"a, ""b""",\n,,lost\n',
  'no\trows\n"\t\u0000',
] as const;

/** A text that is edited here and on the server alike. */
class Text {
  readonly uri: string;
  readonly original: string;
  document: TextDocument;

  constructor(uri: string, original: string) {
    this.uri = uri;
    this.original = original;
    this.document = TextDocument.create(uri, 'journey', 1, original);
  }
}

/** What a server answered with an error that is neither a cancellation nor a rename that is refused with its reason. */
export interface Failure {
  readonly edit: number;
  readonly question: string;
  readonly error: string;
}

export class Fuzzer {
  readonly failures: Failure[] = [];
  /** How many questions were answered, by what was asked. */
  readonly answered = new Map<string, number>();
  edits = 0;
  /** How often what was offered has been done. */
  taken = 0;
  private readonly client: Client;
  private readonly texts: readonly Text[];
  private readonly random: (limit: number) => number;
  private underWay: Promise<void>[] = [];

  constructor(client: Client, texts: Readonly<Record<string, string>>, seed: number) {
    this.client = client;
    this.texts = Object.entries(texts).map(([uri, text]) => new Text(uri, text));
    this.random = seeded(seed);
  }

  /** As they are now, by their addresses. */
  get now(): Readonly<Record<string, string>> {
    return Object.fromEntries(this.texts.map(({ uri, document }) => [uri, document.getText()]));
  }

  async open(): Promise<void> {
    for (const { uri, original } of this.texts) await this.client.open(uri, original);
    await this.settled();
  }

  /** So many edits, with questions among them. No more than some dozen questions wait at a time. */
  async run(edits: number): Promise<void> {
    for (let count = 0; count < edits; count++) {
      const text = this.pick(this.texts);
      await this.edit(text);
      for (let asked = this.random(3); asked > 0; asked--) this.ask(text);
      if (this.random(20) === 0) await this.answers();
    }
    await this.answers();
  }

  /** Every text is what it was at the start. */
  async restore(): Promise<void> {
    for (const text of this.texts) await this.replace(text, text.original);
    await this.settled();
  }

  /** Waits until the server has said what it has to say about every text. */
  async settled(): Promise<void> {
    for (const { uri } of this.texts) await this.client.newest(uri);
  }

  private async answers(): Promise<void> {
    const waiting = this.underWay;
    this.underWay = [];
    await Promise.all(waiting);
  }

  private async edit(text: Text): Promise<void> {
    this.edits++;
    if (this.random(40) === 0) {
      await this.takeOffer(text);
      return;
    }
    const content = text.document.getText();
    // What has become rubbish says little about what analysts write: from time to time a text is what it was.
    if (content.length > 2 * text.original.length || this.random(60) === 0) {
      await this.replace(text, text.original);
      return;
    }
    const start = this.random(content.length + 1);
    const kind = this.random(10);
    if (kind < 6)
      await this.change(text, start, start + (this.random(3) === 0 ? this.random(40) : 0), this.pick(pieces));
    else if (kind < 8) await this.moveLine(text, start);
    else await this.typeWord(text, start);
  }

  /** What the light bulb or a request of ours offers is taken, where it is about the text as it stands. */
  private async takeOffer(text: Text): Promise<void> {
    const edits = this.random(3) === 0 ? await this.editsOfOurs(text) : await this.editsOfActions(text);
    for (const { range, newText } of inReverse(text.document, edits)) {
      await this.change(text, text.document.offsetAt(range.start), text.document.offsetAt(range.end), newText);
    }
    if (edits.length > 0) this.taken++;
  }

  private async editsOfActions({ uri, document }: Text): Promise<readonly TextEdit[]> {
    const line = this.random(document.lineCount);
    const range = { start: { line, character: 0 }, end: { line, character: 0 } };
    const only = this.pick([['refactor'], ['source.fixAll.journey'], ['source.keywords.journey']]);
    const context = { diagnostics: [], only };
    const params = { textDocument: { uri }, range, context };
    const actions = (await this.client.connection.sendRequest(CodeActionRequest.type, params)) as CodeAction[] | null;
    const [first] = actions ?? [];
    return first ? (this.pick(actions ?? [first]).edit?.changes?.[uri] ?? []) : [];
  }

  private async editsOfOurs({ uri, document }: Text): Promise<readonly TextEdit[]> {
    const { connection } = this.client;
    const rows = { uri, rows: this.pick(sheets), line: this.random(document.lineCount) };
    const isRows = this.random(2) === 0;
    const edit = isRows ? undefined : await this.mapEdit(uri);
    const answer: { readonly version?: number; readonly edits?: readonly TextEdit[] } = edit
      ? await connection.sendRequest(journeyEdit, { uri, version: document.version, edit })
      : await connection.sendRequest(journeyRows, rows);
    return answer.version === document.version ? (answer.edits ?? []) : [];
  }

  /** Something that could be done on the picture; `undefined` where it shows no touchpoint. */
  private async mapEdit(uri: string): Promise<MapEdit | undefined> {
    const data: unknown = await this.client.connection.sendRequest(journeyMap, { uri });
    const journeys = isMapData(data) ? data.journeys.map(({ journey }) => journey) : [];
    const found = journeys.flatMap(({ key, stages }) =>
      stages.flatMap(({ entries }) =>
        entries.flatMap((entry) =>
          entry.kind === 'touchpoint' ? { journey: key, touchpoint: entry.touchpoint.key } : [],
        ),
      ),
    );
    if (found.length === 0) return undefined;
    const { journey, touchpoint } = this.pick(found);
    return this.pick<MapEdit>([
      { kind: 'rate', journey, touchpoint, rating: { kind: 'number', number: this.random(10) } },
      { kind: 'move', journey, touchpoint, to: { step: this.pick(['back', 'on']) } },
      { kind: 'move', journey, touchpoint, to: { after: this.pick(found).touchpoint } },
      { kind: 'add', journey, name: 'New', to: { before: touchpoint } },
    ]);
  }

  /** A line goes, or comes again somewhere else. */
  private async moveLine(text: Text, start: number): Promise<void> {
    const content = text.document.getText();
    const from = content.lastIndexOf('\n', start) + 1;
    const to = content.indexOf('\n', start) + 1 || content.length;
    const line = content.slice(from, to);
    if (this.random(2) === 0) await this.change(text, from, to, '');
    const target = text.document.getText();
    const at = target.lastIndexOf('\n', this.random(target.length + 1)) + 1;
    await this.change(text, at, at, line);
  }

  /** Letter by letter, as fast as letters can come. */
  private async typeWord(text: Text, start: number): Promise<void> {
    let at = start;
    for (const letter of this.pick([
      'rating: 4',
      'touchpoint: New',
      'need: To know',
      'next: ',
      '\n      channel: ',
      'kim',
    ])) {
      await this.change(text, at, at, letter);
      at += letter.length;
    }
  }

  private async change(text: Text, start: number, end: number, insert: string): Promise<void> {
    const range = { start: text.document.positionAt(start), end: text.document.positionAt(end) };
    const version = await this.client.change(text.uri, { range, text: insert });
    text.document = TextDocument.update(text.document, [{ range, text: insert }], version);
  }

  private async replace(text: Text, content: string): Promise<void> {
    const version = await this.client.change(text.uri, { text: content });
    text.document = TextDocument.create(text.uri, 'journey', version, content);
  }

  private ask(text: Text): void {
    const questions = this.questions(text);
    const name = this.pick(Object.keys(questions));
    const question = questions[name];
    if (!question) return;
    const source = new CancellationTokenSource();
    const { edits } = this;
    const answer = question(source.token).then(
      () => void this.answered.set(name, (this.answered.get(name) ?? 0) + 1),
      (error: unknown) => {
        if (!isExpected(error)) this.failures.push({ edit: edits, question: name, error: String(error) });
      },
    );
    this.underWay.push(answer);
    // Editors give up on what is no longer wanted.
    if (this.random(8) === 0) source.cancel();
  }

  private questions({ uri, document }: Text): Readonly<Record<string, Question>> {
    const { connection } = this.client;
    const textDocument = { uri };
    const length = document.getText().length;
    const from = this.random(length + 1);
    const position = document.positionAt(from);
    const range: Range = { start: position, end: document.positionAt(from + this.random(length + 1 - from)) };
    const options = { tabSize: 2, insertSpaces: true };
    const at = { textDocument, position };
    return {
      completion: (token) => connection.sendRequest(CompletionRequest.type, at, token),
      hover: (token) => connection.sendRequest(HoverRequest.type, at, token),
      symbols: (token) => connection.sendRequest(DocumentSymbolRequest.type, { textDocument }, token),
      'workspace symbols': (token) => connection.sendRequest(WorkspaceSymbolRequest.type, { query: 'e' }, token),
      tokens: (token) => connection.sendRequest(SemanticTokensRequest.type, { textDocument }, token),
      'tokens that changed': async (token) => {
        const all = await connection.sendRequest(SemanticTokensRequest.type, { textDocument }, token);
        const previousResultId = all?.resultId ?? '';
        return connection.sendRequest(SemanticTokensDeltaRequest.type, { textDocument, previousResultId }, token);
      },
      'call hierarchy': async (token) => {
        const items = await connection.sendRequest(CallHierarchyPrepareRequest.type, at, token);
        const [item] = items ?? [];
        if (!item) return;
        await connection.sendRequest(CallHierarchyIncomingCallsRequest.type, { item }, token);
        await connection.sendRequest(CallHierarchyOutgoingCallsRequest.type, { item }, token);
      },
      'pasted rows': (token) =>
        connection.sendRequest(journeyRows, { uri, rows: this.pick(sheets), line: position.line }, token),
      'edit of the map': async (token) => {
        const edit = await this.mapEdit(uri);
        if (edit) await connection.sendRequest(journeyEdit, { uri, version: document.version, edit }, token);
      },
      'tokens of a range': (token) =>
        connection.sendRequest(SemanticTokensRangeRequest.type, { textDocument, range }, token),
      formatting: (token) => connection.sendRequest(DocumentFormattingRequest.type, { textDocument, options }, token),
      'formatting of a range': (token) =>
        connection.sendRequest(DocumentRangeFormattingRequest.type, { textDocument, range, options }, token),
      'formatting on type': (token) =>
        connection.sendRequest(DocumentOnTypeFormattingRequest.type, { ...at, ch: '\n', options }, token),
      'may be renamed': (token) => connection.sendRequest(PrepareRenameRequest.type, at, token),
      rename: (token) => connection.sendRequest(RenameRequest.type, { ...at, newName: 'otherwise' }, token),
      definition: (token) => connection.sendRequest(DefinitionRequest.type, at, token),
      references: (token) =>
        connection.sendRequest(ReferencesRequest.type, { ...at, context: { includeDeclaration: true } }, token),
      highlights: (token) => connection.sendRequest(DocumentHighlightRequest.type, at, token),
      folding: (token) => connection.sendRequest(FoldingRangeRequest.type, { textDocument }, token),
      selections: (token) =>
        connection.sendRequest(SelectionRangeRequest.type, { textDocument, positions: [position] }, token),
      hints: (token) => connection.sendRequest(InlayHintRequest.type, { textDocument, range }, token),
      lenses: (token) => connection.sendRequest(CodeLensRequest.type, { textDocument }, token),
      signature: (token) => connection.sendRequest(SignatureHelpRequest.type, at, token),
      links: (token) => connection.sendRequest(DocumentLinkRequest.type, { textDocument }, token),
      actions: (token) =>
        connection.sendRequest(CodeActionRequest.type, { textDocument, range, context: { diagnostics: [] } }, token),
      map: (token) => connection.sendRequest(journeyMap, { uri }, token),
      comparison: (token) => connection.sendRequest(journeyCompared, { uri, with: { kind: 'named' } }, token),
    };
  }

  private pick<Item>(items: readonly Item[]): Item {
    const picked = items[this.random(items.length)];
    if (picked === undefined) throw new RangeError('There is nothing to pick from.');
    return picked;
  }
}

/** Edits that do not overlap, the last first, so that each stands where it was said. */
function inReverse(document: TextDocument, edits: readonly TextEdit[]): TextEdit[] {
  return [...edits].toSorted((one, other) => document.offsetAt(other.range.start) - document.offsetAt(one.range.start));
}

type Question = (token: CancellationTokenSource['token']) => Promise<unknown>;

const expected: readonly number[] = [
  LSPErrorCodes.RequestCancelled,
  LSPErrorCodes.ServerCancelled,
  LSPErrorCodes.ContentModified,
  // A name that cannot be taken is refused with a reason.
  LSPErrorCodes.RequestFailed,
];

function isExpected(error: unknown): boolean {
  return error instanceof ResponseError && expected.includes(error.code);
}
