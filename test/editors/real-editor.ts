/**
 * Starts a real editor as its user would have it: with the recipe of docs/editors.md, and the packed server on its
 * path.
 */
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { inject, onTestFinished } from 'vitest';
import { root } from '../../scripts/root.mts';
import { machinesNode } from '../support/server-process.ts';

export interface EditorSession {
  /** What the session's script reported. */
  readonly report: Readonly<Record<string, unknown>>;
  /** What the editor wrote itself. */
  readonly output: string;
}

export interface StartedEditor {
  readonly program: string;
  /** Whose recipe it is that is written into `init`. */
  readonly recipe: string;
  readonly init: string;
  /** What else stands before the recipe. */
  readonly preamble?: string;
  readonly arguments: (files: { init: string; file: string }) => readonly string[];
}

/** The lines of the page that it calls tested, so that nothing else is. */
export function testedRecipe(editor: string): string {
  const page = readFileSync(join(root, 'docs/editors.md'), 'utf8');
  const [, recipe] = new RegExp(`<!-- tested: ${editor} -->\\n\`\`\`[a-z]+\\n(.*?)\\n\`\`\``, 's').exec(page) ?? [];
  if (recipe === undefined) throw new Error(`docs/editors.md has no tested recipe for ${editor}.`);
  return recipe;
}

/** A name and words that bytes, units and characters count differently. */
const name = 'köp 🚗.journey';
export const editedText = [
  'journey: Köpa 🚗',
  '  persona kim: Kim 金',
  '  stage: Före köpet',
  '    touchpoint offer: 報價 🚗 å | rating: 4.2 (n=42) |   importance: 9',
  '    touchpoint: Ända fram 🏁🏁 | next: offer | rating[kim]: 3 | importance: 5',
  '    touchpoint: Fråga 🙋 | next: offer | importance: 5 | raiting: 3',
  '',
].join('\n');

/** Opens the text above, among copies of the examples, and runs the session to its end. */
export function runEditor(editor: StartedEditor): Promise<EditorSession> {
  const folder = mkdtempSync(join(tmpdir(), 'journey-editor-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  const maps = join(folder, 'maps');
  cpSync(join(root, 'examples'), maps, { recursive: true });
  const file = join(maps, name);
  writeFileSync(file, editedText);
  const init = join(folder, editor.init);
  writeFileSync(init, `${editor.preamble ?? ''}\n${testedRecipe(editor.recipe)}\n`);
  const result = join(folder, 'result.json');
  const child = spawn(editor.program, editor.arguments({ init, file }), {
    cwd: maps,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      // The command, then the machine's own Node: not the one that npm scripts run on.
      PATH: [inject('packed').bin, dirname(machinesNode()), process.env.PATH].join(delimiter),
      HOME: folder,
      ...{ XDG_CONFIG_HOME: folder, XDG_CACHE_HOME: folder, XDG_STATE_HOME: folder, XDG_DATA_HOME: folder },
      LC_ALL: 'C.UTF-8',
      JOURNEY_FILE: file,
      JOURNEY_RESULT: result,
    },
  });
  onTestFinished(() => void child.kill());
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (data) => {
      output += String(data);
    });
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', () =>
      existsSync(result)
        ? resolve({ report: JSON.parse(readFileSync(result, 'utf8')), output })
        : reject(new Error(`${editor.program} ended without a report:\n${output}`)),
    );
  });
}
