/** The first records of a delimited text, and the delimiter that it has. */
import type { FileFacts } from '../plan.ts';
import { ByteTexts } from './byte-texts.ts';
import { CellDecoder, type Encoding } from './encoding.ts';
import { RecordScanner, type Separators } from './record-scanner.ts';

export type Delimiter = NonNullable<FileFacts['delimiter']>;

export interface SampleRecord {
  readonly line: number;
  /** Offset in the sample. */
  readonly start: number;
  readonly cells: readonly string[];
}

export interface Sample {
  readonly separators: Separators;
  /** `undefined` where the text has one column. */
  readonly delimiter: Delimiter | undefined;
  readonly records: readonly SampleRecord[];
}

const delimiters: readonly Delimiter[] = [',', ';', '\t', '|'];
const newline = 0x0a;
const carriageReturn = 0x0d;

/** A file has at most as many columns as a sheet. */
const everyColumn: readonly number[] = [...new Array(16_384).keys()];

/** Headings, and enough rows to see how many cells a row has. */
const mostRecords = 60;

/** The line with which Excel names the delimiter. */
const separatorLine = /^"?sep=([^\r\n])"?[\t;,|]*(?:\r\n?|\n)/iu;

/** @param isWhole whether the text ends with the sample */
export function readSample(sample: Uint8Array, encoding: Encoding | undefined, isWhole: boolean): Sample {
  const lineBreak = sample.includes(newline) ? newline : carriageReturn;
  const stated = separatorLine.exec(new TextDecoder('windows-1252').decode(sample.subarray(0, 64)));
  const start = stated?.[0].length ?? 0;
  const line = stated ? 2 : 1;
  const read = (delimiter: Delimiter) =>
    recordsOf(sample, start, line, { delimiter: delimiter.charCodeAt(0), lineBreak }, encoding, isWhole);
  const named = delimiters.find((delimiter) => delimiter === stated?.[1]);
  const candidates = (named ? [named] : delimiters).map((delimiter) => {
    const records = read(delimiter);
    return { delimiter, records, fit: fitOf(records) };
  });
  const best = candidates.reduce((first, second) => (second.fit > first.fit ? second : first));
  return {
    separators: { delimiter: best.delimiter.charCodeAt(0), lineBreak },
    delimiter: named ?? (best.fit > 0 ? best.delimiter : undefined),
    records: best.records,
  };
}

/**
 * The share of records that have the most frequent number of cells, if that is more than one. Of two delimiters that
 * fit equally well, the one with more cells is slightly better.
 */
function fitOf(records: readonly SampleRecord[]): number {
  const times = new Map<number, number>();
  for (const { cells } of records) times.set(cells.length, (times.get(cells.length) ?? 0) + 1);
  times.delete(1);
  const fits = [...times].map(([width, count]) => count / records.length + Math.min(width, 1000) / 1e6);
  return Math.max(0, ...fits);
}

function recordsOf(
  sample: Uint8Array,
  start: number,
  firstLine: number,
  separators: Separators,
  encoding: Encoding | undefined,
  isWhole: boolean,
): SampleRecord[] {
  const records: SampleRecord[] = [];
  const texts = new ByteTexts(new CellDecoder(encoding));
  const scanner = new RecordScanner(
    separators,
    everyColumn,
    Number.POSITIVE_INFINITY,
    {
      record: ({ bytes, starts, ends, found }, line) => {
        const cells = Array.from({ length: found }, (_, index) =>
          texts.decode(bytes.subarray(starts[index], ends[index])).trim(),
        );
        records.push({ line, start: scanner.start, cells });
      },
      skip: () => undefined,
    },
    firstLine,
  );
  scanner.scan(sample, start, isWhole, mostRecords);
  return records;
}
