/** The spaces of one line as the formatter writes them. Only white space and the case of keywords ever change. */
import type { ValueKind } from '../../keywords/keyword-row.ts';
import { invisibleClass } from '../../model/invisible.ts';
import { lowest } from '../../model/long-lists.ts';
import { splitBranches } from '../../syntax/branches.ts';
import type { Clause } from '../../syntax/clause.ts';
import type { PlacedClause } from '../../syntax/placed-clause.ts';
import { isLineBreak, type Span, splitNames } from '../../syntax/spans.ts';
import { partsOfEvidence } from '../../syntax/values/evidence.ts';
import type { SliceEdit } from '../../text/edit.ts';

export interface SpacingEdit extends SliceEdit {
  /** Moves a line, rather than spaces within it. */
  readonly indents: boolean;
}

/** A line of clauses, with the lines of a text in `"""` that begins on it. */
export interface ClauseLine {
  readonly clauses: readonly PlacedClause[];
  readonly first: PlacedClause;
  /** How many levels it stands in. */
  readonly level: number;
  /** Spaces behind the first colon, beside the usual one, that put its value below the others. */
  readonly padding: number;
}

const space = String.raw`(?:[^\S\r\n]|[${invisibleClass}])*`;
const onlySpace = new RegExp(`^${space}$`, 'u');
const onlyComma = new RegExp(`^${space},${space}$`, 'u');
const onlyBar = new RegExp(String.raw`^${space}\|${space}$`, 'u');
/** A value of a form of its own: its parts and, at every second place, what stands between them. */
interface ValueForm {
  readonly pattern: RegExp;
  readonly gaps: readonly string[];
}

const number = String.raw`[-+−]?\d+(?:[.,]\d+)?`;
const valueForms: Readonly<Partial<Record<ValueKind, readonly ValueForm[]>>> = {
  bands: [
    {
      pattern: /^(\w+)(\s*)(<=?|≤)(\s*)([^\s,]+(?:,\d+)?)(\s*,\s*)(\w+)(\s*)(<=?|≤)(\s*)(\S+)$/iu,
      gaps: [' ', ' ', ', ', ' ', ' '],
    },
  ],
  scale: [
    { pattern: new RegExp(String.raw`^(${number})(\s*)(-|–|—|\.\.)(\s*)(${number})$`, 'u'), gaps: ['', ''] },
    { pattern: new RegExp(String.raw`^(${number})(\s+)(to)(\s+)(${number})$`, 'iu'), gaps: [' ', ' '] },
  ],
  review: [{ pattern: /^([^\s,]+)(\s*,\s*)(every)(\s+)(\S.*)$/iu, gaps: [', ', ' '] }],
};

/**
 * What a level looks like in the form that all texts share; an editor that indents with tabs gets one for each level.
 */
export const usualUnit = '  ';

/** Everything before a clause's value: `keyword id[persona, …]:`, as the formatter writes it. */
export function headOf(text: string, { clause }: PlacedClause): string {
  const id = clause.id ? ` ${text.slice(clause.id.start, clause.id.end)}` : '';
  const names = clause.personas.map(({ start, end }) => text.slice(start, end)).join(', ');
  return `${canonical(clause)}${id}${clause.openBracket === undefined ? '' : `[${names}]`}:`;
}

/**
 * What has to change for a line to have its form.
 *
 * @param unit one level of indentation
 */
export function lineEdits(text: string, line: ClauseLine, unit: string): SpacingEdit[] {
  const writer = new LineWriter(text, unit);
  writer.indent(line.first.clause.start, line.level);
  for (const [index, placed] of line.clauses.entries()) {
    const before = line.clauses[index - 1];
    if (before) {
      writer.gap(before.clause.end, placed.clause.start, ' | ', onlyBar);
    }
    writer.head(placed.clause, index === 0 ? line.padding : 0);
    writer.value(placed);
    writer.longText(placed.clause, line.level + 1);
  }
  const last = line.clauses.at(-1)?.clause;
  if (last) {
    writer.gap(last.end, endOfLine(text, last.end), '', onlySpace);
  }
  return writer.edits;
}

/** Where the line that `offset` is on ends, before its line break. */
export function endOfLine(text: string, offset: number): number {
  let end = offset;
  while (end < text.length && !isLineBreak(text.charCodeAt(end))) end++;
  return end;
}

/** Where the line that `offset` is on starts; behind a byte order mark, which stays. */
export function startOfLine(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && !isLineBreak(text.charCodeAt(start - 1))) start--;
  return start === 0 && text.charCodeAt(0) === 0xfeff ? 1 : start;
}

/** A keyword in small letters, in any language. */
function canonical({ keywordText }: Clause): string {
  return keywordText.toLowerCase();
}

class LineWriter {
  readonly edits: SpacingEdit[] = [];
  private readonly text: string;
  private readonly unit: string;

  constructor(text: string, unit: string) {
    this.text = text;
    this.unit = unit;
  }

  indent(start: number, level: number): void {
    const from = startOfLine(this.text, start);
    this.put(Math.min(from, start), start, this.unit.repeat(level), true);
  }

  /** White space, or a separator with white space around it; anything else is left alone. */
  gap(start: number, end: number, newText: string, expected: RegExp): void {
    if (start <= end && expected.test(this.text.slice(start, end))) {
      this.put(start, end, newText, false);
    }
  }

  head(clause: Clause, padding: number): void {
    const { word, id, openBracket, personas, closeBracket, colon, value } = clause;
    this.put(word.start, word.end, canonical(clause), false);
    if (id) this.gap(word.end, id.start, ' ', onlySpace);
    const named = id?.end ?? word.end;
    if (openBracket !== undefined && closeBracket !== undefined) {
      this.gap(named, openBracket, '', onlySpace);
      this.list(personas, openBracket + 1, closeBracket);
    }
    if (colon === undefined) return;
    this.gap(closeBracket === undefined ? named : closeBracket + 1, colon, '', onlySpace);
    if (value) this.gap(colon + 1, value.start, ' '.repeat(1 + padding), onlySpace);
  }

  value({ clause, keyword, opens }: PlacedClause): void {
    const { value } = clause;
    if (!value || opens) return;
    const written = this.text.slice(value.start, value.end);
    if (keyword.value === 'names') {
      this.list(splitNames(this.text, value.start, value.end), value.start, value.end);
      const branches = keyword.shares ? splitBranches(this.text, value.start, value.end) : [];
      for (const { name, share } of branches) if (share) this.gap(name.end, share.start, ' ', onlySpace);
    } else if (keyword.evidence) {
      this.qualifiers(value, written);
    } else {
      this.form(value, written, valueForms[keyword.value] ?? []);
    }
  }

  /** A text between `"""` moves as a whole, so that its lines keep their places to each other. */
  longText({ value }: Clause, level: number): void {
    const image = value ? this.text.slice(value.start, value.end) : '';
    if (!value || !image.startsWith('"""') || !/[\r\n]/.test(image)) return;
    const lines = [...image.matchAll(/(?:\r\n|\r|\n)([^\S\r\n]*)(?=[^\s])/gu)];
    const closing = /(?:\r\n|\r|\n)[^\S\r\n]*"""$/u.exec(image)?.index;
    const filled = lines.filter(({ index }) => index !== closing);
    const common = lowest(filled.map(([, space = '']) => space.length));
    for (const { 0: whole, 1: space = '', index } of lines) {
      const start = value.start + index + whole.length - space.length;
      const moved = index === closing ? space.length : common;
      this.put(start, start + moved, this.unit.repeat(level), true);
    }
  }

  /** Names with a comma and a space between them. A comma too many may be one that somebody is typing behind. */
  private list(names: readonly Span[], start: number, end: number): void {
    const [first] = names;
    const last = names.at(-1);
    if (!first || !last) return;
    this.gap(start, first.start, '', onlySpace);
    for (const [index, name] of names.entries()) {
      const next = names[index + 1];
      if (next) this.gap(name.end, next.start, ', ', onlyComma);
    }
    this.gap(last.end, end, '', onlySpace);
  }

  private qualifiers({ start, end }: Span, written: string): void {
    const open = written.indexOf('(');
    if (open < 0 || written.indexOf(')') !== written.length - 1 || written.lastIndexOf('(') !== open) return;
    const before = written.slice(0, open).trimEnd().length;
    if (before > 0) this.gap(start + before, start + open, ' ', onlySpace);
    this.list(partsOfEvidence(this.text, start + open + 1, end - 1), start + open + 1, end - 1);
  }

  private form({ start }: Span, written: string, forms: readonly ValueForm[]): void {
    for (const { pattern, gaps } of forms) {
      let at = start;
      for (const [index, part] of (pattern.exec(written)?.slice(1) ?? []).entries()) {
        if (index % 2 === 1) this.put(at, at + part.length, gaps[(index - 1) / 2] ?? '', false);
        at += part.length;
      }
    }
  }

  private put(start: number, end: number, newText: string, indents: boolean): void {
    if (this.text.slice(start, end) !== newText) this.edits.push({ start, end, newText, indents });
  }
}
