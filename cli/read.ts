/** From files to findings and numbers, with what they use beside them. */
import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { URI } from 'vscode-uri';
import type { JourneyDate } from '../language/model/model.ts';
import type { AnalysedJourney } from '../language/model/numbers.ts';
import type { Finding } from '../language/rules/finding.ts';
import { readJourneys } from '../language/workspace/read-journeys.ts';
import { Failure, readFailure } from './failure.ts';
import { readText, type SourceFile } from './files.ts';
import type { CliMessageKey } from './messages/messages.ts';

export interface ReadSource extends SourceFile {
  readonly journeys: readonly AnalysedJourney[];
  readonly findings: readonly Finding[];
}

export interface ReadResult {
  readonly sources: readonly ReadSource[];
  /** Files that are used and there, and yet cannot be read. One that is not there is a finding. */
  readonly failures: readonly Failure[];
}

export interface Surroundings {
  /** Folders that `use` must not leave; for a file that is in none of them, its own folder. */
  readonly folders: readonly string[];
  readonly cwd: string;
  readonly today: JourneyDate;
}

/** Analyses files together, in the given order, so that they can name each other. */
export async function readSources(
  files: readonly SourceFile[],
  { folders, cwd, today }: Surroundings,
): Promise<ReadResult> {
  const fence = [...folders, ...files.map(({ absolute }) => path.dirname(absolute))];
  const loader = new Loader(cwd, fence);
  const analyses = await readJourneys(
    files.map(({ absolute, text }) => ({ uri: URI.file(absolute).toString(), text })),
    {
      today,
      roots: folders.map((folder) => URI.file(folder).toString()),
      load: (uri) => loader.load(URI.parse(uri).fsPath),
    },
  );
  const sources = files.flatMap((file, index) => {
    const analysis = analyses[index];
    return analysis ? [{ ...file, journeys: analysis.journeys, findings: analysis.findings }] : [];
  });
  return { sources, failures: loader.failures };
}

/** What a `use` line that names no file leads to: the findings say so. */
const noSuchFile: ReadonlySet<CliMessageKey> = new Set(['failure.missing', 'failure.directory', 'failure.not-a-file']);

/** Reads used files that lie within some folders, also after links are followed. */
class Loader {
  readonly failures: Failure[] = [];
  private readonly cwd: string;
  private readonly fence: readonly string[];
  private realFence: Promise<readonly string[]> | undefined;

  constructor(cwd: string, fence: readonly string[]) {
    this.cwd = cwd;
    this.fence = [...new Set(fence)];
  }

  async load(absolute: string): Promise<string | undefined> {
    const shown = path.relative(this.cwd, absolute).split(path.sep).join('/');
    const real = await this.realPathOf(absolute, shown);
    if (real === undefined || !(await this.isInside(real))) {
      return undefined;
    }
    const text = await readText({ shown, absolute });
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
