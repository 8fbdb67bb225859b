/** A file as a map, through the server: what each column becomes, and what a reader makes of it instead. */
import { expect, test } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { isJourneyImportAnswer, type JourneyImportParams, journeyImport } from '../../server/protocol.ts';
import { startClient } from '../support/server.ts';

async function imported(content: string | Uint8Array, more: Partial<JourneyImportParams> = {}) {
  const client = await startClient({});
  const bytes = Buffer.from(content).toString('base64');
  const answer: unknown = await client.connection.sendRequest(journeyImport, { name: 'City', bytes, ...more });
  if (!isJourneyImportAnswer(answer)) throw new Error('not an answer');
  return answer;
}

async function map(content: string | Uint8Array, more: Partial<JourneyImportParams> = {}) {
  const answer = await imported(content, more);
  if ('refused' in answer) throw new Error(answer.refused);
  return answer;
}

const sheet = 'Fas;Kontaktpunkt;Betyg;Väder\nFöre;Parkera;4;regn\n';

test('each column has the keyword that it becomes, in the language of the map, and its first text', async () => {
  const { columns, touchpoints, remarks, meanings } = await map(sheet);
  expect(columns).toEqual([
    { name: 'Fas', meaning: 'fas', sample: 'Före' },
    { name: 'Kontaktpunkt', meaning: 'kontaktpunkt', sample: 'Parkera' },
    { name: 'Betyg', meaning: 'betyg', sample: '4' },
    { name: 'Väder', meaning: '', sample: 'regn' },
  ]);
  expect(touchpoints).toBe(1);
  expect(remarks).toHaveLength(1);
  expect(meanings).toContainEqual({ meaning: 'feeling', label: 'känsla' });
});

test('a reader says what a column means instead', async () => {
  const { text, remarks, columns } = await map(sheet, { meanings: [{ column: 3, meaning: 'feeling' }] });
  expect(text).toContain('känsla: regn');
  expect(remarks).toEqual([]);
  expect(columns[3]).toEqual({ name: 'Väder', meaning: 'känsla', sample: 'regn' });
});

test('names the sheets of a workbook, and reads the one that is chosen', async () => {
  const bytes = await writeXlsxFile([
    {
      data: [
        ['Stage', 'Touchpoint'],
        ['Arrive', 'Park'],
      ],
      sheet: 'Spring',
    },
    {
      data: [
        ['Stage', 'Touchpoint'],
        ['Leave', 'Pay'],
      ],
      sheet: 'Autumn',
    },
  ]).toBuffer();
  const spring = await map(new Uint8Array(bytes));
  expect(spring.sheets).toEqual(['Spring', 'Autumn']);
  expect(spring.rows).toBe('Stage\tTouchpoint\nArrive\tPark');
  expect((await map(new Uint8Array(bytes), { sheet: 'Autumn' })).text).toContain('touchpoint: Pay');
});

test('says why a file is no map', async () => {
  const answers = Array.from({ length: 12 }, (_, index) => `${index};5;4`).join('\n');
  expect(await imported(`ID;Q1;Q2\n${answers}`)).toEqual({ refused: expect.stringContaining('answers to a survey') });
  expect(await imported('Once upon a time')).toEqual({ refused: expect.stringContaining('no rows with columns') });
});
