import { readFileSync } from 'node:fs';
import path from 'node:path';
import { exitCode } from './failure.ts';
import { environmentLocale, localeIn } from './locale.ts';
import { cliTranslatorFor } from './messages/messages.ts';
import { run } from './program.ts';
import { type Terminal, wantsColour } from './terminal.ts';

/** A reader that has seen enough (`journey check | head`) closes the pipe; that is no error of ours. */
function keepQuietOnBrokenPipe(stream: NodeJS.WriteStream): void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') {
      throw error;
    }
  });
}

/** The version of the package that this bundle, `dist/cli/journey.js`, is part of. */
function packageVersion(): string {
  const manifest: { version: string } = JSON.parse(
    readFileSync(path.join(__dirname, '..', '..', 'package.json'), 'utf8'),
  );
  return manifest.version;
}

function thisTerminal(): Terminal {
  const now = new Date();
  return {
    cwd: process.cwd(),
    today: { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() },
    colour: wantsColour(process.stdout.isTTY, process.env),
    version: packageVersion(),
    locale: environmentLocale(process.env),
    isScreen: process.stdout.isTTY,
    out: (text) => process.stdout.write(text),
    bytes: (bytes) => void process.stdout.write(bytes),
    err: (text) => process.stderr.write(text),
  };
}

keepQuietOnBrokenPipe(process.stdout);
keepQuietOnBrokenPipe(process.stderr);
// The exit code is set, not enforced: leaving at once would cut off what a slow pipe has not taken yet.
run(process.argv.slice(2), thisTerminal()).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.exitCode = exitCode.failure;
    const { t } = cliTranslatorFor(localeIn(process.argv.slice(2)) ?? environmentLocale(process.env));
    process.stderr.write(`${t('failure.internal')}\n${error instanceof Error ? error.stack : String(error)}\n`);
  },
);
