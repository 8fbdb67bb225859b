/** The figures beside ratings in the reader's words. */

import type { JourneyTranslate } from '../../messages/messages.ts';
import type { Measurement, MeasureSeries, MeasureUnit } from '../../model/measures.ts';
import { nameOf } from './touchpoint-views.ts';

/** "NPS", or the name of an outcome in quotation marks. */
export function measureName({ kind, name }: MeasureSeries, t: JourneyTranslate): string {
  return t('measure.name', {
    kind,
    name: kind === 'outcome' || kind === 'metric' ? nameOf({ name, id: undefined }, t) : '',
  });
}

/** "+24", "61%", "5.6 of 10". */
export function measureValue({ value, unit }: Pick<Measurement, 'value' | 'unit'>, t: JourneyTranslate): string {
  const high = unit.kind === 'scale' ? unit.high : 0;
  const said = t('measure.value', { unit: unit.kind, value, high, name: unit.kind === 'amount' ? unit.unit : '' });
  // An amount without a unit.
  return said.trimEnd();
}

/** "−14", "−9.5 percentage points", "+0.4". */
export function measureChange(change: number, unit: MeasureUnit, t: JourneyTranslate): string {
  return t('measure.change', {
    unit: unit.kind,
    change,
    points: 100 * change,
    name: unit.kind === 'amount' ? unit.unit : '',
  });
}
