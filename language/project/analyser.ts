/**
 * Invariant of this room: the language learns of its host (day, reader, settings, editor) from here and nowhere
 * else.
 */
import { type LangiumDocument, URI } from 'langium';
import { DrawMemory } from '../analysis/rank-stability.ts';
import { buildFile, SharedDeclarations } from '../facts/build-file.ts';
import { TouchpointMemory } from '../facts/touchpoint-memory.ts';
import type * as ast from '../generated/ast.ts';
import { type KeywordLanguage, keywordLanguageOf } from '../keywords/keyword-translations.ts';
import type { JourneyTranslate } from '../messages/messages.ts';
import type { AnswerFileFacts, AnswersByKey } from '../model/answers.ts';
import type { Finding, OutdatedNumber } from '../model/finding.ts';
import type { JourneyView } from '../model/journey-view.ts';
import type { Language } from '../model/languages.ts';
import type { JourneyDate, JourneyFile } from '../model/model.ts';
import { addressFrom, type ImportGraph } from '../names/import-graph.ts';
import type { Names } from '../names/symbol-tables.ts';
import { runRules } from '../rules/run-rules.ts';
import { type FileSettings, usualFileSettings } from '../rules/settings.ts';
import { hasLostLine } from '../rules/shared/lost-lines.ts';
import { isJourneyReport } from '../syntax/journey-report.ts';
import { isMermaidDiagram } from '../syntax/mermaid-diagram.ts';
import type { ReadingProblem } from '../syntax/problem.ts';
import { journeyView } from '../view/journey-view.ts';
import type { Editor } from './editor.ts';
import { largestFileInMegabytes, megabytesOf, unreadBytesOf } from './size-limit.ts';

/** The code of the finding that a file is too large. It is no rule: no level of a project's can silence it. */
export const tooLarge = 'too-large';

/** All that is known about one file. */
export interface FileAnalysis {
  readonly uri: string;
  readonly version: number;
  readonly file: JourneyFile;
  readonly journeys: readonly JourneyView[];
  readonly findings: readonly Finding[];
  /** What was set aside while reading. */
  readonly problems: readonly ReadingProblem[];
  /** The language that the file is in; `undefined` where it does not say, and its keywords are English. */
  readonly language: Language | undefined;
}

/** Where the files are that a file uses. */
export function usedAddresses({ uri, file }: FileAnalysis): string[] {
  const found = file.uses.filter((use) => use.found);
  return found.flatMap(({ value }) => addressFrom(URI.parse(uri), value)?.toString() ?? []);
}

/** What the first journey or the file says, or else the language of the keywords. */
function languageOfFile({ journeys, language }: JourneyFile, keywords: KeywordLanguage): Language | undefined {
  const stated = journeys.flatMap(({ language: own }) => own ?? [])[0] ?? language;
  if (stated !== undefined) return keywordLanguageOf(stated);
  return keywords === 'en' ? undefined : keywords;
}

/** What the analysis takes from outside, so that it has no clock and no language of its own. */
export interface HostEnvironment {
  today(): JourneyDate;
  /** @param keywords the language that the file in question writes its keywords in; left out, none is in question */
  translate(keywords?: KeywordLanguage): JourneyTranslate;
  /** BCP 47 tag of the reader's language; left out, nobody has said it. */
  locale?(): string;
  editor(): Editor;
  /** What the project of a file wants of it; left out, no file is in a project. */
  settings?(uri: URI): FileSettings;
  /** What the files of answers give for the numbers of a file, by their keys; left out, no such file was read. */
  answers?(uri: URI): AnswersByKey | undefined;
  /** What was read of the sources of a file; left out, nothing was. */
  answerFiles?(uri: URI): readonly AnswerFileFacts[];
  /** Address of the page that explains the numbers, docs/numbers.md; left out, hovers do not link to it. */
  numbersPage?(): string | undefined;
}

/** Finds the numbers that files of answers contradict. */
export type FindOutdated = (
  file: JourneyFile,
  document: LangiumDocument,
  answers: AnswersByKey,
  minimum: number,
) => readonly OutdatedNumber[];

/** Goes the whole way from a linked document to its findings. */
export class JourneyAnalyser {
  private readonly names: Names;
  private readonly reach: ImportGraph;
  private readonly host: HostEnvironment;
  private readonly findOutdated: FindOutdated;
  private readonly known = new WeakMap<LangiumDocument, FileAnalysis>();
  private readonly parsedVersions = new WeakMap<LangiumDocument, number>();
  private readonly byTree = new WeakMap<ast.JourneyFile, FileAnalysis>();
  private readonly declared: SharedDeclarations;
  private readonly memories = new WeakMap<LangiumDocument, TouchpointMemory>();
  private readonly draws = new WeakMap<LangiumDocument, DrawMemory>();

  constructor(names: Names, reach: ImportGraph, host: HostEnvironment, findOutdated: FindOutdated = () => []) {
    this.names = names;
    this.reach = reach;
    this.host = host;
    this.findOutdated = findOutdated;
    this.declared = new SharedDeclarations(names, reach);
  }

  /** Remembers which version was parsed: while it is linked and analysed, an editor's text can be newer already. */
  parsed(document: LangiumDocument): void {
    this.parsedVersions.set(document, document.textDocument.version);
  }

  /** Analyses a document that is linked, and remembers the result. */
  analyse(document: LangiumDocument<ast.JourneyFile>): FileAnalysis {
    const report = document.parseResult.lexerReport;
    const [reading, ignores] = isJourneyReport(report) ? [report.problems, report.ignores] : [[], []];
    const personaLost = reading.some(({ mayDeclare }) => mayDeclare.includes('persona'));
    const { settings, excluded } = this.host.settings?.(document.uri) ?? usualFileSettings;
    const memory = this.memories.get(document) ?? new TouchpointMemory();
    this.memories.set(document, memory);
    const { thresholds } = settings;
    const { declared } = this;
    const built = buildFile(document, this.names, this.reach, { personaLost, thresholds, memory, declared });
    const problems = [...reading, ...built.problems];
    const today = this.host.today();
    const draws = this.draws.get(document) ?? new DrawMemory();
    this.draws.set(document, draws);
    draws.begin();
    const journeys = built.file.journeys.map((journey) =>
      journeyView(journey, today, (touchpoint) => hasLostLine(touchpoint, problems), draws),
    );
    const analysis: FileAnalysis = {
      uri: built.file.uri,
      version: this.parsedVersions.get(document) ?? document.textDocument.version,
      file: built.file,
      journeys,
      problems,
      language: languageOfFile(built.file, isJourneyReport(report) ? report.scan.language : 'en'),
      findings: excluded
        ? []
        : (this.unreadFinding(document) ??
          this.mermaidFinding(document) ??
          runRules({
            file: built.file,
            views: journeys,
            problems,
            ignores,
            today,
            t: this.host.translate(isJourneyReport(report) ? report.scan.language : undefined),
            settings,
            isShared: this.reach.isUsed(document.parseResult.value),
            outdated: this.outdatedIn(document, built.file, thresholds.minimum),
          })),
    };
    this.known.set(document, analysis);
    this.byTree.set(document.parseResult.value, analysis);
    return analysis;
  }

  private outdatedIn(document: LangiumDocument, file: JourneyFile, minimum: number): readonly OutdatedNumber[] {
    const answers = this.host.answers?.(document.uri);
    return answers && answers.size > 0 ? this.findOutdated(file, document, answers, minimum) : [];
  }

  /** The one thing to tell about a file that is too large to be read. */
  private unreadFinding(document: LangiumDocument): Finding[] | undefined {
    const bytes = unreadBytesOf(document);
    if (bytes === undefined) return undefined;
    const args = { size: megabytesOf(bytes), limit: largestFileInMegabytes };
    const start = { line: 0, character: 0 };
    const message = this.host.translate()('limit.size', args);
    return [
      { code: tooLarge, level: 'error', message, range: { start, end: start }, touchpoint: undefined, related: [] },
    ];
  }

  /** The one thing to report about a diagram of another language: each of its lines would be a finding. */
  private mermaidFinding(document: LangiumDocument): Finding[] | undefined {
    const text = document.textDocument.getText();
    if (!isMermaidDiagram(text)) return undefined;
    const lines = text.split('\n');
    const line = Math.max(
      0,
      lines.findIndex((one) => one.trim() === 'journey'),
    );
    const range = { start: { line, character: 0 }, end: { line, character: lines[line]?.trimEnd().length ?? 0 } };
    const message = this.host.translate()('syntax.mermaid');
    return [{ code: 'syntax', level: 'error', message, range, touchpoint: undefined, related: [] }];
  }

  /** The analysis of the text as it was parsed last, so that its ranges fit; the document is linked. */
  current(document: LangiumDocument<ast.JourneyFile>): FileAnalysis {
    return this.byTree.get(document.parseResult.value) ?? this.analyse(document);
  }

  /** The newest analysis of a document; `undefined` before its first. */
  newest(document: LangiumDocument): FileAnalysis | undefined {
    return this.known.get(document);
  }
}
