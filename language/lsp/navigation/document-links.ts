/**
 * What a click leads to: used files, files behind a source, and addresses. Nothing leaves the workspace but `https`.
 */
import type { LangiumDocument } from 'langium';
import type { DocumentLinkProvider } from 'langium/lsp';
import type { DocumentLink } from 'vscode-languageserver-types';
import type { ValueKind } from '../../keywords/keyword-row.ts';
import type { ImportGraph } from '../../names/import-graph.ts';
import type { HostEnvironment } from '../../project/analyser.ts';
import { isJourneyReport } from '../../syntax/journey-report.ts';
import { plainText } from '../../syntax/plain-text.ts';
import type { Span } from '../../syntax/spans.ts';

const linking: ReadonlySet<ValueKind> = new Set(['journey-file', 'link', 'path']);
/** An address and its host, up to a blank, a quotation mark or a control character; a bar in it is escaped. */
const address = /(?<![\p{L}\p{N}])https:\/\/([^\s/?#\\"“”«»<>\p{Cc}]+)(?:\\\||[^\s\\"“”«»<>\p{Cc}])*/giu;
/** What ends a sentence around an address rather than the address. */
const sentenceEnd = /[.,;:!?'’]+$/u;
/** Words with the ending of a file, and no host that somebody has written without its `https`. */
const filePath =
  /^(?!www\.|[^./\\]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}\/)[^"“”«»<>]*\.(?=[\p{N}]*\p{L})[\p{L}\p{N}]{1,10}$/iu;

export class JourneyDocumentLinkProvider implements DocumentLinkProvider {
  private readonly reach: ImportGraph;
  private readonly host: HostEnvironment;

  constructor({ reach }: { readonly reach: ImportGraph }, host: HostEnvironment) {
    this.reach = reach;
    this.host = host;
  }

  getDocumentLinks(document: LangiumDocument): DocumentLink[] {
    const t = this.host.translate();
    return linkingValues(document).flatMap(({ at, written, isUse }) => {
      const link = ({ start, end }: Span, target: string, tooltip: string): DocumentLink => {
        const { textDocument } = document;
        return { range: { start: textDocument.positionAt(start), end: textDocument.positionAt(end) }, target, tooltip };
      };
      const path = pathIn(written, isUse);
      if (path !== undefined) {
        const target = this.reach.resolve(document.uri, path);
        return target ? [link(at, target.toString(), t('link.use'))] : [];
      }
      return isUse
        ? []
        : addressesIn(written).map(({ start, end, target, host }) =>
            link({ start: at.start + start, end: at.start + end }, target, t('link.web', { host })),
          );
    });
  }
}

/** A path that a text leads to, and where it is written. */
export interface LinkedPath {
  readonly at: Span;
  readonly path: string;
  /** Whether it uses a file. */
  readonly isUse: boolean;
}

export function linkedPaths(document: LangiumDocument): LinkedPath[] {
  return linkingValues(document).flatMap(({ at, written, isUse }) => {
    const path = pathIn(written, isUse);
    return path === undefined ? [] : [{ at, path, isUse }];
  });
}

interface LinkingValue {
  readonly at: Span;
  readonly written: string;
  readonly isUse: boolean;
}

function linkingValues({ parseResult, textDocument }: LangiumDocument): LinkingValue[] {
  const report = parseResult.lexerReport;
  if (!isJourneyReport(report)) return [];
  const text = textDocument.getText();
  return report.placement.clauses.flatMap(({ clause: { value }, keyword, recoveryNode, opens }) =>
    value && !recoveryNode && !opens && linking.has(keyword.value)
      ? [{ at: value, written: text.slice(value.start, value.end), isUse: keyword.value === 'journey-file' }]
      : [],
  );
}

function pathIn(written: string, isUse: boolean): string | undefined {
  const path = plainText(written);
  const isPath = isUse ? !written.includes('://') : filePath.test(path) && addressesIn(written).length === 0;
  return isPath ? path : undefined;
}

function addressesIn(written: string): (Span & { readonly target: string; readonly host: string })[] {
  return [...written.matchAll(address)].map(({ 0: found, 1: host = '', index: start }) => {
    const whole = withoutSentence(found);
    return { start, end: start + whole.length, target: plainText(whole), host: host.replace(sentenceEnd, '') };
  });
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
