/** A channel or a team that is not in the declared vocabulary: misspelt, or new. */
import { sameChannel } from '../catalogue/recognise.ts';
import type { Finding } from '../model/finding.ts';
import type { Declarations, Named } from '../model/model.ts';
import { nameKey } from '../model/name-key.ts';
import { referenceOf, writableAs } from '../rules/shared/vocabulary.ts';
import { nearest } from '../syntax/nearest.ts';
import type { FixContext } from '../text/edit.ts';
import { journeyAt } from '../text/locate.ts';
import { escaped, listItem } from '../text/source-text.ts';
import { type Fix, offer, preferred } from './fix.ts';
import { nameFixes } from './nearest-name.ts';

/** `telefon`, if `phone` is declared, is not misspelt: it is the same channel in another language. */
export function nameChannel(finding: Finding, context: FixContext): readonly Fix[] {
  const { analysis, source } = context;
  const declared = journeyAt(analysis.file, finding.range.start)?.inReach.channels ?? [];
  const slice = source.sliceOf(finding.range);
  const same = sameChannel(source.textOf(slice), declared);
  const name = same && listItem(same.id ?? same.name);
  const named = nameDeclared(finding, context, 'channel', ({ channels }) => channels);
  if (name === undefined) return named;
  const others = named.filter(({ args }) => args.name !== name).map((fix) => ({ ...fix, preferred: false }));
  return [preferred('fix.nearest', { name }, [source.replace(slice, name)]), ...others];
}

export function nameTeam(finding: Finding, context: FixContext): readonly Fix[] {
  return nameDeclared(finding, context, 'team', ({ teams }) => teams);
}

/** The nearest declared name by id or name, then the others. */
function nameDeclared(
  { range }: Finding,
  context: FixContext,
  kind: 'channel' | 'team',
  things: (declarations: Declarations) => readonly Named[],
): readonly Fix[] {
  const { analysis, source } = context;
  const journey = journeyAt(analysis.file, range.start);
  if (!journey) return [];
  const written = source.textOf(source.sliceOf(range));
  const declared = things(journey.inReach);
  const near = nearest(written.normalize('NFC'), writableAs(declared));
  const handles = declared.filter((thing) => !writableAs([thing]).includes(near ?? '')).map(referenceOf);
  const names = [...(near === undefined ? [] : [near]), ...handles].flatMap((name) => listItem(name) ?? []);
  return [
    ...nameFixes(written, names, range, source),
    ...declareHere(written, kind, things(journey.declares), context, things(analysis.file.declares)),
  ];
}

/** Below the last declaration in this file. Declarations in another file are not changed. */
function declareHere(
  written: string,
  kind: 'channel' | 'team',
  ofJourney: readonly Named[],
  { source }: FixContext,
  ofFile: readonly Named[],
): Fix[] {
  const last = (ofJourney.length > 0 ? ofJourney : ofFile).at(-1);
  const clause = last && source.clauseAt(last.nameRange.start);
  const known = [...ofJourney, ...ofFile].some(({ name }) => nameKey(name) === nameKey(written));
  if (!clause?.startsLine || clause.keyword?.word !== kind || known) return [];
  const end = source.heldBy(clause).reduce((line, held) => Math.max(line, source.lastLineOf(held.clause)), 0);
  const line = Math.max(source.lastLineOf(clause), end);
  const content = `${source.indentOf(clause.line)}${source.spell(kind)}: ${escaped(written)}`;
  return [offer('fix.declare', { kind, name: written }, [source.insertBelow(line, [content])])];
}
