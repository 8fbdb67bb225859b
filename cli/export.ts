/** `journey export`: the map as a picture or a page, or its numbers. */
import { realpath, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { AnalysedJourney } from '../language/model/numbers.ts';
import { mapTranslatorFor } from '../map/messages/messages.ts';
import { renderHtml, renderSvg } from '../map/standalone.tsx';
import { exportJson } from './export-json.ts';
import { type ExitCode, exitCode, Failure, systemCode } from './failure.ts';
import { findFile, readText, type SourceFile, shownPath } from './files.ts';
import type { CliTranslate, CliTranslator } from './messages/messages.ts';
import type { WrongSettings } from './project.ts';
import { type ReadSource, readSources } from './read.ts';
import { reportFailures } from './report.ts';
import type { Terminal } from './terminal.ts';

export const exportForms = ['svg', 'html', 'json'] as const;
export type ExportForm = (typeof exportForms)[number];

export interface ExportOptions {
  readonly to?: ExportForm;
  readonly out?: string;
}

/** Writes all journeys of one file, one below the other. Lines that could not be read are told, not drawn. */
export async function exportFile(
  given: string,
  options: ExportOptions,
  terminal: Terminal,
  { t, locale }: CliTranslator,
): Promise<ExitCode> {
  const read = await readOne(given, terminal, locale);
  const failure = read instanceof Failure ? read : await write(read.source, options, terminal, locale);
  if (failure) {
    reportFailures([failure], terminal, t);
  }
  if (failure || read instanceof Failure) {
    return exitCode.failure;
  }
  for (const told of [...read.wrong, read.source]) {
    tellErrors(told, terminal, t);
  }
  return exitCode.fine;
}

/** What is written where neither `--to` nor the ending of `--out` says it. */
export function formOf({ to, out }: ExportOptions): ExportForm {
  const ending = path
    .extname(out ?? '')
    .slice(1)
    .toLowerCase();
  return to ?? exportForms.find((form) => form === ending) ?? (ending === 'htm' ? 'html' : 'svg');
}

/** A file, and what is wrong in the settings of its project. */
interface ReadOne {
  readonly source: ReadSource;
  readonly wrong: readonly WrongSettings[];
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
  const { sources, wrong, failures } = await readSources([file], { folders: [cwd], cwd, today, locale });
  const [source] = sources;
  if (failures[0]) {
    return failures[0];
  }
  return source && source.journeys.length > 0
    ? { source, wrong }
    : new Failure('failure.no-journeys-in-file', { path: found.shown });
}

async function write(
  source: ReadSource,
  options: ExportOptions,
  terminal: Terminal,
  locale: string,
): Promise<Failure | undefined> {
  const text = rendered(source.journeys, formOf(options), locale);
  if (options.out === undefined) {
    terminal.out(text);
    return undefined;
  }
  return writeTo(options.out, text, source, terminal);
}

function rendered(journeys: readonly AnalysedJourney[], form: ExportForm, locale: string): string {
  const translator = mapTranslatorFor(locale);
  switch (form) {
    case 'json':
      return `${JSON.stringify(exportJson(journeys), undefined, 2)}\n`;
    case 'html':
      return renderHtml(journeys, { translator });
    case 'svg':
      return renderSvg(journeys, { translator });
  }
}

async function writeTo(
  given: string,
  text: string,
  source: ReadSource,
  terminal: Terminal,
): Promise<Failure | undefined> {
  const shown = shownPath(given);
  const target = path.resolve(terminal.cwd, given);
  try {
    if ((await realPathOf(target)) === (await realpath(source.absolute))) {
      return new Failure('failure.overwrites-input', { path: shown });
    }
    await writeFile(target, text);
    return undefined;
  } catch (error) {
    const reason = systemCode(error);
    if (reason === undefined) {
      throw error;
    }
    return new Failure('failure.cannot-write', { path: shown, reason }, error);
  }
}

/** `undefined` for what is not there yet. */
async function realPathOf(target: string): Promise<string | undefined> {
  try {
    return await realpath(target);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') {
      return undefined;
    }
    throw error;
  }
}

function tellErrors({ shown, findings }: WrongSettings, terminal: Terminal, t: CliTranslate): void {
  const error = findings.filter(({ level }) => level === 'error').length;
  if (error > 0) {
    terminal.err(`${t('failure', { message: t('export.has-errors', { path: shown, error }) })}\n`);
  }
}
