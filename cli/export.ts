/** `journey export`: the map as a picture or a page, or its numbers. */
import path from 'node:path';
import type { Exported } from '../export/exporter.ts';
import { type ExportRequest, exportFormats } from '../export/request.ts';
import type { LaneId } from '../map/options.ts';
import { exportJson } from './export-json.ts';
import { loadExporter } from './exporter.ts';
import { type ExitCode, exitCode, Failure } from './failure.ts';
import { findFile, readText, type SourceFile } from './files.ts';
import type { CliTranslate, CliTranslator } from './messages/messages.ts';
import type { WrongSettings } from './project.ts';
import { type ReadSource, readSources } from './read.ts';
import { reportFailures } from './report.ts';
import type { Terminal } from './terminal.ts';
import { writeTo } from './write.ts';

export const exportForms = [...exportFormats, 'json'] as const;
export type ExportForm = (typeof exportForms)[number];

export interface ExportOptions extends Partial<Omit<ExportRequest, 'format' | 'options'>> {
  readonly format?: ExportForm;
  readonly output?: string;
  /** Lanes that are not to be in the picture. */
  readonly hide?: readonly LaneId[];
}

/** Writes all journeys of one file, one below the other. Lines that could not be read are told, not drawn. */
export async function exportFile(
  given: string,
  options: ExportOptions,
  terminal: Terminal,
  { t, locale }: CliTranslator,
): Promise<ExitCode> {
  const misfit = misfitOf(options, terminal);
  const read = misfit ?? (await readOne(given, terminal, locale));
  const failure = read instanceof Failure ? read : await write(read.source, options, terminal, { t, locale });
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

/** What is written where neither `--format` nor the ending of `--output` says it. */
export function formOf({ format, output }: ExportOptions): ExportForm {
  const ending = path
    .extname(output ?? '')
    .slice(1)
    .toLowerCase();
  return format ?? exportForms.find((form) => form === ending) ?? (ending === 'htm' ? 'html' : 'svg');
}

const allForms: readonly ExportForm[] = exportFormats;

/** Which forms an option says something about; in silence it would be wished for in vain. */
const formsOfOption = {
  theme: allForms,
  hide: allForms,
  width: ['png'],
  scale: ['png', 'pdf'],
  paper: ['pdf'],
  poster: ['pdf'],
  embedFonts: ['svg'],
} as const satisfies Readonly<Record<string, readonly ExportForm[]>>;

const flags: Readonly<Record<keyof typeof formsOfOption, string>> = {
  theme: '--theme',
  hide: '--hide',
  width: '--width',
  scale: '--scale',
  paper: '--paper',
  poster: '--poster',
  embedFonts: '--embed-fonts',
};

/** Why these options cannot be followed together; `undefined` where they can. */
function misfitOf(options: ExportOptions, terminal: Terminal): Failure | undefined {
  const form = formOf(options);
  for (const option of ['theme', 'hide', 'width', 'scale', 'paper', 'poster', 'embedFonts'] as const) {
    const forms: readonly ExportForm[] = formsOfOption[option];
    if (options[option] !== undefined && !forms.includes(form)) {
      return new Failure('failure.not-for-form', { option: flags[option], form, forms: forms.join(', ') });
    }
  }
  if (options.paper !== undefined && options.poster !== undefined) {
    return new Failure('failure.not-together', { one: flags.paper, other: flags.poster });
  }
  if (form === 'pdf' && options.scale !== undefined && options.poster === undefined) {
    return new Failure('failure.only-with', { option: flags.scale, form, other: flags.poster });
  }
  if (options.theme === 'auto' && (form === 'png' || form === 'pdf')) {
    return new Failure('failure.not-auto', { form });
  }
  return isBinary(form) && options.output === undefined && terminal.isScreen
    ? new Failure('failure.binary-on-screen', { form })
    : undefined;
}

function isBinary(form: ExportForm): boolean {
  return form === 'png' || form === 'pdf';
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
  { t, locale }: CliTranslator,
): Promise<Failure | undefined> {
  const { bytes, warnings } = await rendered(source, options, locale);
  if (options.output === undefined) {
    terminal.bytes(bytes);
  } else {
    const failure = await writeTo(options.output, bytes, [source], terminal);
    if (failure) {
      return failure;
    }
  }
  for (const message of warnings) {
    terminal.err(`${t('failure', { message })}\n`);
  }
  return undefined;
}

async function rendered({ journeys }: ReadSource, options: ExportOptions, locale: string): Promise<Exported> {
  const { output: _, format: __, hide = [], ...wishes } = options;
  const format = formOf(options);
  if (format === 'json') {
    const text = `${JSON.stringify(exportJson(journeys), undefined, 2)}\n`;
    return { bytes: new TextEncoder().encode(text), warnings: [] };
  }
  const exporter = await loadExporter();
  return exporter.export(journeys, { ...wishes, format, options: { hidden: hide } }, locale);
}

/** Lines that could not be read are told, not drawn. */
export function tellErrors({ shown, findings }: WrongSettings, terminal: Terminal, t: CliTranslate): void {
  const error = findings.filter(({ level }) => level === 'error').length;
  if (error > 0) {
    terminal.err(`${t('failure', { message: t('export.has-errors', { path: shown, error }) })}\n`);
  }
}
