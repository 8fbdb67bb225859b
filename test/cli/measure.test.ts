/** `journey measure`, as an analyst runs it on a map and a survey file. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { root } from '../../scripts/root.mts';
import { ran } from '../support/command-line.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'journey-measure-'));
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function put(name: string, content: string | Uint8Array): string {
  mkdirSync(path.join(folder, path.dirname(name)), { recursive: true });
  writeFileSync(path.join(folder, name), content);
  return path.join(folder, name);
}

const read = () => readFileSync(path.join(folder, 'map.journey'), 'utf8');
const measure = (...more: string[]) => ran(['measure', 'map.journey', ...more], folder);

const head = `persona kim: Kim
source panel: Panel
  file: data/panel.csv
  scale: 1-5
  segment[kim]: Profile = new
journey: Buying a car
  scale: 1-5
  bands: red <= 2, yellow < 4
`;

/** Answers 1, 2, 2, 3, 5, 5, 5: mean 23/7, sd 1.7043. */
const answers = `Profile,Offer,"Recommend, 0-10"\nnew,1,0\nnew,2,6\nold,2,7\nold,3,8\nold,5,9\nold,5,10\nold,5,10\n`;

async function measured(lines: string, file = answers, ...more: string[]) {
  put('data/panel.csv', file);
  put('map.journey', head + lines);
  return measure(...more);
}

describe('a number that names a column', () => {
  test('is the same, or changes in its digits alone', async () => {
    const cases = [
      ['3.3 (n=7, panel: Offer)', 'same'],
      ['3,29 (n=7, sd=1,7, panel: Offer)', 'same'],
      ['3 (n=7, panel: Offer)', 'same'],
      ['3.2 (n=7, panel: Offer)', '3.3 (n=7, panel: Offer)'],
      ['3.30 (n=7, panel: Offer)', '3.29 (n=7, panel: Offer)'],
      ['3.3 (n=6, sd=1.7, panel: Offer)', '3.3 (n=7, sd=1.7, panel: Offer)'],
      ['3.3 (n=7, sd=1.9, survey, panel: Offer, 2026-03)', '3.3 (n=7, sd=1.7, survey, panel: Offer, 2026-03)'],
      ['? (panel: Offer)', '3.3 (n=7, sd=1.7, panel: Offer)'],
      ['2 (n=1,204, panel: Offer)', '3.3 (n=7, panel: Offer)'],
    ] as const;
    const lines = (index: 0 | 1) =>
      cases
        .map(
          (one, count) =>
            `  touchpoint: T${count}\n    rating: ${one[1] === 'same' ? one[0] : one[index]}\n    # 3.2\n`,
        )
        .join('');
    const before = await measured(lines(0));
    expect([before.code, before.err]).toEqual([1, '']);
    expect(before.out.match(/up to date$/gmu)).toHaveLength(3);
    expect(read()).toBe(head + lines(0));
    const written = await measure('--write');
    expect([written.code, written.err]).toEqual([0, '']);
    expect(written.out).toContain('6 numbers were written.');
    expect(read()).toBe(head + lines(1));
    expect(await measure()).toMatchObject({ code: 0, out: expect.stringContaining('9 of 9 numbers are up to date.') });
  });

  test('can be an importance, a need, an outcome, a share, an effort, and the answers themselves', async () => {
    const lines = (numbers: readonly string[]) =>
      `  outcome: Overall ${numbers[0]}, panel: Offer), benchmark 4.1\n  nps: ${numbers[1]}, panel: "Recommend, 0-10")\n` +
      `  touchpoint: T\n    need: Pay | met: ${numbers[2]}, panel: Offer) | importance: ${numbers[2]}, panel: Offer)\n` +
      `    rating: ${numbers[2]}, panel: Offer)\n    answers: ${numbers[3]}\n    csat: ${numbers[4]}, panel: Offer)\n` +
      `    ces: ${numbers[5]}, panel: Offer)\n`;
    await measured(
      lines(['1.0 (n=1', '1/1/1 (n=3', '1.0 (n=1', '1 1 1 1 1', '1% (n=1', '1.0 of 7, high is easy (n=1']),
    );
    expect(await measure('--write')).toMatchObject({ code: 0, err: '' });
    const ces = (1 + (16 / 7 / 4) * 6).toFixed(1);
    const expected = ['3.3 (n=7', '3/2/2 (n=7', '3.3 (n=7', '1 2 1 0 3', '43% (n=7', `${ces} of 7, high is easy (n=7`];
    expect(read()).toBe(head + lines(expected));
  });

  test('of a persona comes from its rows, and is not written for fewer than five', async () => {
    const many = `Profile,Offer\n${'new,4\n'.repeat(5)}old,1\n`;
    const lines = '  touchpoint: T\n    rating: 1.0 (n=1, panel: Offer)\n    rating[kim]: 1.0 (n=1, panel: Offer)\n';
    await measured(lines, many, '--write');
    expect(read()).toContain('rating[kim]: 4.0 (n=5, panel: Offer)');
    const few = await measured(lines, answers, '--write');
    expect(read()).toContain('rating[kim]: 1.0 (n=1, panel: Offer)');
    expect(few.out).toContain('T: rating[kim]: fewer than 5 answers, so the number stays as it is');
    put('journey.json', '{"thresholds": {"minimum": 2}}');
    await measure('--write');
    expect(read()).toContain('rating[kim]: 1.5 (n=2, panel: Offer)');
  });

  test('of several dates is the newest; months are shown', async () => {
    const dated = `Offer,When\n${'4,2026-01-03\n'.repeat(5)}${'2,2026-02-03\n'.repeat(6)}5,2026-03-01\n`;
    const lines =
      '  touchpoint: T\n    rating: 1 (n=9, panel: Offer, 2025)\n    rating: 3.1 (n=12, panel: Offer, 2026)\n';
    put('data/panel.csv', dated);
    put('map.journey', head.replace('  scale: 1-5\n', '  scale: 1-5\n  dated: When\n') + lines);
    const { out } = await measure('--by', 'month', '--format', 'json');
    const [number, ...others] = JSON.parse(out).numbers;
    expect(others).toEqual([]);
    expect(number).toMatchObject({ line: 12, text: { value: 3.1, n: 12, sd: null }, same: true });
    expect(number.periods).toMatchObject([
      { period: '2026-01', value: 4, n: 5 },
      { period: '2026-02', value: 2, n: 6 },
    ]);
  });
});

test('the JSON is that of its schema, and has no answers of few people', async () => {
  const lines = '  touchpoint: T\n    rating: 3.2 (n=7, sd=2, panel: Offer)\n    rating[kim]: 2 (n=2, panel: Offer)\n';
  const { out, code } = await measured(lines, answers, '--format', 'json');
  const document = JSON.parse(out);
  const schema = JSON.parse(readFileSync(path.join(root, 'docs/schema/measure.schema.json'), 'utf8'));
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
  expect(ajv.validate(schema, document), ajv.errorsText()).toBe(true);
  expect(code).toBe(1);
  expect(document.numbers).toMatchObject([
    {
      journey: 'Buying a car',
      touchpoint: 'T',
      property: 'rating',
      persona: null,
      line: 10,
      source: 'panel',
      column: 'Offer',
      text: { value: 3.2, n: 7, sd: 2 },
      answers: { value: 23 / 7, n: 7, counts: [1, 2, 1, 0, 3].map((count, index) => ({ answer: index + 1, count })) },
      same: false,
    },
    { persona: 'kim', answers: null, same: null },
  ]);
});

describe('what cannot be measured is reported, and the map stays as it is', () => {
  const rated = '  touchpoint: T\n    rating: 1.0 (n=1, panel: Offer)\n';
  test.each([
    ['a column that is not there', 'Offers,x\n1,2\n', 'map.journey:10: data/panel.csv: There is no column “Offer”'],
    ['two columns of one name', 'Offer,Offer\n1,2\n', '2 columns of the file are called “Offer”'],
    ['no rows', 'Offer,x\n', 'The file has no rows with answers.'],
    ['all missing', `Offer,x\n${',1\n'.repeat(6)}`, 'every row is empty or stated as “missing: …”'],
    ['text', `Offer,x\n${'cheap,1\n'.repeat(6)}`, '6 rows have a text where a number is expected'],
  ])('%s', async (_, file, message) => {
    const { code, err } = await measured(rated, file, '--write');
    expect(err).toContain(message);
    expect(code).toBe(2);
    expect(read()).toBe(head + rated);
  });

  test('a file that is missing, or outside the folder, also through a link', async () => {
    put('map.journey', head + rated);
    expect((await measure()).err).toContain('data/panel.csv: The file cannot be read');
    const elsewhere = mkdtempSync(path.join(tmpdir(), 'journey-elsewhere-'));
    writeFileSync(path.join(elsewhere, 'panel.csv'), answers);
    mkdirSync(path.join(folder, 'data'), { recursive: true });
    symlinkSync(path.join(elsewhere, 'panel.csv'), path.join(folder, 'data/panel.csv'));
    const { code, err } = await measure('--write');
    rmSync(elsewhere, { recursive: true });
    expect([code, err]).toEqual([2, expect.stringContaining('lies outside the folder of the journey')]);
  });

  test('a source without a file, a persona without rows, an unknown source, no column at all', async () => {
    put('data/panel.csv', answers);
    put(
      'map.journey',
      'persona kim: Kim\nsource a: A\nsource b: B\n  file: data/panel.csv\njourney: J\n' +
        '  touchpoint: T\n    rating: 1 (a: Offer)\n    rating[kim]: 1 (b: Offer)\n',
    );
    const { code, err } = await measure();
    expect(code).toBe(2);
    expect(err).toContain('map.journey:7: The source a does not have a “file”');
    expect(err).toContain('map.journey:8: The source b does not state which rows belong to kim.');
    expect((await measured(rated, answers, '--source', 'crm')).err).toContain("'crm'. Sources of numbers: panel.");
    expect((await measured('  touchpoint: T\n')).err).toContain('no number names a column');
  });
});

test('only digits change: byte order mark, line ends, comments and other numbers stay', async () => {
  const text = `\ufeff${head}  touchpoint: T\n    # 1.0\n    rating: 1,0 (n=1; sd=9,9; panel: Offer) \n    note: 1.0\n`;
  put('data/panel.csv', answers);
  put('map.journey', text.replaceAll('\n', '\r\n'));
  expect((await measure('--write')).code).toBe(0);
  const expected = text.replace('1,0 (n=1; sd=9,9;', '3,3 (n=7; sd=1,7;').replaceAll('\n', '\r\n');
  expect(readFileSync(path.join(folder, 'map.journey')).equals(Buffer.from(expected))).toBe(true);
});

test('random answers give the mean of an independent computation', async () => {
  const columns = fc.sample(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 5, maxLength: 60 }), 50);
  const rows = Array.from({ length: 60 }, (_, row) => columns.map((given) => given[row] ?? '').join(','));
  const names = columns.map((_, index) => `Q${index}`);
  const lines = names.map((name) => `  touchpoint: ${name}\n    rating: ? (panel: ${name})\n`).join('');
  const { out } = await measured(lines, `${[names.join(','), ...rows].join('\n')}\n`, '--format', 'json');
  const { numbers } = JSON.parse(out);
  for (const [index, given] of columns.entries()) {
    const { answers: found } = numbers[index];
    const mean = given.reduce((sum, one) => sum + one, 0) / given.length;
    const sd = Math.sqrt(given.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (given.length - 1));
    expect(found.value).toBeCloseTo(mean, 12);
    expect(found.sd).toBeCloseTo(sd, 10);
    expect(found.counts.map(({ count }: { count: number }) => count)).toEqual(
      [1, 2, 3, 4, 5].map((one) => given.filter((other) => other === one).length),
    );
  }
});

test('drivers are shares of the touchpoints, or the reason why there are none', async () => {
  const rows = fc.sample(fc.tuple(...Array.from({ length: 4 }, () => fc.integer({ min: 1, max: 5 }))), 80);
  const file = (count: number) =>
    `Offer,Call,Again\n${rows
      .slice(0, count)
      .map(([offer = 0, call = 0, noise = 0]) => `${offer},${call},${offer * 3 + call + noise}\n`)
      .join('')}`;
  const lines =
    '  touchpoint o: Offer\n    rating: 3 (panel: Offer)\n  touchpoint: Call\n    rating: 3 (panel: Call)\n';
  await measured(lines, file(80));
  const drive = (...more: string[]) => ran(['drivers', 'map.journey', '--outcome', 'Again', ...more], folder);
  const document = JSON.parse((await drive('--format', 'json')).out);
  const schema = JSON.parse(readFileSync(path.join(root, 'docs/schema/drivers.schema.json'), 'utf8'));
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
  expect(ajv.validate(schema, document), ajv.errorsText()).toBe(true);
  expect(document).toMatchObject({ n: 80, refused: null, drivers: [{ touchpoint: 'o' }, { touchpoint: 'Call' }] });
  expect(document.drivers[0].share).toBeGreaterThan(0.6);
  expect(await drive('--write')).toMatchObject({ code: 0, out: expect.stringMatching(/2 numbers were written\.\n$/u) });
  expect(read()).toMatch(
    /touchpoint o: Offer\n {4}rating: 3 \(panel: Offer\)\n {4}driver: \d+% \(\d+-\d+%, n=80, panel: Again\)\n/u,
  );
  expect(await drive('--write')).toMatchObject({ code: 0, out: expect.stringMatching(/Nothing to write\.\n$/u) });
  put('data/panel.csv', file(19));
  const few = await drive();
  expect(few).toMatchObject({ code: 1, out: expect.stringMatching(/^19 people answered .* at least 20 are needed/u) });
  expect((await ran(['drivers', 'map.journey'], folder)).err).toContain('is required');
});

test('a warehouse counts by the printed statement, and its result is read', async () => {
  const lines = '  touchpoint: T\n    rating: 1.0 (n=1, panel: Offer)\n';
  const { out, code } = await measured(lines, answers, '--sql', 'postgres', '--table', 'survey.answers');
  expect([code, out]).toEqual([0, expect.stringMatching(/^WITH asked.*"survey"\."answers".*ORDER BY number_key/su)]);
  const key = /CAST\('([^']+)' AS/u.exec(out)?.[1];
  const counts = [1, 2, 1, 0, 3].map((n, index) => `"${key}",${index + 1},${n},${n},${n}\n`);
  const result = `number_key,answer,n,weight,weight_squared\n${counts.join('')}`;
  const more = {
    async *input() {
      yield new TextEncoder().encode(result);
    },
  };
  const written = await ran(['measure', 'map.journey', '--from', '-', '--write'], folder, more);
  expect([written.code, written.err]).toEqual([0, '']);
  expect(read()).toContain('rating: 3.3 (n=7, panel: Offer)');
});
