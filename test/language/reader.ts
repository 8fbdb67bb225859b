import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AnswersByKey } from '../../language/model/answers.ts';
import type { JourneyDate } from '../../language/model/model.ts';
import type { FileAnalysis } from '../../language/project/analyser.ts';
import { defaultSettings, type FileSettings, type Settings } from '../../language/rules/settings.ts';
import { createLanguage, today as firstOfApril } from '../support/language.ts';

export interface Reader {
  /** Analyses a text as the file `name` in a folder in which the other given files lie. */
  read(text: string, name?: string): Promise<FileAnalysis>;
}

/**
 * A reader that keeps its services, so that a property test can read thousands of texts.
 *
 * @param answers what the survey files of every text give
 */
export async function createReader(
  others: Readonly<Record<string, string>> = {},
  today: JourneyDate = firstOfApril,
  levels: Settings['levels'] = new Map(),
  thresholds: Partial<Settings['thresholds']> = {},
  answers?: AnswersByKey,
): Promise<Reader> {
  const { shared, journey, add, build } = createLanguage({
    today: () => today,
    settings: () => settingsWith(levels, thresholds),
    ...(answers && { answers: () => answers }),
  });
  const { LangiumDocuments, DocumentBuilder } = shared.workspace;
  await build(others);
  return {
    async read(text, name = 'map.journey') {
      const document = add(name, text);
      await DocumentBuilder.build([document]);
      if (document.parseResult.parserErrors.length > 0) {
        throw new Error(`The parser stumbled: ${document.parseResult.parserErrors[0]?.message}`);
      }
      const analysis = journey.analyser.analyse(document);
      LangiumDocuments.deleteDocument(document.uri);
      return analysis;
    },
  };
}

/** A project that only sets levels and numbers. */
export function settingsWith(levels: Settings['levels'], numbers: Partial<Settings['thresholds']> = {}): FileSettings {
  const thresholds = { ...defaultSettings.thresholds, ...numbers };
  return { settings: { ...defaultSettings, levels, thresholds }, excluded: false };
}

/** Every example, by file name. */
export function exampleFiles(): Record<string, string> {
  const folder = join(import.meta.dirname, '..', '..', 'examples');
  const names = readdirSync(folder).filter((name) => name.endsWith('.journey'));
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}
