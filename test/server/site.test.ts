/** The maps of a workspace as a site: what the editor writes is, byte for byte, what the command line writes. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { isJourneySiteAnswer, journeySite } from '../../server/site-protocol.ts';
import type { Client } from '../support/client.ts';
import { ran } from '../support/command-line.ts';
import { exampleFolder, startClient } from '../support/server.ts';

const names = [
  'car-dealership-to-be.journey',
  'car-dealership.journey',
  'shared.journey',
  'brand/mountain-hut.journey',
];

function filesIn(folder: string, shown: readonly string[]) {
  return shown.map((name) => ({ uri: pathToFileURL(join(folder, name)).toString(), shown: name }));
}

async function pageOf(client: Client, files: ReturnType<typeof filesIn>, page: string | null) {
  const answer: unknown = await client.connection.sendRequest(journeySite, { files, page });
  if (!isJourneySiteAnswer(answer)) throw new Error('The server gave no page.');
  return answer;
}

test('each page, and the index, are those of the command line; a file without a map has none', async () => {
  const folder = exampleFolder();
  const client = await startClient({ folder, now: new Date(2026, 3, 1) });
  const files = filesIn(folder, names);
  const index = await pageOf(client, files, null);
  expect(index).toMatchObject({ name: 'index.html', isComplete: true });
  expect(index.pages.map(({ name }) => name)).toEqual([
    'car-dealership-to-be.html',
    'car-dealership.html',
    'brand-mountain-hut.html',
  ]);
  // The command line reads the settings of the folder that it runs in.
  const plain = names.slice(0, 3);
  expect((await ran(['site', ...plain, '-o', 'site'], folder)).code).toBe(0);
  const own = filesIn(folder, plain);
  const pages = [await pageOf(client, own, null)];
  for (const { uri } of pages[0]?.pages ?? []) pages.push(await pageOf(client, own, uri));
  for (const { name, bytes } of pages) {
    expect(Buffer.from(bytes, 'base64').equals(readFileSync(join(folder, 'site', name))), name).toBe(true);
  }
  const plan = Buffer.from(pages[1]?.bytes ?? '', 'base64').toString();
  expect(plan).toContain('<a href="car-dealership.html" lang="en">Buying a new car</a> (As-is)');
}, 60_000);

test('a file that the server does not know makes the site incomplete', async () => {
  const folder = exampleFolder();
  const client = await startClient({ folder });
  const known = filesIn(folder, ['quick-list.journey']);
  const [gone] = filesIn(folder, ['gone.journey']);
  if (!gone) throw new Error('There is no file.');
  expect(await pageOf(client, [gone, ...known], null)).toMatchObject({ isComplete: false, pages: [{}] });
});
