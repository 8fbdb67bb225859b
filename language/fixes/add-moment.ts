import type { CatalogueMomentId } from '../catalogue/moments.ts';
import { catalogueTouchpoints } from '../catalogue/touchpoints.ts';
import { nameFor } from '../catalogue/words.ts';
import { nameKey } from '../model/name-key.ts';
import type { Clause } from '../syntax/scan.ts';
import { indentWithin, isOneLine } from '../text/add-property.ts';
import type { TextEdit } from '../text/edit.ts';
import { journeyAt } from '../text/locate.ts';
import { escaped, type SourceText } from '../text/source-text.ts';
import { type FixMaker, offer } from './fix.ts';

/** The maximum number of suggestions. */
const mostOffers = 4;

/** Adds an unmeasured touchpoint for support or feedback from the catalogue, in the journey's language, at its end.
 *
 * @param suggested id of the first suggestion
 */
export function addMoment(moment: CatalogueMomentId, suggested: string): FixMaker {
  return ({ range }, { analysis, source }) => {
    const journey = journeyAt(analysis.file, range.start);
    const opener = source.opener('journey', range.start);
    if (!journey || !opener) return [];
    const taken = new Set(
      journey.stages
        .flatMap(({ entries }) => entries)
        .flatMap((entry) => (entry.kind === 'touchpoint' ? [nameKey(entry.touchpoint.name)] : [])),
    );
    const language = journey.language ?? analysis.file.language;
    return catalogueTouchpoints
      .filter((touchpoint) => touchpoint.moment === moment)
      .sort((a, b) => Number(b.id === suggested) - Number(a.id === suggested))
      .map(({ names }) => nameFor(names, language))
      .filter((name) => !taken.has(nameKey(name)))
      .slice(0, mostOffers)
      .map((name) => offer('fix.add-moment', { name }, [touchpointAtEnd(name, moment, opener, source)]));
  };
}

/** Behind the last touchpoint of the journey, written as that one is. */
function touchpointAtEnd(name: string, moment: string, journey: Clause, source: SourceText): TextEdit {
  const within = source.report.placement.clauses.filter(({ clause }) => source.isWithin(clause, journey));
  const last = within.at(-1)?.clause ?? journey;
  const holder = within.findLast(({ opens }) => opens === 'stage')?.clause ?? journey;
  const siblings = source.heldBy(holder).filter(({ opens }) => opens === 'touchpoint');
  const before = siblings.at(-1);
  const indent = indentWithin(source, holder, siblings);
  const facts = [`${source.spell('moment')}: ${source.spellValue('moments', moment)}`, `${source.spell('rating')}: ?`];
  const head = `${indent}${source.spell('touchpoint')}: ${escaped(name)}`;
  const line = source.lastLineOf(last);
  if (before && isOneLine(source, before.clause, source.heldBy(before.clause))) {
    return source.insertBelow(line, [[head, ...facts].join(' | ')]);
  }
  const inner = before ? indentWithin(source, before.clause, source.heldBy(before.clause)) : indent + source.indentUnit;
  return source.insertBelow(line, [head, ...facts.map((fact) => inner + fact)]);
}
