import { type URI, UriUtils } from 'langium';
import type { JourneyTranslate } from '../messages/messages.ts';
import type { Logo } from '../model/brand.ts';
import type { Finding } from '../model/finding.ts';
import { defaultSettings, type FileSettings, type Settings, settingsName } from '../rules/settings.ts';
import { excluder } from './exclude.ts';
import { type LogoProblem, largestLogo } from './read-logo.ts';
import { invalidSettings, readSettings } from './read-settings.ts';

/** What one folder wants of the files in it: as its `journey.json` said it when it could last be read. */
export class FolderSettings {
  readonly folder: URI;
  /** Where its `journey.json` is, or would be. */
  readonly uri: URI;
  private text: string | undefined;
  private settings: Settings = defaultSettings;
  private isExcluded = excluder([]);
  private told: readonly Finding[] = [];
  private logo: Logo | undefined;
  private logoFindings: readonly Finding[] = [];

  constructor(folder: URI) {
    this.folder = folder;
    this.uri = UriUtils.joinPath(folder, settingsName);
  }

  /** What is wrong in its `journey.json`. */
  get findings(): readonly Finding[] {
    return [...this.told, ...this.logoFindings];
  }

  /** Whether there is a `journey.json`. */
  get isThere(): boolean {
    return this.text !== undefined;
  }

  /**
   * Takes the newest text of its `journey.json`; `undefined` where there is none, and then the usual holds. One that is
   * not understood leaves in force what was understood last.
   *
   * @returns whether anything may be different now.
   */
  take(text: string | undefined, t: JourneyTranslate): boolean {
    if (text === this.text) {
      return false;
    }
    this.text = text;
    const { settings, findings } = readSettings(text ?? '', t);
    this.told = findings;
    if (settings) {
      this.settings = settings;
      this.isExcluded = excluder(settings.exclude);
    }
    return true;
  }

  /** Where the logo of its brand is; `undefined` where it has none. */
  get logoUri(): URI | undefined {
    const { logo } = this.settings.brand ?? {};
    return logo && UriUtils.joinPath(this.folder, ...logo.path.split('/'));
  }

  /**
   * Takes the logo as it is now; what is wrong with it is reported in the place that names it.
   *
   * @returns whether anything may be different now.
   */
  takeLogo(read: Logo | LogoProblem | undefined, t: JourneyTranslate): boolean {
    const place = this.settings.brand?.logo;
    const before = [this.logo?.data, this.logoFindings[0]?.message];
    this.logo = typeof read === 'object' ? read : undefined;
    this.logoFindings =
      place && typeof read === 'string'
        ? [
            {
              code: invalidSettings,
              level: 'error',
              message: t(`settings.logo-${read}`, { path: place.path, largest: largestLogo / 1000 }),
              range: place.range,
              touchpoint: undefined,
              related: [],
            },
          ]
        : [];
    return before[0] !== this.logo?.data || before[1] !== this.logoFindings[0]?.message;
  }

  covers(uri: URI): boolean {
    return pathFrom(this.folder, uri) !== undefined;
  }

  /** What it wants of a file that it covers. */
  of(uri: URI): FileSettings {
    const { brand } = this.settings;
    return {
      settings: this.settings,
      excluded: this.isExcluded(pathFrom(this.folder, uri) ?? ''),
      ...(brand && { brand: { ...brand, logo: this.logo } }),
    };
  }
}

/** The path from a folder to what is in it, with forward slashes; `undefined` for what is elsewhere. */
export function pathFrom(folder: URI, uri: URI): string | undefined {
  const start = comparable(folder).replace(/\/*$/, '/');
  const isInside =
    folder.scheme === uri.scheme && folder.authority === uri.authority && comparable(uri).startsWith(start);
  return isInside ? uri.path.slice(start.length) : undefined;
}

/** Clients write the drive of Windows in either case. */
function comparable({ path }: URI): string {
  return path.replace(/^\/[A-Z]:/, (drive) => drive.toLowerCase());
}
