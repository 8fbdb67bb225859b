/**
 * `journey compare`: two files, or two personas, side by side: as a table, a picture, a document, a page, or as
 * numbers.
 */

import { jsonText } from '../export/data/json-text.ts';
import type { ComparedJourneys } from '../export/drawing.ts';
import type { Exported } from '../export/exporter.ts';
import { isReversed, pairJourneys } from '../language/analysis/pair-journeys.ts';
import { append } from '../language/model/long-lists.ts';
import { type ComparisonPair, personaPairs } from '../map/compare/sides.ts';
import { mapTranslatorFor } from '../map/messages/messages.ts';
import { compareJson } from './compare-json.ts';
import { compareText } from './compare-text.ts';
import { reportErrors } from './export.ts';
import { type ExitCode, exitCode, Failure } from './failure.ts';
import { type FoundFile, findFile, readText, type SourceFile } from './files.ts';
import { type ComparedFormat, comparedFormats } from './formats.ts';
import { pictureLocale, type Reader } from './locale.ts';
import { personasNamed } from './lookup-by-name.ts';
import { conflictingOption, endingMisfit, formatFor, type PictureOptions, writePicture } from './picture.ts';
import { type ReadResult, type ReadSource, readSources } from './read.ts';
import { reportFailures, say } from './report.ts';
import type { Terminal } from './terminal.ts';

export interface CompareOptions extends Omit<PictureOptions, 'hide' | 'show' | 'cutOffs' | 'order'> {
  readonly format?: ComparedFormat;
}

/** What belongs together, and what stands alone. */
export interface Compared {
  readonly kind: 'files' | 'personas';
  readonly pairs: readonly ComparisonPair[];
  /** Names of journeys without a counterpart. */
  readonly alone: { readonly older: readonly string[]; readonly newer: readonly string[] };
  /** The same, as who draws it wants it. */
  readonly drawn: ComparedJourneys;
}

/**
 * Compares the journeys of two files, an earlier one (or the as-is) and a later one (or the to-be), in this order; or
 * those of one file through two pairs of eyes.
 */
export async function compare(
  older: string,
  newer: string | undefined,
  options: CompareOptions,
  terminal: Terminal,
  translator: Reader,
): Promise<ExitCode> {
  const { t, locale } = translator;
  const misfit =
    misgivenOf(newer, options) ??
    endingMisfit(options, comparedFormats) ??
    conflictingOption(withoutPersonas(options), formatOf(options), terminal);
  const given = newer === undefined ? [older] : [older, newer];
  const read = misfit ?? (await readAll(given, terminal, locale));
  const failure = read instanceof Failure ? read : await write(read, options, terminal, translator);
  if (failure) {
    reportFailures([failure], terminal, t);
  }
  if (failure || read instanceof Failure) {
    return exitCode.failure;
  }
  for (const file of [...read.wrong, ...read.sources]) {
    reportErrors(file, terminal, t);
  }
  return exitCode.fine;
}

/** Two files, or one and two personas. */
function misgivenOf(newer: string | undefined, { personas }: CompareOptions): Failure | undefined {
  if ((newer === undefined) === (personas !== undefined)) {
    return personas && new Set(personas).size !== 2 ? new Failure('failure.two-personas', {}) : undefined;
  }
  return new Failure('failure.two-files', {});
}

/** Personas are for every format here: they say what is compared, not how it is drawn. */
function withoutPersonas({ personas: _, ...picture }: CompareOptions): Omit<CompareOptions, 'personas'> {
  return picture;
}

function formatOf(options: CompareOptions): ComparedFormat {
  return formatFor(options, comparedFormats, 'text');
}

type ReadAll = Pick<ReadResult, 'sources' | 'wrong' | 'inputs'>;

async function readAll(given: readonly string[], terminal: Terminal, locale: string): Promise<ReadAll | Failure> {
  const files: SourceFile[] = [];
  for (const one of given) {
    const found: FoundFile | Failure = await findFile(one, terminal.cwd);
    const text = found instanceof Failure ? found : await readText(found);
    if (found instanceof Failure || text instanceof Failure) {
      return found instanceof Failure ? found : (text as Failure);
    }
    files.push({ ...found, text });
  }
  const [first, second] = files;
  if (first && second && first.absolute === second.absolute) {
    return new Failure('failure.same-file', { path: first.shown });
  }
  const { cwd, today } = terminal;
  const { sources, wrong, failures, inputs } = await readSources(files, { folders: [cwd], cwd, today, locale });
  if (failures[0]) {
    return failures[0];
  }
  const empty = sources.find(({ journeys }) => journeys.length === 0);
  return empty ? new Failure('failure.no-journeys-in-file', { path: empty.shown }) : { sources, wrong, inputs };
}

async function write(
  { sources, inputs }: ReadAll,
  options: CompareOptions,
  terminal: Terminal,
  reader: Reader,
): Promise<Failure | undefined> {
  const { t } = reader;
  const [first, second] = sources;
  if (!first) {
    throw new TypeError('A file was read, and it is not there.');
  }
  const compared = second ? filesCompared(first, second) : personasCompared(first, options.personas ?? []);
  if (compared instanceof Failure) {
    return compared;
  }
  if (second && compared.pairs.some(({ older, newer }) => isReversed(older.analysed, newer.analysed))) {
    say(t('compare.reversed'), terminal, t);
  }
  return writePicture(
    await rendered({ compared, shown: second ?? first }, options, terminal, reader),
    options.output,
    inputs,
    terminal,
    t,
  );
}

function filesCompared(before: ReadSource, after: ReadSource): Compared | Failure {
  const { pairs: found, alone } = pairJourneys(before.journeys, after.journeys);
  if (found.length === 0) {
    return new Failure('failure.no-counterpart', { older: before.shown, newer: after.shown });
  }
  const names = (journeys: readonly { readonly name: string }[]) => journeys.map(({ name }) => name);
  const pairs = found.map(({ older, newer }) => ({
    older: { analysed: older, source: before.shown },
    newer: { analysed: newer, source: after.shown },
  }));
  const kind = 'files';
  return { kind, pairs, alone: { older: names(alone.older), newer: names(alone.newer) }, drawn: { kind, pairs } };
}

/** Whose eyes are nobody's in particular. */
const everybody = 'everybody';

function personasCompared({ shown, journeys }: ReadSource, wanted: readonly string[]): Compared | Failure {
  const keys: (string | null)[] = [];
  for (const one of wanted) {
    const found = one === everybody ? [null] : personasNamed(shown, journeys, [one]);
    if (found instanceof Failure) {
      return found;
    }
    append(keys, found);
  }
  const [older = null, newer = null] = keys;
  const pairs = personaPairs(journeys, older, newer);
  if (pairs.length === 0) {
    return new Failure('failure.no-journey-of-both', { path: shown, personas: wanted.join(', ') });
  }
  const kind = 'personas';
  return { kind, pairs, alone: { older: [], newer: [] }, drawn: { kind, journeys, older, newer } };
}

async function rendered(
  { compared, shown: { language, brand } }: { readonly compared: Compared; readonly shown: ReadSource },
  options: CompareOptions,
  { loadExporter }: Terminal,
  reader: Reader,
): Promise<Exported> {
  const { output: _, format: __, ...wishes } = withoutPersonas(options);
  const format = formatOf(options);
  switch (format) {
    case 'json':
      return written(jsonText(compareJson(compared)));
    case 'text':
      return written(compareText(compared, mapTranslatorFor(reader.locale)));
    default: {
      const exporter = await loadExporter();
      const picture = pictureLocale(reader, language);
      return exporter.exportComparison(compared.drawn, { ...wishes, format, brand }, reader.locale, picture);
    }
  }
}

function written(text: string): Exported {
  return { bytes: new TextEncoder().encode(text), warnings: [] };
}
