/** Reads the files of answers that open maps name, and keeps what they give for each number. */
import { DocumentState, type LangiumDocument, URI } from 'langium';
import type { LangiumSharedServices } from 'langium/lsp';
import { type Connection, DidChangeWatchedFilesNotification, type InitializeParams } from 'vscode-languageserver';
import type { AnswerColumn, AnswerFile, AnswerProblem, AnswerResult, MeasuredNumber } from '../answers/plan.ts';
import type { JourneyServices } from '../language/journey-module.ts';
import type { AnswersByKey } from '../language/model/answers.ts';
import type { Source } from '../language/model/model.ts';
import { answerRequest, sourcesOf } from '../language/survey/answer-request.ts';
import { compareNumber } from '../language/survey/compare-number.ts';
import { type SourceNumber, sourceNumbersOf } from '../language/survey/source-numbers.ts';
import { isJourneyReport } from '../language/syntax/journey-report.ts';
import { SourceText } from '../language/text/source-text.ts';

/** Why a file of answers is not opened; without an open folder, none is. */
export type RefusedAnswers = 'outside' | 'cannot-be-read' | 'no-folder';

/** Opens a file of answers that is in the workspace. */
export type OpenAnswers = (uri: URI, folders: readonly URI[]) => Promise<AnswerFile | RefusedAnswers>;

/** What was read for one source of a map. */
export interface SourceAnswers {
  readonly source: Source;
  /** Rows of the file; `undefined` where it could not be read. */
  readonly rows: number | undefined;
  readonly columns: readonly AnswerColumn[];
  readonly numbers: readonly SourceNumber[];
  readonly measured: ReadonlyMap<string, MeasuredNumber>;
  readonly problems: readonly AnswerProblem[];
  readonly refused: RefusedAnswers | undefined;
  /** How many of the numbers are up to date. */
  readonly same: number;
}

/** Larger files are for the command line: an editor reads them again after every change. In bytes. */
const mostBytes = 200_000_000;
/** From here on the editor shows progress, and can cancel. */
const longRead = 4_000_000;

export class SurveyAnswers {
  private readonly connection: Connection;
  private readonly openFile: OpenAnswers | undefined;
  private readonly shared: LangiumSharedServices;
  private readonly journey: JourneyServices;
  private readonly changed: () => void;
  private readonly title: () => string;
  private readonly minimum: (uri: URI) => number;
  private readonly known = new Map<string, readonly SourceAnswers[]>();
  private readonly results = new Map<string, { readonly stamp: string; readonly result: AnswerResult }>();
  private readonly busy = new Map<string, Promise<void>>();
  /** Maps whose next look has not begun. */
  private readonly queued = new Set<string>();
  private showsProgress = false;
  private watches = false;

  constructor(
    connection: Connection,
    openFile: OpenAnswers | undefined,
    services: {
      readonly shared: LangiumSharedServices;
      readonly journey: JourneyServices;
      readonly changed: () => void;
      readonly title: () => string;
      readonly minimum: (uri: URI) => number;
    },
  ) {
    this.connection = connection;
    this.openFile = openFile;
    this.shared = services.shared;
    this.journey = services.journey;
    this.changed = services.changed;
    this.title = services.title;
    this.minimum = services.minimum;
  }

  /** What the files give for the numbers of a map, by their keys. */
  of(uri: URI): AnswersByKey {
    return new Map(this.sourcesOf(uri).flatMap(({ measured }) => [...measured]));
  }

  sourcesOf(uri: URI): readonly SourceAnswers[] {
    return this.known.get(uri.toString()) ?? [];
  }

  /** Starts to follow the open maps and, where the client can, the files of their answers. */
  follow(): void {
    if (!this.openFile) return;
    const { LanguageServer, DocumentUpdateHandler } = this.shared.lsp;
    LanguageServer.onInitialize(({ capabilities }: InitializeParams) => {
      this.showsProgress = capabilities.window?.workDoneProgress ?? false;
      this.watches = capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration ?? false;
    });
    LanguageServer.onInitialized(() => {
      if (!this.watches) return;
      const watchers = [{ globPattern: '**/*.{csv,tsv,txt,xlsx,parquet}' }];
      this.connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }).catch(() => undefined);
    });
    DocumentUpdateHandler.onWatchedFilesChange(({ changes }) => {
      const touched = new Set(changes.map(({ uri }) => URI.parse(uri).toString()));
      for (const [uri, sources] of this.known) {
        if (sources.some(({ source }) => touched.has(source.address ?? ''))) this.look(URI.parse(uri));
      }
    });
    this.shared.workspace.DocumentBuilder.onDocumentPhase(DocumentState.Validated, ({ uri }) => this.look(uri));
    this.shared.workspace.TextDocuments.onDidClose(({ document }) =>
      this.known.delete(URI.parse(document.uri).toString()),
    );
  }

  /** Waits until the files of a map were read as they are now. */
  async ready(uri: URI): Promise<void> {
    this.look(uri);
    await this.busy.get(uri.toString());
  }

  private look(uri: URI): void {
    const key = uri.toString();
    if (!this.shared.workspace.TextDocuments.get(uri) || this.queued.has(key)) return;
    this.queued.add(key);
    const before = this.busy.get(key) ?? Promise.resolve();
    const next = before
      .then(() => {
        this.queued.delete(key);
        return this.readFor(uri);
      })
      .catch((error: unknown) =>
        this.connection.console.warn(`The answers of ${key} could not be read: ${String(error)}`),
      )
      .finally(() => {
        if (this.busy.get(key) === next) this.busy.delete(key);
      });
    this.busy.set(key, next);
  }

  private async readFor(uri: URI): Promise<void> {
    const document = this.shared.workspace.LangiumDocuments.getDocument(uri);
    const text = document && this.textOf(document);
    const numbers = text?.numbers ?? [];
    const found: SourceAnswers[] = [];
    for (const [source, own] of sourcesOf(numbers)) {
      const answers = await this.answersOf(source, own);
      const isSame = (number: SourceNumber) => {
        const measured = answers.measured.get(number.key);
        return measured && text && compareNumber(number, measured, this.minimum(uri), text.source).state === 'same';
      };
      found.push({ ...answers, same: own.filter(isSame).length });
    }
    const read = new Set(found.map(({ source }) => source.key));
    for (const source of text?.sources ?? []) {
      if (read.has(source.key)) continue;
      read.add(source.key);
      found.push({ ...(await this.answersOf(source, [])), same: 0 });
    }
    const before = this.known.get(uri.toString()) ?? [];
    if (found.length === 0) this.known.delete(uri.toString());
    else this.known.set(uri.toString(), found);
    if (JSON.stringify(found.map(figuresOf)) !== JSON.stringify(before.map(figuresOf))) this.changed();
  }

  private textOf(document: LangiumDocument) {
    const analysis = this.journey.analyser.newest(document);
    const report = document.parseResult.lexerReport;
    const text = document.parseResult.value.$cstNode?.root.fullText;
    const hasFiles = analysis?.file.journeys.some(({ inReach }) => inReach.sources.some(({ file }) => file));
    if (!analysis || !hasFiles || !isJourneyReport(report) || text === undefined) return undefined;
    const source = new SourceText(text, report);
    const sources = analysis.file.journeys.flatMap(({ inReach }) => inReach.sources.filter(({ file }) => file));
    return { source, sources, numbers: sourceNumbersOf(analysis.file, source).numbers };
  }

  private async answersOf(source: Source, numbers: readonly SourceNumber[]) {
    const folders = (this.shared.workspace.WorkspaceManager.workspaceFolders ?? []).map((folder) =>
      URI.parse(folder.uri),
    );
    const address = source.address === undefined ? undefined : URI.parse(source.address);
    const opened = address ? await this.openFile?.(address, folders) : 'outside';
    const request = answerRequest(source, numbers);
    const file = typeof opened === 'object' ? opened : undefined;
    const result = file ? await this.resultOf(`${source.address}`, file, request) : unread;
    const refused = typeof opened === 'string' ? opened : undefined;
    const measured = new Map(result.numbers.map((one) => [one.key, one]));
    const { rows, columns = [] } = result.file ?? {};
    return { source, rows, columns, numbers, measured, problems: result.problems, refused };
  }

  /** Reads a file once for each state of it and each question. */
  private async resultOf(
    address: string,
    file: AnswerFile,
    request: ReturnType<typeof answerRequest>,
  ): Promise<AnswerResult> {
    const stamp = `${await file.stamp?.()} ${file.size} ${JSON.stringify(request)}`;
    const known = this.results.get(address);
    if (known?.stamp === stamp) return known.result;
    // The engine is loaded where a file is read.
    const { measureAnswers } = await import('../answers/measure-answers.ts');
    const progress =
      this.showsProgress && file.size > longRead ? await this.connection.window.createWorkDoneProgress() : undefined;
    const cancel = new AbortController();
    progress?.begin(this.title(), 0, undefined, true);
    progress?.token.onCancellationRequested(() => cancel.abort());
    try {
      const result = await measureAnswers(file, request, {
        mostBytes,
        signal: cancel.signal,
        onProgress: (bytes) => progress?.report(Math.round((100 * bytes) / file.size)),
      });
      this.results.set(address, { stamp, result });
      return result;
    } catch (error) {
      if (!cancel.signal.aborted) throw error;
      return unread;
    } finally {
      progress?.done();
    }
  }
}

const unread: AnswerResult = { file: null, numbers: [], problems: [] };

/** All that a reader can see of them. */
function figuresOf({ source, rows, measured, problems, refused, same }: SourceAnswers) {
  return [source.key, rows, [...measured], problems, refused, same];
}
