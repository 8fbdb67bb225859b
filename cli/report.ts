import { printable } from './check-text.ts';
import type { Failure } from './failure.ts';
import type { CliTranslate } from './messages/messages.ts';
import type { Terminal } from './terminal.ts';

/** Tells on standard error what kept the command from its work, one line each. */
export function reportFailures(failures: readonly Failure[], terminal: Pick<Terminal, 'err'>, t: CliTranslate): void {
  for (const { key, args } of failures) {
    terminal.err(`${t('failure', { message: printable(t(key, args)) })}\n`);
  }
}
