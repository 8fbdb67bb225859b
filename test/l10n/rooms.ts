/** Every catalogue in every language, read from the disk: what the tests compare, key by key. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { root } from '../../scripts/root.mts';

export type Catalogue = Readonly<Record<string, string>>;

export interface Room {
  /** What the room's catalogue is called in a report. */
  readonly name: string;
  /** Whether its messages are ICU messages; the editor's own have `{0}` only. */
  readonly icu: boolean;
  readonly english: Catalogue;
  readonly in: (language: string) => Catalogue;
}

function read(path: string): Catalogue {
  return JSON.parse(readFileSync(join(root, path), 'utf8'));
}

function room(name: string, icu: boolean, english: string, path: (language: string) => string): Room {
  // A catalogue that is not there yet lacks every key, and a test lists them.
  const own = (language: string) => (existsSync(join(root, path(language))) ? read(path(language)) : {});
  return { name, icu, english: read(english), in: own };
}

/** The parts of the language's catalogue: one file each. */
export const languageParts = globSync('language/messages/en/*.json', { cwd: root })
  .map((path) => path.split(sep).at(-1) ?? '')
  .toSorted();

export const rooms: readonly Room[] = [
  ...languageParts.map((part) =>
    room(
      `language/messages/${part}`,
      true,
      `language/messages/en/${part}`,
      (language) => `language/messages/${language}/${part}`,
    ),
  ),
  ...[
    'map/messages',
    'export/messages',
    'cli/messages',
    'server/messages',
    'client/webview/messages',
    'markdown/messages',
  ].map((folder) => room(folder, true, `${folder}/en.json`, (language) => `${folder}/${language}.json`)),
  room('package.nls', false, 'package.nls.json', (language) => `package.nls.${language}.json`),
  room('l10n/bundle', false, 'l10n/bundle.l10n.json', (language) => `l10n/bundle.l10n.${language}.json`),
];

/** All English messages of the rooms in a folder. */
export function englishOf(folder: string): Catalogue {
  return Object.assign({}, ...rooms.filter(({ name }) => name.startsWith(folder)).map(({ english }) => english));
}
