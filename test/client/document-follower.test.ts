/**
 * Events in the order in which both editors under test send them; test/vscode has the same stories in the real ones.
 */
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { URI } from 'vscode-uri';

// Files share modules: those that another file has loaded know the real ones, those of this one the others.
vi.hoisted(() => vi.resetModules());
afterAll(() => void vi.resetModules());

interface Document {
  readonly uri: URI;
  readonly isUntitled: boolean;
  readonly languageId: string;
  isClosed: boolean;
  text: string;
  getText(): string;
}

const editor = vi.hoisted(() => {
  const listeners = new Map<string, (event: unknown) => unknown>();
  const on = (name: string) => (listener: (event: unknown) => unknown) => {
    listeners.set(name, listener);
    return { dispose: () => {} };
  };
  return { listeners, on, documents: [] as unknown[], disk: new Map<string, string>(), active: undefined as unknown };
});

vi.mock('vscode', () => ({
  Uri: URI,
  window: {
    get activeTextEditor() {
      return editor.active;
    },
    onDidChangeActiveTextEditor: editor.on('active'),
  },
  workspace: {
    get textDocuments() {
      return editor.documents;
    },
    fs: {
      isWritableFileSystem: () => true,
      stat: (uri: URI) => (editor.disk.has(uri.toString()) ? Promise.resolve({}) : Promise.reject(new Error('gone'))),
      readFile: (uri: URI) => Promise.resolve(new TextEncoder().encode(editor.disk.get(uri.toString()))),
    },
    createFileSystemWatcher: () => ({
      onDidCreate: editor.on('appeared'),
      onDidDelete: editor.on('vanished'),
      dispose: () => {},
    }),
    onDidOpenTextDocument: editor.on('open'),
    onDidChangeTextDocument: editor.on('change'),
    onDidSaveTextDocument: editor.on('save'),
    onDidCloseTextDocument: editor.on('close'),
    onWillRenameFiles: editor.on('willRename'),
    onDidRenameFiles: editor.on('renamed'),
    onDidDeleteFiles: editor.on('deleted'),
  },
}));

const { DocumentFollower } = await import('../../client/preview/document-follower.ts');

/** A preview that only remembers. */
class FakePreview {
  uri: URI;
  readonly locked: boolean;
  readonly told: string[] = [];
  lost = false;

  constructor(address: string, locked = false) {
    this.uri = URI.parse(address);
    this.locked = locked;
  }

  shows(uri: URI): boolean {
    return !this.lost && uri.toString() === this.uri.toString();
  }

  opened(): void {}

  setFileGone(gone: boolean): void {
    this.told.push(gone ? 'gone' : 'back');
  }
}

let previews: FakePreview[] = [];

beforeEach(() => {
  editor.documents.length = 0;
  editor.disk.clear();
  editor.active = undefined;
  const go = (how: string) => (preview: unknown, uri: unknown) => {
    const one = preview as FakePreview;
    one.uri = uri as URI;
    one.told.push(`${how} ${one.uri.path.split('/').at(-1)}`);
  };
  const target = {
    previews: () => previews,
    show: go('shows'),
    moveTo: go('moved to'),
    closed: (preview: FakePreview, { isUntitled }: Document) => {
      preview.lost = isUntitled;
      preview.told.push('closed');
    },
    activeEditor: () => {},
  };
  new DocumentFollower(target as unknown as ConstructorParameters<typeof DocumentFollower>[0]);
});

function fire(name: string, event: unknown): void {
  editor.listeners.get(name)?.(event);
}

function open(address: string, text: string): Document {
  const uri = URI.parse(address);
  const isUntitled = uri.scheme === 'untitled';
  const document: Document = {
    uri,
    isUntitled,
    languageId: 'journey',
    isClosed: false,
    text,
    getText: () => document.text,
  };
  editor.documents.push(document);
  if (!isUntitled) editor.disk.set(uri.toString(), text);
  fire('open', document);
  return document;
}

function change(document: Document, text: string): void {
  document.text = text;
  fire('change', { document });
}

function close(document: Document): void {
  document.isClosed = true;
  editor.documents.splice(editor.documents.indexOf(document), 1);
  fire('close', document);
}

function activate(document: Document): void {
  editor.active = { document, viewColumn: 1 };
  fire('active', editor.active);
}

function saveUntitled(untitled: Document, address: string): Document {
  const { text } = untitled;
  const file = open(address, '');
  change(file, text);
  editor.disk.set(address, text);
  fire('save', file);
  change(untitled, '');
  close(untitled);
  return file;
}

const settled = () => new Promise((done) => setImmediate(done));
const renamed = (from: string, to: string) => ({ files: [{ oldUri: URI.parse(from), newUri: URI.parse(to) }] });

describe('an untitled text', () => {
  test('that is saved leads its previews to the file, locked ones too', () => {
    const untitled = open('untitled:Untitled-1', 'journey: A');
    previews = [new FakePreview('untitled:Untitled-1'), new FakePreview('untitled:Untitled-1', true)];
    activate(untitled);
    activate(saveUntitled(untitled, 'file:///maps/a.journey'));
    expect(previews.map(({ told }) => told)).toEqual([['moved to a.journey'], ['moved to a.journey']]);
  });

  test('that is thrown away leads nowhere, whoever says the same', () => {
    open('file:///maps/a.journey', 'journey: A');
    const untitled = open('untitled:Untitled-1', 'journey: A');
    previews = [new FakePreview('file:///maps/a.journey', true), new FakePreview('untitled:Untitled-1', true)];
    activate(untitled);
    change(untitled, '');
    close(untitled);
    expect(previews.map(({ told }) => told)).toEqual([[], ['closed']]);
  });

  test('that says the same as one that was saved just before is not saved', () => {
    const [one, two] = [open('untitled:Untitled-1', 'journey: A'), open('untitled:Untitled-2', 'journey: A')];
    previews = [new FakePreview('untitled:Untitled-1', true), new FakePreview('untitled:Untitled-2', true)];
    activate(one);
    saveUntitled(one, 'file:///maps/a.journey');
    activate(two);
    change(two, '');
    close(two);
    expect(previews.map(({ told }) => told)).toEqual([['moved to a.journey'], ['closed']]);
  });
});

describe('a file', () => {
  test('that is active is shown where nothing is locked', () => {
    previews = [new FakePreview('file:///maps/a.journey'), new FakePreview('file:///maps/b.journey', true)];
    activate(open('file:///maps/c.journey', 'journey: C'));
    expect(previews.map(({ told }) => told)).toEqual([['shows c.journey'], []]);
  });

  test('in a part of an editor without a column, or of another language, is not followed', () => {
    previews = [new FakePreview('file:///maps/a.journey')];
    const other = open('file:///maps/c.journey', 'journey: C');
    fire('active', { document: other, viewColumn: undefined });
    fire('active', { document: { ...other, languageId: 'markdown' }, viewColumn: 1 });
    expect(previews[0]?.told).toEqual([]);
  });

  test('saved under another name goes on there, and the locked preview stays with the old file', () => {
    const old = open('file:///maps/a.journey', 'journey: A');
    previews = [new FakePreview('file:///maps/a.journey'), new FakePreview('file:///maps/a.journey', true)];
    activate(old);
    const copy = open('file:///maps/copy.journey', '');
    change(copy, 'journey: A');
    fire('save', copy);
    activate(copy);
    expect(previews.map(({ told }) => told)).toEqual([['moved to copy.journey'], []]);
  });

  test('is renamed: the new one is active before that is said', () => {
    const [from, to] = ['file:///maps/a.journey', 'file:///new/a2.journey'];
    previews = [new FakePreview(from), new FakePreview(from, true), new FakePreview('file:///maps/b.journey', true)];
    fire('willRename', renamed(from, to));
    activate(open(to, 'journey: A'));
    fire('renamed', renamed(from, to));
    expect(previews.map(({ told }) => told.at(-1))).toEqual(['moved to a2.journey', 'moved to a2.journey', undefined]);
    expect(previews[0]?.told[0]).toBe('moved to a2.journey');
  });

  test('that goes and comes back outside of the editor is gone and back', async () => {
    previews = [new FakePreview('file:///maps/a.journey', true)];
    fire('vanished', URI.parse('file:///maps'));
    await settled();
    editor.disk.set('file:///maps/a.journey', 'journey: A');
    fire('appeared', URI.parse('file:///maps/a.journey'));
    await settled();
    expect(previews[0]?.told).toEqual(['gone', 'back']);
  });

  test('renamed outside is followed only where one new file says the same', async () => {
    previews = [new FakePreview('file:///maps/a.journey', true), new FakePreview('file:///maps/b.journey', true)];
    for (const [name, text] of [
      ['a', 'journey: A'],
      ['b', 'journey: B'],
    ] as const) {
      close(open(`file:///maps/${name}.journey`, text));
    }
    await settled();
    editor.disk.clear();
    for (const [name, text] of [
      ['a2', 'journey: A'],
      ['b2', 'journey: B'],
      ['b3', 'journey: B'],
    ] as const) {
      editor.disk.set(`file:///maps/${name}.journey`, text);
      fire('appeared', URI.parse(`file:///maps/${name}.journey`));
    }
    for (const name of ['a', 'b']) fire('vanished', URI.parse(`file:///maps/${name}.journey`));
    await settled();
    await settled();
    expect(previews.map(({ told }) => told)).toEqual([
      ['closed', 'moved to a2.journey'],
      ['closed', 'gone'],
    ]);
  });
});
