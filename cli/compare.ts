/** `journey compare`: two files side by side, as a table, a picture, a document, a page, or as numbers. */
import type { Exported } from '../export/exporter.ts';
import { exportFormats } from '../export/request.ts';
import { isReversed, pairJourneys } from '../language/analysis/pair-journeys.ts';
import type { ComparisonPair } from '../map/compare/sides.ts';
import { mapTranslatorFor } from '../map/messages/messages.ts';
import { compareJson } from './compare-json.ts';
import { compareText } from './compare-text.ts';
import { tellErrors } from './export.ts';
import { loadExporter } from './exporter.ts';
import { type ExitCode, exitCode, Failure } from './failure.ts';
import { type FoundFile, findFile, readText, type SourceFile } from './files.ts';
import type { CliTranslator } from './messages/messages.ts';
import { formFor, misfitOf, type PictureOptions, writePicture } from './picture.ts';
import { type ReadSource, readSources } from './read.ts';
import { reportFailures } from './report.ts';
import type { Terminal } from './terminal.ts';

export const compareFormats = ['text', 'json', ...exportFormats] as const;
export type CompareFormat = (typeof compareFormats)[number];

export interface CompareOptions extends Omit<PictureOptions, 'hide'> {
  readonly format?: CompareFormat;
}

/** What belongs together in two files, and what stands alone. */
export interface Compared {
  readonly pairs: readonly ComparisonPair[];
  /** Names of journeys without a counterpart. */
  readonly alone: { readonly older: readonly string[]; readonly newer: readonly string[] };
}

/** Compares the journeys of two files, an earlier one (or the as-is) and a later one (or the to-be), in this order. */
export async function compareFiles(
  given: readonly [older: string, newer: string],
  options: CompareOptions,
  terminal: Terminal,
  translator: CliTranslator,
): Promise<ExitCode> {
  const { t, locale } = translator;
  const read = misfitOf(options, formOf(options), terminal) ?? (await readTwo(given, terminal, locale));
  const failure = read instanceof Failure ? read : await write(read.sources, options, terminal, translator);
  if (failure) {
    reportFailures([failure], terminal, t);
  }
  if (failure || read instanceof Failure) {
    return exitCode.failure;
  }
  for (const told of [...read.wrong, ...read.sources]) {
    tellErrors(told, terminal, t);
  }
  return exitCode.fine;
}

function formOf(options: CompareOptions): CompareFormat {
  return formFor(options, compareFormats, 'text');
}

type Sources = readonly [older: ReadSource, newer: ReadSource];

interface ReadTwo {
  readonly sources: Sources;
  readonly wrong: Awaited<ReturnType<typeof readSources>>['wrong'];
}

async function readTwo(
  given: readonly [string, string],
  terminal: Terminal,
  locale: string,
): Promise<ReadTwo | Failure> {
  const files: SourceFile[] = [];
  for (const one of given) {
    const found: FoundFile | Failure = await findFile(one, terminal.cwd);
    const text = found instanceof Failure ? found : await readText(found);
    if (found instanceof Failure || text instanceof Failure) {
      return found instanceof Failure ? found : (text as Failure);
    }
    files.push({ ...found, text });
  }
  const [first, second] = files;
  if (first && second && first.absolute === second.absolute) {
    return new Failure('failure.same-file', { path: first.shown });
  }
  const { cwd, today } = terminal;
  const { sources, wrong, failures } = await readSources(files, { folders: [cwd], cwd, today, locale });
  if (failures[0]) {
    return failures[0];
  }
  const empty = sources.find(({ journeys }) => journeys.length === 0);
  if (empty) {
    return new Failure('failure.no-journeys-in-file', { path: empty.shown });
  }
  const [older, newer] = sources;
  if (!older || !newer) {
    throw new TypeError('Two files were read, and there are not two.');
  }
  return { sources: [older, newer], wrong };
}

async function write(
  sources: Sources,
  options: CompareOptions,
  terminal: Terminal,
  { t, locale }: CliTranslator,
): Promise<Failure | undefined> {
  const compared = comparedOf(sources);
  if (compared.pairs.length === 0) {
    return new Failure('failure.no-counterpart', { older: sources[0].shown, newer: sources[1].shown });
  }
  if (compared.pairs.some(({ older, newer }) => isReversed(older.analysed, newer.analysed))) {
    terminal.err(`${t('failure', { message: t('compare.reversed') })}\n`);
  }
  return writePicture(await rendered(compared, options, locale), options.output, sources, terminal, t);
}

function comparedOf([before, after]: Sources): Compared {
  const { pairs, alone } = pairJourneys(before.journeys, after.journeys);
  const names = (journeys: readonly { readonly name: string }[]) => journeys.map(({ name }) => name);
  return {
    pairs: pairs.map(({ older, newer }) => ({
      older: { analysed: older, source: before.shown },
      newer: { analysed: newer, source: after.shown },
    })),
    alone: { older: names(alone.older), newer: names(alone.newer) },
  };
}

async function rendered(compared: Compared, options: CompareOptions, locale: string): Promise<Exported> {
  const { output: _, format: __, ...wishes } = options;
  const format = formOf(options);
  switch (format) {
    case 'json':
      return written(`${JSON.stringify(compareJson(compared), undefined, 2)}\n`);
    case 'text':
      return written(compareText(compared, mapTranslatorFor(locale)));
    default: {
      const exporter = await loadExporter();
      return exporter.exportComparison({ kind: 'files', pairs: compared.pairs }, { ...wishes, format }, locale);
    }
  }
}

function written(text: string): Exported {
  return { bytes: new TextEncoder().encode(text), warnings: [] };
}
