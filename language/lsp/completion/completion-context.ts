/**
 * What stands around a cursor, read off the syntax tree: no numbers, so that nothing is analysed while somebody types.
 */
import { type LangiumDocument, type LangiumDocuments, UriUtils } from 'langium';
import { languageOfNames, type StageView } from '../../catalogue/place-in-model.ts';
import type { CatalogueTouchpoint } from '../../catalogue/touchpoint-entry.ts';
import * as ast from '../../generated/ast.ts';
import type { Holder } from '../../keywords/keyword-row.ts';
import type { KeywordLanguage } from '../../keywords/keyword-translations.ts';
import { languageFor } from '../../messages/locale.ts';
import type { JourneyTranslate } from '../../messages/messages.ts';
import type { AnswerFileFacts } from '../../model/answers.ts';
import type { Language } from '../../model/languages.ts';
import type { JourneyDate, Scale } from '../../model/model.ts';
import type { ImportGraph } from '../../names/import-graph.ts';
import { isJourneyDocument, type JourneyDocument } from '../../names/occurrences.ts';
import { type Names, touchpointsIn } from '../../names/symbol-tables.ts';
import type { JourneyReport } from '../../syntax/journey-report.ts';
import type { OpenThing } from '../../syntax/open-thing.ts';
import { readScale } from '../../syntax/values/number.ts';
import { usualStepIn } from '../../text/source-text.ts';
import type { WordsInUse } from './vocabulary-index.ts';

/** What is needed to look around. */
export interface CompletionEnvironment {
  readonly names: Names;
  readonly reach: ImportGraph;
  readonly documents: LangiumDocuments;
  readonly words: WordsInUse;
  readonly recognise: (name: string) => CatalogueTouchpoint | undefined;
  readonly today: JourneyDate;
  /** BCP 47 tag of the reader's language. */
  readonly locale: string | undefined;
  /** Columns of the file of a source, by its id or name; empty where the file was not read. */
  readonly columnsOf: (source: string) => AnswerFileFacts['columns'];
  /** Whether the editor knows places to fill in. */
  readonly snippets: boolean;
  readonly t: JourneyTranslate;
}

/** Another file of the project, and how this one would use it; `undefined` where it may not. */
export interface OtherFile {
  readonly file: ast.JourneyFile;
  readonly name: string;
  readonly path: string | undefined;
}

export class CompletionContext {
  readonly environment: CompletionEnvironment;
  readonly t: JourneyTranslate;
  readonly file: ast.JourneyFile;
  readonly journey: ast.Journey | undefined;
  readonly stage: ast.Stage | undefined;
  readonly touchpoint: ast.Touchpoint | undefined;
  readonly persona: ast.Persona | undefined;
  private readonly document: LangiumDocument<ast.JourneyFile>;
  private readonly report: JourneyReport;
  private readonly clauseStart: number;
  /** What takes a look at every touchpoint is looked for once. */
  private readonly found: {
    language?: Language;
    touchpoints?: readonly ast.Touchpoint[];
    others?: readonly OtherFile[];
  } = {};

  /**
   * @param within what is open around the cursor
   * @param clauseStart where the clause at the cursor starts: the thing that it declares is not there yet
   */
  constructor(
    document: LangiumDocument<ast.JourneyFile>,
    report: JourneyReport,
    within: readonly OpenThing[],
    clauseStart: number,
    lookout: CompletionEnvironment,
  ) {
    this.document = document;
    this.report = report;
    this.environment = lookout;
    this.t = lookout.t;
    this.clauseStart = clauseStart;
    this.file = document.parseResult.value;
    const startOf = (holder: Holder) => within.findLast((thing) => thing.holder === holder)?.clause?.start;
    const at = <Node extends ast.JourneyFile['journeys' | 'personas'][number] | ast.Stage | ast.Touchpoint>(
      nodes: readonly Node[],
      start: number | undefined,
    ) => (start === undefined ? undefined : nodes.find(({ $cstNode }) => $cstNode?.offset === start));
    this.journey = at(this.file.journeys, startOf('journey'));
    const members = this.journey?.members ?? [];
    this.stage = at(members.filter(ast.isStage), startOf('stage'));
    this.touchpoint = at((this.stage?.members ?? members).filter(ast.isTouchpoint), startOf('touchpoint'));
    this.persona = at([...(this.journey?.personas ?? []), ...this.file.personas], startOf('persona'));
  }

  /** Whether a node is what the cursor's own clause declares, half-typed. */
  isOwn({ $cstNode }: ast.Touchpoint | ast.Stage | ast.Need | ast.Channel | ast.Team): boolean {
    return $cstNode?.offset === this.clauseStart;
  }

  /** Where the cursor's clause stands in the order of a text, before or behind a node. */
  isBehind({ $cstNode }: ast.Touchpoint | ast.Stage): boolean {
    return ($cstNode?.offset ?? 0) > this.clauseStart;
  }

  /** The touchpoints of the journey, without one that is being written. */
  get touchpoints(): readonly ast.Touchpoint[] {
    this.found.touchpoints ??= this.journey ? touchpointsIn(this.journey).filter((one) => !this.isOwn(one)) : [];
    return this.found.touchpoints;
  }

  get stages(): ast.Stage[] {
    return (this.journey?.members ?? []).filter(ast.isStage).filter((one) => !this.isOwn(one));
  }

  /** What the journey, its file and the files that it uses declare. */
  declared<Kind extends 'personas' | 'channels' | 'teams' | 'sources'>(kind: Kind): ast.JourneyFile[Kind][number][] {
    const holders = [...(this.journey ? [this.journey] : []), this.file, ...this.used];
    return holders.flatMap((holder) => [...holder[kind]]);
  }

  get used(): Iterable<ast.JourneyFile> {
    return this.environment.reach.transitiveImports(this.file);
  }

  /**
   * The project's other files, those of the same folder first. A text without a file, or a cell of a notebook, sees
   * those of the workspace; a file does not see an older version of itself that an editor shows beside it.
   */
  get others(): readonly OtherFile[] {
    this.found.others ??= this.findOthers();
    return this.found.others;
  }

  private findOthers(): OtherFile[] {
    const { uri } = this.document;
    const { reach } = this.environment;
    const folder = UriUtils.dirname(uri);
    const isOther = (one: LangiumDocument): one is JourneyDocument =>
      isJourneyDocument(one) &&
      one.parseResult.value !== this.file &&
      (one.uri.scheme === uri.scheme || reach.isInWorkspace(one.uri));
    return this.environment.documents.all
      .filter(isOther)
      .map((other): OtherFile => {
        const relative = UriUtils.relative(folder, other.uri);
        const path = relative.startsWith('.') ? relative : `./${relative}`;
        const resolved = reach.resolve(uri, path);
        return {
          file: other.parseResult.value,
          name: UriUtils.basename(other.uri),
          path: resolved && UriUtils.equals(resolved, other.uri) ? path : undefined,
        };
      })
      .toArray()
      .sort((one, other) => depth(one) - depth(other) || compare(one.path ?? one.name, other.path ?? other.name));
  }

  /** The stages of the journey as the catalogue sees them. */
  get stageViews(): StageView[] {
    return this.stages.map(({ name = '', members }) => ({
      name,
      touchpoints: members
        .filter(ast.isTouchpoint)
        .filter((one) => !this.isOwn(one))
        .flatMap((one) => this.environment.recognise(one.name ?? '') ?? []),
    }));
  }

  /**
   * The language that names are suggested in: the one that the journey or the file says; failing that, that of its
   * keywords; failing that, the one that its names are in; failing that, the reader's.
   */
  get language(): Language {
    this.found.language ??= this.findLanguage();
    return this.found.language;
  }

  /** The language that keywords and values are written in. */
  get written(): KeywordLanguage {
    return this.report.scan.language;
  }

  private findLanguage(): Language {
    const stated = this.journey?.languages[0] ?? this.file.languages[0];
    if (stated !== undefined) return languageFor(stated);
    const { language } = this.report.scan;
    if (language !== 'en') return language;
    const named = [...this.stages, ...this.touchpoints].map(({ name = '' }) => name);
    return languageOfNames(named) ?? languageFor(this.environment.locale);
  }

  /** White space of one level, as the text has it. */
  get step(): string {
    const text = this.document.textDocument.getText();
    return usualStepIn(text, this.report) ?? (/^\t/m.test(text) ? '\t' : '  ');
  }

  /** The scale of the journey's ratings, as written or as usual. */
  get scale(): Scale {
    const usual = { low: 1, high: 10 };
    const written = this.journey?.scales[0];
    const reading = written === undefined ? undefined : readScale(written);
    return reading && !reading.fault ? reading.value : usual;
  }

  /** White space with which the line at an offset begins. */
  leadAt(offset: number): string {
    const { textDocument } = this.document;
    const { line } = textDocument.positionAt(offset);
    const before = textDocument.getText({ start: { line, character: 0 }, end: textDocument.positionAt(offset) });
    return /^\uFEFF?(\s*)/u.exec(before)?.[1] ?? '';
  }

  /** Whether the file says which language it is in. */
  get saysLanguage(): boolean {
    return (this.journey?.languages[0] ?? this.file.languages[0]) !== undefined;
  }
}

function depth({ path }: OtherFile): number {
  return path?.split('/').length ?? Number.MAX_SAFE_INTEGER;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
