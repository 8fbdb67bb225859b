/** The numbers of a map that come from survey files, and these files. */
import path from 'node:path';
import { URI } from 'vscode-uri';
import { openAnswers, type RefusedFile } from '../answers/node/open-answers.ts';
import type { AnswerFile } from '../answers/plan.ts';
import { usualThresholds } from '../language/analysis/thresholds.ts';
import type { Source } from '../language/model/model.ts';
import { nameKey } from '../language/model/name-key.ts';
import { sourcesOf } from '../language/survey/answer-request.ts';
import { handleOf, type SourceNumber, sourceNumbersOf } from '../language/survey/source-numbers.ts';
import type { SourceText } from '../language/text/source-text.ts';
import { sourceOf } from '../language/text/text-order.ts';
import { Failure } from './failure.ts';
import { type FoundFile, findFile, foundAt, readText } from './files.ts';
import type { Reader } from './locale.ts';
import { readSources } from './read.ts';
import type { Terminal } from './terminal.ts';

/** A file whose numbers are measured. */
export interface OpenedNumbers {
  readonly file: FoundFile;
  readonly source: SourceText;
  readonly numbers: readonly SourceNumber[];
  readonly uncomputed: ReturnType<typeof sourceNumbersOf>['uncomputed'];
  readonly minimum: number;
}

export async function openNumbers(
  given: string,
  { source: only }: { readonly source?: string },
  { cwd, today }: Terminal,
  { locale }: Reader,
): Promise<OpenedNumbers | Failure> {
  const file = await findFile(given, cwd);
  const text = file instanceof Failure ? file : await readText(file);
  if (file instanceof Failure) return file;
  if (text instanceof Failure) return text;
  const read = await readSources([{ ...file, text }], { folders: [cwd], cwd, today, locale });
  const [first] = read.sources;
  if (read.failures[0]) return read.failures[0];
  if (!first || first.journeys.length === 0) return new Failure('failure.no-journeys-in-file', { path: file.shown });
  const source = sourceOf(text);
  const journeys = first.journeys.map(({ journey }) => journey);
  const { numbers, uncomputed } = sourceNumbersOf({ journeys }, source);
  const known = [...sourcesOf(numbers).keys()];
  const named = only === undefined ? undefined : known.find((one) => isNamed(one, only));
  if (only !== undefined && !named) {
    const args = { path: file.shown, given: only, known: known.map(handleOf).join(', '), count: known.length };
    return new Failure('failure.no-such-source', args);
  }
  const own = named ? numbers.filter((number) => number.source.key === named.key) : numbers;
  if (own.length === 0 && uncomputed.length === 0) return new Failure('failure.no-columns', { path: file.shown });
  const minimum = read.minimumOf(file.absolute) ?? usualThresholds.minimum;
  return { file, source, numbers: own, uncomputed: named ? [] : uncomputed, minimum };
}

export function isNamed(
  { id, name }: { readonly id: string | undefined; readonly name: string },
  text: string,
): boolean {
  return [id ?? '', name].some((one) => nameKey(one) === nameKey(text));
}

/** The file of a source, as it is shown, if it may be read. */
export async function fileOf(
  { address, file }: Source,
  opened: OpenedNumbers,
  { cwd }: Terminal,
): Promise<{ readonly shown: string; readonly file: AnswerFile | RefusedFile }> {
  if (address === undefined) return { shown: file?.value ?? '', file: 'outside' };
  const absolute = URI.parse(address).fsPath;
  const folders = [cwd, path.dirname(opened.file.absolute)];
  return { shown: foundAt(absolute, cwd).shown, file: await openAnswers(absolute, folders) };
}
