/** Answers how a file of answers connects with a map: proposed columns, what they give, and the edits. */
import { URI, UriUtils } from 'langium';
import type { Connection } from 'vscode-languageserver';
import type { AnswerFile, AnswerResult } from '../answers/plan.ts';
import type { JourneyTranslate } from '../language/messages/messages.ts';
import type { Scale, Touchpoint } from '../language/model/model.ts';
import { touchpointsOf } from '../language/model/touchpoints.ts';
import { roundedText } from '../language/survey/compare-number.ts';
import { type AnswerMatch, connectAnswers } from '../language/survey/connect-answers.ts';
import { matchColumns } from '../language/survey/match-columns.ts';
import { problemWords } from '../language/survey/problem-words.ts';
import { journeyAt } from '../language/text/locate.ts';
import {
  isJourneyConnectParams,
  type JourneyConnectAnswer,
  type JourneyConnectParams,
  journeyConnect,
} from './protocol.ts';
import type { OpenAnswers } from './survey-answers.ts';
import { type EditServices, type NewestDocument, onDocumentRequest, withNewest } from './with-document.ts';

interface ConnectServices extends EditServices {
  readonly openAnswers: OpenAnswers | undefined;
  readonly minimum: (uri: URI) => number;
}

export function provideConnecting(connection: Connection, services: ConnectServices): void {
  onDocumentRequest(
    connection,
    { method: journeyConnect, isParams: isJourneyConnectParams, needs: '{"uri", "file", "line", "columns"}' },
    async (params, token) => {
      const t = services.translate();
      const file = await openedFile(params, services);
      if (typeof file !== 'object') return { refused: t(`answers.${file ?? 'cannot-be-read'}`) };
      const first = await readColumns(file, [], params.sheet);
      const codes = missingCodes(first);
      const read = codes.length === 0 ? first : await readColumns(file, codes, params.sheet);
      const [problem] = read.problems;
      if (!read.file) return { refused: problem ? problemWords(problem, t) : t('answers.cannot-be-read') };
      return withNewest(params.uri, services, token, (newest) => answer(params, { read, codes }, newest, services));
    },
  );
}

async function openedFile({ file }: JourneyConnectParams, { openAnswers, shared }: ConnectServices) {
  const folders = shared.workspace.WorkspaceManager.workspaceFolders ?? [];
  return openAnswers?.(
    URI.parse(file),
    folders.map(({ uri }) => URI.parse(uri)),
  );
}

/** Every column as if it were a question: what it gives shows whether it is one. */
async function readColumns(
  file: AnswerFile,
  missing: readonly string[],
  sheet: string | undefined,
): Promise<AnswerResult> {
  // The engine is loaded where a file is read.
  const { answerColumns } = await import('../answers/answer-columns.ts');
  const { measureAnswers } = await import('../answers/measure-answers.ts');
  const { columns, problem } = await answerColumns(file, sheet);
  if (problem) return { file: null, numbers: [], problems: [problem] };
  const names = columns.map(({ name }) => name);
  const once = columns.filter(({ name }, index) => names.indexOf(name) === index);
  const numbers = once.map(({ name }) => ({ key: name, column: name, kind: 'mean' as const }));
  return measureAnswers(file, { numbers, missing, ...(sheet === undefined ? {} : { sheet }) });
}

/** Numbers that survey tools write for "don't know" and "no answer" (convention). */
const usualCodes: ReadonlySet<number> = new Set([77, 88, 97, 98, 99, 777, 888, 999, -1, -9, -99]);

/** Those among answers that are otherwise from 0 to 10. */
function missingCodes({ numbers }: AnswerResult): string[] {
  const found = new Set<string>();
  for (const { counts } of numbers) {
    const given = counts?.filter(({ count }) => count > 0).map(({ answer }) => answer) ?? [];
    const others = given.filter((one) => !usualCodes.has(one));
    if (others.length === 0 || others.some((one) => one < 0 || one > 10)) continue;
    for (const one of given) if (usualCodes.has(one)) found.add(String(one));
  }
  return [...found];
}

function answer(
  { uri, file: address, line, columns: chosen, sheet }: JourneyConnectParams,
  { read, codes }: { readonly read: AnswerResult; readonly codes: readonly string[] },
  { analysis, source }: NewestDocument,
  { minimum, translate }: ConnectServices,
): JourneyConnectAnswer {
  const t = translate();
  const { file, numbers } = read;
  const journey = journeyAt(analysis.file, { line, character: 0 }) ?? analysis.file.journeys[0];
  if (!journey || !file) return { refused: t('restructuring.no-journey') };
  const touchpoints = journey.stages.flatMap(touchpointsOf);
  const measured = new Map(numbers.map((one) => [one.key, one]));
  // A column of a scale: few different whole numbers, and enough answers.
  const asked = file.columns.filter(({ name }) => {
    const { n = 0, counts = null } = measured.get(name) ?? {};
    return n >= minimum(URI.parse(uri)) && isOfScale(counts);
  });
  const proposed = matchColumns(touchpoints, asked).map((at) => (at === undefined ? '' : (asked[at]?.name ?? '')));
  const columns = touchpoints.map((_, index) => chosen?.[index] ?? proposed[index] ?? '');
  const matches = touchpoints.flatMap((touchpoint, index) => {
    const column = columns[index] ?? '';
    const found = measured.get(column);
    return found ? [{ touchpoint, column, measured: found }] : [];
  });
  const scale = scaleOf(matches.map((one) => one.measured.counts));
  const path = UriUtils.relative(UriUtils.dirname(URI.parse(uri)), URI.parse(address));
  const converted = matches.map(
    (match): AnswerMatch => ({
      ...match,
      measured: onScale(match.measured, scale, journey.scale),
    }),
  );
  const connection = { path, sheet, scale, missing: codes, matches: converted, minimum: minimum(URI.parse(uri)) };
  const edits = connectAnswers(analysis.file, journey, connection, source);
  return {
    version: analysis.version,
    edits: edits.map((edit) => ({ range: source.rangeOf(edit), newText: edit.newText })),
    rows: file.rows,
    sheet: file.sheet,
    sheets: [...file.sheets],
    touchpoints: touchpoints.map((touchpoint, index) => ({ name: nameOf(touchpoint), column: columns[index] ?? '' })),
    columns: asked.map(({ name, question }) => ({
      name,
      question: question ?? '',
      preview: previewOf(measured.get(name), t),
    })),
  };
}

function nameOf({ id, name }: Touchpoint): string {
  return name === '' ? (id ?? '') : name;
}

type Counts = AnswerResult['numbers'][number]['counts'];

const mostAnswers = 11;

function isOfScale(counts: Counts): boolean {
  const given = counts?.filter(({ count }) => count > 0) ?? [];
  return given.length > 1 && given.length <= mostAnswers && given.every(({ answer }) => Number.isInteger(answer));
}

/** The common scale that holds all answers. */
function scaleOf(all: readonly Counts[]): Scale {
  const given = all.flatMap((counts) => counts?.filter(({ count }) => count > 0).map(({ answer }) => answer) ?? []);
  const [low, high] = given.reduce(([least, most], one) => [Math.min(least, one), Math.max(most, one)], [1, 1]);
  if (low < 0) return { low, high: Math.max(high, -low) };
  const usual = [5, 7, 10].find((end) => high <= end) ?? Math.max(high, 100);
  return { low: low === 0 ? 0 : 1, high: low === 0 ? Math.max(10, usual) : usual };
}

/** A mean at the same position of another scale. */
function onScale(one: AnswerResult['numbers'][number], from: Scale, to: Scale): AnswerMatch['measured'] {
  const factor = (to.high - to.low) / (from.high - from.low);
  const { value, n, sd, counts } = one;
  return {
    value: value === null ? null : to.low + (value - from.low) * factor,
    ...{ n, counts },
    sd: sd === null ? null : sd * factor,
  };
}

const bars = '▁▂▃▄▅▆▇█';

/** `3.8 (n=37, sd=1.3) ▂▅▃▆█` */
function previewOf(one: AnswerResult['numbers'][number] | undefined, t: JourneyTranslate): string {
  if (!one || one.value === null) return t('answers.no-rows');
  const { value, n, sd, counts } = one;
  const most = counts?.reduce((highest, { count }) => Math.max(highest, count), 1) ?? 1;
  const drawn =
    counts?.map(({ count }) => (count === 0 ? ' ' : bars[Math.ceil((count / most) * 8) - 1])).join('') ?? '';
  return `${roundedText(value, 1)} (n=${n}${sd === null ? '' : `, sd=${roundedText(sd, 1)}`}) ${drawn}`.trimEnd();
}
