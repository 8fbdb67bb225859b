/** No word that the server says is left out of the catalogues. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test, vi } from 'vitest';
import {
  CodeActionRequest,
  CodeLensRequest,
  CompletionRequest,
  type Diagnostic,
  DiagnosticSeverity,
  DocumentLinkRequest,
  DocumentSymbolRequest,
  HoverRequest,
  InlayHintRequest,
  type Position,
  SignatureHelpRequest,
} from 'vscode-languageserver/node';
import { catalogueChannels } from '../../language/catalogue/channels.ts';
import { catalogueMoments } from '../../language/catalogue/moments.ts';
import { catalogueQuestions } from '../../language/catalogue/questions.ts';
import { stageModels } from '../../language/catalogue/stage-models.ts';
import { catalogueTouchpoints } from '../../language/catalogue/touchpoints.ts';
import { keywords, spellingsOf } from '../../language/keywords/keywords.ts';
import { choices, type ValueList, wordsOfList } from '../../language/keywords/values.ts';
import { languages } from '../../language/model/languages.ts';
import { rules } from '../../language/rules/registry.ts';
import { root } from '../../scripts/root.mts';
import { openText } from '../language/lsp/open-text.ts';
import { leaks, leaksBesides } from './pseudo.ts';
import { talkingServer } from './server.ts';

// Files share modules: those that another file has loaded know the real ones, those of this one the others.
vi.hoisted(() => vi.resetModules());
afterAll(() => void vi.resetModules());

vi.mock('../../language/messages/messages.ts', async (original) => {
  const { pseudoTranslator } = await import('./pseudo.ts');
  const { englishOf } = await import('./rooms.ts');
  const pseudo = pseudoTranslator(englishOf('language/messages'));
  return { ...(await original<object>()), translatorFor: () => ({ ...pseudo, about: () => pseudo.t }) };
});

/** What each rule's page shows first triggers it. */
function triggerOn(page: string): string {
  return /^```journey\n(.*?)^```$/ms.exec(readFileSync(join(root, page), 'utf8'))?.[1] ?? '';
}

const examples = globSync('examples/*.journey', { cwd: root }).map((path) => ({
  path,
  text: readFileSync(join(root, path), 'utf8'),
}));

/** The language's own words, which stay as they are: a writer types them. */
const language = [
  ...keywords.flatMap(spellingsOf),
  ...(Object.keys(choices) as ValueList[]).flatMap((list) => wordsOfList(list)),
].flatMap((word) => word.split(/[^\p{L}\p{N}_]/u));

/** What is proposed by name: data, which is there in each language. */
const catalogue = [
  catalogueTouchpoints,
  catalogueChannels,
  catalogueMoments,
  stageModels.flatMap(({ stages }) => stages),
];
const proposed = [
  ...catalogue.flat().flatMap(({ names }) => Object.values(names).flat()),
  ...Object.values(catalogueQuestions).flatMap((words) => Object.values(words).flat()),
];

/** What a text says behind its colons and in its ids; its keywords are no excuse for a word in a sentence. */
function said(text: string): string[] {
  const own = text
    .split('\n')
    .flatMap((line) => line.split('|').map((clause) => clause.replace(/^\s*[\w -]*?(?=[:\s[])/, '')));
  return [...own, ...proposed, 'n', 'sd'];
}

function wordsOf({ message, relatedInformation = [] }: Diagnostic): string[] {
  return [hoverText(message), ...relatedInformation.map((one) => one.message)];
}

describe('what the server says in a made-up language', () => {
  // A text alone does not have this finding: its file says what is in it.
  const ofTexts = rules.filter(({ code }) => code !== 'outdated-number');

  test.each(ofTexts)('of a finding: $code', async ({ code, docs, level }) => {
    const text = triggerOn(docs);
    // What is usually off is said in a project that asks for it.
    const settings = level === 'off' ? JSON.stringify({ levels: { [code]: 'warning' } }) : undefined;
    const server = await talkingServer('qps', settings);
    const { uri, diagnostics } = await server.open(text);
    const leaks = leaksBesides(said(text));
    expect(diagnostics.map((diagnostic) => diagnostic.code)).toContain(code);
    for (const { message } of diagnostics) expect(hoverText(message)).toContain('[!!');
    for (const words of diagnostics.flatMap(wordsOf)) {
      expect(leaks(words), words).toEqual([]);
    }
    for (const diagnostic of diagnostics) {
      const actions = await server.connection.sendRequest(CodeActionRequest.type, {
        textDocument: { uri },
        range: diagnostic.range,
        context: { diagnostics: [diagnostic] },
      });
      // What is no error can at least be set aside with a reason.
      if (diagnostic.severity !== DiagnosticSeverity.Error)
        expect(actions?.length, wordsOf(diagnostic)[0]).toBeGreaterThan(0);
      for (const { title } of actions ?? []) expect(leaks(title), title).toEqual([]);
    }
  });

  test.each(examples)('of names, numbers and what may follow, in $path', async ({ text }) => {
    const server = await talkingServer('qps');
    const leaks = leaksBesides(said(text));
    const leaksOfItems = leaksBesides([...said(text), ...language, ...languages]);
    const { uri } = await server.open(text);
    const textDocument = { uri };
    const symbols = await server.connection.sendRequest(DocumentSymbolRequest.type, { textDocument });
    const details = JSON.stringify(symbols).matchAll(/"detail":"([^"]*)"/g);
    for (const [, detail = ''] of details) expect(leaks(detail), detail).toEqual([]);
    const range = { start: { line: 0, character: 0 }, end: { line: 9999, character: 0 } };
    const [hints, lenses, links] = await Promise.all([
      server.connection.sendRequest(InlayHintRequest.type, { textDocument, range }),
      server.connection.sendRequest(CodeLensRequest.type, { textDocument }),
      server.connection.sendRequest(DocumentLinkRequest.type, { textDocument }),
    ]);
    const between = [
      ...(hints ?? []).flatMap(({ label, tooltip = '' }) => [String(label), String(tooltip)]),
      ...(lenses ?? []).map(({ command }) => command?.title ?? ''),
      ...(links ?? []).map(({ tooltip = '' }) => tooltip),
    ];
    for (const words of between) expect(leaks(words), words).toEqual([]);
    for (const position of everyWord(text)) {
      const hover = await server.connection.sendRequest(HoverRequest.type, { textDocument, position });
      if (hover) expect(leaks(hoverText(hover.contents)), hoverText(hover.contents)).toEqual([]);
    }
    for (const position of someLines(text)) {
      const found = await server.connection.sendRequest(CompletionRequest.type, { textDocument, position });
      const items = Array.isArray(found) ? found : (found?.items ?? []);
      for (const { label, detail = '', documentation = '', command } of items) {
        const words = [label, detail, hoverText(documentation), command?.title ?? ''].join(' ');
        expect(leaksOfItems(words), words).toEqual([]);
      }
    }
  });
});

test('of what can stand in parentheses and behind a bar, and of names that are refused', async () => {
  const text = 'journey: A\n  touchpoint t: T\n    rating: 4 (n=3)\n    action: B | owner: C\n  touchpoint u: U\n';
  const server = await talkingServer('qps');
  const { uri } = await server.open(text);
  const textDocument = { uri };
  const ask = (line: number, character: number) =>
    server.connection.sendRequest(SignatureHelpRequest.type, { textDocument, position: { line, character } });
  for (const help of [await ask(2, 17), await ask(3, 20)]) {
    const [signature] = help?.signatures ?? [];
    const parts = signature?.parameters?.map(({ documentation = '' }) => hoverText(documentation)) ?? [];
    expect(parts.length).toBeGreaterThan(3);
    for (const words of [signature?.label ?? '', hoverText(signature?.documentation), ...parts]) {
      expect(leaks(words, [...said(text), ...language]), words).toEqual([]);
    }
  }
  const { services, document } = await openText(text);
  const rename = async (newName: string) =>
    services.lsp.RenameProvider?.rename(document, { textDocument, position: { line: 1, character: 14 }, newName });
  for (const newName of ['u', 'a b', ' ']) {
    const refusal = await rename(newName).then(
      () => '',
      (error: unknown) => (error instanceof Error ? error.message : ''),
    );
    expect(refusal).toContain('[!!');
    expect(leaks(refusal, [...said(text), 'map.journey']), refusal).toEqual([]);
  }
});

function hoverText(contents: unknown): string {
  if (typeof contents === 'string') return contents;
  return typeof contents === 'object' && contents !== null && 'value' in contents ? String(contents.value) : '';
}

/** The start of every first word and value of a line. */
function everyWord(text: string): Position[] {
  return text.split('\n').flatMap((content, line) => {
    const value = content.indexOf(':');
    const start = content.search(/\S/);
    return start < 0 ? [] : [{ line, character: start }, ...(value < 0 ? [] : [{ line, character: value + 2 }])];
  });
}

/** For each indentation an empty place, and the places behind the colons of the first lines. */
function someLines(text: string): Position[] {
  return text
    .split('\n')
    .slice(0, 40)
    .flatMap((content, line) => {
      const value = content.indexOf(':');
      return [{ line, character: content.search(/\S|$/) }, ...(value < 0 ? [] : [{ line, character: value + 2 }])];
    });
}
