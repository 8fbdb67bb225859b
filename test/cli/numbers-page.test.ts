/** docs/numbers.md: each section has its parts, and the product gives the numbers of each worked example. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../../scripts/root.mts';
import { checked, compared, exported } from '../support/json-of-maps.ts';

const page = readFileSync(path.join(root, 'docs/numbers.md'), 'utf8');

interface Example {
  /** One map, or an older and a newer one. */
  readonly texts: readonly string[];
  /** Paths into the JSON of the command, and the values as printed. */
  readonly printed: readonly (readonly [path: string, value: string])[];
}

interface Section {
  readonly title: string;
  readonly text: string;
  readonly examples: readonly Example[];
}

const sections: readonly Section[] = page
  .split(/^## /mu)
  .slice(1)
  .map((text) => ({ title: text.split('\n', 1)[0] ?? '', text, examples: examplesOf(text) }));

/** Blocks in order: the maps, then the numbers that they give. */
function examplesOf(text: string): Example[] {
  const examples: Example[] = [];
  let texts: string[] = [];
  for (const [, language, block = ''] of text.matchAll(/^```(journey|json)\n(.*?)^```$/gmsu)) {
    if (language === 'journey') {
      texts.push(block);
    } else {
      const entries = [...block.matchAll(/"([^"]+)": ("[^"]*"|[^,\s}]+)/gu)];
      examples.push({ texts, printed: entries.map(([, key = '', value = '']) => [key, value]) });
      texts = [];
    }
  }
  return examples;
}

/** The JSON of the product for an example, and its findings. */
async function outputOf({ texts: [first = '', second], printed }: Example): Promise<unknown> {
  const faulty = printed.some(([key]) => key.startsWith('finding.'));
  const output = second === undefined ? await exported(first, faulty) : await compared(first, second);
  const touchpoints = output.stages.flatMap((stage: { touchpoints: unknown[] }) => stage.touchpoints);
  const finding: Record<string, string> = {};
  for (const { code, message } of await checked(second === undefined ? [first] : [first, second])) {
    finding[code] = `${finding[code] ?? ''}${message}\n`;
  }
  return { ...output, touchpoints, finding };
}

/** A value by its path: an entry of a list is named by its id, name, kind or persona, or by its place. */
function valueAt(value: unknown, steps: readonly string[]): unknown {
  const [step, ...rest] = steps;
  if (step === undefined || value === null || typeof value !== 'object') return steps.length === 0 ? value : undefined;
  if (!Array.isArray(value)) return valueAt((value as Record<string, unknown>)[step], rest);
  const named = value.find((entry) => names(entry).includes(step));
  return valueAt(named ?? value[Number(step)], rest);
}

function names(entry: Record<string, unknown> | null): unknown[] {
  const own = (one: unknown): unknown[] =>
    typeof one === 'object' && one !== null
      ? ['id', 'name', 'kind', 'persona', 'text'].map((key) => Reflect.get(one, key))
      : [];
  return entry === null ? [] : [...own(entry), ...own(entry.newer), ...own(entry.older)];
}

/** The value with the decimals of the page; where the page quotes a text, the part that it quotes. */
function asPrinted(actual: unknown, printed: string): string {
  if (typeof actual === 'number' && Number.isFinite(Number(printed))) {
    const decimals = printed.split('.')[1]?.length ?? 0;
    return Math.abs(actual - Number(printed)) <= 0.5000001 * 10 ** -decimals ? printed : String(actual);
  }
  const quoted = /^"(.*)"$/u.exec(printed)?.[1];
  if (typeof actual === 'string' && quoted !== undefined) return actual.includes(quoted) ? printed : actual;
  return String(actual);
}

describe.each(sections)('$title', ({ text, examples }) => {
  test.each(['Formula', 'Source', 'Example', 'When not to trust it'])('has the part: %s', (part) => {
    expect(text).toContain(`**${part}.**`);
  });

  test('has an example', () => expect(examples.flatMap(({ printed }) => printed).length).toBeGreaterThan(0));

  test.each(examples)('gives what it prints', async (example) => {
    const output = await outputOf(example);
    const actual = example.printed.map(([key, value]) => [key, asPrinted(valueAt(output, key.split('.')), value)]);
    expect(Object.fromEntries(actual)).toEqual(Object.fromEntries(example.printed));
  });
});

/** Fields of the JSON documents that repeat what the text states, or count its lines. */
const stated = [
  ...['version', 'line', 'column', 'endLine', 'endColumn', 'count', 'most', 'amount', 'share', 'limit'],
  ...['n', 'answers', 'importanceN', 'of', 'low', 'high', 'older', 'newer', 'met', 'expected'],
];

test.each(['export', 'compare'])('has a section for every number in the JSON of %s', (command) => {
  const schema = JSON.parse(readFileSync(path.join(root, `docs/schema/${command}.schema.json`), 'utf8'));
  const claims = [...page.matchAll(/^\*\*In JSON\.\*\*(.*(?:\n.+)*)/gmu)].map(([, line = '']) => line);
  const claimed = claims.flatMap((line) => [...line.matchAll(/[a-zA-Z]+/gu)].map(([field]) => field));
  const known = new Set([...claimed, ...stated]);
  expect([...numberFields(schema)].filter((field) => !known.has(field))).toEqual([]);
});

interface Schema {
  readonly $defs?: Readonly<Record<string, unknown>>;
}

/** Names of the fields of a schema that are numbers, or one of its definitions that is a number. */
function numberFields({ $defs = {}, ...schema }: Schema): Set<string> {
  const found = new Set<string>();
  const isNumber = (node: object): boolean => {
    const named = /^#\/\$defs\/(.*)$/u.exec(String(Reflect.get(node, '$ref')))?.[1];
    const definition = named === undefined ? node : Object(($defs as Record<string, unknown>)[named]);
    return [Reflect.get(definition, 'type')].flat().some((type) => type === 'number' || type === 'integer');
  };
  const walk = (node: unknown, field: string): void => {
    if (typeof node !== 'object' || node === null) return;
    if (field !== '' && isNumber(node)) found.add(field);
    for (const [key, value] of Object.entries(node)) {
      if (key !== 'properties') walk(value, field);
      else for (const [property, inner] of Object.entries(Object(value))) walk(inner, property);
    }
  };
  walk(schema, '');
  for (const definition of Object.values($defs)) walk(definition, '');
  return found;
}
