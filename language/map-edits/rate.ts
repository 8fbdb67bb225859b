/** Changes the rating or the importance of a touchpoint. */
import { compareDates, isAhead } from '../analysis/dates.ts';
import { latestRating } from '../analysis/latest-rating.ts';
import { importanceScaleOf, onScale } from '../analysis/position.ts';
import { append } from '../model/long-lists.ts';
import type { RateEdit } from '../model/map-edit.ts';
import type { Journey, JourneyDate, Persona, Rating, RatingValue } from '../model/model.ts';
import { writtenName } from '../names/symbol-tables.ts';
import { touchpointsIn } from '../rules/shared/touchpoint-views.ts';
import type { Clause } from '../syntax/clause.ts';
import { trimSpan } from '../syntax/spans.ts';
import { addProperty, bracketsOf } from '../text/add-property.ts';
import type { TextEdit } from '../text/edit.ts';
import { listItem, type SourceText } from '../text/source-text.ts';
import { together } from '../text/text-order.ts';
import { writtenDate, writtenValue } from '../text/written-value.ts';
import { type EditResult, type MapEditContext, refuse } from './edit-result.ts';

export function rate(edit: RateEdit, journey: Journey, { source, today }: MapEditContext): EditResult {
  const touchpoint = touchpointsIn(journey.stages).find(({ key }) => key === edit.touchpoint);
  if (!touchpoint) return refuse('restructuring.no-touchpoint');
  const opener = source.opener('touchpoint', touchpoint.nameRange.start);
  if (!opener) return refuse('restructuring.unreadable');
  const brackets = bracketsFor(edit.persona, journey);
  if (brackets === undefined) return refuse('restructuring.no-persona');
  const edits: TextEdit[] = [];
  for (const fact of ['rating', 'importance'] as const) {
    const value = edit[fact];
    if (!value) continue;
    const scale = fact === 'rating' ? journey.scale : importanceScaleOf(journey);
    if (value.kind === 'number' && !onScale(value.number, scale)) {
      return refuse('restructuring.off-scale', { value: value.number, ...scale });
    }
    const lines = fact === 'rating' ? touchpoint.ratings : touchpoint.importances;
    // A line of tomorrow is not what the map shows.
    const known = journey.state === 'to-be' ? lines : lines.filter(({ date }) => !date || !isAhead(date, today));
    const line = ownLine(known, journey, edit.persona);
    const clause = line && source.clauseAt(line.range.start);
    if (line && !clause) return refuse('restructuring.unreadable');
    const asNew = edit.asNew === true && fact === 'rating';
    if (asNew && line?.date && compareDates(line.date, today) > 0) {
      return refuse('restructuring.newer', { date: writtenDate(line.date) });
    }
    const change: Change = { fact, value, brackets, today: asNew ? today : undefined, persona: edit.persona, source };
    append(edits, line && clause ? onLine(line, clause, change) : [withoutLine(opener, change)]);
  }
  return { edits: together(edits, source), focus: source.rangeOf(opener).start };
}

interface Change {
  readonly fact: 'rating' | 'importance';
  readonly value: RatingValue;
  /** `[kim]` for a rating of a single persona. */
  readonly brackets: string;
  readonly persona: string | undefined;
  /** The date of a new line; `undefined` if the existing line is changed. */
  readonly today: JourneyDate | undefined;
  readonly source: SourceText;
}

function withoutLine(opener: Clause, { fact, value, brackets, today, source }: Change): TextEdit {
  const evidence = today ? ` (${writtenDate(today)})` : '';
  return addProperty(source, opener, fact, writtenValue(value, fact, source) + evidence, brackets);
}

function onLine(line: Rating, clause: Clause, change: Change): TextEdit[] {
  const { value, brackets, persona, today, source } = change;
  const isShared = persona !== undefined && line.personas.length > 1;
  const isOfToday = line.date && today && compareDates(line.date, today) === 0;
  if (today && !(isOfToday && !isShared)) {
    const holders = persona === undefined ? bracketsOf(clause, source) : brackets;
    return [below(clause, today, holders, change)];
  }
  if (says(line, value)) return [];
  // Kim's number on a line that is Lise's, too, must not change Lise's.
  return [isShared ? below(clause, line.date, brackets, change) : changed(clause, change)];
}

/** The line whose number is today's for exactly this reader: a plain line is not Kim's own. */
function ownLine(lines: readonly Rating[], journey: Journey, persona: string | undefined): Rating | undefined {
  if (persona === undefined) return latestRating(lines, journey);
  const personal = lines.filter(({ personas }) => personas.length > 0);
  return latestRating(personal, journey, persona);
}

function says({ value }: Rating, wanted: RatingValue): boolean {
  return value.kind === 'number' && wanted.kind === 'number'
    ? value.number === wanted.number
    : value.kind === wanted.kind;
}

/** The value alone is replaced; what stands behind it in parentheses stays. */
function changed(clause: Clause, { value, fact, source }: Change): TextEdit {
  const start = clause.value?.start ?? (clause.colon ?? clause.word.end) + 1;
  const text = source.text.slice(start, clause.end);
  const quotes = /^"""\s*/u.exec(text)?.[0].length ?? 0;
  const rest = text.slice(quotes);
  const end = /\(|"""/u.exec(rest)?.index ?? rest.length;
  const at = trimSpan(source.text, start + quotes, start + quotes + end) ?? { start, end: start };
  return source.replace(at, writtenValue(value, fact, source, source.textOf(at)));
}

/** A line of its own below, or behind a bar where the line is one clause among others. */
function below(
  clause: Clause,
  date: JourneyDate | undefined,
  brackets: string,
  { value, fact, source }: Change,
): TextEdit {
  const evidence = date ? ` (${writtenDate(date)})` : '';
  const written = `${source.textOf(clause.word)}${brackets}: ${writtenValue(value, fact, source)}${evidence}`;
  return clause.startsLine
    ? source.insertBelow(source.lastLineOf(clause), [source.indentOf(clause.line) + written])
    : source.insert(clause.end, ` | ${written}`);
}

/** `[kim]` as it is written on a line; `undefined` for nobody that the journey knows or that can be written there. */
function bracketsFor(key: string | undefined, { personas, inReach }: Journey): string | undefined {
  if (key === undefined) return '';
  const persona: Persona | undefined = [...personas, ...inReach.personas].find((one) => one.key === key);
  const name = persona && listItem(writtenName(persona));
  return name === undefined ? undefined : `[${name}]`;
}
