/** Maps through the command line, as a reader of the JSON gets them. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ran } from './command-line.ts';

/**
 * The first journey of `journey export --format json`.
 *
 * @param faulty whether the map may have errors.
 * @throws when the command reports something.
 */
export async function exported(text: string, faulty = false) {
  return (await jsonOf('export', [text], faulty)).journeys[0];
}

/** The first comparison of `journey compare --format json`. @throws when the command reports something. */
export async function compared(older: string, newer: string) {
  return (await jsonOf('compare', [older, newer])).comparisons[0];
}

/** The findings of `journey check --format json`. */
export async function checked(texts: readonly string[]): Promise<{ code: string; message: string }[]> {
  const { files } = await jsonOf('check', texts);
  return files.flatMap(({ findings }: { findings: { code: string; message: string }[] }) => findings);
}

async function jsonOf(command: string, texts: readonly string[], faulty = false) {
  const folder = mkdtempSync(path.join(tmpdir(), 'journey-'));
  try {
    const files = texts.map((text, index) => {
      const file = path.join(folder, `${index}.journey`);
      writeFileSync(file, text);
      return file;
    });
    const { out, err } = await ran([command, ...files, '--format', 'json'], folder);
    if (err !== '' && !faulty) throw new Error(err);
    return JSON.parse(out);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
