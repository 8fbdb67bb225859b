/** Edits of the map, over stdio: what the server makes of the text, and that it never speaks of an old one. */
import { expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  isJourneyEditAnswer,
  isJourneyFindingsAnswer,
  type JourneyEditAnswer,
  journeyEdit,
  journeyFindings,
  type MapEdit,
} from '../../server/protocol.ts';
import type { Client } from '../support/client.ts';
import { startClient } from '../support/server.ts';

const uri = 'file:///maps/dentist.journey';
const text = [
  'journey dentist: Booking a dentist',
  '  touchpoint search: Search result | rating: 6',
  '  # they close at four',
  '  touchpoint phone: Booking by phone | rating: 4 | importance: 9',
  '',
].join('\r\n');

async function ask(client: Client, edit: MapEdit, version = 1): Promise<JourneyEditAnswer> {
  const answer: unknown = await client.connection.sendRequest(journeyEdit, { uri, version, edit });
  if (!isJourneyEditAnswer(answer)) throw new TypeError(`${JSON.stringify(answer)} is no answer.`);
  return answer;
}

function after(answer: JourneyEditAnswer, before: string): string {
  if ('refused' in answer) throw new Error(answer.refused);
  const document = TextDocument.create(uri, 'journey', answer.version, before);
  return TextDocument.applyEdits(document, [...answer.edits]);
}

const rate = (value: number): Extract<MapEdit, { kind: 'rate' }> => ({
  kind: 'rate',
  journey: 'dentist',
  touchpoint: 'phone',
  rating: { kind: 'number', number: value },
});

test('gives the edits of an open text, and the line that is then meant', async () => {
  const client = await startClient();
  await client.open(uri, text);
  const rated = await ask(client, rate(7));
  expect(after(rated, text)).toBe(text.replace('rating: 4', 'rating: 7'));
  expect(rated).toMatchObject({ version: 1, focus: { line: 3, character: 2 } });
  const moved = await ask(client, { kind: 'move', journey: 'dentist', touchpoint: 'phone', to: { step: 'back' } });
  const [journey, search, comment, phone] = text.split('\r\n');
  expect(after(moved, text)).toBe([journey, comment, phone, search, ''].join('\r\n'));
  expect(moved).toMatchObject({ focus: { line: 2, character: 2 } });
  const added = await ask(client, { kind: 'add', journey: 'dentist', name: 'Reminder', to: { after: 'phone' } });
  expect(after(added, text)).toBe(`${text}  touchpoint: Reminder\r\n`);
});

test('takes a touchpoint out of the text, and reports the lines that still refer to it', async () => {
  const client = await startClient();
  const branching = text.replace('rating: 6', 'rating: 6 | next: phone');
  await client.open(uri, branching);
  const removed = await ask(client, { kind: 'remove', journey: 'dentist', touchpoints: ['phone'] });
  expect(after(removed, branching)).toBe(`${branching.split('\r\n').slice(0, 2).join('\r\n')}\r\n`);
  expect(removed).toMatchObject({
    focus: { line: 1, character: 2 },
    notice: 'Deleted: Booking by phone. Line 2 still refers to it. Change or delete that line in the text.',
  });
});

test('gives a touchpoint another name wherever it is named, and a stage as well', async () => {
  const client = await startClient();
  const named = [
    'journey: Booking',
    'stage: Search',
    '  touchpoint: Search result | next: Phone call',
    '  # still by hand',
    '  touchpoint: Phone call | rating: 4',
    '  touchpoint waiting:',
    '',
  ].join('\r\n');
  await client.open(uri, named);
  const rename = { kind: 'rename', journey: 'Booking', thing: 'touchpoint' } as const;
  const called = await ask(client, { ...rename, key: 'Phone call', name: '  A call \n back ' });
  expect(after(called, named)).toBe(named.replaceAll('Phone call', 'A call back'));
  expect(called).toMatchObject({ focus: { line: 4, character: 2 } });
  const bar = await ask(client, { ...rename, key: 'Search result', name: 'Web | search' });
  expect(after(bar, named)).toBe(named.replace('Search result', 'Web \\| search'));
  const first = await ask(client, { ...rename, key: 'waiting', name: 'Waiting' });
  expect(after(first, named)).toBe(named.replace('waiting:', 'waiting: Waiting'));
  const stage = await ask(client, { ...rename, thing: 'stage', key: 'Search', name: 'Finding' });
  expect(after(stage, named)).toBe(named.replace('stage: Search', 'stage: Finding'));
  const taken = await ask(client, { ...rename, key: 'Phone call', name: 'Search result' });
  expect(taken).toHaveProperty('refused');
  expect(await ask(client, { ...rename, key: 'Phone call', name: ' ' })).toHaveProperty('refused');
});

test('lists the findings of a touchpoint with their quick fixes, and makes one', async () => {
  const client = await startClient();
  await client.open(uri, text);
  const card = { journey: 'dentist', touchpoint: 'phone' };
  const answer: unknown = await client.connection.sendRequest(journeyFindings, { uri, ...card });
  if (!isJourneyFindingsAnswer(answer) || !('findings' in answer)) throw new TypeError('There is no list.');
  const [finding] = answer.findings;
  const [title = ''] = finding?.fixes ?? [];
  const fixed = await ask(client, { kind: 'fix', ...card, message: finding?.message ?? '', title });
  expect(after(fixed, text)).toContain('  touchpoint phone: Booking by phone | rating: 4 | importance: 9 | ');
});

test('begins a journey in the language of the text, and keeps what stands there', async () => {
  const client = await startClient();
  const declared = 'språk: sv\npersona kim: Kim\n\n\n';
  await client.open(uri, declared);
  const begun = await ask(client, { kind: 'begin' });
  expect(after(begun, declared)).toMatch(
    /^språk: sv\npersona kim: Kim\n\nkundresa: .+\n {2}fas: .+\n {4}kontaktpunkt: /,
  );
  expect(begun).toMatchObject({ focus: { line: 5, character: 4 } });
  expect(await ask(client, rate(5))).toHaveProperty('refused');
});

test('refuses in words, in the reader’s language', async () => {
  const client = await startClient();
  await client.open(uri, text);
  expect(await ask(client, rate(11))).toEqual({ refused: '11 is not on the scale, which runs from 1 to 10.' });
  expect(await ask(client, { ...rate(5), journey: 'gone' })).toEqual({
    refused: 'The text no longer has this journey.',
  });
});

test('knows nothing of a text that nobody has opened', async () => {
  const client = await startClient();
  expect(await ask(client, rate(7))).toEqual({ refused: 'The text no longer has this journey.' });
});

test('speaks of the newest text, whatever version the question was asked with', async () => {
  const client = await startClient();
  await client.open(uri, text);
  await client.newest(uri);
  const remark = '# new\r\n';
  const start = { line: 0, character: 0 };
  const version = await client.change(uri, { range: { start, end: start }, text: remark });
  const answer = await ask(client, rate(7), 1);
  expect(answer).toMatchObject({ version, focus: { line: 4, character: 2 } });
  expect(after(answer, remark + text)).toBe(remark + text.replace('rating: 4', 'rating: 7'));
});

test('refuses a question that is none', async () => {
  const client = await startClient();
  await client.open(uri, text);
  const wrong = { uri, version: 1, edit: { ...rate(7), rating: { kind: 'number', number: '7' } } };
  await expect(client.connection.sendRequest(journeyEdit, wrong)).rejects.toThrow('needs');
});
