import { type LangiumDocument, type MaybePromise, UriUtils } from 'langium';
import type { CompletionProvider, CompletionProviderOptions } from 'langium/lsp';
import type { CompletionParams } from 'vscode-languageserver-protocol';
import { type CompletionItem, CompletionItemKind, type CompletionList } from 'vscode-languageserver-types';
import type * as ast from '../generated/ast.ts';
import type { JourneyServices } from '../journey-module.ts';
import type { Journey, Touchpoint } from '../model/model.ts';
import type { Range } from '../model/position.ts';
import { rules } from '../rules/registry.ts';
import { isJourneyReport, type JourneyReport } from '../syntax/journey-lexer.ts';
import type { Surroundings } from '../workspace/analyser.ts';
import { keywordOffers } from './completion-keywords.ts';
import { personaItems, type ValueContext, valueOffers } from './completion-values.ts';
import { cursorPlace } from './cursor.ts';

/** Completion that knows where the cursor stands, from the text and the model rather than from the parser's tables. */
export class JourneyCompletionProvider implements CompletionProvider {
  readonly completionOptions: CompletionProviderOptions = { triggerCharacters: [':', ' ', '|', '[', '(', ','] };
  private readonly services: JourneyServices;
  private readonly surroundings: Surroundings;

  constructor(services: JourneyServices, surroundings: Surroundings) {
    this.services = services;
    this.surroundings = surroundings;
  }

  getCompletion(document: LangiumDocument, { position }: CompletionParams): MaybePromise<CompletionList> {
    const report = document.parseResult.lexerReport;
    const items = isJourneyReport(report)
      ? this.itemsAt(document as LangiumDocument<ast.JourneyFile>, document.textDocument.offsetAt(position), report)
      : [];
    return { isIncomplete: false, items };
  }

  private itemsAt(document: LangiumDocument<ast.JourneyFile>, offset: number, report: JourneyReport): CompletionItem[] {
    const { textDocument } = document;
    const t = this.surroundings.translate();
    const place = cursorPlace(textDocument.getText(), offset, report);
    const replace = (start: number) => ({
      start: textDocument.positionAt(start),
      end: textDocument.positionAt(offset),
    });
    switch (place.kind) {
      case 'keyword': {
        const range = replace(place.start);
        const offers = keywordOffers(place, report.placement, report.scan.language, this.surroundings.editor(), t);
        return offers.map(({ newText, ...item }) => ({ ...item, textEdit: { range, newText } }));
      }
      case 'value': {
        const { items, from } = valueOffers(place, this.contextAt(document, offset));
        return withEdit(items, replace(place.start + from));
      }
      case 'persona':
        return withEdit(personaItems(this.contextAt(document, offset)), replace(place.start));
      case 'ignore': {
        const detail = t('completion.ignore');
        const codes = rules.map(({ code }) => ({ label: code, detail, kind: CompletionItemKind.EnumMember }));
        return withEdit(codes, replace(place.start));
      }
      case 'text':
        return [];
    }
  }

  private contextAt(document: LangiumDocument<ast.JourneyFile>, offset: number): ValueContext {
    const { file } = this.services.analyser.current(document);
    const line = document.textDocument.positionAt(offset).line;
    const journey = file.journeys.findLast(({ range }) => range.start.line <= line);
    return {
      document,
      file,
      journey,
      touchpoint: journey && touchpointAbove(journey, line),
      today: this.surroundings.today(),
      paths: this.otherFiles(document),
      t: this.surroundings.translate(),
    };
  }

  private otherFiles(document: LangiumDocument): string[] {
    const folder = UriUtils.dirname(document.uri);
    return this.services.shared.workspace.LangiumDocuments.all
      .filter(({ uri }) => !UriUtils.equals(uri, document.uri) && uri.scheme === document.uri.scheme)
      .map(({ uri }) => UriUtils.relative(folder, uri))
      .map((path) => (path.startsWith('.') ? path : `./${path}`))
      .toArray()
      .sort();
  }
}

function touchpointAbove(journey: Journey, line: number): Touchpoint | undefined {
  return journey.stages
    .flatMap((stage) => stage.entries)
    .flatMap((entry) => (entry.kind === 'touchpoint' ? [entry.touchpoint] : []))
    .findLast(({ range }) => range.start.line <= line);
}

function withEdit(items: readonly CompletionItem[], range: Range): CompletionItem[] {
  return items.map(({ insertText, ...item }) => ({ ...item, textEdit: { range, newText: insertText ?? item.label } }));
}
