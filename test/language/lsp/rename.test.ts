/** Another name, everywhere it is meant and nowhere else; or a reason why not. */
import { describe, expect, test } from 'vitest';
import type { WorkspaceEdit } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { isJourneyDocument } from '../../../language/names/occurrences.ts';
import type { Editor } from '../../../language/project/editor.ts';
import { noEditor } from '../../../language/project/editor.ts';
import { exampleFiles } from '../reader.ts';
import { type OpenText, openText } from './open-text.ts';

const shared = `persona kim: Kim, first-time buyer
persona lise: Lise
persona: Ola, second-time buyer
team: Sales
channel web: Website
`;

const text = `use: ./shared.journey
journey trip: A trip
  for: kim, lise, Ola
  need fit: It fits
  stage: Before
    touchpoint shop: Shop in town
      owner: Sales
      next: desk, Mail
      quote[kim]: Fine
      channel: mail, web
    touchpoint desk: Desk
      need fit: It fits
      serves: fit
    touchpoint: Mail
      channel: mail
  stage: After
    again: shop
    again: Shop in town
`;

const files = { 'shared.journey': shared };

function params(opened: OpenText, word: string, on: string) {
  return { textDocument: { uri: opened.document.uri.toString() }, position: opened.at(word, on) };
}

async function edit(opened: OpenText, word: string, on: string, newName: string): Promise<WorkspaceEdit | undefined> {
  return opened.services.lsp.RenameProvider?.rename(opened.document, { ...params(opened, word, on), newName });
}

/** The lines that change, as they read afterwards, by file. */
async function renamed(word: string, on: string, newName: string, source = text): Promise<Record<string, string[]>> {
  const opened = await openText(source, files);
  const { changes = {} } = (await edit(opened, word, on, newName)) ?? {};
  return Object.fromEntries(
    Object.entries(changes).map(([uri, edits]) => {
      const name = uri.split('/').at(-1) ?? '';
      const lines = (name === 'map.journey' ? source : shared).split('\n');
      for (const { range, newText } of edits.toReversed()) {
        const { line, character } = range.start;
        const old = lines[line] ?? '';
        lines[line] = old.slice(0, character) + newText + old.slice(range.end.character);
      }
      const touched = new Set(edits.map(({ range }) => range.start.line));
      return [name, lines.filter((_, line) => touched.has(line)).map((line) => line.trim())];
    }),
  );
}

describe('a new name', () => {
  test('of an id follows into every reference that says it, and leaves the name alone', async () => {
    expect(await renamed('shop', 'touchpoint shop', 'store')).toEqual({
      'map.journey': ['touchpoint store: Shop in town', 'again: store'],
    });
  });

  test('of a name follows where the thing is called by its name', async () => {
    expect(await renamed('Shop', 'touchpoint shop', 'Store')).toEqual({
      'map.journey': ['touchpoint shop: Store', 'again: Store'],
    });
  });

  test('goes from a reference to the thing, in another file too', async () => {
    expect(await renamed('kim', 'quote[kim]', 'anna')).toEqual({
      'map.journey': ['for: anna, lise, Ola', 'quote[anna]: Fine'],
      'shared.journey': ['persona anna: Kim, first-time buyer'],
    });
  });

  test('of what is called by the beginning of its name changes that beginning', async () => {
    expect(await renamed('Ola', 'for: kim', 'Per')).toEqual({
      'map.journey': ['for: kim, lise, Per'],
      'shared.journey': ['persona: Per, second-time buyer'],
    });
  });

  test('of a need takes the needs along that are it', async () => {
    expect(await renamed('fit', 'serves: fit', 'size')).toEqual({
      'map.journey': ['need size: It fits', 'need size: It fits', 'serves: size'],
    });
  });

  test('of a channel that nobody declares goes through the file', async () => {
    expect(await renamed('mail', 'channel: mail, web', 'letter')).toEqual({
      'map.journey': ['channel: letter, web', 'channel: letter'],
    });
  });

  test('of an id takes its counterparts along in maps that are compared', async () => {
    const toBe = 'use: ./map.journey\njourney: B\n  compares: trip\n  touchpoint shop: Shop\n    next: shop\n';
    const opened = await openText(text, { ...files, 'to-be.journey': toBe });
    const { changes = {} } = (await edit(opened, 'shop', 'touchpoint shop', 'store')) ?? {};
    expect(changes['file:///maps/to-be.journey']?.map(({ range }) => range.start.line)).toEqual([3, 4]);
    const alone = await openText(text, { ...files, 'to-be.journey': toBe.replace('  compares: trip\n', '') });
    const edits = (await edit(alone, 'shop', 'touchpoint shop', 'store'))?.changes ?? {};
    expect(Object.keys(edits)).toEqual(['file:///maps/map.journey']);
  });

  test('of what has no id takes along what a comparison finds by the name', async () => {
    const asIs = 'journey old: Old\n  stage: Before\n    touchpoint: Mail\n    touchpoint: Till\n      next: Mail\n';
    const toBe = `use: ./map.journey\njourney: New\n  compares: old\n  stage: Before\n    touchpoint: Mail\n    touchpoint till: Till\n  stage: After\n    touchpoint: Mail\n      next: till\n`;
    const opened = await openText(asIs, { 'to-be.journey': toBe });
    const linesOf = async (word: string, on: string) => {
      const { changes = {} } = (await edit(opened, word, on, 'Something new')) ?? {};
      return Object.values(changes).map((edits) => edits.map(({ range }) => range.start.line));
    };
    expect(await linesOf('Mail', 'touchpoint: Mail')).toEqual([[2, 4], [4]]);
    expect(await linesOf('Till', 'touchpoint: Till')).toEqual([[3], [5]]);
    expect(await linesOf('Before', 'stage: Before')).toEqual([[1], [3]]);
  });

  test('of a stage’s id takes its counterpart along, and the names of what is found by an id stay', async () => {
    const asIs = 'journey old: Old\n  stage one: First\n    touchpoint shop: Shop\n';
    const toBe = asIs.replace('journey old: Old', 'use: ./map.journey\njourney: New\n  compares: old');
    const opened = await openText(asIs, { 'to-be.journey': toBe });
    const filesOf = async (word: string, on: string, name: string) =>
      Object.keys((await edit(opened, word, on, name))?.changes ?? {}).length;
    expect(await filesOf('one', 'stage one', 'start')).toBe(2);
    expect(await filesOf('First', 'stage one', 'Start')).toBe(1);
    expect(await filesOf('Shop', 'touchpoint shop', 'Store')).toBe(1);
  });

  test('with a bar in it is written so that the bar belongs to it', async () => {
    expect(await renamed('Desk', 'touchpoint desk', 'Desk | till')).toEqual({
      'map.journey': ['touchpoint desk: Desk \\| till'],
    });
  });

  test('says which version of a text it is for, where the editor wants to know', async () => {
    const opened = await openText(text, files, { ...noEditor, versionedEdits: true });
    const { documentChanges } = (await edit(opened, 'shop', 'touchpoint shop', 'store')) ?? {};
    expect(documentChanges).toMatchObject([{ textDocument: { version: null }, edits: [{}, {}] }]);
  });
});

describe('what is marked before', () => {
  test.each([
    ['kim', 'quote[kim]', 'kim'],
    ['Mail', 'next: desk', 'Mail'],
    ['Shop', 'touchpoint shop', 'Shop in town'],
    ['Before', 'stage: Before', 'Before'],
  ])('%s in "%s"', async (word, on, marked) => {
    const opened = await openText(text, files);
    const range = await opened.services.lsp.RenameProvider?.prepareRename(opened.document, params(opened, word, on));
    expect(range && opened.textOf(range)).toBe(marked);
  });
});

describe('a refusal says why', () => {
  const broken = `${text}    touchpoint: Lost\n      next: nowhere\n`;

  test.each([
    ['shop', 'touchpoint shop', 'desk', /“desk” is already taken on line 11 of map\.journey/],
    ['shop', 'touchpoint shop', 'fit', /already taken on line 4/],
    ['shop', 'touchpoint shop', 'two words', /cannot be an id/],
    ['Shop', 'touchpoint shop', 'Desk', /already taken on line 11/],
    ['Shop', 'touchpoint shop', '  ', /A name is one line of words/],
    ['lise', 'for: kim', 'kim', /already taken on line 1 of shared\.journey/],
    ['web', 'channel: mail, web', 'the web', /cannot be an id/],
    ['mail', 'channel: mail, web', 'mail, post', /cannot be written at every use/],
    ['Fine', 'quote[kim]', 'x', /Only names, ids and references/],
    ['./shared', 'use:', 'x', /Only names, ids and references/],
    ['nowhere', 'next: nowhere', 'x', /The name “nowhere” does not exist/],
  ])('%s in "%s" to %j', async (word, on, newName, reason) => {
    const opened = await openText(broken, files);
    await expect(edit(opened, word, on, newName)).rejects.toThrow(reason);
  });

  const free =
    'team sales: Sales\nchannel web: Website\njourney: A\n  touchpoint: T\n    channel: wob, phone, Pho\n    owner: Care\n  touchpoint: U\n    owner: Billing\n';

  test.each([
    ['wob', 'channel: wob', 'phone', /“phone” already exists on line 5 of map\.journey/],
    ['wob', 'channel: wob', 'Phone', /on line 5/],
    ['wob', 'channel: wob', 'web', /on line 2/],
    ['wob', 'channel: wob', 'Website', /on line 2/],
    ['Care', 'owner: Care', 'billing', /on line 8/],
    ['Care', 'owner: Care', 'Sales', /on line 1/],
    ['Sales', 'team sales', 'Care', /a reference would change its meaning.*line 6/],
    ['web', 'channel web', 'phone', /a reference would change its meaning.*line 5/],
  ])('when two would become one: %s in "%s" to %j', async (word, on, newName, reason) => {
    const opened = await openText(free);
    await expect(edit(opened, word, on, newName)).rejects.toThrow(reason);
  });

  test('a word may be written otherwise, and get a name that nobody has', async () => {
    expect(await renamed('wob', 'channel: wob', 'WOB', free)).toEqual({ 'map.journey': ['channel: WOB, phone, Pho'] });
    expect(await renamed('Care', 'owner: Care', 'Support', free)).toEqual({ 'map.journey': ['owner: Support'] });
  });

  test('when a reference would mean another thing', async () => {
    const source =
      'journey: A\n  touchpoint a: One\n    next: Two\n  touchpoint: Two\n  stage: S\n    touchpoint x: Three\n';
    const opened = await openText(source);
    await expect(edit(opened, 'x', 'touchpoint x', 'Two')).rejects.toThrow(
      /a reference would change its meaning.*line 4/,
    );
  });

  test.each([
    ['read-only', /shared\.journey is read-only/],
    ['not-there', /shared\.journey no longer exists/],
  ] as const)('when the file of the thing is %s', async (state, reason) => {
    const editor: Editor = {
      ...noEditor,
      access: async ({ path }) => (path.includes('shared') ? state : 'may-change'),
    };
    const opened = await openText(text, files, editor);
    const provider = opened.services.lsp.RenameProvider;
    await expect(provider?.prepareRename(opened.document, params(opened, 'kim', 'quote'))).rejects.toThrow(reason);
    await expect(edit(opened, 'kim', 'quote[kim]', 'anna')).rejects.toThrow(reason);
    const { changes = {} } = (await edit(opened, 'shop', 'touchpoint shop', 'store')) ?? {};
    expect(Object.keys(changes)).toEqual(['file:///maps/map.journey']);
    expect(new Set(Object.values(changes).flatMap((edits) => edits.map(({ newText }) => newText)))).toEqual(
      new Set(['store']),
    );
  });
});

describe('after a rename everything means what it meant', () => {
  const examples = exampleFiles();

  /** Codes and lines of all that is said of each file, and how often a name is not known. */
  async function judged(files: Readonly<Record<string, string>>): Promise<Record<string, unknown>> {
    const { 'map.journey': content = '', ...others } = files;
    const { services } = await openText(content, others);
    const documents = services.shared.workspace.LangiumDocuments.all.filter(isJourneyDocument).toArray();
    return Object.fromEntries(
      documents.map((document) => {
        const { findings, file } = services.analyser.current(document);
        const said = findings.map(({ code, range }) => `${code} ${range.start.line}`);
        return [document.uri.path, { said, unresolved: file.unresolved.length }];
      }),
    );
  }

  test.each(Object.keys(examples))('of each id and name of %s', async (name) => {
    const content = examples[name] ?? '';
    const others = Object.fromEntries(Object.entries(examples).filter(([other]) => other !== name));
    const before = await judged({ ...others, 'map.journey': content });
    const opened = await openText(content, others);
    const { occurrences } = opened.services;
    const { document } = opened;
    if (!isJourneyDocument(document)) throw new Error(`${name} is no journey.`);
    const given = occurrences
      .of(document)
      .filter(({ part, kind }) => part === 'id' || (part === 'name' && kind === 'Team'));
    for (const { at } of given) {
      const position = document.textDocument.positionAt(at.start);
      const where = { textDocument: { uri: document.uri.toString() }, position, newName: 'something_new' };
      const { changes = {} } = (await opened.services.lsp.RenameProvider?.rename(document, where)) ?? {};
      const files = { ...others, 'map.journey': content };
      for (const [uri, edits] of Object.entries(changes)) {
        const file = uri.split('/').at(-1) ?? '';
        const text = TextDocument.create(uri, 'journey', 1, files[file as keyof typeof files] ?? '');
        Object.assign(files, { [file]: TextDocument.applyEdits(text, edits) });
      }
      expect(files['map.journey']).not.toBe(content);
      expect(await judged(files), content.slice(at.start, at.end)).toEqual(before);
    }
  });
});
