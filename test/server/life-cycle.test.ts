/** A session has an order, and what is out of order is answered so. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import {
  createMessageConnection,
  ErrorCodes,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { ensureServer, serverBundle } from '../support/server-process.ts';

beforeAll(ensureServer, 150_000);

const greeting = { processId: process.pid, rootUri: null, workspaceFolders: null, capabilities: {} };

function start() {
  const child = spawn(process.execPath, [serverBundle, '--stdio'], {
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  onTestFinished(() => void child.kill());
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  onTestFinished(() => connection.dispose());
  connection.listen();
  let log = '';
  child.stderr.on('data', (data) => {
    log += String(data);
  });
  return { child, connection, log: () => log };
}

const refusal = (connection: MessageConnection, method: string, params: unknown = {}) =>
  connection.sendRequest(method, params).then(
    () => 'answered',
    ({ code }: { code: number }) => code,
  );

test('before the greeting nothing else is answered, and there is one greeting', async () => {
  const { connection } = start();
  const hover = { textDocument: { uri: 'file:///a.journey' }, position: { line: 0, character: 0 } };
  expect(await refusal(connection, 'textDocument/hover', hover)).toBe(ErrorCodes.ServerNotInitialized);
  expect(await refusal(connection, 'shutdown')).toBe(ErrorCodes.ServerNotInitialized);
  expect(await connection.sendRequest('initialize', greeting)).toHaveProperty('capabilities');
  expect(await refusal(connection, 'initialize', greeting)).toBe(ErrorCodes.InvalidRequest);
  await connection.sendNotification('initialized', {});
  expect(await refusal(connection, 'textDocument/hover', hover)).not.toBe(ErrorCodes.ServerNotInitialized);
});

test('after the farewell nothing is answered but the end', async () => {
  const { child, connection } = start();
  await connection.sendRequest('initialize', greeting);
  await connection.sendNotification('initialized', {});
  await connection.sendRequest('shutdown');
  expect(await refusal(connection, 'journey/map', { uri: 'file:///a.journey' })).toBe(ErrorCodes.InvalidRequest);
  expect(await refusal(connection, 'initialize', greeting)).toBe(ErrorCodes.InvalidRequest);
  const exit = once(child, 'exit');
  await connection.sendNotification('exit');
  expect(await exit).toEqual([0, null]);
});

test.each([true, false])('an end without a farewell is a failure (greeted: %s)', async (isGreeted) => {
  const { child, connection } = start();
  if (isGreeted) await connection.sendRequest('initialize', greeting);
  const exit = once(child, 'exit');
  await connection.sendNotification('exit');
  expect(await exit).toEqual([1, null]);
});

test('a client that no longer reads ends the server, without a stack trace', async () => {
  const { child, connection, log } = start();
  await connection.sendRequest('initialize', greeting);
  await connection.sendNotification('initialized', {});
  const exit = once(child, 'exit');
  child.stdout.destroy();
  const document = { uri: 'file:///a.journey', languageId: 'journey', version: 1, text: 'journey: J\n' };
  await connection.sendNotification('textDocument/didOpen', { textDocument: document });
  expect(await exit).toEqual([1, null]);
  expect(log()).toBe('');
});
