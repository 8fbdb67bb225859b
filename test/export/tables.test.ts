/** Tables that leave the house come home again: what a row can carry is the same map after `journey import`. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { headingsIn } from '../../export/data/table/headings.ts';
import type { Exporter } from '../../export/exporter.ts';
import type { DataFormat } from '../../export/formats/formats.ts';
import { importTable } from '../../language/import/import-table.ts';
import { readHeader } from '../../language/import/row-headers.ts';
import { keywords } from '../../language/keywords/keywords.ts';
import { languages } from '../../language/model/languages.ts';
import type { Journey, Reference, Touchpoint } from '../../language/model/model.ts';
import { readJourneys } from '../../language/read-journeys.ts';
import { declaredName, participantNames, personaNames } from '../../language/view/names.ts';
import { root } from '../../scripts/root.mts';
import { readSheetFile } from '../../sheets/read-sheet.ts';
import { nodeExporter } from '../support/exporter.ts';
import { roundTripTexts } from './round-trip-texts.ts';

const exporter: Exporter = nodeExporter();
const today = { year: 2026, month: 4, day: 1 };
const folder = path.join(root, 'examples');
const shared = readFileSync(path.join(folder, 'shared.journey'), 'utf8');

async function read(text: string) {
  const [file] = await readJourneys([{ uri: 'file:///maps/map.journey', text }], { today, load: async () => shared });
  if (!file) throw new Error('A text has a file.');
  return file;
}

async function exported(text: string, format: DataFormat): Promise<Uint8Array<ArrayBuffer>[]> {
  const { journeys, language } = await read(text);
  const { bytes, further = [] } = await exporter.export(journeys, { format }, 'en', language ?? 'en', text);
  return [bytes, ...further].map((one) => new Uint8Array(one));
}

async function imported(bytes: Uint8Array<ArrayBuffer>): Promise<{ readonly text: string; readonly journey: Journey }> {
  const sheet = await readSheetFile(bytes);
  if (sheet.kind !== 'table') throw new Error(sheet.kind);
  const map = importTable(sheet.table, { locale: 'en', name: 'file name' });
  if (typeof map === 'string') throw new Error(map);
  const [view] = (await read(map.text)).journeys;
  if (!view) throw new Error(`No journey:\n${map.text}`);
  return { text: map.text, journey: view.journey };
}

/** Facts without their places in the text; the order of lines of one kind says nothing. */
function bare(value: unknown): unknown {
  if (Array.isArray(value))
    return value.map(bare).toSorted((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1));
  if (typeof value !== 'object' || value === null) return value;
  const dropped = /^(?:key|number|sources|.*[rR]ange|metAgain)$/;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, one]) =>
      dropped.test(name) || one === undefined ? [] : [[name, bare(one)]],
    ),
  );
}

function touchpointFacts(touchpoint: Touchpoint, journey: Journey): unknown {
  const named = (kind: 'channels' | 'teams', reference: Reference | undefined) =>
    reference && declaredName(kind, reference, journey);
  const facts = JSON.stringify(touchpoint, (name, value) =>
    name === 'personas' && Array.isArray(value) ? personaNames(value, journey) : value,
  );
  return {
    ...(bare(JSON.parse(facts)) as object),
    channels: touchpoint.channels.map((channel) => named('channels', channel)),
    participants: participantNames(touchpoint.participants, journey),
    owner: named('teams', touchpoint.owner),
    nextTo: touchpoint.next.map(({ value, share }) => [value, share?.value]),
    numbers: touchpoint.ratings
      .map(({ value }) => value)
      .map((value) => JSON.stringify(value))
      .toSorted(),
  };
}

function carried(journey: Journey): unknown {
  return {
    name: journey.name,
    scale: journey.scale,
    stages: journey.stages
      .filter(({ entries }) => entries.length > 0)
      .map(({ name, entries }) => ({
        name,
        entries: entries.map((entry) =>
          entry.kind === 'touchpoint'
            ? touchpointFacts(entry.touchpoint, journey)
            : { again: entry.reference.value, own: entry.own && bare(entry.own.ratings) },
        ),
      })),
  };
}

async function comesHome(text: string, format: DataFormat): Promise<void> {
  const before = (await read(text)).journeys.map(({ journey }) => journey);
  const files = await exported(text, format);
  const sheets = format === 'csv' ? files : before.slice(0, 1).flatMap(() => files);
  for (const [index, bytes] of sheets.entries()) {
    const { text: after, journey } = await imported(bytes);
    const original = before[index];
    if (original) expect(carried(journey), after).toEqual(carried(original));
  }
}

const examples = readdirSync(folder).filter((name) => name.endsWith('.journey') && name !== 'shared.journey');

describe.each(['csv', 'xlsx'] as const)('%s is read back to the same map', (format) => {
  test.each(examples)('%s', async (name) => {
    await comesHome(readFileSync(path.join(folder, name), 'utf8'), format);
  });

  test('whatever the journey says', async () => {
    await fc.assert(
      fc.asyncProperty(roundTripTexts, (text) => comesHome(text, format)),
      { numRuns: 6 },
    );
  });
});

const dangerous = [
  'journey: Map',
  '  touchpoint: =HYPERLINK("https://example.com")',
  '    rating: 4.5 (n=12)',
  '    pain: +1 day',
  "    idea: '=quoted",
].join('\n');

function textOf([file]: readonly Uint8Array[]): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(file);
}

describe('CSV', () => {
  test('no text becomes a formula', async () => {
    const csv = textOf(await exported(dangerous, 'csv'));
    expect(csv).toContain(`"'=HYPERLINK(""https://example.com"")"`);
    expect(csv).toContain(",'+1 day,''=quoted");
  });

  test.each([
    ['en', ',', '4.5'],
    ['sv', ';', '4,5'],
    ['nl', ';', '4,5'],
  ])('Excel in %s opens it by a double click', async (language, separator, number) => {
    const csv = textOf(await exported(`language: ${language}\njourney: M\n  touchpoint: T\n    rating: 4.5`, 'csv'));
    expect(csv.startsWith('\uFEFF')).toBe(true);
    const cells = csv.split('\r\n')[1]?.split(separator);
    expect(cells).toContain(number);
  });

  test('a file for each journey', async () => {
    const files = await exported('journey: A\n  touchpoint: T\njourney: B\n  touchpoint: U\n', 'csv');
    expect(files).toHaveLength(2);
  });
});

describe('XLSX', () => {
  const partsOf = async (text: string) =>
    Object.fromEntries(
      Object.entries(unzipSync((await exported(text, 'xlsx'))[0] ?? new Uint8Array())).map(([name, bytes]) => [
        name,
        strFromU8(bytes),
      ]),
    );

  test('numbers are numbers, and no text is a formula', async () => {
    const sheet = (await partsOf(dangerous))['xl/worksheets/sheet1.xml'] ?? '';
    expect(sheet).toMatch(/<c r="\w+" s="0"><v>4\.5<\/v><\/c>/);
    expect(sheet).toContain('<t xml:space="preserve">=HYPERLINK("https://example.com")</t>');
    expect(sheet).not.toContain('<f>');
  });

  test('has sheets for priorities, needs, actions and evidence, with names that Excel takes', async () => {
    const text = `journey: ${'A long name: of/a journey '.repeat(3)}\n  touchpoint: T\n    need: N | met: 3\n    rating: 2 (n=9, 2026)\n    importance: 8\n    action: A | owner: Sales`;
    const workbook = (await partsOf(text))['xl/workbook.xml'] ?? '';
    const names = [...workbook.matchAll(/sheet name="([^"]*)"/g)].map(([, name = '']) => name);
    expect(names).toEqual([expect.stringMatching(/^[^:/]{1,31}$/), 'Priorities', 'Needs', 'Actions', 'Evidence']);
  });

  test('is sound XML, whatever the texts have', async () => {
    const parts = await partsOf('journey: M & <b>\u0001\n  touchpoint: T\u000b & "x" _x0041_\n    rating: 3');
    for (const xml of Object.values(parts)) {
      const parser = new SaxesParser();
      parser.on('error', (error) => {
        throw error;
      });
      parser.write(xml).close();
    }
    expect(parts['xl/worksheets/sheet1.xml']).toContain('_x005F_x0041_');
  });
});

test.each(languages)('each heading in %s means its own kind of fact', (language) => {
  const { of, rating, rest, calculated } = headingsIn(language, { low: 1, high: 10 });
  // What a column of answers has is their number: the counts of each value stand among the further facts.
  const words = keywords
    .filter(({ word, on }) => word !== 'answers' && on.includes('touchpoint'))
    .map(({ word }) => word);
  expect(words.filter((word) => readHeader(of(word)).meaning !== word)).toEqual([]);
  expect(words.filter((word) => word === 'pain' && readHeader(of(word, 2)).meaning !== word)).toEqual([]);
  expect(readHeader(rating)).toMatchObject({ meaning: 'rating', scale: { low: 1, high: 10 } });
  expect([rest, calculated('X, y')].map((heading) => readHeader(heading).meaning)).toEqual(['rest', 'calculated']);
});
