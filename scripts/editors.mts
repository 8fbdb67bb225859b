/** Where the other editors are that the language server is tried in, and what to do when one is missing. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

interface Editor {
  /** As its users call it. */
  readonly title: string;
  /** What to type for it. */
  readonly command: string;
  /** Names the program of a machine that has it elsewhere. */
  readonly variable: string;
  /** What Debian calls it. */
  readonly packages: readonly string[];
  /** Ends with 0 if the program has what it needs to speak with a language server. */
  readonly probe: readonly string[];
  /** What the probe asks for, in words. */
  readonly needs: string;
}

const editors = {
  neovim: {
    title: 'Neovim',
    command: 'nvim',
    variable: 'NVIM_PATH',
    packages: ['neovim'],
    probe: [
      '--headless',
      '-u',
      'NONE',
      '-i',
      'NONE',
      '+lua if not vim.lsp.start_client then vim.cmd("cquit") end',
      '+qall',
    ],
    needs: 'version 0.7.2 or newer',
  },
  emacs: {
    title: 'Emacs',
    command: 'emacs',
    variable: 'EMACS_PATH',
    packages: ['emacs-nox', 'elpa-eglot'],
    probe: ['--batch', '--eval', "(require 'eglot)"],
    needs: 'eglot: Emacs 29 or newer, or the package eglot beside Emacs 28',
  },
} as const satisfies Record<string, Editor>;

export type EditorName = keyof typeof editors;

export const editorNames: readonly EditorName[] = ['neovim', 'emacs'];

function programOf({ command, variable }: Editor): string | undefined {
  const chosen = process.env[variable];
  if (chosen) return existsSync(chosen) ? chosen : undefined;
  const file = process.platform === 'win32' ? `${command}.exe` : command;
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.map((folder) => join(folder, file)).find((path) => existsSync(path));
}

/** The path of an editor that can speak with a language server, if there is one. */
export function findEditor(name: EditorName): string | undefined {
  const editor = editors[name];
  const path = programOf(editor);
  return path !== undefined && spawnSync(path, editor.probe, { stdio: 'ignore' }).status === 0 ? path : undefined;
}

/** Like {@link findEditor}; throws with what to do when there is none. */
export function requireEditor(name: EditorName): string {
  const path = findEditor(name);
  if (path === undefined) throw new Error(editorAdvice(name));
  return path;
}

/** Debian's packages of an editor; none where the reader has chosen a program. */
export function debianPackages(name: EditorName): readonly string[] {
  const { variable, packages } = editors[name];
  return process.env[variable] ? [] : packages;
}

export function editorAdvice(name: EditorName): string {
  const { title, variable, packages, needs } = editors[name];
  const chosen = process.env[variable];
  if (chosen) return `${variable} says ${chosen}, and that is no ${title} with ${needs}.`;
  const install = `"apt-get install ${packages.join(' ')}" on Debian`;
  return `No ${title} was found that has ${needs}. Install one (${install}), or set ${variable} to yours.`;
}
