/**
 * What can stand in the parentheses behind a number, and behind an action or a need on its line; and which comes next.
 */
import type { LangiumDocument } from 'langium';
import type { SignatureHelpProvider } from 'langium/lsp';
import type { SignatureHelp, SignatureHelpOptions, SignatureHelpParams } from 'vscode-languageserver-protocol';
import type { Holder } from '../../keywords/keyword-row.ts';
import type { KeywordLanguage } from '../../keywords/keyword-translations.ts';
import { isInline, type Keyword, keywords, spell, typicalKeywords } from '../../keywords/keywords.ts';
import { choices, spellValue, wordsOfList } from '../../keywords/values.ts';
import type { JourneyTranslate } from '../../messages/messages.ts';
import type { HostEnvironment } from '../../project/analyser.ts';
import { isJourneyReport, type JourneyReport } from '../../syntax/journey-report.ts';
import { lineOf, splitNames } from '../../syntax/spans.ts';
import { looksLikeDate } from '../../syntax/values/time.ts';
import { type CursorPlace, cursorPlace } from '../cursor.ts';
import { keywordHelp } from '../hover/keyword-help.ts';

/** One thing that can stand there, as the label shows it. */
interface Part {
  readonly label: string;
  /** Markdown. */
  readonly help: string;
}

export class JourneySignatureHelpProvider implements SignatureHelpProvider {
  readonly signatureHelpOptions: SignatureHelpOptions = {
    triggerCharacters: ['(', ',', '|'],
    retriggerCharacters: [' ', '=', ':'],
  };
  private readonly host: HostEnvironment;

  constructor(host: HostEnvironment) {
    this.host = host;
  }

  provideSignatureHelp(document: LangiumDocument, { position }: SignatureHelpParams): SignatureHelp | undefined {
    const report = document.parseResult.lexerReport;
    if (!isJourneyReport(report)) {
      return undefined;
    }
    const { textDocument } = document;
    const offset = textDocument.offsetAt(position);
    const place = cursorPlace(textDocument.getText(), offset, report);
    const t = this.host.translate(report.scan.language);
    return (
      qualifierHelp(place, report.scan.language, t) ?? inlineHelp(place, offset, report, textDocument.getText(), t)
    );
  }
}

/** Inside `rating: 4.2 (…`. */
function qualifierHelp(place: CursorPlace, language: KeywordLanguage, t: JourneyTranslate): SignatureHelp | undefined {
  if (place.kind !== 'value' || !place.keyword.evidence) {
    return undefined;
  }
  const open = place.written.lastIndexOf('(');
  if (open < 0 || place.written.indexOf(')', open) >= 0) {
    return undefined;
  }
  const kinds = choices.evidenceKinds.map((kind) => spellValue('evidenceKinds', kind, language));
  const parts: readonly Part[] = [
    { label: 'n=42', help: t('help.n') },
    { label: 'sd=1.9', help: t('help.sd') },
    { label: t('help.kind-label'), help: t('help.kind', { words: kinds.join(', ') }) },
    { label: t('help.date-label'), help: t('help.date') },
    { label: t('help.source-label'), help: t('help.source') },
  ];
  const inside = place.written.slice(open + 1);
  const typedFrom = typingStart(inside);
  const before = splitNames(inside, 0, typedFrom).map(({ start, end }) => kindOf(inside.slice(start, end)));
  const typed = inside.slice(typedFrom).trim();
  const next = parts.findIndex((_, index) => !before.includes(index));
  return help('(', parts, ')', ', ', typed === '' ? next : kindOf(typed), t('help.qualifiers'));
}

/** Where the qualifier begins that is being typed: behind the last comma that does not belong to a number. */
function typingStart(inside: string): number {
  const comma = inside.lastIndexOf(',');
  const isDecimal = /\d/.test(inside[comma - 1] ?? '') && /\d/.test(inside[comma + 1] ?? '');
  return isDecimal ? inside.lastIndexOf(',', comma - 1) + 1 : comma + 1;
}

/** Which part of the label a qualifier is, also when it is only half typed. */
function kindOf(written: string): number {
  const word = written.toLowerCase();
  if (/^n\s*(?:=|$)/.test(word)) return 0;
  if (/^sd?\s*(?:=|$)/.test(word)) return 1;
  if (wordsOfList('evidenceKinds').some((kind) => kind.startsWith(word))) return 2;
  return looksLikeDate(word) || /^\d/.test(word) ? 3 : 4;
}

/** Behind `action: … |` and `need: … |`. */
function inlineHelp(
  place: CursorPlace,
  offset: number,
  { scan, placement }: JourneyReport,
  text: string,
  t: JourneyTranslate,
): SignatureHelp | undefined {
  const line = lineOf(scan.lineStarts, offset);
  const opener = placement.clauses.findLast(
    ({ clause, opens }) => isInline(opens) && clause.start < offset && lineOf(scan.lineStarts, clause.start) === line,
  );
  const holder = opener?.opens;
  if (!opener || !holder || !isBehindBar(place, holder)) {
    return undefined;
  }
  const possible = inlineKeywords(holder, opener.parentKind);
  const here = placement.clauses.find(
    ({ clause }) => clause.start < offset && offset <= clause.end && clause !== opener.clause,
  );
  const said = placement.clauses
    .filter((one) => one.parent === opener.clause && one !== here)
    .map(({ keyword }) => keyword);
  const typed = place.kind === 'keyword' ? text.slice(place.start, offset).toLowerCase() : '';
  const spelled = (keyword: Keyword) => spell(keyword, scan.language);
  const open = possible.filter((keyword) => !said.includes(keyword) && spelled(keyword).startsWith(typed));
  const now = place.kind === 'value' ? place.keyword : (open[0] ?? possible[0]);
  const parts = possible.map((keyword) => ({
    label: `${spelled(keyword)}: …`,
    help: keywordHelp(keyword, scan.language, t),
  }));
  const head = `${spelled(opener.keyword)}: … | `;
  return help(head, parts, '', ' | ', now ? possible.indexOf(now) : 0, t('help.inline'));
}

function isBehindBar(place: CursorPlace, holder: Holder): boolean {
  return place.kind === 'keyword'
    ? !place.first && place.open.at(-1)?.holder === holder
    : place.kind === 'value' && place.holder === holder;
}

/** The likeliest first, as in completion. The need of a touchpoint has no owner of its own. */
function inlineKeywords(holder: Holder, parentKind: Holder): Keyword[] {
  const order = (keyword: Keyword) => {
    const place = typicalKeywords[holder].indexOf(keyword.word);
    return place < 0 ? typicalKeywords[holder].length : place;
  };
  const isOwned = holder !== 'need' || parentKind !== 'touchpoint';
  const held = keywords.filter(({ on, word }) => on.includes(holder) && (isOwned || word !== 'owner'));
  return held.toSorted((one, other) => order(one) - order(other));
}

function help(
  before: string,
  parts: readonly Part[],
  after: string,
  separator: string,
  active: number,
  documentation: string,
): SignatureHelp {
  let label = before;
  const parameters = parts.map((part, index) => {
    const start = label.length + (index === 0 ? 0 : separator.length);
    label += `${index === 0 ? '' : separator}${part.label}`;
    const range: [number, number] = [start, start + part.label.length];
    return { label: range, documentation: { kind: 'markdown' as const, value: part.help } };
  });
  const activeParameter = Math.max(active, 0);
  const signature = { label: label + after, documentation, parameters, activeParameter };
  return { signatures: [signature], activeSignature: 0, activeParameter };
}
