import { isSamePromise, unkeptPromises } from '../analysis/promises.ts';
import { touchpointsIn } from '../rules/shared/touchpoint-views.ts';
import { addProperty } from '../text/add-property.ts';
import { journeyAt, sameRange } from '../text/locate.ts';
import { escaped } from '../text/source-text.ts';
import { type FixMaker, offer } from './fix.ts';
import { nameFixes } from './nearest-name.ts';

/** Adds `keeps` to the touchpoints that an unkept promise leads to; writes the promise that a `keeps` nearly names. */
export const keepPromise: FixMaker = ({ range }, { analysis, source }) => {
  const journey = journeyAt(analysis.file, range.start);
  if (!journey) return [];
  const touchpoints = touchpointsIn(journey.stages);
  const kept = touchpoints.flatMap(({ keeps }) => keeps).find((one) => sameRange(one.range, range));
  const promises = touchpoints.flatMap((touchpoint) => touchpoint.promises.map(({ value }) => value));
  if (kept && !promises.some((promise) => isSamePromise(promise, kept.value))) {
    return nameFixes(kept.value, promises.map(escaped), range, source);
  }
  const found = unkeptPromises(journey).find(({ promise }) => sameRange(promise.range, range));
  return (found?.broken ?? []).flatMap((next) => {
    const opener = source.opener('touchpoint', next.nameRange.start);
    if (!found || !opener) return [];
    const value = escaped(found.promise.value);
    const line = `${source.spell('keeps')}: ${value}`;
    return [offer('fix.add-unknown', { line, name: next.name }, [addProperty(source, opener, 'keeps', value)])];
  });
};
