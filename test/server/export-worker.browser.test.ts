/**
 * A server in a worker, as in VS Code for the Web: it gets script, engine and fonts from its client, and writes the
 * same bytes; of an image, the same dots.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect } from 'vitest';
import { root } from '../../scripts/root.mts';
import type { ExportRequest } from '../../server/protocol.ts';
import { ensureBundle, journeyBytes } from '../cli/bundle.ts';
import { packedDots } from '../export/png-parts.ts';
import { ensureFresh } from '../fresh-bundle.ts';
import { test } from '../support/page.ts';

const example = 'examples/car-dealership.journey';
const text = readFileSync(join(root, example), 'utf8');

beforeAll(() => {
  ensureFresh('dist/server/main-browser.js', ['server', 'language', 'export']);
  ensureBundle();
}, 150_000);

interface Work {
  readonly text: string;
  readonly request: ExportRequest;
}

/** Runs in the page: the least that a client has to be. */
async function askWorker({ text: journey, request }: Work): Promise<{ bytes: string; asked: string[] }> {
  const worker = new Worker('/dist/server/main-browser.js');
  worker.postMessage({ scripts: `${location.origin}/dist` });
  const asked: string[] = [];
  const waiting = new Map<number, (result: unknown) => void>();
  const send = (message: object) => worker.postMessage({ jsonrpc: '2.0', ...message });
  const ask = (id: number, method: string, params: object) =>
    new Promise<unknown>((resolve, reject) => {
      waiting.set(id, resolve);
      worker.onerror = (event) => reject(new Error(event.message));
      send({ id, method, params });
    });
  const asset = async (name: string) => {
    asked.push(name);
    const bytes = new Uint8Array(await (await fetch(`/dist/export/${name}`)).arrayBuffer());
    return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  };
  worker.onmessage = async ({ data }) => {
    if (data.method === 'journey/exportAsset') send({ id: data.id, result: await asset(data.params.name) });
    else if (data.method && data.id !== undefined) send({ id: data.id, result: null });
    else if (data.error) waiting.get(data.id)?.({ bytes: `error: ${data.error.message}` });
    else waiting.get(data.id)?.(data.result);
  };
  const exportFolder = `${location.origin}/dist/export`;
  await ask(1, 'initialize', {
    processId: null,
    rootUri: null,
    capabilities: {},
    initializationOptions: { exportFolder },
  });
  send({ method: 'initialized', params: {} });
  const uri = 'file:///map.journey';
  send({
    method: 'textDocument/didOpen',
    params: { textDocument: { uri, languageId: 'journey', version: 1, text: journey } },
  });
  const { bytes } = (await ask(2, 'journey/export', { uri, request })) as { bytes: string };
  worker.terminate();
  return { bytes, asked };
}

test.for<[string[], ExportRequest, string[]]>([
  [['--format', 'svg'], { format: 'svg' }, []],
  [
    ['--format', 'png', '--width', '900'],
    { format: 'png', width: 900 },
    ['arimo-bold.ttf.br', 'arimo-regular.ttf.br', 'resvg.wasm.br'],
  ],
  [['--format', 'pdf', '--paper', 'a3'], { format: 'pdf', paper: 'a3' }, ['arimo-bold.ttf.br', 'arimo-regular.ttf.br']],
])('the worker writes what the command line writes: %j', async ([args, request, assets], { page }) => {
  await page.route('**/*', async (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname.startsWith('/dist/')) await route.fulfill({ path: join(root, pathname) });
    else await route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Client</title>' });
  });
  await page.goto('https://client.test/');
  const { bytes, asked } = await page.evaluate(askWorker, { text, request });
  const line = journeyBytes(['export', example, ...args]);
  expect(asked.toSorted()).toEqual(assets);
  const written = Buffer.from(bytes, 'base64');
  // Each machine packs the same dots with a library of its own.
  if (args.includes('png')) expect(packedDots(written).equals(packedDots(line.bytes))).toBe(true);
  else expect(Buffer.compare(written, line.bytes)).toBe(0);
});
