/**
 * Completion over the wire: what clients of different abilities get, and what stands in the text after one is taken.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import {
  type ClientCapabilities,
  type CompletionItem,
  type CompletionList,
  CompletionRequest,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { exampleFolder, type StartOptions, startClient } from '../support/server.ts';

const able: ClientCapabilities = {
  textDocument: { completion: { completionItem: { snippetSupport: true, insertReplaceSupport: true } } },
};

/** Opens a text with other files beside it and asks at `<|>`. */
async function complete(marked: string, options: StartOptions = {}, others: Readonly<Record<string, string>> = {}) {
  const folder = exampleFolder();
  for (const [name, content] of Object.entries(others)) writeFileSync(join(folder, name), content);
  const client = await startClient({ folder, ...options });
  const uri = pathToFileURL(join(folder, 'completion.journey')).toString();
  const text = marked.replace('<|>', '');
  await client.open(uri, text);
  await client.newest(uri);
  const document = TextDocument.create(uri, 'journey', 1, text);
  const position = document.positionAt(marked.indexOf('<|>'));
  const list = (await client.connection.sendRequest(CompletionRequest.type, {
    textDocument: { uri },
    position,
  })) as CompletionList;
  const items = list.items.toSorted((one, other) => ((one.sortText ?? '') < (other.sortText ?? '') ? -1 : 1));
  const taken = ({ textEdit, additionalTextEdits = [] }: CompletionItem): string => {
    if (!textEdit) throw new Error('There is no edit.');
    const own = 'replace' in textEdit ? { range: textEdit.replace, newText: textEdit.newText } : textEdit;
    return TextDocument.applyEdits(document, [own, ...additionalTextEdits]);
  };
  const item = (label: string) => {
    const found = items.find((one) => one.label === label);
    if (!found) throw new Error(`"${label}" is not offered.`);
    return found;
  };
  return { client, uri, items, labels: items.map(({ label }) => label), item, taken };
}

describe('completion', () => {
  test('what is taken is understood: a touchpoint of the catalogue in the file’s language', async () => {
    const text = 'sprog: da\nkunderejse: Bil\n  fase: Efter køb\n    kontaktpunkt: Ud<|>\n';
    const { client, uri, item, taken } = await complete(text);
    const after = taken(item('Udlevering'));
    expect(after).toBe('sprog: da\nkunderejse: Bil\n  fase: Efter køb\n    kontaktpunkt: Udlevering\n');
    await client.change(uri, { text: after });
    const codes = (await client.newest(uri)).map(({ code }) => code);
    expect(codes).not.toContain('syntax');
    expect(codes).not.toContain('unknown-keyword');
  });

  test('a client that knows two ranges gets both, any other one', async () => {
    const text = 'journey: A\n  touchpoint: T\n    channel: C<|>ourt, web\n';
    const { item } = await complete(text, { capabilities: able });
    const edit = item('Courier').textEdit;
    expect(edit).toMatchObject({ insert: { end: { character: 14 } }, replace: { end: { character: 18 } } });
    const plain = await complete(text);
    expect(plain.item('Courier').textEdit).toMatchObject({ range: { end: { character: 18 } } });
    expect(plain.taken(plain.item('Courier'))).toContain('channel: Courier, web');
  });

  test('snippets only for a client that takes them; the others get plain lines', async () => {
    const { labels } = await complete('<|>', { capabilities: able });
    expect(labels).toContain('journey: a shop');
    const plain = await complete('<|>');
    expect(plain.taken(plain.item('journey: a shop'))).toContain('\n  stage: Before the purchase\n');
    expect(plain.items.every(({ insertTextFormat = 1 }) => insertTextFormat === 1)).toBe(true);
  });

  test('a template and its words in the language of the reader', async () => {
    const { labels } = await complete('<|>', { capabilities: able, locale: 'nl' });
    expect(labels).toContain('klantreis: een winkel');
  });

  test('what another file of the workspace declares, with the line that uses it', async () => {
    const others = { 'panel.journey': 'source spring-panel: Panel of the spring\n' };
    const { client, uri, item, taken } = await complete(
      'journey: A\n  touchpoint: T\n    rating: 4 (n=30, spr<|>)\n',
      {},
      others,
    );
    const after = taken(item('spring-panel'));
    expect(after.split('\n')[0]).toBe('use: ./panel.journey');
    await client.change(uri, { text: after });
    expect((await client.newest(uri)).map(({ code }) => code)).not.toContain('unknown-reference');
  });

  test('files of the workspace where a path may stand, folder by folder, and never outside', async () => {
    const link = (written: string) => complete(`journey: A\n  link: ${written}<|>\n`, {}, { 'report | 1.pdf': '' });
    const { labels, item, taken } = await link('');
    expect(labels).toEqual(expect.arrayContaining(['report | 1.pdf', 'shared.journey']));
    expect(labels).not.toContain('completion.journey');
    expect(taken(item('report | 1.pdf'))).toContain('link: report \\| 1.pdf\n');
    expect((await link('rep')).labels).toEqual(['report | 1.pdf']);
    expect((await link('./')).labels).toEqual(expect.arrayContaining(['./report | 1.pdf']));
    for (const nowhere of ['../', '/etc/', 'https://', 'nowhere/', 'shared.journey/', 'see the report']) {
      expect((await link(nowhere)).labels, nowhere).toEqual([]);
    }
  });

  test('among a thousand touchpoints the list is about the newest text', async () => {
    const thing = (_: unknown, index: number) =>
      `${index % 8 === 0 ? `  stage: Stage ${index / 8}\n` : ''}    touchpoint: Thing ${index} | channel: web | rating: ${(index % 10) + 1}\n`;
    const long = `journey: Long\n${Array.from({ length: 1000 }, thing).join('')}`;
    const { client, uri } = await complete(`${long}    touchpoint: <|>`);
    const text = `${long}    touchpoint: Brand new thing\n    touchpoint: Last\n      next: Br`;
    await client.change(uri, { text });
    const line = text.split('\n').length - 1;
    const list = (await client.connection.sendRequest(CompletionRequest.type, {
      textDocument: { uri },
      position: { line, character: '      next: Br'.length },
    })) as CompletionList;
    expect(list.isIncomplete).toBe(true);
    expect(list.items.map(({ label }) => label)).toContain('Brand new thing');
  });
});
