import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bandOf } from '../../../language/analysis/bands.ts';
import { type PastedRows, pasteRows } from '../../../language/import/paste-rows.ts';
import { touchpointsIn } from '../../../language/rules/shared/touchpoint-views.ts';
import { applied } from '../fixes/fix-harness.ts';
import { after, createDesk } from '../refactorings/refactoring-harness.ts';

const desk = createDesk();
const empty = 'journey: A\n';

interface Pasted extends PastedRows {
  readonly text: string;
}

async function pasted(rows: string, text = empty, line = 0): Promise<Pasted> {
  const { source, analysis, t } = await desk.open(text);
  const result = pasteRows(rows, { line }, { source, file: analysis.file }, t);
  if (!result) throw new Error(`No rows: ${rows}`);
  return { ...result, text: applied(result, source) };
}

/** What a spreadsheet of that language is like, and what it says in the end. */
const sheets: readonly (readonly [string, string])[] = [
  [
    'sv',
    'Fas\tKontaktpunkt\tKanal\tBehov\tBetyg (1–10)\tBetydelse\tAntal svar\tAnsvarig\r\nFöre köpet\tAnnons\twebb, e-post\tHitta\t4,1\t3\t88\tMarknad\r\n',
  ],
  [
    'nb',
    'Fase;Kontaktpunkt;Kanal;Behov;Vurdering;Viktighet;Antall svar;Ansvarlig\nFøre köpet;Annons;"webb, e-post";Hitta;4,1;3;88;Marknad\n',
  ],
  [
    'da',
    '\uFEFFFase;Touchpoint;Kanal;Behov;Vurdering;Vigtighed;n;Ansvarlig\nFør;Annons;webb, e-post;Hitta;4,1;3;88;Marknad\n',
  ],
  [
    'nl',
    'Fase;Contactmoment;Kanaal;Behoefte;Beoordeling;Belang;Aantal;Verantwoordelijke\nVoor;Annons;webb, e-post;Hitta;4,1;3;88;Marknad\n',
  ],
  [
    'en',
    'stage,touchpoint,channel,need,rating,importance,n,owner\nBefore,Annons,"webb, e-post",Hitta,"4,1",3,88,Marknad\n',
  ],
  [
    'as a Mac types it',
    'Fas\tKontaktpunkt\tKanal\tBehov\tBetyg\tBetydelse\tn\tÄgare\nFo\u0308re\tAnnons\twebb, e-post\tHitta\t4,1\t3\t88\tMarknad\n'.normalize(
      'NFD',
    ),
  ],
];

test.each(sheets)('%s', async (_, rows) => {
  const { text, noted, nameless, hasHeader, touchpoints } = await pasted(rows);
  expect({ noted, nameless, hasHeader, touchpoints }).toEqual({
    noted: [],
    nameless: 0,
    hasHeader: true,
    touchpoints: 1,
  });
  expect(text.split('\n').slice(3)).toEqual([
    '    touchpoint: Annons',
    '      channel: webb, e-post',
    '      need: Hitta',
    '      rating: 4,1 (n=88)',
    '      importance: 3',
    '      owner: Marknad',
    '',
  ]);
});

test('risk, cost and participants are facts of their own, and a cost without a number is a note', async () => {
  const rows =
    'Touchpoint\tRating\tRisk\tKostnad\tParticipants\nFitting\t3\thigh\t20,000 SEK per month\tAnna; her sister\nAd\t7\t\tcheap\t\n';
  const { text, noted } = await pasted(rows);
  expect(text.split('\n')).toEqual(
    expect.arrayContaining(['    risk: high', '    cost: 20,000 SEK per month', '    participants: Anna, her sister']),
  );
  expect(text).toContain('cheap');
  expect(noted).toEqual(['Kostnad']);
});

test('what cannot be understood is kept, and said', async () => {
  const rows =
    'Touchpoint;Rating;Importance;n;Zufriedenheit\nShop;very good;;12;1,5\n;7;;;\nTill;?;-;0;\n"Say ""hi"" | now";8;2;;"two\nlines"\n';
  const { text, noted, nameless, touchpoints } = await pasted(rows);
  expect({ noted, nameless, touchpoints }).toEqual({
    noted: ['Rating', 'n', 'Zufriedenheit'],
    nameless: 1,
    touchpoints: 3,
  });
  expect(text).toBe(`journey: A

  # Kept as notes, because they were not understood: “Rating”, “n”, “Zufriedenheit”.
  # Row 3 names no touchpoint: 7

  touchpoint: Shop
    note: Rating: very good
    note: n: 12
    note: Zufriedenheit: 1,5

  touchpoint: Till
    rating: ?
    importance: ?

  touchpoint: Say "hi" \\| now
    rating: 8
    importance: 2
    note: """
      Zufriedenheit: two
      lines
      """
`);
  const { analysis } = await desk.open(text);
  expect(analysis.problems).toEqual([]);
  expect(touchpointsIn(analysis.file.journeys[0]?.stages ?? []).map(({ name }) => name)).toEqual([
    'Shop',
    'Till',
    'Say "hi" | now',
  ]);
});

test('rows go below the touchpoint or the stage with the cursor, and never into one', async () => {
  const text =
    'journey: A\n  stage: One\n    touchpoint: B\n      rating: 4\n\n    touchpoint: C\n  stage: Two\n    touchpoint: D\n';
  const order = (of: string) => [...of.matchAll(/^\s*(?:stage|touchpoint): (.*)$/gmu)].map(([, name]) => name);
  expect(order((await pasted('touchpoint\trating\nX\t7\n', text, 2)).text)).toEqual(['One', 'B', 'X', 'C', 'Two', 'D']);
  expect(order((await pasted('touchpoint\trating\nX\t7\n', text, 0)).text)).toEqual(['One', 'X', 'B', 'C', 'Two', 'D']);
  const staged = 'stage\ttouchpoint\nThree\tX\nOne\tY\n\tZ\n';
  expect(order((await pasted(staged, text, 2)).text)).toEqual(['One', 'B', 'C', 'Y', 'Z', 'Three', 'X', 'Two', 'D']);
});

test('a file without a journey gets one, on the scale that the header names', async () => {
  expect((await pasted('Kontaktpunkt\tBetyg (1-5)\nKassa\t4,4\n', '')).text).toBe(
    'journey: New journey\n  scale: 1-5\n\n  touchpoint: Kassa\n    rating: 4,4\n',
  );
});

test('rows that stand in the text become touchpoints once they are selected; lines that say something do not', async () => {
  const text = 'journey: A\r\n  touchpoint: B\r\n    rating: 4\r\nTouchpoint;Rating\r\nShop;7,5\r\n';
  expect(after(await desk.offers(text, 3, 4), 'refactor.rewrite.rows')['map.journey']).toBe(
    'journey: A\r\n  touchpoint: B\r\n    rating: 4\r\n\r\n  touchpoint: Shop\r\n    rating: 7,5\r\n',
  );
  expect((await desk.offers(text, 1, 4)).filter(({ kind }) => kind.endsWith('rows'))).toEqual([]);
});

test('selected rows of several stages go into each of them', async () => {
  const text =
    'journey: A\n  stage: One\n    touchpoint: B\n\n  stage: Two\n    touchpoint: C\nStage;Touchpoint\nOne;X\nTwo;Y\n\n  stage: Three\n    touchpoint: D\n';
  expect(after(await desk.offers(text, 6, 8), 'refactor.rewrite.rows')['map.journey']).toBe(
    'journey: A\n  stage: One\n    touchpoint: B\n\n    touchpoint: X\n\n  stage: Two\n    touchpoint: C\n\n    touchpoint: Y\n\n  stage: Three\n    touchpoint: D\n',
  );
});

test('a quotation mark that a spreadsheet did not mean as quoting takes no row away', async () => {
  const { touchpoints } = await pasted('touchpoint\tquote\nA\t"Hi" she said\nB\t"never closed\nC\tfine\n');
  expect(touchpoints).toBe(3);
});

test('numbers of another scale are converted to that of the journey, and it says so', async () => {
  const text = 'journey: A\n  scale: 1-10\n  stage: S\n';
  const rows = 'Touchpoint\tRating (1-5)\tSD\tImportance\nA\t5\t0,5\t9\nB\t4\t\t\nC\t7\t\t\n';
  const { text: written, converted, noted } = await pasted(rows, text, 2);
  expect({ converted, noted }).toEqual({ converted: ['Rating (1-5)'], noted: ['Rating (1-5)'] });
  expect(written.split('\n').slice(4)).toEqual([
    '    # Kept as notes, because they were not understood: “Rating (1-5)”.',
    '    # Converted to this map’s scale, 1–10, every number at the same position: “Rating (1-5)”.',
    '',
    '    touchpoint: A',
    '      rating: 10 (sd=1,13)',
    '      importance: 9',
    '',
    '    touchpoint: B',
    '      rating: 7,75',
    '',
    '    touchpoint: C',
    '      note: Rating (1-5): 7',
    '',
  ]);
});

test('a number that is carried over stays in its band', async () => {
  const rows = `Touchpoint;Score 0-100\n${['44,4', '44,5', '77,7', '77,8'].map((score) => `T${score};"${score}"`).join('\n')}\n`;
  const { analysis } = await desk.open((await pasted(rows, empty)).text);
  const [journey] = analysis.file.journeys;
  const bands = touchpointsIn(journey?.stages ?? []).map(({ ratings: [rating] }) =>
    rating?.value.kind === 'number' && journey ? bandOf(rating.value.number, journey.bands) : undefined,
  );
  expect(bands).toEqual(['red', 'yellow', 'yellow', 'green']);
});

test('rows of a stage that is there go into it, and an id that is taken changes', async () => {
  const text =
    'journey: J\n  stage: Before\n    touchpoint a: One\n      rating: 4\n\n  stage: After\n    touchpoint b: Two\n      rating: 5\n';
  const rows = 'Stage\tTouchpoint\tID\tNext\nAfter\tX\ta\tc\nBefore\tY\tc\ta\nLater\tZ\td\t\n';
  const { text: written, renamed } = await pasted(rows, text, 2);
  expect(renamed).toBe(1);
  expect(written).toBe(`journey: J
  stage: Before
    touchpoint a: One
      rating: 4

    # Ids that were already in use were changed: a → a-2.

    touchpoint c: Y
      next: a-2

  stage: Later
    touchpoint d: Z

  stage: After
    touchpoint b: Two
      rating: 5

    touchpoint a-2: X
      next: c
`);
  const { analysis } = await desk.open(written);
  expect(analysis.problems).toEqual([]);
});

test('blank lines are as the text has them, and one stands above a new journey', async () => {
  const dense = 'journey: A\n  stage: One\n    touchpoint: B | rating: 4\n    touchpoint: C | rating: 5\n';
  expect((await pasted('touchpoint\trating\nX\t7\n', dense, 1)).text).toBe(
    dense.replace('    touchpoint: B', '    touchpoint: X\n      rating: 7\n    touchpoint: B'),
  );
  const airy = 'journey: A\n\n  stage: One\n    touchpoint: B\n      rating: 4\n\n    touchpoint: C\n      rating: 5\n';
  expect((await pasted('touchpoint\trating\nX\t7\n', airy, 2)).text).toBe(
    airy.replace('    touchpoint: B', '    touchpoint: X\n      rating: 7\n\n    touchpoint: B'),
  );
  expect((await pasted('touchpoint\trating\nX\t7\n', 'persona kim: Kim\nchannel web: Web\n', 0)).text).toBe(
    'persona kim: Kim\nchannel web: Web\n\njourney: New journey\n\n  touchpoint: X\n    rating: 7\n',
  );
});

const perPersona = 'Touchpoint\tPersona\tRating\tOwner\nShop\tKim\t4\tSales\nShop\tOla\t8\tSales\nTill\t\t5\t\n';

test.each([
  ['known', 'journey: A\n  persona kim: Kim, first-time buyer\n  persona: Ola\n', ''],
  ['not known yet', empty, '  persona: Kim\n  persona: Ola\n'],
])('rows of personas who are %s become the ratings of one touchpoint', async (_, text, declared) => {
  const { text: written, touchpoints } = await pasted(perPersona, text, 0);
  expect(touchpoints).toBe(2);
  const kim = declared === '' ? 'kim' : 'Kim';
  expect(written).toBe(
    `${text}${declared}\n  touchpoint: Shop\n    rating[${kim}]: 4\n    rating[Ola]: 8\n    owner: Sales\n\n  touchpoint: Till\n    rating: 5\n`,
  );
  const { analysis } = await desk.open(written);
  expect(analysis.problems).toEqual([]);
});

test.each(['Persona', 'Målgrupp', 'Målgruppe', 'Doelgroep', 'Kundesegment'])(
  '%s says who a row is about',
  async (word) => {
    expect((await pasted(`Touchpoint\t${word}\tRating\nShop\tKim\t4\n`)).text).toContain('rating[Kim]: 4');
  },
);

test.each([
  ['Rating 2026', '2026'],
  ['Betyg 2025-03', '2025-03'],
  ['Betyg (1-10) mars 2025', '2025-03'],
  ['Vurdering (august 2024)', '2024-08'],
  ['Beoordeling mei 2024', '2024-05'],
])('%s says when it was measured', async (header, date) => {
  expect((await pasted(`Touchpoint\t${header}\nShop\t4\n`)).text).toContain(`rating: 4 (${date})`);
});

test('ratings of several years are the history of one touchpoint, each with what stands behind it', async () => {
  const rows = 'Touchpoint\tRating 2025\tn 2025\tRating 2026\tn 2026\tRating 2025-2026\nShop\t4\t30\t5\t40\t9\n';
  const { text, noted } = await pasted(rows);
  expect(noted).toEqual(['Rating 2025-2026']);
  expect(text).toContain('    rating: 4 (n=30, 2025)\n    rating: 5 (n=40, 2026)\n    note: Rating 2025-2026: 9\n');
});

const cell = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom(
    'touchpoint: x',
    '# no',
    '"""',
    'a | rating: 3',
    'a \\| b',
    '"',
    '4,5',
    '?',
    'two\nlines',
    'end\n"""\nstage: x',
    'å'.normalize('NFD'),
  ),
);

test('whatever the cells hold, each row with a name is one touchpoint, no other line changes, and no word is lost', async () => {
  const text = 'journey: A\n  stage: One\n    touchpoint: B\n      rating: 4\n  stage: Two\n    touchpoint: D\n';
  const headers = ['touchpoint', 'need', 'rating', 'Something', 'quote', 'owner', 'channel', 'duration'];
  const words = (of: string) => of.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? [];
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(cell, { minLength: 8, maxLength: 8 }), { minLength: 1, maxLength: 4 }),
      async (rows) => {
        const quoted = [headers, ...rows]
          .map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(';'))
          .join('\n');
        const named = rows.filter(([name = '']) => name.replace(/[\0\s\uFEFF]/gu, '') !== '');
        fc.pre(named.length > 0);
        const { text: written, touchpoints } = await pasted(quoted, text, 3);
        expect(touchpoints).toBe(named.length);
        const { analysis } = await desk.open(written);
        const stages = analysis.file.journeys[0]?.stages ?? [];
        expect(stages.map(({ name }) => name)).toEqual(['One', 'Two']);
        expect(touchpointsIn(stages)).toHaveLength(2 + named.length);
        expect(written.startsWith(text.slice(0, text.indexOf('  stage: Two')))).toBe(true);
        expect(written.endsWith(text.slice(text.indexOf('  stage: Two')))).toBe(true);
        const kept = new Set(words(written));
        expect(
          rows
            .flat()
            .flatMap((one) => words(one.replaceAll('\0', '')))
            .filter((word) => !kept.has(word)),
        ).toEqual([]);
      },
    ),
    { numRuns: 200 },
  );
}, 60_000);

test('a keyword that may be repeated may be several columns of a spreadsheet', async () => {
  const { text } = await pasted('touchpoint\trating\taction\tAction\tlink\tLänk\nShop\t4\tCall\tWrite\ta.pdf\tb.pdf\n');
  expect(text).toContain('    action: Call\n    action: Write\n    link: a.pdf\n    link: b.pdf\n');
});

test('two ratings without a date contradict each other: the second column is a note', async () => {
  const { text } = await pasted('touchpoint\trating\tbetyg\nShop\t4\t6\n');
  expect(text).toContain('    rating: 4\n    note: betyg: 6\n');
});

/** Without remarks: the lines that hold what was pasted. */
const factsIn = (text: string) =>
  text
    .split('\n')
    .filter((line) => /^\s+\p{L}+(?:\[|:)/u.test(line))
    .map((line) => line.trim());
const remarksIn = (text: string) => text.split('\n').filter((line) => line.trim().startsWith('#'));

test.each([
  ['Rating (-2 to +2)', '-1', 'rating: 3.25'],
  ['Betyg (−2 till +2)', '2', 'rating: 10'],
  ['Rating (-5…+5)', '5', 'rating: 10'],
  ['Rating (max 5)', '5', 'rating: 10'],
  ['Vurdering (maks 5)', '3', 'rating: 5.5'],
  ['Rating (out of 5)', '3', 'rating: 5.5'],
  ['Beoordeling (van 5)', '3', 'rating: 5.5'],
  ['Rating (1-5 stars)', '3', 'rating: 5.5'],
  ['Rating (5-point)', '3', 'rating: 5.5'],
  ['Rating (1 = bad, 5 = good)', '3', 'rating: 5.5'],
  ['Rating [1-5]', '3', 'rating: 5.5'],
  ['Importance (1-5)', '3', 'importance: 5.5'],
])('the scale of a heading is read and said: %s', async (heading, number, line) => {
  const { text } = await pasted(`Touchpoint\t${heading}\nPay\t${number}\n`);
  expect(factsIn(text)).toEqual(['touchpoint: Pay', line]);
  expect(remarksIn(text).join()).toContain(heading);
});

test.each([
  ['Rating (to-be)', '9', 'target: 9'],
  ['Betyg (önskat läge)', '9', 'target: 9'],
  ['Vurdering (mål)', '9', 'target: 9'],
  ['Rating (target)', '9', 'target: 9'],
  ['Rating (benchmark)', '7', 'benchmark: 7'],
  ['Importance (company)', '3', 'business: 3'],
  ['Betydelse (företaget)', '3', 'business: 3'],
  ['Belang (bedrijf)', '3', 'business: 3'],
  ['Score (NPS)', '-20', 'nps: -20'],
  ['Rating (NPS)', '40', 'nps: 40'],
  ['Score (CSAT)', '87%', 'csat: 87%'],
])('a heading that says what its numbers are is taken at its word: %s', async (heading, cell, line) => {
  const { text } = await pasted(`Touchpoint\t${heading}\nPay\t${cell}\n`);
  expect(factsIn(text)).toEqual(['touchpoint: Pay', line]);
  expect(remarksIn(text).join()).toContain(`“${heading}” → ${line.split(':')[0]}`);
});

test('columns of personas, whose names stand in parentheses', async () => {
  const { text, noted } = await pasted(
    'Touchpoint\tRating (Anna)\tn (Anna)\tRating (Omar, 1-5)\tImportance (Anna)\nPay\t2\t12\t4\t9\n',
  );
  expect(noted).toEqual([]);
  expect(text).toContain('rating[Anna]: 2 (n=12)\n');
  expect(text).toContain('rating[Omar]: 7.75\n');
  expect(text).toContain('importance[Anna]: 9\n');
  expect(text).toContain('persona: Anna\n');
  expect(remarksIn(text).join()).toContain('“Rating (Anna)” → rating[Anna]');
});

test.each([
  'n (invited)',
  'Antal svar (inbjudna)',
  'Rating (weighted)',
  'Rating (n.b. see tab 2)',
  'Importance (rank)',
])('a heading that is not understood makes a note, and is said: %s', async (heading) => {
  const { text, noted } = await pasted(`Touchpoint\tRating\t${heading}\nPay\t4\t900\n`);
  expect(noted).toEqual([heading]);
  expect(factsIn(text)).toEqual(['touchpoint: Pay', 'rating: 4', `note: ${heading}: 900`]);
});

test.each(['Rating (average)', 'Betyg (medel)', 'Rating (as-is)', 'n (answers)', 'Rating (all customers)'])(
  'a heading whose parentheses say nothing new: %s',
  async (heading) => {
    const { noted } = await pasted(`Touchpoint\tChannel (main)\t${heading}\nPay\tweb\t4\n`);
    expect(noted).toEqual(heading.startsWith('n ') ? [heading] : []);
  },
);

test('importance goes onto its own scale', async () => {
  const { text } = await pasted(
    'Touchpoint\tRating\tImportance (1-10)\nPay\t1\t10\n',
    'journey: A\n  scale: -2-2, importance 1-5\n',
  );
  expect(text).toContain('importance: 5\n');
});
