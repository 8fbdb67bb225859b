/** Each reader gets their own language, by every way in which an editor or a shell says it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { DocumentSymbolRequest, HoverRequest } from 'vscode-languageserver/node';
import type { CheckJson } from '../../cli/check-json.ts';
import { root } from '../../scripts/root.mts';
import { ran } from '../support/command-line.ts';
import { talkingServer } from './server.ts';

const text = 'journey: Kop\n  touchpoint: Tilbud\n    rating: 4.2\n    importance: 9\n    need: Pris\n';

/** What makes this finding, and how each language says that the touchpoint is red, 4.2 of 10. */
const red = [
  { locale: 'en-GB', said: '"Tilbud" is red, 4.2 of 10.', name: 'English' },
  { locale: 'sv-SE', said: '”Tilbud” är röd, 4,2 av 10.', name: 'Swedish' },
  { locale: 'nn-NO', said: '«Tilbud» er rød, 4,2 av 10.', name: 'Norwegian' },
  { locale: 'da', said: '”Tilbud” er rød, 4,2 af 10.', name: 'Danish' },
  { locale: 'nl-BE', said: '“Tilbud” staat op rood, 4,2 van 10.', name: 'Dutch' },
];

const commandLine = (argv: readonly string[], locale?: string) => ran(argv, root, { locale });

describe('an editor that speaks the protocol', () => {
  test.each(red)('of a reader of $name ($locale)', async ({ locale, said }) => {
    const server = await talkingServer(locale);
    const { uri, diagnostics } = await server.open(text);
    const found = diagnostics.find(({ code }) => code === 'red-rating');
    expect(found?.message).toContain(said);
    const textDocument = { uri };
    const hover = await server.connection.sendRequest(HoverRequest.type, {
      textDocument,
      position: { line: 1, character: 14 },
    });
    expect(JSON.stringify(hover)).toContain(locale === 'en-GB' ? '4.2' : '4,2');
    const symbols = await server.connection.sendRequest(DocumentSymbolRequest.type, { textDocument });
    expect(JSON.stringify(symbols)).toContain(locale === 'en-GB' ? '4.2 red' : '4,2 r');
  });

  test('without a language gets English', async () => {
    const server = await talkingServer(undefined);
    const { diagnostics } = await server.open(text);
    expect(diagnostics.map(({ message }) => message).join(' ')).toContain('is red');
  });
});

describe('the command line', () => {
  const file = 'examples/bilforhandler.journey';

  test('speaks the language of the environment, and of --locale before it', async () => {
    expect((await commandLine(['check', file], 'da_DK.UTF-8')).out).toContain('advarsel');
    expect((await commandLine(['check', file, '--locale', 'nl'], 'da_DK.UTF-8')).out).toContain('waarschuwing');
    expect((await commandLine(['--locale=nb', 'check', file])).out).toContain('er rød');
    expect((await commandLine(['check', file], 'C')).out).toContain('warning');
    expect((await commandLine(['check', '--fast'], 'sv')).err).toContain('okänd flagga ”--fast”');
    expect((await commandLine(['help', 'export'], 'nl')).out).toContain('Gebruik: journey export [opties] <file...>');
  });

  test('gives programs the same in every language, but for the messages', async () => {
    const neutral = async (locale: string) => {
      const { out } = await commandLine(['check', file, '--format', 'json'], locale);
      const { files, summary }: CheckJson = JSON.parse(out);
      const messages = files.flatMap(({ findings }) => findings.map(({ message }) => message));
      return {
        messages,
        rest: {
          summary,
          files: files.map(({ path, findings }) => [path, findings.map(({ message: _, ...rest }) => rest)]),
        },
      };
    };
    const [english, swedish] = [await neutral('en'), await neutral('sv')];
    expect(swedish.rest).toEqual(english.rest);
    expect(swedish.messages).not.toEqual(english.messages);
    const numbers = async (locale: string) => (await commandLine(['export', file, '--format', 'json'], locale)).out;
    expect(await numbers('sv')).toBe(await numbers('en'));
  });

  test('draws the map in the language that the reader chooses and says which it is', async () => {
    const { out } = await commandLine(['export', file, '--locale', 'nl'], 'C');
    expect(out).toMatch(/<svg[^>]* lang="nl"/);
    expect(out).toContain('Totaalscore, gewogen naar belang');
    expect(out).toContain('5,6');
  });
});

test('the manifest leaves no text outside of package.nls.json but the product’s name', () => {
  const manifest: Record<string, unknown> = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const seen = new Set(['title', 'shortTitle', 'description', 'markdownDescription', 'altText', 'enumDescriptions']);
  const plain: string[] = [];
  const visit = (value: unknown, key: string): void => {
    if (typeof value === 'string' && seen.has(key) && !/^%.+%$/.test(value)) plain.push(`${key}: ${value}`);
    if (typeof value === 'object' && value !== null) {
      for (const [name, inner] of Object.entries(value)) visit(inner, Array.isArray(value) ? key : name);
    }
  };
  visit(manifest, '');
  expect(plain).toEqual([]);
});
