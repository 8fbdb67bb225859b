import { readFileSync } from 'node:fs';
import { toJsonSchema } from '@valibot/to-json-schema';
import { rules } from '../../../language/rules/registry.ts';
import { settingsSchema } from '../../../language/settings/schema.ts';

const root = new URL('../../../', import.meta.url);

/**
 * The JSON schema of `journey.json`: the one that the reader checks with, and what the pages of the rules say. What is
 * unknown is left to our own findings, which name the nearest: reported by the editor too, it would stand there twice.
 */
export function settingsSchemaAsJson(): object {
  const schema = toJsonSchema(settingsSchema, { typeMode: 'input', ignoreActions: ['check'] });
  for (const { code, level, docs } of rules) {
    const entry = schema.properties?.levels;
    const finding = typeof entry === 'object' ? entry.properties?.[code] : undefined;
    if (typeof finding !== 'object') throw new Error(`The schema lacks the level of ${code}.`);
    Object.assign(finding, { description: summaryOf(docs), default: level });
  }
  return tidied(schema);
}

const order = [
  '$schema',
  'title',
  'description',
  'type',
  'properties',
  'items',
  'enum',
  'minimum',
  'maximum',
  'default',
];

/** As a reader expects it: the words come first, and what is said twice or says nothing is left out. */
function tidied(schema: object): object {
  const members = Object.entries(schema).filter(
    ([name, value]) =>
      !(name === 'required' && Array.isArray(value) && value.length === 0) && !(name === 'type' && 'enum' in schema),
  );
  const place = ([name]: [string, unknown]) => order.indexOf(name);
  return Object.fromEntries(
    members
      .toSorted((one, other) => place(one) - place(other))
      .map(([name, value]) => [name, name === 'properties' ? everyTidied(value) : value]),
  );
}

function everyTidied(properties: object): object {
  return Object.fromEntries(Object.entries(properties).map(([name, schema]) => [name, tidied(schema)]));
}

/** The first paragraph of a rule's page, without the level that it begins with. */
function summaryOf(page: string): string {
  const [, paragraph = ''] = readFileSync(new URL(page, root), 'utf8').split(/\n{2,}/);
  return paragraph
    .replace(/^(Error|Warning|Info|Hint|Off)\. /, '')
    .replaceAll('\n', ' ')
    .replaceAll('`', '');
}

/** As the repository's formatter writes it: a list of words on one line. */
export function formatted(schema: object): string {
  const text = JSON.stringify(schema, undefined, 2);
  return `${text.replace(/\[\s+("[^[\]{}]*?")\s+\]/g, (_, words: string) => `[${words.replace(/\s*\n\s*/g, ' ')}]`)}\n`;
}
