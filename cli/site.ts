/** `journey site`: a folder of maps as pages that need no server. */
import { mkdir, readFile, unlink } from 'node:fs/promises';
import path from 'node:path';
import { URI } from 'vscode-uri';
import { type SiteFolder, type SitePage, siteList, updateSite } from '../export/site/site-folder.ts';
import { type SiteSource, sharedBrand, siteMaps } from '../export/site/site-maps.ts';
import { reportErrors } from './export.ts';
import { type ExitCode, exitCode, Failure, systemCode, writeFailure } from './failure.ts';
import { findFiles, readFiles, shownPath } from './files.ts';
import { pictureLocale, type Reader } from './locale.ts';
import { type ReadResult, type ReadSource, readSources } from './read.ts';
import { reportFailures, say } from './report.ts';
import type { Terminal } from './terminal.ts';
import { writeTo } from './write.ts';

export interface SiteOptions {
  /** The folder that the pages are written to. */
  readonly output: string;
}

/** A file that cannot be read is reported, and does not keep the others from having a page. */
export async function site(
  paths: readonly string[],
  { output }: SiteOptions,
  terminal: Terminal,
  reader: Reader,
): Promise<ExitCode> {
  const { cwd, today } = terminal;
  const { t, locale } = reader;
  const found = await findFiles(paths, cwd);
  const files = await readFiles(found.files);
  const folders = [cwd, ...found.folders];
  const read = await readSources(files.files, { folders, cwd, today, locale });
  const failures = [...found.failures, ...files.failures, ...read.failures];
  const sources = read.sources.filter(({ journeys, excluded }) => journeys.length > 0 && !excluded);
  if (sources.length === 0) {
    reportFailures(failures.length > 0 ? failures : [new Failure('failure.no-maps', {})], terminal, t);
    return exitCode.failure;
  }
  const pages = await pagesOf(sources, read, terminal, reader);
  const outcome = await written(pages, output, read, failures.length === 0, terminal);
  const failure = outcome instanceof Failure ? [outcome] : [];
  reportFailures([...failures, ...failure], terminal, t);
  if (outcome instanceof Failure) return exitCode.failure;
  for (const file of [...read.wrong, ...sources]) reportErrors(file, terminal, t);
  say(t('site.done', { count: sources.length, path: shownPath(path.join(output, 'index.html')) }), terminal, t);
  if (outcome.length > 0) say(t('site.removed', { names: outcome.join(', '), count: outcome.length }), terminal, t);
  return failures.length > 0 ? exitCode.failure : exitCode.fine;
}

async function pagesOf(
  sources: readonly ReadSource[],
  { reviewMonthsOf }: ReadResult,
  terminal: Terminal,
  reader: Reader,
): Promise<SitePage[]> {
  const { locale } = reader;
  const ofSite = sources.map((source): SiteSource => {
    const { absolute, shown, journeys, uses, brand } = source;
    const language = pictureLocale(reader, source.language);
    const uri = URI.file(absolute).toString();
    return { uri, shown, journeys, uses, language, brand, reviewMonths: reviewMonthsOf(absolute) };
  });
  const maps = siteMaps(ofSite, terminal.today);
  const exporter = await terminal.loadExporter();
  const pages: SitePage[] = [];
  for (const [index, { journeys, brand, text }] of sources.entries()) {
    const map = maps[index];
    if (!map) continue;
    const request = { format: 'html', brand, site: map } as const;
    const { bytes } = await exporter.export(journeys, request, locale, map.language, text);
    pages.push({ name: `${map.page}.html`, bytes });
  }
  const index = exporter.siteIndex(maps, { locale, brand: sharedBrand(sources) });
  return [{ name: 'index.html', bytes: index }, ...pages];
}

/** Gives back the names of the pages that were deleted. */
async function written(
  pages: readonly SitePage[],
  output: string,
  { inputs }: ReadResult,
  isComplete: boolean,
  terminal: Terminal,
): Promise<readonly string[] | Failure> {
  const target = path.resolve(terminal.cwd, output);
  const folder: SiteFolder<Failure> = {
    read: (name) => bytesAt(path.join(target, name)),
    write: async (name, bytes) => {
      await mkdir(target, { recursive: true });
      return writeTo(path.join(output, name), bytes, inputs, terminal);
    },
    remove: (name) => unlink(path.join(target, name)),
  };
  try {
    const outcome = await updateSite(folder, pages, isComplete);
    if (outcome.kind === 'written') return outcome.removed;
    if (outcome.kind === 'failed') return outcome.problem;
    return new Failure('failure.not-ours', { path: shownPath(path.join(output, outcome.name)), list: siteList });
  } catch (error) {
    return writeFailure(shownPath(output), error);
  }
}

/** A folder of that name counts as a file that is not ours. */
async function bytesAt(absolute: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(absolute);
  } catch (error) {
    const code = systemCode(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    if (code === 'EISDIR') return new Uint8Array();
    throw error;
  }
}
