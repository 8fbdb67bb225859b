/** Texts that are no files: what one of them says is nobody else's, and none of them is looked for on a disk. */
import { expect, test } from 'vitest';
import { CompletionRequest } from 'vscode-languageserver/node';
import { startClient } from '../support/server.ts';

const text = `journey: A trip
  touchpoint shop: Shop
    rating: 4.2
    importance: 9
  touchpoint web: Web
    next: `;

test.each([
  'untitled:Untitled-1',
  'git:/maps/trip.journey?%7B%22path%22%3A%22%2Fmaps%2Ftrip.journey%22%2C%22ref%22%3A%22HEAD%22%7D',
  'vscode-vfs://github/maps/trips/trip.journey',
  'vscode-notebook-cell:/maps/trips.ipynb#W0sZmlsZQ%3D%3D',
])('%s is read like a file', async (uri) => {
  const client = await startClient();
  await client.open(uri, text);
  const found = await client.newest(uri);
  expect(found.map(({ code }) => code)).toContain('red-rating');
  const completion = await client.connection.sendRequest(CompletionRequest.type, {
    textDocument: { uri },
    position: { line: 5, character: 10 },
  });
  const items = Array.isArray(completion) ? completion : (completion?.items ?? []);
  expect(items.map(({ label }) => label)).toContain('shop');
  expect(client.log).toBe('');
});

test('two cells of a notebook are two texts', async () => {
  const client = await startClient();
  const cells = ['vscode-notebook-cell:/maps/trips.ipynb#W0', 'vscode-notebook-cell:/maps/trips.ipynb#W1'] as const;
  await client.open(cells[0], text);
  const alone = await client.newest(cells[0]);
  await client.open(cells[1], 'journey: Another\n  touchpoint: Web | rating: 9 | importance: 3\n');
  const other = await client.newest(cells[1]);
  expect(other.map(({ code }) => code)).not.toContain('red-rating');
  await client.change(cells[0], { text: `${text}shop` });
  const codes = (await client.newest(cells[0])).map(({ code }) => code);
  expect(codes).toContain('red-rating');
  expect(alone.length).toBeGreaterThan(0);
});
