/** The bundles that run outside VS Code, on the machine's own Node: the oldest that they promise to run on is 20.19. */
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import {
  createProtocolConnection,
  DidOpenTextDocumentNotification,
  InitializedNotification,
  InitializeRequest,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { root } from '../scripts/root.mts';
import { machinesNode } from './support/server-process.ts';

const node = machinesNode();
const version = execFileSync(node, ['--version'], { encoding: 'utf8' }).trim();

test(`the command line runs on this machine's Node ${version}`, () => {
  const bundle = join(root, 'dist/cli/journey.js');
  expect(readFileSync(bundle, 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/);
  const printed = execFileSync(node, [bundle, 'check', 'examples/car-dealership.journey', '--format', 'json'], {
    cwd: root,
    encoding: 'utf8',
  });
  const codes = JSON.parse(printed).files.flatMap((file: { findings: { code: string }[] }) =>
    file.findings.map((finding) => finding.code),
  );
  expect(codes).toContain('red-rating');
});

test(`the server runs on this machine's Node ${version}`, async () => {
  const child = spawn(node, [join(root, 'dist/server/main.js'), '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill());
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  onTestFinished(() => connection.dispose());
  const diagnostics = new Promise<PublishDiagnosticsParams>((resolve) => {
    connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
      if (params.diagnostics.length > 0) resolve(params);
    });
  });
  connection.listen();
  await connection.sendRequest(InitializeRequest.type, { processId: process.pid, rootUri: null, capabilities: {} });
  await connection.sendNotification(InitializedNotification.type, {});
  const text = readFileSync(join(root, 'examples/car-dealership.journey'), 'utf8');
  const uri = 'file:///car-dealership.journey';
  await connection.sendNotification(DidOpenTextDocumentNotification.type, {
    textDocument: { uri, languageId: 'journey', version: 1, text },
  });
  const published = await diagnostics;
  expect(published.uri).toBe(uri);
  expect(published.diagnostics.map((one) => one.code)).toContain('red-rating');
});

test('what every Markdown preview loads is small, and brings the rest by name', () => {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const scripts: string[] = manifest.contributes['markdown.previewScripts'];
  const bytes = scripts.reduce((sum, script) => sum + statSync(join(root, script)).size, 0);
  expect(scripts).toEqual(['./dist/markdown/loader.js']);
  expect(manifest.contributes).not.toHaveProperty(['markdown.previewStyles']);
  expect(bytes).toBeLessThan(30_000);
  expect(readFileSync(join(root, 'dist/markdown/loader.js'), 'utf8')).toContain('"main.js"');
  expect(existsSync(join(root, 'dist/markdown/main.js'))).toBe(true);
});
