/**
 * One touchpoint for each channel of a touchpoint. All that was said and measured stays with one of them, which the
 * analyst chooses; the others say what holds for them, too (need, importance, owner), and that their rating is not
 * known yet.
 */

import { nameKey } from '../model/name-key.ts';
import type { Range } from '../model/position.ts';
import { shortName } from '../names/symbol-tables.ts';
import type { Clause } from '../syntax/clause.ts';
import { plainText } from '../syntax/plain-text.ts';
import { type Span, splitNames } from '../syntax/spans.ts';
import type { TextEdit } from '../text/edit.ts';
import { Lines } from '../text/entries.ts';
import { insertInto, usualGap, usualLead } from '../text/insertion.ts';
import { journeyAt } from '../text/locate.ts';
import { newId, takenAmong } from '../text/new-id.ts';
import { allRead, clausesWithin, isOnLine } from '../text/selection.ts';
import { standingOf } from '../text/slots.ts';
import { escaped, type SourceText } from '../text/source-text.ts';
import { keepsStructure } from '../text/structure-check.ts';
import type { Refactoring, RefactoringContext } from './refactoring.ts';

/** The maximum number of choices. */
const mostChoices = 4;

/** A written channel and its position. */
interface Channel extends Span {
  /** Its name for readers. */
  readonly name: string;
}

interface Touchpoint {
  readonly opener: Clause;
  readonly own: readonly Clause[];
  readonly channelLine: Clause;
  readonly channels: readonly Channel[];
}

export function splitByChannel(selection: Range, context: RefactoringContext): Refactoring[] {
  const { source } = context;
  const lines = channelLinesOn(selection, source);
  if (!lines) return [];
  const { opener, own, channelLines } = lines;
  const channels = distinct(
    channelLines.flatMap(({ value }) => (value ? splitNames(source.text, value.start, value.end) : [])),
    context,
    opener,
  );
  const end = own.at(-1)?.end ?? opener.end;
  if (channels.length < 2 || !opener.value || !allRead(source, opener.start, end)) return [];
  const [channelLine, second] = channelLines;
  const what = { kind: 'refactor.rewrite.split', title: 'restructure.split-channels' } as const;
  const argsFor = ({ name }: Channel) => ({ channel: name, count: channels.length });
  if (!channelLine || second) {
    const args = { first: (channelLine?.line ?? 0) + 1, second: (second?.line ?? 0) + 1 };
    const refused = { reason: 'restructure.channel-lines', args } as const;
    return channels.slice(0, 1).map((channel) => ({ ...what, args: argsFor(channel), edits: [], refused }));
  }
  const found = { opener, own, channelLine, channels };
  return channels.slice(0, mostChoices).flatMap((kept) => {
    const edits = splitEdits(found, kept, context);
    return edits ? [{ ...what, args: argsFor(kept), edits }] : [];
  });
}

/** The touchpoint, if the cursor is on its line or on a line of its channels. */
function channelLinesOn(
  selection: Range,
  source: SourceText,
): { readonly opener: Clause; readonly own: Clause[]; readonly channelLines: Clause[] } | undefined {
  const { line } = selection.start;
  const character = source.endOfLine(line) - (source.report.scan.lineStarts[line] ?? 0);
  const opener = source.opener('touchpoint', { line, character });
  if (!opener) return undefined;
  const own = clausesWithin(opener, source);
  const channelLines = own.filter(
    (clause) => clause.keyword?.word === 'channel' && source.placedAs(clause)?.parent === opener,
  );
  return [opener, ...channelLines].some((clause) => isOnLine(selection, clause.line))
    ? { opener, own, channelLines }
    : undefined;
}

/** Each channel once, even if it is written several times or with different names, with its name for readers. */
function distinct(slices: readonly Span[], { source, analysis }: RefactoringContext, opener: Clause): Channel[] {
  const declared = journeyAt(analysis.file, source.rangeOf(opener).start)?.inReach.channels ?? [];
  const found = new Map<string, Channel>();
  for (const slice of slices) {
    const written = plainText(source.textOf(slice));
    const key = nameKey(written);
    const channel =
      declared.find(({ id }) => id !== undefined && nameKey(id) === key) ??
      declared.find(({ name }) => nameKey(name) === key || nameKey(shortName(name)) === key);
    const name = channel && channel.name !== '' ? shortName(channel.name) : written;
    if (!found.has(nameKey(name))) found.set(nameKey(name), { ...slice, name });
  }
  return [...found.values()];
}

function splitEdits(
  found: Touchpoint,
  kept: Channel,
  { source, analysis }: RefactoringContext,
): TextEdit[] | undefined {
  const { opener, channelLine, channels } = found;
  const { start } = source.rangeOf(opener);
  const journey = journeyAt(analysis.file, start);
  const lines = new Lines(source);
  const stages = journey ? lines.stagesOf(journey) : [];
  const key = journey?.stages
    .flatMap(({ entries }) => entries.flatMap((entry) => (entry.kind === 'touchpoint' ? entry.touchpoint : [])))
    .find(({ range }) => range.start.line === start.line)?.key;
  const standing = key === undefined ? undefined : standingOf(key, stages);
  if (!journey || !standing || standing.entry.shares || !channelLine.value) return undefined;
  const gap = Array.from({ length: usualGap(journey, { stage: standing.stage, stages, lines }) }, () => '');
  const taken = takenAmong(namesIn(source));
  const others = channels.filter((channel) => channel !== kept);
  const added = others.flatMap((channel, index) => [
    ...(index === 0 ? [] : gap),
    ...linesFor(channel, found, source, taken),
  ]);
  const slot = { stage: standing.stage, index: standing.index + 1 };
  const insertion = insertInto(slot, added, gap, { lines, lead: usualLead(stages, lines) });
  if (!insertion) return undefined;
  const edits = [source.replace(channelLine.value, source.textOf(kept)), insertion.edit];
  const { clauses } = source.report.scan;
  const at = clauses.filter(({ line }) => line <= insertion.below).length;
  const count = others.length * (1 + copied(found, source).flat().length);
  const fresh = Array.from({ length: count }, () => undefined);
  const order = [...clauses.slice(0, at), ...fresh, ...clauses.slice(at)];
  return keepsStructure(source, edits, order, undefined) ? edits : undefined;
}

/** A touchpoint for another channel, in the same form as this one: on one line or on several. */
function linesFor(channel: Channel, found: Touchpoint, source: SourceText, taken: Set<string>): string[] {
  const { opener, own } = found;
  const name = `${plainText(source.textOf(opener.value ?? opener.word))} (${channel.name})`;
  const id = opener.id ? newId(name, source.textOf(opener.id), (word) => taken.has(nameKey(word))) : undefined;
  if (id) taken.add(nameKey(id));
  const head = `${source.textOf(opener.word)}${id ? ` ${id}` : ''}: ${escaped(name.replace(/\s+/gu, ' '))}`;
  const facts = copied(found, source).map((group) =>
    group.map((clause) => textFor(clause, channel, found, source)).join(' | '),
  );
  const indent = source.indentOf(opener.line);
  if (own.every(({ line }) => line === opener.line)) return [`${indent}${[head, ...facts].join(' | ')}`];
  const inner = own.find(({ startsLine }) => startsLine);
  const within = inner ? source.indentOf(inner.line) : indent + source.indentUnit;
  return [indent + head, ...facts.map((fact) => within + fact)];
}

/** The channel, one rating, and the facts of every channel, in the order of the text; each with its own properties. */
function copied({ opener, own, channelLine }: Touchpoint, source: SourceText): Clause[][] {
  const direct = own.filter((clause) => source.placedAs(clause)?.parent === opener);
  const rating = direct.find(({ keyword }) => keyword?.word === 'rating');
  return direct
    .filter((clause) => clause === channelLine || clause === rating || clause.keyword?.anyChannel)
    .filter((clause) => source.lastLineOf(clause) === clause.line || clause.line === opener.line)
    .map((clause) => [clause, ...own.filter((other) => isImportanceOf(other, clause, source))]);
}

/** `met` was measured over the other channel; the importance of the need does not depend on the channel. */
function isImportanceOf(other: Clause, need: Clause, source: SourceText): boolean {
  return source.placedAs(other)?.parent === need && other.keyword?.word === 'importance';
}

function textFor(clause: Clause, channel: Span, { channelLine }: Touchpoint, source: SourceText): string {
  const word = source.textOf(clause.word);
  if (clause === channelLine) return `${word}: ${source.textOf(channel)}`;
  if (clause.keyword?.word === 'rating') return `${word}: ?`;
  // The id of the need is unique, and stays with the first touchpoint.
  const value = clause.value ? ` ${source.textOf(clause.value)}` : '';
  const brackets =
    clause.openBracket === undefined ? '' : source.textOf({ start: clause.openBracket, end: clause.colon ?? 0 });
  return `${word}${brackets}:${value}`;
}

function namesIn({ report, text }: SourceText): string[] {
  return report.scan.clauses.flatMap(({ id, value }) =>
    [id, value].flatMap((slice) => (slice ? text.slice(slice.start, slice.end) : [])),
  );
}
