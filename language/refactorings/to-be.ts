/**
 * A to-be map made from this one, in a file beside it: the same stages and touchpoints, so that both can be compared;
 * what is to be true, without what was measured. A touchpoint's rating is what its actions are expected to give, or
 * else its target, or else a question mark that asks for one. The text that it is made from stays as it is, unless two
 * things in it have one name: then only an id says which is which.
 */
import { URI, UriUtils } from 'langium';
import { append, highest } from '../model/long-lists.ts';
import type { Journey, Touchpoint } from '../model/model.ts';
import { nameKey } from '../model/name-key.ts';
import type { Range } from '../model/position.ts';
import { shortName, writtenName } from '../names/symbol-tables.ts';
import { touchpointsIn } from '../rules/shared/touchpoint-views.ts';
import type { Clause } from '../syntax/clause.ts';
import type { TextEdit } from '../text/edit.ts';
import { journeyAt } from '../text/locate.ts';
import { newId, takenAmong } from '../text/new-id.ts';
import { isOnLine } from '../text/selection.ts';
import { listItem, type SourceText } from '../text/source-text.ts';
import { sourceOf, together } from '../text/text-order.ts';
import { wordsFor } from '../text/words.ts';
import { writtenDate, writtenValue } from '../text/written-value.ts';
import { giveId, WrittenNames } from './give-id.ts';
import type { FileChange, Refactoring, RefactoringContext, WorkspaceContext } from './refactoring.ts';
import { firstUnread } from './unparsed.ts';

export const toBeKind = 'refactor.extract.to-be';

export function toBeJourney(selection: Range, context: RefactoringContext): Refactoring[] {
  const { analysis, source, workspace } = context;
  const journey = journeyAt(analysis.file, selection.start);
  const opener = journey && source.opener('journey', journey.nameRange.start);
  if (!workspace?.createsFiles || !journey || !opener) return [];
  if (!isOnLine(selection, opener.line) || journey.state === 'to-be' || touchpointsIn(journey.stages).length === 0)
    return [];
  const { uri } = workspace.document;
  const target = freeFile(workspace);
  const what = {
    kind: toBeKind,
    title: 'restructure.to-be',
    args: { file: UriUtils.basename(target) },
  } as const;
  const refused =
    uri.scheme === 'untitled'
      ? ({ reason: 'restructure.save-first', args: {} } as const)
      : firstUnread(opener, context, ({ clauseLost }) => clauseLost);
  if (refused) return [{ ...what, edits: [], refused }];
  const { edits, elsewhere } = idsGiven(withoutOwnName(journey, context), workspace, source);
  const withIds = sourceOf(source.after(edits));
  const text = new ToBe(journey, withIds, context).write();
  return [{ ...what, edits, elsewhere: [...elsewhere, { uri: target.toString(), text }] }];
}

/** The first file name that is free in the folder. */
function freeFile({ document, documents, namesBeside }: WorkspaceContext): URI {
  const folder = UriUtils.dirname(document.uri);
  const base = `${UriUtils.basename(document.uri).replace(/\.[^.]*$/u, '')}-to-be`;
  // In a file system that ignores case, a name is in use in any case.
  const taken = new Set(namesBeside?.map((name) => name.toLowerCase()));
  for (let count = 1; ; count++) {
    const name = `${base}${count === 1 ? '' : `-${count}`}.journey`;
    const target = UriUtils.joinPath(folder, name);
    if (!taken.has(name.toLowerCase()) && !documents.hasDocument(target)) return target;
  }
}

/**
 * What the other map cannot name: touchpoints that share a name, and a journey whose name means another one, or none.
 */
function withoutOwnName(journey: Journey, { analysis, source }: RefactoringContext): (Journey | Touchpoint)[] {
  const touchpoints = touchpointsIn(journey.stages);
  const counts = new Map<string, number>();
  for (const { name } of touchpoints) counts.set(nameKey(name), (counts.get(nameKey(name)) ?? 0) + 1);
  const twins = touchpoints.filter(({ name }) => (counts.get(nameKey(name)) ?? 0) > 1);
  const own = nameKey(journey.name);
  const others = analysis.file.journeys.filter((other) => other !== journey);
  const isClear = others.every(({ id, name }) =>
    [id ?? '', name, shortName(name)].every((one) => nameKey(one) !== own),
  );
  const { value } = source.opener('journey', journey.nameRange.start) ?? {};
  // A reference is read as it is written: what a name escapes, or goes on with on another line, names nothing.
  const written = value === undefined ? '' : source.textOf(value);
  const isPlain = own !== '' && !/[\r\n\\]/u.test(written);
  return isClear && isPlain ? twins : [journey, ...twins];
}

function idsGiven(
  things: readonly (Journey | Touchpoint)[],
  around: WorkspaceContext,
  source: SourceText,
): { edits: TextEdit[]; elsewhere: FileChange[] } {
  const { occurrences, document } = around;
  const edits: TextEdit[] = [];
  const elsewhere = new Map<string, TextEdit[]>();
  const names = new WrittenNames(around);
  const lines = new Set(things.map(({ nameRange }) => nameRange.start.line));
  for (const occurrence of occurrences.of(document)) {
    const { clause, opens } = occurrence.clause;
    const isMeant = occurrence.part === 'name' && !clause.id && (opens === 'journey' || opens === 'touchpoint');
    if (!isMeant || !lines.has(clause.line)) continue;
    const one = giveId(occurrence, names, source);
    if (!one) continue;
    append(edits, one.edits);
    for (const change of one.elsewhere) {
      if ('edits' in change) elsewhere.set(change.uri, [...(elsewhere.get(change.uri) ?? []), ...change.edits]);
    }
  }
  return { edits: together(edits, source), elsewhere: [...elsewhere].map(([uri, own]) => ({ uri, edits: own })) };
}

class ToBe {
  private readonly journey: Journey;
  private readonly source: SourceText;
  private readonly context: RefactoringContext;
  private readonly touchpoints: ReadonlyMap<number, Touchpoint>;

  /** @param source the text with its ids; its lines are those of the journey */
  constructor(journey: Journey, source: SourceText, context: RefactoringContext) {
    this.journey = journey;
    this.source = source;
    this.context = context;
    this.touchpoints = new Map(touchpointsIn(journey.stages).map((one) => [one.nameRange.start.line, one]));
  }

  write(): string {
    const { source, context } = this;
    const { clauses } = source.report.scan;
    const opener = clauses.find(
      ({ line, keyword }) => line === this.journey.nameRange.start.line && keyword?.word === 'journey',
    );
    if (!opener) return '';
    const own = clauses.filter((clause) => source.isWithin(clause, opener));
    const lines: string[] = [...this.head(opener)];
    let last = source.lastLineOf(opener);
    for (const group of byLine(own)) {
      const [clause] = group;
      if (!clause) continue;
      const written = this.lineOf(clause, group);
      const isApart = clause.line > last + 1 && source.textOfLine(clause.line - 1).trim() === '';
      const begins = clause.keyword?.part !== undefined;
      if (written.length > 0 && isApart && begins && lines.at(-1) !== '') lines.push('');
      append(lines, written);
      last = source.lastLineOf(clause);
    }
    const { file } = context.analysis;
    const path = `./${UriUtils.basename(URI.parse(file.uri))}`;
    const language = file.language === undefined ? [] : [`${source.spell('language')}: ${file.language}`];
    const t = wordsFor(context, this.journey.nameRange.start);
    const remark = `# ${t('to-be.made', { file: path.slice(2), date: writtenDate(context.today) })}`;
    return [remark, `${source.spell('use')}: ${path}`, ...language, '', ...lines, ''].join(source.eol);
  }

  private head(opener: Clause): string[] {
    const { source, journey, context } = this;
    const written = source.textOf(opener.value ?? opener.word);
    const name = wordsFor(context, journey.nameRange.start)('to-be.name', { name: written });
    const indent = this.indentWithin(opener);
    const id = opener.id && source.textOf(opener.id);
    return [
      `${source.textOf(opener.word)}${id === undefined ? '' : ` ${this.freshId(id)}`}: ${name}`,
      `${indent}${source.spell('state')}: ${source.spellValue('states', 'to-be')}`,
      `${indent}${source.spell('compares')}: ${id ?? written}`,
      ...this.personas().map((names) => `${indent}${source.spell('for')}: ${names}`),
    ];
  }

  private freshId(id: string): string {
    const { clauses } = this.source.report.scan;
    const taken = takenAmong(clauses.flatMap((clause) => (clause.id ? [this.source.textOf(clause.id)] : [])));
    return newId('', `${id}-to-be`, (word) => taken.has(nameKey(word)));
  }

  /** A file's own personas are those of its journeys only where none says otherwise: in another file they are named. */
  private personas(): string[] {
    const { personas, declares } = this.journey;
    const names = personas.flatMap((persona) => listItem(writtenName(persona)) ?? []);
    const saysFor = this.source.report.placement.clauses.some(({ keyword }) => keyword.word === 'for');
    return saysFor || declares.personas.length > 0 || names.length === 0 ? [] : [names.join(', ')];
  }

  /** The remaining part of a line, with the lines of a text that begins on it. */
  private lineOf(first: Clause, clauses: readonly Clause[]): string[] {
    const { source } = this;
    const kept = clauses.filter((clause) => this.isKept(clause));
    const indent = source.indentOf(first.line);
    const parts = kept.map((clause) => source.textOf(clause));
    const opener = clauses.map((clause) => this.ratedOn(clause)).find((found) => found !== undefined);
    const written = (said: readonly string[]) =>
      said.length === 0 ? [] : (indent + said.join(' | ')).split(/\r\n|\r|\n/u);
    if (!opener) return written(parts);
    const said = `${source.spell('rating')}: ${this.ratingOf(opener.line)}`;
    if (opener.line !== first.line) {
      const isImportance = first.keyword?.word === 'importance';
      return isImportance ? [indent + said, ...written(parts)] : [...written(parts), indent + said];
    }
    const held = source.heldBy(opener);
    const isOneLine = held.length > 0 && held.every(({ clause: { line } }) => line === opener.line);
    return isOneLine
      ? written([...parts.slice(0, 1), said, ...parts.slice(1)])
      : [...written(parts), this.indentWithin(opener) + said];
  }

  /**
   * The touchpoint whose rating is written where this clause stands: where its first one was, or above its importance.
   */
  private ratedOn(clause: Clause): Clause | undefined {
    const { source } = this;
    const placed = source.placedAs(clause);
    const opener = placed?.opens === 'touchpoint' ? clause : placed?.parent;
    if (!opener || source.placedAs(opener)?.opens !== 'touchpoint') return undefined;
    const lines = source.heldBy(opener).filter((held) => held.clause.startsLine);
    const line = ['rating', 'importance'].map((word) => lines.find(({ keyword }) => keyword.word === word));
    return (line.find((one) => one !== undefined)?.clause ?? opener) === clause ? opener : undefined;
  }

  /** The properties behind an action are removed with it. */
  private isKept(clause: Clause): boolean {
    const placed = this.source.placedAs(clause);
    if (!placed || placed.keyword.asIs.includes(placed.parentKind)) return false;
    return placed.parentKind !== 'action';
  }

  /** The highest expected rating of an action that is not dropped; otherwise the target; otherwise `?`. */
  private ratingOf(line: number): string {
    const touchpoint = this.touchpoints.get(line);
    const expected = (touchpoint?.actions ?? [])
      .filter(({ status }) => status?.value !== 'dropped')
      .flatMap(({ expect }) => (expect ? [expect.value] : []));
    const number = expected.length > 0 ? highest(expected) : touchpoint?.target?.value;
    return number === undefined ? '?' : writtenValue({ kind: 'number', number }, 'rating', this.source);
  }

  private indentWithin(opener: Clause): string {
    const { source } = this;
    const inner = source.heldBy(opener).find(({ clause }) => clause.startsLine);
    return inner ? source.indentOf(inner.clause.line) : source.indentOf(opener.line) + source.indentUnit;
  }
}

/** The clauses of each line, with those behind a text that begins on it. */
function byLine(clauses: readonly Clause[]): Clause[][] {
  const lines: Clause[][] = [];
  for (const clause of clauses) {
    if (clause.startsLine) lines.push([clause]);
    else lines.at(-1)?.push(clause);
  }
  return lines;
}
