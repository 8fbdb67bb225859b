/** Which rows are one touchpoint, and of which stage. */
import { nameKey } from '../model/name-key.ts';
import type { RowColumn } from './row-columns.ts';
import { cellOf, namesIn, oneLine } from './row-lines.ts';
import type { Row } from './row-table.ts';

export interface RowTouchpoint {
  /** Several where each is about another persona. */
  readonly rows: readonly Row[];
}

export interface RowStage {
  /** As the first row writes it; empty where the rows do not say. */
  readonly name: string;
  readonly key: string;
  readonly touchpoints: readonly RowTouchpoint[];
}

/** Rows of one stage stand together, in the order in which they come; a merged cell stands for all below it. */
export function stagesOf(rows: readonly Row[], columns: readonly RowColumn[]): RowStage[] {
  const stages = new Map<string, { name: string; rows: Row[] }>();
  let stage = '';
  for (const row of rows) {
    stage = oneLine(cellOf(row, columns, 'stage')) || stage;
    const one = stages.get(nameKey(stage)) ?? { name: stage, rows: [] };
    if (isNamed(row, columns)) one.rows.push(row);
    stages.set(nameKey(stage), one);
  }
  return [...stages]
    .filter(([, { rows: own }]) => own.length > 0)
    .map(([key, { name, rows: own }]) => ({ name, key, touchpoints: touchpointsOf(own, columns) }));
}

/** Whether a row names a touchpoint. */
export function isNamed(row: Row, columns: readonly RowColumn[]): boolean {
  return oneLine(cellOf(row, columns, 'touchpoint')) !== '';
}

/** One row for each persona is how a spreadsheet says who rates what; rows of one persona are about two touchpoints. */
function touchpointsOf(rows: readonly Row[], columns: readonly RowColumn[]): RowTouchpoint[] {
  const found: { readonly name: string; readonly rows: Row[]; readonly personas: Set<string> }[] = [];
  for (const row of rows) {
    const name = nameKey(oneLine(cellOf(row, columns, 'touchpoint')));
    const personas = namesIn(cellOf(row, columns, 'persona')).map(nameKey);
    const same = found.findLast((one) => one.name === name);
    const isAnother = personas.length > 0 && !personas.some((persona) => same?.personas.has(persona));
    if (same && isAnother) {
      same.rows.push(row);
      for (const persona of personas) same.personas.add(persona);
    } else found.push({ name, rows: [row], personas: new Set(personas) });
  }
  return found;
}
