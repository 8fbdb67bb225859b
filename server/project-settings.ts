import type { FileSystemProvider, URI } from 'langium';
import type { JourneyTranslate } from '../language/messages/messages.ts';
import type { Logo } from '../language/model/brand.ts';
import { excessOnDisk, megabytesOf, sizeOnDisk } from '../language/project/size-limit.ts';
import { type FileSettings, usualFileSettings } from '../language/rules/settings.ts';
import { FolderSettings, pathFrom } from '../language/settings/folder-settings.ts';
import { type LogoProblem, largestLogo, readLogo } from '../language/settings/read-logo.ts';

/** What the settings of the workspace need from the server that they are read for. */
export interface SettingsHost {
  readonly fileSystem: FileSystemProvider;
  translate(): JourneyTranslate;
  /** Called after each reading that may have changed something, and for a folder that is gone. */
  read(settings: FolderSettings): void;
  /** Called with a `journey.json` that is there and cannot be read; what held before goes on. */
  failed(uri: URI, error: unknown): void;
}

/** The settings of all folders of the workspace. */
export class ProjectSettings {
  private readonly host: () => SettingsHost;
  private folders: readonly FolderSettings[] = [];

  constructor(host: () => SettingsHost) {
    this.host = host;
  }

  /** What holds for a file: the nearest folder around it that says anything. */
  of(uri: URI): FileSettings {
    const around = this.folders.filter((settings) => settings.isThere && settings.covers(uri));
    const [nearest] = around.toSorted((a, b) => b.folder.path.length - a.folder.path.length);
    return nearest?.of(uri) ?? usualFileSettings;
  }

  /** Whether a change of a file or of a folder can be one of a `journey.json`, or of a logo. */
  canTouch(changed: URI): boolean {
    return this.folders.some(({ uri, logoUri }) =>
      [uri, logoUri].some(
        (file) => file && (file.toString() === changed.toString() || pathFrom(changed, file) !== undefined),
      ),
    );
  }

  /**
   * Reads the `journey.json` of every folder of the workspace again.
   *
   * @param folders as they are now.
   * @returns whether anything may be different for some file.
   */
  async read(folders: readonly URI[]): Promise<boolean> {
    const before = this.folders;
    const kept = folders.map(
      (folder) =>
        before.find((settings) => settings.folder.toString() === folder.toString()) ?? new FolderSettings(folder),
    );
    const gone = before.filter((settings) => !kept.includes(settings));
    this.folders = kept;
    const changes = await Promise.all(kept.map((settings) => this.readOne(settings)));
    for (const settings of gone) {
      settings.take(undefined, this.host().translate());
      this.host().read(settings);
    }
    return gone.length > 0 || changes.includes(true);
  }

  private async readOne(settings: FolderSettings): Promise<boolean> {
    const { fileSystem, translate, read, failed } = this.host();
    let text: string | undefined;
    try {
      text = await textAt(settings.uri, fileSystem);
    } catch (error) {
      failed(settings.uri, error);
      return false;
    }
    const hasNewText = settings.take(text, translate());
    const hasNewLogo = settings.takeLogo(await logoAt(settings.logoUri, fileSystem), translate());
    const changed = hasNewText || hasNewLogo;
    if (changed) {
      read(settings);
    }
    return changed;
  }
}

/** `undefined` when there is no such file; a folder of that name is none. */
async function textAt(uri: URI, fileSystem: FileSystemProvider): Promise<string | undefined> {
  const isFile = (await fileSystem.exists(uri)) && (await fileSystem.stat(uri)).isFile;
  if (!isFile) return undefined;
  const excess = await excessOnDisk(uri, fileSystem);
  if (excess !== undefined) throw new RangeError(`It has ${megabytesOf(excess)} MB.`);
  return fileSystem.readFile(uri);
}

async function logoAt(uri: URI | undefined, fileSystem: FileSystemProvider): Promise<Logo | LogoProblem | undefined> {
  if (!uri) return undefined;
  try {
    if (!(await fileSystem.exists(uri)) || !(await fileSystem.stat(uri)).isFile) return 'missing';
    if (((await sizeOnDisk(uri, fileSystem)) ?? 0) > largestLogo) return 'too-large';
    return readLogo(await fileSystem.readBinary(uri));
  } catch {
    return 'missing';
  }
}
