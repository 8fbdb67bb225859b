/** The light bulb through the server: what it offers for the diagnostics that it has published. */
import { expect, test } from 'vitest';
import { type CodeAction, CodeActionRequest } from 'vscode-languageserver/node';
import { startClient } from '../support/server.ts';

const uri = 'untitled:Slips';
const text = 'journey: A\r\n  touchpoint: B\r\n    ratng: 7\r\n';

test('offers a fix for what is published, and nothing for what has gone', async () => {
  const client = await startClient();
  expect(client.greeting?.capabilities.codeActionProvider).toEqual({
    codeActionKinds: ['quickfix', 'refactor', 'source.fixAll.journey', 'source.keywords.journey'],
  });
  await client.open(uri, text);
  const published = await client.newest(uri);
  const slip = published.find(({ code }) => code === 'unknown-keyword');
  if (!slip) throw new Error('The slip was not found.');
  const ask = async (): Promise<CodeAction[]> =>
    ((await client.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri },
      range: slip.range,
      context: { diagnostics: [slip] },
    })) ?? []) as CodeAction[];

  const [action, ...others] = await ask();
  expect(others).toEqual([]);
  expect(action).toMatchObject({
    title: 'Change to “rating”',
    kind: 'quickfix',
    isPreferred: true,
    diagnostics: [slip],
  });
  expect(action?.edit?.changes).toEqual({ [uri]: [{ range: slip.range, newText: 'rating' }] });

  await client.change(uri, { range: slip.range, text: 'rating' });
  expect(await ask()).toEqual([]);
  expect((await client.newest(uri)).filter(({ code }) => code === 'unknown-keyword')).toEqual([]);
});
