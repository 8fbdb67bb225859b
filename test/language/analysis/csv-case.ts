import { readFileSync } from 'node:fs';
import type { Journey } from '../../../language/model/model.ts';
import { buildJourney, type StageSpec, type TouchpointSpec } from '../model-builder.ts';

export interface ExpectedRow {
  readonly tp: string;
  readonly band: string;
  readonly quadrant: string | null;
  readonly opp: number | null;
  readonly contrib: number | null;
}

export interface ExpectedCase {
  readonly meta: {
    readonly scale: readonly [number, number];
    readonly red: number;
    readonly green: number;
    readonly imp_hi: number;
  };
  readonly coverage: string;
  readonly mean: number;
  readonly wmean: number;
  readonly sumcontrib: number;
  readonly rows: readonly ExpectedRow[];
}

const folder = new URL('../cases/', import.meta.url);

/** The figures that the four case journeys must give, by case name. */
export function expectedCases(): Record<string, ExpectedCase> {
  return JSON.parse(readFileSync(new URL('expected.json', folder), 'utf8'));
}

/** A case's spreadsheet as a journey. */
export function journeyOfCase(name: string, { meta }: ExpectedCase): Journey {
  const stages = new Map<string, TouchpointSpec[]>();
  for (const row of readCsv(readFileSync(new URL(`${name}.csv`, folder), 'utf8'))) {
    const stage = row.stage ?? '';
    stages.set(stage, [...(stages.get(stage) ?? []), touchpointOf(row)]);
  }
  return buildJourney({
    name,
    scale: meta.scale,
    bands: { red: { limit: meta.red, inclusive: true }, yellow: { limit: meta.green, inclusive: false } },
    important: meta.imp_hi,
    stages: [...stages].map(([stage, touchpoints]): StageSpec => ({ name: stage, touchpoints })),
  });
}

function touchpointOf(row: Readonly<Record<string, string>>): TouchpointSpec {
  const n = Number(row.n);
  return {
    name: row.touchpoint ?? '',
    needs: [row.need ?? ''],
    ...(row.rating ? { rating: { value: Number(row.rating), ...(n > 0 ? { n } : {}) } } : {}),
    ...(row.importance ? { importance: Number(row.importance) } : {}),
    ...(row.status === 'missing' ? { status: 'missing' as const } : {}),
  };
}

/** Rows by heading; a cell in double quotes may hold commas. */
function readCsv(text: string): Record<string, string>[] {
  const [head = [], ...rows] = text
    .trim()
    .split(/\r?\n/u)
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/gu)].map(([, quoted, bare]) => quoted ?? bare ?? ''),
    );
  return rows.map((cells) => Object.fromEntries(head.map((name, index) => [name, cells[index] ?? ''])));
}
