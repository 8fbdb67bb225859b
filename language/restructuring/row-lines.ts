/** One row of a spreadsheet as the lines of a touchpoint. What a cell says that its keyword cannot take becomes a note. */
import { escaped } from '../fixes/source.ts';
import { choices } from '../syntax/keywords.ts';
import { isId } from '../syntax/scan.ts';
import { readCes, readNps, readShare } from '../syntax/values/measures.ts';
import { numberOnly } from '../syntax/values/number.ts';
import { readDate, readDuration, readFrequency, readReview } from '../syntax/values/time.ts';
import type { Columns } from './row-columns.ts';
import type { Row } from './row-table.ts';

export interface RowWriter {
  /** A keyword as the text around writes it. */
  readonly spell: (word: string) => string;
  /** One level of indentation. */
  readonly unit: string;
}

export interface RowLines {
  readonly stage: string;
  /** Empty where the row names no touchpoint. */
  readonly name: string;
  /** Without indentation of their own: the first is the touchpoint's, the others are one level in. */
  readonly lines: readonly string[];
  /** Names of the columns of which something went into a note. */
  readonly noted: readonly string[];
}

const textual: ReadonlySet<string> = new Set([
  ...['need', 'feeling', 'quote', 'pain', 'idea', 'note', 'scope', 'goal', 'link'],
  ...['action', 'moment', 'prefers'],
]);
const lists: ReadonlySet<string> = new Set(['channel', 'serves', 'next']);
const numbers: ReadonlySet<string> = new Set(['business', 'target', 'benchmark']);
const words: Readonly<Record<string, readonly string[]>> = {
  by: choices.initiators,
  status: choices.statuses,
  effort: choices.efforts,
};
/** The same words as our readers' spreadsheets have them. */
const otherChoices: Readonly<Record<string, string>> = {
  ...Object.fromEntries(['saknas', 'mangler', 'ontbreekt'].map((word) => [word, 'missing'])),
  ...Object.fromEntries(['planerad', 'planlagt', 'gepland'].map((word) => [word, 'planned'])),
  ...Object.fromEntries(['misslyckad', 'mislykket', 'mislykkedes', 'mislukt'].map((word) => [word, 'failed'])),
  ...Object.fromEntries(['kund', 'kunde', 'kunden', 'klant'].map((word) => [word, 'customer'])),
  ...Object.fromEntries(['företag', 'bedrift', 'virksomhed', 'bedrijf'].map((word) => [word, 'company'])),
  ...Object.fromEntries(['låg', 'lav', 'laag'].map((word) => [word, 'low'])),
  ...Object.fromEntries(['medel', 'middels', 'middel', 'gemiddeld'].map((word) => [word, 'medium'])),
  ...Object.fromEntries(['hög', 'høy', 'høj', 'hoog'].map((word) => [word, 'high'])),
};
const forms: Readonly<Record<string, (text: string) => { readonly fault?: unknown }>> = {
  duration: readDuration,
  wait: readDuration,
  frequency: readFrequency,
  reviewed: readReview,
  nps: readNps,
  csat: readShare,
  ces: readCes,
};

/** The order of the lines below a touchpoint's name. */
const order: readonly string[] = [
  ...['scope', 'goal', 'channel', 'by', 'moment', 'status', 'serves', 'need', 'rating', 'importance', 'business'],
  ...['target', 'reviewed', 'nps', 'csat', 'ces', 'benchmark', 'effort', 'frequency', 'prefers', 'duration', 'wait'],
  ...['feeling', 'quote', 'pain', 'evidence', 'idea', 'action', 'note', 'link', 'owner', 'next'],
];

const kindWords: Readonly<Record<string, string>> = {
  ...Object.fromEntries(choices.evidenceKinds.map((kind) => [kind, kind])),
  ...Object.fromEntries(
    ['enkät', 'undersökning', 'spørreundersøkelse', 'spørgeskema', 'undersøgelse', 'enquête'].map((word) => [
      word,
      'survey',
    ]),
  ),
  ...Object.fromEntries(['intervju', 'interviews', 'intervjuer'].map((word) => [word, 'interview'])),
  ...Object.fromEntries(['recension', 'anmeldelse', 'recensie'].map((word) => [word, 'review'])),
  ...Object.fromEntries(['observasjon', 'observatie'].map((word) => [word, 'observation'])),
};

export function writeRow({ cells }: Row, columns: Columns, writer: RowWriter): RowLines {
  return new RowReader(cells, columns, writer).read();
}

class RowReader {
  private readonly cells: readonly string[];
  private readonly columns: Columns;
  private readonly writer: RowWriter;
  private readonly lines = new Map<string, string[]>();
  private readonly noted: string[] = [];

  constructor(cells: readonly string[], columns: Columns, writer: RowWriter) {
    this.cells = cells;
    this.columns = columns;
    this.writer = writer;
  }

  read(): RowLines {
    const name = oneLine(this.cell('touchpoint'));
    this.writeRating();
    this.writeImportance();
    this.writeEvidence();
    for (const [index, cell] of this.cells.entries()) {
      const meaning = this.columns.meanings[index];
      if (cell !== '' && !this.written.has(meaning ?? '')) this.writeCell(meaning, cell, index);
    }
    const id = this.cell('id');
    if (id !== '' && !isId(id)) this.noteOf('id');
    const { spell, unit } = this.writer;
    const head = `${spell('touchpoint')}${isId(id) ? ` ${id}` : ''}: ${value(name)}`;
    const facts = order.flatMap((word) => this.lines.get(word) ?? []);
    return {
      stage: oneLine(this.cell('stage')),
      name,
      lines: [head, ...facts.flatMap((fact) => fact.split('\n')).map((line) => (line === '' ? '' : unit + line))],
      noted: [...new Set(this.noted)],
    };
  }

  /** What is written by a method of its own, or above or on the touchpoint's line. */
  private readonly written: ReadonlySet<string> = new Set([
    ...['stage', 'touchpoint', 'id', 'rating', 'importance', 'evidence', 'n', 'sd', 'date'],
  ]);

  private writeRating(): void {
    const rating = this.cell('rating');
    const count = this.cell('n');
    const qualifiers = this.qualifiers();
    if (isNumber(rating)) {
      this.add('rating', plainNumber(rating) + (qualifiers.length > 0 ? ` (${qualifiers.join(', ')})` : ''));
      return;
    }
    const isUnknown = /^(?:\?|-|–|—|n\s*\/\s*a)?$/iu.test(rating);
    if (!isUnknown) this.noteOf('rating');
    // Nobody has answered yet: that is what a question mark says.
    if (/^n\s*\/\s*a$/iu.test(rating)) this.add('rating', 'n/a');
    else if (isUnknown && (rating !== '' || /^0+$/u.test(count))) this.add('rating', '?');
    for (const meaning of ['n', 'sd', 'date']) {
      if (this.cell(meaning) !== '' && !(meaning === 'n' && /^0+$/u.test(count))) this.noteOf(meaning);
    }
  }

  /** What can stand behind the rating; what cannot is noted. */
  private qualifiers(): string[] {
    if (!isNumber(this.cell('rating'))) return [];
    const count = this.cell('n').replace(/[\s\u00a0]/gu, '');
    const sd = this.cell('sd');
    const date = this.cell('date');
    const isCount = /^[1-9]\d*$/u.test(count);
    const isSpread = /^\d+(?:[.,]\d+)?$/u.test(sd);
    const isDate = date !== '' && !readDate(date).fault;
    if (count !== '' && !isCount) this.noteOf('n');
    if (sd !== '' && !isSpread) this.noteOf('sd');
    if (date !== '' && !isDate) this.noteOf('date');
    return [
      ...(isCount ? [`n=${count}`] : []),
      ...(isSpread ? [`sd=${sd}`] : []),
      ...this.kinds().kinds,
      ...(isDate ? [date] : []),
    ];
  }

  private writeImportance(): void {
    const importance = this.cell('importance');
    if (importance === '') return;
    if (isNumber(importance)) this.add('importance', plainNumber(importance));
    else if (/^[?–—-]$/u.test(importance)) this.add('importance', '?');
    else this.noteOf('importance');
  }

  /** `survey + interview` stands behind the rating; words that are no kind of evidence, or have no rating, are a line. */
  private writeEvidence(): void {
    const evidence = this.cell('evidence');
    if (evidence === '') return;
    const { isAll } = this.kinds();
    if (!isAll || !isNumber(this.cell('rating'))) this.addText('evidence', evidence);
  }

  private kinds(): { readonly kinds: readonly string[]; readonly isAll: boolean } {
    const parts = this.cell('evidence')
      .split(/[+,;/&]/u)
      .map((part) => part.trim().normalize('NFC').toLowerCase())
      .filter((part) => part !== '');
    const kinds = parts.flatMap((part) => kindWords[part] ?? []);
    return { kinds: [...new Set(kinds)], isAll: parts.length > 0 && kinds.length === parts.length };
  }

  private writeCell(meaning: string | undefined, cell: string, index: number): void {
    if (meaning === undefined) this.note(this.columns.names[index] ?? '', cell);
    else if (textual.has(meaning)) this.addText(meaning, cell);
    else if (lists.has(meaning)) this.add(meaning, namesIn(cell).map(value).join(', '));
    else if (meaning === 'owner') this.add(meaning, value(oneLine(cell)));
    else {
      const fitting = fits(meaning, oneLine(cell));
      if (fitting === undefined) this.note(this.columns.names[index] ?? '', cell);
      else this.add(meaning, fitting);
    }
  }

  private noteOf(meaning: string): void {
    const index = this.columns.meanings.indexOf(meaning);
    this.note(this.columns.names[index] ?? '', this.cells[index] ?? '');
  }

  private note(name: string, cell: string): void {
    this.noted.push(name);
    this.addText('note', `${name}: ${cell}`);
  }

  private addText(word: string, text: string): void {
    const lines = text.split(/\r\n|\r|\n/u).map((line) => line.trimEnd());
    if (lines.length === 1) this.add(word, value(text));
    else {
      const { unit } = this.writer;
      const block = lines.map((line) => (line === '' ? '' : unit + inBlock(line).replace(/\\(?=[\\|])/gu, '\\\\')));
      this.add(word, ['"""', ...block, `${unit}"""`].join('\n'));
    }
  }

  private add(word: string, written: string): void {
    const lines = this.lines.get(word) ?? [];
    lines.push(`${this.writer.spell(word)}: ${written}`);
    this.lines.set(word, lines);
  }

  private cell(meaning: string): string {
    return this.cells[this.columns.meanings.indexOf(meaning)] ?? '';
  }
}

/** A value as its keyword takes it; `undefined` where it takes none such. */
function fits(meaning: string, text: string): string | undefined {
  if (numbers.has(meaning)) return isNumber(text) ? plainNumber(text) : undefined;
  const choice = words[meaning];
  if (choice) {
    const word = text.normalize('NFC').toLowerCase();
    return [word, otherChoices[word]].find((one) => one !== undefined && choice.includes(one));
  }
  const read = forms[meaning];
  return read !== undefined && !text.includes('|') && !read(text).fault ? text : undefined;
}

/** A text as a value on one line: what would end it, or open a longer text, is made harmless. */
function value(text: string): string {
  return escaped(inBlock(text));
}

function inBlock(text: string): string {
  return text.replace(/"""/gu, '”””');
}

export function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

function isNumber(text: string): boolean {
  return numberOnly.test(text);
}

function plainNumber(text: string): string {
  return text.replace(/^\+/u, '');
}

/** `web, telefon`, `web/telefon`, or one a line. */
function namesIn(cell: string): string[] {
  return cell
    .split(/[,;/+|\r\n]+/u)
    .map(oneLine)
    .filter((name) => name !== '');
}
