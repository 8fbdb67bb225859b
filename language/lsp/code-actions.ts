/**
 * The light bulb: ways to settle the findings under the cursor, all of one kind at once, and what can be mended on
 * saving.
 */
import { type LangiumDocument, type LangiumDocuments, URI } from 'langium';
import type { CodeActionProvider } from 'langium/lsp';
import type { CodeActionParams } from 'vscode-languageserver-protocol';
import {
  type CodeAction,
  CodeActionKind,
  CodeActionTriggerKind,
  type Command,
  type Diagnostic,
  type WorkspaceEdit,
} from 'vscode-languageserver-types';
import type { Fix } from '../fixes/fix.ts';
import { fixAll } from '../fixes/fix-all.ts';
import { fixesFor } from '../fixes/registry.ts';
import type { Finding } from '../model/finding.ts';
import type { Range } from '../model/position.ts';
import type { ImportGraph } from '../names/import-graph.ts';
import { isJourneyDocument, type Occurrences } from '../names/occurrences.ts';
import type { HostEnvironment, JourneyAnalyser } from '../project/analyser.ts';
import type { Refactoring, RefactoringContext, RefactoringMaker } from '../refactorings/refactoring.ts';
import { refactorings, restructuringsOnRequest } from '../refactorings/registry.ts';
import { toBeJourney, toBeKind } from '../refactorings/to-be.ts';
import { isJourneyReport } from '../syntax/journey-report.ts';
import { rangeOf } from '../syntax/range.ts';
import { spanOf, startsOfLines } from '../syntax/spans.ts';
import type { FixContext, TextEdit } from '../text/edit.ts';
import { journeyAt, sameRange } from '../text/locate.ts';
import { SourceText } from '../text/source-text.ts';
import { workspaceEdit } from './workspace-edit.ts';

/** What an editor runs on saving where the analyst asks for it: every preferred fix of the file. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.journey`;

/** Characters of a text from the map in a title. */
const longestWords = 60;

export interface CodeActionServices {
  readonly analyser: JourneyAnalyser;
  readonly occurrences: Occurrences;
  readonly reach: ImportGraph;
  readonly documents: LangiumDocuments;
  /** The version of a document that is open in the editor; `undefined` for what is only on disk. */
  readonly openVersion: (uri: URI) => number | undefined;
}

export class JourneyCodeActionProvider implements CodeActionProvider {
  private readonly services: CodeActionServices;
  private readonly host: HostEnvironment;

  constructor(services: CodeActionServices, host: HostEnvironment) {
    this.services = services;
    this.host = host;
  }

  getCodeActions(document: LangiumDocument, { context, range }: CodeActionParams): CodeAction[] {
    const fixContext = this.contextOf(document);
    if (!fixContext) {
      return [];
    }
    const wants = wanted(context.only);
    const isAsked = context.triggerKind !== CodeActionTriggerKind.Automatic;
    const makers = isAsked ? [...refactorings, ...restructuringsOnRequest] : refactorings;
    return [
      ...(wants(CodeActionKind.QuickFix) ? this.quickFixes(context.diagnostics, fixContext) : []),
      ...(wants(fixAllKind) ? this.wholeFile(fixContext) : []),
      ...this.restructurings(makers, range, wants, { ...fixContext, ...this.around(document) }),
    ];
  }

  /**
   * What makes a to-be journey in a file of its own, and the address of that file; or why there is none.
   *
   * @param line of the journey; null for the first one that something can be made from
   * @param namesBeside of the files in the document's folder
   */
  toBe(
    document: LangiumDocument,
    line: number | null,
    namesBeside: readonly string[],
  ): { edit: WorkspaceEdit; file: string } | { refused: string } {
    const context = this.contextOf(document);
    const { workspace } = this.around(document);
    if (!context || !workspace) return { refused: this.host.translate()('restructuring.changing') };
    const offered = { ...context, workspace: { ...workspace, namesBeside } };
    const at = line === null ? undefined : journeyAt(context.analysis.file, { line, character: 0 });
    const [made] = (at ? [at] : context.analysis.file.journeys).flatMap(({ nameRange }) =>
      toBeJourney(nameRange, offered),
    );
    if (!made || made.refused) {
      const { reason, args } = made?.refused ?? { reason: 'to-be.none', args: {} };
      return { refused: context.t(reason, args) };
    }
    const file = made.elsewhere?.find((change) => 'text' in change)?.uri ?? context.analysis.uri;
    return { edit: this.edit(made, offered), file };
  }

  private edit(restructuring: Refactoring, context: RefactoringContext): WorkspaceEdit {
    const openVersion = (uri: string) => this.services.openVersion(URI.parse(uri));
    return workspaceEdit(restructuring, { context, editor: this.host.editor(), openVersion });
  }

  /** `undefined` while the analysis is of an older text: its ranges would put the words in the wrong place. */
  private contextOf(document: LangiumDocument): FixContext | undefined {
    const analysis = this.services.analyser.newest(document);
    const report = document.parseResult.lexerReport;
    if (!analysis || analysis.version !== document.textDocument.version || !isJourneyReport(report)) {
      return undefined;
    }
    return {
      analysis,
      source: new SourceText(document.textDocument.getText(), report),
      today: this.host.today(),
      t: this.host.translate(report.scan.language),
    };
  }

  /** The fixes of each finding, then all of its kind, and last the comments that silence. */
  private quickFixes(diagnostics: readonly Diagnostic[], context: FixContext): CodeAction[] {
    const mending: CodeAction[] = [];
    const silencing: CodeAction[] = [];
    const codes = new Set<string>();
    for (const diagnostic of diagnostics) {
      const finding = findingOf(diagnostic, context);
      if (!finding) {
        continue;
      }
      for (const fix of fixesFor(finding, context)) {
        (fix.isIgnore ? silencing : mending).push(this.action(fix, diagnostic, context));
      }
      codes.add(finding.code);
    }
    return [...mending, ...[...codes].flatMap((code) => this.allOf(code, diagnostics, context)), ...silencing];
  }

  private action(fix: Fix, diagnostic: Diagnostic, context: FixContext): CodeAction {
    const { title, args, edits, preferred } = fix;
    const command = this.selecting(fix, context);
    return {
      title: context.t(title, shortened(args)),
      kind: CodeActionKind.QuickFix,
      diagnostics: [diagnostic],
      ...(preferred ? { isPreferred: true } : {}),
      edit: changes(edits, context),
      ...(command ? { command } : {}),
    };
  }

  /** For an editor that can: what is to be replaced is selected once the edit is made. */
  private selecting({ toReplace, edits }: Fix, { analysis, source, t }: FixContext): Command | undefined {
    const select = this.host.editor().commands?.select;
    const range = toReplace === undefined || !select ? undefined : rangeAfter(edits, toReplace, source);
    return select && range ? { title: t('fix.select'), command: select, arguments: [analysis.uri, range] } : undefined;
  }

  /** Only where there is more than one, and it can be mended without asking. */
  private allOf(code: string, diagnostics: readonly Diagnostic[], context: FixContext): CodeAction[] {
    const { edits, count } = fixAll(
      context.analysis.findings.filter((finding) => finding.code === code),
      context,
    );
    return count < 2
      ? []
      : [
          {
            title: context.t('fix.all', { count, code }),
            kind: CodeActionKind.QuickFix,
            diagnostics: diagnostics.filter((diagnostic) => diagnostic.code === code),
            edit: changes(edits, context),
          },
        ];
  }

  private around(document: LangiumDocument): Pick<RefactoringContext, 'workspace'> {
    const { occurrences, reach, documents } = this.services;
    const createsFiles = this.host.editor().createsFiles ?? false;
    return isJourneyDocument(document) ? { workspace: { document, occurrences, reach, documents, createsFiles } } : {};
  }

  private restructurings(
    makers: readonly RefactoringMaker[],
    selection: Range,
    wants: (kind: string) => boolean,
    context: RefactoringContext,
  ): CodeAction[] {
    const editor = this.host.editor();
    const { makeToBe } = editor.commands ?? {};
    return makers
      .flatMap((make) => make(selection, context))
      .filter(({ kind, refused }) => wants(kind) && (!refused || editor.saysWhyNot))
      .map((restructuring) => {
        const { kind, title, args, refused } = restructuring;
        const action = { title: context.t(title, shortened(args)), kind };
        if (refused) return { ...action, disabled: { reason: context.t(refused.reason, refused.args) } };
        if (kind === toBeKind && makeToBe) {
          const { title } = action;
          return {
            ...action,
            command: { title, command: makeToBe, arguments: [context.analysis.uri, selection.start.line] },
          };
        }
        return { ...action, edit: this.edit(restructuring, context) };
      });
  }

  private wholeFile(context: FixContext): CodeAction[] {
    const { edits, count } = fixAll(context.analysis.findings, context);
    return count === 0
      ? []
      : [{ title: context.t('fix.whole-file', { count }), kind: fixAllKind, edit: changes(edits, context) }];
  }
}

/**
 * Kinds are a hierarchy: who asks for `source` gets `source.fixAll.journey`, too. What is about the whole file is only
 * given to who asks for it, so that there is not a light bulb on every line.
 */
function wanted(only: readonly string[] | undefined): (kind: string) => boolean {
  return (kind) =>
    !only
      ? !kind.startsWith(CodeActionKind.Source)
      : only.some((asked) => asked === '' || kind === asked || kind.startsWith(`${asked}.`));
}

function findingOf({ code, range }: Diagnostic, { analysis }: FixContext): Finding | undefined {
  return analysis.findings.find((finding) => finding.code === code && sameRange(finding.range, range));
}

/** A title is one line in a menu: of a longer text the beginning is enough to know it. */
function shortened(args: Fix['args']): Fix['args'] {
  return Object.fromEntries(
    Object.entries(args).map(([name, value]) => [
      name,
      typeof value === 'string' && value.length > longestWords ? `${value.slice(0, longestWords - 1)}…` : value,
    ]),
  );
}

/** Where a part of what an edit writes stands once all of them are made. */
function rangeAfter(edits: readonly TextEdit[], part: string, source: SourceText): Range | undefined {
  const inOrder = edits.map((edit) => ({ ...edit, ...source.sliceOf(edit.range) })).sort((a, b) => a.start - b.start);
  let shift = 0;
  for (const { start, end, newText } of inOrder) {
    const at = newText.lastIndexOf(part);
    if (at >= 0) return rangeOf(startsOfLines(source.after(edits)), spanOf(start + shift + at, part.length));
    shift += newText.length - (end - start);
  }
  return undefined;
}

function changes(edits: readonly TextEdit[], { analysis }: FixContext): NonNullable<CodeAction['edit']> {
  return { changes: { [analysis.uri]: [...edits] } };
}
