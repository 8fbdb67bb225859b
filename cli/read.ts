/** From files to findings and numbers, with what they use beside them. */
import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { URI } from 'vscode-uri';
import { translatorFor } from '../language/messages/messages.ts';
import type { Brand } from '../language/model/brand.ts';
import type { Finding } from '../language/model/finding.ts';
import type { JourneyView } from '../language/model/journey-view.ts';
import type { Language } from '../language/model/languages.ts';
import type { JourneyDate } from '../language/model/model.ts';
import { usedAddresses } from '../language/project/analyser.ts';
import { readJourneys } from '../language/read-journeys.ts';
import { Failure, noSuchFile, readFailure } from './failure.ts';
import { type FoundFile, foundAt, readText, type SourceFile } from './files.ts';
import { readProjects, type WrongSettings } from './project.ts';

export interface ReadSource extends SourceFile {
  readonly journeys: readonly JourneyView[];
  readonly findings: readonly Finding[];
  /** The language that it is in, where it says one. */
  readonly language: Language | undefined;
  /** Addresses of the files that it uses. */
  readonly uses: readonly string[];
  /** Its project does not want it checked. */
  readonly excluded: boolean;
  /** How the company of its project wants it to look. */
  readonly brand: Brand | undefined;
}

export interface ReadResult {
  readonly sources: readonly ReadSource[];
  /** What is wrong in the settings of the projects that the files belong to. */
  readonly wrong: readonly WrongSettings[];
  /** Files that are used, or settings, that are there and yet cannot be read. One that is not there is a finding. */
  readonly failures: readonly Failure[];
  /** The fewest answers of which a number is written, as the project of a file says. */
  readonly minimumOf: (absolute: string) => number | undefined;
  /** The months after which a map needs a review, as the project of a file says. */
  readonly reviewMonthsOf: (absolute: string) => number;
  /** All that was read, and what the sources in it name as their data: nothing is to be written over them. */
  readonly inputs: readonly FoundFile[];
}

export interface ReadOptions {
  /** Folders that `use` must not leave; for a file that is in none of them, its own folder. */
  readonly folders: readonly string[];
  readonly cwd: string;
  readonly today: JourneyDate;
  /** BCP 47 tag of the reader's language, which findings are written in. */
  readonly locale: string;
}

/** Analyses files together, in the given order, so that they can name each other. */
export async function readSources(
  files: readonly SourceFile[],
  { folders, cwd, today, locale }: ReadOptions,
): Promise<ReadResult> {
  const fence = [...folders, ...files.map(({ absolute }) => path.dirname(absolute))];
  const loader = new Loader(cwd, fence);
  const data: FoundFile[] = [];
  const projects = await readProjects(files, cwd, translatorFor(locale).t);
  const analyses = await readJourneys(
    files.map(({ absolute, text }) => ({ uri: URI.file(absolute).toString(), text })),
    {
      today,
      locale,
      roots: folders.map((folder) => URI.file(folder).toString()),
      settings: (uri) => projects.of(URI.parse(uri).fsPath),
      load: (uri) => loader.load(URI.parse(uri).fsPath),
      sourceFile: (uri) => data.push(foundAt(URI.parse(uri).fsPath, cwd)),
    },
  );
  const sources = files.flatMap((file, index) => {
    const analysis = analyses[index];
    const { excluded, brand } = projects.of(file.absolute);
    if (!analysis) return [];
    const { journeys, findings, language } = analysis;
    return [{ ...file, excluded, brand, journeys, findings, language, uses: usedAddresses(analysis) }];
  });
  return {
    sources,
    wrong: projects.wrong,
    failures: [...projects.failures, ...loader.failures],
    minimumOf: (absolute) => projects.of(absolute).settings.thresholds.minimum,
    reviewMonthsOf: (absolute) => projects.of(absolute).settings.thresholds.reviewMonths,
    inputs: [...files, ...loader.loaded, ...projects.files, ...data],
  };
}

/** Reads used files that lie within some folders, also after links are followed. */
class Loader {
  readonly failures: Failure[] = [];
  readonly loaded: FoundFile[] = [];
  private readonly cwd: string;
  private readonly fence: readonly string[];
  private realFence: Promise<readonly string[]> | undefined;

  constructor(cwd: string, fence: readonly string[]) {
    this.cwd = cwd;
    this.fence = [...new Set(fence)];
  }

  async load(absolute: string): Promise<string | undefined> {
    const file = foundAt(absolute, this.cwd);
    const { shown } = file;
    const real = await this.realPathOf(absolute, shown);
    if (real === undefined || !(await this.isInside(real))) {
      return undefined;
    }
    this.loaded.push(file);
    const text = await readText(file);
    return text instanceof Failure ? this.fail(text) : text;
  }

  private async realPathOf(absolute: string, shown: string): Promise<string | undefined> {
    try {
      return await realpath(absolute);
    } catch (error) {
      return this.fail(readFailure(shown, error));
    }
  }

  private async isInside(real: string): Promise<boolean> {
    this.realFence ??= Promise.all(this.fence.map((folder) => realpath(folder)));
    const folders = await this.realFence;
    return folders.some((folder) => real.startsWith(folder.endsWith(path.sep) ? folder : folder + path.sep));
  }

  private fail(failure: Failure): undefined {
    if (!noSuchFile.has(failure.key)) {
      this.failures.push(failure);
    }
    return undefined;
  }
}
