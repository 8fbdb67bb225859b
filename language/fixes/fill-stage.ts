import { activitiesIn, distanceBetween } from '../catalogue/place-in-model.ts';
import { recogniseTouchpoint } from '../catalogue/recognise.ts';
import { catalogueTouchpoints } from '../catalogue/touchpoints.ts';
import { nameFor } from '../catalogue/words.ts';
import { nameKey } from '../model/name-key.ts';
import { touchpointsOf } from '../model/touchpoints.ts';
import { indentWithin } from '../text/add-property.ts';
import { journeyAt } from '../text/locate.ts';
import { escaped } from '../text/source-text.ts';
import { type FixMaker, offer } from './fix.ts';

/** The maximum number of suggestions. */
const mostOffers = 4;

/** Adds an unmeasured touchpoint to an empty stage: a usual one from the catalogue, in the journey's language. */
export const fillStage: FixMaker = ({ range }, { analysis, source }) => {
  const journey = journeyAt(analysis.file, range.start);
  const opener = source.opener('stage', range.start);
  const index = journey?.stages.findIndex(({ nameRange }) => nameRange.start.line === range.start.line) ?? -1;
  if (!journey || !opener || index < 0) return [];
  const names = journey.stages.flatMap(touchpointsOf).map(({ name }) => name);
  const taken = new Set(names.map(nameKey));
  const known = new Set(names.map(recogniseTouchpoint));
  const views = journey.stages.map((stage) => ({
    name: stage.name,
    touchpoints: touchpointsOf(stage).flatMap(({ name }) => recogniseTouchpoint(name) ?? []),
  }));
  const here = activitiesIn(views, index);
  const language = journey.language ?? analysis.file.language;
  const held = source.heldBy(opener);
  const line = source.lastLineOf(held.at(-1)?.clause ?? opener);
  const indent = indentWithin(source, opener, held);
  const rating = `${source.spell('rating')}: ?`;
  return catalogueTouchpoints
    .filter((entry) => !known.has(entry) && distanceBetween(entry.during.slice(0, 1), here) === 0)
    .map(({ names: own }) => nameFor(own, language))
    .filter((name) => !taken.has(nameKey(name)))
    .slice(0, mostOffers)
    .map((name) => {
      const head = `${indent}${source.spell('touchpoint')}: ${escaped(name)}`;
      return offer('fix.add-moment', { name }, [source.insertBelow(line, [head, indent + source.indentUnit + rating])]);
    });
};
