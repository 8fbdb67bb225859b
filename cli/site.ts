/** `journey site`: a folder of maps as pages that need no server. */
import { mkdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { SiteJourney, SiteMap } from '../export/site/site.tsx';
import { bandOf } from '../language/analysis/bands.ts';
import { dayAfter, daysBetween } from '../language/analysis/calendar.ts';
import { compareDates } from '../language/analysis/dates.ts';
import type { Brand } from '../language/model/brand.ts';
import type { JourneyView } from '../language/model/journey-view.ts';
import type { JourneyDate } from '../language/model/model.ts';
import { touchpointsOf } from '../language/model/touchpoints.ts';
import { tellErrors } from './export.ts';
import { type ExitCode, exitCode, Failure, writeFailure } from './failure.ts';
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

/** Which files of the folder are ours: only these are written again. */
const listName = 'journey-site.json';

interface SitePage {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A file that cannot be read is reported, and does not keep the others from having a page. */
export async function site(
  paths: readonly string[],
  { output }: SiteOptions,
  terminal: Terminal,
  reader: Reader,
): Promise<ExitCode> {
  const { cwd, today } = terminal;
  const found = await findFiles(paths, cwd);
  const files = await readFiles(found.files);
  const folders = [cwd, ...found.folders];
  const read = await readSources(files.files, { folders, cwd, today, locale: reader.locale });
  const failures = [...found.failures, ...files.failures, ...read.failures];
  const sources = read.sources.filter(({ journeys }) => journeys.length > 0);
  const pages = sources.length > 0 ? await pagesOf(sources, read, terminal, reader) : undefined;
  const failure = pages instanceof Failure ? pages : pages && (await writeAll(pages, output, read, terminal));
  reportFailures([...failures, ...(failure ? [failure] : [])], terminal, reader.t);
  if (!pages && failures.length === 0) reportFailures([new Failure('failure.no-maps', {})], terminal, reader.t);
  if (failure || !pages) return exitCode.failure;
  for (const told of [...read.wrong, ...sources]) tellErrors(told, terminal, reader.t);
  say(
    reader.t('site.done', { count: sources.length, path: shownPath(path.join(output, 'index.html')) }),
    terminal,
    reader.t,
  );
  return failures.length > 0 ? exitCode.failure : exitCode.fine;
}

async function pagesOf(
  sources: readonly ReadSource[],
  { reviewMonthsOf }: ReadResult,
  terminal: Terminal,
  reader: Reader,
): Promise<SitePage[] | Failure> {
  const names = new Map<string, ReadSource>();
  for (const source of sources) {
    const name = pageName(source);
    const other = names.get(name.toLowerCase());
    if (other)
      return new Failure('failure.same-output', { one: other.shown, other: source.shown, name: `${name}.html` });
    names.set(name.toLowerCase(), source);
  }
  const exporter = await terminal.loadExporter();
  const pages: SitePage[] = [];
  const maps: SiteMap[] = [];
  for (const source of sources) {
    const { journeys, brand } = source;
    const language = pictureLocale(reader, source.language);
    const usual = { count: reviewMonthsOf(source.absolute), unit: 'month' } as const;
    const facts = journeys.map((view) => factsOf(view, usual, terminal.today));
    maps.push({ page: pageName(source), shown: source.shown, journeys: facts, language });
    const request = { format: 'html', brand, home: 'index.html' } as const;
    const { bytes } = await exporter.export(journeys, request, reader.locale, language, source.text);
    pages.push({ name: `${pageName(source)}.html`, bytes });
  }
  const index = exporter.siteIndex(maps, { locale: reader.locale, brand: sharedBrand(sources) });
  return [{ name: 'index.html', bytes: index }, ...pages];
}

/** The index has the look of a company only if all maps have it. */
function sharedBrand(sources: readonly ReadSource[]): Brand | undefined {
  const looks = new Set(sources.map(({ brand }) => JSON.stringify(brand)));
  return looks.size === 1 ? sources[0]?.brand : undefined;
}

/** From the way to the file: two folders may have a file of the same name. */
function pageName({ shown }: ReadSource): string {
  const name = shown
    .replace(/\.journey$/iu, '')
    .replace(/^(\.\.?\/)+/u, '')
    .replaceAll(/[/\\:]+/gu, '-');
  return name.toLowerCase() === 'index' ? 'index-map' : name;
}

function factsOf(view: JourneyView, usual: Parameters<typeof dayAfter>[1], today: JourneyDate): SiteJourney {
  const actions = view.journey.stages.flatMap(touchpointsOf).flatMap((touchpoint) => touchpoint.actions);
  const overdue = actions.filter(({ due, status }) => {
    const isOver = status?.value === 'done' || status?.value === 'dropped';
    return due && !isOver && daysBetween(due.value, today) > 0;
  }).length;
  const { reviewed } = view.journey;
  const date = reviewed && dayAfter(reviewed.value.date, reviewed.value.every ?? usual);
  const { weightedMean, mean } = view.numbers.score;
  const score = weightedMean ?? mean;
  const band = score === null ? null : bandOf(score, view.journey.bands);
  return { view, band, overdue, review: date && { date, isDue: compareDates(date, today) < 0 } };
}

/** Nothing is written where a file of that name is not one of ours. */
async function writeAll(
  pages: readonly SitePage[],
  output: string,
  { inputs }: ReadResult,
  terminal: Terminal,
): Promise<Failure | undefined> {
  const folder = path.resolve(terminal.cwd, output);
  const ours = await listedIn(folder);
  for (const { name } of [...pages, { name: listName }]) {
    const isOurs = ours.includes(name) || (name === listName && ours.length > 0);
    if (!isOurs && (await exists(path.join(folder, name)))) {
      return new Failure('failure.not-ours', { path: shownPath(path.join(output, name)), list: listName });
    }
  }
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    return writeFailure(shownPath(output), error);
  }
  const names = [...new Set([...pages.map(({ name }) => name), ...ours])].toSorted();
  // The list comes first: what is written halfway is ours as well.
  const list = new TextEncoder().encode(`${JSON.stringify({ files: names }, undefined, 2)}\n`);
  for (const { name, bytes } of [{ name: listName, bytes: list }, ...pages]) {
    const failure = await writeTo(path.join(output, name), bytes, inputs, terminal);
    if (failure) return failure;
  }
  return undefined;
}

async function listedIn(folder: string): Promise<readonly string[]> {
  try {
    const { files }: { files?: unknown } = JSON.parse(await readFile(path.join(folder, listName), 'utf8'));
    return Array.isArray(files) ? files.filter((name) => typeof name === 'string') : [];
  } catch {
    return [];
  }
}

async function exists(absolute: string): Promise<boolean> {
  return stat(absolute).then(
    () => true,
    () => false,
  );
}
