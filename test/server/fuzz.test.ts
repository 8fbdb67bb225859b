/**
 * Random edits with questions among them, over every example at once: at the end a server says what a fresh one says, has
 * answered everything and holds no more memory than at the start. `npm run fuzz` makes 10,000 edits of it, with a seed of
 * its own that it prints; `JOURNEY_FUZZ_SEED=… npm run fuzz` makes them again.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { ensureServer, exampleFolder, startClient } from './client.ts';
import { Fuzzer } from './fuzz.ts';

beforeAll(ensureServer, 150_000);

const isLong = process.env.MODE === 'fuzz';
const edits = isLong ? 10_000 : 1_500;
/** In continuous integration a run must say something about the change, and say it again when it is repeated. */
const seed = Number(process.env.JOURNEY_FUZZ_SEED ?? (isLong && !process.env.CI ? Date.now() % 1_000_000 : 20_260_301));

/** Bytes; one text, its tree and its facts that are kept after each edit would be a thousand times as much. */
const noise = 12 * 2 ** 20;

test(`${edits} random edits with questions among them (seed ${seed})`, async () => {
  const folder = exampleFolder();
  const names = readdirSync(folder).filter((name) => name.endsWith('.journey'));
  const examples = Object.fromEntries(
    names.map((name) => [pathToFileURL(join(folder, name)).toString(), readFileSync(join(folder, name), 'utf8')]),
  );
  const client = await startClient({ folder, watched: true });
  const fuzzer = new Fuzzer(client, examples, seed);
  await fuzzer.open();
  // What is made once, and what is remembered on purpose, is there before memory is measured.
  const heaps: number[] = [];
  for (let part = 0; part < 5; part++) {
    await fuzzer.restore();
    heaps.push(await client.heap());
    await fuzzer.run(edits / 5);
  }
  await fuzzer.settled();
  expect(fuzzer.failures).toEqual([]);
  expect(client.isRunning).toBe(true);
  expect(client.log).toBe('');

  const fresh = await startClient({ folder });
  for (const [uri, text] of Object.entries(fuzzer.now)) await fresh.open(uri, text);
  for (const uri of Object.keys(examples))
    expect([uri, await client.newest(uri)]).toEqual([uri, await fresh.newest(uri)]);

  await fuzzer.restore();
  heaps.push(await client.heap());
  // The first part compiles and fills what is remembered on purpose; sentences are, up to a number (`translator.ts`).
  const [, before = 0] = heaps;
  const after = heaps.at(-1) ?? Number.POSITIVE_INFINITY;
  expect(after - before).toBeLessThan(noise);
  console.log(
    `seed ${seed}: ${fuzzer.edits} edits, ${fuzzer.taken} offers taken, ${[...fuzzer.answered.values()].reduce((sum, count) => sum + count, 0)} answers,`,
    `heap in MB: ${heaps.map((bytes) => (bytes / 2 ** 20).toFixed(1)).join(', ')}`,
  );
}, 900_000);
