/** `journey export` of several files: one after the other into a folder, each under its own name. */
import { mkdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { factsOf } from '../export/formats/formats.ts';
import { type ExportOptions, exportInto, formatOf } from './export.ts';
import { type ExitCode, exitCode, Failure, writeFailure } from './failure.ts';
import { type FoundFile, findFiles, isPattern, shownPath } from './files.ts';
import type { Reader } from './locale.ts';
import { conflictingOption } from './picture.ts';
import { reportFailures } from './report.ts';
import type { Terminal } from './terminal.ts';

/** Whether the output is a folder: several files are asked for, or it is one, or its name ends as one. */
export async function isForFolder(
  given: readonly string[],
  { output }: ExportOptions,
  { cwd }: Terminal,
): Promise<boolean> {
  if (given.length > 1) return true;
  if (output !== undefined && (/[/\\]$/u.test(output) || (await isFolder(path.resolve(cwd, output))))) return true;
  const [only = ''] = given;
  return isPattern(only) && !(await exists(path.resolve(cwd, only)));
}

/** A file that cannot be exported is reported, and does not keep the others from being exported. */
export async function exportFiles(
  given: readonly string[],
  options: ExportOptions,
  terminal: Terminal,
  reader: Reader,
): Promise<ExitCode> {
  const found = await findFiles(given, terminal.cwd);
  const failures = [...found.failures];
  const folder = await folderOf(options, found.files, terminal);
  if (folder instanceof Failure) {
    reportFailures([...failures, folder], terminal, reader.t);
    return exitCode.failure;
  }
  reportFailures(failures, terminal, reader.t);
  let isFine = failures.length === 0 && found.files.length > 0;
  for (const file of found.files) {
    const output = path.join(folder, targetName(file, options));
    const code = await exportInto(file.shown, { ...options, output }, terminal, reader);
    if (code === exitCode.fine) terminal.out(`${file.shown} → ${shownPath(output)}\n`);
    else isFine = false;
  }
  return isFine ? exitCode.fine : exitCode.failure;
}

function targetName({ absolute }: FoundFile, options: ExportOptions): string {
  const format = formatOf(options);
  return `${path.basename(absolute).replace(/\.journey$/iu, '')}.${factsOf(format).endings[0] ?? format}`;
}

/** The folder, which is there then; nothing is written where two files would have the same name in it. */
async function folderOf(
  options: ExportOptions,
  files: readonly FoundFile[],
  terminal: Terminal,
): Promise<string | Failure> {
  const { output } = options;
  const conflict = conflictingOption(options, formatOf(options), terminal);
  if (conflict) return conflict;
  if (output === undefined) return new Failure('failure.needs-folder', {});
  const absolute = path.resolve(terminal.cwd, output);
  const isThere = await exists(absolute);
  if ((isThere && !(await isFolder(absolute))) || (!isThere && /\.[a-z]{2,7}$/iu.test(output))) {
    return new Failure('failure.needs-folder', {});
  }
  const seen = new Map<string, FoundFile>();
  for (const file of files) {
    const name = targetName(file, options);
    const other = seen.get(name.toLowerCase());
    if (other) return new Failure('failure.same-output', { one: other.shown, other: file.shown, name });
    seen.set(name.toLowerCase(), file);
  }
  try {
    await mkdir(absolute, { recursive: true });
    return output;
  } catch (error) {
    return writeFailure(shownPath(output), error);
  }
}

async function exists(absolute: string): Promise<boolean> {
  return stat(absolute).then(
    () => true,
    () => false,
  );
}

async function isFolder(absolute: string): Promise<boolean> {
  return stat(absolute).then(
    (stats) => stats.isDirectory(),
    () => false,
  );
}
