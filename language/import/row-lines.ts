/** Rows of a spreadsheet as the lines of a touchpoint. What a cell says that its keyword cannot take becomes a note. */

import type { ValueKind } from '../keywords/keyword-row.ts';
import {
  choicesFor,
  isText,
  type Keyword,
  type KeywordWord,
  keywordFor,
  keywordNamed,
  usualOrder,
} from '../keywords/keywords.ts';
import { findValue, type ValueList } from '../keywords/values.ts';
import { isId } from '../syntax/scan.ts';
import { readCost } from '../syntax/values/cost.ts';
import { readDuration } from '../syntax/values/duration.ts';
import { readCes, readCsat, readNps, readShare } from '../syntax/values/kpi-values.ts';
import { numberOnly, toNumber } from '../syntax/values/number.ts';
import { readDate, readFrequency, readReview } from '../syntax/values/time.ts';
import { escaped } from '../text/source-text.ts';
import type { RowColumn } from './row-columns.ts';
import type { ColumnMeaning } from './row-headers.ts';
import type { Row } from './row-table.ts';
import { factsWritten, hasOwnFacts } from './written-clauses.ts';

export interface RowWriter {
  /** A keyword as the text around writes it. */
  readonly spell: (word: KeywordWord) => string;
  /** A value as the text around writes it. */
  readonly spellValue: (list: ValueList, word: string) => string;
  /** One level of indentation. */
  readonly unit: string;
  /** A number of a column as it is on the scale of the journey; `undefined` where it has none there. */
  readonly number: (column: number, text: string) => string | undefined;
  /** What means a persona in square brackets; `undefined` where its name cannot stand there. */
  readonly persona: (name: string) => string | undefined;
  /** The id that a touchpoint gets for the one in its row. */
  readonly id: (written: string) => string;
}

export interface RowLines {
  /** Without indentation of their own: the first is the touchpoint's, the others are one level in. */
  readonly lines: readonly string[];
  /** Names of the columns of which something went into a note. */
  readonly noted: readonly string[];
}

const forms: Readonly<Partial<Record<ValueKind, (text: string) => { readonly fault?: unknown }>>> = {
  duration: readDuration,
  frequency: readFrequency,
  review: readReview,
  nps: readNps,
  percentage: readCsat,
  share: readShare,
  'effort-score': readCes,
  cost: readCost,
};

/** @param rows of one touchpoint: several where each is about another persona */
export function writeRows(rows: readonly Row[], columns: readonly RowColumn[], writer: RowWriter): RowLines {
  return new RowReader(columns, writer).read(rows);
}

/** The cell of the first column with that meaning; empty where there is none. */
export function cellOf({ cells }: Row, columns: readonly RowColumn[], meaning: string): string {
  return cells[columns.findIndex((column) => column.meaning === meaning)] ?? '';
}

/** What is written by a method of its own, or above or on the touchpoint's line. */
const apart: ReadonlySet<ColumnMeaning | undefined> = new Set([
  ...(['stage', 'touchpoint', 'again', 'id', 'persona', 'rating', 'evidence', 'n', 'sd', 'date'] as const),
  ...(['rest', 'calculated'] as const),
]);

class RowReader {
  private readonly columns: readonly RowColumn[];
  private readonly writer: RowWriter;
  private readonly lines = new Map<KeywordWord, string[]>();
  private readonly noted: string[] = [];
  private cells: readonly string[] = [];
  /** The ratings and importances of everybody among the further facts of the row. */
  private readonly stated = new Set<string>();
  /** `[kim]`, where the row is about her. */
  private brackets = '';

  constructor(columns: readonly RowColumn[], writer: RowWriter) {
    this.columns = columns;
    this.writer = writer;
  }

  read(rows: readonly Row[]): RowLines {
    for (const row of rows) this.readRow(row);
    const [first] = rows;
    const [name, id, again = ''] = ['touchpoint', 'id', 'again'].map((meaning) =>
      first ? cellOf(first, this.columns, meaning) : '',
    );
    const { spell, unit } = this.writer;
    const touchpoint = `${spell('touchpoint')}${isId(id ?? '') ? ` ${this.writer.id(id ?? '')}` : ''}: ${escaped(oneLine(name ?? ''))}`;
    const head = again === '' ? touchpoint : `${spell('again')}: ${escaped(this.writer.id(oneLine(again)))}`;
    const facts = usualOrder.flatMap((word) => this.lines.get(word) ?? []);
    return {
      lines: [head, ...facts.flatMap((fact) => fact.split('\n')).map((line) => (line === '' ? '' : unit + line))],
      noted: [...new Set(this.noted)],
    };
  }

  private readRow({ cells }: Row): void {
    this.cells = cells;
    this.brackets = '';
    this.readPersonas();
    this.writeRest();
    for (const index of this.indicesOf('rating')) this.writeRating(index);
    if (this.indicesOf('rating').length === 0) this.noteUnrated();
    this.writeEvidence();
    for (const [index, cell] of cells.entries()) {
      const meaning = this.columns[index]?.meaning;
      const isStray = (meaning === 'date' || meaning === 'n' || meaning === 'sd') && this.isUnrated(index);
      if (cell !== '' && !apart.has(meaning)) this.writeCell(meaning, cell, index);
      else if (cell !== '' && isStray && this.indicesOf('rating').length > 0) this.note(index);
    }
    for (const index of this.indicesOf('id')) {
      if (cells[index] && !isId(cells[index])) this.note(index);
    }
  }

  private readPersonas(): void {
    for (const index of this.indicesOf('persona')) {
      const names = namesIn(this.cells[index] ?? '').map(this.writer.persona);
      if (names.some((name) => name === undefined)) this.note(index);
      else if (names.length > 0) this.brackets = `[${names.join(', ')}]`;
    }
  }

  /** `[anna]`, where the header names her; `null` where her name cannot stand there. */
  private personaOf(index: number): string | undefined | null {
    const name = this.columns[index]?.persona;
    if (name === undefined) return undefined;
    const written = this.writer.persona(name);
    return written === undefined ? null : `[${written}]`;
  }

  /** What cannot be read as facts is noted. */
  private writeRest(): void {
    this.stated.clear();
    for (const index of this.indicesOf('rest')) {
      const cell = this.cells[index] ?? '';
      const facts = cell === '' ? [] : factsWritten(cell);
      const personas = facts?.flatMap((fact) => fact.personas) ?? [];
      if (!facts || personas.some((name) => this.writer.persona(name) !== name)) {
        this.note(index);
        continue;
      }
      for (const { word, text, personas: own, number } of facts) {
        const lines = this.lines.get(word) ?? [];
        this.lines.set(word, [...lines, text]);
        if (number !== undefined && own.length === 0) this.stated.add(`${word} ${number}`);
      }
    }
  }

  /** Whether the further facts have this number with all that is known of it. */
  private isStated(word: 'rating' | 'importance', text: string): boolean {
    return isNumber(text) && this.stated.has(`${word} ${toNumber(text)}`);
  }

  private isUnrated(index: number): boolean {
    return this.columns[index]?.of === undefined;
  }

  /** Without any ratings, what would stand behind one. */
  private noteUnrated(): void {
    for (const meaning of ['n', 'sd', 'date']) {
      for (const index of this.indicesOf(meaning)) {
        const cell = this.cells[index] ?? '';
        if (cell !== '' && !(meaning === 'n' && /^0+$/u.test(cell))) this.note(index);
        else if (cell !== '') this.add('rating', '?');
      }
    }
  }

  private writeRating(index: number): void {
    const rating = this.cells[index] ?? '';
    const column = this.columns[index];
    const persona = this.personaOf(index);
    if (persona === null) {
      this.note(index);
      return;
    }
    const behind = ['n', 'sd', 'date'].map((meaning) =>
      this.columns.findIndex((one) => one.meaning === meaning && one.of === index),
    );
    if (column?.persona === undefined && this.isStated('rating', rating)) return;
    const number = isNumber(rating) ? this.writer.number(index, rating) : undefined;
    if (number !== undefined) {
      const qualifiers = this.qualifiers(behind, column?.date);
      this.add('rating', plainNumber(number) + (qualifiers.length > 0 ? ` (${qualifiers.join(', ')})` : ''), persona);
      return;
    }
    const isUnknown = /^(?:\?|-|–|—|n\s*\/\s*a)?$/iu.test(rating);
    if (!isUnknown) this.note(index);
    const count = this.cells[behind[0] ?? -1] ?? '';
    const date = column?.date && rating !== '' ? ` (${column.date})` : '';
    // Nobody has answered yet: that is what a question mark says.
    if (/^n\s*\/\s*a$/iu.test(rating)) this.add('rating', `n/a${date}`, persona);
    else if (isUnknown && (rating !== '' || /^0+$/u.test(count))) this.add('rating', `?${date}`, persona);
    for (const one of behind) {
      const cell = this.cells[one] ?? '';
      if (cell !== '' && !(one === behind[0] && /^0+$/u.test(count))) this.note(one);
    }
  }

  /** What can stand behind the rating; what cannot is noted. */
  private qualifiers([n = -1, sd = -1, when = -1]: readonly number[], measured: string | undefined): string[] {
    const [count, spread, day] = [n, sd, when].map((index) => this.cells[index] ?? '') as [string, string, string];
    const bare = count.replace(/[\s\u00a0]/gu, '');
    const isCount = /^[1-9]\d*$/u.test(bare);
    const width = /^\d+(?:[.,]\d+)?$/u.test(spread) ? this.writer.number(sd, spread) : undefined;
    const isDate = day !== '' && !readDate(day).fault;
    if (count !== '' && !isCount) this.note(n);
    if (spread !== '' && width === undefined) this.note(sd);
    if (day !== '' && !isDate) this.note(when);
    const date = isDate ? day : measured;
    return [
      ...(isCount ? [`n=${bare}`] : []),
      ...(width !== undefined ? [`sd=${width}`] : []),
      ...(this.indicesOf('rating').length === 1 ? this.kinds().kinds : []),
      ...(date ? [date] : []),
    ];
  }

  /**
   * `survey + interview` stands behind the rating; words that are no kind of evidence, or have no rating, are a line.
   */
  private writeEvidence(): void {
    const evidence = this.cell('evidence');
    if (evidence === '') return;
    const ratings = this.indicesOf('rating');
    // Behind which of several ratings it stands, nobody says.
    const isBehindRating = ratings.length === 1 && isNumber(this.cell('rating'));
    if (!this.kinds().isAll || !isBehindRating) this.addText('evidence', evidence);
  }

  private kinds(): { readonly kinds: readonly string[]; readonly isAll: boolean } {
    const parts = this.cell('evidence')
      .split(/[+,;/&]/u)
      .map((part) => part.trim().normalize('NFC').toLowerCase())
      .filter((part) => part !== '');
    const kinds = parts.flatMap((part) => findValue('evidenceKinds', part) ?? []);
    const written = kinds.map((kind) => this.writer.spellValue('evidenceKinds', kind));
    return { kinds: [...new Set(written)], isAll: parts.length > 0 && kinds.length === parts.length };
  }

  private writeCell(meaning: string | undefined, cell: string, index: number): void {
    const keyword = meaning === undefined ? undefined : keywordFor(meaning);
    const { word, value, names } = keyword ?? {};
    if (word === 'importance' && this.isStated(word, cell)) return;
    if (!keyword || !word) this.note(index);
    else if (hasOwnFacts(word, cell)) this.add(word, cell);
    else if (isText(keyword) || value === 'title' || value === 'preference') this.addText(word, cell);
    else if (value === 'names') {
      const written = names === 'touchpoint' ? namesIn(cell).map(this.writer.id) : namesIn(cell);
      this.add(word, written.map(escaped).join(', '));
    } else if (value === 'name') this.add(word, escaped(oneLine(cell)));
    else {
      const persona = this.personaOf(index);
      const fitting = persona === null ? undefined : this.fitting(keyword, cell, index, persona);
      if (fitting === undefined || persona === null) this.note(index);
      else this.add(word, fitting, persona);
    }
  }

  /** A value as its keyword takes it; `undefined` where it takes none such, or has said another one already. */
  private fitting(keyword: Keyword, cell: string, index: number, persona: string | undefined): string | undefined {
    const { word, value, onScale, repeats } = keyword;
    const text = oneLine(cell);
    if (value === 'rating' && /^[?–—-]$/u.test(text)) return '?';
    const fitting = onScale
      ? isNumber(text)
        ? this.writer.number(index, text)
        : undefined
      : fits(keyword, text, this.writer.spellValue);
    const said = this.lines.get(word);
    const isSaid = said !== undefined && repeats !== true;
    if (fitting === undefined) return undefined;
    return isSaid && persona === undefined && !said.includes(this.clause(word, plainNumber(fitting)))
      ? undefined
      : plainNumber(fitting);
  }

  private note(index: number): void {
    const name = this.columns[index]?.name ?? '';
    this.noted.push(name);
    this.addText('note', `${name}: ${this.cells[index] ?? ''}`);
  }

  private addText(word: KeywordWord, text: string): void {
    const lines = text.split(/\r\n|\r|\n/u).map((line) => line.trimEnd());
    if (lines.length === 1) this.add(word, escaped(text));
    else {
      const { unit } = this.writer;
      const block = lines.map((line) => (line === '' ? '' : unit + inBlock(line).replace(/\\(?=[\\|])/gu, '\\\\')));
      this.add(word, ['"""', ...block, `${unit}"""`].join('\n'));
    }
  }

  /** Rows of one touchpoint say most of it twice. */
  private add(word: KeywordWord, written: string, persona?: string): void {
    const lines = this.lines.get(word) ?? [];
    const line = this.clause(word, written, persona);
    if (!lines.includes(line)) lines.push(line);
    this.lines.set(word, lines);
  }

  private clause(word: KeywordWord, written: string, persona = this.brackets): string {
    const brackets = keywordNamed(word).personas ? persona : '';
    return `${this.writer.spell(word)}${brackets}: ${written}`;
  }

  private cell(meaning: string): string {
    return this.cells[this.columns.findIndex((column) => column.meaning === meaning)] ?? '';
  }

  private indicesOf(meaning: string): number[] {
    return this.columns.flatMap((column, index) => (column.meaning === meaning ? [index] : []));
  }
}

/** A value as its keyword takes it; `undefined` where it takes none such. */
export function fits(keyword: Keyword, text: string, spellValue: RowWriter['spellValue']): string | undefined {
  const list = choicesFor(keyword, 'touchpoint');
  if (list) {
    const word = findValue(list, text);
    return word === undefined ? undefined : spellValue(list, word);
  }
  const read = forms[keyword.value];
  return read !== undefined && !text.includes('|') && !read(text).fault ? text : undefined;
}

function inBlock(text: string): string {
  return text.replace(/"""/gu, '”””');
}

export function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

export function isNumber(text: string): boolean {
  return numberOnly.test(text);
}

function plainNumber(text: string): string {
  return text.replace(/^\+/u, '');
}

/** `web, telefon`, `web/telefon`, or one a line. */
export function namesIn(cell: string): string[] {
  return cell
    .split(/[,;/+|\r\n]+/u)
    .map(oneLine)
    .filter((name) => name !== '');
}
