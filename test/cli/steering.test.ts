/** A text of a user steers neither the terminal nor who reads a message: Trojan Source, escape sequences. */
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ExportJson } from '../../export/data/export-json.ts';
import { jsonText } from '../../export/data/json-text.ts';
import { escapeMarkdown } from '../../language/lsp/hover/markdown.ts';
import { translatorFor } from '../../language/messages/messages.ts';
import { visible } from '../../language/messages/visible.ts';
import { ran } from '../support/command-line.ts';

let folder = '';

beforeEach(() => {
  folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'journey-steering-')));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** All marks of direction, the controls of terminals with one byte and with an escape, and a bell. */
const marks = '\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069';
const controls = '\u0007\u001b\u007f\u0085\u009b\u009d';
const evil = `user${marks}${controls}2J end`;
const steers = /(?!\n)[\p{Cc}\p{Bidi_Control}\u2028\u2029]/u;

const text = `journey: ${evil}
  persona: ${evil}
  compares: ${evil}
  ${evil}: ${evil}
  touchpoint: ${evil} | rating: 2 | importance: 9 | channel: ${evil} | owner: ${evil}
    serves: ${evil}
    rating[${evil}]: ${evil}
`;

test.each<[string, ...string[]][]>([
  [['check']],
  [['check', '--format', 'json']],
  [['check', '--locale', 'nl', '--max-warnings', '0']],
  [['export', 'a.journey', '--format', 'json']],
  [['export', 'a.journey', '--journey', `no${evil}`]],
  [['export', 'a.journey', '--personas', `no${evil}`]],
  [['export', `${evil}.journey`]],
  [['compare', 'a.journey', 'b.journey']],
  [['compare', 'a.journey', 'b.journey', '--format', 'json']],
  [['compare', 'a.journey', '--personas', `everybody,${evil}`]],
  [['check', `--${evil}`]],
  [[evil]],
  [['check', '--format', evil]],
  [['export', 'a.journey', '-o', `${evil}/map.svg`]],
  [['export', 'a.journey', '-o', `${evil}.jpg`]],
])('%j', async (args) => {
  writeFileSync(path.join(folder, 'a.journey'), text);
  writeFileSync(path.join(folder, 'b.journey'), text.replace('2 |', '4 |'));
  const { out, err } = await ran(args, folder);
  expect(`${out}${err}`).toContain('end');
  expect(out).not.toMatch(steers);
  expect(err).not.toMatch(steers);
});

test('what is written out says what it is', async () => {
  writeFileSync(path.join(folder, 'a.journey'), 'journey: A\n  touchpoint: B\u202eC | rating: 2\n');
  expect((await ran(['check'], folder)).out).toContain('"B[U+202E]C" is red');
});

test('numbers for programs have the text as it is', async () => {
  writeFileSync(path.join(folder, 'a.journey'), text);
  const { out } = await ran(['export', 'a.journey', '--format', 'json'], folder);
  const { journeys }: ExportJson = JSON.parse(out);
  expect(journeys[0]?.title).toBe(evil);
});

test('JSON says the same after reading, whatever the texts are', () => {
  const any = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom(...Array.from(evil), '\ud83d') }),
  );
  fc.assert(
    fc.property(any, any, (one, other) => {
      const value = { [one]: [other] };
      const json = jsonText(value);
      expect(JSON.parse(json)).toEqual(value);
      expect(json).not.toMatch(steers);
    }),
  );
});

test('in a message and in a hover what steers is written out, and the rest stays', () => {
  const { t } = translatorFor('en');
  expect(t('hover.goal', { goal: evil })).not.toMatch(steers);
  expect(escapeMarkdown(evil)).not.toMatch(steers);
  expect(escapeMarkdown('a\u202eb')).toBe('a\\[U+202E\\]b');
  const innocent = 'שלום عربي 👩‍💻 e\u0301\n\tline';
  expect(visible(innocent)).toBe(innocent);
});
