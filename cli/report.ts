import { printable } from './check-text.ts';
import type { Failure } from './failure.ts';
import type { CliTranslate } from './messages/messages.ts';
import type { Terminal } from './terminal.ts';

type Errors = Pick<Terminal, 'err'>;

/** Says on standard error what kept the command from its work, one line each. */
export function reportFailures(failures: readonly Failure[], terminal: Errors, t: CliTranslate): void {
  for (const { key, args } of failures) {
    say(t(key, args), terminal, t);
  }
}

/** A line on standard error. */
export function say(message: string, terminal: Errors, t: CliTranslate): void {
  terminal.err(`${t('failure', { message: printable(message) })}\n`);
}
