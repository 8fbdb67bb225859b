/** Writes how much of an outcome goes with each touchpoint. */
import type { Source, Touchpoint } from '../model/model.ts';
import { writtenColumn } from '../syntax/values/evidence.ts';
import { addProperty } from '../text/add-property.ts';
import type { SliceEdit } from '../text/edit.ts';
import type { SourceText } from '../text/source-text.ts';
import { roundedText } from './compare-number.ts';
import { handleOf } from './source-numbers.ts';

export interface MeasuredDriver {
  readonly touchpoint: Touchpoint;
  /** All are shares, 0–1. */
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

export interface DriverEvidence {
  /** People who answered every question. */
  readonly n: number;
  readonly source: Source;
  /** Column of the outcome. */
  readonly column: string;
}

/** The edits that change the text; none for a line that has these numbers already. */
export function driverEdits(
  drivers: readonly MeasuredDriver[],
  { n, source, column }: DriverEvidence,
  text: SourceText,
): SliceEdit[] {
  return drivers.flatMap(({ touchpoint, share, low, high }) => {
    const interval = `${percent(low)}-${percent(high)}%`;
    const value = `${percent(share)}% (${interval}, n=${n}, ${handleOf(source)}: ${writtenColumn(column)})`;
    const known = touchpoint.driver && text.clauseAt(touchpoint.driver.range.start)?.value;
    if (known) return text.textOf(known) === value ? [] : [{ ...known, newText: value }];
    const opener = text.opener('touchpoint', touchpoint.nameRange.start);
    return opener ? text.slices([addProperty(text, opener, 'driver', value)]) : [];
  });
}

function percent(share: number): string {
  return roundedText(100 * share, 0);
}
