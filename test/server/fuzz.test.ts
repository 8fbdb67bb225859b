/**
 * Random edits with questions among them, over every example at once: at the end a server says what a fresh one says,
 * has answered everything and holds no more memory than at the start. `npm run fuzz` makes 10,000 edits of it, with a
 * seed of its own that it prints; `JOURNEY_FUZZ_SEED=… npm run fuzz` makes them again.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import type { Client } from '../support/client.ts';
import { exampleFolder, startClient } from '../support/server.ts';
import { ensureServer, startProcess } from '../support/server-process.ts';
import { Fuzzer } from './fuzz.ts';

beforeAll(ensureServer, 150_000);

const isLong = process.env.MODE === 'fuzz';
const edits = isLong ? 10_000 : 1_500;
/** In continuous integration a run must say something about the change, and say it again when it is repeated. */
const seed = Number(process.env.JOURNEY_FUZZ_SEED ?? (isLong && !process.env.CI ? Date.now() % 1_000_000 : 20_260_301));

/** Bytes; one text, its tree and its facts that are kept after each edit would be a hundred times as much. */
const noise = 6 * 2 ** 20;

test(`${edits} random edits with questions among them (seed ${seed})`, async () => {
  const folder = exampleFolder();
  const names = readdirSync(folder).filter((name) => name.endsWith('.journey'));
  const examples = Object.fromEntries(
    names.map((name) => [pathToFileURL(join(folder, name)).toString(), readFileSync(join(folder, name), 'utf8')]),
  );
  const client = await startProcess({ folder, watched: true });
  const heaps: number[] = [];
  // Sentences and names are remembered on purpose, up to a number (`translator.ts`, `recognised-names.ts`): the same
  // edits a second time have none that are new.
  const [first, again] = [new Fuzzer(client, examples, seed), new Fuzzer(client, examples, seed)];
  await first.open();
  heaps.push(await client.heap());
  for (const fuzzer of [first, again]) {
    await fuzzer.restore();
    await fuzzer.run(edits / 2);
    await fuzzer.settled();
    if (fuzzer === again) await expectFresh(client, folder, fuzzer.now);
    await fuzzer.restore();
    heaps.push(await client.heap());
  }
  expect([...first.failures, ...again.failures]).toEqual([]);
  expect(client.isRunning).toBe(true);
  expect(client.log).toBe('');
  const [, before = 0, after = Number.POSITIVE_INFINITY] = heaps;
  console.log(
    `seed ${seed}: ${first.edits + again.edits} edits, ${first.taken + again.taken} offers taken, ${answersTo(first) + answersTo(again)} answers,`,
    `heap in MB: ${heaps.map((bytes) => (bytes / 2 ** 20).toFixed(1)).join(', ')}`,
  );
  expect(after - before).toBeLessThan(noise);
}, 900_000);

/** Somebody who opens these texts now is told the same. */
async function expectFresh(client: Client, folder: string, texts: Readonly<Record<string, string>>): Promise<void> {
  const fresh = await startClient({ folder });
  for (const [uri, text] of Object.entries(texts)) await fresh.open(uri, text);
  for (const uri of Object.keys(texts)) {
    expect([uri, await client.newest(uri)]).toEqual([uri, await fresh.newest(uri)]);
  }
}

function answersTo({ answered }: Fuzzer): number {
  return [...answered.values()].reduce((sum, count) => sum + count, 0);
}
