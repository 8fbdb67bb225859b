import { bandOf, isOnLimit } from '../analysis/bands.ts';
import type { Finding } from '../model/finding.ts';
import type { Bands, Journey } from '../model/model.ts';
import { touchpointsIn } from '../rules/shared/touchpoint-views.ts';
import { addProperty } from '../text/add-property.ts';
import type { FixContext } from '../text/edit.ts';
import { journeyAt } from '../text/locate.ts';
import { bandsText, numberText } from '../text/numbers.ts';
import { usesComma } from '../text/written-value.ts';
import { type Fix, preferred } from './fix.ts';

/** The maximum number of decimals of a cut-off. */
const mostDigits = 6;

/** Writes the converted cut-offs, with enough decimals that every rating keeps its colour. */
export function stateBands({ range }: Finding, { analysis, source }: FixContext): Fix[] {
  const journey = journeyAt(analysis.file, range.start);
  const opener = source.opener('journey', range.start);
  if (!journey || !opener) return [];
  let digits = 2;
  while (digits < mostDigits && !keepsColours(journey, rounded(journey.bands, digits))) digits++;
  const { red, yellow } = journey.bands;
  const limit = (value: number) => {
    const text = numberText(value, digits);
    return usesComma(source) ? text.replace('.', ',') : text;
  };
  const value = bandsText(limit(red.limit), limit(yellow.limit), source.report.scan.language);
  return [preferred('fix.write-bands', { value }, [addProperty(source, opener, 'bands', value)])];
}

function rounded({ red, yellow }: Bands, digits: number): Bands {
  return {
    red: { ...red, limit: Number(red.limit.toFixed(digits)) },
    yellow: { ...yellow, limit: Number(yellow.limit.toFixed(digits)) },
  };
}

/** A rating exactly on a cut-off would be a new finding. */
function keepsColours({ stages, bands }: Journey, others: Bands): boolean {
  return touchpointsIn(stages).every(({ ratings }) =>
    ratings.every(
      ({ value }) =>
        value.kind !== 'number' ||
        (bandOf(value.number, bands) === bandOf(value.number, others) &&
          isOnLimit(value.number, bands) === isOnLimit(value.number, others)),
    ),
  );
}
