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
  type Diagnostic,
  DiagnosticSeverity,
  FileChangeType,
} from 'vscode-languageserver/node';
import { applied } from '../../language/text/edit.ts';
import { sourceOf } from '../../language/text/text-order.ts';
import { type JourneyNumbersAnswer, journeyNumbers } from '../../server/protocol.ts';
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
    message: 'The file gives 3.0 (n=6), the text says 4.2 (n=42).',
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
  expect(outside).toMatchObject({ count: 0, problems: [expect.stringContaining('panel: The file cannot be read')] });
});
