/** Numbers of an open map beside the survey file that they come from. */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import {
  type CodeAction,
  CodeActionRequest,
  CodeLensRequest,
  CompletionRequest,
  type Diagnostic,
  DiagnosticSeverity,
  FileChangeType,
  HoverRequest,
  MarkupContent,
} from 'vscode-languageserver/node';
import writeXlsxFile from 'write-excel-file/node';
import { applied } from '../../language/text/edit.ts';
import { sourceOf } from '../../language/text/text-order.ts';
import {
  type JourneyConnectAnswer,
  type JourneyNumbersAnswer,
  journeyConnect,
  journeyNumbers,
} from '../../server/protocol.ts';
import { startClient } from '../support/server.ts';

const text = `source panel: Panel
  file: data/panel.csv
  scale: 1-5
journey: Buying a car
  scale: 1-5
  bands: red <= 2, yellow < 4
  touchpoint offer: Offer
    rating: 4.2 (n=42, sd=1.9, panel: Offer)
    importance: 3 (n=6, panel: Offer)
    answers: 1 1 1 1 1
`;

/** Six answers with the mean 3 and the standard deviation 1.7889. */
const answers = 'id,Offer\n1,1\n2,1\n3,3\n4,3\n5,5\n6,5\n';
const outdated = (diagnostics: readonly Diagnostic[]) => diagnostics.filter(({ code }) => code === 'outdated-number');

test('the editor reports what the file contradicts, writes it, and notices when the file changes', async () => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'journey-answers-')));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(join(folder, 'data'));
  const [data, map] = [join(folder, 'data/panel.csv'), join(folder, 'map.journey')];
  writeFileSync(data, answers);
  writeFileSync(map, text);
  const uri = pathToFileURL(map).toString();
  const client = await startClient({ folders: [folder] });
  await client.open(uri, text);
  const { diagnostics } = await client.until(uri, (published) => outdated(published.diagnostics).length === 1);
  const [diagnostic] = outdated(diagnostics);
  expect(diagnostic).toMatchObject({
    message: 'The file gives 3.0 (n=6), the text has 4.2 (n=42).',
    severity: DiagnosticSeverity.Information,
    range: { start: { line: 7, character: 12 }, end: { line: 7, character: 15 } },
  });

  const lenses = await client.connection.sendRequest(CodeLensRequest.type, { textDocument: { uri } });
  expect(lenses?.map(({ command }) => command?.title)).toContain('6 answers · 1 of 2 numbers up to date');

  const context = { diagnostics: diagnostic ? [diagnostic] : [] };
  const range = diagnostic?.range ?? { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  const actions = await client.connection.sendRequest(CodeActionRequest.type, {
    textDocument: { uri },
    range,
    context,
  });
  const titles = actions?.map(({ title }) => title) ?? [];
  expect(titles).toContain('Write the number from the file');
  const fix = actions?.find(({ title }) => title === 'Write the number from the file') as CodeAction | undefined;
  expect(fix?.isPreferred).toBe(true);

  const numbers: JourneyNumbersAnswer = await client.connection.sendRequest(journeyNumbers, { uri });
  if ('refused' in numbers) throw new Error(numbers.refused);
  const written = applied(text, sourceOf(text).slices(numbers.edits));
  expect(numbers).toMatchObject({ count: 1, all: 2, problems: [] });
  expect(written).toBe(
    text.replace('4.2 (n=42, sd=1.9', '3.0 (n=6, sd=1.8').replace('answers: 1 1 1 1 1', 'answers: 2 0 2 0 2'),
  );

  const hover = async (line: number, character: number) => {
    const position = { line, character };
    const found = await client.connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position });
    return found && MarkupContent.is(found.contents) ? found.contents.value : '';
  };
  const bars = '```text\n1 ████████████████████ 2  33 %\n2                      0   0 %\n';
  expect(await hover(7, 13)).toContain(
    '- Column Offer of Panel.\n- The file gives **3** (n=6, sd=1.79), 95 % confidence interval 1.12 to 4.88. ' +
      `The text has another number: **Update Numbers** writes this one.\n\n${bars}`,
  );
  expect(await hover(9, 15)).toContain('- 5 answers: mean 3, standard deviation 1.58.\n\n```text\n1 ███');

  const position = { line: 7, character: text.split('\n')[7]?.indexOf('Offer)') ?? 0 };
  const offers = await client.connection.sendRequest(CompletionRequest.type, { textDocument: { uri }, position });
  const items = Array.isArray(offers) ? offers : (offers?.items ?? []);
  expect(items.map(({ label }) => label)).toEqual(['id', 'Offer']);

  await client.change(uri, { text: written });
  await client.until(uri, (published) => outdated(published.diagnostics).length === 0);
  writeFileSync(data, `${answers}7,5\n`);
  await client.changedOnDisk(pathToFileURL(data).toString(), FileChangeType.Changed);
  await client.until(uri, (published) => outdated(published.diagnostics).length === 2);

  // A link that leads out of the folder is not followed.
  const elsewhere = realpathSync(mkdtempSync(join(tmpdir(), 'journey-elsewhere-')));
  onTestFinished(() => rmSync(elsewhere, { recursive: true, force: true }));
  writeFileSync(join(elsewhere, 'panel.csv'), answers);
  rmSync(data);
  symlinkSync(join(elsewhere, 'panel.csv'), data);
  const outside: JourneyNumbersAnswer = await client.connection.sendRequest(journeyNumbers, { uri });
  expect(outside).toMatchObject({ count: 0, problems: [expect.stringContaining('panel: The file lies outside')] });

  const alone = await startClient();
  await alone.open(uri, text);
  const without: JourneyNumbersAnswer = await alone.connection.sendRequest(journeyNumbers, { uri });
  expect(without).toMatchObject({ count: 0, problems: [expect.stringContaining('read only in an open folder')] });
});

test('a file is connected with a map by one change, from questions to ratings', async () => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'journey-connect-')));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(join(folder, 'data'));
  const [data, map] = [join(folder, 'data/panel 2026.csv'), join(folder, 'map.journey')];
  const rows = Array.from(
    { length: 12 },
    (_, row) => `${row + 100},${(row % 5) + 1},${(row % 4) + 2},${row === 0 ? 99 : 3 + (row % 2)}`,
  );
  writeFileSync(
    data,
    `id,Q1 How was the website?,Q2 "Your, offer"?,delivery\n${rows.join('\n')}\n`.replace(
      'Q2 "Your, offer"?',
      '"Q2 ""Your, offer""?"',
    ),
  );
  const before =
    'journey: Buying a car\n  scale: 1-5\n  bands: red <= 2, yellow < 4\n  touchpoint: Dealer website\n' +
    '    rating: 2 (survey, 2025)\n  touchpoint offer: A concrete offer\n  touchpoint: Delivery\n    rating: ?\n  touchpoint: Service\n';
  const uri = pathToFileURL(map).toString();
  writeFileSync(map, before);
  const client = await startClient({ folders: [folder] });
  await client.open(uri, before);
  const params = { uri, file: pathToFileURL(data).toString(), line: 0 };
  const answer: JourneyConnectAnswer = await client.connection.sendRequest(journeyConnect, params);
  if ('refused' in answer) throw new Error(answer.refused);
  expect(answer.touchpoints.map(({ column }) => column)).toEqual([
    'Q1 How was the website?',
    'Q2 "Your, offer"?',
    'delivery',
    '',
  ]);
  const written = applied(before, sourceOf(before).slices(answer.edits));
  expect(written).toBe(
    'source panel-2026: panel 2026\n  kind: survey\n  file: data/panel 2026.csv\n  scale: 1-5\n  missing: 99\n\n' +
      'journey: Buying a car\n  scale: 1-5\n  bands: red <= 2, yellow < 4\n  touchpoint: Dealer website\n' +
      '    rating: 2.8 (n=12, sd=1.5, survey, 2025, panel-2026: Q1 How was the website?)\n    answers: 3 3 2 2 2\n' +
      '  touchpoint offer: A concrete offer\n    rating: 3.5 (n=12, sd=1.2, panel-2026: "Q2 ""Your, offer""?")\n' +
      '    answers: 0 3 3 3 3\n  touchpoint: Delivery\n    rating: 3.5 (n=11, sd=0.5, panel-2026: delivery)\n' +
      '    answers: 0 0 5 6 0\n  touchpoint: Service\n',
  );
  // What was written is what the file gives.
  await client.change(uri, { text: written });
  const numbers: JourneyNumbersAnswer = await client.connection.sendRequest(journeyNumbers, { uri });
  expect(numbers).toMatchObject({ count: 0, all: 3, problems: [] });
  const without: JourneyConnectAnswer = await client.connection.sendRequest(journeyConnect, {
    ...params,
    columns: ['', '', '', ''],
  });
  expect(without).toMatchObject({ edits: [] });
});

test('another sheet of a workbook can be connected', async () => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'journey-sheets-')));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const [data, map] = [join(folder, 'panel.xlsx'), join(folder, 'map.journey')];
  const sheetOf = (name: string, answer: number) => {
    const rows = [['id', 'Offer'], ...Array.from({ length: 6 }, (_, row) => [row + 100, answer + (row % 2)])];
    return { data: rows.map((row) => row.map((value) => ({ value }))), sheet: name };
  };
  writeFileSync(data, Uint8Array.from(await writeXlsxFile([sheetOf('2025', 1), sheetOf('2026', 4)]).toBuffer()));
  const text = 'journey: Buying a car\n  scale: 1-5\n  touchpoint offer: Offer\n';
  writeFileSync(map, text);
  const uri = pathToFileURL(map).toString();
  const client = await startClient({ folders: [folder] });
  await client.open(uri, text);
  const params = { uri, file: pathToFileURL(data).toString(), line: 0 };
  const first: JourneyConnectAnswer = await client.connection.sendRequest(journeyConnect, params);
  expect(first).toMatchObject({ sheet: '2025', sheets: ['2025', '2026'], rows: 6 });
  const answer: JourneyConnectAnswer = await client.connection.sendRequest(journeyConnect, {
    ...params,
    sheet: '2026',
  });
  if ('refused' in answer) throw new Error(answer.refused);
  const written = applied(text, sourceOf(text).slices(answer.edits));
  expect(written).toContain('  file: panel.xlsx\n  sheet: 2026\n  scale: 1-5\n');
  expect(written).toContain('rating: 4.5 (n=6, sd=0.5, panel: Offer)');
});
