import type { URI } from 'langium';
import { type EditorSettings, usualEditorSettings } from './editor-settings.ts';

/** What the editor at the other end can do. */
export interface Editor {
  /** Understands `${1:place}` in what a completion inserts. */
  readonly snippets: boolean;
  /** A command of the editor that shows completions again, for after a keyword has been taken. */
  readonly suggestAgain: string | undefined;
  /** Knows two ranges for a completion: what it replaces, and what it leaves when it only inserts. */
  readonly insertReplace?: boolean;
  /** Can be told to indent the lines of what it inserts as the line where it stands. */
  readonly adjustsIndentation?: boolean;
  /** Takes edits that say which version of a text they are for, and refuses them when that has changed. */
  readonly versionedEdits?: boolean;
  /** Makes a new file of an edit. */
  readonly createsFiles?: boolean;
  /** Shows edits that ask for it before they are done. */
  readonly showsFirst?: boolean;
  /** Shows, with the reason, what cannot be done. */
  readonly saysWhyNot?: boolean;
  /** Commands of the editor that may be run from here; what it lacks is left out. */
  readonly commands?: EditorCommands;
  /** What its user has set; left out, the usual holds. */
  readonly settings?: EditorSettings;
  /** Whether a file is there and may be changed; left out, every file may. */
  readonly access?: (uri: URI) => Promise<FileAccess>;
}

export type FileAccess = 'may-change' | 'read-only' | 'not-there';

/** Ids of the editor's commands. */
export interface EditorCommands {
  /** Shows the map of a file. Argument: its address. */
  readonly openMap?: string;
  /** Shows the comparison of a journey with the one that it is measured against. Argument: the address of its file. */
  readonly compare?: string;
  /** Selects a stretch of a text that is shown. Arguments: the address of its file, the range. */
  readonly select?: string;
  /** Writes what the files of answers give. Argument: the address of the file. */
  readonly updateNumbers?: string;
  /** Makes a to-be journey and opens it. Arguments: the address of the file, and the journey's line from 0. */
  readonly makeToBe?: string;
}

/** No editor at all, such as on the command line. */
export const noEditor: Editor = { snippets: false, suggestAgain: undefined };

/** What the user of an editor has set. */
export function settingsOf({ settings }: Editor): EditorSettings {
  return settings ?? usualEditorSettings;
}
