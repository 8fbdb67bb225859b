/** Repairs lines that cannot be read or are misplaced, with the smallest change. */

import { findKeyword, isInline } from '../keywords/keywords.ts';
import type { Finding } from '../model/finding.ts';
import { withoutInvisible } from '../model/invisible.ts';
import { nameKey } from '../model/name-key.ts';
import { type Clause, isReadable } from '../syntax/clause.ts';
import type { Scan } from '../syntax/scan.ts';
import type { Span } from '../syntax/spans.ts';
import type { Structure } from '../syntax/structure.ts';
import type { FixContext, TextEdit } from '../text/edit.ts';
import { journeyAt } from '../text/locate.ts';
import type { SourceText } from '../text/source-text.ts';
import { type Fix, offer, preferred } from './fix.ts';

/** Repairs a clause that cannot be read; a change that only moves the problem is not offered. */
export function repairClause(finding: Finding, context: FixContext): Fix[] {
  return mendings(finding, context).filter(({ edits }) => readsMore(edits, context.source));
}

function mendings({ range }: Finding, context: FixContext): Fix[] {
  const { source } = context;
  const start = source.offsetAt(range.start);
  const clause = source.report.scan.clauses.find(({ fault, faultAt }) => fault && faultAt.start === start);
  switch (clause?.fault) {
    case 'no-colon':
    case 'bad-head':
      return [preferred('fix.add-colon', { keyword: clause.keywordText }, [source.insert(clause.word.end, ':')])];
    case 'bad-id':
      return withoutBadId(clause, source);
    case 'no-id-here':
      return [
        ...personaMeant(clause, context),
        offer('fix.drop-id', { id: source.textOf(clause.faultAt) }, [dropId(clause, source)]),
      ];
    case 'no-personas-here':
      return [offer('fix.drop-personas', {}, [source.replace(clause.faultAt, '')])];
    case 'empty-clause':
      return [preferred('fix.drop-bar', {}, [source.replace(withSpaceBefore(clause, source), '')])];
    case 'unclosed-text':
      return closedText(clause, source);
    case 'invisible':
      return [preferred('fix.drop-invisible', {}, [shown(clause.faultAt, source)])];
    case 'bullet': {
      const bullet = { start: clause.faultAt.start, end: clause.start };
      return [preferred('fix.drop-bullet', { text: source.textOf(clause.faultAt) }, [source.replace(bullet, '')])];
    }
    case 'wide-colon':
      return [preferred('fix.write', { value: ':' }, [source.replace(clause.faultAt, ':')])];
    case 'no-keyword':
      return clause.startsLine ? aWordBefore(clause, source) : aBarInTheText(clause, source);
    default:
      return [];
  }
}

/** Moves a property of a need or an action to its line, and removes a repeated property that does not count. */
export function movePlace(finding: Finding, { source }: FixContext): Fix[] {
  return moves(finding, source).filter(({ edits }) => readsMore(edits, source));
}

function moves({ range }: Finding, source: SourceText): Fix[] {
  const start = source.offsetAt(range.start);
  const problem = source.report.placement.problems.find(
    ({ clause }) => clause.start === start || clause.word.start === start,
  );
  switch (problem?.fault) {
    case 'no-journey':
      return [offer('fix.start-journey', {}, [source.insertAbove(problem.clause.line, `${source.spell('journey')}:`)])];
    case 'said-before':
      return withoutClause(problem.clause, source);
    case 'participants': {
      const name = source.spell('participants');
      return [preferred('fix.nearest', { name }, [source.replace(problem.clause.word, name)])];
    }
    case 'misplaced':
      return joined(problem.clause, source);
    default:
      return [];
  }
}

/** Whether less stands in the way after the edits. */
export function readsMore(edits: readonly TextEdit[], source: SourceText): boolean {
  const { scan: scanned, placement } = source.report;
  const after = source.placedAfter(edits);
  return !after || troubles(after.scanned, after.placement) < troubles(scanned, placement);
}

function troubles({ clauses }: Scan, { skipped, problems }: Structure): number {
  const unclosed = clauses.filter((clause) => clause.fault && isReadable(clause));
  const misplaced = problems.filter(({ fault }) => fault !== 'misleading-indentation');
  return skipped.length + misplaced.length + unclosed.length;
}

/** The text without characters that take no place. */
function shown(slice: Span, source: SourceText): TextEdit {
  return source.replace(slice, withoutInvisible(source.textOf(slice)));
}

/** A valid id of letters, digits and hyphens that is nearest to the written one. */
function withoutBadId(clause: Clause, source: SourceText): Fix[] {
  const written = source.textOf(clause.faultAt);
  const kept = written.replace(/[^\p{L}\p{M}\p{N}_-]+/gu, '-').replace(/^-+|-+$/gu, '');
  const id = /^[\p{L}_]/u.test(kept) ? kept : `_${kept}`;
  const drop = offer('fix.drop-id', { id: written }, [dropId(clause, source)]);
  return kept === '' ? [drop] : [offer('fix.write-id', { id }, [source.replace(clause.faultAt, id)]), drop];
}

/** `rating kim: 7` is for Kim, if she is declared. */
function personaMeant(clause: Clause, { source, analysis }: FixContext): Fix[] {
  const name = source.textOf(clause.faultAt);
  const journey = journeyAt(analysis.file, source.rangeOf(clause).start);
  const isKnown = journey?.inReach.personas.some(({ id, name: called }) =>
    [id, called].some((one) => nameKey(one ?? '') === nameKey(name)),
  );
  if (!clause.keyword?.personas || !isKnown || clause.openBracket !== undefined) return [];
  const edit = source.replace({ start: clause.word.end, end: clause.faultAt.end }, `[${name}]`);
  return [preferred('fix.for-persona', { name }, [edit])];
}

function dropId({ word, faultAt }: Clause, source: SourceText) {
  return source.replace({ start: word.end, end: faultAt.end }, '');
}

function withSpaceBefore({ start, end }: Clause, source: SourceText) {
  const before = source.text.slice(0, start);
  return { start: before.replace(/[^\S\r\n]+$/u, '').length, end };
}

/** Closes a `"""` without an end, or removes it if the text has one line. */
function closedText(clause: Clause, source: SourceText): Fix[] {
  const opener = clause.faultAt;
  const close = offer('fix.close-text', {}, [
    source.insertBelow(source.lastLineOf(clause), [`${source.indentOf(clause.line)}${source.indentUnit}"""`]),
  ]);
  const rest = /^"""[^\S\r\n]*/u.exec(source.text.slice(opener.start))?.[0] ?? '"""';
  const isOneLine = opener.start + rest.length < source.endOfLine(clause.line);
  const open = source.replace({ start: opener.start, end: opener.start + rest.length }, '');
  return isOneLine ? [preferred('fix.drop-quotes', {}, [open]), close] : [close];
}

/** A line without a keyword becomes a note or a comment; with lines below it, an element. */
function aWordBefore(clause: Clause, source: SourceText): Fix[] {
  const standIn = source.report.placement.clauses.find((placed) => placed.recoveryNode && placed.clause === clause);
  if (standIn) {
    const keyword = source.spell(standIn.keyword.word);
    return [offer('fix.put-keyword', { keyword }, [source.insert(clause.start, `${keyword}: `)])];
  }
  const takesNote = source.opener('journey', source.rangeOf(clause).start) !== undefined;
  return [
    ...(takesNote ? [offer('fix.make-note', {}, [source.insert(clause.start, `${source.spell('note')}: `)])] : []),
    offer('fix.make-remark', {}, [source.insert(clause.start, '# ')]),
  ];
}

/** Escapes a bar that belongs to the text. */
function aBarInTheText(clause: Clause, source: SourceText): Fix[] {
  const bar = source.text.lastIndexOf('|', clause.start);
  return bar < 0 ? [] : [offer('fix.escape-bar', {}, [source.insert(bar, '\\')])];
}

/** Removes a repeated property: its line, or its part behind a bar. */
function withoutClause(clause: Clause, source: SourceText): Fix[] {
  const others = source.onLineOf(clause).filter((other) => other !== clause);
  if (others.length === 0) {
    const edit = source.removeLines(clause.line, source.lastLineOf(clause));
    return [offer('fix.take-away', { keyword: clause.keywordText }, [edit])];
  }
  if (clause.startsLine) return [];
  const bar = source.text.lastIndexOf('|', clause.start);
  const edit = source.replace(withSpaceBefore({ ...clause, start: bar }, source), '');
  return [offer('fix.take-away', { keyword: clause.keywordText }, [edit])];
}

/** Moves `due:` below an action, or `met:` below a need, behind a bar on that line. */
function joined(clause: Clause, source: SourceText): Fix[] {
  const { clauses } = source.report.scan;
  const index = clauses.indexOf(clause);
  const above = clauses[index - 1];
  const head = above && source.onLineOf(above).findLast((other) => isInline(other.keyword?.opens));
  const keyword = findKeyword(clause.keywordText);
  const holder = head?.keyword?.opens;
  const takes = holder && keyword?.on.includes(holder);
  if (!above || !head || !takes || !clause.startsLine || above.line === clause.line) return [];
  // A comment between the two lines would be lost.
  if (/\S/u.test(source.text.slice(above.end, clause.start))) return [];
  return [
    preferred('fix.join-line', { keyword: clause.keywordText, above: head.keywordText }, [
      source.replace({ start: above.end, end: clause.start }, ' | '),
    ]),
  ];
}
