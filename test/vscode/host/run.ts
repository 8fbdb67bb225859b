/**
 * The suite that runs inside an extension host, against the `vscode` API. It is started by VS Code itself, in desktop
 * VS Code as in the hosts of `npm test`, and reports on the console, one line a case.
 */
import * as vscode from 'vscode';
import { completionCases } from './completion.ts';
import { diagnosticsCases } from './diagnostics.ts';
import { followingCases } from './following.ts';
import { schemeCases } from './schemes.ts';
import { structureCases } from './structure.ts';
import { thinkingAlongCases } from './thinking-along.ts';

const cases = [
  ...diagnosticsCases,
  ...completionCases,
  ...structureCases,
  ...schemeCases,
  ...thinkingAlongCases,
  ...followingCases,
];

export async function run(): Promise<void> {
  const failed: string[] = [];
  for (const { name, run: runCase } of cases) {
    try {
      await runCase();
      console.log(`ok: ${name}`);
    } catch (error) {
      failed.push(name);
      console.log(`not ok: ${name}: ${error instanceof Error ? error.message : String(error)}`);
    }
    // A document without a file asks whether to save it, unless its text is given up first.
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  }
  console.log(`cases: ${cases.length}`);
  if (failed.length > 0) throw new Error(`${failed.length} of ${cases.length} cases failed: ${failed.join(', ')}`);
}
