/** A map asked for in the editor is, byte for byte, the map that the command line writes. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { type ExportedBeside, type ExportRequest, isExportedData, journeyExport } from '../../server/protocol.ts';
import { ensureBundle, journeyBytes } from '../cli/bundle.ts';
import type { Client } from '../support/client.ts';
import { ranBytes } from '../support/command-line.ts';
import { exampleFolder, startClient } from '../support/server.ts';
import { ensureServer, startProcess } from '../support/server-process.ts';

const example = 'car-dealership.journey';

async function openExample(): Promise<{ client: Client; uri: string; folder: string }> {
  const folder = exampleFolder();
  const client = await startClient({ folder });
  const uri = pathToFileURL(join(folder, example)).toString();
  await client.open(uri, readFileSync(join(folder, example), 'utf8'));
  return { client, uri, folder };
}

async function exported(client: Client, uri: string, request: ExportRequest, beside?: ExportedBeside) {
  const answer: unknown = await client.connection.sendRequest(journeyExport, { uri, request, beside });
  if (!isExportedData(answer)) throw new Error('The server gave no file.');
  return { bytes: Buffer.from(answer.bytes, 'base64'), warnings: answer.warnings };
}

describe('the editor and the command line write the same bytes', () => {
  test.each<[string[], ExportRequest]>([
    [['--format', 'svg'], { format: 'svg' }],
    [['--format', 'svg', '--embed-fonts', '--theme', 'dark'], { format: 'svg', embedFonts: true, theme: 'dark' }],
    [['--format', 'html'], { format: 'html' }],
    [['--format', 'svg', '--hide', 'quotes, actions'], { format: 'svg', options: { hidden: ['actions', 'quotes'] } }],
    [['--format', 'png', '--width', '1200'], { format: 'png', width: 1200 }],
    [['--format', 'pdf'], { format: 'pdf' }],
    [['--format', 'pdf', '--slide'], { format: 'pdf', slide: true }],
    [['--format', 'svg', '--slide', '--stages', 'purchase'], { format: 'svg', slide: true, stages: ['purchase'] }],
    [['--format', 'pdf', '--poster', 'a3', '--scale', '1.5'], { format: 'pdf', poster: 'a3', scale: 1.5 }],
  ])(
    '%j',
    async (args, request) => {
      const { client, uri, folder } = await openExample();
      const editor = await exported(client, uri, request);
      const line = await ranBytes(['export', example, ...args], folder);
      expect(line.code).toBe(0);
      expect(editor.bytes.length).toBeGreaterThan(1000);
      expect(Buffer.compare(editor.bytes, line.bytes)).toBe(0);
    },
    60_000,
  );
});

describe('the bundles write the same bytes', () => {
  beforeAll(() => {
    ensureServer();
    ensureBundle();
  }, 150_000);

  test.each<[string[], ExportRequest]>([
    [['--format', 'html'], { format: 'html' }],
    [['--format', 'png', '--width', '1200'], { format: 'png', width: 1200 }],
  ])(
    '%j',
    async (args, request) => {
      const folder = exampleFolder();
      const client = await startProcess({ folder });
      const uri = pathToFileURL(join(folder, example)).toString();
      await client.open(uri, readFileSync(join(folder, example), 'utf8'));
      const editor = await exported(client, uri, request);
      const line = journeyBytes(['export', example, ...args], folder);
      expect(line.code).toBe(0);
      expect(editor.bytes.length).toBeGreaterThan(1000);
      expect(Buffer.compare(editor.bytes, line.bytes)).toBe(0);
    },
    60_000,
  );
});

describe('what stands beside the map in the preview is in the file', () => {
  test.each<ExportRequest>([{ format: 'svg' }, { format: 'html' }, { format: 'png', width: 1200 }, { format: 'pdf' }])(
    'another journey, in the bytes of the command line: %j',
    async (request) => {
      const { client, uri, folder } = await openExample();
      const editor = await exported(client, uri, request, { kind: 'named' });
      const wishes = request.width === undefined ? [] : ['--width', `${request.width}`];
      const files = [example, 'car-dealership-to-be.journey'];
      const line = await ranBytes(['compare', ...files, '--format', request.format, ...wishes], folder);
      expect(line).toMatchObject({ code: 0, err: '' });
      expect(editor.bytes.length).toBeGreaterThan(1000);
      expect(Buffer.compare(editor.bytes, line.bytes)).toBe(0);
    },
    60_000,
  );

  test('the last commit, and a persona', async () => {
    const { client, uri } = await openExample();
    const text = readFileSync(join(exampleFolder(), example), 'utf8').replace('rating: 4.2', 'rating: 3.2');
    const commit = await exported(client, uri, { format: 'svg' }, { kind: 'text', uri, text });
    expect(commit.bytes.toString('utf8')).toMatch(/Last commit[\s\S]*\b1 better/u);
    const personas = { kind: 'personas', older: null, newer: 'kim' } as const;
    const eyes = await exported(client, uri, { format: 'svg' }, personas);
    expect(eyes.bytes.toString('utf8')).toMatch(/Everybody[\s\S]*Kim, first-time buyer/u);
  });

  test('and where there is nothing beside it, there is no file', async () => {
    const { client, folder } = await openExample();
    const uri = pathToFileURL(join(folder, 'quick-list.journey')).toString();
    const params = { uri, request: { format: 'svg' }, beside: { kind: 'named' } };
    expect(await client.connection.sendRequest<unknown>(journeyExport, params)).toBeNull();
  });
});

test('the newest text is exported, saved or not', async () => {
  const { client, uri } = await openExample();
  await client.change(uri, { text: 'journey: Return\n  touchpoint: Parcel shop\n    rating: 3\n' });
  const { bytes } = await exported(client, uri, { format: 'svg' });
  expect(bytes.toString('utf8')).toContain('Parcel shop');
  expect(bytes.toString('utf8')).not.toContain('A concrete offer');
});

test('what the reader does not want to see is not in the file', async () => {
  const { client, uri } = await openExample();
  const all = (await exported(client, uri, { format: 'svg' })).bytes.toString('utf8');
  const request: ExportRequest = { format: 'svg', options: { hidden: ['actions', 'ideas'] } };
  const some = (await exported(client, uri, request)).bytes.toString('utf8');
  expect(all).toContain('jm-lane-actions');
  expect(some).not.toContain('jm-lane-actions"');
});

test('warnings come in the words that the terminal shows', async () => {
  const { client, uri, folder } = await openExample();
  const { warnings } = await exported(client, uri, { format: 'pdf', paper: 'a4' });
  expect(warnings).toHaveLength(1);
  const line = await ranBytes(['export', example, '--format', 'pdf', '--paper', 'a4'], folder);
  expect(line.err).toBe(`journey: ${warnings[0]}\n`);
});

test('a document that the server does not know has no map, and a wrong request is refused', async () => {
  const { client, uri } = await openExample();
  const ask = (params: unknown) => client.connection.sendRequest<unknown>(journeyExport, params);
  expect(await ask({ uri: 'file:///nowhere.journey', request: { format: 'svg' } })).toBeNull();
  await expect(ask({ uri, request: { format: 'svg' }, beside: { kind: 'moon' } })).rejects.toThrow(
    'journey/export needs',
  );
  await expect(ask({ uri, request: { format: 'docx' } })).rejects.toThrow('journey/export needs');
  await expect(ask({ uri, request: { format: 'png', width: 1_000_000 } })).rejects.toThrow('journey/export needs');
});
