import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Exporter } from '../export/exporter.ts';
import { nodeAssets } from '../export/node/node-assets.ts';
import { exitCode, writeFailure } from './failure.ts';
import { environmentLocale, localeIn } from './locale.ts';
import { type CliTranslate, cliTranslatorFor } from './messages/messages.ts';
import { run } from './program.ts';
import { reportFailures } from './report.ts';
import { standardStream } from './standard-stream.ts';
import { type Terminal, wantsColour } from './terminal.ts';

/** The version of the package that this bundle, `dist/cli/journey.js`, is part of. */
function packageVersion(): string {
  const manifest: { version: string } = JSON.parse(
    readFileSync(path.join(__dirname, '..', '..', 'package.json'), 'utf8'),
  );
  return manifest.version;
}

/** The bundle of the command line lies in dist/cli, the export's with its fonts in dist/export. */
async function makeExporter(): Promise<Exporter> {
  const { createExporter } = await import('../export/exporter.ts');
  return createExporter(nodeAssets(path.join(__dirname, '..', 'export')));
}

let exporter: Promise<Exporter> | undefined;

/** One for the whole run: its engine of images can be started only once. */
function loadExporter(): Promise<Exporter> {
  exporter ??= makeExporter();
  return exporter;
}

/**
 * What has gone wrong outranks what the command found: a report that is cut off must not look like one that is whole.
 */
let isFailed = false;

function fail(): void {
  isFailed = true;
  process.exitCode = exitCode.failure;
}

function translate(): CliTranslate {
  return cliTranslatorFor(localeIn(process.argv.slice(2)) ?? environmentLocale(process.env)).t;
}

const err = standardStream(process.stderr, 2, fail);
const out = standardStream(process.stdout, 1, (error) => {
  fail();
  const t = translate();
  reportFailures([writeFailure(t('standard-output'), error)], { err: err.write }, t);
});

function thisTerminal(): Terminal {
  const now = new Date();
  return {
    cwd: process.cwd(),
    today: { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() },
    colour: wantsColour(process.stdout.isTTY, process.env),
    version: packageVersion(),
    locale: environmentLocale(process.env),
    isScreen: process.stdout.isTTY,
    loadExporter,
    input: () => process.stdin,
    out: out.write,
    bytes: out.write,
    err: err.write,
  };
}

// The exit code is set, not enforced: leaving at once would cut off what a slow pipe has not taken yet.
run(process.argv.slice(2), thisTerminal()).then(
  (code) => {
    if (!isFailed) process.exitCode = code;
  },
  (error: unknown) => {
    fail();
    err.write(`${translate()('failure.internal')}\n${error instanceof Error ? error.stack : String(error)}\n`);
  },
);
