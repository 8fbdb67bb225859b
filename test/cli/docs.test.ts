/** The docs tell the truth: what they show is read without errors, and their tables are the language's own. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv2020 from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { exportFormats, factsOf } from '../../export/formats/formats.ts';
import type { Holder } from '../../language/keywords/keyword-row.ts';
import { findKeyword, keywords } from '../../language/keywords/keywords.ts';
import { readJourneys } from '../../language/read-journeys.ts';
import { root } from '../../scripts/root.mts';

const docs = path.join(root, 'docs');

function page(name: string): string {
  return readFileSync(path.join(docs, name), 'utf8');
}

function blocks(name: string, language: string): string[] {
  return [...page(name).matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'gm'))].map(
    (match) => match[1] ?? '',
  );
}

async function errorsIn(text: string): Promise<string[]> {
  const [file] = await readJourneys([{ uri: 'file:///maps/page.journey', text }], {
    today: { year: 2026, month: 4, day: 1 },
    load: async () => '',
  });
  return (file?.findings ?? []).filter(({ level }) => level === 'error').map(({ message }) => message);
}

/** A text of which only a part is shown, with what has to stand around it. */
function completed(block: string): string {
  const first = findKeyword(/[a-z]+/i.exec(block)?.[0] ?? '');
  if (!first || first.on.includes('file')) {
    return block;
  }
  return first.on.includes('journey') ? `journey: X\n${block}` : `journey: X\n  touchpoint: Y\n${block}`;
}

describe.each(['guide.md', 'language.md'])('%s', (name) => {
  const shown = blocks(name, 'journey').filter((block) => !block.startsWith('# ignore'));

  test('shows journeys', () => expect(shown.length).toBeGreaterThan(1));

  test.each(shown)('shows what can be read: %s', async (block) => {
    expect(await errorsIn(completed(block))).toEqual([]);
  });
});

test.each(['guide.md', 'language.md', 'command-line.md', 'json.md'])('%s links to what is there', (name) => {
  const links = [...page(name).matchAll(/\]\((?!https:)([^)#]+)(?:#[^)]*)?\)/g)].map((match) => match[1] ?? '');
  expect(links.length).toBeGreaterThan(0);
  expect(links.filter((link) => !existsSync(path.join(docs, link)))).toEqual([]);
});

test('guide.md names every example, and no other', () => {
  const table = page('guide.md').split('## Studying the examples')[1] ?? '';
  const named = [...table.matchAll(/`([a-z-]+\.journey)`/g)].map((match) => match[1]);
  const examples = readdirSync(path.join(root, 'examples')).filter((name) => name.endsWith('.journey'));
  expect(named.toSorted()).toEqual(examples.toSorted());
});

describe('the formats of journey export', () => {
  const section = page('command-line.md').split('## journey export')[1]?.split('\n## ')[0] ?? '';
  const rows = section.split('\n').filter((line) => line.startsWith('| `'));

  test('are the formats that it writes', () => {
    const described = rows.flatMap((row) => /^\| `--format (\w+)`/.exec(row)?.[1] ?? []);
    expect(described).toEqual(exportFormats);
  });

  test('have the endings that are listed', () => {
    const output = rows.find((row) => row.includes('--output FILE')) ?? '';
    const listed = [...output.matchAll(/`\.(\w+)`/g)].map((match) => match[1]);
    expect(listed).toEqual(exportFormats.flatMap((format) => factsOf(format).endings));
  });
});

interface Row {
  readonly words: readonly string[];
  readonly on: readonly string[];
  readonly example: string;
}

function rows(section: string): string[][] {
  const text = page('language.md').split(`## ${section}\n`)[1]?.split('\n## ')[0]?.split('\n### ')[0] ?? '';
  const lines = text.split('\n').filter((line) => line.startsWith('| `'));
  return lines.map((line) => line.split(/(?<!\\)\|/).map((cell) => cell.trim().replaceAll('\\|', '|')));
}

function code(cell: string): string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? '');
}

const properties: readonly Row[] = rows('Properties').map(([, words = '', on = '', , example = '']) => ({
  words: code(words).map((word) => word.replace(/ .*/, '')),
  on: on.split(', '),
  example: code(example)[0] ?? '',
}));

const things = rows('Things that hold others').map(([, word = '']) => (code(word)[0] ?? '').replace(/[ :].*/, ''));

/** A journey with one line more, where that holder takes it. */
function within(holder: string, line: string): string {
  const at = (wanted: string, indent: string) => (holder === wanted ? [indent + line] : []);
  return [
    ...at('file', ''),
    'persona lise: Lise',
    'journey car-purchase: Car',
    'journey page: Page',
    ...at('journey', '  '),
    '  need fit: Fit',
    '  persona kim: Kim',
    ...at('persona', '    '),
    '  stage s: S',
    ...at('stage', '    '),
    '    touchpoint t: T',
    ...at('touchpoint', '      '),
    ...(holder === 'action' ? [`      action: A | ${line}`] : []),
    '    touchpoint calculator: C',
    '    touchpoint adviser: D',
  ].join('\n');
}

describe('the tables of language.md', () => {
  test('name every keyword that stands in them once, and no other', () => {
    const named = [...things, ...properties.flatMap(({ words }) => words)];
    // Described in the row of what holds them.
    const ofSource = ['kind', 'file', 'sheet', 'columns', 'names', 'missing', 'weight', 'dated', 'segment', 'date'];
    const elsewhere = ['met', 'due', 'expect', 'about', ...ofSource];
    expect([...new Set([...named, ...elsewhere])].sort()).toEqual(keywords.map(({ word }) => word).sort());
  });

  test.each(properties)('say where $words stands', ({ words, on }) => {
    for (const word of words) {
      const keyword = findKeyword(word);
      const declares = keyword?.opensOn ?? [];
      const holders = (keyword?.on ?? []).filter((holder: Holder) => !declares.includes(holder));
      const described = ['goal', 'note', 'quote', 'importance', 'status', 'scale', 'answers'].includes(word);
      // Personas, channels, teams, sources, needs and actions list what they hold in rows of their own.
      const expected = described ? holders.filter((holder) => on.includes(holder)) : holders;
      expect([...on].sort()).toEqual([...expected].sort());
    }
  });

  test.each(properties)('show an example of $words that can be read', async ({ words, on, example }) => {
    expect(words.some((word) => new RegExp(`^${word}\\b`).test(example))).toBe(true);
    for (const holder of on) {
      expect(await errorsIn(within(holder, example))).toEqual([]);
    }
  });
});

describe('json.md', () => {
  test.each([
    ['check.schema.json', 0],
    ['export.schema.json', 1],
    ['compare.schema.json', 2],
    ['measure.schema.json', 3],
    ['drivers.schema.json', 4],
  ])('shows a document of %s', (schemaName, index) => {
    const schema = JSON.parse(page(path.join('schema', schemaName)));
    const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
    const check = ajv.compile(schema);
    expect(check(JSON.parse(blocks('json.md', 'json')[index] ?? '')), ajv.errorsText(check.errors)).toBe(true);
  });
});
