/** What the projects of the files say in their `journey.json`. */
import { readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { URI } from 'vscode-uri';
import type { JourneyTranslate } from '../language/messages/messages.ts';
import type { Logo } from '../language/model/brand.ts';
import type { Finding } from '../language/model/finding.ts';
import { type FileSettings, settingsName, usualFileSettings } from '../language/rules/settings.ts';
import { FolderSettings } from '../language/settings/folder-settings.ts';
import { type LogoProblem, largestLogo, readLogo } from '../language/settings/read-logo.ts';
import { Failure, noSuchFile } from './failure.ts';
import { type FoundFile, foundAt, readText } from './files.ts';

/** A `journey.json` that says something wrong. */
export interface WrongSettings {
  readonly shown: string;
  readonly findings: readonly Finding[];
}

export interface Projects {
  /** What holds for a file: one of those that were asked about, by its path. */
  of(absolute: string): FileSettings;
  readonly wrong: readonly WrongSettings[];
  /** Every `journey.json` that is there and cannot be read. */
  readonly failures: readonly Failure[];
  /** Every `journey.json` that was read. */
  readonly files: readonly FoundFile[];
}

/**
 * Reads the `journey.json` of every file: the working directory's for what is in it, as an editor does that has it
 * open; where it has none, or for a file elsewhere, the nearest one above the file.
 */
export async function readProjects(
  files: readonly FoundFile[],
  cwd: string,
  translate: JourneyTranslate,
): Promise<Projects> {
  const search = new Search(cwd, translate);
  const found = new Map<string, FolderSettings | undefined>();
  for (const { absolute } of files) {
    found.set(absolute, await search.settingsOf(absolute));
  }
  const used = [...new Set(found.values())].filter((settings) => settings !== undefined);
  return {
    of: (absolute) => found.get(absolute)?.of(URI.file(absolute)) ?? usualFileSettings,
    wrong: used
      .filter(({ findings }) => findings.length > 0)
      .map(({ uri, findings }) => ({ shown: foundAt(uri.fsPath, cwd).shown, findings })),
    failures: search.failures,
    files: search.files,
  };
}

class Search {
  readonly failures: Failure[] = [];
  readonly files: FoundFile[] = [];
  private readonly cwd: string;
  private readonly translate: JourneyTranslate;
  private readonly known = new Map<string, FolderSettings | undefined>();

  constructor(cwd: string, translate: JourneyTranslate) {
    this.cwd = cwd;
    this.translate = translate;
  }

  async settingsOf(absolute: string): Promise<FolderSettings | undefined> {
    const isHere = !path.relative(this.cwd, absolute).split(path.sep).includes('..');
    const above = foldersAbove(absolute);
    for (const folder of isHere ? [this.cwd, ...above] : above) {
      const settings = await this.settingsIn(folder);
      if (settings) {
        return settings;
      }
    }
    return undefined;
  }

  private async settingsIn(folder: string): Promise<FolderSettings | undefined> {
    if (!this.known.has(folder)) {
      this.known.set(folder, await this.read(folder));
    }
    return this.known.get(folder);
  }

  private async read(folder: string): Promise<FolderSettings | undefined> {
    const file = foundAt(path.join(folder, settingsName), this.cwd);
    const text = await readText(file);
    if (text instanceof Failure) {
      if (!noSuchFile.has(text.key)) {
        this.failures.push(text);
      }
      return undefined;
    }
    this.files.push(file);
    const settings = new FolderSettings(URI.file(folder));
    settings.take(text, this.translate);
    settings.takeLogo(await this.logoOf(settings), this.translate);
    return settings;
  }

  /** A link is not followed out of the folder. */
  private async logoOf({ folder, logoUri }: FolderSettings): Promise<Logo | LogoProblem | undefined> {
    if (!logoUri) return undefined;
    try {
      const [home, real] = await Promise.all([realpath(folder.fsPath), realpath(logoUri.fsPath)]);
      if (path.relative(home, real).split(path.sep)[0] === '..') return 'missing';
      const { size } = await stat(real);
      if (size > largestLogo) return 'too-large';
      this.files.push(foundAt(logoUri.fsPath, this.cwd));
      return readLogo(await readFile(real));
    } catch {
      return 'missing';
    }
  }
}

/** The folders that a file lies in, the nearest first. */
function foldersAbove(absolute: string): string[] {
  const folders = [path.dirname(absolute)];
  for (const folder of folders) {
    const parent = path.dirname(folder);
    if (parent !== folder) {
      folders.push(parent);
    }
  }
  return folders;
}
