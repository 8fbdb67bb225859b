/** `journey import`, as an analyst runs it on the sheets that people have. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { zipSync } from 'fflate';
import { afterEach, describe, expect, test } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { ran } from '../support/command-line.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'journey-import-'));
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function imported(name: string, content: string | Uint8Array, ...more: string[]) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, name), content);
  return ran(['import', name, ...more], folder);
}

/** The lines of the map without blank ones and indentation. */
function facts(out: string): string[] {
  return out
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

const parking = [
  'stage: Arrive',
  'touchpoint: Find parking',
  'rating: 4',
  'stage: Leave',
  'touchpoint: Pay',
  'rating: 7',
];

test('a small archive that unpacks to gigabytes', async () => {
  const bomb = Buffer.from(zipSync({ 'xl/workbook.xml': new Uint8Array(100) }));
  const entry = bomb.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
  bomb.writeUInt32LE(4_000_000_000, entry + 24);
  const { code, out, err } = await imported('bomb.xlsx', bomb);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain('bomb.xlsx: this workbook becomes larger than 100 MB when it is unpacked.');
});

describe('sheets as they are', () => {
  test.each([
    ['tabs', 'Stage\tTouchpoint\tRating\nArrive\tFind parking\t4\nLeave\tPay\t7\n'],
    ['a line that names the separator', 'sep=;\nStage;Touchpoint;Rating\nArrive;Find parking;4\nLeave;Pay;7\n'],
    ['headings in the plural', 'Stages,Touchpoints,Ratings\nArrive,Find parking,4\nLeave,Pay,7\n'],
    ['a merged cell', 'Stage,Touchpoint,Rating\nArrive,Find parking,4\nLeave,Pay,7\n'],
    ['a running number', 'No.,Stage,Touchpoint,Rating\n1,Arrive,Find parking,4\n2,Leave,Pay,7\n'],
    ['phases and steps', 'Phase,Step,Rating\nArrive,Find parking,4\nLeave,Pay,7\n'],
    ['stages as columns', ',Arrive,Leave\nTouchpoint,Find parking,Pay\nRating,4,7\n'],
    ['stages as columns below a title', 'A car park,,\n\n,Arrive,Leave\nTouchpoints,Find parking,Pay\nRating,4,7\n'],
    [
      'characters that no one sees',
      'Stage,Touch\u00ADpoint\u200B,Rating\n\u200BArrive,Find parking\u200E,4\u2060\nLeave,Pay,7\n',
    ],
    [
      'a Markdown table',
      '| Stage | Touchpoint | Rating |\n|:--|---|--:|\n| Arrive | **Find parking** | 4 |\n| Leave | Pay | 7 |\n',
    ],
  ])('%s', async (_, sheet) => {
    const { out, code } = await imported('city.csv', sheet);
    expect(
      facts(out)
        .slice(1)
        .filter((line) => !line.startsWith('#')),
    ).toEqual(parking);
    expect(code).toBe(0);
  });

  test('titles above the headings name the journey, or are comments', async () => {
    const sheet =
      'Customer journey: City car park;;\nVersion 3, workshop in May;;\n;;\nStage;Touchpoint;Rating\nArrive;Find parking;4\n';
    const { out, err } = await imported('x.csv', sheet);
    expect(facts(out).slice(0, 2)).toEqual(['journey: City car park', '# Above the table: Version 3, workshop in May']);
    expect(err).toBe('journey: Above the table: Version 3, workshop in May\n');
  });

  test.each([
    ['a bar and a keyword', 'Parking | scale: 1-5', 'journey: Parking \\| scale: 1-5'],
    ['two lines', 'Parking\nin the city', 'journey: Parking in the city'],
  ])('a title with %s is a name and nothing else', async (_, title, name) => {
    const { out } = await imported('x.csv', `"${title}",,\nStage,Touchpoint,Rating\nArrive,Find parking,4\n`);
    expect(facts(out)).toEqual([name, 'stage: Arrive', 'touchpoint: Find parking', 'rating: 4']);
  });

  test('headings over two rows: years and a person', async () => {
    const sheet = ';;Rating;;;Importance\nStage;Touchpoint;2024;2025;Anna;\nArrive;Park;5;6;3;8\n;Pay;3;4;2;9\n';
    const { out } = await imported('x.csv', sheet);
    const shown = facts(out);
    for (const fact of ['rating: 5 (2024)', 'rating: 6 (2025)', 'rating[Anna]: 3', 'importance: 8'])
      expect(shown).toContain(fact);
    expect(shown.filter((line) => line.startsWith('stage'))).toEqual(['stage: Arrive']);
  });

  test.each([
    ['Rating (-2 to +2)', ['scale: -2-2', 'rating: -1']],
    ['Rating (max 5)', ['scale: 1-5']],
    ['Rating (NPS)', ['nps: -1']],
    ['Rating (to-be)', ['target: -1']],
  ])('what stands in the parentheses of %s counts', async (heading, expected) => {
    const { out } = await imported('x.csv', `Stage,Touchpoint,${heading}\nArrive,Find parking,-1\n`);
    expect(facts(out)).toEqual(expect.arrayContaining(heading.includes('max') ? ['scale: 1-5'] : expected));
  });

  test('columns that are not understood become notes, and the command reports them', async () => {
    const { out, err } = await imported('x.csv', 'Touchpoint,Rating,Weather\nPark,4,rain\n');
    expect(facts(out)).toContain('note: Weather: rain');
    expect(err).toContain('Kept as notes, because they were not understood: “Weather”.');
  });
});

test.each([
  [
    'sv',
    'Fas;Kontaktpunkt;Betyg;Betydelse\nFöre;Annons;4,1;3\n',
    ['språk: sv', 'kundresa: x', 'fas: Före', 'betyg: 4,1'],
  ],
  [
    'nb',
    'Fase;Kontaktpunkt;Vurdering;Viktighet\nFør;Annonse;4,1;3\n',
    ['språk: nb', 'kundereise: x', 'fase: Før', 'vurdering: 4,1'],
  ],
  [
    'da',
    'Fase;Kontaktpunkt;Vurdering;Betydning\nFør;Annonce;4,1;3\n',
    ['sprog: da', 'kunderejse: x', 'fase: Før', 'vurdering: 4,1'],
  ],
  [
    'nl',
    'Fase;Contactpunt;Beoordeling;Belang\nVoor;Advertentie;4,1;3\n',
    ['taal: nl', 'klantreis: x', 'fase: Voor', 'beoordeling: 4,1'],
  ],
])('a sheet in %s becomes a map with the keywords of that language', async (_, sheet, expected) => {
  for (const bytes of [Buffer.from(sheet), Buffer.from(`\uFEFF${sheet}`, 'utf16le'), Buffer.from(sheet, 'latin1')]) {
    const { out, err } = await imported('x.csv', new Uint8Array(bytes));
    expect(facts(out)).toEqual(expect.arrayContaining([...expected]));
    expect(err).toBe('');
  }
});

describe('a Mermaid journey', () => {
  const diagram = [
    'journey',
    '  title My working day',
    '  %% before noon',
    '  section Go to work',
    '    Make tea: 5: Me',
    '    Go upstairs: 3: Me, Cat',
    '  section Go home',
    '    Sit down: 1',
  ].join('\n');
  const expected = [
    ...[
      'journey: My working day',
      'scale: 1-5',
      'stage: Go to work',
      'touchpoint: Make tea',
      'participants: Me',
      'rating: 5',
    ],
    ...[
      'touchpoint: Go upstairs',
      'participants: Me, Cat',
      'rating: 3',
      'stage: Go home',
      'touchpoint: Sit down',
      'rating: 1',
    ],
  ];

  test.each([
    ['alone', 'x.mmd', diagram],
    ['below a front matter', 'x.mmd', `---\ntitle: x\n---\n${diagram}`],
  ])('%s', async (_, name, text) => {
    const { out, err } = await imported(name, text);
    expect(facts(out)).toEqual(expected);
    expect(err).toBe('');
  });

  test('in a fence, with the text of the page around it as comments', async () => {
    const { out, err } = await imported('x.md', `# Day\n\n\`\`\`mermaid\n${diagram}\n\`\`\`\n\nMore.\n`);
    const around = ['# Not part of the map: # Day', '# Not part of the map: More.'];
    expect(facts(out)).toEqual([...expected.slice(0, 2), ...around, ...expected.slice(2)]);
    for (const line of around) expect(err).toContain(line.slice(2));
  });
});

describe('a workbook', () => {
  const workbook = () =>
    writeXlsxFile([
      { data: [['Read me']], sheet: 'Cover' },
      {
        data: [
          ['Stage', 'Touchpoint', 'Rating', 'Date'],
          ['Arrive', 'Find parking', 4.25, new Date(Date.UTC(2026, 2, 5))],
          [null, 'Pay', 7, null],
        ],
        sheet: 'As is',
        dateFormat: 'yyyy-mm-dd',
      },
      {
        data: [
          ['Stage', 'Touchpoint'],
          ['Arrive', 'Valet'],
        ],
        sheet: 'To be',
      },
    ]).toBuffer();

  test('is read from its first sheet with a table, with numbers and dates', async () => {
    const { out } = await imported('x.xlsx', new Uint8Array(await workbook()));
    expect(facts(out)).toEqual([
      ...['journey: x', 'stage: Arrive', 'touchpoint: Find parking', 'rating: 4.25 (2026-03-05)'],
      ...['touchpoint: Pay', 'rating: 7'],
    ]);
  });

  test('a sheet can be named, and an unknown one is a clear message', async () => {
    const bytes = new Uint8Array(await workbook());
    expect(facts((await imported('x.xlsx', bytes, '--sheet', 'To be')).out)).toContain('touchpoint: Valet');
    const { err, code, out } = await imported('x.xlsx', bytes, '--sheet', 'Tobe');
    expect({ err, code, out }).toEqual({
      err: "journey: x.xlsx: there is no sheet 'Tobe'. Its sheets: Cover, As is, To be.\n",
      code: 2,
      out: '',
    });
  });

  test('one that is damaged, or older than 2007, is named so', async () => {
    const damaged = new Uint8Array((await workbook()).subarray(0, 300));
    expect(await imported('x.xlsx', damaged)).toMatchObject({
      code: 2,
      err: expect.stringContaining('cannot be opened'),
    });
    const old = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]);
    expect(await imported('x.xls', old)).toMatchObject({ code: 2, err: expect.stringContaining('before 2007') });
  });
});

describe('no map can be made of', () => {
  const answers = ['ID;Q1;Q2;Q3', ...Array.from({ length: 12 }, (_, index) => `${index + 1};5;4;${index % 5}`)].join(
    '\n',
  );
  test.each([
    ['answers', answers, 'looks like answers to a survey'],
    ['text without columns', 'Once upon a time\nthere was a car park\n', 'no rows with columns'],
    ['nothing', '', 'no rows with columns'],
    ['a picture', 'PNG\u0000\u0001;a\u0010,b\n;\u0002,c\n', 'no rows with columns'],
    ['headings alone', 'Stage,Touchpoint,Rating\n', 'no row names a touchpoint'],
  ])('%s', async (_, text, reason) => {
    const { out, err, code } = await imported('x.csv', text, '-o', 'x.journey');
    expect({ out, code }).toEqual({ out: '', code: 2 });
    expect(err).toContain(reason);
    expect(() => readFileSync(path.join(folder, 'x.journey'))).toThrow('ENOENT');
  });
});

/** What is wrong in the sheet itself is wrong in the map, too: a number off its scale, one name for two touchpoints. */
const ofTheSheet: ReadonlySet<string> = new Set(['off-scale', 'duplicate-name']);

test('every sheet that gives a map gives a valid one, and no text is lost', async () => {
  const cell = fc.oneof(
    fc.constantFrom('', '4', '7,5', '-2', '12 %', 'n/a', 'web | app', '# 1', 'journey: x', '"', 'a\\b', 'Übung'),
    fc.string({ maxLength: 12 }),
  );
  const heading = fc.constantFrom(
    'Stage',
    'Touchpoint',
    'Rating',
    'Rating (1-5)',
    'n',
    'Need',
    'Weather',
    'Channel',
    'Id',
    'Betyg 2025',
  );
  const sheet = fc.array(heading, { minLength: 2, maxLength: 5 }).chain((headings) =>
    fc.record({
      headings: fc.constant(['Touchpoint', ...headings]),
      rows: fc.array(fc.array(cell, { minLength: headings.length + 1, maxLength: headings.length + 1 }), {
        minLength: 1,
        maxLength: 4,
      }),
    }),
  );
  await fc.assert(
    fc.asyncProperty(sheet, async ({ headings, rows }) => {
      const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
      const text = [headings, ...rows].map((row) => row.map(quoted).join(',')).join('\n');
      const { out, code } = await imported('x.csv', text);
      if (code !== 0) return;
      writeFileSync(path.join(folder, 'x.journey'), out);
      const checked = await ran(['check', 'x.journey', '--format', 'json'], folder);
      const errors = JSON.parse(checked.out).files.flatMap(
        ({ findings }: { findings: { level: string; code: string }[] }) =>
          findings.filter(({ level, code: about }) => level === 'error' && !ofTheSheet.has(about)),
      );
      expect(errors).toEqual([]);
      const words = (content: string) => content.normalize('NFC').match(/\p{L}{3,}/gu) ?? [];
      const kept = new Set(words(out));
      for (const word of rows.flat().flatMap(words)) expect(kept).toContain(word);
    }),
    { numRuns: 25 },
  );
});
