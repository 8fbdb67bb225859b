/** `journey export`: the map as a picture or a page, or its numbers. */
import type { Exported } from '../export/exporter.ts';
import { type ExportFormat, exportFormats } from '../export/formats/formats.ts';
import { type ExitCode, exitCode, Failure } from './failure.ts';
import { type FoundFile, findFile, readText, type SourceFile } from './files.ts';
import { pictureLocale, type Reader } from './locale.ts';
import { journeysNamed, personasNamed, stagesNamed } from './lookup-by-name.ts';
import type { CliTranslate } from './messages/messages.ts';
import { conflictingOption, endingMisfit, formatFor, type PictureOptions, writePicture } from './picture.ts';
import type { WrongSettings } from './project.ts';
import { type ReadSource, readSources } from './read.ts';
import { reportFailures, say } from './report.ts';
import type { Terminal } from './terminal.ts';

export interface ExportOptions extends PictureOptions {
  readonly format?: ExportFormat;
  /** Ids or names of the journeys that are wanted; all where it is left out. */
  readonly journey?: readonly string[];
}

/** Writes journeys of one file, one below the other. Lines that cannot be read are reported, not drawn. */
export async function exportInto(
  given: string,
  options: ExportOptions,
  terminal: Terminal,
  reader: Reader,
): Promise<ExitCode> {
  const { t, locale } = reader;
  const misfit = endingMisfit(options, exportFormats) ?? conflictingOption(options, formatOf(options), terminal);
  const read = misfit ?? (await readOne(given, terminal, locale));
  const failure = read instanceof Failure ? read : await write(read, options, terminal, reader);
  if (failure) {
    reportFailures([failure], terminal, t);
  }
  if (failure || read instanceof Failure) {
    return exitCode.failure;
  }
  for (const file of [...read.wrong, read.source]) {
    reportErrors(file, terminal, t);
  }
  return exitCode.fine;
}

export function formatOf(options: ExportOptions): ExportFormat {
  return formatFor(options, exportFormats, 'svg');
}

/** A file, and what is wrong in the settings of its project. */
interface ReadOne {
  readonly source: ReadSource;
  readonly wrong: readonly WrongSettings[];
  readonly inputs: readonly FoundFile[];
}

async function readOne(given: string, terminal: Terminal, locale: string): Promise<ReadOne | Failure> {
  const found = await findFile(given, terminal.cwd);
  if (found instanceof Failure) {
    return found;
  }
  const text = await readText(found);
  if (text instanceof Failure) {
    return text;
  }
  const file: SourceFile = { ...found, text };
  const { cwd, today } = terminal;
  const { sources, wrong, failures, inputs } = await readSources([file], { folders: [cwd], cwd, today, locale });
  const [source] = sources;
  if (failures[0]) {
    return failures[0];
  }
  return source && source.journeys.length > 0
    ? { source, wrong, inputs }
    : new Failure('failure.no-journeys-in-file', { path: found.shown });
}

async function write(
  { source, inputs }: ReadOne,
  options: ExportOptions,
  terminal: Terminal,
  reader: Reader,
): Promise<Failure | undefined> {
  const journeys = journeysNamed(source, options.journey);
  if (journeys instanceof Failure) {
    return journeys;
  }
  const stages = options.stages && stagesNamed(source.shown, journeys, options.stages);
  if (stages instanceof Failure) {
    return stages;
  }
  const overlay = personasNamed(source.shown, journeys, options.personas ?? []);
  if (overlay instanceof Failure) {
    return overlay;
  }
  return writePicture(
    await rendered({ source, journeys, overlay, stages }, options, terminal, reader),
    options.output,
    inputs,
    terminal,
    reader.t,
  );
}

interface Wanted {
  readonly source: ReadSource;
  readonly journeys: ReadSource['journeys'];
  /** Keys of the personas whose own curves are drawn. */
  readonly overlay: readonly string[];
  /** Keys of the stages that are wanted; all of them where it is left out. */
  readonly stages: readonly string[] | undefined;
}

async function rendered(
  { source, journeys, overlay, stages }: Wanted,
  options: ExportOptions,
  { loadExporter }: Terminal,
  reader: Reader,
): Promise<Exported> {
  const {
    output: _,
    format: __,
    journey: ___,
    personas: ____,
    stages: _____,
    hide = [],
    show: asked,
    cutOffs,
    order,
    ...wishes
  } = options;
  const format = formatOf(options);
  const exporter = await loadExporter();
  // Each list takes what it knows.
  const shown = { hidden: hide, hiddenParts: hide, shown: asked, overlay, cutOffs, order };
  return exporter.export(
    journeys,
    { ...wishes, ...(stages ? { stages } : {}), format, options: shown, brand: source.brand },
    reader.locale,
    pictureLocale(reader, source.language),
    source.text,
  );
}

/** Lines that could not be read are reported, not drawn. */
export function reportErrors({ shown, findings }: WrongSettings, terminal: Terminal, t: CliTranslate): void {
  const error = findings.filter(({ level }) => level === 'error').length;
  if (error > 0) {
    say(t('export.has-errors', { path: shown, error }), terminal, t);
  }
}
