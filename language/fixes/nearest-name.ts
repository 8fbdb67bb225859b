/** Corrects a misspelt name: the nearest existing name, then the others. */

import { choicesFor } from '../keywords/keywords.ts';
import { choices } from '../keywords/values.ts';
import type { MessageKey } from '../messages/messages.ts';
import type { Finding } from '../model/finding.ts';
import { nameKey } from '../model/name-key.ts';
import { looseBranch, namesOf } from '../syntax/branches.ts';
import { nearest, nearestPath, nearestSpelling } from '../syntax/nearest.ts';
import { nearestValue } from '../syntax/values/choice.ts';
import type { FixContext } from '../text/edit.ts';
import { sameRange } from '../text/locate.ts';
import { listItem } from '../text/source-text.ts';
import { type Fix, offer, preferred } from './fix.ts';
import { readsMore } from './repair-line.ts';

/** The maximum number of suggestions; completion lists all names. */
const mostNames = 5;

/** `ratng:` to `rating:`. */
export function nearestKeyword({ range }: Finding, { source }: FixContext): Fix[] {
  const slice = source.sliceOf(range);
  const aside = source.report.placement.skipped.find(({ clause }) => clause.faultAt.start === slice.start);
  const guess = aside?.clause.fault === 'unknown-keyword' ? aside.guess : undefined;
  if (!aside || !guess) return [];
  const word = nearestSpelling(aside.clause.keywordText, guess, source.report.scan.language);
  const fix = replacement('fix.nearest', word, range, true, source);
  return readsMore(fix.edits, source) ? [fix] : [];
}

/** The names in scope. */
export function nearestReference({ range }: Finding, { analysis, source }: FixContext): Fix[] {
  const found = analysis.file.unresolved.find(({ reference }) => sameRange(reference.range, range));
  if (!found) return [];
  if (found.kind === 'file') return nearestFile(found.reference.value, found.candidates, range, source);
  const names = found.candidates.flatMap((name) => listItem(name) ?? []);
  const said = namesBeside(range, source);
  const others = names.filter((name) => !said.has(nameKey(name)));
  const written = found.reference.value;
  const branch = source.clauseAt(range.start)?.keyword?.shares ? looseBranch(written) : undefined;
  const fixes = branch && nameFixes(branch.name, others, range, source, ` ${branch.share}`);
  return fixes?.some((fix) => fix.preferred) ? fixes : nameFixes(written, others, range, source);
}

function nearestFile(
  written: string,
  paths: readonly string[],
  range: Finding['range'],
  source: FixContext['source'],
): Fix[] {
  const near = nearestPath(written, paths);
  return near === undefined ? [] : [replacement('fix.nearest', near, range, true, source)];
}

/** The names that the list already contains; they are not suggested again. */
function namesBeside({ start }: Finding['range'], source: FixContext['source']): ReadonlySet<string> {
  const clause = source.clauseAt(start);
  const names = clause?.value ? namesOf(clause.keyword, source.text, clause.value) : [];
  return new Set(names.map((name) => nameKey(source.textOf(name))));
}

/** The nearest allowed word; if none is near, all allowed words. */
export function nearestChoice({ range }: Finding, { source }: FixContext): Fix[] {
  const placed = source.placedAs(source.clauseAt(range.start));
  const list = placed && choicesFor(placed.keyword, placed.parentKind);
  if (!list || placed.keyword.value !== 'choice') return [];
  const written = source.textOf(source.sliceOf(range));
  const near = nearestValue(written, list, source.report.scan.language);
  return near === undefined
    ? choices[list].map((word) => replacement('fix.other-name', source.spellValue(list, word), range, false, source))
    : [replacement('fix.nearest', near, range, true, source)];
}

/**
 * The nearest name first, as the preferred fix, then some others in their order.
 *
 * @param behind the text that stays behind the name
 */
export function nameFixes(
  written: string,
  names: readonly string[],
  range: Finding['range'],
  source: FixContext['source'],
  behind = '',
): Fix[] {
  const near = nearest(written.normalize('NFC'), names);
  return [...new Set([...(near === undefined ? [] : [near]), ...names])].slice(0, mostNames).map((name) => {
    const isNear = name === near;
    return replacement(isNear ? 'fix.nearest' : 'fix.other-name', name + behind, range, isNear, source);
  });
}

function replacement(
  title: MessageKey,
  name: string,
  range: Finding['range'],
  isNearest: boolean,
  source: FixContext['source'],
): Fix {
  const edits = [source.replace(source.sliceOf(range), name)];
  return (isNearest ? preferred : offer)(title, { name }, edits);
}
