/**
 * Invariant of this room: nothing that is pasted is dropped.
 *
 * Rows of a spreadsheet as touchpoints of a journey: columns that mean nothing to us become notes, rows
 * without a name comments, and what was not understood, or is not as it was, is said in a comment above.
 */
import { bandsFor, importantFor } from '../analysis/bands.ts';
import { keywordFor } from '../keywords/keywords.ts';
import type { JourneyTranslate } from '../messages/messages.ts';
import { highest } from '../model/long-lists.ts';
import type { Journey, JourneyFile, Scale } from '../model/model.ts';
import type { TextEdit } from '../text/edit.ts';
import type { SourceText } from '../text/source-text.ts';
import { sourceOf } from '../text/text-order.ts';
import { writtenValue } from '../text/written-value.ts';
import { remarksOn } from './import-warnings.ts';
import { joined, lineInside, newJourney, type Pasted, type PastePlace } from './insert-rows.ts';
import { readTable } from './read-table.ts';
import { type RowColumn, readColumns } from './row-columns.ts';
import { gapsIn } from './row-gaps.ts';
import { readHeader } from './row-headers.ts';
import { cellOf, type RowWriter, writeRows } from './row-lines.ts';
import { RowIds, RowPersonas } from './row-names.ts';
import { RowNumbers } from './row-numbers.ts';
import { rowPlaceAt } from './row-place.ts';
import type { Row, RowTable } from './row-table.ts';
import { isNamed, type RowStage, stagesOf } from './row-touchpoints.ts';

/** The text that they go into. */
export interface PasteTarget {
  readonly source: SourceText;
  /** What was read from exactly this text. */
  readonly file: Pick<JourneyFile, 'journeys'>;
}

export interface PastedRows {
  /** They do not overlap. */
  readonly edits: readonly TextEdit[];
  readonly touchpoints: number;
  /** Names of the columns of which something became a note. */
  readonly noted: readonly string[];
  /** Names of the columns whose numbers were carried over to the scale of the journey. */
  readonly converted: readonly string[];
  /** How many ids were taken already, so that the touchpoints of these rows have others. */
  readonly renamed: number;
  /** How many rows named no touchpoint, and became comments. */
  readonly nameless: number;
  /** Whether the first row said what the columns are. */
  readonly hasHeader: boolean;
  /** What an analyst has to look at; the text has these sentences as comments. */
  readonly remarks: readonly string[];
}

/** The scale of a journey that does not say its own. */
const usualScale: Scale = { low: 1, high: 10 };

/**
 * @param rows separated by tabs, semicolons or commas
 * @param t the words that go into the map
 * @returns `undefined` where the text is no rows, or where they cannot stand
 */
export function pasteRows(
  rows: string,
  where: PastePlace,
  { source, file }: PasteTarget,
  t: JourneyTranslate,
): PastedRows | undefined {
  const table = readTable(rows);
  return table && pasteTable(table, where, { source, file }, t);
}

/** @param name of the journey that a text without one gets; left out, one to be replaced */
export function pasteTable(
  table: RowTable,
  where: PastePlace,
  { source, file }: PasteTarget,
  t: JourneyTranslate,
  name = t('rows.journey'),
): PastedRows | undefined {
  const sheet = sheetOf(table, t);
  if (!sheet) return undefined;
  const { instead } = where;
  const rest = instead ? without(source, instead) : source;
  const withStages = sheet.stages.some(({ name }) => name !== '');
  const at = rowPlaceAt(instead ? instead.first : where.line + 1, withStages, rest);
  const line = at.journey && lineInside(at.journey.line, where);
  const journey = file.journeys.find(({ nameRange }) => nameRange.start.line === line);
  const { stages, remarks, personas, counts } = writeSheet(sheet, journey, rest, t);
  const pasted = { stages, remarks: remarks.map((remark) => `# ${remark}`), personas, gaps: gapsIn(at.journey, rest) };
  const edits =
    at.journey && at.below !== undefined
      ? joined(pasted, { ...at, journey: at.journey, below: at.below }, where, rest, source)
      : newJourney(pasted, { scale: scaleNamed(sheet.columns), name }, at, where, source);
  return edits && { edits, ...counts, hasHeader: sheet.hasHeader, remarks };
}

interface Sheet extends Pick<Required<RowTable>, 'titles' | 'around'> {
  readonly rows: readonly Row[];
  readonly columns: readonly RowColumn[];
  readonly hasHeader: boolean;
  readonly stages: readonly RowStage[];
}

function sheetOf(table: RowTable, t: JourneyTranslate): Sheet | undefined {
  const count = highest(table.rows.map(({ cells }) => cells.length));
  const first = table.rows[0]?.cells ?? [];
  const { columns, hasHeader } = readColumns(first, count, (number) => t('rows.column', { number }), table.chosen);
  const rows = hasHeader ? table.rows.slice(1) : table.rows;
  const stages = stagesOf(rows, columns);
  const { titles, around = [] } = table;
  return stages.length === 0 ? undefined : { titles, around, rows, columns, hasHeader, stages };
}

interface WrittenSheet extends Omit<Pasted, 'gaps'> {
  readonly counts: Omit<PastedRows, 'edits' | 'hasHeader' | 'remarks'>;
}

/** @param journey the one that they go into; `undefined` for a new one */
function writeSheet(sheet: Sheet, journey: Journey | undefined, rest: SourceText, t: JourneyTranslate): WrittenSheet {
  const { titles, around, rows, columns, hasHeader } = sheet;
  const scale = journey?.scale ?? scaleNamed(columns) ?? usualScale;
  const { bands, important } = journey ?? { bands: bandsFor(scale).bands, important: importantFor(scale) };
  const numbers = new RowNumbers(
    rows,
    columns,
    { scale, importanceScale: journey?.importanceScale ?? scale, bands, important },
    usesComma(rows, rest),
  );
  const ids = new RowIds(idsIn(sheet.stages, columns), rest);
  const personas = new RowPersonas(journey);
  const above = titles.filter((title) => {
    const persona = personaIn(title);
    return persona === undefined || !personas.declare(persona);
  });
  const writer: RowWriter = {
    spell: (word) => rest.spell(word),
    spellValue: (list, word) => rest.spellValue(list, word),
    unit: rest.indentUnit,
    number: (column, text) => numbers.write(column, text),
    persona: (name) => personas.of(name),
    id: (id) => ids.of(id),
  };
  const stages = sheet.stages.map((stage) => ({
    ...stage,
    written: stage.touchpoints.map((one) => writeRows(one.rows, columns, writer)),
  }));
  const touchpoints = stages.flatMap(({ written }) => written);
  const noted = [...new Set(touchpoints.flatMap((one) => one.noted))];
  const nameless = rows.filter((row) => !isNamed(row, columns));
  const { converted } = numbers;
  const remarks = remarksOn(
    {
      titles: above,
      around,
      hasHeader,
      noted,
      nameless,
      converted,
      readAs: readAs(columns, writer),
      renamed: ids.renamed,
      scale,
    },
    t,
  );
  const counts = { touchpoints: touchpoints.length, renamed: ids.renamed.length, nameless: nameless.length };
  const names = converted.map(({ name }) => name);
  return { stages, remarks, personas: personas.declarations, counts: { ...counts, noted, converted: names } };
}

/** `Persona: Alex` above a table names whose journey it is. */
function personaIn(title: string): string | undefined {
  const { word = '', name } = /^(?<word>[^:–—·]+?)\s*[:–—·][\s·]*(?<name>\S.*)$/su.exec(title)?.groups ?? {};
  return name !== undefined && readHeader(word).meaning === 'persona' ? name : undefined;
}

/** The columns that are what their parentheses say, as the text writes it: `rating[anna]`. */
function readAs(columns: readonly RowColumn[], writer: RowWriter) {
  return columns.flatMap(({ name, meaning, persona, isQualified }) => {
    const keyword = isQualified && meaning !== undefined ? keywordFor(meaning)?.word : undefined;
    if (keyword === undefined) return [];
    const written = persona === undefined ? undefined : writer.persona(persona);
    return [{ name, keyword: writer.spell(keyword) + (written === undefined ? '' : `[${written}]`) }];
  });
}

/** Whether decimals have a comma in the text, or in the rows. */
function usesComma(rows: readonly Row[], source: SourceText): boolean {
  const isSo = rows.some(({ cells }) => cells.some((cell) => /^\d+,\d+$/u.test(cell)));
  return isSo || writtenValue({ kind: 'number', number: 0.5 }, 'rating', source).includes(',');
}

/** The scale of a new journey: that of the ratings, or else of the first numbers that name one. */
function scaleNamed(columns: readonly RowColumn[]): Scale | undefined {
  const rating = columns.find(({ meaning }) => meaning === 'rating');
  return rating ? rating.scale : columns.find(({ scale }) => scale)?.scale;
}

function idsIn(stages: readonly RowStage[], columns: readonly RowColumn[]): string[] {
  return stages.flatMap(({ touchpoints }) =>
    touchpoints.flatMap(({ rows: [first] }) => (first ? cellOf(first, columns, 'id') : [])),
  );
}

/** The text as it would be without the lines on which the rows stand. */
function without(source: SourceText, { first, last }: { readonly first: number; readonly last: number }): SourceText {
  return sourceOf(source.after([source.removeLines(first, last)]));
}
