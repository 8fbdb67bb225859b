import type { MessageArguments } from '../language/messages/translator.ts';
import type { CliMessageKey } from './messages/messages.ts';

/** Exit codes of every command. */
export const exitCode = { fine: 0, findings: 1, failure: 2 } as const;

export type ExitCode = (typeof exitCode)[keyof typeof exitCode];

/** Something that keeps the command from doing its work on one path; the words are chosen where it is printed. */
export class Failure extends Error {
  readonly key: CliMessageKey;
  readonly args: MessageArguments;

  constructor(key: CliMessageKey, args: MessageArguments, cause?: unknown) {
    super(key, { cause });
    this.name = 'Failure';
    this.key = key;
    this.args = args;
  }
}

/** Why there is nothing to read at a path, which is no trouble where nothing needs to be there. */
export const noSuchFile: ReadonlySet<CliMessageKey> = new Set([
  'failure.missing',
  'failure.name-not-utf-8',
  'failure.directory',
  'failure.not-a-file',
]);

/** The code (`ENOENT`) of an error that the operating system gave, `undefined` for any other. */
export function systemCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

/** A failure to write `path`. An error that is not the operating system's is thrown on: it is a bug, not a bad path. */
export function writeFailure(path: string, error: unknown): Failure {
  const reason = systemCode(error);
  if (reason === undefined) {
    throw error;
  }
  return new Failure('failure.cannot-write', { path, reason }, error);
}

/** A failure to read `path`. An error that is not the operating system's is thrown on: it is a bug, not a bad path. */
export function readFailure(path: string, error: unknown): Failure {
  const code = systemCode(error);
  if (code === undefined) {
    throw error;
  }
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    // Such a name was read with a stand-in for what cannot be read, and under that no file is found.
    const isUnreadable = code === 'ENOENT' && path.includes('\u{fffd}');
    return new Failure(isUnreadable ? 'failure.name-not-utf-8' : 'failure.missing', { path }, error);
  }
  if (code === 'EACCES' || code === 'EPERM') {
    return new Failure('failure.not-allowed', { path }, error);
  }
  return new Failure('failure.unreadable', { path, reason: code }, error);
}
