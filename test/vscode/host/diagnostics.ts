import { assert } from 'chai';
import * as vscode from 'vscode';
import type { Case } from './cases.ts';
import { codeOf, diagnosticsWhen, fileUri, openText, replace } from './documents.ts';

const text = `journey: A
  touchpoint shop: Shop
    rating: 4.2
    importance: 9
  touchpoint web: Web
    rating: 8
    importance: 9
`;

const has = (code: string) => (diagnostics: readonly vscode.Diagnostic[]) =>
  diagnostics.some((one) => codeOf(one) === code);
const hasNot = (code: string) => (diagnostics: readonly vscode.Diagnostic[]) => !has(code)(diagnostics);

export const diagnosticsCases: readonly Case[] = [
  {
    name: 'a red touchpoint is a warning with its code, its page and its rank',
    run: async () => {
      const document = await openText(text);
      const red = (await diagnosticsWhen(document.uri, has('red-rating'))).filter(
        (one) => codeOf(one) === 'red-rating',
      );
      assert.lengthOf(red, 1);
      const [only] = red;
      assert.equal(only?.severity, vscode.DiagnosticSeverity.Warning);
      assert.equal(only?.range.start.line, 2);
      assert.match(only?.message ?? '', /^Priority 1 of 1: "Shop" is red, 4\.2 of 10/);
      assert.isTrue(typeof only?.code === 'object' && only.code.target.path.endsWith('red-rating.md'));
    },
  },
  {
    name: 'a better rating takes the warning away, and a worse one brings it back',
    run: async () => {
      const document = await openText(text);
      await diagnosticsWhen(document.uri, has('red-rating'));
      await replace(document, '4.2', '8.2');
      await diagnosticsWhen(document.uri, hasNot('red-rating'));
      await replace(document, '8.2', '3.2');
      await diagnosticsWhen(document.uri, has('red-rating'));
    },
  },
  {
    name: 'a misspelt keyword costs its line and nothing else',
    run: async () => {
      const document = await openText(text.replace('importance: 9\n  touchpoint', 'importence: 9\n  touchpoint'));
      const diagnostics = await diagnosticsWhen(document.uri, has('unknown-keyword'));
      const errors = diagnostics.filter((one) => one.severity === vscode.DiagnosticSeverity.Error);
      assert.deepEqual(errors.map(codeOf), ['unknown-keyword']);
      assert.include(errors[0]?.message, 'importance');
      assert.isTrue(has('red-rating')(diagnostics));
    },
  },
  {
    name: 'no example has an error',
    run: async () => {
      const files = await vscode.workspace.findFiles('**/*.journey');
      assert.isAtLeast(files.length, 5);
      for (const uri of files) await vscode.window.showTextDocument(uri);
      await diagnosticsWhen(fileUri('car-dealership.journey'), has('red-rating'));
      const errors = files.flatMap((uri) =>
        vscode.languages
          .getDiagnostics(uri)
          .filter((one) => one.severity === vscode.DiagnosticSeverity.Error)
          .map((one) => `${uri.path}: ${one.message}`),
      );
      assert.deepEqual(errors, []);
    },
  },
];
