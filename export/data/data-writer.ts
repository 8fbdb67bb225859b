import type { KeywordLanguage } from '../../language/keywords/keyword-translations.ts';
import type { JourneyView } from '../../language/model/journey-view.ts';
import { sourceOf } from '../../language/text/text-order.ts';
import { mapTranslatorFor } from '../../map/messages/messages.ts';
import type { Exported } from '../formats/job.ts';
import { exportTranslatorFor } from '../messages/messages.ts';
import { furtherSheets } from './table/further-sheets.ts';
import { touchpointTable } from './table/journey-tables.ts';
import type { Table } from './table/table.ts';

/** Facts and numbers of journeys, for other programs. */
export interface DataJob {
  readonly journeys: readonly JourneyView[];
  /** The text that they were read from. */
  readonly text: string;
  /** Of the words in the file. */
  readonly language: KeywordLanguage;
}

/** Writes a file in one format. */
export type DataWriter = (job: DataJob) => Promise<Exported>;

/** A file for each journey of a format that holds one. */
export function filesOf([first = '', ...others]: readonly string[]): Exported {
  const encoder = new TextEncoder();
  const further = others.map((text) => encoder.encode(text));
  return { bytes: encoder.encode(first), ...(further.length > 0 ? { further } : {}), warnings: [] };
}

export interface JourneyTables {
  readonly touchpoints: Table;
  readonly further: () => readonly Table[];
}

export function tablesOf({ journeys, text, language }: DataJob): JourneyTables[] {
  const source = sourceOf(text);
  const words = { language, map: mapTranslatorFor(language).t, say: exportTranslatorFor(language).t };
  return journeys.map((view) => ({
    touchpoints: touchpointTable(view, source, words),
    further: () => furtherSheets(view, words),
  }));
}
