/**
 * One touchpoint as a row: a column for each kind of fact, and one for all that no other column can carry, which is
 * written as in the language. `journey import` reads the row back.
 */
import { takesSerial } from '../../../language/import/row-headers.ts';
import { fits, isNumber, namesIn } from '../../../language/import/row-lines.ts';
import { hasOwnFacts } from '../../../language/import/written-clauses.ts';
import { isText, type Keyword, keywordNamed } from '../../../language/keywords/keywords.ts';
import type { Journey, Rating, Reference, Touchpoint } from '../../../language/model/model.ts';
import { nameKey } from '../../../language/model/name-key.ts';
import type { TouchpointNumbers } from '../../../language/model/numbers.ts';
import { splitNames } from '../../../language/syntax/spans.ts';
import { toNumber } from '../../../language/syntax/values/number.ts';
import { listItem } from '../../../language/text/source-text.ts';
import { writtenDate } from '../../../language/text/written-value.ts';
import { declaredName, participantNames, personaName } from '../../../language/view/names.ts';
import type { Headings } from './headings.ts';
import type { NamedCell } from './table.ts';
import { clauseText, type TouchpointClause } from './touchpoint-clauses.ts';

/** A touchpoint, or a place where one is met again. */
export interface RowSource {
  readonly touchpoint: Touchpoint | undefined;
  readonly numbers: TouchpointNumbers | undefined;
  readonly clauses: readonly TouchpointClause[];
  readonly journey: Journey;
  /** The offset of a line of the text. */
  readonly offsetOf: (rating: Rating) => number;
}

/** So many texts of one kind have columns of their own. */
export const mostColumns = 5;

export function factCells(source: RowSource, headings: Headings): NamedCell[] {
  return new RowBuilder(source, headings).build();
}

class RowBuilder {
  private readonly source: RowSource;
  private readonly headings: Headings;
  private readonly cells: NamedCell[] = [];
  private readonly rest: string[] = [];

  constructor(source: RowSource, headings: Headings) {
    this.source = source;
    this.headings = headings;
  }

  build(): NamedCell[] {
    const { clauses } = this.source;
    for (const word of new Set(clauses.map((clause) => clause.word))) {
      this.addFacts(
        keywordNamed(word),
        clauses.filter((clause) => clause.word === word),
      );
    }
    this.put(this.headings.rest, this.rest.join('\n'), true);
    return this.cells;
  }

  private addFacts(keyword: Keyword, clauses: readonly TouchpointClause[]): void {
    const { word, value } = keyword;
    const { touchpoint } = this.source;
    if (word === 'rating') this.addRatings(clauses);
    else if (word === 'importance') this.addImportances(clauses);
    else if (word === 'evidence') this.addEvidence(clauses);
    // A column of answers has their number, and this is how many gave each of them.
    else if (word === 'answers') for (const clause of clauses) this.addRest(clause);
    else if (word === 'channel') this.addNames(keyword, clauses, this.declared('channels', touchpoint?.channels));
    else if (word === 'owner') this.addOwner(clauses);
    else if (word === 'participants') {
      this.addNames(keyword, clauses, participantNames(touchpoint?.participants ?? [], this.source.journey));
    } else if (value === 'names') this.addNames(keyword, clauses, writtenNames(clauses));
    else if (takesSerial(keyword)) this.addTexts(keyword, clauses);
    else this.addValues(keyword, clauses);
  }

  /** The rating that counts for everybody has columns; earlier ones and those of personas are further facts. */
  private addRatings(clauses: readonly TouchpointClause[]): void {
    const { touchpoint, numbers, offsetOf } = this.source;
    const rating = touchpoint?.ratings[numbers?.ratingLine ?? -1];
    const main = rating?.personas.length === 0 ? clauses.find(({ start }) => start === offsetOf(rating)) : undefined;
    const { headings } = this;
    if (rating && main) {
      const { kinds, sources, n, sd, date } = rating;
      const number = rating.value.kind === 'number' ? rating.value.number : undefined;
      this.put(headings.rating, number ?? main.value);
      this.put(headings.n, n);
      this.put(headings.sd, sd);
      this.put(headings.date, date && writtenDate(date));
      this.put(headings.of('evidence'), kinds.map((kind) => headings.value('evidenceKinds', kind)).join(', '));
      const isPlain = number === undefined ? main.value === '?' : sources.length === 0 && isReadable(rating, main);
      if (!isPlain) this.addRest(main);
    }
    for (const clause of clauses) if (clause !== main) this.addRest(clause);
  }

  private addImportances(clauses: readonly TouchpointClause[]): void {
    const { touchpoint, numbers, offsetOf } = this.source;
    const importance = touchpoint?.importances[numbers?.importanceLine ?? -1];
    const main =
      importance?.personas.length === 0 ? clauses.find(({ start }) => start === offsetOf(importance)) : undefined;
    if (importance?.value.kind === 'number' && main) this.put(this.headings.importance, importance.value.number);
    for (const clause of clauses) if (clause !== main || !isNumber(clause.value)) this.addRest(clause);
  }

  /** The column has the kinds of evidence of the rating, or else words. */
  private addEvidence(clauses: readonly TouchpointClause[]): void {
    const heading = this.headings.of('evidence');
    const isFree = this.source.touchpoint?.ratings.length === 0;
    for (const [index, clause] of clauses.entries()) {
      if (isFree && index === 0) this.put(heading, clause.value, true);
      else this.addRest(clause);
    }
  }

  private declared(kind: 'channels' | 'teams', references: readonly Reference[] = []): string[] {
    return references.map((reference) => declaredName(kind, reference, this.source.journey));
  }

  private addOwner(clauses: readonly TouchpointClause[]): void {
    const { owner } = this.source.touchpoint ?? {};
    const [first, ...others] = clauses;
    if (first && owner) this.put(this.headings.of('owner'), declaredName('teams', owner, this.source.journey));
    for (const clause of owner ? others : clauses) this.addRest(clause);
  }

  private addNames({ word }: Keyword, clauses: readonly TouchpointClause[], names: readonly string[]): void {
    const cell = names.join(', ');
    const isList = names.length > 0 && namesIn(cell).join('\n') === names.join('\n');
    if (isList && clauses.every(({ own }) => own.length === 0)) this.put(this.headings.of(word), cell);
    else for (const clause of clauses) this.addRest(clause);
  }

  private addTexts(keyword: Keyword, clauses: readonly TouchpointClause[]): void {
    let serial = 0;
    for (const clause of clauses) {
      const cell = textCell(keyword, clause);
      if (cell === undefined || serial === mostColumns) this.addRest(clause);
      else this.put(this.headings.of(keyword.word, ++serial), cell, true);
    }
  }

  private addValues(keyword: Keyword, clauses: readonly TouchpointClause[]): void {
    const [first, ...others] = clauses;
    const cell = first && others.length === 0 && first.personas.length === 0 ? valueCell(keyword, first) : undefined;
    if (cell === undefined) for (const clause of clauses) this.addRest(clause);
    else this.put(this.headings.of(keyword.word), cell, isText(keyword));
  }

  private addRest(clause: TouchpointClause): void {
    const { personas } = this.source.journey.inReach;
    const names = clause.personas.map((written) => {
      const key = nameKey(written);
      const persona = personas.find(({ id = '', name }) =>
        [id, name, personaName({ key: '', name })].some((one) => one !== '' && nameKey(one) === key),
      );
      return (persona && listItem(personaName(persona))) ?? written;
    });
    this.rest.push(clauseText(clause, names));
  }

  private put(heading: string, cell: NamedCell['cell'], isLong = false): void {
    if (cell !== undefined && cell !== '') this.cells.push({ heading, cell, isLong });
  }
}

/** Whether the parentheses of a rating say only what the columns beside it say. */
function isReadable({ n, sd, date, kinds }: Rating, { value }: TouchpointClause): boolean {
  const count = [n, sd, date].filter((one) => one !== undefined).length + kinds.length;
  const [, inside = ''] = /\((.*)\)$/su.exec(value) ?? [];
  return inside === '' ? isNumber(value) : inside.split(/,(?!\d)|;/u).length === count;
}

function writtenNames(clauses: readonly TouchpointClause[]): string[] {
  return clauses.flatMap(({ value }) =>
    splitNames(value, 0, value.length).map(({ start, end }) => value.slice(start, end)),
  );
}

/** `undefined` for a text that only the language itself can write. */
function textCell({ word }: Keyword, { id, personas, value, written, own }: TouchpointClause): string | undefined {
  if (id !== undefined || personas.length > 0) return undefined;
  if (own.length === 0) return hasOwnFacts(word, value) ? undefined : value;
  const cell = [written, ...own].join(' | ');
  return hasOwnFacts(word, cell) ? cell : undefined;
}

/** `undefined` for what only the language itself can write. */
function valueCell(keyword: Keyword, { value }: TouchpointClause): string | number | undefined {
  if (isText(keyword) || keyword.value === 'preference') return value;
  if (isNumber(value) && (keyword.onScale || keyword.value === 'nps')) return toNumber(value);
  if (keyword.onScale) return undefined;
  return fits(keyword, value, (_, word) => word) === undefined ? undefined : value;
}
