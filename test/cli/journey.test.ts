import { execFileSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Ajv2020 from 'ajv/dist/2020.js';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CheckJson } from '../../cli/check-json.ts';
import type { ExportJson } from '../../export/data/export-json.ts';
import { root } from '../../scripts/root.mts';
import { type Ran, ran, ranBytes } from '../support/command-line.ts';

let folder = '';

beforeEach(() => {
  folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'journey-cli-')));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function put(name: string, content: string | Uint8Array): void {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  writeFileSync(path.join(folder, name), content);
}

const here = (...args: string[]): Promise<Ran> => ran(args, folder);

function valid<T>(schemaName: string, text: string): T {
  const schema = JSON.parse(readFileSync(path.join(root, 'docs/schema', schemaName), 'utf8'));
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true });
  const check = ajv.compile<T>(schema);
  const value: unknown = JSON.parse(text);
  if (!check(value)) {
    throw new Error(ajv.errorsText(check.errors));
  }
  return value;
}

const checked = (text: string): CheckJson => valid<CheckJson>('check.schema.json', text);
const exported = (text: string): ExportJson => valid<ExportJson>('export.schema.json', text);

const good =
  'journey: Shop\n  touchpoint: Checkout | channel: web | rating: 9 | importance: 8 | owner: Sales | need: Pay\n';
const red = `${good.replace('rating: 9', 'rating: 2')}    action: Show the total first\n`;
const broken = good.replace('rating: 9', 'raiting: 9');

describe('journey', () => {
  test('says how it is used', async () => {
    const help = await ran(['--help']);
    expect(help).toMatchObject({ code: 0, err: '' });
    expect(help.out).toContain('journey check maps/ --max-warnings 0');
    expect((await ran(['export', '--help'])).out).toContain('journey export car-dealership.journey --output map.html');
  });

  test.each([
    [[], 'Usage: journey'],
    [['chek'], "unknown command 'chek'"],
    [['check', '--fast'], "unknown option '--fast'"],
    [['check', '--format', 'xml'], 'Allowed choices are text, json'],
    [['check', '--today', '2026-02-30'], 'It must be a date'],
    [['check', '--today', 'March'], 'It must be a date'],
    [['check', '--max-warnings', '-1'], 'It must be a whole number'],
    [['check', '--max-warnings', 'two'], 'It must be a whole number'],
    [['export'], "missing required argument 'file'"],
    [['export', 'a.journey', 'b.journey'], 'Several files are written to a folder'],
    [
      ['export', 'a.journey', '--format', 'docx'],
      'Allowed choices are svg, png, pdf, html, pptx, xlsx, csv, mermaid, json',
    ],
    [
      ['export', 'a.journey', '--format', 'pdf', '--width', '800'],
      '--width does not apply to pdf; it is for svg, png.',
    ],
    [['export', 'a.journey', '--output', 'a.svg', '--paper', 'a4'], '--paper does not apply to svg; it is for pdf.'],
    [['export', 'a.journey', '--format', 'json', '--theme', 'dark'], '--theme does not apply to json'],
    [
      ['export', 'a.journey', '--format', 'pdf', '--paper', 'a4', '--poster', 'a3'],
      '--paper and --poster cannot be combined; remove one of them.',
    ],
    [['export', 'a.journey', '--format', 'pdf', '--scale', '2'], '--scale requires --poster for pdf.'],
    [['export', 'a.journey', '--format', 'png', '--theme', 'auto'], '--theme auto follows the reader’s system'],
    [['export', 'a.journey', '--format', 'png', '--width', '15'], 'It must be a whole number from 16 to 20000.'],
    [
      ['export', 'a.journey', '--hide', 'quotes,colours'],
      'It must be lanes or other parts of the map, with commas between them: curve,',
    ],
    [['export', 'a.journey', '--format', 'png', '--scale', 'big'], 'It must be a number from 0.1 to 10.'],
  ])('refuses %j', async (args, reason) => {
    const run = await ran(args);
    expect(run).toMatchObject({ code: 2, out: '' });
    expect(run.err).toContain(reason);
  });
});

describe('journey check', () => {
  test('reports the examples: no errors, every red touchpoint, one line a finding', async () => {
    const { code, out, err } = await ran(['check', 'examples/', '--today', '2026-04-01']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const lines = out.trimEnd().split('\n');
    expect(lines.at(-1)).toMatch(/^0 errors, \d+ warnings, \d+ info, \d+ hints? in 12 files\.$/);
    for (const line of lines.slice(0, -1).filter((text) => text !== '')) {
      expect(line).toMatch(
        /^examples\/(?:[a-z]+\/)?[a-z-]+\.journey:\d+:\d+ {2}(warning|info|hint) +\S.* {2}[a-z]+(-[a-z]+)*$/,
      );
    }
    expect(out).toMatch(
      /car-dealership\.journey:49:15 {2}warning {2}Priority 2 of 4: "A concrete offer" is red, .* red-rating/,
    );
    expect(out).not.toContain('\u001b');
  });

  test('gives programs the same findings, in the documented form', async () => {
    const args = ['check', 'examples/', '--today', '2026-04-01'];
    const json = checked((await ran([...args, '--format', 'json'])).out);
    const all = json.files.flatMap(({ path: file, findings }) => findings.map((finding) => ({ file, ...finding })));
    const lines = (await ran(args)).out.split('\n');
    for (const { file, line, column, code } of all) {
      expect(lines.some((text) => text.startsWith(`${file}:${line}:${column}  `) && text.endsWith(`  ${code}`))).toBe(
        true,
      );
    }
    expect(all).toHaveLength(lines.filter((text) => text.startsWith('examples/')).length);
    const { error, warning, info, hint } = json.summary;
    expect(error + warning + info + hint).toBe(all.length);
    expect(json.files.map((file) => file.path)).toEqual(json.files.map((file) => file.path).toSorted());
    expect(all.find(({ code, touchpoint }) => code === 'red-rating' && touchpoint === 'offer')).toMatchObject({
      file: 'examples/car-dealership.journey',
      level: 'warning',
      line: 49,
      column: 15,
      endLine: 49,
      endColumn: 18,
    });
  });

  test('prints what its page in the docs shows', async () => {
    const page = readFileSync(path.join(root, 'docs/command-line.md'), 'utf8');
    const shown = /\$ journey (.*)\n([\s\S]*?)```/.exec(page);
    expect(await ran(shown?.[1]?.split(' ') ?? [])).toEqual({ code: 0, out: shown?.[2], err: '' });
  });

  test('exits with 1 for an error and says what was meant', async () => {
    put('a.journey', broken);
    const run = await here('check');
    expect(run).toMatchObject({ code: 1, err: '' });
    expect(run.out).toMatch(/^a\.journey:2:41 {2}error .*“raiting”.*“rating”.* {2}unknown-keyword$/m);
    expect(checked((await here('check', '--format', 'json')).out)).toMatchObject({ summary: { error: 1 } });
  });

  test('exits with 1 for more warnings than allowed, and not for as many', async () => {
    put('a.journey', red);
    expect((await here('check')).code).toBe(0);
    expect((await here('check', '--max-warnings', '1')).code).toBe(0);
    const run = await here('check', '--max-warnings', '0');
    expect(run).toMatchObject({ code: 1, err: 'journey: 1 warning is more than the 0 allowed.\n' });
    expect(run.out).toContain('red-rating');
  });

  test('finds nothing to object to', async () => {
    put('a.journey', good);
    expect(await here('check')).toEqual({ code: 0, out: 'No findings in 1 file.\n', err: '' });
    expect(checked((await here('check', '--format', 'json')).out)).toEqual({
      files: [{ path: 'a.journey', findings: [] }],
      summary: { error: 0, warning: 0, info: 0, hint: 0 },
    });
  });

  test('counts columns from the first letter behind a byte order mark, with line ends of Windows', async () => {
    put('a.journey', `\u{FEFF}${broken.replaceAll('\n', '\r\n')}`);
    const findings = checked((await here('check', '--format', 'json')).out).files[0]?.findings;
    expect(findings?.find(({ code }) => code === 'unknown-keyword')).toMatchObject({
      line: 2,
      column: 41,
      endLine: 2,
      endColumn: 48,
    });
  });
});

describe('use', () => {
  const shared = 'persona kim: Kim\n  need fit: A car that suits my life\n';
  const user = (where: string) => `use: ${where}\n${good.replace('\n', '\n  for: kim\n')}  serves: fit\n`;
  const codes = async (...args: string[]): Promise<string[]> => {
    const { files } = checked((await here('check', '--format', 'json', ...args)).out);
    return files.flatMap(({ findings }) => findings.map(({ code }) => code));
  };

  test('reaches files that are checked together and files that are not', async () => {
    put('maps/a.journey', user('../shared.journey'));
    put('shared.journey', shared);
    expect(await codes('maps/a.journey', 'shared.journey')).toEqual([]);
    expect(await codes('maps/a.journey')).toEqual([]);
    expect(checked((await here('check', '--format', 'json', 'maps')).out).files.map((file) => file.path)).toEqual([
      'maps/a.journey',
    ]);
  });

  test.each(['./gone.journey', '.', './pipe'])('reports %s, which is no file', async (where) => {
    execFileSync('mkfifo', [path.join(folder, 'pipe')]);
    put('a.journey', user(where));
    expect(await codes('a.journey')).toContain('unknown-reference');
    expect(await here('check', 'a.journey')).toMatchObject({ code: 1, err: '' });
  });

  test('stays within the folder, also over a link', async () => {
    put('outside/shared.journey', shared);
    put('inside/a.journey', user('../outside/shared.journey'));
    put('inside/b.journey', user('./link.journey').replace('journey:', 'journey b:'));
    symlinkSync(path.join(folder, 'outside/shared.journey'), path.join(folder, 'inside/link.journey'));
    const inside = path.join(folder, 'inside');
    for (const file of ['a.journey', 'b.journey']) {
      const run = await ran(['check', '--format', 'json', file], inside);
      expect(checked(run.out).files[0]?.findings.map(({ code }) => code)).toContain('unknown-reference');
    }
  });

  test('tells of a file that is there and no text', async () => {
    put('a.journey', user('./shared.journey'));
    put('shared.journey', Uint8Array.of(0x89, 0x50, 0, 0, 1));
    const run = await here('check', 'a.journey');
    expect(run).toMatchObject({ code: 2, err: 'journey: shared.journey: is a binary file, not text.\n' });
  });
});

describe('what cannot be read', () => {
  test.each<[string, () => void, string]>([
    ['nowhere.journey', () => {}, 'there is no such file or directory.'],
    ['empty', () => put('empty/notes.txt', good), 'there is no .journey file in this directory.'],
    ['photo.journey', () => put('photo.journey', Uint8Array.of(0xff, 0xd8, 0, 1, 2)), 'is a binary file, not text.'],
    [
      'excel.journey',
      () => put('excel.journey', Buffer.from(`${good}# på\n`, 'latin1')),
      'line 3 is not UTF-8; the file is probably in an older encoding such as Windows-1252. Save it again as UTF-8.',
    ],
    [
      'utf16.journey',
      () => put('utf16.journey', Buffer.from(`\u{FEFF}${good}`, 'utf16le')),
      'is written in UTF-16. Save it again as UTF-8.',
    ],
    [
      'large.journey',
      () => {
        put('large.journey', good);
        truncateSync(path.join(folder, 'large.journey'), 50_000_000);
      },
      'has 50 MB; the limit for a .journey file is 3 MB.',
    ],
  ])('%s: a message, exit code 2, nothing on standard output', async (name, prepare, message) => {
    prepare();
    const expected = { code: 2, out: '', err: `journey: ${name}: ${message}\n` };
    expect(await here('check', name)).toEqual(expected);
    expect(await here('check', name, '--format', 'json')).toEqual(expected);
    if (name !== 'empty') {
      expect(await here('export', name)).toEqual(expected);
    }
  });

  test('does not keep the rest from being checked', async () => {
    put('a.journey', red);
    const run = await here('check', 'nowhere', 'a.journey', '--format', 'json');
    expect(run).toMatchObject({ code: 2, err: 'journey: nowhere: there is no such file or directory.\n' });
    expect(checked(run.out).summary.warning).toBe(1);
  });
});

describe('journey export', () => {
  const two = `${good}\njourney: Return\n  touchpoint: Parcel | rating: 3\n`;

  test('draws all journeys of a file as one SVG on standard output', async () => {
    put('a.journey', two);
    const run = await here('export', 'a.journey');
    expect(run).toMatchObject({ code: 0, err: '' });
    expect(run.out).toMatch(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n<svg [\s\S]*<\/svg>\n$/);
    for (const word of ['Shop', 'Checkout', 'Return', 'Parcel']) {
      expect(run.out).toContain(word);
    }
    expect(run.out).not.toMatch(/<script|href="https?:|url\(https?:/);
  });

  test('writes what --format says, or what the ending of --output says', async () => {
    put('a.journey', good);
    expect((await here('export', 'a.journey', '--format', 'html')).out).toMatch(/^<!doctype html>\n<html/);
    expect(await here('export', 'a.journey', '--output', 'map.HTML')).toEqual({ code: 0, out: '', err: '' });
    expect(readFileSync(path.join(folder, 'map.HTML'), 'utf8')).toMatch(/^<!doctype html>/);
    await here('export', 'a.journey', '--format', 'json', '--output', 'map');
    expect(exported(readFileSync(path.join(folder, 'map'), 'utf8')).version).toBe(2);
  });

  test('leaves out what it is told to leave out', async () => {
    const all = (await ran(['export', 'examples/car-dealership.journey'])).out;
    const some = (await ran(['export', 'examples/car-dealership.journey', '--hide', 'quotes'])).out;
    expect(all).toContain('He let me drive it home');
    expect(some).not.toContain('He let me drive it home');
    expect(some).toContain('A concrete offer');
  });

  test('leaves the board alone where all around it is hidden', async () => {
    const titles = async (...args: string[]) => {
      const { out } = await ran(['export', 'examples/car-dealership.journey', ...args]);
      const shown = ['Buying a new car', 'Scale 1–10', 'Importance and rating', 'What to fix first'];
      return [...shown, 'How to read this map'].filter((title) => out.includes(`>${title}</text>`));
    };
    expect(await titles()).toHaveLength(5);
    expect(await titles('--hide', 'head,matrix,priorities,needs-list,legend')).toEqual(['Buying a new car']);
    expect(await titles('--hide', 'legend')).toHaveLength(4);
  });

  test('draws personas and cuts the matrix as it is told, as the preview does', async () => {
    const drawn = async (...args: string[]) => {
      const { out } = await ran(['export', 'examples/broadband-fault.journey', ...args]);
      const curves = new Set(out.match(/class="jm-stroke-persona-\d"/g)).size;
      return { curves, cut: /Cut at the (limits|means)/.exec(out)?.[1] };
    };
    expect(await drawn()).toEqual({ curves: 0, cut: 'limits' });
    expect(await drawn('--personas', 'omar,Anna', '--cut-offs', 'mean')).toEqual({ curves: 2, cut: 'means' });
  });

  test('writes the journeys that are named, in the order of the file', async () => {
    put('a.journey', 'journey one: First\n\njourney two: Second\n\njourney: Third\n');
    const titles = async (...args: string[]) =>
      exported((await here('export', 'a.journey', '--format', 'json', ...args)).out).journeys.map(({ title }) => title);
    expect(await titles('--journey', 'third,one')).toEqual(['First', 'Third']);
    expect(await titles('--journey', 'two', '--journey', 'one')).toEqual(['First', 'Second']);
    expect(await here('export', 'a.journey', '--journey', 'four')).toEqual({
      code: 2,
      out: '',
      err: "journey: a.journey: there is no journey 'four' in this file. Its journeys: one, two, Third.\n",
    });
    expect((await here('export', 'a.journey', '--personas', 'kim')).err).toContain("there is no persona 'kim'");
  });

  test('writes images and documents as they are, to a file or to a pipe', async () => {
    put('a.journey', good);
    const png = await ranBytes(['export', 'a.journey', '--format', 'png', '--width', '300'], folder);
    expect(png).toMatchObject({ code: 0, err: '' });
    expect([...png.bytes.subarray(0, 8)]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    expect(await here('export', 'a.journey', '-o', 'map.pdf', '--paper', 'a4')).toMatchObject({ code: 0, out: '' });
    expect(readFileSync(path.join(folder, 'map.pdf'), 'latin1')).toMatch(/^%PDF-1\.7[\s\S]*%%EOF\s*$/);
  });

  test('gives the numbers of the car dealership, unrounded', async () => {
    const json = exported((await ran(['export', 'examples/car-dealership.journey', '--format', 'json'])).out);
    const [map] = json.journeys;
    expect(map).toMatchObject({
      id: 'car-purchase',
      title: 'Buying a new car',
      state: 'as-is',
      scale: { low: 1, high: 10 },
      bands: { red: { limit: 5, inclusive: true }, yellow: { limit: 8, inclusive: false } },
      coverage: { rated: 8, of: 9 },
      ranking: ['waiting', 'offer', 'service', 'contract'],
      noGap: ['website', 'invoice', 'advertisement'],
      measureFirst: [],
    });
    // 364.6 / 54 and 54.5 / 8, from the eight rated rows of the spreadsheet.
    expect(map?.score.weightedMean).toBeCloseTo(364.6 / 54, 12);
    expect(map?.score.mean).toBeCloseTo(54.5 / 8, 12);
    const touchpoints = map?.stages.flatMap((stage) => stage.touchpoints) ?? [];
    const offer = touchpoints.find(({ id }) => id === 'offer');
    expect(offer).toMatchObject({
      name: 'A concrete offer',
      channels: ['e-mail'],
      needs: ['A concrete offer while I am still excited'],
      rating: 4.2,
      importance: 9,
      band: 'red',
      quadrant: 'concentrate-here',
      rank: 2,
      status: 'planned',
      n: 42,
      owner: 'Sales',
      line: 45,
    });
    expect(offer?.opportunity).toBeCloseTo(13.8, 12);
    expect(offer?.contribution).toBeCloseTo((9 / 54) * (4.2 - 5.5), 12);
    expect(touchpoints.find(({ id }) => id === 'waiting')).toMatchObject({
      rating: null,
      band: null,
      quadrant: null,
      opportunity: 17,
      rank: 1,
      contribution: null,
      interval: null,
      n: null,
      status: 'missing',
    });
  });

  test('says of each persona how much is rated, by which ratings, and what comes first', async () => {
    put(
      'a.journey',
      [
        'journey: J',
        'persona kim: Kim, first-time buyer',
        'persona lise: Lise',
        'touchpoint web: Website | rating: 6 | importance: 8',
        'touchpoint: Call | importance: 9',
        '  rating[kim]: 3 (n=40, sd=2)',
      ].join('\n'),
    );
    const { journeys } = exported((await here('export', 'a.journey', '--format', 'json')).out);
    expect(journeys[0]?.coverage).toEqual({ rated: 1, derived: 0, byPersona: 1, of: 2 });
    expect(journeys[0]?.personas).toMatchObject([
      {
        id: 'kim',
        name: 'Kim, first-time buyer',
        coverage: { rated: 2, derived: 0, byPersona: 0, of: 2 },
        ranking: ['Call', 'web'],
        ratings: [
          { touchpoint: 'web', rating: 6, own: false, interval: null, n: null, band: 'yellow' },
          { touchpoint: 'Call', rating: 3, own: true, interval: { low: expect.closeTo(2.36, 2) }, n: 40, band: 'red' },
        ],
      },
    ]);
  });

  test('has NPS, CSAT and CES of a touchpoint with their intervals', async () => {
    const lines = [
      'journey: J',
      'touchpoint: Call',
      '  nps: 10/0/0 (n=10)',
      '  csat: 90% (n=50, 2026-03)',
      'touchpoint: Web',
    ];
    put('a.journey', lines.join('\n'));
    const { journeys } = exported((await here('export', 'a.journey', '--format', 'json')).out);
    expect(journeys[0]?.stages[0]?.touchpoints).toMatchObject([
      {
        nps: { value: 100, unit: 'points', interval: { low: expect.closeTo(47.5, 1), high: 100 }, n: 10 },
        csat: { value: 0.9, unit: 'share', interval: { low: expect.closeTo(0.786, 3) }, n: 50, date: '2026-03' },
        ces: null,
      },
      { nps: null, csat: null, ces: null },
    ]);
  });

  test('names by name what has no id, and gives an unnamed stage to a list without stages', async () => {
    const json = exported((await ran(['export', 'examples/quick-list.journey', '--format', 'json'])).out);
    expect(json.journeys).toMatchObject([
      {
        id: null,
        ranking: ['Booking by phone'],
        noGap: ['Website with opening hours', 'Search result'],
        measureFirst: ['Bill'],
      },
    ]);
    expect(json.journeys[0]?.stages).toMatchObject([{ id: null, name: '' }]);
  });

  test('draws what can be read and says that there are errors', async () => {
    put('a.journey', broken);
    const run = await here('export', 'a.journey', '--format', 'json');
    expect(run).toMatchObject({
      code: 0,
      err: 'journey: a.journey has 1 error; the readable part was written. `journey check` lists them.\n',
    });
    expect(exported(run.out).journeys[0]?.stages[0]?.touchpoints).toMatchObject([{ rating: null, importance: 8 }]);
  });

  test.each<[string, string[], string]>([
    ['a directory', ['maps'], 'maps: is a directory; this command takes one file.'],
    ['a file without journeys', ['maps/none.journey'], 'maps/none.journey: there is no journey in this file.'],
    [
      'a folder that is not there',
      ['maps/a.journey', '--output', 'no/map.svg'],
      'no/map.svg: cannot be written (ENOENT): there is no such directory.',
    ],
    [
      'its own input',
      ['maps/map.svg', '--output', './maps/../maps/map.svg'],
      'maps/map.svg: writing here would overwrite maps/map.svg, which the command reads or the journey names.',
    ],
  ])('refuses %s', async (_, args, message) => {
    put('maps/a.journey', good);
    put('maps/map.svg', good);
    put('maps/none.journey', '# nothing yet\n');
    expect(await here('export', ...args)).toEqual({ code: 2, out: '', err: `journey: ${message}\n` });
    expect(readFileSync(path.join(folder, 'maps/map.svg'), 'utf8')).toBe(good);
  });
});
