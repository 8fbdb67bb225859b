/** What an editor shows is never older than the files, the settings and the day. */
import { cpSync, mkdirSync, mkdtempSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import {
  CodeLensRefreshRequest,
  type Diagnostic,
  DiagnosticSeverity,
  FileChangeType,
  InlayHintRefreshRequest,
  SemanticTokensRefreshRequest,
} from 'vscode-languageserver/node';
import { root } from '../../scripts/root.mts';
import { journeyMap, type MapData } from '../../server/protocol.ts';
import type { Client } from '../support/client.ts';
import { startClient } from '../support/server.ts';

const { Created, Changed, Deleted } = FileChangeType;
const codes = (diagnostics: readonly Diagnostic[]) => diagnostics.map(({ code }) => code);

/** A folder on disk that is gone when the test is over. */
class Folder {
  readonly path = realpathSync(mkdtempSync(join(tmpdir(), 'journey-fresh-')));

  constructor(files: Readonly<Record<string, string>>) {
    onTestFinished(() => rmSync(this.path, { recursive: true, force: true }));
    for (const [name, text] of Object.entries(files)) this.write(name, text);
  }

  at(name: string): string {
    return join(this.path, name);
  }

  uri(name: string): string {
    return pathToFileURL(this.at(name)).toString();
  }

  write(name: string, text: string): void {
    mkdirSync(dirname(this.at(name)), { recursive: true });
    writeFileSync(this.at(name), text);
  }
}

async function openAs(client: Client, uri: string, text: string): Promise<readonly Diagnostic[]> {
  await client.open(uri, text);
  return client.newest(uri);
}

/** The codes, once they are these. */
async function untilCodes(client: Client, uri: string, wanted: readonly string[]): Promise<void> {
  const { diagnostics } = await client.until(
    uri,
    (published) => ownCodes(published.diagnostics).join() === wanted.join(),
  );
  expect(ownCodes(diagnostics)).toEqual(wanted);
}

/** Nothing is said about a file any more, as about one that is gone. */
async function untilNothing(client: Client, uri: string): Promise<void> {
  const { diagnostics } = await client.until(uri, (published) => published.diagnostics.length === 0);
  expect(diagnostics).toEqual([]);
}

/** The codes that these tests are about; others may be found beside them. */
const about = new Set<unknown>([
  'red-rating',
  'yellow-important',
  'unserved-need',
  'unknown-reference',
  'overdue-action',
  'unused',
  'invalid-settings',
]);
const ownCodes = (diagnostics: readonly Diagnostic[]) => codes(diagnostics).filter((code) => about.has(code));

const isUnknown = (diagnostics: readonly Diagnostic[]) => codes(diagnostics).includes('unknown-reference');

const red = 'journey: A\n  touchpoint: T | rating: 2 | importance: 9\n';
const yellow = 'journey: A\n  touchpoint: T | rating: 6 | importance: 9\n';
const levels = (taste: Readonly<Record<string, string>>) => JSON.stringify({ levels: taste });
const severity = (diagnostics: readonly Diagnostic[], code: string) =>
  diagnostics.find((diagnostic) => diagnostic.code === code)?.severity;

test('without a folder, a used file is read all the same', async () => {
  const folder = new Folder({ 'shared.journey': 'persona kim: Kim\n  need fit: A car that fits\n' });
  const client = await startClient();
  const text = 'use: ./shared.journey\njourney: A\n  for: kim\n  touchpoint: T | serves: fit\n';
  await client.open(folder.uri('map.journey'), text);
  await untilCodes(client, folder.uri('map.journey'), []);
});

test('a project has its own levels from the start, and new ones in every open file when they change', async () => {
  const folder = new Folder({ 'journey.json': levels({ 'red-rating': 'hint' }), 'b.journey': red });
  const client = await startClient({ folder: folder.path });
  const [a, b] = [folder.uri('a.journey'), folder.uri('b.journey')];
  expect(severity(await openAs(client, a, red), 'red-rating')).toBe(DiagnosticSeverity.Hint);
  folder.write('journey.json', levels({ 'red-rating': 'error' }));
  await client.changedOnDisk(folder.uri('journey.json'), Changed);
  for (const uri of [a, b]) {
    await client.until(uri, ({ diagnostics }) => severity(diagnostics, 'red-rating') === DiagnosticSeverity.Error);
  }
  folder.write('journey.json', levels({ 'red-rating': 'off' }));
  await client.changedOnDisk(folder.uri('journey.json'), Changed);
  for (const uri of [a, b]) {
    await client.until(uri, ({ diagnostics }) => severity(diagnostics, 'red-rating') === undefined);
  }
});

test('a map has the brand of its project, and follows journey.json and the file of the logo', async () => {
  const logo = (width: number) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} 10"/>`;
  const brand = (colour: string) => JSON.stringify({ brand: { logo: 'brand/logo.svg', colours: [colour] } });
  const folder = new Folder({ 'journey.json': brand('#0B3D66'), 'brand/logo.svg': logo(20) });
  const client = await startClient({ folder: folder.path });
  const map = folder.uri('a.journey');
  await openAs(client, map, red);
  const shown = async () => {
    const data = await client.connection.sendRequest<MapData | null>(journeyMap, { uri: map });
    return [data?.brand?.colours[0], data?.brand?.logo?.width];
  };
  expect(await shown()).toEqual(['#0b3d66', 20]);
  const changed = async (name: string, type: FileChangeType) => {
    const again = client.newest(map);
    await client.changedOnDisk(folder.uri(name), type);
    await again;
    return shown();
  };
  folder.write('brand/logo.svg', logo(40));
  expect(await changed('brand/logo.svg', Changed)).toEqual(['#0b3d66', 40]);
  rmSync(folder.at('brand'), { recursive: true });
  expect(await changed('brand', Deleted)).toEqual(['#0b3d66', undefined]);
  folder.write('brand/logo.svg', logo(60));
  expect(await changed('brand', Created)).toEqual(['#0b3d66', 60]);
  folder.write('journey.json', brand('#6d4aa8'));
  expect(await changed('journey.json', Changed)).toEqual(['#6d4aa8', 60]);
  rmSync(folder.at('journey.json'));
  expect(await changed('journey.json', Deleted)).toEqual([undefined, undefined]);
});

test('a broken journey.json is told in its place, and the last good one stays', async () => {
  const folder = new Folder({ 'journey.json': levels({ 'red-rating': 'hint' }) });
  const client = await startClient({ folder: folder.path });
  const [map, settings] = [folder.uri('a.journey'), folder.uri('journey.json')];
  await openAs(client, map, red);
  folder.write('journey.json', '{\n  "levels": {"red-rating" "error"}\n}');
  await client.changedOnDisk(settings, Changed);
  const { diagnostics } = await client.until(settings, (published) => published.diagnostics.length > 0);
  expect(diagnostics).toEqual([
    {
      range: { start: { line: 1, character: 26 }, end: { line: 1, character: 33 } },
      severity: DiagnosticSeverity.Error,
      code: 'invalid-settings',
      codeDescription: { href: pathToFileURL(join(root, 'docs/settings.md')).toString() },
      source: 'journey',
      message: 'A colon is missing before this. Until this is fixed, the earlier settings apply.',
    },
  ]);
  await client.change(map, { text: `${red}\n` });
  expect(severity(await client.newest(map), 'red-rating')).toBe(DiagnosticSeverity.Hint);
  folder.write('journey.json', levels({ 'red-rating': 'error' }));
  await client.changedOnDisk(settings, Changed);
  await client.until(settings, (published) => published.diagnostics.length === 0);
  await client.until(map, (published) => severity(published.diagnostics, 'red-rating') === DiagnosticSeverity.Error);
});

test('without its journey.json a project is as usual again, and nothing is wrong with a file that is gone', async () => {
  const folder = new Folder({ 'journey.json': '{"levels": {"red-rating": "hint", "red": "off"}}' });
  const client = await startClient({ folder: folder.path });
  const [map, settings] = [folder.uri('a.journey'), folder.uri('journey.json')];
  await client.until(settings, ({ diagnostics }) => diagnostics.length === 1);
  expect(severity(await openAs(client, map, red), 'red-rating')).toBe(DiagnosticSeverity.Hint);
  rmSync(folder.at('journey.json'));
  await client.changedOnDisk(settings, Deleted);
  await client.until(settings, ({ diagnostics }) => diagnostics.length === 0);
  await client.until(map, ({ diagnostics }) => severity(diagnostics, 'red-rating') === DiagnosticSeverity.Warning);
});

test('what is important to a project changes what is found', async () => {
  const folder = new Folder({});
  const client = await startClient({ folder: folder.path });
  const map = folder.uri('a.journey');
  expect(ownCodes(await openAs(client, map, yellow))).toEqual(['yellow-important']);
  folder.write('journey.json', '{"thresholds": {"important": 9.5}}');
  await client.changedOnDisk(folder.uri('journey.json'), Created);
  await client.until(map, ({ diagnostics }) => severity(diagnostics, 'yellow-important') === undefined);
});

test('an excluded file has no findings and can be used', async () => {
  const folder = new Folder({
    'drafts/people.journey': `persona kim: Kim\n${red}`,
    'a.journey': 'use: ./drafts/people.journey\njourney: B\n  touchpoint: T\n    rating[kim]: 2\n',
  });
  const client = await startClient({ folder: folder.path });
  const drafts = folder.uri('drafts/people.journey');
  await untilCodes(client, drafts, ['red-rating']);
  folder.write('journey.json', '{"exclude": ["drafts"]}');
  await client.changedOnDisk(folder.uri('journey.json'), Created);
  await untilNothing(client, drafts);
  await untilCodes(client, folder.uri('a.journey'), ['red-rating']);
});

test('of several folders the nearest one around a file holds, as they come and go', async () => {
  const folder = new Folder({
    'journey.json': levels({ 'red-rating': 'hint' }),
    'team/journey.json': levels({ 'red-rating': 'error' }),
    'team/a.journey': red,
    'b.journey': red,
  });
  const client = await startClient({ folders: [folder.path] });
  const [inner, outer] = [folder.uri('team/a.journey'), folder.uri('b.journey')];
  const has = (uri: string, wanted: DiagnosticSeverity) =>
    client.until(uri, ({ diagnostics }) => severity(diagnostics, 'red-rating') === wanted);
  await has(inner, DiagnosticSeverity.Hint);
  await client.changeFolders([folder.at('team')], []);
  await has(inner, DiagnosticSeverity.Error);
  await has(outer, DiagnosticSeverity.Hint);
  await client.changeFolders([], [folder.path]);
  await client.until(outer, ({ diagnostics }) => diagnostics.length === 0);
  await has(inner, DiagnosticSeverity.Error);
});

test('a folder that comes is read, whatever its name, and nothing of it stays when it goes', async () => {
  const folder = new Folder({
    'a.journey': 'use: ./maps.v2/people.journey\njourney: B\n  touchpoint: T\n    rating[kim]: 9\n',
  });
  const client = await startClient({ folder: folder.path });
  const [map, red2] = [folder.uri('a.journey'), folder.uri('maps.v2/deep/red.journey')];
  await untilCodes(client, map, ['unknown-reference', 'unknown-reference']);
  folder.write('maps.v2/people.journey', 'persona kim: Kim\n');
  folder.write('maps.v2/deep/red.journey', red);
  await client.changedOnDisk(folder.uri('maps.v2'), Created);
  await untilCodes(client, map, []);
  await untilCodes(client, red2, ['red-rating']);
  renameSync(folder.at('maps.v2'), folder.at('maps.v3'));
  await client.changedTogether(
    { uri: folder.uri('maps.v2'), type: Deleted },
    { uri: folder.uri('maps.v3'), type: Created },
  );
  await untilNothing(client, red2);
  await untilCodes(client, map, ['unknown-reference', 'unknown-reference']);
  await untilCodes(client, folder.uri('maps.v3/deep/red.journey'), ['red-rating']);
});

test('a text that is open lives on when its folder is deleted, and is gone once it is closed', async () => {
  const folder = new Folder({ 'maps/open.journey': red, 'maps/closed.journey': red });
  const client = await startClient({ folder: folder.path });
  const [open, closed] = [folder.uri('maps/open.journey'), folder.uri('maps/closed.journey')];
  await openAs(client, open, red);
  await untilCodes(client, closed, ['red-rating']);
  rmSync(folder.at('maps'), { recursive: true });
  await client.changedOnDisk(folder.uri('maps'), Deleted);
  await untilNothing(client, closed);
  await untilCodes(client, open, ['red-rating']);
  await client.change(open, { text: 'journey: A\n' });
  expect(ownCodes(await client.newest(open))).toEqual([]);
  await client.change(open, { text: red });
  expect(ownCodes(await client.newest(open))).toEqual(['red-rating']);
  await client.close(open);
  await untilNothing(client, open);
});

test('a file that is replaced while it is saved is there', async () => {
  const folder = new Folder({
    'people.journey': 'persona kim: Kim\n',
    'a.journey': 'use: ./people.journey\njourney: B\n  touchpoint: T\n    rating[lise]: 9\n',
  });
  const client = await startClient({ folder: folder.path });
  const [map, people] = [folder.uri('a.journey'), folder.uri('people.journey')];
  await untilCodes(client, map, ['unknown-reference']);
  folder.write('people.journey', 'persona lise: Lise\n');
  await client.changedTogether({ uri: people, type: Deleted }, { uri: people, type: Created });
  await untilCodes(client, map, []);
});

test('a workspace in a hidden folder is watched too', async () => {
  const folder = new Folder({ '.maps/team/a.journey': red });
  const client = await startClient({ folder: folder.at('.maps/team') });
  const uri = folder.uri('.maps/team/a.journey');
  await untilCodes(client, uri, ['red-rating']);
  rmSync(folder.at('.maps/team/a.journey'));
  await client.changedOnDisk(uri, Deleted);
  await untilNothing(client, uri);
});

test('a file from outside the workspace leaves nothing behind when it is closed', async () => {
  const [folder, elsewhere] = [new Folder({}), new Folder({ 'a.journey': red })];
  const client = await startClient({ folder: folder.path });
  const uri = elsewhere.uri('a.journey');
  expect(ownCodes(await openAs(client, uri, red))).toEqual(['red-rating']);
  await client.close(uri);
  await untilNothing(client, uri);
});

test('needs of a used persona are served or not as the file that says them is', async () => {
  const people = (needs: string) => `persona kim: Kim\n${needs}`;
  const folder = new Folder({ 'people.journey': people('') });
  const client = await startClient({ folder: folder.path });
  const [map, used] = [folder.uri('a.journey'), folder.uri('people.journey')];
  const text = 'use: ./people.journey\njourney: A\n  for: kim\n  touchpoint: T\n    rating: 9\n    importance: 9\n';
  expect(ownCodes(await openAs(client, map, text))).toEqual([]);
  folder.write('people.journey', people('  need fair: A fair price\n'));
  await client.changedOnDisk(used, Changed);
  await untilCodes(client, map, ['unserved-need']);
  await client.open(used, people(''));
  await untilCodes(client, map, []);
  await client.close(used);
  await untilCodes(client, map, ['unserved-need']);
  await client.change(map, { text: `${text}    serves: fair\n` });
  expect(ownCodes(await client.newest(map))).toEqual([]);
});

test('what depends on the day changes at midnight, in what is open and in what is not', async () => {
  const due = 'journey: A\n  touchpoint: T\n    rating: 9\n    action: Mend it | owner: Sales | due: 2026-03-31\n';
  const folder = new Folder({ 'b.journey': due });
  const client = await startClient({ folder: folder.path, now: new Date(2026, 2, 31, 23, 0) });
  const [a, b] = [folder.uri('a.journey'), folder.uri('b.journey')];
  expect(ownCodes(await openAs(client, a, due))).toEqual([]);
  client.clock.putTo(new Date(2026, 2, 31, 23, 50));
  await client.change(a, { text: `${due}\n` });
  expect(ownCodes(await client.newest(a))).toEqual([]);
  client.clock.putTo(new Date(2026, 3, 1, 0, 0, 1));
  await untilCodes(client, a, ['overdue-action']);
  await untilCodes(client, b, ['overdue-action']);
});

test('the examples are found the same after everything has been looked at again', async () => {
  const folder = new Folder({});
  cpSync(join(root, 'examples'), folder.path, { recursive: true });
  const client = await startClient({ folder: folder.path });
  const uri = folder.uri('car-dealership.journey');
  const { diagnostics: before } = await client.until(uri, ({ diagnostics }) => diagnostics.length > 0);
  folder.write('journey.json', levels({ 'red-rating': 'off' }));
  await client.changedOnDisk(folder.uri('journey.json'), Created);
  await client.until(uri, ({ diagnostics }) => !codes(diagnostics).includes('red-rating'));
  rmSync(folder.at('journey.json'));
  await client.changedOnDisk(folder.uri('journey.json'), Deleted);
  const { diagnostics: after } = await client.until(uri, ({ diagnostics }) =>
    codes(diagnostics).includes('red-rating'),
  );
  expect(after).toEqual(before);
});

test('what a file declares is unused until another file uses it, and again when that is over', async () => {
  const folder = new Folder({ 'c.journey': 'use: ./a.journey\n' });
  const client = await startClient({ folder: folder.path });
  const [a, b, c] = [folder.uri('a.journey'), folder.uri('b.journey'), folder.uri('c.journey')];
  const text = 'channel kiosk: Kiosk\njourney: A\n  touchpoint: T\n';
  expect(ownCodes(await openAs(client, a, text))).toEqual([]);
  rmSync(folder.at('c.journey'));
  await client.changedOnDisk(c, Deleted);
  await untilCodes(client, a, ['unused']);
  await openAs(client, b, 'journey: B\n');
  await client.change(b, { text: 'use: ./a.journey\njourney: B\n' });
  await untilCodes(client, a, []);
  await client.change(b, { text: 'journey: B\n' });
  await untilCodes(client, a, ['unused']);
  await client.change(b, { text: 'use: ./a.journey\njourney: B\n' });
  await untilCodes(client, a, []);
  // Never saved: it is gone.
  await client.close(b);
  await untilCodes(client, a, ['unused']);
});

test('each of many texts that are opened at once is told about', async () => {
  const text = (name: string) => `journey: ${name}\n  stage: S\n    touchpoint: T\n      rating: 2\n`.repeat(40);
  const names = Array.from({ length: 12 }, (_, index) => `${index}.journey`);
  const folder = new Folder(Object.fromEntries(names.map((name) => [name, text(name)])));
  const client = await startClient({ folder: folder.path });
  for (const name of names) await client.open(folder.uri(name), text(name));
  for (const name of names) expect(codes(await client.newest(folder.uri(name)))).toContain('red-rating');
});

test('hints, lenses and colours are asked for again when a used file or journey.json changes, and not for a text of its own', async () => {
  const folder = new Folder({});
  const refreshed: string[] = [];
  const refreshSupport = { refreshSupport: true };
  const client = await startClient({
    folder: folder.path,
    capabilities: {
      workspace: { inlayHint: refreshSupport, codeLens: refreshSupport, semanticTokens: refreshSupport },
    },
    prepare: (connection) => {
      connection.onRequest(InlayHintRefreshRequest.type, () => void refreshed.push('hints'));
      connection.onRequest(CodeLensRefreshRequest.type, () => void refreshed.push('lenses'));
      connection.onRequest(SemanticTokensRefreshRequest.type, () => void refreshed.push('colours'));
    },
  });
  const all = ['colours', 'hints', 'lenses'];
  const [a, b, c] = [folder.uri('a.journey'), folder.uri('b.journey'), folder.uri('c.journey')];
  const old = 'persona kim: Kim\njourney old: Old\n  touchpoint: T | rating: 4\n';
  await openAs(client, b, old);
  await openAs(client, c, red);
  await openAs(client, a, 'use: ./b.journey\njourney: A\n  compares: old\n  for: kim\n  touchpoint: T | rating: 5\n');
  await client.change(c, { text: `${red}    need: More\n` });
  await client.newest(c);
  await client.change(a, { text: 'use: ./b.journey\njourney: A\n  compares: old\n  for: kim\n  touchpoint: T\n' });
  await client.newest(a);
  refreshed.length = 0;
  await client.change(c, { text: red });
  await client.newest(c);
  // What stands between is answered in order: a request would be here before the second answer.
  await client.change(c, { text: `${red}    need: More\n` });
  await client.newest(c);
  expect(refreshed).toEqual([]);
  await client.change(b, { text: old.replace('kim: Kim', 'anna: Anna') });
  await client.until(a, (published) => isUnknown(published.diagnostics));
  await expect.poll(() => refreshed.toSorted()).toEqual(all);
  refreshed.length = 0;
  folder.write('journey.json', levels({ 'unknown-reference': 'off' }));
  await client.changedOnDisk(folder.uri('journey.json'), Created);
  await client.until(a, (published) => !isUnknown(published.diagnostics));
  await expect.poll(() => refreshed.toSorted()).toEqual(all);
});

test('many changes of a used file ask the editor a few times', async () => {
  const folder = new Folder({});
  let asked = 0;
  const client = await startClient({
    folder: folder.path,
    capabilities: { workspace: { inlayHint: { refreshSupport: true } } },
    prepare: (connection) => connection.onRequest(InlayHintRefreshRequest.type, () => void asked++),
  });
  const [a, b] = [folder.uri('a.journey'), folder.uri('b.journey')];
  await openAs(client, b, 'persona kim: Kim\n');
  await openAs(client, a, 'use: ./b.journey\njourney: A\n  for: kim\n  touchpoint: T\n');
  const started = performance.now();
  for (let letter = 1; letter <= 30; letter++) {
    await client.change(b, { text: `persona kim: Kim${'m'.repeat(letter)}\n` });
    await client.newest(b);
  }
  await client.change(b, { text: 'persona anna: Anna\n' });
  await client.until(a, (published) => isUnknown(published.diagnostics));
  await expect.poll(() => asked).toBeGreaterThan(0);
  expect(asked).toBeLessThanOrEqual(2 + (performance.now() - started) / 250);
});
