/** Starts a workbench with the extension host's suite and gives what it reported. */
import { join } from 'node:path';
import { buildHostSuite } from '../../../scripts/host-suite.mts';
import type { Browser } from './browser.ts';
import type { Folders, HostAddress } from './hosts.ts';
import { settingsFor } from './settings.ts';
import { makeWorkspace } from './workspace.ts';

export interface HostSuiteReport {
  /** 0 when every case passed. */
  readonly exitCode: number;
  /** Lines of the suite, in order. */
  readonly lines: readonly string[];
}

/** The bundle lies in the extension's folder, because VS Code for the Web serves nothing else. */
export async function runHostSuite(host: HostAddress, folders: Folders, browser: Browser): Promise<HostSuiteReport> {
  const bundle = join(host.extension, 'host-suite.js');
  await buildHostSuite(bundle);
  const workspace = await makeWorkspace(settingsFor(host.name, 'light'));
  const page = await browser.context.newPage();
  const lines: string[] = [];
  const ended = new Promise<number>((resolve) => {
    void page.exposeFunction('codeAutomationExit', resolve);
  });
  await page.exposeFunction('codeAutomationLog', (_type: string, args: readonly unknown[]) => {
    const line = args.map(String).join(' ');
    if (/^(ok|not ok|cases): /.test(line)) lines.push(line);
  });
  await page.goto(await folders.open(workspace, bundle));
  const exitCode = await ended;
  await page.close();
  await workspace.remove();
  return { exitCode, lines };
}
