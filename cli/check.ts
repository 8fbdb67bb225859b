/** `journey check`: what the editor would underline, for one file or a thousand. */

import { jsonText } from '../export/data/json-text.ts';
import type { JourneyDate } from '../language/model/model.ts';
import { type CheckedFile, checkJson, summarise } from './check-json.ts';
import { checkText } from './check-text.ts';
import { type ExitCode, exitCode } from './failure.ts';
import { findFiles, readFiles } from './files.ts';
import type { ListFormat } from './formats.ts';
import type { CliTranslate, CliTranslator } from './messages/messages.ts';
import { readSources } from './read.ts';
import { reportFailures, say } from './report.ts';
import type { Terminal } from './terminal.ts';

export interface CheckOptions {
  readonly format: ListFormat;
  readonly today?: JourneyDate;
  readonly maxWarnings?: number;
}

/**
 * Checks the files that `paths` name and reports on standard output. A path that cannot be read is reported on standard
 * error and does not keep the others from being checked; the exit code then says failure, whatever the findings are.
 */
export async function check(
  paths: readonly string[],
  options: CheckOptions,
  terminal: Terminal,
  { t, locale }: CliTranslator,
): Promise<ExitCode> {
  const found = await findFiles(paths, terminal.cwd);
  const read = await readFiles(found.files);
  const { sources, wrong, failures } = await readSources(read.files, {
    folders: [terminal.cwd, ...found.folders],
    cwd: terminal.cwd,
    today: options.today ?? terminal.today,
    locale,
  });
  const allFailures = [...found.failures, ...read.failures, ...failures];
  reportFailures(allFailures, terminal, t);
  if (sources.length === 0) {
    return exitCode.failure;
  }
  const checked = [...wrong, ...sources.filter(({ excluded }) => !excluded)];
  const files = checked.map(({ shown, findings }) => ({ path: shown, findings: inOrder(findings) }));
  terminal.out(report(files, options, terminal, t));
  const objections = objects(files, options, terminal, t);
  return allFailures.length > 0 ? exitCode.failure : objections ? exitCode.findings : exitCode.fine;
}

function report(files: readonly CheckedFile[], options: CheckOptions, terminal: Terminal, t: CliTranslate): string {
  return options.format === 'json' ? jsonText(checkJson(files)) : checkText(files, { t, colour: terminal.colour });
}

/**
 * Whether there are errors, or more warnings than allowed; the command reports the latter, because the findings do not
 * show the limit.
 */
function objects(files: readonly CheckedFile[], options: CheckOptions, terminal: Terminal, t: CliTranslate): boolean {
  const { error, warning } = summarise(files);
  const limit = options.maxWarnings;
  const tooMany = limit !== undefined && warning > limit;
  if (tooMany) {
    say(t('check.too-many-warnings', { warning, limit }), terminal, t);
  }
  return error > 0 || tooMany;
}

/** From the top of the file to its end; what stands in the same place keeps its order. */
function inOrder(findings: CheckedFile['findings']): CheckedFile['findings'] {
  return findings.toSorted(
    ({ range: { start: a } }, { range: { start: b } }) => a.line - b.line || a.character - b.character,
  );
}
