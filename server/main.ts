/** The language server as a process, which is also the command `journey-language-server`. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { getHeapStatistics } from 'node:v8';
import { nodeAssets } from '../export/node/node-assets.ts';
import { type Channel, wishOf } from './arguments.ts';
import { serverTranslatorFor } from './messages/messages.ts';
import { startNodeServer } from './node-server.ts';
import { endWith, logOver, transportOver } from './transport.ts';

/** Of what could not be done because the command line asked for something that there is not. */
const failure = 2;

function serve(channel: Channel, locale: string | undefined): void {
  const [reader, writer] = transportOver(channel);
  endWith(reader, writer);
  const connection = startNodeServer(reader, writer, {
    memory: getHeapStatistics().heap_size_limit,
    locale,
    // The bundle lies in dist/server, the pages beside dist.
    loadExporter: async () => {
      const { createExporter } = await import('../export/exporter.ts');
      return createExporter(nodeAssets(path.join(__dirname, '..', 'export')));
    },
    rulePages: new URL('../../docs/rules', pathToFileURL(__filename)).toString(),
  });
  logOver(connection);
}

/** The version of the package that this bundle, `dist/server/main.js`, is part of. */
function packageVersion(): string {
  const manifest: { version: string } = JSON.parse(
    readFileSync(path.join(__dirname, '..', '..', 'package.json'), 'utf8'),
  );
  return manifest.version;
}

/** What is printed for a person may meet a reader that has seen enough, or a full disk: no reason for a stack trace. */
function endQuietly(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') process.exitCode = failure;
}

function main(): void {
  const wish = wishOf(process.argv.slice(2), process.send !== undefined);
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  const locale = LC_ALL || LC_MESSAGES || LANG;
  const { t } = serverTranslatorFor(locale);
  if (wish.kind !== 'serve') for (const stream of [process.stdout, process.stderr]) stream.on('error', endQuietly);
  switch (wish.kind) {
    case 'help':
      process.stdout.write(`${t('help')}\n`);
      return;
    case 'version':
      process.stdout.write(`${packageVersion()}\n`);
      return;
    case 'refused':
      process.stderr.write(`${t(wish.message, wish.args)}\n${t('hint')}\n`);
      process.exitCode = failure;
      return;
    case 'serve':
      if (wish.channel.kind === 'stdio' && process.stdin.isTTY) process.stderr.write(`${t('waiting')}\n`);
      serve(wish.channel, locale);
  }
}

main();
