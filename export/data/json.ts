import type { DataWriter } from './data-writer.ts';
import { exportJson } from './export-json.ts';
import { jsonText } from './json-text.ts';

export const writeJson: DataWriter = async ({ journeys }) => ({
  bytes: new TextEncoder().encode(jsonText(exportJson(journeys))),
  warnings: [],
});
