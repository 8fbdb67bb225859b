/** Adds a question mark for a value that is not known yet. */

import type { KeywordWord } from '../keywords/keywords.ts';
import type { Finding } from '../model/finding.ts';
import type { JourneyFile, Touchpoint } from '../model/model.ts';
import { addProperty } from '../text/add-property.ts';
import type { FixContext } from '../text/edit.ts';
import { touchpointAt } from '../text/locate.ts';
import { asking, type Fix, offer } from './fix.ts';

/** The maximum number of touchpoints with a fix of their own. */
const mostOffers = 3;

export function addImportance(finding: Finding, context: FixContext): Fix[] {
  return addToEach('importance', '?', finding, context);
}

export function addRating(finding: Finding, context: FixContext): Fix[] {
  return addToEach('rating', '?', finding, context);
}

/**
 * One fix for all touchpoints that lack the property, and one for each of the first few.
 *
 * @param toReplace the part of the value that the author replaces
 */
export function addToEach(
  keyword: KeywordWord,
  value: string,
  finding: Finding,
  { analysis, source }: FixContext,
  toReplace?: string,
): Fix[] {
  const add = (touchpoint: Touchpoint) => {
    const opener = source.opener('touchpoint', touchpoint.range.start);
    return opener ? [addProperty(source, opener, keyword, value)] : [];
  };
  const meant = touchpointsMeant(finding, analysis.file);
  const line = `${source.spell(keyword)}: ${value}`;
  const offered: typeof offer = (...fix) => (toReplace === undefined ? offer(...fix) : asking(...fix, toReplace));
  const each = meant.map((touchpoint) =>
    offered('fix.add-unknown', { line, name: touchpoint.name || (touchpoint.id ?? '') }, add(touchpoint)),
  );
  if (each.length < 2) return each;
  const all = offered('fix.add-unknown-all', { line, count: meant.length }, meant.flatMap(add));
  return [all, ...each.slice(0, mostOffers)];
}

/** The touchpoints that a finding about a whole journey attaches. */
export function touchpointsMeant({ related }: Finding, file: JourneyFile): Touchpoint[] {
  const places = related.filter(({ uri }) => uri === file.uri);
  return [...new Set(places.flatMap((place) => touchpointAt(file, place.range.start) ?? []))];
}
