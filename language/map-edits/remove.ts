/** Takes touchpoints out of the text, with the comments directly above them. */

import type { RemoveEdit } from '../model/map-edit.ts';
import type { Journey } from '../model/model.ts';
import type { Range } from '../model/position.ts';
import type { Clause } from '../syntax/clause.ts';
import type { TextEdit } from '../text/edit.ts';
import { type Entry, Lines, type StageLines } from '../text/entries.ts';
import { placeAfter } from '../text/place-after.ts';
import { standingOf } from '../text/slots.ts';
import type { SourceText } from '../text/source-text.ts';
import { keepsStructure } from '../text/structure-check.ts';
import { type EditResult, type MapEditContext, type Notice, refuse } from './edit-result.ts';
import { placesNaming } from './places-naming.ts';

/** Lines of a text, both ends included. */
interface Stretch {
  readonly first: number;
  readonly last: number;
}

export function remove({ touchpoints }: RemoveEdit, journey: Journey, { source }: MapEditContext): EditResult {
  const lines = new Lines(source);
  const stages = lines.stagesOf(journey);
  const entries = touchpoints.map((key) => standingOf(key, stages)?.entry);
  if (entries.length === 0 || entries.includes(undefined)) return refuse('restructuring.no-touchpoint');
  if (entries.some((entry) => entry?.shares)) return refuse('restructuring.shared-line');
  const gone = new Set(touchpoints);
  const edits = withoutEntries(stages, ({ key }) => key !== undefined && gone.has(key), lines);
  if (!edits) return refuse('restructuring.would-change-others');
  const neighbour = nearestLeft(stages, gone) ?? source.opener('journey', journey.nameRange.start);
  const focus = neighbour ? placeAfter(neighbour.start, edits, source) : { line: 0, character: 0 };
  return { edits, focus, notices: noticesOf(journey, gone, edits, source) };
}

/** The edits that take entries away; `undefined` where other lines would then belong to something else. */
export function withoutEntries(
  stages: readonly StageLines[],
  isGone: (entry: Entry) => boolean,
  lines: Lines,
): TextEdit[] | undefined {
  const { source } = lines;
  const stretches = stages.flatMap((stage) => stretchesOf(stage, isGone, lines));
  const edits = stretches.map(({ first, last }) => source.removeLines(first, last));
  const left = source.report.scan.clauses.filter(
    ({ line }) => !stretches.some(({ first, last }) => first <= line && line <= last),
  );
  return keepsStructure(source, edits, left, undefined) ? edits : undefined;
}

/** The lines of each run of entries that go, with the blank lines that kept it apart from what stays. */
function stretchesOf({ entries }: StageLines, isGone: (entry: Entry) => boolean, lines: Lines): Stretch[] {
  const found: Stretch[] = [];
  for (let at = 0; at < entries.length; at++) {
    const [start, from] = [at, entries[at]];
    if (!from || !isGone(from)) continue;
    let to = from;
    for (let next = entries[at + 1]; next && isGone(next); next = entries[at + 1]) {
      to = next;
      at++;
    }
    const isFirst = start === 0 && at + 1 < entries.length;
    found.push(
      isFirst
        ? { first: from.first, last: to.last + lines.blanksBelow(to.last) }
        : { first: from.first - lines.blanksAbove(from.first), last: to.last },
    );
  }
  return found;
}

/** The touchpoint that stays nearest behind the first one that goes, or else before it. */
function nearestLeft(stages: readonly StageLines[], gone: ReadonlySet<string>): Clause | undefined {
  const all = stages.flatMap(({ entries }) => entries.filter((entry) => entry?.key !== undefined));
  const at = all.findIndex((entry) => entry?.key !== undefined && gone.has(entry.key));
  const stays = (entry: Entry | undefined) => entry?.key !== undefined && !gone.has(entry.key);
  return (all.slice(at).find(stays) ?? all.slice(0, at).findLast(stays))?.clause;
}

function noticesOf(
  journey: Journey,
  gone: ReadonlySet<string>,
  edits: readonly TextEdit[],
  source: SourceText,
): readonly Notice[] {
  const names = journey.stages.flatMap(({ entries }) =>
    entries.flatMap((entry) =>
      entry.kind === 'touchpoint' && gone.has(entry.touchpoint.key) ? entry.touchpoint.name : [],
    ),
  );
  const removed: Notice = { message: 'map-edit.removed', args: { count: gone.size, name: names[0] ?? '' } };
  return [removed, ...stillNamed(placesNaming(gone, journey), edits, source)];
}

/** Reports the lines that still refer to what is gone, as they are numbered after the edits. */
export function stillNamed(places: readonly Range[], edits: readonly TextEdit[], source: SourceText): Notice[] {
  const lines = places.map(({ start }) => placeAfter(source.offsetAt(start), edits, source).line + 1);
  const named = [...new Set(lines)].sort((one, other) => one - other);
  if (named.length === 0) return [];
  return [{ message: 'map-edit.still-named', args: { count: named.length, lines: named.join(', ') } }];
}
