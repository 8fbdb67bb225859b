/**
 * The arrows between our folders, on every import of every source file: static, dynamic, re-exported, and those of
 * types, which no bundle shows any more. docs/architecture.md says what they are for.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join, posix } from 'node:path';
import { parseSync, Visitor } from 'oxc-parser';
import { describe, expect, test } from 'vitest';
import { root } from '../scripts/root.mts';

interface Room {
  /** The folder whose files it holds. */
  readonly folder: string;
  /** Folders and files of ours that it may import from, itself included. */
  readonly ours: readonly string[];
  /** Packages that it must not know. */
  readonly never: (name: string) => boolean;
}

const isNode = (name: string) => name.startsWith('node:') || builtinModules.includes(name);
const isEditor = (name: string) => name === 'vscode' || name.startsWith('vscode-languageclient');
const isConnection = (name: string) => /^vscode-(languageserver|jsonrpc)($|\/)/.test(name);
const isLanguageTool = (name: string) => /^(langium|chevrotain)($|\/)/.test(name);
const isServerPart = (name: string) => name.startsWith('vscode-languageserver') || isLanguageTool(name);

const isForeignToLanguage = (name: string) => isNode(name) || isEditor(name) || isConnection(name);

/** The rooms of the language, from the ground up: each one imports from rooms above it in this list alone. */
function languageRooms(): Room[] {
  const imports: Readonly<Record<string, readonly string[]>> = {
    model: [],
    keywords: ['model'],
    generated: [],
    messages: ['keywords', 'model'],
    catalogue: ['model', 'messages'],
    syntax: ['keywords', 'model', 'messages'],
    analysis: ['model'],
    names: ['generated', 'keywords', 'syntax', 'analysis', 'model'],
    facts: ['generated', 'keywords', 'names', 'syntax', 'analysis', 'model', 'messages'],
    view: ['catalogue', 'analysis', 'model'],
    rules: ['view', 'analysis', 'catalogue', 'syntax', 'model', 'messages'],
    settings: ['rules', 'analysis', 'syntax', 'model', 'messages'],
    project: ['generated', 'keywords', 'facts', 'view', 'rules', 'names', 'syntax', 'analysis', 'model', 'messages'],
    text: ['project', 'rules', 'keywords', 'syntax', 'model', 'messages'],
    survey: ['text', 'keywords', 'syntax', 'analysis', 'model', 'messages'],
    import: ['text', 'names', 'keywords', 'syntax', 'analysis', 'model', 'messages'],
    fixes: ['import', 'survey', 'text', 'rules', 'catalogue', 'keywords', 'syntax', 'analysis', 'model', 'messages'],
    refactorings: [
      ...['import', 'text', 'names', 'rules', 'generated', 'keywords', 'syntax', 'analysis', 'model', 'messages'],
    ],
    'map-edits': [
      ...['fixes', 'text', 'names', 'rules', 'catalogue', 'keywords', 'syntax', 'analysis', 'model', 'messages'],
    ],
    lsp: [
      ...[
        'refactorings',
        'fixes',
        'survey',
        'text',
        'project',
        'settings',
        'rules',
        'view',
        'names',
        'catalogue',
        'generated',
      ],
      ...['keywords', 'syntax', 'analysis', 'model', 'messages'],
    ],
    langium: ['project', 'settings', 'names', 'syntax', 'generated'],
  };
  const folders = Object.keys(imports);
  for (const [at, folder] of folders.entries()) {
    const upwards = imports[folder]?.filter((other) => folders.indexOf(other) >= at);
    if (upwards?.length) throw new Error(`${folder} imports from below itself: ${upwards.join(', ')}`);
  }
  return Object.entries(imports).map(([folder, others]) => ({
    folder: `language/${folder}`,
    ours: [folder, ...others].map((name) => `language/${name}`),
    never: isForeignToLanguage,
  }));
}

/** The most particular folder comes first: a file belongs to the first room that it lies in. */
const rooms: readonly Room[] = [
  {
    folder: 'client/webview',
    ours: [
      'client/webview',
      'client/preview/messages.ts',
      'client/preview/compare-messages.ts',
      'client/preview/patch.ts',
      'server/map-data.ts',
      'map',
      'language/model/schema.ts',
      'language/messages',
      'language/view',
    ],
    never: (name) => isNode(name) || isEditor(name) || isServerPart(name),
  },
  {
    folder: 'client',
    ours: [
      'client/*',
      'client/commands',
      'client/preview',
      'server/protocol.ts',
      'server/site-protocol.ts',
      'server/map-data.ts',
      'language/model/schema.ts',
    ],
    never: (name) => isServerPart(name) || isNode(name),
  },
  { folder: 'server', ours: ['server', 'language', 'export', 'sheets', 'answers'], never: isEditor },
  {
    folder: 'export/node',
    ours: ['export'],
    never: (name) => isEditor(name) || isServerPart(name),
  },
  {
    folder: 'export/data',
    ours: ['export/data', 'export/formats/job.ts', 'export/messages', 'map/messages', 'language'],
    never: (name) => isNode(name) || isEditor(name) || isServerPart(name),
  },
  {
    folder: 'export/site',
    ours: ['export', 'map', 'language/model', 'language/messages', 'language/analysis'],
    never: (name) => isNode(name) || isEditor(name) || isServerPart(name),
  },
  {
    folder: 'export',
    ours: [
      'export/data',
      'export/*',
      'export/formats',
      'export/svg',
      'export/pdf',
      'export/pptx',
      'export/page',
      'export/site',
      'export/messages',
      'map',
      'language/model',
      'language/messages',
    ],
    never: (name) => isNode(name) || isEditor(name) || isServerPart(name),
  },
  {
    folder: 'markdown',
    ours: ['markdown', 'language', 'map'],
    never: (name) => isNode(name) || isEditor(name) || isConnection(name),
  },
  {
    folder: 'map',
    ours: ['map', 'language/model', 'language/messages', 'language/analysis', 'language/view'],
    never: (name) => isNode(name) || isEditor(name) || isServerPart(name),
  },
  { folder: 'sheets', ours: ['sheets', 'language/import'], never: (name) => isNode(name) || isEditor(name) },
  { folder: 'answers/node', ours: ['answers'], never: (name) => isEditor(name) || isServerPart(name) },
  {
    folder: 'answers',
    ours: ['answers', 'sheets', 'language/analysis', 'language/model'],
    never: (name) => isNode(name) || isEditor(name) || isServerPart(name),
  },
  { folder: 'cli', ours: ['cli', 'language', 'map', 'export', 'sheets', 'answers'], never: isEditor },
  ...languageRooms(),
  // What joins the rooms: the module of services, and the reader for whoever has no editor.
  { folder: 'language', ours: ['language'], never: isForeignToLanguage },
];

function roomOf(file: string): Room | undefined {
  return rooms.find((room) => file.startsWith(`${room.folder}/`));
}

/** Every module that this source names, in whatever way. */
function importsOf(file: string, source: string): string[] {
  const { program, module, errors } = parseSync(file, source);
  if (errors.length > 0) throw new Error(`${file}: ${errors.map((error) => error.message).join('; ')}`);
  const names = module.staticImports.map((one) => one.moduleRequest.value);
  for (const { entries } of module.staticExports) {
    for (const entry of entries) if (entry.moduleRequest) names.push(entry.moduleRequest.value);
  }
  const literal = (node: { type: string; value?: unknown }): void => {
    if (node.type === 'Literal' && typeof node.value === 'string') names.push(node.value);
    else throw new Error(`${file}: an import whose module is computed cannot be checked`);
  };
  new Visitor({
    ImportExpression: (node) => literal(node.source),
    TSImportType: (node) => literal(node.source),
    TSExternalModuleReference: (node) => literal(node.expression),
    CallExpression: (node) => {
      const argument = node.arguments[0];
      if (node.callee.type === 'Identifier' && node.callee.name === 'require' && argument) literal(argument);
    },
  }).visit(program);
  return names;
}

function isAllowed(room: Room, file: string, name: string): boolean {
  if (!name.startsWith('.')) return !room.never(name);
  const target = posix.join(posix.dirname(file), name);
  return room.ours.some((place) => {
    if (place.endsWith('/*')) return posix.dirname(target) === place.slice(0, -2);
    return target === place || target.startsWith(`${place}/`);
  });
}

function violations(file: string, source: string): string[] {
  const room = roomOf(file);
  if (!room) throw new Error(`${file} is in no room`);
  return importsOf(file, source)
    .filter((name) => !isAllowed(room, file, name))
    .map((name) => `${file} -> ${name}`);
}

function sourcesIn(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => posix.join(folder, path.replaceAll('\\', '/')))
    .filter((file) => /\.(ts|tsx|mts)$/.test(file) && !file.endsWith('.d.ts'));
}

describe('arrows', () => {
  test.each(rooms)('$folder imports only what it may', (room) => {
    const files = sourcesIn(room.folder).filter((file) => roomOf(file) === room);
    expect(files).not.toEqual([]);
    expect(files.flatMap((file) => violations(file, readFileSync(join(root, file), 'utf8')))).toEqual([]);
  });

  test.each([
    ['language/model/model.ts', `import { layout } from '../../map/layout/map.ts';`],
    ['language/model/model.ts', `import type { MapData } from '../../server/protocol.ts';`],
    ['language/model/model.ts', `export type { MapData } from '../../server/protocol.ts';`],
    ['language/model/model.ts', `export * from '../../map/layout/map.ts';`],
    ['language/model/model.ts', `const later = import('node:fs');`],
    ['language/model/model.ts', `type Later = import('vscode').Uri;`],
    ['language/model/model.ts', `import 'fs/promises';`],
    ['language/model/model.ts', `import { createConnection } from 'vscode-languageserver/node';`],
    ['language/facts/context.ts', `import type { Fix } from '../fixes/fix.ts';`],
    ['language/names/scopes.ts', `import { buildFile } from '../facts/build-file.ts';`],
    ['language/rules/run-rules.ts', `import type { FixContext } from '../text/edit.ts';`],
    ['map/layout/map.ts', `import type { Journey } from '../../language/generated/ast.ts';`],
    ['client/activate.ts', `import type { Journey } from '../language/model/model.ts';`],
    ['client/activate.ts', `import { App } from './webview/app.tsx';`],
    ['client/preview/html.ts', `import { start } from '../../server/main.ts';`],
    ['client/webview/page/app.tsx', `import { PreviewPanel } from '../../preview/preview-panel.ts';`],
    ['client/webview/page/app.tsx', `import * as vscode from 'vscode';`],
    ['server/main.ts', `import { drawing } from '../map/layout/map.ts';`],
    ['export/exporter.ts', `import { nodeAssets } from './node/node-assets.ts';`],
    ['export/exporter.ts', `import { readFile } from 'node:fs/promises';`],
    ['export/exporter.ts', `import type { MapData } from '../server/protocol.ts';`],
    ['markdown/preview.tsx', `import { createExporter } from '../export/exporter.ts';`],
    ['cli/main.ts', `import { journeyMap } from '../server/protocol.ts';`],
    ['cli/main.ts', `const vscode = require('vscode');`],
  ])('a wrong arrow is found: %s, %s', (file, source) => {
    expect(violations(file, source)).toHaveLength(1);
  });

  test.each([
    ['map/layout/map.ts', `import type { Journey } from '../../language/model/model.ts';`],
    ['client/preview/html.ts', `import { commandIds } from '../commands/ids.ts';`],
    ['client/preview/html.ts', `import type { MapData } from '../../server/protocol.ts';`],
    ['client/commands/ids.ts', `import { activateJourney } from '../activate.ts';`],
    ['cli/main.ts', `import { readFile } from 'node:fs/promises';`],
  ])('a right arrow is none: %s, %s', (file, source) => {
    expect(violations(file, source)).toEqual([]);
  });
});

/** Every file of ours that these files import, and that those import, and so on. */
function reachedFrom(files: readonly string[]): ReadonlySet<string> {
  const reached = new Set(files);
  for (const file of reached) {
    if (!/\.tsx?$/.test(file)) continue;
    for (const name of importsOf(file, readFileSync(join(root, file), 'utf8'))) {
      if (name.startsWith('.')) reached.add(posix.join(posix.dirname(file), name));
    }
  }
  return reached;
}

test.each(['map', 'client/webview'])('%s computes no numbers: they come with the view', (folder) => {
  const reached = reachedFrom(sourcesIn(folder));
  expect(reached).toContain('language/view/numbers-for.ts');
  expect(reached).not.toContain('language/analysis/analyse.ts');
  expect([...reached].filter((file) => file.startsWith('language/catalogue/'))).toEqual([]);
});

test('the view alone computes the numbers of a journey', () => {
  const callers = ['language', 'server', 'cli', 'client', 'map', 'markdown', 'export']
    .flatMap(sourcesIn)
    .filter((file) =>
      importsOf(file, readFileSync(join(root, file), 'utf8')).some((name) => /\/analyse\.ts$/.test(name)),
    );
  expect(callers).toEqual(['language/view/journey-view.ts']);
});

/** The folders in `parent` that cannot be put into an order in which each one imports only from those before it. */
function foldersInCircles(parent: string): string[] {
  const folderOf = (file: string) => file.slice(parent.length + 1).split('/')[0] ?? '';
  const inFolder = (file: string) =>
    file.startsWith(`${parent}/`) && file.split('/').length > parent.split('/').length + 1;
  const ties = new Map<string, Set<string>>();
  for (const file of sourcesIn(parent).filter(inFolder)) {
    const others = ties.get(folderOf(file)) ?? new Set();
    ties.set(folderOf(file), others);
    for (const name of importsOf(file, readFileSync(join(root, file), 'utf8'))) {
      const target = name.startsWith('.') ? posix.join(posix.dirname(file), name) : '';
      if (inFolder(target) && folderOf(target) !== folderOf(file)) others.add(folderOf(target));
    }
  }
  for (;;) {
    const free = [...ties.keys()].filter((folder) => [...(ties.get(folder) ?? [])].every((other) => !ties.has(other)));
    if (free.length === 0) return [...ties.keys()];
    for (const folder of free) ties.delete(folder);
  }
}

test.each(['language', 'language/lsp', 'language/rules', 'map', 'map/layout', 'client/webview'])(
  'no folders of %s import in a circle',
  (parent) => {
    expect(sourcesIn(parent).length).toBeGreaterThan(20);
    expect(foldersInCircles(parent)).toEqual([]);
  },
);
