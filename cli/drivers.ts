/** `journey drivers`: which touchpoints go with an outcome, from the answers of the same people. */
import type { DriverRefusal, DriverResult } from '../answers/drivers.ts';
import { jsonText } from '../export/data/json-text.ts';
import { translatorFor } from '../language/messages/messages.ts';
import { highest } from '../language/model/long-lists.ts';
import { nameKey } from '../language/model/name-key.ts';
import { answerRequest } from '../language/survey/answer-request.ts';
import { roundedText } from '../language/survey/compare-number.ts';
import { problemWords } from '../language/survey/problem-words.ts';
import { handleOf, type SourceNumber } from '../language/survey/source-numbers.ts';
import { driverEdits } from '../language/survey/write-drivers.ts';
import { printable } from './check-text.ts';
import { type ExitCode, exitCode, Failure } from './failure.ts';
import type { ListFormat } from './formats.ts';
import type { Reader } from './locale.ts';
import { fileOf, type OpenedNumbers, openNumbers } from './open-numbers.ts';
import { reportFailures, say } from './report.ts';
import type { Terminal } from './terminal.ts';
import { writeEdits } from './write-edits.ts';

export interface DriverOptions {
  /** Name of an outcome of the map, `nps`, or the heading of a column. */
  readonly outcome: string;
  readonly source?: string;
  /** Writes the shares into the text. */
  readonly write?: boolean;
  readonly format: ListFormat;
}

/** The JSON of the command: shares and `r2` are 0–1, `r` is −1 to 1, nothing is rounded. */
export interface JsonDrivers {
  readonly version: 1;
  readonly r2: number | null;
  /** People who answered every question. */
  readonly n: number;
  /** The largest share first. */
  readonly drivers: readonly JsonDriver[];
  readonly refused: { readonly code: DriverRefusal['code']; readonly message: string } | null;
}

export interface JsonDriver {
  /** Id, or name. */
  readonly touchpoint: string;
  readonly share: number;
  readonly low: number;
  readonly high: number;
  readonly r: number;
}

/** What is asked of one source. */
interface Asked {
  readonly ratings: readonly SourceNumber[];
  readonly outcome: { readonly key: string; readonly column: string; readonly kind: 'mean' | 'nps' };
}

const outcomeKey = 'outcome';

export async function drivers(
  given: string,
  options: DriverOptions,
  terminal: Terminal,
  reader: Reader,
): Promise<ExitCode> {
  const opened = await openNumbers(given, options, terminal, reader);
  const asked = opened instanceof Failure ? opened : askedOf(opened, options);
  if (opened instanceof Failure || asked instanceof Failure) {
    reportFailures([opened, asked].filter((one) => one instanceof Failure).slice(0, 1), terminal, reader.t);
    return exitCode.failure;
  }
  const result = await measured(opened, asked, terminal, reader);
  if (!result) return exitCode.failure;
  const document = jsonDrivers(result, asked, reader);
  terminal.out(options.format === 'json' ? jsonText(document) : driversText(document, reader));
  if (document.refused) return exitCode.findings;
  return options.write ? write(result, asked, opened, options, terminal, reader) : exitCode.fine;
}

/** The share of each touchpoint as a line `driver` of it. */
async function write(
  result: DriverResult,
  { ratings, outcome }: Asked,
  opened: OpenedNumbers,
  { format }: DriverOptions,
  terminal: Terminal,
  { t }: Reader,
): Promise<ExitCode> {
  const source = ratings[0]?.source;
  if (!source) return exitCode.fine;
  const measured = result.drivers.flatMap(({ key, share, low, high }) => {
    const { touchpoint } = ratings.find((one) => one.key === key) ?? {};
    return touchpoint ? [{ touchpoint, share, low, high }] : [];
  });
  const edits = driverEdits(measured, { n: result.n, source, column: outcome.column }, opened.source);
  const failure = edits.length === 0 ? undefined : await writeEdits(opened, edits);
  if (failure) {
    reportFailures([failure], terminal, t);
    return exitCode.failure;
  }
  if (format === 'text') terminal.out(`${t('measure.written', { count: edits.length })}\n`);
  return exitCode.fine;
}

function askedOf({ numbers, file }: OpenedNumbers, { outcome: name }: DriverOptions): Asked | Failure {
  const line = numbers.find(({ property, range, journey }) => {
    if (property === 'nps') return nameKey(name) === 'nps';
    const stated = journey.outcomes.find((one) => one.range === range);
    return property === 'outcome' && nameKey(stated?.name ?? '') === nameKey(name);
  });
  const all = numbers.filter(({ property, persona }) => property === 'rating' && !persona);
  const home = line?.source ?? all[0]?.source;
  const journey = line?.journey ?? all[0]?.journey;
  const columns = new Set<string>(line ? [nameKey(line.column)] : [nameKey(name)]);
  const ratings = all.filter((one) => {
    const isNew = one.source.key === home?.key && one.journey.key === journey?.key && !columns.has(nameKey(one.column));
    columns.add(nameKey(one.column));
    return isNew;
  });
  if (ratings.length < 2) {
    return new Failure('failure.no-drivers', { path: file.shown, count: ratings.length });
  }
  const column = line?.column ?? name;
  return { ratings, outcome: { key: outcomeKey, column, kind: line?.kind === 'nps' ? 'nps' : 'mean' } };
}

async function measured(
  opened: OpenedNumbers,
  { ratings, outcome }: Asked,
  terminal: Terminal,
  reader: Reader,
): Promise<DriverResult | undefined> {
  const source = ratings[0]?.source;
  const t = translatorFor(reader.locale).t;
  const tell = (shown: string, words: string) => say(`${shown}: ${words}`, terminal, reader.t);
  if (!source) return undefined;
  const { shown, file } = await fileOf(source, opened, terminal);
  if (typeof file === 'string') {
    tell(shown, t(`answers.${file}`));
    return undefined;
  }
  const { measureDrivers } = await import('../answers/drivers.ts');
  const { kind, key, column } = outcome;
  // An outcome such as a purchase has a scale of its own, and a correlation needs none.
  const scale = kind === 'nps' ? { scale: { low: 0, high: 10 } } : {};
  const { scale: _, ...request } = answerRequest(source, ratings);
  const numbers = [...request.numbers, { key, column, kind, ...scale }];
  const result = await measureDrivers(file, { answers: { ...request, numbers }, outcome: key });
  for (const problem of result.problems) tell(shown, problemWords(problem, t));
  if (result.refused?.code === 'no-answers') return undefined;
  return result.n < opened.minimum && !result.refused ? tooFew(result, opened.minimum) : result;
}

/** Fewer people than the project allows to write of. */
function tooFew(result: DriverResult, needed: number): DriverResult {
  return { ...result, r2: null, drivers: [], refused: { code: 'too-few-answers', n: result.n, needed } };
}

function jsonDrivers({ r2, n, drivers: found, refused }: DriverResult, asked: Asked, reader: Reader): JsonDrivers {
  const nameOf = (key: string) => {
    const { touchpoint } = asked.ratings.find((one) => one.key === key) ?? {};
    return touchpoint ? handleOf(touchpoint) : asked.outcome.column;
  };
  return {
    version: 1,
    r2,
    n,
    drivers: found
      .map(({ key, share, low, high, r }) => ({ touchpoint: nameOf(key), share, low, high, r }))
      .sort((one, other) => other.share - one.share),
    refused: refused && { code: refused.code, message: refusalWords(refused, nameOf, n, reader) },
  };
}

function refusalWords(refused: DriverRefusal, nameOf: (key: string) => string, n: number, { t }: Reader): string {
  const names = 'keys' in refused ? refused.keys.map(nameOf).join(', ') : '';
  return t(`drivers.${refused.code}`, { n, needed: 'needed' in refused ? refused.needed : 0, names });
}

function driversText({ r2, n, drivers: found, refused }: JsonDrivers, { t, locale }: Reader): string {
  if (refused) return `${refused.message}\n`;
  const mark = new Intl.NumberFormat(locale).formatToParts(1.5).find(({ type }) => type === 'decimal')?.value ?? '.';
  const percent = (share: number) => roundedText(100 * share, 0);
  const widest = highest(found.map(({ touchpoint }) => touchpoint.length));
  const lines = found.map(({ touchpoint, share, low, high, r }) => {
    const name = printable(touchpoint).padEnd(widest);
    const figures = `${percent(share).padStart(3)} %  (${percent(low)}–${percent(high)} %)`;
    return `${name}  ${figures.padEnd(20)}  r ${roundedText(r, 2).replace('.', mark)}`;
  });
  return `${[...lines, '', t('drivers.summary', { r2: r2 ?? 0, n })].join('\n')}\n`;
}
