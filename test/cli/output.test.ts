/** Where a command writes: never over what it reads, and under a name that says what is in it. */
import {
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Ran, ran } from '../support/command-line.ts';

let folder = '';

beforeEach(() => {
  folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'journey-output-')));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

const at = (name: string): string => path.join(folder, name);
const here = (...args: string[]): Promise<Ran> => ran(args, folder);

function put(name: string, content: string): void {
  mkdirSync(path.dirname(at(name)), { recursive: true });
  writeFileSync(at(name), content);
}

/** Every file with its content, links followed. */
function everything(): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  return Object.fromEntries(names.map((name) => [path.relative(folder, name), readFileSync(name, 'utf8')]));
}

/** Files whose names end as they please: what a command reads may be called anything. */
function putProject(): void {
  put('journey.json', '{}');
  put('maps/journey.json', '{}');
  put(
    'maps/a.svg',
    'use: ./used.svg\njourney: A\n  source s: S\n    file: ../data/answers.svg\n  touchpoint: B | rating: 3\n',
  );
  put('maps/used.svg', 'use: ./deeper.svg\nsource t: T\n  file: ./more.svg\n');
  put('maps/deeper.svg', 'persona kim: Kim\n');
  put('maps/more.svg', 'id;rating');
  put('data/answers.svg', 'id;rating');
  put('b.svg', 'journey: A\n  touchpoint: B | rating: 4\n');
  linkSync(at('maps/a.svg'), at('hard.svg'));
  symlinkSync(at('maps/used.svg'), at('soft.svg'));
  symlinkSync(at('maps'), at('also'));
}

describe('an input is never written over', () => {
  test.each<[output: string, input: string]>([
    ['maps/a.svg', 'maps/a.svg'],
    ['./maps/../maps//a.svg', 'maps/a.svg'],
    ['also/a.svg', 'maps/a.svg'],
    ['hard.svg', 'maps/a.svg'],
    ['maps/used.svg', 'maps/used.svg'],
    ['soft.svg', 'maps/used.svg'],
    ['also/deeper.svg', 'maps/deeper.svg'],
    ['data/answers.svg', 'data/answers.svg'],
    ['maps/more.svg', 'maps/more.svg'],
  ])('export -o %s', async (output, input) => {
    putProject();
    const before = everything();
    expect(await here('export', 'maps/a.svg', '-o', output)).toEqual({
      code: 2,
      out: '',
      err: `journey: ${path.normalize(output)}: writing here would overwrite ${input}, which the command reads or the journey names.\n`,
    });
    expect(everything()).toEqual(before);
  });

  test.each(['journey.json', './also/../journey.json'])('export --format json -o %s', async (output) => {
    putProject();
    const before = everything();
    const run = await here('export', 'maps/a.svg', '--format', 'json', '-o', output);
    expect(run).toMatchObject({ code: 2, err: expect.stringContaining('would overwrite journey.json') });
    expect(everything()).toEqual(before);
  });

  test.each(['b.svg', 'hard.svg', 'soft.svg', 'maps/more.svg'])('compare -o %s', async (output) => {
    putProject();
    const before = everything();
    const run = await here('compare', 'maps/a.svg', 'b.svg', '-o', output);
    expect(run).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringMatching(/^journey: \S+: .* would overwrite .*\n$/),
    });
    expect(everything()).toEqual(before);
  });

  test('what is beside them is', async () => {
    putProject();
    put('old.svg', 'an earlier map');
    expect(await here('export', 'maps/a.svg', '-o', 'old.svg')).toMatchObject({ code: 0 });
    expect(readFileSync(at('old.svg'), 'utf8')).toMatch(/^<\?xml/);
  });
});

const exportable = '.svg, .png, .pdf, .html, .htm, .pptx, .xlsx, .csv, .mmd, .mermaid, .json';
const comparable = '.txt, .text, .json, .svg, .png, .pdf, .html, .htm, .pptx';

test.each([
  ['export', 'b.svg'],
  ['compare', 'b.svg', 'maps/a.svg'],
])('%s -o - writes to standard output', async (...command) => {
  putProject();
  const before = everything();
  expect(await here(...command, '-o', '-')).toEqual(await here(...command));
  expect(everything()).toEqual(before);
});

describe('the ending of a name', () => {
  const refused = (name: string, ending: string, all: string) =>
    `journey: ${name}: no output format has the ending ${ending}. Possible endings: ${all}.\n`;
  const contrary = (name: string, format: string, ending: string, all: string) =>
    `journey: ${name}: a file in the format ${format} does not end in ${ending}. Possible endings: ${all}.\n`;

  test.each<[args: string[], message: string]>([
    [['export', 'a.journey', '-o', 'map.jpg'], refused('map.jpg', '.jpg', exportable)],
    [['export', 'a.journey', '-o', 'map.JPEG'], refused('map.JPEG', '.jpeg', exportable)],
    [['export', 'a.journey', '-o', 'out/map.odp'], refused('out/map.odp', '.odp', exportable)],
    [['export', 'a.journey', '-o', 'map.svg.ods'], refused('map.svg.ods', '.ods', exportable)],
    [['export', 'a.journey', '-o', 'map.svgz'], refused('map.svgz', '.svgz', exportable)],
    [['export', 'a.journey', '-o', 'map.txt'], refused('map.txt', '.txt', exportable)],
    [['export', 'a.journey', '-o', 'b.journey'], refused('b.journey', '.journey', exportable)],
    [['export', 'a.journey', '-o', 'map.mp4'], refused('map.mp4', '.mp4', exportable)],
    [['export', 'a.journey', '-o', 'map.jpg '], refused('map.jpg ', '.jpg', exportable)],
    [['export', 'a.journey', '--format', 'svg', '-o', 'map.png'], contrary('map.png', 'svg', '.png', '.svg')],
    [['export', 'a.journey', '--format', 'html', '-o', 'map.pdf'], contrary('map.pdf', 'html', '.pdf', '.html, .htm')],
    [['export', 'a.journey', '--format', 'png', '-o', 'map.jpg'], contrary('map.jpg', 'png', '.jpg', '.png')],
    [['export', 'a.journey', '--format', 'svg', '-o', 'b.journey'], contrary('b.journey', 'svg', '.journey', '.svg')],
    [['compare', 'a.journey', 'b.journey', '-o', 'map.docx'], refused('map.docx', '.docx', comparable)],
    [['compare', 'a.journey', 'b.journey', '-o', 'b.journey'], refused('b.journey', '.journey', comparable)],
    [
      ['compare', 'a.journey', 'b.journey', '--format', 'text', '-o', 'map.svg'],
      contrary('map.svg', 'text', '.svg', '.txt, .text'),
    ],
  ])('%j is refused before anything is read or written', async (args, err) => {
    put('b.journey', 'journey: A\n');
    expect(await here(...args)).toEqual({ code: 2, out: '', err });
    expect(everything()).toEqual({ 'b.journey': 'journey: A\n' });
  });

  test.each<[args: string[], output: string, start: RegExp]>([
    [['export', 'a.journey'], 'map.SVG', /^<\?xml/],
    [['export', 'a.journey'], 'Map 2026.v2.Htm', /^<!doctype html>/],
    [['export', 'a.journey'], 'map.JSON', /^\{/],
    [['export', 'a.journey'], 'map', /^<\?xml/],
    [['export', 'a.journey'], 'map 1.2', /^<\?xml/],
    [['export', 'a.journey'], 'v. 2 of the map', /^<\?xml/],
    [['export', 'a.journey', '--format', 'json'], 'map', /^\{/],
    [['export', 'a.journey', '--format', 'html'], 'map.htm', /^<!doctype html>/],
    [['export', 'a.journey', '--format', 'json'], '.map', /^\{/],
    [['compare', 'a.journey', 'b.journey'], 'changes.txt', /^Before: A/],
    [['compare', 'a.journey', 'b.journey'], 'changes', /^Before: A/],
    [['compare', 'a.journey', 'b.journey', '--format', 'svg'], 'changes.Svg', /^<\?xml/],
  ])('%j -o %s is written', async (args, output, start) => {
    put('a.journey', 'journey a: A\n  touchpoint: B | rating: 3\n');
    put('b.journey', 'journey b: A\n  compares: a\n  touchpoint: B | rating: 4\n');
    expect(await here(...args, '-o', output)).toMatchObject({ code: 0, out: '' });
    expect(readFileSync(at(output), 'utf8')).toMatch(start);
  });
});

describe('a picture without --locale', () => {
  const touchpoint = (stage: string, name: string) => `  ${stage}: A\n    ${name}: B\n`;
  const danish = `kunderejse: A\n${touchpoint('fase', 'kontaktpunkt')}`;
  const languageOf = async (...args: string[]) => / lang="(\w+)"/u.exec((await here(...args)).out)?.[1];

  test.each([
    ['its keywords', danish, 'da'],
    ['its language line', `language: nl\njourney: A\n${touchpoint('stage', 'touchpoint')}`, 'nl'],
    ['the language of its journey', `journey: A\n  language: nb-NO\n${touchpoint('stage', 'touchpoint')}`, 'nb'],
    ['the environment, where it says nothing', `journey: A\n${touchpoint('stage', 'touchpoint')}`, 'en'],
    ['the environment, for a language without words', `language: fi\njourney: A\n`, 'en'],
  ])('is in the language of %s', async (_, text, language) => {
    put('a.journey', text);
    expect(await languageOf('export', 'a.journey')).toBe(language);
    expect(await languageOf('export', 'a.journey', '--locale', 'sv')).toBe('sv');
  });

  test('of a comparison is in the language of the later file', async () => {
    put('a.journey', `journey: A\n${touchpoint('stage', 'touchpoint')}`);
    put('b.journey', danish);
    expect(await languageOf('compare', 'a.journey', 'b.journey', '--format', 'svg')).toBe('da');
    expect((await here('compare', 'a.journey', 'b.journey')).out).toContain('Rated touchpoints');
  });
});
