/** What a click leads to: used files, files behind a source, and addresses. Nothing leaves the workspace but `https`. */
import type { LangiumDocument } from 'langium';
import type { DocumentLinkProvider } from 'langium/lsp';
import type { DocumentLink } from 'vscode-languageserver-types';
import { isJourneyReport } from '../syntax/journey-lexer.ts';
import { plainText } from '../syntax/plain-text.ts';
import type { Surroundings } from '../workspace/analyser.ts';
import type { Reach } from '../workspace/reach.ts';

const linking: ReadonlySet<string> = new Set(['use', 'link', 'file']);
/** An address and its host, up to a blank, a quotation mark or a control character; a bar in it is escaped. */
const address = /(?<![\p{L}\p{N}])https:\/\/([^\s/?#\\"“”«»<>\p{Cc}]+)(?:\\\||[^\s\\"“”«»<>\p{Cc}])*/giu;
/** What ends a sentence around an address rather than the address. */
const sentenceEnd = /[.,;:!?'’]+$/u;
/** Words with the ending of a file, and no host that somebody has written without its `https`. */
const filePath =
  /^(?!www\.|[^./\\]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}\/)[^"“”«»<>]*\.(?=[\p{N}]*\p{L})[\p{L}\p{N}]{1,10}$/iu;

type Target = Pick<DocumentLink, 'target' | 'tooltip'>;

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
      const written = text.slice(value.start, value.end);
      return this.linksIn(written, keyword.word === 'use', uri).map(({ start, length, ...link }) => {
        const at = value.start + start;
        return { range: { start: textDocument.positionAt(at), end: textDocument.positionAt(at + length) }, ...link };
      });
    });
  }

  private linksIn(written: string, isPath: boolean, from: LangiumDocument['uri']): readonly (Target & Stretch)[] {
    const t = this.surroundings.translate();
    const addresses = [...written.matchAll(address)].map(({ 0: found, 1: host = '', index }) => {
      const whole = withoutSentence(found);
      return {
        start: index,
        length: whole.length,
        target: plainText(whole),
        tooltip: t('link.web', { host: host.replace(sentenceEnd, '') }),
      };
    });
    if (addresses.length > 0) return isPath ? [] : addresses;
    const path = plainText(written);
    const target = isPath || filePath.test(path) ? this.reach.resolve(from, path) : undefined;
    return target ? [{ start: 0, length: written.length, target: target.toString(), tooltip: t('link.use') }] : [];
  }
}

/** Where a link stands in a value. */
interface Stretch {
  readonly start: number;
  readonly length: number;
}

/** Without what belongs to the sentence: a full stop, and a bracket that was opened before the address. */
function withoutSentence(found: string): string {
  const count = (bracket: string) => found.split(bracket).length;
  const whole = found.replace(sentenceEnd, '');
  const isOpen = [
    ['(', ')'],
    ['[', ']'],
  ].some(([open = '', close = '']) => whole.endsWith(close) && count(close) > count(open));
  return isOpen ? withoutSentence(whole.slice(0, -1)) : whole;
}
