import { existsSync, globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commandIds } from '../../client/commands/ids.ts';
import { tokenModifiers, tokenTypes } from '../../language/lsp/annotations/semantic-tokens.ts';
import { usualEditorSettings } from '../../language/project/editor-settings.ts';

interface Command {
  readonly command: string;
  readonly title: string;
  readonly category: string;
}

interface Manifest {
  readonly main: string;
  readonly browser: string;
  readonly icon: string;
  readonly l10n: string;
  readonly engines: { readonly vscode: string };
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly activationEvents: readonly string[];
  readonly capabilities: unknown;
  readonly contributes: {
    readonly languages: readonly { readonly id: string; readonly extensions: readonly string[] }[];
    readonly grammars: readonly { readonly scopeName: string; readonly path: string }[];
    readonly commands: readonly Command[];
    readonly menus: Readonly<
      Record<string, readonly { readonly command: string; readonly alt?: string; readonly when?: string }[]>
    >;
    readonly keybindings: readonly { readonly command: string; readonly when?: string }[];
    readonly configuration: { readonly properties: Readonly<Record<string, object>> };
    readonly semanticTokenTypes: readonly { readonly id: string }[];
    readonly semanticTokenModifiers: readonly { readonly id: string }[];
    readonly semanticTokenScopes: readonly { readonly scopes: Readonly<Record<string, readonly string[]>> }[];
    readonly walkthroughs: readonly {
      readonly id: string;
      readonly steps: readonly { readonly description: string }[];
    }[];
  };
}

const root = resolve(import.meta.dirname, '../..');
const text = readFileSync(resolve(root, 'package.json'), 'utf8');
const manifest: Manifest = JSON.parse(text);
const { contributes } = manifest;
const words: Record<string, string> = JSON.parse(readFileSync(resolve(root, 'package.nls.json'), 'utf8'));
const bundle: Record<string, string> = JSON.parse(readFileSync(resolve(root, 'l10n/bundle.l10n.json'), 'utf8'));

const clientSources = globSync('client/**/*.ts', { cwd: root, exclude: ['client/webview/**'] }).map((path) =>
  readFileSync(resolve(root, path), 'utf8'),
);

const readByServer = /^journey\.(?:inlayHints|codeLens|format)\./;

describe('commands', () => {
  const declared = contributes.commands.map(({ command }) => command).toSorted();

  test('are the registered ones', () => expect(declared).toEqual([...commandIds].toSorted()));

  test('have a title in the catalogue and one category', () => {
    for (const { title, category } of contributes.commands) {
      expect(words[title.slice(1, -1)], title).toMatch(/^\p{Lu}.*\p{L}…?$/u);
      expect(category).toBe('Journey');
    }
  });

  test('of menus, keys and walkthroughs exist', () => {
    const used = [
      ...Object.values(contributes.menus).flatMap((items) =>
        items.flatMap(({ command, alt }) => [command, alt ?? command]),
      ),
      ...contributes.keybindings.map(({ command }) => command),
      ...[...JSON.stringify(words).matchAll(/\(command:(?:toSide:)?(journey\.[\w.]+)\)/g)].map(
        (match) => match[1] ?? '',
      ),
    ];
    expect(used.length).toBeGreaterThan(10);
    for (const command of used) expect(declared).toContain(command);
  });

  test('that ask which journey they are about are always in the palette; those that need an open preview say so', () => {
    const others: Record<string, string> = {
      // Two files of the explorer.
      'journey.compare.selected': 'false',
      'journey.saveJourney': 'editorLangId == journey && resourceScheme == untitled',
    };
    const needed = new Map((contributes.menus.commandPalette ?? []).map(({ command, when }) => [command, when]));
    for (const command of declared) {
      const isAboutPreview = /^journey\.(preview|compare\.end$)/.test(command);
      expect(needed.get(command), command).toBe(
        isAboutPreview ? "activeWebviewPanelId == 'journey.preview'" : others[command],
      );
    }
  });

  test('take no key away from anybody else', () => {
    for (const { when } of contributes.keybindings) expect(when).toMatch(/editorLangId == journey|journey\.preview/);
  });
});

describe('words', () => {
  const keys = [...text.matchAll(/"%([^%"]+)%"/g)].map((match) => match[1] ?? '');

  test('of the manifest are in package.nls.json, and nothing else is', () => {
    expect([...new Set(keys)].toSorted()).toEqual(Object.keys(words).toSorted());
  });

  test('of the client are in the bundle, and nothing else is', () => {
    const used = clientSources.flatMap((source) =>
      [...source.matchAll(/l10n\.t\(\s*'([^']+)'/g)].map((match) => match[1]),
    );
    expect([...new Set(used)].toSorted()).toEqual(Object.keys(bundle).toSorted());
    for (const [key, value] of Object.entries(bundle)) expect(value).toBe(key);
  });

  test('and no message of the client is outside of the bundle', () => {
    for (const source of clientSources) expect(source).not.toMatch(/show(Information|Warning|Error)Message\(\s*['"`]/);
  });
});

describe('the house around the manifest', () => {
  const paths = [...text.matchAll(/"(\.?\/?(?:media|syntaxes|l10n)(?:\/[^"]+)?)"/g)].map((match) => match[1] ?? '');

  test('every file that it names is there', () => {
    expect(paths.length).toBeGreaterThan(8);
    for (const path of paths) expect(existsSync(resolve(root, path)), path).toBe(true);
  });

  test('the entries are those that the build makes', () => {
    const build = readFileSync(resolve(root, 'esbuild.mjs'), 'utf8');
    for (const entry of [manifest.main, manifest.browser]) expect(build).toContain(`'${entry.replace('./', '')}'`);
  });

  test('one language, with its file extension, its grammar, and another for blocks of it in Markdown', () => {
    expect(contributes.languages).toMatchObject([{ id: 'journey', extensions: ['.journey'] }]);
    expect(contributes.grammars).toMatchObject([
      { language: 'journey', scopeName: 'source.journey' },
      { scopeName: 'markdown.journey.codeblock', injectTo: ['text.html.markdown'] },
    ]);
  });

  test('what the server reads has the default that it takes when nobody says anything', () => {
    const switches = Object.entries(usualEditorSettings).flatMap(([section, names]) =>
      Object.entries<boolean>(names).map(([name, value]) => [`journey.${section}.${name}`, value] as const),
    );
    const declared = Object.entries(contributes.configuration.properties)
      .filter(([setting]) => readByServer.test(setting))
      .map(([setting, property]) => [setting, 'default' in property ? property.default : undefined]);
    expect(declared.toSorted()).toEqual(switches.toSorted());
  });

  test('every colour that the server gives is declared, or known to every editor', () => {
    const { semanticTokenTypes, semanticTokenModifiers, semanticTokenScopes } = contributes;
    const types = [...semanticTokenTypes.map(({ id }) => id), 'keyword', 'property'];
    expect(types.toSorted()).toEqual([...tokenTypes].toSorted());
    const modifiers = [...semanticTokenModifiers.map(({ id }) => id), 'declaration'];
    expect(modifiers.toSorted()).toEqual([...tokenModifiers].toSorted());
    for (const { scopes } of semanticTokenScopes) {
      for (const type of tokenTypes) expect(Object.keys(scopes)).toContain(type);
    }
  });

  test('settings live under journey. and the client reads every one of them', () => {
    for (const setting of Object.keys(contributes.configuration.properties)) {
      expect(setting).toMatch(/^journey\./);
      // The language client reads its own trace setting, and the server reads what it says and writes.
      if (setting === 'journey.trace.server' || readByServer.test(setting)) continue;
      const [, section = '', name = ''] = /^(.*)\.([^.]+)$/.exec(setting) ?? [];
      expect(clientSources.some((source) => source.includes(`'${section}'`) && source.includes(`'${name}'`))).toBe(
        true,
      );
    }
  });

  test('previews come back after a reload, in any workspace', () => {
    expect(manifest.activationEvents).toContain('onWebviewPanel:journey.preview');
    expect(manifest.capabilities).toEqual({ virtualWorkspaces: true, untrustedWorkspaces: { supported: true } });
  });

  test('the API that is compiled against is not newer than the oldest VS Code that is promised', () => {
    const minor = (version = ''): number => Number(/\d+\.(\d+)/.exec(version)?.[1]);
    expect(minor(manifest.devDependencies['@types/vscode'])).toBeLessThanOrEqual(minor(manifest.engines.vscode));
  });
});
