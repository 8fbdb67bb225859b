import type { FileSystemProvider, LangiumDocument, LangiumDocuments, MaybePromise } from 'langium';
import type { CompletionProvider, CompletionProviderOptions } from 'langium/lsp';
import type { CompletionParams } from 'vscode-languageserver-protocol';
import { CompletionItemKind, type CompletionList } from 'vscode-languageserver-types';
import { RecognisedNames } from '../../catalogue/recognised-names.ts';
import type * as ast from '../../generated/ast.ts';
import { languageFor } from '../../messages/locale.ts';
import { nameKey } from '../../model/name-key.ts';
import type { ImportGraph } from '../../names/import-graph.ts';
import { isJourneyDocument } from '../../names/occurrences.ts';
import type { Names } from '../../names/symbol-tables.ts';
import type { HostEnvironment } from '../../project/analyser.ts';
import { rules } from '../../rules/registry.ts';
import { isJourneyReport, type JourneyReport } from '../../syntax/journey-report.ts';
import { useAdder } from '../add-use.ts';
import { type CursorPlace, cursorPlace, type KeywordPlace, type ValuePlace } from '../cursor.ts';
import { LinesBelow } from '../open-scopes.ts';
import { type CandidateList, itemsOf, nothing } from './completion-candidate.ts';
import { CompletionContext, type CompletionEnvironment } from './completion-context.ts';
import { type KeywordContext, keywordOffers } from './completion-keywords.ts';
import { needIdOffers, personaOffers } from './completion-names.ts';
import { pathOffers, takesPaths } from './completion-paths.ts';
import { valueOffers } from './completion-values.ts';
import { WordsInUse } from './vocabulary-index.ts';

/** What completion looks at beside the text. */
export interface CompletionServices {
  readonly names: Names;
  readonly reach: ImportGraph;
  readonly documents: LangiumDocuments;
  readonly files: () => FileSystemProvider;
}

/** Completion that knows where the cursor stands, from the text and its tree rather than from the parser's tables. */
export class JourneyCompletionProvider implements CompletionProvider {
  readonly completionOptions: CompletionProviderOptions = { triggerCharacters: [':', ' ', '|', '[', '(', ','] };
  private readonly services: CompletionServices;
  private readonly host: HostEnvironment;
  private readonly words = new WordsInUse();
  private readonly recognised = new RecognisedNames();

  constructor(services: CompletionServices, host: HostEnvironment) {
    this.services = services;
    this.host = host;
  }

  getCompletion(document: LangiumDocument, { position }: CompletionParams): MaybePromise<CompletionList> {
    const report = document.parseResult.lexerReport;
    if (!isJourneyReport(report) || !isJourneyDocument(document)) {
      return { isIncomplete: false, items: [] };
    }
    const { textDocument } = document;
    const offset = textDocument.offsetAt(position);
    const place = cursorPlace(textDocument.getText(), offset, report);
    const t = this.host.translate(report.scan.language);
    const context = {
      document,
      offset,
      editor: this.host.editor(),
      againTitle: t('completion.suggest-again'),
      asTyped: t('completion.as-typed'),
      addUse: useAdder(document, report),
    };
    if (place.kind === 'value' && takesPaths(place.keyword)) {
      return this.pathsAt(document, place).then((paths) => itemsOf(paths, context));
    }
    return itemsOf(this.offersAt(document, report, place), context);
  }

  private async pathsAt({ uri }: LangiumDocument, { start, end, written }: ValuePlace): Promise<CandidateList> {
    const { reach, files } = this.services;
    const candidates = await pathOffers(written, uri, { reach, files: files(), t: this.host.translate() });
    return { candidates, start, end, whole: false, free: true };
  }

  private offersAt(
    document: LangiumDocument<ast.JourneyFile>,
    report: JourneyReport,
    place: CursorPlace,
  ): CandidateList {
    const sceneIn = (within: KeywordPlace['open'], clauseStart: number) =>
      new CompletionContext(document, report, within, clauseStart, this.lookout(document, report));
    switch (place.kind) {
      case 'keyword': {
        const text = document.textDocument.getText();
        const context = this.keywordContext(place, text, report, sceneIn(place.open, place.start));
        return { candidates: keywordOffers(place, context), start: place.start, end: place.end, whole: true };
      }
      case 'value': {
        const text = document.textDocument.getText();
        return valueOffers(place, text, sceneIn(place.within, place.clauseStart));
      }
      case 'persona': {
        const { start, end } = place;
        return { candidates: personaOffers(sceneIn(place.within, start)), start, end, whole: false };
      }
      case 'need-id': {
        const { start, end, hasText } = place;
        return { candidates: needIdOffers(sceneIn(place.within, place.clauseStart), hasText), start, end, whole: true };
      }
      case 'ignore': {
        const detail = this.host.translate()('completion.ignore');
        const candidates = rules.map(({ code }) => ({ label: code, detail, kind: CompletionItemKind.EnumMember }));
        return { candidates, start: place.start, end: place.end, whole: true };
      }
      case 'text':
        return nothing;
    }
  }

  private keywordContext(
    place: KeywordPlace,
    text: string,
    report: JourneyReport,
    scene: CompletionContext,
  ): KeywordContext {
    const { t } = scene;
    const { scan, placement } = report;
    // Nobody has written a keyword yet: the names decide.
    const isNew = scan.clauses.every(({ keyword, start }) => start === place.start || !keyword);
    const keywords = isNew ? scene.language : scan.language;
    const { language, step, saysLanguage } = scene;
    const reader = languageFor(this.host.locale?.());
    return {
      placement,
      below: new LinesBelow(scan, placement, place.clauseEnd),
      languages: isNew ? [keywords, scan.language] : [scan.language],
      reader,
      t,
      writing: { keywords, reader, language, step, saysLanguage, t },
      plainLead: this.host.editor().snippets ? undefined : scene.leadAt(place.start),
      levels: { text, report, step },
    };
  }

  private lookout({ uri }: LangiumDocument, { scan }: JourneyReport): CompletionEnvironment {
    const { host } = this;
    const columnsOf = (source: string) =>
      host.answerFiles?.(uri).find((one) => nameKey(one.source) === nameKey(source))?.columns ?? [];
    return {
      ...this.services,
      columnsOf,
      words: this.words,
      recognise: (name) => this.recognised.of(name),
      today: host.today(),
      locale: host.locale?.(),
      snippets: host.editor().snippets,
      t: host.translate(scan.language),
    };
  }
}
