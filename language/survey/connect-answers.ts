/** Connects a map with a file of answers: the source, the columns behind the ratings, and what they give. */
import type { MeasuredAnswers } from '../model/answers.ts';
import type { Journey, JourneyFile, Rating, Scale, Source, Touchpoint } from '../model/model.ts';
import { nameKey } from '../model/name-key.ts';
import { partsOfEvidence, writtenColumn } from '../syntax/values/evidence.ts';
import { addProperty } from '../text/add-property.ts';
import type { SliceEdit } from '../text/edit.ts';
import { newId } from '../text/new-id.ts';
import { escaped, type SourceText } from '../text/source-text.ts';
import { usesComma } from '../text/written-value.ts';
import { compareNumber, countsOn, roundedText } from './compare-number.ts';
import { handleOf } from './source-numbers.ts';
import { writtenNumberIn } from './written-number.ts';

export interface AnswerMatch {
  readonly touchpoint: Touchpoint;
  readonly column: string;
  readonly measured: MeasuredAnswers;
}

export interface Connection {
  /** As the text writes it, from its own folder. */
  readonly path: string;
  /** Of a workbook, where the reader chose it. */
  readonly sheet?: string | undefined;
  /** Of the answers. */
  readonly scale: Scale;
  /** Numbers that are not answers, such as 99. */
  readonly missing: readonly string[];
  readonly matches: readonly AnswerMatch[];
  /** The fewest answers of which a number is written. */
  readonly minimum: number;
}

/** The edits that connect the journey; they do not overlap, and undo takes all of them back. */
export function connectAnswers(
  file: JourneyFile,
  journey: Journey,
  { path, sheet, scale, missing, matches, minimum }: Connection,
  source: SourceText,
): SliceEdit[] {
  const isSheet = (one: Source) => sheet === undefined || one.sheet?.value === sheet;
  const known = journey.inReach.sources.find((one) => one.file && samePath(one.file.value, path) && isSheet(one));
  const id = known ? handleOf(known) : freeId(path, journey.inReach.sources);
  const written = matches.filter(({ measured }) => measured.value !== null && measured.n >= minimum);
  const edits = written.flatMap((match) => touchpointEdits(match, journey, { id, scale, minimum }, source));
  return [...(known ? [] : declaration(file, id, { path, sheet, scale, missing }, source)), ...edits];
}

function samePath(one: string, other: string): boolean {
  const plain = (path: string) => path.replaceAll('\\', '/').replace(/^\.\//u, '');
  return plain(one) === plain(other);
}

function freeId(path: string, sources: readonly Source[]): string {
  const taken = new Set(sources.flatMap(({ id, name }) => [nameKey(id ?? ''), nameKey(name)]));
  return newId(nameOf(path), 'survey', (id) => taken.has(nameKey(id)));
}

function nameOf(path: string): string {
  return (path.split(/[/\\]/u).at(-1) ?? path).replace(/\.[^.]*$/u, '');
}

/** Above the first journey of the file. */
function declaration(
  { journeys }: JourneyFile,
  id: string,
  { path, sheet, scale, missing }: Pick<Connection, 'path' | 'sheet' | 'scale' | 'missing'>,
  source: SourceText,
): SliceEdit[] {
  const [first] = journeys;
  const opener = first && source.opener('journey', first.nameRange.start);
  if (!opener) return [];
  const unit = source.indentUnit;
  const lines = [
    `${source.spell('source')} ${id}: ${escaped(nameOf(path))}`,
    `${unit}${source.spell('kind')}: ${source.spellValue('evidenceKinds', 'survey')}`,
    `${unit}${source.spell('file')}: ${escaped(path)}`,
    ...(sheet === undefined ? [] : [`${unit}${source.spell('sheet')}: ${escaped(sheet)}`]),
    `${unit}${source.spell('scale')}: ${scale.low}-${scale.high}`,
    ...(missing.length === 0 ? [] : [`${unit}${source.spell('missing')}: ${missing.join(', ')}`]),
    '',
  ];
  return source.slices([source.insertAbove(opener.line, ...lines)]);
}

interface Naming {
  readonly id: string;
  readonly scale: Scale;
  readonly minimum: number;
}

function touchpointEdits(
  { touchpoint, column, measured }: AnswerMatch,
  journey: Journey,
  { id, scale, minimum }: Naming,
  source: SourceText,
): SliceEdit[] {
  const opener = source.opener('touchpoint', touchpoint.nameRange.start);
  if (!opener) return [];
  const qualifier = `${id}: ${writtenColumn(column)}`;
  const rating = newestPlain(touchpoint.ratings);
  const connected = rating && ratingEdits(rating, qualifier, measured, minimum, source);
  const fresh = () =>
    source.slices([addProperty(source, opener, 'rating', writtenRating(measured, qualifier, source))]);
  return [...(connected ?? fresh()), ...countLine(touchpoint, measured, journey, scale, source)];
}

function newestPlain(ratings: readonly Rating[]): Rating | undefined {
  return ratings.findLast(({ personas, value }) => personas.length === 0 && value.kind !== 'not-applicable');
}

/** The digits change, and the column is added to the parentheses; other qualifiers stay. */
function ratingEdits(
  rating: Rating,
  qualifier: string,
  measured: MeasuredAnswers,
  minimum: number,
  source: SourceText,
): SliceEdit[] | undefined {
  const clause = source.clauseAt(rating.range.start);
  if (!clause?.value) return undefined;
  const written = writtenNumberIn(source, clause.value, 'rating', []);
  if (!written) return [{ ...clause.value, newText: writtenRating(measured, qualifier, source) }];
  const text = source.textOf(clause.value);
  const close = clause.value.start + text.lastIndexOf(')');
  const isEmpty = partsOfEvidence(text, text.indexOf('(') + 1, text.lastIndexOf(')')).length === 0;
  const isNamed = rating.sources.some((one) => one.column);
  const digits = compareNumber({ written, kind: 'mean' }, measured, minimum, source).edits;
  return isNamed
    ? [...digits]
    : [...digits, { start: close, end: close, newText: `${isEmpty ? '' : ', '}${qualifier}` }];
}

function writtenRating({ value, n, sd }: MeasuredAnswers, qualifier: string, source: SourceText): string {
  const digits = (figure: number) => {
    const text = roundedText(figure, 1);
    return usesComma(source) ? text.replace('.', ',') : text;
  };
  const deviation = sd === null ? '' : `sd=${digits(sd)}, `;
  return `${digits(value ?? 0)} (n=${n}, ${deviation}${qualifier})`;
}

/** How many gave each answer, where the answers are on the scale of the journey and nothing is said yet. */
function countLine(
  touchpoint: Touchpoint,
  { counts }: MeasuredAnswers,
  journey: Journey,
  scale: Scale,
  source: SourceText,
): SliceEdit[] {
  const isSame = scale.low === journey.scale.low && scale.high === journey.scale.high;
  const opener = source.opener('touchpoint', touchpoint.nameRange.start);
  const isStated = touchpoint.answers.some(({ personas }) => personas.length === 0);
  const found = isSame && !isStated && counts ? countsOn(scale, counts) : undefined;
  return found && opener ? source.slices([addProperty(source, opener, 'answers', found.join(' '))]) : [];
}
