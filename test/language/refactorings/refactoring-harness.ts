/** Restructurings in a text without an editor: what is offered on a line, and what the files are afterwards. */
import { translatorFor } from '../../../language/messages/messages.ts';
import type { Refactoring, RefactoringContext } from '../../../language/refactorings/refactoring.ts';
import { refactorings, restructuringsOnRequest } from '../../../language/refactorings/registry.ts';
import { isJourneyReport } from '../../../language/syntax/journey-report.ts';
import { SourceText } from '../../../language/text/source-text.ts';
import { sourceOf } from '../../../language/text/text-order.ts';
import { createLanguage, today, uriOf } from '../../support/language.ts';
import { applied } from '../fixes/fix-harness.ts';

export interface Offered {
  readonly title: string;
  readonly kind: string;
  readonly refused: string | undefined;
  /** Every file that is touched, by its name. */
  readonly files: Readonly<Record<string, string>>;
}

export interface RefactoringHarness {
  /** Reads a text as the file `name`, beside the others, in place of what it was before. */
  open(text: string, name?: string): Promise<RefactoringContext>;
  /** What is offered with these lines selected, the first one from 0. */
  offers(text: string, first: number, last?: number): Promise<Offered[]>;
}

const folder = 'file:///maps/';

export function createDesk(others: Readonly<Record<string, string>> = {}): RefactoringHarness {
  const { shared, journey, add, build } = createLanguage();
  const { LangiumDocuments, DocumentBuilder } = shared.workspace;
  const { t } = translatorFor('en');
  let added = false;
  const open = async (text: string, name = 'map.journey'): Promise<RefactoringContext> => {
    if (!added) await build(others);
    added = true;
    const uri = uriOf(name);
    if (LangiumDocuments.hasDocument(uri)) LangiumDocuments.deleteDocument(uri);
    const document = add(name, text);
    await DocumentBuilder.build([document]);
    const analysis = journey.analyser.analyse(document);
    const report = document.parseResult.lexerReport;
    if (!isJourneyReport(report)) throw new Error('The text was read by another lexer.');
    const { occurrences, reach } = journey;
    const workspace = { document, occurrences, reach, documents: LangiumDocuments, createsFiles: true };
    return { analysis, source: new SourceText(text, report), today, t, workspace };
  };
  const files = ({ edits, elsewhere = [] }: Refactoring, { source, analysis }: RefactoringContext) => {
    const nameOf = (uri: string) => uri.slice(folder.length);
    const there = elsewhere.map((change) => {
      if ('text' in change) return [nameOf(change.uri), change.text];
      return [nameOf(change.uri), applied(change, sourceOf(others[nameOf(change.uri)] ?? ''))];
    });
    return Object.fromEntries([[nameOf(analysis.uri), applied({ edits }, source)], ...there]);
  };
  return {
    open,
    async offers(text, first, last = first) {
      const context = await open(text);
      const selection = {
        start: { line: first, character: 0 },
        end: { line: last, character: last === first ? 0 : 1 },
      };
      return [...refactorings, ...restructuringsOnRequest]
        .flatMap((make) => make(selection, context))
        .map((one) => ({
          title: t(one.title, one.args),
          kind: one.kind,
          refused: one.refused && t(one.refused.reason, one.refused.args),
          files: files(one, context),
        }));
    },
  };
}

/** The file itself after the offer of that kind whose title matches; throws where it is not offered. */
export function after(offers: readonly Offered[], kind: string, title = /./u): Readonly<Record<string, string>> {
  const found = offers.find((offer) => offer.kind === kind && title.test(offer.title) && offer.refused === undefined);
  if (!found)
    throw new Error(`No ${kind} ${title}: ${offers.map((offer) => `${offer.kind} ${offer.title}`).join('; ')}`);
  return found.files;
}
