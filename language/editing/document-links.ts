/** What a click leads to: used files, files behind a source, and addresses. Nothing leaves the workspace but `https`. */
import type { LangiumDocument } from 'langium';
import type { DocumentLinkProvider } from 'langium/lsp';
import type { DocumentLink } from 'vscode-languageserver-types';
import { isJourneyReport } from '../syntax/journey-lexer.ts';
import { plainText } from '../syntax/plain-text.ts';
import type { Surroundings } from '../workspace/analyser.ts';
import type { Reach } from '../workspace/reach.ts';

const linking: ReadonlySet<string> = new Set(['use', 'link', 'file']);
/** Host and the rest of an address without blanks or control characters. */
const httpsAddress = /^https:\/\/([^\s/?#\\]+)[^\s\\\p{Cc}]*$/iu;

export class JourneyDocumentLinkProvider implements DocumentLinkProvider {
  private readonly reach: Reach;
  private readonly surroundings: Surroundings;

  constructor({ reach }: { readonly reach: Reach }, surroundings: Surroundings) {
    this.reach = reach;
    this.surroundings = surroundings;
  }

  getDocumentLinks({ parseResult, textDocument, uri }: LangiumDocument): DocumentLink[] {
    const report = parseResult.lexerReport;
    if (!isJourneyReport(report)) {
      return [];
    }
    const text = textDocument.getText();
    return report.placement.placed.flatMap(({ clause: { value }, keyword, standIn, opens }) => {
      if (!value || standIn || opens || !linking.has(keyword.word)) return [];
      const written = plainText(text.slice(value.start, value.end));
      const link = this.linkTo(written, uri);
      const range = { start: textDocument.positionAt(value.start), end: textDocument.positionAt(value.end) };
      return link ? [{ range, ...link }] : [];
    });
  }

  private linkTo(written: string, from: LangiumDocument['uri']): Pick<DocumentLink, 'target' | 'tooltip'> | undefined {
    const t = this.surroundings.translate();
    const host = httpsAddress.exec(written)?.[1];
    if (host !== undefined) {
      return { target: written, tooltip: t('link.web', { host }) };
    }
    const target = this.reach.resolve(from, written);
    return target && { target: target.toString(), tooltip: t('link.use') };
  }
}
