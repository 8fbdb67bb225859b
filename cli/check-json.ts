/** The JSON of `journey check`: a contract, described in docs/json.md and docs/schema/check.schema.json. */
import type { Finding, Level } from '../language/model/finding.ts';

/** A file and what is to be said about it, most urgent place first in the text. */
export interface CheckedFile {
  readonly path: string;
  readonly findings: readonly Finding[];
}

export type Summary = Readonly<Record<Level, number>>;

/** Lines and columns count from 1, columns in UTF-16 units; the end is exclusive. */
export interface JsonFinding {
  readonly code: string;
  readonly level: Level;
  readonly message: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly touchpoint: string | null;
}

export interface CheckJson {
  readonly files: readonly { readonly path: string; readonly findings: readonly JsonFinding[] }[];
  readonly summary: Summary;
}

export function checkJson(files: readonly CheckedFile[]): CheckJson {
  return {
    files: files.map(({ path, findings }) => ({ path, findings: findings.map(jsonFinding) })),
    summary: summarise(files),
  };
}

/** How many findings there are of each level. */
export function summarise(files: readonly CheckedFile[]): Summary {
  const summary = { error: 0, warning: 0, info: 0, hint: 0 };
  for (const { level } of files.flatMap(({ findings }) => findings)) {
    summary[level]++;
  }
  return summary;
}

function jsonFinding({ code, level, message, range, touchpoint }: Finding): JsonFinding {
  return {
    code,
    level,
    message,
    line: range.start.line + 1,
    column: range.start.character + 1,
    endLine: range.end.line + 1,
    endColumn: range.end.character + 1,
    touchpoint: touchpoint ?? null,
  };
}
