/** Journeys side by side, as the server finds and pairs them. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import {
  type ComparedData,
  type ComparedWith,
  isComparedData,
  journeyCompared,
  journeyMap,
} from '../../server/protocol.ts';
import type { Client } from '../support/client.ts';
import { exampleFolder, startClient } from '../support/server.ts';

const asIs = 'car-dealership.journey';
const toBe = 'car-dealership-to-be.journey';

class Folder {
  readonly path = exampleFolder();
  readonly client: Promise<Client> = startClient({ folder: this.path });

  uri(name: string): string {
    return pathToFileURL(join(this.path, name)).toString();
  }

  text(name: string): string {
    return readFileSync(join(this.path, name), 'utf8');
  }

  write(name: string, text: string): string {
    writeFileSync(join(this.path, name), text);
    return this.uri(name);
  }

  async open(name: string, text = this.text(name)): Promise<string> {
    const client = await this.client;
    await client.open(this.uri(name), text);
    await client.newest(this.uri(name));
    return this.uri(name);
  }

  async compared(uri: string, other: ComparedWith): Promise<ComparedData | null> {
    const { connection } = await this.client;
    const answer: unknown = await connection.sendRequest<unknown>(journeyCompared, { uri, with: other });
    if (answer === null || isComparedData(answer)) return answer;
    throw new TypeError(`${journeyCompared} was answered with something else.`);
  }
}

function shown(data: ComparedData | null): string[] {
  const side = ({ uri, analysed }: ComparedData['pairs'][number]['older']) =>
    `${uri === null ? 'text' : uri.slice(uri.lastIndexOf('/') + 1)}#${analysed.journey.key}`;
  return (data?.pairs ?? []).map(({ older, newer }) => `${side(older)} > ${side(newer)}`);
}

const pair = `${asIs}#car-purchase > ${toBe}#car-purchase-to-be`;

test('what `compares` names in a used file stands on the older side', async () => {
  const folder = new Folder();
  const data = await folder.compared(await folder.open(toBe), { kind: 'named' });
  expect(shown(data)).toEqual([pair]);
  expect(data?.pairs[0]?.older.analysed.numbers.touchpoints.offer?.rating).toBe(4.2);
});

test('the journey that is named finds those that name it', async () => {
  const folder = new Folder();
  expect(shown(await folder.compared(await folder.open(asIs), { kind: 'named' }))).toEqual([pair]);
});

test('both sides are as they are open, not as they are on disk', async () => {
  const folder = new Folder();
  const uri = await folder.open(toBe);
  await folder.open(asIs, folder.text(asIs).replace('rating: 4.2', 'rating: 3.3'));
  const data = await folder.compared(uri, { kind: 'named' });
  expect(data?.pairs[0]?.older.analysed.numbers.touchpoints.offer?.rating).toBe(3.3);
});

test('the as-is comes first, from whichever file one starts', async () => {
  const folder = new Folder();
  const [one, other] = [await folder.open(asIs), folder.uri(toBe)];
  expect(shown(await folder.compared(one, { kind: 'file', uri: other }))).toEqual([pair]);
  expect(shown(await folder.compared(other, { kind: 'file', uri: one }))).toEqual([pair]);
});

test('a text that is no file is read in its place, and leaves no trace', async () => {
  const folder = new Folder();
  const uri = await folder.open(toBe);
  // It uses another file, and the finding that it would have must reach nobody.
  const text = folder.text(toBe).replace('rating: 8.6', 'rating: 2').replace('feedback: Three', 'feedback2: Four');
  const data = await folder.compared(uri, { kind: 'text', uri, text });
  expect(shown(data)).toEqual([`text#car-purchase-to-be > ${toBe}#car-purchase-to-be`]);
  const [first] = data?.pairs ?? [];
  expect(first?.older.analysed.numbers.touchpoints.offer?.rating).toBe(2);
  expect(first?.older.analysed.journey.compares?.key).toBe('car-purchase');
  expect(first?.newer.analysed.numbers.touchpoints.offer?.rating).toBe(8.6);
  const client = await folder.client;
  const map = await client.connection.sendRequest<{ journeys: ComparedData['pairs'][number]['older']['analysed'][] }>(
    journeyMap,
    { uri },
  );
  expect(map.journeys[0]?.numbers.touchpoints.offer?.rating).toBe(8.6);
  expect((await client.newest(uri)).map(({ message }) => message).join()).not.toContain('is red');
});

test('a text that was read follows the files that it uses', async () => {
  const folder = new Folder();
  const shared = folder.write('people.journey', 'persona kim: Kim\n');
  const uri = await folder.open('open.journey', 'use: ./people.journey\njourney: A\n  touchpoint: Call | rating: 5\n');
  const text = 'use: ./people.journey\njourney: A\n  touchpoint: Call | rating: 4 | rating[kim]: 7\n';
  const personas = async () =>
    (await folder.compared(uri, { kind: 'text', uri, text }))?.pairs[0]?.older.analysed.journey.inReach.personas.map(
      ({ name }) => name,
    );
  expect(await personas()).toEqual(['Kim']);
  const client = await folder.client;
  await client.open(shared, 'persona kim: Kim, first-time buyer\n');
  await client.newest(shared);
  expect(await personas()).toEqual(['Kim, first-time buyer']);
});

test.each<[string, string, ComparedWith, string]>([
  ['nothing is named', 'journey: A\n', { kind: 'named' }, 'nothing-named'],
  ['what is named is not there', 'journey: A\n  compares: nowhere\n', { kind: 'named' }, 'named-unknown'],
  ['there is no journey here', '# Only a comment.\n', { kind: 'named' }, 'no-journey-here'],
  ['the other has none', 'journey: A\n', { kind: 'text', uri: 'file:///gone.journey', text: '' }, 'no-journey-there'],
  ['the other is not known', 'journey: A\n', { kind: 'file', uri: 'file:///gone.journey' }, 'other-unknown'],
])('says why there is nothing to see: %s', async (_, text, other, nothing) => {
  const folder = new Folder();
  const uri = await folder.open('open.journey', text);
  expect(await folder.compared(uri, other)).toMatchObject({ pairs: [], nothing });
});

test('journeys without a counterpart are named', async () => {
  const folder = new Folder();
  const uri = await folder.open('open.journey', 'journey a: One\n\njourney b: Two\n');
  const text = 'journey a: One\n\njourney c: Three\n\njourney d: Four\n';
  const data = await folder.compared(uri, { kind: 'text', uri, text });
  expect(shown(data)).toEqual(['text#a > open.journey#a']);
  expect(data?.alone).toEqual(['Three', 'Four', 'Two']);
});

test('a document that nobody has opened is unknown, and a question without its parts is refused', async () => {
  const folder = new Folder();
  expect(await folder.compared('file:///nowhere.journey', { kind: 'named' })).toBeNull();
  const { connection } = await folder.client;
  await expect(connection.sendRequest(journeyCompared, { uri: 'file:///a.journey' })).rejects.toThrow('needs');
});
