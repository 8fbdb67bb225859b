/** A server in a process of its own, and how long it takes to answer a keystroke. */
import { type ChildProcessByStdio, spawn } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import {
  type CompletionItem,
  CompletionRequest,
  createProtocolConnection,
  type Diagnostic,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  InitializedNotification,
  InitializeRequest,
  type Position,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { journeyChanged, journeyMap } from '../server/protocol.ts';

export const uri = 'file:///bench/bench.journey';

/** Milliseconds from the moment at which a change is handed over. */
export interface Answered<Answer> {
  readonly took: number;
  readonly answer: Answer;
}

export class BenchedServer {
  private readonly child: ChildProcessByStdio<Writable, Readable, null>;
  private readonly connection: ProtocolConnection;
  private version = 0;
  /** The newest text that was drawn. */
  private text = '';
  private published: ((diagnostics: readonly Diagnostic[]) => void) | undefined;

  constructor(bundle: string, options: readonly string[] = []) {
    this.child = spawn(process.execPath, [bundle, '--stdio', ...options], { stdio: ['pipe', 'pipe', 'inherit'] });
    this.connection = createProtocolConnection(
      new StreamMessageReader(this.child.stdout),
      new StreamMessageWriter(this.child.stdin),
    );
    // One change at a time is under way, so what is published is about it.
    this.connection.onNotification(PublishDiagnosticsNotification.type, ({ diagnostics }) =>
      this.published?.(diagnostics),
    );
    this.connection.listen();
  }

  async start(): Promise<void> {
    const capabilities = { textDocument: { completion: { completionItem: { snippetSupport: true } } } };
    await this.connection.sendRequest(InitializeRequest.type, { processId: process.pid, rootUri: null, capabilities });
    await this.connection.sendNotification(InitializedNotification.type, {});
  }

  async open(text: string): Promise<Answered<readonly Diagnostic[]>> {
    await this.start();
    return this.timed(async () => {
      const published = this.nextPublished();
      await this.didOpen(text);
      return published;
    });
  }

  /** The text is no longer open in an editor: the next one is read as a whole. */
  async close(): Promise<void> {
    this.version = 0;
    await this.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
  }

  /**
   * Types a character, or takes one away (`''`) that stands behind the place, until the diagnostics of that text are
   * here.
   */
  type(at: Position, character: string): Promise<Answered<readonly Diagnostic[]>> {
    return this.timed(async () => {
      const published = this.nextPublished();
      await this.change(at, character);
      return published;
    });
  }

  /**
   * Types a character and asks at once, as an editor does, what could follow it. The diagnostics are waited for, too.
   */
  async complete(at: Position, character: string): Promise<Answered<readonly CompletionItem[]>> {
    const published = this.nextPublished();
    const answered = await this.timed(async () => {
      await this.change(at, character);
      const position = { line: at.line, character: at.character + character.length };
      const answer = await this.connection.sendRequest(CompletionRequest.type, { textDocument: { uri }, position });
      return Array.isArray(answer) ? answer : (answer?.items ?? []);
    });
    await published;
    return answered;
  }

  /**
   * Changes the text into this one, as an editor would: only what differs is sent. Answers with the map, which is asked
   * for as soon as the server reports that it has changed.
   */
  map(text: string): Promise<Answered<unknown>> {
    return this.timed(async () => {
      const changed = new Promise((resolve) => this.connection.onNotification(journeyChanged, resolve));
      if (this.version === 0) await this.didOpen(text);
      else await this.replace(text);
      this.text = text;
      await changed;
      return this.connection.sendRequest(journeyMap, { uri });
    });
  }

  stop(): void {
    this.connection.dispose();
    this.child.kill();
  }

  private async didOpen(text: string): Promise<void> {
    this.version = 1;
    const textDocument = { uri, languageId: 'journey', version: this.version, text };
    await this.connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
  }

  private async replace(text: string): Promise<void> {
    const old = this.text;
    let start = 0;
    while (start < old.length && old[start] === text[start]) start++;
    let [end, newEnd] = [old.length, text.length];
    for (; end > start && newEnd > start && old[end - 1] === text[newEnd - 1]; end--) newEnd--;
    const range = { start: placeAt(old, start), end: placeAt(old, end) };
    this.version++;
    await this.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version: this.version },
      contentChanges: [{ range, text: text.slice(start, newEnd) }],
    });
  }

  private async change(at: Position, character: string): Promise<void> {
    this.version++;
    const end = { line: at.line, character: at.character + (character === '' ? 1 : 0) };
    await this.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version: this.version },
      contentChanges: [{ range: { start: at, end }, text: character }],
    });
  }

  private nextPublished(): Promise<readonly Diagnostic[]> {
    return new Promise((resolve) => {
      this.published = (diagnostics) => {
        this.published = undefined;
        resolve(diagnostics);
      };
    });
  }

  private async timed<Answer>(ask: () => Promise<Answer>): Promise<Answered<Answer>> {
    const start = performance.now();
    const answer = await ask();
    return { took: performance.now() - start, answer };
  }
}

function placeAt(text: string, offset: number): Position {
  const lines = text.slice(0, offset).split('\n');
  return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
}
