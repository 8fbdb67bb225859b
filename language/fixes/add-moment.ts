import type { CatalogueMomentId } from '../catalogue/moments.ts';
import { catalogueTouchpoints } from '../catalogue/touchpoints.ts';
import { nameFor } from '../catalogue/words.ts';
import { nameKey } from '../model/name-key.ts';
import { journeyAt } from '../text/locate.ts';
import type { SourceText } from '../text/source-text.ts';
import { type FixMaker, offer } from './fix.ts';
import { touchpointAtEnd } from './touchpoint-at-end.ts';

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
      .map((name) =>
        offer('fix.add-moment', { name }, [touchpointAtEnd(name, factsOf(moment, source), opener, source)]),
      );
  };
}

function factsOf(moment: string, source: SourceText): string[] {
  return [`${source.spell('moment')}: ${source.spellValue('moments', moment)}`, `${source.spell('rating')}: ?`];
}
